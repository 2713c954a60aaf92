import type { CoreRow } from '../../contracts/core-rows.ts';
import { coreKey } from '../../contracts/table.ts';
import type { Cores } from '../domain/ports.ts';
import type { Table } from './table.ts';

/** Rows of cores. They are written together with the item that changes them: see `item-rows.ts`. */
export const coreRows = (table: Table): Cores => ({
  find: (name) => table.get<CoreRow>(coreKey(name)),
});
