import type { DeploymentStatus } from '../../contracts/core-rows.ts';
import type { ItemRow } from '../../contracts/task-rows.ts';
import { itemKey, taskKey } from '../../contracts/table.ts';
import { bounded } from '../domain/bounded.ts';
import type { FailedItems } from '../domain/tasks/task-ports.ts';
import { rowsOf } from './row-pages.ts';
import type { Condition } from './table-expressions.ts';
import type { Table } from './table.ts';

/** Positions read at a time, and how many such reads go side by side: the door waits for 100,000 of them. */
const rangeSize = 1000;
const concurrency = 8;

const badEnds: readonly DeploymentStatus[] = ['FAILED', 'REJECTED', 'TIMED_OUT', 'CANCELED', 'REMOVED'];

const didNotEndWell: Condition = {
  expression: `taskStatus = :failure OR deploymentStatus IN (${badEnds.map((_, position) => `:end${position}`).join(', ')})`,
  values: { failure: 'Failure', ...Object.fromEntries(badEnds.map((status, position) => [`end${position}`, status])) },
};

/** FailedItems in the table, which itself leaves out the others. */
export const failedItemRows = (rows: Pick<Table, 'page'>): FailedItems => ({
  of: async ({ taskId, total }) => {
    const starts = Array.from({ length: Math.ceil(total / rangeSize) }, (_, range) => range * rangeSize);
    const found = await bounded(concurrency, starts, (from) =>
      rowsOf<ItemRow>(rows, { partition: taskKey(taskId).pk, between: { from: itemKey(taskId, from).sk, to: itemKey(taskId, from + rangeSize - 1).sk }, filter: didNotEndWell }),
    );
    return found.flat();
  },
});
