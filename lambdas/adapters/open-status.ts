import type { ItemRow } from '../../contracts/task-rows.ts';
import type { Condition } from './table-expressions.ts';

/** Conditions on the status of tasks and items: the final word is spoken once. */

/** A task that has not ended. */
export const isOpen: Condition = { expression: 'taskStatus IN (:waiting, :inProgress)', values: { waiting: 'Waiting', inProgress: 'InProgress' } };

/** An item that has not settled; one that has not begun has no row. */
export const hasNoFinalWord: Condition = { ...isOpen, expression: `attribute_not_exists(taskStatus) OR ${isOpen.expression}` };

/** The same, or an item of which this execution spoke this very word: its first answer may have been lost. */
export const maySay = (taskStatus: ItemRow['taskStatus'], executionArn: string): Condition => ({
  expression: `${hasNoFinalWord.expression} OR (taskStatus = :fate AND executionArn = :execution)`,
  values: { ...hasNoFinalWord.values, fate: taskStatus, execution: executionArn },
});
