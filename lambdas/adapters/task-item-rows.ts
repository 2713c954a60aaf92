import type { DeploymentItemRow, ItemRow } from '../../contracts/task-rows.ts';
import { itemKey, taskKey } from '../../contracts/table.ts';
import type { TaskItems } from '../domain/tasks/task-ports.ts';
import { hasNoFinalWord } from './open-status.ts';
import { rowsOf } from './row-pages.ts';
import type { Table } from './table.ts';

/** TaskItems of tasks in the table, as reading and closing a task see them. */
export const taskItemRows = (rows: Table): TaskItems => ({
  rows: (taskId, from, count) => rowsOf<ItemRow>(rows, { partition: taskKey(taskId).pk, between: { from: itemKey(taskId, from).sk, to: itemKey(taskId, from + count - 1).sk } }),
  settle: async ({ born, ...item }) => {
    const key = itemKey(item.taskId, item.index);
    const settled = await rows.update({
      key,
      set: { ...item, taskStatus: 'Failure' },
      setIfAbsent: { ...born },
      condition: hasNoFinalWord,
    });
    const { index, code, withdrawal } = item;
    if (settled) return { index, taskStatus: 'Failure', code, ...(withdrawal && { withdrawal }) };
    const standing = await rows.get<DeploymentItemRow>(key);
    return {
      index, taskStatus: standing?.taskStatus === 'Success' ? 'Success' : 'Failure',
      ...(standing?.code && { code: standing.code }), ...(standing?.withdrawal && { withdrawal: standing.withdrawal }),
    };
  },
  keep: async ({ taskId, index }, withdrawal) => {
    await rows.update({ key: itemKey(taskId, index), set: { withdrawal }, condition: { expression: 'attribute_exists(pk) AND attribute_not_exists(withdrawal)' } });
  },
});
