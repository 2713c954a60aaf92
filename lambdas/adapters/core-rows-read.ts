import type { CoreRow } from '../../contracts/rows.ts';
import { coreKey, coreListPk, coreListSk } from '../../contracts/table.ts';
import type { CoreDirectory } from '../domain/cores/core-ports.ts';
import type { Table } from './table.ts';

/** CoreDirectory in the table, as the API reads them. */
export const coreRowsRead = (rows: Table): CoreDirectory => ({
  find: (name) => rows.get<CoreRow>(coreKey(name)),
  byName: async ({ after, limit }) => {
    const found: CoreRow[] = [];
    let next = after === undefined ? undefined : { ...coreKey(after), listPk: coreListPk, listSk: coreListSk(after) };
    do {
      const page = await rows.page<CoreRow>({ index: 'listIndex', partition: coreListPk, limit: limit - found.length, ...(next && { after: next }) });
      found.push(...page.rows);
      next = page.next as typeof next;
    } while (next !== undefined && found.length < limit);
    return found;
  },
});
