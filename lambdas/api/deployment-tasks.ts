import { taskNamesPageSize } from '../../contracts/artifacts.ts';
import { limits } from '../../contracts/limits.ts';
import type { DeploymentItemRow, DeploymentTaskRow } from '../../contracts/task-rows.ts';
import type { CoreDirectory } from '../domain/cores/core-ports.ts';
import { isThingName } from '../domain/cores/thing-name.ts';
import { standings } from '../domain/fleet/standing.ts';
import { coreNotFound } from '../domain/requests/not-found.ts';
import { oneOf, readQuery } from '../domain/requests/query-parameters.ts';
import { deploymentStatusCounts, standingOfItem } from '../domain/tasks/deployment-progress.ts';
import type { DeploymentStatusCounts } from '../domain/tasks/deployment-progress.ts';
import { deploymentTaskView, deploymentView, skippedTargetView, waitingDeployment } from '../domain/tasks/deployment-task-view.ts';
import type { ShownDeployment } from '../domain/tasks/deployment-task-view.ts';
import type { DeploymentPosition, Deployments, TaskFiles } from '../domain/tasks/task-ports.ts';
import type { Route } from '../runtime/http.ts';
import { count, cursor, cursorText, pageOf, pagination } from './paging.ts';
import {
  existingTask, isTaskPosition, itemCursor, itemsAt, pageOfTasks, positionOf, progressBeside, taskStatuses,
} from './task-reading.ts';
import type { TaskItemFound, TaskReadPorts } from './task-reading.ts';

export interface DeploymentTaskPorts extends TaskReadPorts {
  readonly files: Pick<TaskFiles, 'names' | 'targets' | 'skipped'>;
  readonly deployments: Deployments;
  readonly cores: Pick<CoreDirectory, 'find'>;
}

/** Skipped targets shown with their task; all of them have a list of their own. */
const shownSkipped = 100;
/** Deployments of one core on a page without `count`. */
const listedDeployments = 100;

/** `getDeploymentTask`: the task and one page of its cores. */
export const getDeploymentTask =
  (ports: DeploymentTaskPorts): Route =>
  async ({ path: { taskId = '' }, query }) => {
    const task = await existingTask('deploymentTask', ports, taskId);
    const list = listOfCores(task);
    const { count: asked, exclusiveStartThingName: after } = readQuery(query, { count, exclusiveStartThingName: itemCursor(list, task) });
    const { executions, executionLinkPrefix } = ports;
    const [{ entries, last }, deploymentStatus, targets, skipped] = await Promise.all([
      pageOfCores(ports, task, { from: startOf(after), size: asked?.entries ?? limits.pageEntries }),
      deploymentStatusOf(ports, task),
      namesOwnTargets(task) ? ports.files.targets(taskId) : undefined,
      skippedTargets(ports, task),
    ]);
    const deployments = entries.map(({ item }) => deploymentView(item, executionLinkPrefix));
    const progress = await progressBeside(executions, task, deployments);
    return {
      ...deploymentTaskView(task, { progress, deploymentStatus, deployments, ...(targets && { targets }), skipped: skipped.slice(0, shownSkipped), executionLinkPrefix }),
      ...pagination(asked, last && { thingName: cursorText(list, { index: last.index }) }),
    };
  };

/** Targets that nobody sent are cores, which the task shows anyway, and may be as many as the fleet has. */
const namesOwnTargets = ({ retryOf, triggeredBy }: DeploymentTaskRow): boolean => retryOf === undefined && (triggeredBy === undefined || triggeredBy.trigger === 'rule');

/** `listDeploymentTasks`: newest first, of one status where asked. */
export const listDeploymentTasks =
  (ports: DeploymentTaskPorts): Route =>
  async ({ query }) => {
    const { executionLinkPrefix } = ports;
    const { views: deploymentTasks, paging } = await pageOfTasks('deploymentTask', ports, query, async (task, progress) =>
      deploymentTaskView(task, { progress, deploymentStatus: await deploymentStatusOf(ports, task), executionLinkPrefix }),
    );
    return { deploymentTasks, ...paging };
  };

/** `listCoresOfDeploymentTask`: in the order of the targets; of one status, or standing, where asked. */
export const listCoresOfDeploymentTask =
  (ports: DeploymentTaskPorts): Route =>
  async ({ path: { taskId = '' }, query }) => {
    const task = await existingTask('deploymentTask', ports, taskId);
    const list = listOfCores(task);
    const { count: asked, exclusiveStartThingName: after, taskStatus, deploymentStatus } = readQuery(query, {
      count, exclusiveStartThingName: itemCursor(list, task), taskStatus: oneOf(taskStatuses), deploymentStatus: oneOf(standings),
    });
    const isAsked = (item: ShownDeployment): boolean =>
      (taskStatus === undefined || item.taskStatus === taskStatus) && (deploymentStatus === undefined || standingOfItem(item) === deploymentStatus);
    const isFiltered = taskStatus !== undefined || deploymentStatus !== undefined;
    const { entries, last } = await pageOfCores(ports, task, {
      from: startOf(after), size: asked?.entries ?? limits.pageEntries, ...(isFiltered && { isAsked }),
    });
    const cores = entries.map(({ item }) => deploymentView(item, ports.executionLinkPrefix));
    return { cores, ...pagination(asked, last && { thingName: cursorText(list, { index: last.index }) }) };
  };

/** `getCoreOfDeploymentTask` */
export const getCoreOfDeploymentTask =
  (ports: DeploymentTaskPorts): Route =>
  async ({ path: { taskId = '', coreName = '' }, query }) => {
    readQuery(query, {});
    const task = await existingTask('deploymentTask', ports, taskId);
    const from = await positionOf(ports, task, coreName);
    const [found] = await itemsAt(ports, task, { from, size: 1 });
    return deploymentView(shownItem(task, found ?? { name: coreName, index: from, row: undefined }), ports.executionLinkPrefix);
  };

/** `listSkippedTargets`: in the order of the targets. */
export const listSkippedTargets =
  (ports: DeploymentTaskPorts): Route =>
  async ({ path: { taskId = '' }, query }) => {
    const task = await existingTask('deploymentTask', ports, taskId);
    const list = `skipped of ${taskId}`;
    const isPosition = (value: Readonly<Record<string, unknown>>): value is { index: number } => Number.isInteger(value['index']) && Number(value['index']) >= 0;
    const { count: asked, exclusiveStartTarget: after } = readQuery(query, { count, exclusiveStartTarget: cursor(list, isPosition) });
    const from = startOf(after);
    const size = asked?.entries ?? limits.pageEntries;
    const { entries, last } = pageOf((await skippedTargets(ports, task)).slice(from, from + size + 1), size);
    return { targets: entries.map(skippedTargetView), ...pagination(asked, last && { target: cursorText(list, { index: from + size - 1 }) }) };
  };

/** `listDeploymentsOfCore`: newest first. */
export const listDeploymentsOfCore =
  (ports: DeploymentTaskPorts): Route =>
  async ({ path: { coreName = '' }, query }) => {
    const core = isThingName(coreName) ? await ports.cores.find(coreName) : undefined;
    if (core === undefined) throw coreNotFound(coreName);
    const list = `deployments of ${coreName}`;
    const { count: asked, exclusiveStartTaskId: after } = readQuery(query, { count, exclusiveStartTaskId: cursor(list, isDeploymentPosition) });
    const size = asked?.entries ?? listedDeployments;
    const { entries, last } = pageOf(await ports.deployments.ofCore(coreName, { after, limit: size + 1 }), size);
    const deployments = entries.map((item) => deploymentView(item, ports.executionLinkPrefix));
    return { deployments, ...pagination(asked, last && { taskId: cursorText(list, { taskId: last.taskId, index: last.index, createdAt: last.createdAt }) }) };
  };

const isDeploymentPosition = (value: Readonly<Record<string, unknown>>): value is DeploymentPosition & Readonly<Record<string, unknown>> =>
  isTaskPosition(value) && Number.isInteger(value['index']) && Number(value['index']) >= 0;

const listOfCores = ({ taskId }: DeploymentTaskRow): string => `cores of ${taskId}`;
const startOf = (after: { readonly index: number } | undefined): number => (after === undefined ? 0 : after.index + 1);

const deploymentStatusOf = async ({ deployments }: DeploymentTaskPorts, { taskId, total }: DeploymentTaskRow): Promise<DeploymentStatusCounts> =>
  deploymentStatusCounts(total, await deployments.standings(taskId));

const skippedTargets = async ({ files }: DeploymentTaskPorts, { taskId, skipped = 0 }: DeploymentTaskRow) => (skipped === 0 ? [] : files.skipped(taskId));

interface ShownItem {
  readonly index: number;
  readonly item: ShownDeployment;
}

/** A row of a deployment task's item is always one of a deployment. */
const shownItem = (task: DeploymentTaskRow, { name, row }: TaskItemFound): ShownDeployment => (row as DeploymentItemRow | undefined) ?? waitingDeployment(task, name);

/** One page of a task's cores. Where not all are asked for, as many are read as it takes to fill it. */
const pageOfCores = async (
  ports: DeploymentTaskPorts,
  task: DeploymentTaskRow,
  { from, size, isAsked }: { readonly from: number; readonly size: number; readonly isAsked?: (item: ShownDeployment) => boolean },
): Promise<{ readonly entries: readonly ShownItem[]; readonly last?: ShownItem | undefined }> => {
  const found: ShownItem[] = [];
  const atOnce = isAsked === undefined ? size + 1 : taskNamesPageSize;
  for (let at = from; at < task.total && found.length <= size; at += atOnce) {
    const read = await itemsAt(ports, task, { from: at, size: Math.min(atOnce, task.total - at) });
    found.push(...read.map((entry) => ({ index: entry.index, item: shownItem(task, entry) })).filter(({ item }) => isAsked?.(item) ?? true));
  }
  return pageOf(found.slice(0, size + 1), size);
};
