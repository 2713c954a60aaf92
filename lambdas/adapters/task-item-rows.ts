import type { ItemRow } from '../../contracts/rows.ts';
import { itemKey, taskKey } from '../../contracts/table.ts';
import type { TaskItems } from '../domain/tasks/task-ports.ts';
import type { PageKey, Table } from './table.ts';

/** TaskItems of tasks in the table, as reading and closing a task see them. */
export const taskItemRows = (rows: Table): TaskItems => ({
  rows: async (taskId, from, count) => {
    const found: ItemRow[] = [];
    const between = { from: itemKey(taskId, from).sk, to: itemKey(taskId, from + count - 1).sk };
    let next: PageKey | undefined;
    do {
      const page = await rows.page<ItemRow>({ partition: taskKey(taskId).pk, between, ...(next && { after: next }) });
      found.push(...page.rows);
      next = page.next;
    } while (next !== undefined);
    return found;
  },
  settle: async ({ born, ...item }) => {
    const key = itemKey(item.taskId, item.index);
    const settled = await rows.update({
      key,
      set: { ...item, taskStatus: 'Failure' },
      setIfAbsent: { ...born },
      condition: { expression: 'attribute_not_exists(taskStatus) OR taskStatus IN (:waiting, :inProgress)', values: { waiting: 'Waiting', inProgress: 'InProgress' } },
    });
    if (settled) return 'Failure';
    const standing = await rows.get<ItemRow>(key);
    return standing?.taskStatus === 'Success' ? 'Success' : 'Failure';
  },
});
