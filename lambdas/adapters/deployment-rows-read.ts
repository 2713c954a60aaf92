import type { CounterRow, DeploymentItemRow, Standing } from '../../contracts/rows.ts';
import { coreDeploymentListPk, counterShards, itemKey, taskCounterKey, taskListSk } from '../../contracts/table.ts';
import { standings } from '../domain/fleet/standing.ts';
import type { DeploymentPosition, Deployments } from '../domain/tasks/task-ports.ts';
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
  ofCore: async (coreName, { after, limit }) => {
    const found: DeploymentItemRow[] = [];
    let next = after && startKey(coreName, after);
    do {
      const page = await rows.page<DeploymentItemRow>({ index: 'listIndex', partition: coreDeploymentListPk(coreName), newestFirst: true, limit: limit - found.length, ...(next && { after: next }) });
      found.push(...page.rows.filter(({ expiresAt }) => expiresAt * 1000 > clock().getTime()));
      next = page.next;
    } while (next !== undefined && found.length < limit);
    return found;
  },
});

/** Key of an item in the index that lists it by core. */
const startKey = (coreName: string, { taskId, index, createdAt }: DeploymentPosition): PageKey => ({
  ...itemKey(taskId, index), listPk: coreDeploymentListPk(coreName), listSk: taskListSk(createdAt, taskId),
});
