import { taskNamesPageSize } from '../../../contracts/artifacts.ts';
import type { components } from '../../../contracts/generated/steps.ts';
import type { ItemRow, TaskRow } from '../../../contracts/rows.ts';
import { bounded } from '../bounded.ts';
import type { Executions, TaskItems, TaskFiles, Tasks } from './task-ports.ts';
import { isClosed } from './task-progress.ts';

export type TaskOutcome = components['schemas']['CloseTaskOutput'];

export interface ClosingPorts {
  readonly tasks: Pick<Tasks, 'find' | 'close'>;
  readonly items: TaskItems;
  readonly files: Pick<TaskFiles, 'names'>;
  readonly clock: () => Date;
}

/** Conditional writes in flight while abandoned items are settled. */
const settlingConcurrency = 20;

/** Longest status message kept of a failure that others worded; a cause may be 32 KiB. */
const messageCharacters = 1000;

/**
 * Closes a task whose Map has ended. Where the Map Run counts every item as succeeded the item rows are not read.
 * Safe to repeat and to race: a task is closed once.
 *
 * @param failure why the Map itself failed, in words
 */
export const closeEndedTask =
  (ports: ClosingPorts & { readonly executions: Pick<Executions, 'mapRun'> }) =>
  async (task: TaskRow, { mapRunArn, failure }: { readonly mapRunArn?: string | undefined; readonly failure?: string | undefined }): Promise<TaskOutcome> => {
    if (isClosed(task)) return outcomeOf(task);
    const counts = mapRunArn === undefined ? undefined : await ports.executions.mapRun(mapRunArn);
    if (counts?.succeeded === task.total) return close(ports, task, { succeeded: task.total, failed: 0 });
    return settleAndClose(ports, task, failure);
  };

/**
 * Closes a task whose execution is dead: whatever has not settled never will.
 * Safe to repeat and to race: a task is closed once, and an item that settles meanwhile keeps what it settled as.
 *
 * @param ending how the execution ended, in words
 */
export const closeAbandonedTask =
  (ports: ClosingPorts) =>
  async (task: TaskRow, ending: string): Promise<TaskOutcome> =>
    isClosed(task) ? outcomeOf(task) : settleAndClose(ports, task, ending);

interface Counts {
  readonly succeeded: number;
  readonly failed: number;
}

const settleAndClose = async (ports: ClosingPorts, task: TaskRow, failure: string | undefined): Promise<TaskOutcome> => {
  const reason = failure?.slice(0, messageCharacters);
  let counts: Counts = { succeeded: 0, failed: 0 };
  for (let from = 0; from < task.total; from += taskNamesPageSize) {
    const statuses = await settledPage(ports, task, { from, reason });
    const succeeded = statuses.filter((status) => status === 'Success').length;
    counts = { succeeded: counts.succeeded + succeeded, failed: counts.failed + statuses.length - succeeded };
  }
  return close(ports, task, counts, reason);
};

/** Final statuses of one page of items, after those without one were settled as abandoned. */
const settledPage = async (
  { items, files, clock }: ClosingPorts,
  task: TaskRow,
  { from, reason }: { from: number; reason: string | undefined },
): Promise<ItemRow['taskStatus'][]> => {
  const size = Math.min(taskNamesPageSize, task.total - from);
  const settled = new Map((await items.rows(task.taskId, from, size)).filter(isClosed).map((row) => [row.index, row.taskStatus]));
  if (settled.size === size) return [...settled.values()];

  const names = await files.names(task.taskId, from / taskNamesPageSize);
  const abandoned = names.map((name, position) => ({ name, index: from + position })).filter(({ index }) => !settled.has(index));
  const statuses = await bounded(settlingConcurrency, abandoned, (item) => items.settle(abandonedItem(task, item, { reason, now: clock() })));
  return [...settled.values(), ...statuses];
};

const abandonedItem = (task: TaskRow, { name, index }: { name: string; index: number }, { reason, now }: { reason: string | undefined; now: Date }) => ({
  taskId: task.taskId,
  index,
  name,
  taskStatus: 'Failure' as const,
  code: 'ITEM_ABANDONED' as const,
  statusMessage: reason === undefined
    ? "the core's execution ended without recording what became of the core"
    : `the task's execution ended before this core settled: ${reason}`,
  createdAt: task.createdAt,
  updatedAt: now.toISOString(),
  expiresAt: task.expiresAt,
});

const close = async ({ tasks, clock }: ClosingPorts, task: TaskRow, { succeeded, failed }: Counts, reason?: string): Promise<TaskOutcome> => {
  const taskStatus = failed > 0 ? 'Failure' : 'Success';
  const messages = [
    ...(failed > 0 ? [`${failed} of ${task.total} cores failed`] : []),
    ...(reason === undefined ? [] : [`the task's execution ended early: ${reason}`]),
  ];
  const closed = await tasks.close(task.taskId, {
    taskStatus, succeeded, failed, ...(messages.length > 0 && { statusMessage: messages.join('; ') }), updatedAt: clock().toISOString(),
  });
  const standing = closed ? undefined : await tasks.find(task.taskId);
  return standing === undefined ? { taskStatus, total: task.total, succeeded, failed } : outcomeOf(standing);
};

const outcomeOf = ({ taskStatus, total, succeeded = 0, failed = 0 }: TaskRow): TaskOutcome => ({
  taskStatus: taskStatus === 'Success' ? 'Success' : 'Failure', total, succeeded, failed,
});
