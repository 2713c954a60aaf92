import type { DeploymentItemRow } from '../../contracts/task-rows.ts';
import { itemKey } from '../../contracts/table.ts';
import { bornSettled } from '../domain/deployments/deployment-item.ts';
import type { DeploymentItems } from '../domain/deployments/deployment-ports.ts';
import { maySay } from './open-status.ts';
import type { Table } from './table.ts';

/** DeploymentItems in the table. An item begins with the change of its core: see `fleet-rows.ts`. */
export const deploymentItemRows = (rows: Table): DeploymentItems => {
  const find: DeploymentItems['find'] = (taskId, index) => rows.get<DeploymentItemRow>(itemKey(taskId, index));
  return {
    find,
    settle: async (fate) => {
      const { item: { taskId, index }, executionArn, taskStatus, statusMessage, code, at } = fate;
      const isSettled = await rows.update({
        key: itemKey(taskId, index),
        set: { taskStatus, executionArn, statusMessage, code, updatedAt: at.toISOString() },
        setIfAbsent: bornSettled(fate),
        condition: maySay(taskStatus, executionArn),
      });
      return isSettled ? undefined : find(taskId, index);
    },
    prolong: ({ taskId, index }, executionArn, at) =>
      rows.update({
        key: itemKey(taskId, index),
        set: { updatedAt: at.toISOString() },
        condition: { expression: 'taskStatus = :inProgress AND executionArn = :execution', values: { inProgress: 'InProgress', execution: executionArn } },
      }),
    supersede: ({ taskId, index, updatedAt }, at) =>
      rows.update({
        key: itemKey(taskId, index),
        set: { taskStatus: 'Failure', code: 'SUPERSEDED', statusMessage: 'a newer task took the core over, since this one had stopped moving it', updatedAt: at.toISOString() },
        condition: {
          expression: `taskStatus = :inProgress AND ${updatedAt === undefined ? 'attribute_not_exists(updatedAt)' : 'updatedAt = :updatedAt'}`,
          values: { inProgress: 'InProgress', ...(updatedAt !== undefined && { updatedAt }) },
        },
      }),
  };
};
