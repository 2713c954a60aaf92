import type { ItemRow, TaskRow } from '../../../contracts/task-rows.ts';
import { StepFailure } from '../failure.ts';
import type { Cancellations, SettledItem } from './task-ports.ts';

/**
 * Stops an item that has not begun, where its task was cancelled. One that has begun goes on to its end. Called before anything
 * is written of the item; a task that is cancelled right afterwards counts it as begun.
 *
 * @throws StepFailure `Canceled`
 */
export const refuseCanceled = async (cancellations: Cancellations, { taskId, index, name }: Pick<ItemRow, 'taskId' | 'index' | 'name'>): Promise<void> => {
  if (!(await cancellations.of(taskId)) || (await cancellations.hasBegun({ taskId, index }))) return;
  throw new StepFailure('Canceled', 'CANCELED', `task ${taskId} was cancelled before it began with ${JSON.stringify(name)}`);
};

/**
 * The same for a step that all items of the task wait for.
 *
 * @throws StepFailure `Canceled`
 */
export const refuseCanceledTask = ({ taskId, cancellation }: Pick<TaskRow, 'taskId' | 'cancellation'>): void => {
  if (cancellation !== undefined) throw new StepFailure('Canceled', 'CANCELED', `task ${taskId} was cancelled before it began with any core`);
};

/** What became of the items of a cancelled task. */
export interface FateCounts {
  readonly canceled: number;
  readonly finished: number;
  readonly withdrawn: number;
  readonly kept: number;
}

type Fate = keyof FateCounts;

const fateOf = ({ code, withdrawal }: SettledItem): Fate => {
  if (withdrawal !== undefined) return withdrawal.outcome === 'Withdrawn' ? 'withdrawn' : 'kept';
  return code === 'CANCELED' ? 'canceled' : 'finished';
};

/** Every item counts once. */
export const fateCounts = (items: readonly SettledItem[]): FateCounts => {
  const counts = { canceled: 0, finished: 0, withdrawn: 0, kept: 0 };
  for (const item of items) counts[fateOf(item)] += 1;
  return counts;
};

/** The numbers in words; zeros are left out. */
export const fateInWords = ({ canceled, finished, withdrawn, kept }: FateCounts, total: number, item: string): string => {
  const parts = [
    canceled > 0 && `${canceled} had not begun`,
    withdrawn > 0 && `${withdrawn} went back to what they desired before`,
    kept > 0 && `${kept} stay as they are`,
    finished > 0 && `${finished} had been settled`,
  ].filter((part) => part !== false);
  return `the task was cancelled: of ${total} ${item}s, ${parts.join(', ')}`;
};
