import type { CounterRow, Standing } from '../../contracts/core-rows.ts';
import type { DeploymentItemRow } from '../../contracts/task-rows.ts';
import { coreDeploymentListPk, counterShards, itemKey, taskCounterKey, taskListSk } from '../../contracts/table.ts';
import { standings } from '../domain/fleet/standing.ts';
import type { DeploymentPosition, Deployments } from '../domain/tasks/task-ports.ts';
import { rowsOf } from './row-pages.ts';
import type { PageKey, Table } from './table.ts';

/** Deployments in the table, as the API reads them. */
export const deploymentRowsRead = (rows: Pick<Table, 'page'>, clock: () => Date = () => new Date()): Deployments => ({
  standings: async (taskId) => {
    const { pk } = taskCounterKey(taskId, 0);
    const between = { from: taskCounterKey(taskId, 0).sk, to: taskCounterKey(taskId, counterShards - 1).sk };
    const shards = (await rows.page<CounterRow>({ partition: pk, between })).rows;
    const count = (standing: Standing): number => shards.reduce((sum, shard) => sum + Number(shard[standing] ?? 0), 0);
    return Object.fromEntries(standings.map((standing) => [standing, count(standing)]));
  },
  ofCore: (coreName, { after, limit }) =>
    rowsOf<DeploymentItemRow>(
      rows,
      { index: 'listIndex', partition: coreDeploymentListPk(coreName), newestFirst: true, limit, after: after && startKey(coreName, after) },
      ({ expiresAt }) => expiresAt * 1000 > clock().getTime(),
    ),
});

/** Key of an item in the index that lists it by core. */
const startKey = (coreName: string, { taskId, index, createdAt }: DeploymentPosition): PageKey => ({
  ...itemKey(taskId, index), listPk: coreDeploymentListPk(coreName), listSk: taskListSk(createdAt, taskId),
});
