import { taskNamesPageSize } from '../../contracts/artifacts.ts';
import { Instant as isInstant } from '../../contracts/generated/openapi-validators.js';
import { limits } from '../../contracts/limits.ts';
import type { ItemRow, TaskRow, TaskStatus } from '../../contracts/task-rows.ts';
import type { TaskKind } from '../../contracts/table.ts';
import { bounded } from '../domain/bounded.ts';
import { Refusal } from '../domain/requests/answer.ts';
import { taskNotFound } from '../domain/requests/not-found.ts';
import { oneOf, readQuery } from '../domain/requests/query-parameters.ts';
import { isTaskId } from '../domain/tasks/task-id.ts';
import { collectionOf, isOfKind } from '../domain/tasks/task-kinds.ts';
import type { TaskRows } from '../domain/tasks/task-kinds.ts';
import type { Executions, TaskFiles, TaskItems, TaskPosition, Tasks } from '../domain/tasks/task-ports.ts';
import { closedProgress, isClosed, itemCounts, itemsProgress, runningProgress } from '../domain/tasks/task-progress.ts';
import type { Progress } from '../domain/tasks/task-progress.ts';
import type { ApiRequest } from '../runtime/http.ts';
import { count, cursor, cursorText, pageOf, pagination } from './paging.ts';
import type { Paginated } from './paging.ts';

/** What reading tasks of any kind asks. */
export interface TaskReadPorts {
  readonly tasks: Pick<Tasks, 'find' | 'newestFirst'>;
  readonly items: Pick<TaskItems, 'rows'>;
  readonly files: Pick<TaskFiles, 'names'>;
  readonly executions: Pick<Executions, 'mapRuns'>;
  /** What an execution's ARN is appended to, to make a link into the console. */
  readonly executionLinkPrefix: string;
}

/** Tasks of a list without `count`: each that runs costs two calls to Step Functions, or three. */
const listedTasks = 100;

/** Tasks of one list whose progress is asked for at a time. */
const progressConcurrency = 10;

export const taskStatuses: readonly TaskStatus[] = ['Waiting', 'InProgress', 'Success', 'Failure'];

/** @throws Refusal TASK_NOT_FOUND, also for a task of another kind */
export const existingTask = async <Kind extends TaskKind>(kind: Kind, { tasks }: Pick<TaskReadPorts, 'tasks'>, taskId: string): Promise<TaskRows[Kind]> => {
  const task = isTaskId(taskId) ? await tasks.find(taskId) : undefined;
  if (!isOfKind(kind, task)) throw taskNotFound(taskId);
  return task;
};

/** A position becomes a key of the table, which takes no other: its parts must be such as are made here. */
export const isTaskPosition = (value: Readonly<Record<string, unknown>>): value is TaskPosition & Readonly<Record<string, unknown>> =>
  isInstant(value['createdAt']) && typeof value['taskId'] === 'string' && isTaskId(value['taskId']);

/** What an answer shows of a page, and where the next one begins. */
interface Page<View, Key extends string> {
  readonly views: View[];
  readonly paging: Paginated<Key>;
}

/** One page of the tasks of a kind with their progress, newest first, of one status where asked. */
export const pageOfTasks = async <Kind extends TaskKind, View>(
  kind: Kind,
  { tasks, executions }: Pick<TaskReadPorts, 'tasks' | 'executions'>,
  query: ApiRequest['query'],
  view: (task: TaskRows[Kind], progress: Progress) => View | Promise<View>,
): Promise<Page<View, 'taskId'>> => {
  const list = listOf(kind, query['status']?.[0]);
  const { status, count: asked, exclusiveStartTaskId: after } = readQuery(query, {
    status: oneOf(taskStatuses), count, exclusiveStartTaskId: cursor(list, isTaskPosition),
  });
  const size = asked?.entries ?? listedTasks;
  const { entries, last } = pageOf(await tasks.newestFirst(kind, { status, after, limit: size + 1 }), size);
  const views = await bounded(progressConcurrency, entries, async (task) => view(task, await progressOf(executions, task)));
  return { views, paging: pagination(asked, last && { taskId: cursorText(list, { taskId: last.taskId, createdAt: last.createdAt }) }) };
};

/** Each status is a list of its own, on which a cursor of another has no place. */
const listOf = (kind: TaskKind, status: string | undefined): string => (status === undefined ? collectionOf(kind) : `${collectionOf(kind)}?status=${status}`);

/** Positions of items in their task. */
export interface Range {
  readonly from: number;
  readonly size: number;
}

/** An item; without a row it has not begun. */
export interface TaskItemFound {
  readonly name: string;
  readonly index: number;
  readonly row: ItemRow | undefined;
}

/** The items at some positions, in their order. */
export const itemsAt = async ({ items, files }: Pick<TaskReadPorts, 'items' | 'files'>, { taskId }: TaskRow, { from, size }: Range): Promise<TaskItemFound[]> => {
  const rows = size === 0 ? [] : await items.rows(taskId, from, size);
  if (rows.length === size) return rows.map((row) => ({ name: row.name, index: row.index, row }));
  const byIndex = new Map(rows.map((row) => [row.index, row]));
  const names = await namesOf(files, taskId, { from, size });
  return names.map((name, position) => ({ name, index: from + position, row: byIndex.get(from + position) }));
};

/** Names at positions that may lie across two pages of names. */
const namesOf = async (files: TaskReadPorts['files'], taskId: string, { from, size }: Range): Promise<string[]> => {
  const first = Math.floor(from / taskNamesPageSize);
  const pages = Math.floor((from + size - 1) / taskNamesPageSize) - first + 1;
  const names = await Promise.all(Array.from({ length: pages }, (_, page) => files.names(taskId, first + page)));
  return names.flat().slice(from - first * taskNamesPageSize, from - first * taskNamesPageSize + size);
};

/**
 * Position of a core in its task.
 *
 * @throws Refusal TASK_NOT_FOUND where the task has no such core
 */
export const positionOf = async ({ files }: Pick<TaskReadPorts, 'files'>, { taskId, total }: TaskRow, coreName: string): Promise<number> => {
  for (let page = 0; page * taskNamesPageSize < total; page += 1) {
    const position = (await files.names(taskId, page)).indexOf(coreName);
    if (position >= 0) return page * taskNamesPageSize + position;
  }
  throw new Refusal('TASK_NOT_FOUND', `task ${taskId} has no core ${JSON.stringify(coreName)}`);
};

/** Reads where a page of a task's items begins. */
export const itemCursor = (list: string, { total }: TaskRow) =>
  cursor(list, (value): value is { index: number } => Number.isInteger(value['index']) && Number(value['index']) >= 0 && Number(value['index']) < total);

/** Progress of a task without its items: that of a running one is what its Map Run counts. */
export const progressOf = async (executions: TaskReadPorts['executions'], task: TaskRow): Promise<Progress> => {
  // A task that was closed, or as good as closed, before its cores are taken back has its counts already.
  if (isClosed(task) || task.succeeded !== undefined) return closedProgress(task);
  return runningProgress(task.total, task.taskStatus === 'Waiting' ? undefined : itemCounts(task, await executions.mapRuns(task.executionArn)));
};

/** Progress of a task beside some of its items: where they are all there, it says what they say. */
export const progressBeside = async (executions: TaskReadPorts['executions'], task: TaskRow, shown: readonly { readonly taskStatus: TaskStatus }[]): Promise<Progress> =>
  shown.length === task.total && !isClosed(task) ? itemsProgress(shown.map(({ taskStatus }) => taskStatus)) : progressOf(executions, task);

/** One page of a task's items in their order, and the task's progress. */
export const pageOfItems = async <View extends { readonly taskStatus: TaskStatus }>(
  ports: Pick<TaskReadPorts, 'items' | 'files' | 'executions'>,
  task: TaskRow,
  query: ApiRequest['query'],
  shown: { readonly list: string; readonly view: (item: TaskItemFound) => View },
): Promise<Page<View, 'thingName'> & { readonly progress: Progress }> => {
  const list = `${shown.list} of ${task.taskId}`;
  const { count: asked, exclusiveStartThingName: after } = readQuery(query, { count, exclusiveStartThingName: itemCursor(list, task) });
  const from = after === undefined ? 0 : after.index + 1;
  const size = Math.min(asked?.entries ?? limits.pageEntries, task.total - from);
  const views = (await itemsAt(ports, task, { from, size })).map(shown.view);
  const last = from + size < task.total ? { thingName: cursorText(list, { index: from + size - 1 }) } : undefined;
  return { views, progress: await progressBeside(ports.executions, task, views), paging: pagination(asked, last) };
};
