import { itemKey } from '../../contracts/table.ts';
import type { NameHold } from '../domain/names/name-ports.ts';
import type { ItemFate } from '../domain/ports.ts';
import { hasNoFinalWord, maySay } from './open-status.ts';
import type { Update } from './table-expressions.ts';

/** Writes to the row of an item of a core or client device; they make the row where there is none. */

const secondsPerDay = 86_400;

/** When what is written now expires, in epoch seconds. */
export const expiryOf = (at: Date, retentionDays: number): number => Math.floor(at.getTime() / 1000) + retentionDays * secondsPerDay;

const bornItem = ({ taskId, index, name }: NameHold, at: Date, retentionDays: number) => ({
  taskId, index, name, createdAt: at.toISOString(), expiresAt: expiryOf(at, retentionDays),
});

/** Says that the item is being worked on. Refused where it has its final word. */
export const begunItem = (item: NameHold, executionArn: string, at: Date, retentionDays: number): Update => ({
  key: itemKey(item.taskId, item.index),
  set: { taskStatus: 'InProgress', executionArn },
  setIfAbsent: bornItem(item, at, retentionDays),
  condition: hasNoFinalWord,
});

/** Says the final word. Refused where another was said. */
export const settledItem = ({ item, executionArn, taskStatus, statusMessage, code, exists, receipt, at }: ItemFate, retentionDays: number): Update => ({
  key: itemKey(item.taskId, item.index),
  set: { taskStatus, executionArn, statusMessage, code, exists, receipt, updatedAt: at.toISOString() },
  setIfAbsent: bornItem(item, at, retentionDays),
  condition: maySay(taskStatus, executionArn),
});
