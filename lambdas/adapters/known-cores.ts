import type { CoreRow } from '../../contracts/core-rows.ts';
import type { KnownCores } from '../domain/targets/target-ports.ts';
import type { Pause } from './conflict-retry.ts';
import { coreRowsNamed } from './core-rows-named.ts';
import type { Table } from './table.ts';

/** The cores that have a row in the table. */
export const knownCores = (rows: Pick<Table, 'getAll'>, pause?: Pause): KnownCores => ({
  among: async (names) => new Set((await coreRowsNamed<Pick<CoreRow, 'name'>>(rows, names, { members: ['name'], ...(pause && { pause }) })).map(({ name }) => name)),
});
