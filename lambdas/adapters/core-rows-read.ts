import type { CoreRow } from '../../contracts/core-rows.ts';
import { coreKey, coreListPk, coreListSk } from '../../contracts/table.ts';
import type { CoreDirectory } from '../domain/cores/core-ports.ts';
import { rowsOf } from './row-pages.ts';
import type { Table } from './table.ts';

/** CoreDirectory in the table, as the API reads them. */
export const coreRowsRead = (rows: Table): CoreDirectory => ({
  find: (name) => rows.get<CoreRow>(coreKey(name)),
  byName: ({ after, limit }) =>
    rowsOf<CoreRow>(rows, {
      index: 'listIndex', partition: coreListPk, limit, after: after === undefined ? undefined : { ...coreKey(after), listPk: coreListPk, listSk: coreListSk(after) },
    }),
});
