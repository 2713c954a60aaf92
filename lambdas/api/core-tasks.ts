import { taskNamesPageSize } from '../../contracts/artifacts.ts';
import { Instant as isInstant } from '../../contracts/generated/openapi-validators.js';
import { limits } from '../../contracts/limits.ts';
import type { ItemRow, TaskRow, TaskStatus } from '../../contracts/rows.ts';
import { Refusal } from '../domain/requests/answer.ts';
import { bounded } from '../domain/bounded.ts';
import { coreTaskItemView, coreTaskView } from '../domain/tasks/core-task-view.ts';
import type { CoreTaskItemView } from '../domain/tasks/core-task-view.ts';
import { isTaskId } from '../domain/tasks/task-id.ts';
import type { Executions, TaskFiles, TaskItems, TaskPosition, Tasks } from '../domain/tasks/task-ports.ts';
import { closedProgress, isClosed, itemsProgress, runningProgress } from '../domain/tasks/task-progress.ts';
import type { Progress } from '../domain/tasks/task-progress.ts';
import type { ApiRequest, Route } from '../runtime/http.ts';
import { count, cursor, cursorText, pageOf, pagination } from './paging.ts';
import { oneOf, readQuery } from './query.ts';

export interface CoreTaskPorts {
  readonly tasks: Pick<Tasks, 'find' | 'newestFirst'>;
  readonly items: Pick<TaskItems, 'rows'>;
  readonly files: Pick<TaskFiles, 'names'>;
  readonly executions: Pick<Executions, 'latestMapRun'>;
  /** What an execution's ARN is appended to, to make a link into the console. */
  readonly executionLinkPrefix: string;
}

/** Tasks of a list without `count`: each that runs costs two calls to Step Functions. */
const listedTasks = 100;
const progressConcurrency = 10;

const statuses: readonly TaskStatus[] = ['Waiting', 'InProgress', 'Success', 'Failure'];

/** `getCoreTask`: the task and one page of its cores. */
export const getCoreTask =
  (ports: CoreTaskPorts): Route =>
  async ({ path: { taskId = '' }, query }) =>
    taskAnswer(ports, await existingTask(ports, taskId), query);

/** `getCoreTaskOfCore`: the same, where the task has such a core. */
export const getCoreTaskOfCore =
  (ports: CoreTaskPorts): Route =>
  async ({ path: { taskId = '', coreName = '' }, query }) => {
    const task = await existingTask(ports, taskId);
    if (!(await hasCore(ports, task, coreName))) throw new Refusal('TASK_NOT_FOUND', `task ${taskId} has no core ${JSON.stringify(coreName)}`);
    return taskAnswer(ports, task, query);
  };

/** `listCoreTasks`: newest first, of one status where asked. */
export const listCoreTasks =
  ({ tasks, executions, executionLinkPrefix }: CoreTaskPorts): Route =>
  async ({ query }) => {
    const list = listOf(query['status']?.[0]);
    const { status, count: asked, exclusiveStartTaskId: after } = readQuery(query, {
      status: oneOf(statuses), count, exclusiveStartTaskId: cursor(list, isTaskPosition),
    });
    const size = asked?.entries ?? listedTasks;
    const { entries, last } = pageOf(await tasks.newestFirst({ status, after, limit: size + 1 }), size);
    const views = await bounded(progressConcurrency, entries, async (task) =>
      coreTaskView(task, { cores: [], progress: await progressOf(executions, task), executionLinkPrefix }),
    );
    return { tasks: views, ...pagination(asked, last && { taskId: cursorText(list, { taskId: last.taskId, createdAt: last.createdAt }) }) };
  };

/** Each status is a list of its own, on which a cursor of another has no place. */
const listOf = (status: string | undefined): string => (status === undefined ? 'coreTasks' : `coreTasks?status=${status}`);

/** A position becomes a key of the table, which takes no other: its parts must be such as are made here. */
const isTaskPosition = (value: Readonly<Record<string, unknown>>): value is TaskPosition & Readonly<Record<string, unknown>> =>
  isInstant(value['createdAt']) && typeof value['taskId'] === 'string' && isTaskId(value['taskId']);

const existingTask = async ({ tasks }: CoreTaskPorts, taskId: string): Promise<TaskRow> => {
  const task = isTaskId(taskId) ? await tasks.find(taskId) : undefined;
  if (task === undefined) throw new Refusal('TASK_NOT_FOUND', `there is no task ${JSON.stringify(taskId)}`);
  return task;
};

const hasCore = async ({ files }: CoreTaskPorts, { taskId, total }: TaskRow, coreName: string): Promise<boolean> => {
  for (let page = 0; page * taskNamesPageSize < total; page += 1) {
    if ((await files.names(taskId, page)).includes(coreName)) return true;
  }
  return false;
};

const taskAnswer = async (ports: CoreTaskPorts, task: TaskRow, query: ApiRequest['query']): Promise<object> => {
  const list = `cores of ${task.taskId}`;
  const isItemPosition = (value: Readonly<Record<string, unknown>>): value is { index: number } =>
    Number.isInteger(value['index']) && Number(value['index']) >= 0 && Number(value['index']) < task.total;
  const { count: asked, exclusiveStartThingName: after } = readQuery(query, { count, exclusiveStartThingName: cursor(list, isItemPosition) });
  const from = after === undefined ? 0 : after.index + 1;
  const size = Math.min(asked?.entries ?? limits.pageEntries, task.total - from);
  const cores = await itemViews(ports, task, { from, size });
  const isWholeAndOpen = cores.length === task.total && !isClosed(task);
  const progress = isWholeAndOpen ? itemsProgress(cores.map(({ taskStatus }) => taskStatus)) : await progressOf(ports.executions, task);
  const last = from + size < task.total ? { thingName: cursorText(list, { index: from + size - 1 }) } : undefined;
  return { ...coreTaskView(task, { cores, progress, executionLinkPrefix: ports.executionLinkPrefix }), ...pagination(asked, last) };
};

interface Range {
  readonly from: number;
  readonly size: number;
}

const itemViews = async ({ items, files, executionLinkPrefix }: CoreTaskPorts, task: TaskRow, { from, size }: Range): Promise<CoreTaskItemView[]> => {
  const rows = size === 0 ? [] : await items.rows(task.taskId, from, size);
  if (rows.length === size) return rows.map((row) => coreTaskItemView(task, row.name, row, executionLinkPrefix));
  const byIndex = new Map<number, ItemRow>(rows.map((row) => [row.index, row]));
  const names = await namesOf(files, task.taskId, { from, size });
  return names.map((name, position) => coreTaskItemView(task, name, byIndex.get(from + position), executionLinkPrefix));
};

/** Names at positions that may lie across two pages of names. */
const namesOf = async (files: CoreTaskPorts['files'], taskId: string, { from, size }: Range): Promise<string[]> => {
  const first = Math.floor(from / taskNamesPageSize);
  const pages = Math.floor((from + size - 1) / taskNamesPageSize) - first + 1;
  const names = await Promise.all(Array.from({ length: pages }, (_, page) => files.names(taskId, first + page)));
  return names.flat().slice(from - first * taskNamesPageSize, from - first * taskNamesPageSize + size);
};

/** Where not every item is shown beside it, the progress of a running task is what its Map Run counts. */
const progressOf = async (executions: CoreTaskPorts['executions'], task: TaskRow): Promise<Progress> => {
  if (isClosed(task)) return closedProgress(task);
  return runningProgress(task.total, task.taskStatus === 'Waiting' ? undefined : await executions.latestMapRun(task.executionArn));
};
