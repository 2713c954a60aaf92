import type { CoreRow, ItemRow } from '../../contracts/rows.ts';
import { coreKey, itemKey } from '../../contracts/table.ts';
import type { CoreItem } from '../domain/cores/core-item.ts';
import type { CoreChange, Items } from '../domain/ports.ts';
import { withoutConflict } from './conflict-retry.ts';
import type { Pause } from './conflict-retry.ts';
import { newCoreWrites } from './fleet-rows.ts';
import { hasNoFinalWord, maySay } from './open-status.ts';
import type { Update } from './table-expressions.ts';
import type { Table } from './table.ts';

const secondsPerDay = 86_400;

/** Times a core is written anew because it came to be, or was deleted, since. */
const attempts = 5;

/** Rows of items; they expire that many days after they were begun. `pause` waits that many milliseconds. */
export const itemRows = (table: Table, retentionDays: number, pause?: Pause): Items => {
  const born = ({ taskId, index, name }: CoreItem, at: Date) => ({
    taskId,
    index,
    name,
    createdAt: at.toISOString(),
    expiresAt: Math.floor(at.getTime() / 1000) + retentionDays * secondsPerDay,
  });

  /**
   * Writes a core, and a fate with it. A core that is new is counted in the same transaction: most are.
   *
   * @returns false where the fate was refused
   */
  const written = async (name: string, core: CoreChange, ...fate: readonly Update[]): Promise<boolean> => {
    const key = coreKey(name);
    const counts = newCoreWrites({ ...core.setIfAbsent, ...core.set } as CoreRow);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const isNew = attempt % 2 === 0;
      const condition = { expression: isNew ? 'attribute_not_exists(pk)' : 'attribute_exists(pk)' };
      const writes = [{ key, ...core, condition }, ...fate, ...(isNew ? counts : [])];
      const refused = await withoutConflict(() => table.transact(writes), pause);
      if (refused.length === 0) return true;
      if (!refused.includes(0)) return false;
    }
    throw new Error(`core ${name} was made and deleted by others while it was recorded`);
  };

  return {
    begin: async (item, executionArn, at) => {
      await table.update({
        key: itemKey(item.taskId, item.index),
        set: { taskStatus: 'InProgress', executionArn },
        setIfAbsent: born(item, at),
        condition: hasNoFinalWord,
      });
    },
    settle: async ({ item, executionArn, taskStatus, statusMessage, code, exists, at }, core) => {
      const fate: Update = {
        key: itemKey(item.taskId, item.index),
        set: { taskStatus, executionArn, statusMessage, code, exists, updatedAt: at.toISOString() },
        setIfAbsent: born(item, at),
        condition: maySay(taskStatus, executionArn),
      };
      const isSettled = core === undefined ? await table.update(fate) : await written(item.name, core, fate);
      if (isSettled) return taskStatus;

      const standing = await table.get<ItemRow>(fate.key);
      if (standing?.taskStatus === 'Success' && standing.executionArn === executionArn) return 'Success';
      if (core !== undefined) await written(item.name, core);
      return taskStatus;
    },
  };
};
