import type { components } from '../../../contracts/generated/openapi.ts';
import type { CoreRow, DeploymentTaskRow, TaskRow } from '../../../contracts/rows.ts';
import { Refusal } from '../requests/answer.ts';
import type { Templates } from '../templates/template-ports.ts';
import { deploymentTaskOrder } from './deployment-task.ts';
import { failureOf } from './item-failure.ts';
import type { ItemFailure } from './item-failure.ts';
import { itemObjects } from './task-order.ts';
import type { TaskOrder } from './task-order.ts';
import type { FailedItems, TaskFiles, TaskItem, Tasks } from './task-ports.ts';

/** What was targeted last on a core. */
export type TargetedCore = Pick<CoreRow, 'name' | 'desiredTemplateName' | 'desiredTemplateVersion' | 'deployment'>;

export interface RetryPorts {
  readonly tasks: Pick<Tasks, 'find'>;
  readonly failedItems: FailedItems;
  readonly files: Pick<TaskFiles, 'items' | 'targets'>;
  readonly templates: Pick<Templates, 'find'>;
  /** The cores that there are of these names. */
  readonly targetedCores: (names: readonly string[]) => Promise<readonly TargetedCore[]>;
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
  return { failures: task.kind === 'deploymentTask' ? await withSuperseded(ports, task, open) : open, takenBy: taken.map(({ taskId }) => taskId) };
};

const namesOf = async ({ files }: Pick<RetryPorts, 'files'>, { kind }: TaskRow, retryId: string): Promise<readonly string[]> =>
  kind === 'deploymentTask' ? ((await files.targets(retryId)).thingNames ?? []) : (await files.items(retryId)).map(({ name }) => name);

/** A core that a newer task has brought to another version is not brought back, but by who asks for just that. */
const withSuperseded = async ({ targetedCores }: RetryPorts, task: DeploymentTaskRow, failures: readonly ItemFailure[]): Promise<readonly ItemFailure[]> => {
  const cores = failures.length === 0 ? [] : await targetedCores(failures.map(({ name }) => name));
  const superseded = new Set(cores.filter((core) => isSuperseded(task, core)).map(({ name }) => name));
  return failures.map((failure) => (superseded.has(failure.name) ? { ...failure, code: 'SUPERSEDED', retryable: false } : failure));
};

const isSuperseded = ({ createdAt, templateName, templateVersion }: DeploymentTaskRow, { deployment, desiredTemplateName, desiredTemplateVersion }: TargetedCore): boolean =>
  deployment !== undefined && deployment.targetedAt > createdAt && (desiredTemplateName !== templateName || desiredTemplateVersion !== templateVersion);

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
