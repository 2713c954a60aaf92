import type { DeploymentItemRow } from '../../contracts/task-rows.ts';
import { itemKey, taskKey, templateKey } from '../../contracts/table.ts';
import { withdrawalWrites } from '../domain/fleet/fleet-writes.ts';
import type { WithdrawnItems, WrittenWithdrawal } from '../domain/withdrawal/withdrawal-ports.ts';
import { withoutConflict } from './conflict-retry.ts';
import type { Pause } from './conflict-retry.ts';
import { coreUpdate, countWrites } from './fleet-rows.ts';
import { rowsOf } from './row-pages.ts';
import type { Condition, Update, Write } from './table-expressions.ts';
import type { Table } from './table.ts';

/** WithdrawnItems in the table. `pause` waits that many milliseconds. */
export const withdrawnItemRows = (table: Table, pause?: Pause): WithdrawnItems => ({
  rows: (taskId, from, count) => rowsOf<DeploymentItemRow>(table, { partition: taskKey(taskId).pk, between: { from: itemKey(taskId, from).sk, to: itemKey(taskId, from + count - 1).sk } }),
  find: (taskId, index) => table.get<DeploymentItemRow>(itemKey(taskId, index)),
  begin: async (core, after, { item: { taskId, index }, executionArn, at }) => {
    const item: Update = { key: itemKey(taskId, index), set: { taskStatus: 'InProgress', executionArn, updatedAt: at.toISOString() }, condition: mayBegin(executionArn) };
    return (await withoutConflict(() => table.transact([coreUpdate(core, after), item]), pause)).length === 0;
  },
  withdraw: async (core, after, written) => {
    const { former, item } = written;
    const writes: Write[] = [
      coreUpdate(core, after),
      withdrawnItem(written),
      ...countWrites(withdrawalWrites(core, after, { item, former }), written.at),
    ];
    const check: Write[] = former === undefined || former.deployment === undefined ? [] : [{ check: templateKey(former.desiredTemplateName), condition: { expression: 'attribute_exists(pk) AND attribute_not_exists(deletedAt)' } }];
    const refused = await withoutConflict(() => table.transact([...writes, ...check]), pause);
    if (refused.length === 0) return 'withdrawn';
    return refused.every((position) => position === writes.length) ? 'template gone' : 'changed';
  },
  keep: async (core, after, { item: { taskId, index }, reason, at }) => {
    const withdrawal = { outcome: 'Kept', reason, at: at.toISOString() };
    const item: Update = {
      key: itemKey(taskId, index),
      set: { withdrawal, taskStatus: 'Success', updatedAt: at.toISOString() },
      condition: { expression: 'taskStatus IN (:success, :inProgress) AND attribute_not_exists(withdrawal)', values: { success: 'Success', inProgress: 'InProgress' } },
    };
    const ofCore: Write[] = core === undefined || after === undefined || core === after ? [] : [coreUpdate(core, after)];
    const refused = await withoutConflict(() => table.transact([item, ...ofCore]), pause);
    // The item was settled by others, or says so already.
    return refused.length === 0 || refused.includes(0);
  },
});

/** Settled by its task as targeted, or begun by this very execution. */
const mayBegin = (executionArn: string): Condition => ({
  expression: 'attribute_not_exists(withdrawal) AND (taskStatus = :success OR (taskStatus = :inProgress AND executionArn = :execution))',
  values: { success: 'Success', inProgress: 'InProgress', execution: executionArn },
});

const withdrawnItem = ({ item: { taskId, index }, executionArn, statusMessage, at }: WrittenWithdrawal): Update => ({
  key: itemKey(taskId, index),
  set: {
    taskStatus: 'Failure', code: 'CANCELED', statusMessage,
    deploymentStatus: 'CANCELED', deviceFailure: { code: 'CANCELED', cause: statusMessage }, asOf: at.toISOString(),
    withdrawal: { outcome: 'Withdrawn', at: at.toISOString() }, updatedAt: at.toISOString(),
  },
  condition: { expression: 'taskStatus = :inProgress AND executionArn = :execution', values: { inProgress: 'InProgress', execution: executionArn } },
});
