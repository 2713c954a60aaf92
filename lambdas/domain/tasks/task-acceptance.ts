import type { IdempotencyRow, TaskRow } from '../../../contracts/task-rows.ts';
import { Refusal } from '../requests/answer.ts';
import { StepFailure } from '../failure.ts';
import { bodyHash, idempotencyRow } from '../requests/idempotency.ts';
import type { TaskMachine } from './task-execution.ts';
import { taskIdOf } from './task-id.ts';
import { newTaskRow } from './task-order.ts';
import type { TaskObjects, TaskOrder } from './task-order.ts';
import type { IdempotencyKeys, TaskFiles, Tasks } from './task-ports.ts';

export interface AcceptancePorts {
  readonly tasks: Pick<Tasks, 'find' | 'accept'>;
  readonly keys: IdempotencyKeys;
  readonly files: Pick<TaskFiles, 'create' | 'put' | 'remove'>;
  readonly clock: () => Date;
}

export interface AcceptanceSettings {
  readonly retentionDays: number;
}

/** A checked request, and who accepts it. */
export interface Acceptance {
  readonly order: TaskOrder;
  readonly machine: TaskMachine;
  /** The request body as received. */
  readonly body: string;
  /** Hash of the client's Idempotency-Key. */
  readonly keyHash?: string | undefined;
  /** ARN of the accepting execution. */
  readonly acceptedBy: string;
}

/** Ids tried; a second one is needed once in 10^16 tasks. */
const attempts = 5;

/**
 * The task an Idempotency-Key has made.
 *
 * @throws Refusal IDEMPOTENCY_KEY_REUSED where it came with another body then
 */
export const taskOfKey = async ({ keys, tasks }: Pick<AcceptancePorts, 'keys' | 'tasks'>, hash: string | undefined, body: string): Promise<TaskRow | undefined> => {
  const row = hash === undefined ? undefined : await keys.find(hash);
  return row === undefined ? undefined : taskOf(tasks, row, body);
};

/**
 * Records a task: its objects in S3, then the task and its key in one transaction. Safe to repeat from any point: the
 * id is derived from the accepting execution, and until the transaction nothing refers to what lies in S3.
 *
 * @returns the task; an earlier one where a request with the same key and body was faster
 * @throws Refusal IDEMPOTENCY_KEY_REUSED where one with the same key and another body was faster; TEMPLATE_NOT_FOUND where
 * its template was deleted in this moment
 * @throws StepFailure `Unavailable` where the task that it retries has changed in this moment
 */
export const recordTask = async (ports: AcceptancePorts, settings: AcceptanceSettings, acceptance: Acceptance): Promise<TaskRow> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const recorded = await recordUnder(taskIdOf(acceptance.acceptedBy, attempt), ports, settings, acceptance);
    if (recorded !== undefined) return recorded;
  }
  throw new Error(`no free task id in ${attempts} attempts for ${acceptance.acceptedBy}`);
};

/** The recorded task, or nothing where the given id belongs to another. */
const recordUnder = async (taskId: string, ports: AcceptancePorts, settings: AcceptanceSettings, acceptance: Acceptance): Promise<TaskRow | undefined> => {
  const { order, machine, body, keyHash, acceptedBy } = acceptance;
  const { tasks, files } = ports;
  const standing = await tasks.find(taskId);
  if (standing !== undefined) return ownTask(standing, acceptedBy);

  const objects = order.objects(taskId);
  const [first, ...others] = objects;
  if ((await files.create(first)) === 'taken') return undefined;
  await files.put(others);

  const at = ports.clock();
  const task = newTaskRow(taskId, order, { machine, by: acceptedBy, at, retentionDays: settings.retentionDays });
  const key = keyHash === undefined ? undefined : idempotencyRow(keyHash, { taskId, body, now: at });
  switch (await tasks.accept(task, { key, template: order.template, retryOf: order.retryOf })) {
    case 'accepted':
      return task;
    case 'key taken':
      return afterLostRace({ taskId, objects }, ports, acceptance);
    case 'template gone':
      await files.remove(objects);
      throw new Refusal('TEMPLATE_NOT_FOUND', `template ${JSON.stringify(order.template?.name)} was deleted in this very moment`);
    case 'retried task changed':
      await files.remove(objects);
      throw new StepFailure('Unavailable', 'UNAVAILABLE', `task ${order.retryOf?.taskId} changed in this very moment: what is left of it is to be looked at again`);
    case 'id taken':
      return ownTask(await tasks.find(taskId), acceptedBy);
  }
};

const ownTask = (task: TaskRow | undefined, acceptedBy: string): TaskRow | undefined => (task?.acceptedBy === acceptedBy ? task : undefined);

/** A request with the same key was faster: what was written for this one goes, unless that request was an earlier run of it. */
const afterLostRace = async (
  { taskId, objects }: { readonly taskId: string; readonly objects: TaskObjects },
  { keys, files, tasks }: Pick<AcceptancePorts, 'keys' | 'files' | 'tasks'>,
  { keyHash, body }: Acceptance,
): Promise<TaskRow> => {
  const winner = keyHash === undefined ? undefined : await keys.find(keyHash);
  if (winner?.taskId !== taskId) await files.remove(objects);
  if (winner === undefined) throw new StepFailure('Unavailable', 'UNAVAILABLE', 'the Idempotency-Key expired at this very moment: the request is free to run');
  return taskOf(tasks, winner, body);
};

const taskOf = async (tasks: AcceptancePorts['tasks'], { bodyHash: hash, taskId }: IdempotencyRow, body: string): Promise<TaskRow> => {
  if (hash !== bodyHash(body)) {
    throw new Refusal('IDEMPOTENCY_KEY_REUSED', `the Idempotency-Key came with another request body before, which made task ${taskId}`, {
      details: [{ field: 'Idempotency-Key', problem: `belongs to another request, which made task ${taskId}` }],
    });
  }
  const task = await tasks.find(taskId);
  // Tasks are kept for a day at least, as keys are.
  if (task === undefined) throw new Error(`task ${taskId} of an Idempotency-Key has no row`);
  return task;
};
