import type { CoreRow } from '../../contracts/core-rows.ts';
import { coreKey } from '../../contracts/table.ts';
import type { CoreChange, Items } from '../domain/ports.ts';
import type { Pause } from './conflict-retry.ts';
import { newCoreWrites } from './fleet-rows.ts';
import { settled } from './item-settling.ts';
import type { RowWrites } from './item-settling.ts';
import type { Table } from './table.ts';

/** Rows of items of cores; they expire that many days after they were begun. `pause` waits that many milliseconds. */
export const itemRows = (table: Table, retentionDays: number, pause?: Pause): Items => ({
  settle: (fate, core) => settled({ table, kind: 'core', retentionDays, pause }, fate, core && coreWrites(fate.item.name, core)),
});

/** A core that is new is counted in the same transaction: most are. */
const coreWrites = (name: string, core: CoreChange): RowWrites => {
  const write = { key: coreKey(name), ...core };
  return [
    [{ ...write, condition: { expression: 'attribute_not_exists(pk)' } }, ...newCoreWrites({ ...core.setIfAbsent, ...core.set } as CoreRow)],
    [{ ...write, condition: { expression: 'attribute_exists(pk)' } }],
  ];
};
