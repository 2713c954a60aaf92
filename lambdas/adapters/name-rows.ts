import type { ItemRow } from '../../contracts/task-rows.ts';
import type { NameRow } from '../../contracts/thing-rows.ts';
import { itemKey, nameKey } from '../../contracts/table.ts';
import type { ThingKind } from '../../contracts/table.ts';
import type { StepFailure } from '../domain/failure.ts';
import { finalWord, isAbandoned, isHolder, nameBusy, refuseOtherKind, unexpiredName } from '../domain/names/name-lock.ts';
import type { NameHold, Names, RememberedName } from '../domain/names/name-ports.ts';
import { withoutConflict } from './conflict-retry.ts';
import type { Pause } from './conflict-retry.ts';
import { begunItem, expiryOf } from './item-writes.ts';
import type { Condition, Update } from './table-expressions.ts';
import type { Table } from './table.ts';

/** Times a name is taken anew because it changed hands since it was read. */
const attempts = 5;

const memoryOf = (row: NameRow | undefined): RememberedName => ({
  ...(row?.deletedAs && { deletedAs: row.deletedAs }), ...(row?.deletedAt && { deletedAt: row.deletedAt }), ...(row?.kept && { kept: row.kept }),
});

/** What a name is remembered by. */
const memories = ['deletedAs', 'deletedAt', 'kept', 'expiresAt'];

type Holder = Pick<NameHold, 'taskId' | 'index'>;

/** A name to take, for whom and for what. */
interface Wish {
  readonly holder: Holder;
  readonly name: string;
  readonly kind: ThingKind;
  readonly at: Date;
}

/** Names in the table; they are remembered for that many days. `pause` waits that many milliseconds. */
export const nameRows = (table: Table, retentionDays: number, pause?: Pause, clock: () => Date = () => new Date()): Names => {
  const find = async (name: string, at: Date): Promise<NameRow | undefined> => unexpiredName(await table.get<NameRow>(nameKey(name)), at);

  /**
   * The name comes first; the writes that go with it are refused for reasons of their own. A name that is new, or of a thing
   * that nobody works on, is taken unread: most are.
   */
  const taken = async (wish: Wish, others: readonly Update[], whyRefused: () => Promise<StepFailure | undefined>): Promise<RememberedName | 'held'> => {
    const { name, kind, holder, at } = wish;
    let row: NameRow | undefined;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const write = attempt === 0 ? takenUnread(wish) : takenAsRead(wish, row, retentionDays);
      const refused = await withoutConflict(() => table.transact([write, ...others]), pause);
      if (refused.length === 0) return memoryOf(row);
      const why = refused.some((position) => position > 0) ? await whyRefused() : undefined;
      if (why !== undefined) throw why;

      row = await find(name, at);
      refuseOtherKind(name, row, kind);
      if (row?.holder === undefined || isHolder(row.holder, holder)) continue;
      const item = await table.get<ItemRow>(itemKey(row.holder.taskId, row.holder.index));
      if (!isAbandoned(item, at)) return 'held';
    }
    return 'held';
  };

  return {
    find: (name) => find(name, clock()),
    take: async (item, kind, executionArn, at) => {
      const wish = { holder: item, name: item.name, kind, at };
      const remembered = await taken(wish, [begunItem(item, executionArn, at, retentionDays)], async () => finalWord(await table.get<ItemRow>(itemKey(item.taskId, item.index)), kind));
      if (remembered !== 'held') return remembered;
      throw nameBusy(item.name, kind, (await find(item.name, at))?.holder);
    },
    takeFor: async (holder, deviceName, at) => (await taken({ holder, name: deviceName, kind: 'device', at }, [], async () => undefined)) !== 'held',
  };
};

/** The name is held by this item. */
const heldBy = ({ taskId, index }: Holder): Condition => ({
  expression: '#holder.taskId = :holderTask AND #holder.#index = :holderIndex', values: { holderTask: taskId, holderIndex: index }, names: ['holder', 'index'],
});

const newHolder = ({ holder: { taskId, index }, at }: Wish) => ({ taskId, index, since: at.toISOString() });

const takenUnread = (wish: Wish): Update => ({
  key: nameKey(wish.name),
  set: { holder: newHolder(wish) },
  condition: { expression: 'attribute_not_exists(pk) OR (#kind = :kind AND attribute_not_exists(#holder))', values: { kind: wish.kind }, names: ['kind', 'holder'] },
});

/** What is only remembered must not expire while it is held. */
const takenAsRead = (wish: Wish, row: NameRow | undefined, retentionDays: number): Update => {
  const isRemembered = row?.deletedAt !== undefined;
  return {
    key: nameKey(wish.name),
    set: { holder: newHolder(wish), ...(isRemembered && { expiresAt: expiryOf(wish.at, retentionDays) }) },
    remove: isRemembered ? [] : memories,
    condition: asRead(row),
  };
};

/** A holder and a kind as they were read. The holder is compared by its members: not every DynamoDB compares maps. */
const asRead = (row: NameRow | undefined): Condition => ({
  expression: [
    row?.holder === undefined ? 'attribute_not_exists(#holder)' : '#holder.taskId = :holderTask AND #holder.#index = :holderIndex AND #holder.#since = :holderSince',
    row?.kind === undefined ? 'attribute_not_exists(#kind)' : '#kind = :kind',
    row?.deletedAt === undefined ? undefined : 'deletedAt = :deletedAt',
  ].filter(Boolean).join(' AND '),
  values: {
    ...(row?.holder && { holderTask: row.holder.taskId, holderIndex: row.holder.index, holderSince: row.holder.since }),
    ...(row?.kind && { kind: row.kind }), ...(row?.deletedAt && { deletedAt: row.deletedAt }),
  },
  names: ['holder', 'kind', ...(row?.holder ? ['index', 'since'] : [])],
});

/** Says of what kind the row is that there is under a name from now on, while the item goes on. Refused where it does not hold the name. */
export const keptName = (name: string, holder: Holder, kind: ThingKind): Update => ({ key: nameKey(name), set: { kind }, remove: memories, condition: heldBy(holder) });

/**
 * Lets go of a name. Refused where the item does not hold it.
 *
 * @param kind of the row that there is under this name now; nothing where there is none
 */
export const releasedName = (name: string, holder: Holder, kind: ThingKind | undefined, at: Date): Update => ({
  key: nameKey(name),
  // What was remembered of a name of which nothing was made is remembered on; of any other, nothing is worth keeping.
  ...(kind === undefined ? { setIfAbsent: { expiresAt: expiryOf(at, 0) }, remove: ['holder', 'kind'] } : { set: { kind }, remove: ['holder', ...memories] }),
  condition: heldBy(holder),
});

/** A deletion as its name remembers it. */
interface Memory {
  readonly at: Date;
  readonly retentionDays: number;
  /** What stays; absent where nothing does. */
  readonly kept?: NameRow['kept'];
}

/** Lets go of a name whose record is deleted, and remembers it. Refused where the item does not hold it. */
export const deletedName = (name: string, holder: Holder, deletedAs: ThingKind, { at, retentionDays, kept }: Memory): Update => ({
  key: nameKey(name),
  set: { deletedAs, deletedAt: at.toISOString(), expiresAt: expiryOf(at, retentionDays), ...(kept && { kept }) },
  remove: ['holder', 'kind', ...(kept ? [] : ['kept'])],
  condition: heldBy(holder),
});
