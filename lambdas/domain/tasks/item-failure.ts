import type { DeploymentItemRow, ItemRow } from '../../../contracts/task-rows.ts';
import { remedyOfFailure } from '../deployments/remedy.ts';

/** An item of a task that did not end well, here or on its device. */
export interface ItemFailure {
  readonly index: number;
  readonly name: string;
  readonly code: string;
  /** Whether the same may succeed unchanged. */
  readonly retryable: boolean;
}

/** Why an item failed. What the device said tells more than what the task met with. */
export const failureOf = (row: ItemRow & Partial<Pick<DeploymentItemRow, 'deviceFailure'>>): ItemFailure => {
  const failure = row.deviceFailure ?? { code: row.code ?? 'ITEM_ABANDONED' };
  return { index: row.index, name: row.name, code: failure.code, retryable: remedyOfFailure(failure)?.retryable ?? false };
};
