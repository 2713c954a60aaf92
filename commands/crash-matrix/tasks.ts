/** A task as a client follows it, and as the schedules of an environment look after it. */
import { setTimeout as delay } from 'node:timers/promises';
import { itemKey, taskKey } from '../../contracts/table.ts';
import type { MatrixStack } from './matrix-stack.ts';

/** Of a task what all kinds of task have. */
export interface Task {
  readonly id: string;
  readonly taskStatus: string;
  /** Of a task that was cancelled; `settledAt` once all of it was done. */
  readonly cancellation?: { readonly settledAt?: string; readonly withdrawn?: number };
  readonly progress: { readonly total: number; readonly waiting: number; readonly inProgress: number; readonly succeeded: number; readonly failed: number };
}

/** How a task came to its end. */
export interface Settled {
  readonly task: Task;
  /** Whether the sweep had to start or close it. */
  readonly isSwept: boolean;
}

const patienceMs = 40_000;
const lookEveryMs = 25;
/** Longer than a young task is left to the machine that accepted it. */
const agedMinutes = 10;

const isClosed = ({ taskStatus, cancellation }: Task): boolean =>
  taskStatus === 'Failure' || (taskStatus === 'Success' && (cancellation === undefined || cancellation.settledAt !== undefined));

/** Collection of a task's path: `/cores/a/deviceTasks` lists in `/deviceTasks`. */
const collectionOf = (path: string): string => `/${path.split('/').at(-1) ?? ''}`;

/** @throws Error where the sums are wrong, or the task is unknown */
export const readTask = async (stack: MatrixStack, path: string, taskId: string): Promise<Task> => {
  const { status, body } = await stack.request('GET', `${collectionOf(path)}/${taskId}`);
  if (status !== 200) throw new Error(`the task ${taskId} cannot be read: ${status} ${JSON.stringify(body)}`);
  const task = body as Task;
  const { total, waiting, inProgress, succeeded, failed } = task.progress;
  if (waiting + inProgress + succeeded + failed !== total) throw new Error(`progress does not sum up: ${JSON.stringify(task.progress)}`);
  if (task.taskStatus === 'Success' && succeeded !== total) throw new Error(`a false Success: ${JSON.stringify(task.progress)}`);
  return task;
};

/** What the schedule of an environment does some minutes later. */
const sweep = async (stack: MatrixStack, taskId: string): Promise<void> => {
  await stack.settleEvents();
  await stack.age(taskKey(taskId), 'createdAt', agedMinutes);
  await stack.invoke('SweepTasks');
};

/** Two minutes later: an item that others settled has let go of its name (ADR 15). */
export const minutesLater = async (stack: MatrixStack, { id, progress: { total } }: Task): Promise<void> => {
  for (let index = 0; index < total; index += 1) await stack.age(itemKey(id, index), 'updatedAt', 2);
};

/**
 * Waits until a task has ended. Whoever is dead is found by the sweep, which comes when nothing does the task any more.
 *
 * @throws Error where it stays open all the same
 */
export const settled = async (stack: MatrixStack, { path, machine, taskId }: { path: string; machine: string; taskId: string }): Promise<Settled> => {
  const end = performance.now() + patienceMs;
  let [isSwept, idle] = [false, 0];
  for (;;) {
    const task = await readTask(stack, path, taskId);
    if (isClosed(task)) return { task, isSwept };
    if (performance.now() > end) throw new Error(`the task ${taskId} is still ${task.taskStatus} after ${patienceMs / 1000} s`);
    const status = await stack.executionStatus(machine, taskId);
    idle = status === 'RUNNING' ? 0 : idle + 1;
    if (idle > 10) {
      await stack.disarm();
      await sweep(stack, taskId);
      [isSwept, idle] = [true, 0];
    }
    await delay(lookEveryMs);
  }
};
