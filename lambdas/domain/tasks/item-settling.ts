import { taskNamesPageSize } from '../../../contracts/artifacts.ts';
import type { FailureCode } from '../../../contracts/failures.ts';
import type { DeploymentItemRow, ItemRow, TaskRow } from '../../../contracts/task-rows.ts';
import { bounded } from '../bounded.ts';
import { fateCounts } from './task-cancellation.ts';
import type { FateCounts } from './task-cancellation.ts';
import { itemInWords, newItem } from './task-kinds.ts';
import type { FailedItem, SettledItem, TaskFiles, TaskItems } from './task-ports.ts';
import { isClosed } from './task-progress.ts';

export interface SettlingPorts {
  readonly items: TaskItems;
  readonly files: Pick<TaskFiles, 'names'>;
  readonly clock: () => Date;
}

/** Conditional writes in flight while abandoned items are settled. */
const settlingConcurrency = 20;

/** Why a task could not go on. */
export interface Ending {
  /** Present where a step of the task failed; otherwise the execution ended under it. */
  readonly code?: FailureCode;
  readonly message: string;
}

/** How the items of a task have settled, in numbers: those of fates are of a cancelled task. */
export interface ItemTally extends FateCounts {
  readonly succeeded: number;
  readonly failed: number;
}

/** The tally of items that have all succeeded. */
export const allSucceeded = (total: number): ItemTally => ({ succeeded: total, failed: 0, canceled: 0, finished: total, withdrawn: 0, kept: 0 });

interface TaskToSettle {
  readonly task: TaskRow;
  /** Whether the machine that withdraws cores had the task. */
  readonly isWithdrawal: boolean;
  readonly ending: Ending | undefined;
}

/** Gives every item its final word that has none. Safe to repeat and to race: an item that settles meanwhile keeps what it settled as. */
export const settledItems = async (ports: SettlingPorts, settling: TaskToSettle): Promise<ItemTally> => {
  let tally = allSucceeded(0);
  for (let from = 0; from < settling.task.total; from += taskNamesPageSize) {
    const page = await settledPage(ports, settling, from);
    const succeeded = page.filter(({ taskStatus }) => taskStatus === 'Success').length;
    tally = plus(tally, { succeeded, failed: page.length - succeeded, ...fateCounts(page) });
  }
  return tally;
};

const plus = (one: ItemTally, other: ItemTally): ItemTally =>
  Object.fromEntries(Object.entries(one).map(([name, count]) => [name, count + other[name as keyof ItemTally]])) as unknown as ItemTally;

const isSettled = (row: ItemRow): row is ItemRow & SettledItem => isClosed(row);

/** One page of items, after those without a final word were settled as failed. */
const settledPage = async ({ items, files, clock }: SettlingPorts, settling: TaskToSettle, from: number): Promise<SettledItem[]> => {
  const { task, isWithdrawal } = settling;
  const size = Math.min(taskNamesPageSize, task.total - from);
  const rows = await items.rows(task.taskId, from, size);
  const settled = rows.filter(isSettled);
  const left = isWithdrawal ? settled.filter(({ taskStatus, withdrawal }) => taskStatus === 'Success' && withdrawal === undefined) : [];
  const withdrawal = notReached(clock());
  await bounded(settlingConcurrency, left, ({ index }) => items.keep({ taskId: task.taskId, index }, withdrawal));
  const done: SettledItem[] = settled.map((item) => (left.includes(item) ? { ...item, withdrawal } : item));
  if (done.length === size) return done;

  const finished = new Set(done.map(({ index }) => index));
  const begun = new Set(rows.map(({ index }) => index));
  const names = await files.names(task.taskId, from / taskNamesPageSize);
  const open = names.map((name, position) => ({ name, index: from + position })).filter(({ index }) => !finished.has(index));
  const others = await bounded(settlingConcurrency, open, (item) => items.settle(unsettledItem(settling, { ...item, hasBegun: begun.has(item.index) }, clock())));
  return [...done, ...others];
};

const notReached = (at: Date): NonNullable<DeploymentItemRow['withdrawal']> => ({
  outcome: 'Kept', reason: 'the execution that withdraws cores ended before it was done with this one', at: at.toISOString(),
});

interface OpenItem {
  readonly name: string;
  readonly index: number;
  readonly hasBegun: boolean;
}

const unsettledItem = (settling: TaskToSettle, { name, index, hasBegun }: OpenItem, now: Date): FailedItem => {
  const { task, isWithdrawal } = settling;
  return {
    taskId: task.taskId,
    index,
    name,
    ...fateOf(settling, hasBegun),
    ...(isWithdrawal && hasBegun && { withdrawal: notReached(now) }),
    updatedAt: now.toISOString(),
    expiresAt: task.expiresAt,
    born: { createdAt: task.createdAt, ...newItem(task, name) },
  };
};

const fateOf = ({ task, ending }: TaskToSettle, hasBegun: boolean): Pick<FailedItem, 'code' | 'statusMessage'> => {
  const item = itemInWords(task);
  if (task.cancellation !== undefined && !hasBegun) return { code: 'CANCELED', statusMessage: `the task was cancelled before it began with this ${item}` };
  if (ending === undefined) return { code: 'ITEM_ABANDONED', statusMessage: `the ${item}'s execution ended without recording what became of the ${item}` };
  if (ending.code !== undefined) return { code: ending.code, statusMessage: ending.message };
  return { code: 'ITEM_ABANDONED', statusMessage: `the task's execution ended before this ${item} settled: ${ending.message}` };
};
