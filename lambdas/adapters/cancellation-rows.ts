import type { ItemRow, TaskRow } from '../../contracts/task-rows.ts';
import { itemKey, taskKey } from '../../contracts/table.ts';
import type { Cancellations } from '../domain/tasks/task-ports.ts';
import { expiringCache } from './expiring-cache.ts';
import type { Table } from './table.ts';

/** Items that begin for so long after their task was cancelled go on to their end; it spares a read for each of them. */
const cacheSeconds = 1;

/** Cancellations in the table. */
export const cancellationRows = (rows: Pick<Table, 'get'>, now?: () => number): Cancellations => ({
  of: expiringCache(cacheSeconds, async (taskId) => (await rows.get<TaskRow>(taskKey(taskId)))?.cancellation !== undefined, now),
  hasBegun: async ({ taskId, index }) => (await rows.get<ItemRow>(itemKey(taskId, index))) !== undefined,
});
