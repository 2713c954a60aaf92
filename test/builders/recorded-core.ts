import type { Pause } from '../../lambdas/adapters/conflict-retry.ts';
import { itemRows } from '../../lambdas/adapters/item-rows.ts';
import { nameRows } from '../../lambdas/adapters/name-rows.ts';
import type { Table } from '../../lambdas/adapters/table.ts';
import type { CoreItem } from '../../lambdas/domain/cores/core-item.ts';
import { wholeCore } from '../../lambdas/domain/cores/core-row.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import { aCoreRun, executionArn } from './core.ts';

/** Begins the item and settles it with a whole core; once more, as a step whose answer was lost is run once more. */
export const recordedCore = async (rows: Table, item: CoreItem, at: Date, pause: Pause = async () => undefined): Promise<unknown> => {
  await nameRows(rows, 30, pause).take(item, 'core', executionArn, at).catch((error: unknown) => {
    if (!(error instanceof StepFailure && error.name === 'Conflict')) throw error;
  });
  return itemRows(rows, 30, pause).settle({ item, executionArn, taskStatus: 'Success', at }, wholeCore(aCoreRun({ item }), undefined, at));
};
