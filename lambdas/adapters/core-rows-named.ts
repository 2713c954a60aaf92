import type { CoreRow } from '../../contracts/core-rows.ts';
import { coreKey } from '../../contracts/table.ts';
import { bounded } from '../domain/bounded.ts';
import { withoutConflict } from './conflict-retry.ts';
import type { Pause } from './conflict-retry.ts';
import type { Table } from './table.ts';

/** Keys of one BatchGetItem (DynamoDB quotas). */
const keysAtOnce = 100;
const concurrency = 5;

/** Members of the cores there are among so many names, in no order; strongly consistent. */
export const coreRowsNamed = async <Row extends Partial<CoreRow>>(
  rows: Pick<Table, 'getAll'>, names: readonly string[], { members, pause }: { readonly members: readonly (keyof Row & string)[]; readonly pause?: Pause },
): Promise<Row[]> => {
  const batches = Array.from({ length: Math.ceil(names.length / keysAtOnce) }, (_, batch) => names.slice(batch * keysAtOnce, (batch + 1) * keysAtOnce));
  return (await bounded(concurrency, batches, (batch) => withoutConflict(() => rows.getAll<Row>(batch.map(coreKey), members), pause))).flat();
};
