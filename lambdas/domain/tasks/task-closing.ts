import { taskNamesPageSize } from '../../../contracts/artifacts.ts';
import { failures } from '../../../contracts/failures.ts';
import type { FailureCode } from '../../../contracts/failures.ts';
import type { components } from '../../../contracts/generated/steps.ts';
import type { ItemRow, TaskRow } from '../../../contracts/rows.ts';
import { bounded } from '../bounded.ts';
import { explained } from '../caught-error.ts';
import { itemInWords, newItem } from './task-kinds.ts';
import type { Executions, FailedItem, TaskItems, TaskFiles, Tasks } from './task-ports.ts';
import { isClosed } from './task-progress.ts';

export type TaskOutcome = components['schemas']['CloseTaskOutput'];
type CaughtError = components['schemas']['CaughtError'];

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

/** How a task came to its end. */
interface EndedTask {
  /** Of the Map that tells what became of the items. */
  readonly mapRunArn?: string | undefined;
  /** What the Map failed with, or a step before it. */
  readonly failure?: CaughtError | undefined;
  /** Execution that did the task's work. */
  readonly executionArn: string;
}

/** Why a task could not go on. */
interface Ending {
  /** Present where a step of the task failed; otherwise the execution ended under it. */
  readonly code?: FailureCode;
  readonly message: string;
}

/**
 * Closes a task whose work has ended, well or not. Where the Map Run counts every item as succeeded the item rows are not read.
 * Safe to repeat and to race: a task is closed once.
 */
export const closeEndedTask =
  (ports: ClosingPorts & { readonly executions: Pick<Executions, 'mapRun'> }) =>
  async (standing: TaskRow, { mapRunArn, failure, executionArn }: EndedTask): Promise<TaskOutcome> => {
    if (isClosed(standing)) return outcomeOf(standing);
    const task = { ...standing, executionArn };
    if (task.total === 0) return close(ports, task, { succeeded: 0, failed: 0 }, failure === undefined ? nothingTargeted : endingOf(failure));
    const counts = mapRunArn === undefined ? undefined : await ports.executions.mapRun(mapRunArn);
    if (counts?.succeeded === task.total) return close(ports, task, { succeeded: task.total, failed: 0 });
    return settleAndClose(ports, task, failure && endingOf(failure));
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
    isClosed(task) ? outcomeOf(task) : settleAndClose(ports, task, { message: ending.slice(0, messageCharacters) });

const nothingTargeted: Ending = { code: 'NO_CORES_TARGETED', message: `none of the targets is a core of this system; ${failures.NO_CORES_TARGETED.hint}` };

/** A failure of a step has a code, which is every item's then; what happened to the Map itself is no failure of theirs. */
const endingOf = (failure: CaughtError): Ending => {
  const { code, message } = explained(failure);
  if (code !== 'STEP_DEFECT') return { code, message };
  return { message: [failure.Error, failure.Cause].filter(Boolean).join(': ').slice(0, messageCharacters) };
};

interface Counts {
  readonly succeeded: number;
  readonly failed: number;
}

const settleAndClose = async (ports: ClosingPorts, task: TaskRow, ending: Ending | undefined): Promise<TaskOutcome> => {
  let counts: Counts = { succeeded: 0, failed: 0 };
  for (let from = 0; from < task.total; from += taskNamesPageSize) {
    const statuses = await settledPage(ports, task, { from, ending });
    const succeeded = statuses.filter((status) => status === 'Success').length;
    counts = { succeeded: counts.succeeded + succeeded, failed: counts.failed + statuses.length - succeeded };
  }
  return close(ports, task, counts, ending);
};

/** Final statuses of one page of items, after those without one were settled as failed. */
const settledPage = async (
  { items, files, clock }: ClosingPorts,
  task: TaskRow,
  { from, ending }: { from: number; ending: Ending | undefined },
): Promise<ItemRow['taskStatus'][]> => {
  const size = Math.min(taskNamesPageSize, task.total - from);
  const settled = new Map((await items.rows(task.taskId, from, size)).filter(isClosed).map((row) => [row.index, row.taskStatus]));
  if (settled.size === size) return [...settled.values()];

  const names = await files.names(task.taskId, from / taskNamesPageSize);
  const open = names.map((name, position) => ({ name, index: from + position })).filter(({ index }) => !settled.has(index));
  const statuses = await bounded(settlingConcurrency, open, (item) => items.settle(unsettledItem(task, item, { ending, now: clock() })));
  return [...settled.values(), ...statuses];
};

const unsettledItem = (task: TaskRow, { name, index }: { name: string; index: number }, { ending, now }: { ending: Ending | undefined; now: Date }): FailedItem => ({
  taskId: task.taskId,
  index,
  name,
  ...fateOf(ending, itemInWords(task)),
  updatedAt: now.toISOString(),
  expiresAt: task.expiresAt,
  born: { createdAt: task.createdAt, ...newItem(task, name) },
});

const fateOf = (ending: Ending | undefined, item: string): Pick<FailedItem, 'code' | 'statusMessage'> => {
  if (ending === undefined) return { code: 'ITEM_ABANDONED', statusMessage: `the ${item}'s execution ended without recording what became of the ${item}` };
  if (ending.code !== undefined) return { code: ending.code, statusMessage: ending.message };
  return { code: 'ITEM_ABANDONED', statusMessage: `the task's execution ended before this ${item} settled: ${ending.message}` };
};

const close = async ({ tasks, clock }: ClosingPorts, task: TaskRow, { succeeded, failed }: Counts, ending?: Ending): Promise<TaskOutcome> => {
  const taskStatus = failed > 0 || task.total === 0 ? 'Failure' : 'Success';
  const messages = [
    ...(failed > 0 ? [`${failed} of ${task.total} ${itemInWords(task)}s failed`] : []),
    ...(ending === undefined ? [] : [ending.code === undefined ? `the task's execution ended early: ${ending.message}` : ending.message]),
  ];
  const closed = await tasks.close(task, {
    taskStatus,
    succeeded,
    failed,
    executionArn: task.executionArn,
    ...(messages.length > 0 && { statusMessage: messages.join('; ') }),
    ...(ending?.code !== undefined && { code: ending.code }),
    updatedAt: clock().toISOString(),
  });
  const standing = closed ? undefined : await tasks.find(task.taskId);
  return standing === undefined ? { taskStatus, total: task.total, succeeded, failed } : outcomeOf(standing);
};

const outcomeOf = ({ taskStatus, total, succeeded = 0, failed = 0 }: TaskRow): TaskOutcome => ({
  taskStatus: taskStatus === 'Success' ? 'Success' : 'Failure', total, succeeded, failed,
});
