import type { ItemRow } from '../../contracts/rows.ts';
import { coreKey, itemKey } from '../../contracts/table.ts';
import type { CoreItem } from '../domain/cores/core-item.ts';
import type { Items } from '../domain/ports.ts';
import type { Condition, Update } from './table-expressions.ts';
import type { Table } from './table.ts';

const secondsPerDay = 86_400;
const open = { waiting: 'Waiting', inProgress: 'InProgress' } as const;
const noFinalWord = 'attribute_not_exists(taskStatus) OR taskStatus IN (:waiting, :inProgress)';

/** Rows of items; they expire that many days after they were begun. */
export const itemRows = (table: Table, retentionDays: number): Items => {
  const born = ({ taskId, index, name }: CoreItem, at: Date) => ({
    taskId,
    index,
    name,
    createdAt: at.toISOString(),
    expiresAt: Math.floor(at.getTime() / 1000) + retentionDays * secondsPerDay,
  });

  return {
    begin: async (item, executionArn, at) => {
      await table.update({
        key: itemKey(item.taskId, item.index),
        set: { taskStatus: 'InProgress', executionArn },
        setIfAbsent: born(item, at),
        condition: { expression: noFinalWord, values: open },
      });
    },
    settle: async ({ item, executionArn, taskStatus, statusMessage, code, exists, at }, core) => {
      // The execution that spoke the final word may repeat it: its first answer may have been lost.
      const condition: Condition = {
        expression: `${noFinalWord} OR (taskStatus = :fate AND executionArn = :execution)`,
        values: { ...open, fate: taskStatus, execution: executionArn },
      };
      const fate: Update = {
        key: itemKey(item.taskId, item.index),
        set: { taskStatus, executionArn, statusMessage, code, exists, updatedAt: at.toISOString() },
        setIfAbsent: born(item, at),
        condition,
      };
      const change: Update | undefined = core && { key: coreKey(item.name), ...core };
      const isSettled = change === undefined ? await table.update(fate) : (await table.transact([fate, change])).length === 0;
      if (isSettled) return taskStatus;

      const standing = await table.get<ItemRow>(fate.key);
      if (standing?.taskStatus === 'Success' && standing.executionArn === executionArn) return 'Success';
      if (change !== undefined) await table.update(change);
      return taskStatus;
    },
  };
};
