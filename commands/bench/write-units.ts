/** What the application writes to the table for a core, in write request units. */
import type { RunName } from './scenario.ts';

/** Bytes of the rows that a core leaves. */
export interface RowBytes {
  readonly item: number;
  readonly core: number;
}

/** A row that is written, with the index entries that are written or taken away with it: both, where the entry's key changes. */
interface RowWrite {
  readonly row: keyof RowBytes | 'counter';
  readonly entries: number;
}

const write = (row: RowWrite['row'], entries = 0): RowWrite => ({ row, entries });
const counters = (count: number): RowWrite[] => Array.from({ length: count }, () => write('counter'));

/** Cores are listed by name, and by how they stand with the version they desire; items of deployment tasks by their core. */
const deployment = [
  [write('core', 3), write('item', 1), ...counters(3)], // desired: one version loses, another wins; the task counts
  [write('core', 3), write('item', 1), ...counters(3)], // reported: likewise
  [write('core', 2)], // told to the bus
];

/** The transactions of one core. */
const transactions: Readonly<Record<RunName, readonly (readonly RowWrite[])[]>> = {
  provisioning: [[write('item'), write('core', 2), ...counters(1)]],
  first: deployment,
  moving: deployment,
};

/** The item, when a step begins or ends. */
const updates: Readonly<Record<RunName, RowWrite>> = { provisioning: write('item'), first: write('item', 1), moving: write('item', 1) };

const kibibytes = (bytes: number): number => Math.ceil(bytes / 1024);

/**
 * Units of one call on average, by https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html:
 * a write counts each begun KiB, twice within a transaction, and once for each index entry.
 */
export const writeUnits = (run: RunName, bytes: RowBytes): { readonly transaction: number; readonly update: number } => {
  const sizeOf = ({ row }: RowWrite): number => (row === 'counter' ? 1 : kibibytes(bytes[row]));
  const unitsOf = (each: RowWrite, factor: 1 | 2): number => sizeOf(each) * (factor + each.entries);
  const all = transactions[run];
  return {
    transaction: all.flat().reduce((sum, each) => sum + unitsOf(each, 2), 0) / all.length,
    update: unitsOf(updates[run], 1),
  };
};
