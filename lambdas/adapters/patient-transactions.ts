import { withoutConflict } from './conflict-retry.ts';
import type { Pause } from './conflict-retry.ts';
import type { Write } from './table-expressions.ts';
import type { Table } from './table.ts';

export type { Pause } from './conflict-retry.ts';

/**
 * A transaction that is tried again, after pauses with full jitter, where it met another one or a throttle.
 *
 * @returns positions of the writes whose condition did not hold; empty where everything was written
 */
export const transactPatiently = (table: Pick<Table, 'transact'>, writes: readonly Write[], pause?: Pause): Promise<readonly number[]> =>
  withoutConflict(() => table.transact(writes), pause);
