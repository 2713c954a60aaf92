import type { ItemRow } from '../../../contracts/task-rows.ts';
import type { NameHolder, NameRow } from '../../../contracts/thing-rows.ts';
import type { ThingKind } from '../../../contracts/table.ts';
import { StepFailure } from '../failure.ts';
import { isInForce } from '../lease.ts';
import { called, kindInWords } from '../things/thing-item.ts';
import type { NameHold } from './name-ports.ts';

/** Longer than any step goes on after others settled its item: one that works for minutes looks at its item time and again. */
export const graceSeconds = 60;

/** Whether it is this very item that holds the name. */
export const isHolder = (holder: NameHolder | undefined, { taskId, index }: Pick<NameHold, 'taskId' | 'index'>): boolean =>
  holder?.taskId === taskId && holder.index === index;

type Fate = Pick<ItemRow, 'taskStatus' | 'expiresAt'>;
const hasExpired = ({ expiresAt }: Fate, at: Date): boolean => expiresAt * 1000 <= at.getTime();
const isOpen = ({ taskStatus }: Fate): boolean => taskStatus === 'Waiting' || taskStatus === 'InProgress';

/**
 * Whether an item is settled, or forgotten: whoever works for it is to stop.
 *
 * @param item absent where the row of the item is gone
 */
export const isOver = (item: Fate | undefined, at: Date): boolean => item === undefined || hasExpired(item, at) || !isOpen(item);

/**
 * Whether nobody works for an item any more that has not let go of its name.
 *
 * @param item absent where the row of the item is gone
 */
export const isAbandoned = (item: (Fate & Pick<ItemRow, 'createdAt' | 'updatedAt'>) | undefined, at: Date): boolean => {
  if (item === undefined || hasExpired(item, at)) return true;
  return !isOpen(item) && !isInForce(Date.parse(item.updatedAt ?? item.createdAt) + graceSeconds * 1000, graceSeconds, at);
};

/** What of a row of a name still counts: DynamoDB removes expired ones up to days late. */
export const unexpiredName = (row: NameRow | undefined, at: Date): NameRow | undefined => {
  if (row?.expiresAt === undefined || row.expiresAt * 1000 > at.getTime()) return row;
  return row.holder === undefined ? undefined : { pk: row.pk, sk: row.sk, holder: row.holder };
};

/** @throws StepFailure `NAME_IN_USE` where the name belongs to a thing of the other kind */
export const refuseOtherKind = (name: string, row: NameRow | undefined, kind: ThingKind): void => {
  if (row?.kind === undefined || row.kind === kind) return;
  throw new StepFailure('Conflict', 'NAME_IN_USE', `${called(row.kind, name)} exists, and a ${kindInWords[kind]} cannot have its name`);
};

/** Why an item whose row this is goes no further. Nothing where it is open. */
export const finalWord = (item: Pick<ItemRow, 'name' | 'taskStatus' | 'code' | 'statusMessage'> | undefined, kind: ThingKind): StepFailure | undefined => {
  if (item?.taskStatus !== 'Success' && item?.taskStatus !== 'Failure') return undefined;
  const said = item.statusMessage === undefined ? '' : `: ${item.statusMessage}`;
  return new StepFailure('Conflict', item.code ?? 'SUPERSEDED', `the item of ${called(kind, item.name)} was settled before as ${item.taskStatus}${said}`);
};

/** The failure of an item that others have taken its name from, since it was over or its task had expired. */
export const nameLost = (name: string, kind: ThingKind): StepFailure =>
  new StepFailure('Conflict', 'CORE_BUSY', `${called(kind, name)} has been taken over by another task, and nothing more is written for this one`);

/** The failure of an item whose name another one holds. */
export const nameBusy = (name: string, kind: ThingKind, holder: NameHolder | undefined): StepFailure => {
  const who = holder === undefined ? 'other tasks' : `task ${holder.taskId}, since ${holder.since}`;
  return new StepFailure('Unavailable', 'CORE_BUSY', `${called(kind, name)} is being created or deleted by ${who}`);
};
