import type { components } from '../../../contracts/generated/openapi.ts';
import type { CoreRow } from '../../../contracts/core-rows.ts';
import type { DeploymentTaskRow, TaskRow } from '../../../contracts/task-rows.ts';
import { bounded } from '../bounded.ts';
import { Refusal } from '../requests/answer.ts';
import type { Templates } from '../templates/template-ports.ts';
import { deploymentTaskOrder } from './deployment-task.ts';
import { failureOf } from './item-failure.ts';
import type { ItemFailure } from './item-failure.ts';
import { itemObjects } from './task-order.ts';
import type { TaskOrder } from './task-order.ts';
import type { FailedItems, TaskFiles, TaskItem, Tasks } from './task-ports.ts';

/** What was targeted last on a core. */
export type LastTargeted = Pick<CoreRow, 'name' | 'desiredTemplateName' | 'desiredTemplateVersion' | 'deployment'>;

export interface RetryPorts {
  readonly tasks: Pick<Tasks, 'find'>;
  readonly failedItems: FailedItems;
  readonly files: Pick<TaskFiles, 'items' | 'targets'>;
  readonly templates: Pick<Templates, 'find'>;
  /** The cores that there are of these names. */
  readonly lastTargeted: (names: readonly string[]) => Promise<readonly LastTargeted[]>;
}

/** Failures of a task that are nobody's yet. */
export interface OpenFailures {
  readonly failures: readonly ItemFailure[];
  /** Former retries that have taken over the others. */
  readonly takenBy: readonly string[];
}

/**
 * What may be retried of a task.
 *
 * @param acceptedBy the accepting execution: what an earlier run of it has taken over is its own
 */
export const openFailures = async (ports: RetryPorts, task: TaskRow, acceptedBy: string): Promise<OpenFailures> => {
  const failed = (await ports.failedItems.of(task)).map(failureOf);
  const retries = await Promise.all((task.retriedBy ?? []).map(async (taskId) => ({ taskId, row: await ports.tasks.find(taskId) })));
  const formers = retries.filter(({ row }) => row !== undefined && row.acceptedBy !== acceptedBy);
  const taken = await Promise.all(formers.map(async ({ taskId }) => ({ taskId, names: await namesOf(ports, task, taskId) })));
  const all = new Set(taken.flatMap(({ names }) => names));
  const open = failed.filter(({ name }) => !all.has(name));
  return { failures: task.kind === 'deploymentTask' ? await withSuperseded(ports, { task, acceptedBy }, open) : open, takenBy: taken.map(({ taskId }) => taskId) };
};

const namesOf = async ({ files }: Pick<RetryPorts, 'files'>, { kind }: TaskRow, retryId: string): Promise<readonly string[]> =>
  kind === 'deploymentTask' ? ((await files.targets(retryId)).thingNames ?? []) : (await files.items(retryId)).map(({ name }) => name);

interface Retry {
  readonly task: DeploymentTaskRow;
  readonly acceptedBy: string;
}

/**
 * A core that a newer task has targeted is left to that one, but by who asks for just that. What was cancelled leaves a core to
 * nobody, unless it has brought it to another version.
 */
const withSuperseded = async (ports: RetryPorts, retry: Retry, failures: readonly ItemFailure[]): Promise<readonly ItemFailure[]> => {
  const cores = failures.length === 0 ? [] : await ports.lastTargeted(failures.map(({ name }) => name));
  const newer = cores.filter((core) => isTargetedSince(retry.task, core));
  const releasing = await releasingTasks(ports, retry, newer);
  const superseded = new Set(newer.filter((core) => !isOfVersion(retry.task, core) || !releasing.has(core.deployment.taskId)).map(({ name }) => name));
  return failures.map((failure) => (superseded.has(failure.name) ? { ...failure, code: 'SUPERSEDED', retryable: false } : failure));
};

type TargetedSince = LastTargeted & Required<Pick<LastTargeted, 'deployment'>>;

const isTargetedSince = ({ taskId, createdAt }: DeploymentTaskRow, core: LastTargeted): core is TargetedSince =>
  core.deployment !== undefined && core.deployment.taskId !== taskId && core.deployment.targetedAt > createdAt;

const isOfVersion = ({ templateName, templateVersion }: DeploymentTaskRow, { desiredTemplateName, desiredTemplateVersion }: LastTargeted): boolean =>
  desiredTemplateName === templateName && desiredTemplateVersion === templateVersion;

/** Newer tasks read at a time; there are few to a task. */
const concurrency = 5;

/** Newer tasks that leave their cores to a retry: those that were cancelled, and what an earlier run of the same acceptance made. */
const releasingTasks = async ({ tasks }: RetryPorts, { acceptedBy }: Retry, cores: readonly TargetedSince[]): Promise<ReadonlySet<string>> => {
  const taskIds = new Set(cores.map(({ deployment }) => deployment.taskId));
  const found = await bounded(concurrency, [...taskIds], (taskId) => tasks.find(taskId));
  return new Set(found.flatMap((task) => (task !== undefined && (task.cancellation !== undefined || task.acceptedBy === acceptedBy) ? [task.taskId] : [])));
};

export type LeftFailures = components['schemas']['LeftFailures'];

/** Codes that an answer tells of. */
const toldCodes = 100;

/** Failures by code, the most frequent first. */
export const byCode = (failures: readonly ItemFailure[]): LeftFailures[] => {
  const codes = new Map<string, LeftFailures>();
  for (const { code, retryable } of failures) codes.set(code, { code, count: (codes.get(code)?.count ?? 0) + 1, retryable });
  return [...codes.values()].sort((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1)).slice(0, toldCodes);
};

/** Parts failures into those to retry and the others: those named, or else those that may succeed unchanged. */
export const chosenFailures = (failures: readonly ItemFailure[], codes: readonly string[] | undefined): { readonly retried: readonly ItemFailure[]; readonly left: readonly ItemFailure[] } => {
  const isChosen = ({ code, retryable }: ItemFailure): boolean => codes?.includes(code) ?? retryable;
  return { retried: failures.filter(isChosen), left: failures.filter((failure) => !isChosen(failure)) };
};

/**
 * The task that does failed items of another again.
 *
 * @throws Refusal TEMPLATE_NOT_FOUND where the template of a deployment was deleted since
 */
export const retryOrder = async (ports: RetryPorts, task: TaskRow, retried: readonly ItemFailure[], left: readonly ItemFailure[]): Promise<TaskOrder> => {
  const { row, ...order } = await orderAnew(ports, task, retried);
  const { taskId, taskStatus, retriedBy } = task;
  return { ...order, row: { ...row, retryOf: taskId, retry: { retried: retried.length, left: byCode(left) } }, retryOf: { taskId, taskStatus, ...(retriedBy && { retriedBy }) } };
};

const orderAnew = async (ports: RetryPorts, task: TaskRow, retried: readonly ItemFailure[]): Promise<TaskOrder> => {
  if (task.kind === 'deploymentTask') return deploymentAnew(ports, task, retried);
  const indexes = new Set(retried.map(({ index }) => index));
  const items = (await ports.files.items(task.taskId)).filter(({ index }) => indexes.has(index));
  const { type, options } = task;
  const objects = itemObjects((taskId) => items.map((item, index): TaskItem => ({ ...item, taskId, index })));
  const total = items.length;
  if (task.kind === 'coreTask') {
    const { coreVersion } = task;
    const row = { kind: task.kind, type, ...(coreVersion !== undefined && { coreVersion }), ...(options !== undefined && { options }), total };
    return { machine: type === 'Create' ? 'create-cores' : 'delete-cores', row, objects };
  }
  const { coreName } = task;
  const row = { kind: task.kind, type, ...(coreName !== undefined && { coreName }), ...(options !== undefined && { options }), total };
  return { machine: type === 'Create' ? 'create-devices' : 'delete-devices', row, objects };
};

const deploymentAnew = async ({ templates }: RetryPorts, task: DeploymentTaskRow, retried: readonly ItemFailure[]): Promise<TaskOrder> => {
  const { templateName: name, templateVersion: version, incarnation, iotJobConfig, onUnregistered } = task;
  const targets = { thingNames: retried.map((failure) => failure.name) };
  const order = await deploymentTaskOrder({ template: { name, version }, targets, onUnregistered, ...(iotJobConfig !== undefined && { iotJobConfig }) }, templates);
  if (order.template?.incarnation === incarnation) return order;
  throw new Refusal('TEMPLATE_NOT_FOUND', `template ${JSON.stringify(name)} was deleted since task ${task.taskId} was made, and the one of this name is another`);
};
