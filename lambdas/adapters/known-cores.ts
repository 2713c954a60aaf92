import type { CoreRow } from '../../contracts/rows.ts';
import { coreKey } from '../../contracts/table.ts';
import { bounded } from '../domain/bounded.ts';
import type { KnownCores } from '../domain/targets/target-ports.ts';
import { withoutConflict } from './conflict-retry.ts';
import type { Pause } from './conflict-retry.ts';
import type { Table } from './table.ts';

/** Keys of one BatchGetItem (DynamoDB quotas). */
const keysAtOnce = 100;
const concurrency = 5;

/** The cores that have a row in the table. */
export const knownCores = (rows: Pick<Table, 'getAll'>, pause?: Pause): KnownCores => ({
  among: async (names) => {
    const batches = Array.from({ length: Math.ceil(names.length / keysAtOnce) }, (_, batch) => names.slice(batch * keysAtOnce, (batch + 1) * keysAtOnce));
    const found = await bounded(concurrency, batches, (batch) => withoutConflict(() => rows.getAll<Pick<CoreRow, 'name'>>(batch.map(coreKey), ['name']), pause));
    return new Set(found.flat().map(({ name }) => name));
  },
});
