import type { ItemRow } from '../../contracts/task-rows.ts';
import type { NameRow } from '../../contracts/thing-rows.ts';
import { itemKey, nameKey } from '../../contracts/table.ts';
import type { ThingKind } from '../../contracts/table.ts';
import { finalWord, nameLost } from '../domain/names/name-lock.ts';
import type { ItemFate } from '../domain/ports.ts';
import { withoutConflict } from './conflict-retry.ts';
import type { Pause } from './conflict-retry.ts';
import { settledItem } from './item-writes.ts';
import { releasedName } from './name-rows.ts';
import type { Write } from './table-expressions.ts';
import type { Table } from './table.ts';

/** Times a row is written anew because it came to be, or was deleted, since. */
const attempts = 5;

/** Writes to the row of a thing, one list for each state it may be in: in another state they are refused. */
export type RowWrites = readonly (readonly Write[])[];

/** What settling an item of a kind of thing takes. */
export interface Settling {
  readonly table: Table;
  readonly kind: ThingKind;
  readonly retentionDays: number;
  readonly pause?: Pause | undefined;
}

/** Settles an item with its name and the row of its thing; see `Items.settle`. */
export const settled = async (settling: Settling, fate: ItemFate, row?: RowWrites): Promise<ItemFate['taskStatus']> => {
  const { table, kind, retentionDays, pause } = settling;
  const { item: { name }, item, at } = fate;
  const kindNow = row === undefined ? (await table.get<NameRow>(nameKey(name)))?.kind : kind;
  const release = releasedName(name, item, kindNow, at);
  const states = row ?? [[]];
  let word: readonly Write[] = [settledItem(fate, retentionDays)];
  let state = 0;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const writes = [release, ...word, ...(states[state % states.length] ?? [])];
    const refused = await withoutConflict(() => table.transact(writes), pause);
    if (refused.length === 0) return fate.taskStatus;
    if (refused.includes(0)) return settledWithoutName(settling, fate);
    if (word.length > 0 && refused.includes(1)) word = [];
    else state += 1;
  }
  throw new Error(`${kind} ${name} was made and deleted by others while it was recorded`);
};

/** The item does not hold its name: it has let go of it, never got it, or others have taken it over. */
const settledWithoutName = async ({ table, kind, retentionDays }: Settling, fate: ItemFate): Promise<ItemFate['taskStatus']> => {
  const { item: { taskId, index, name }, executionArn, taskStatus } = fate;
  const standing = await table.get<ItemRow>(itemKey(taskId, index));
  // Its own success, whose answer was lost. A failure may be the word of whoever closed the task over this execution.
  if (standing?.taskStatus === 'Success' && standing.executionArn === executionArn) return 'Success';
  if (taskStatus === 'Success') throw finalWord(standing, kind) ?? nameLost(name, kind);
  await table.update(settledItem(fate, retentionDays));
  return taskStatus;
};
