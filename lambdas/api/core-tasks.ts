import { limits } from '../../contracts/limits.ts';
import type { CoreTaskRow } from '../../contracts/rows.ts';
import { bounded } from '../domain/bounded.ts';
import { readQuery } from '../domain/requests/query-parameters.ts';
import { coreTaskItemView, coreTaskView } from '../domain/tasks/core-task-view.ts';
import type { ApiRequest, Route } from '../runtime/http.ts';
import { count, cursorText, pagination } from './paging.ts';
import { existingTask, itemCursor, itemsAt, pageOfTasks, positionOf, progressBeside, progressConcurrency, progressOf } from './task-reading.ts';
import type { TaskReadPorts } from './task-reading.ts';

/** `getCoreTask`: the task and one page of its cores. */
export const getCoreTask =
  (ports: TaskReadPorts): Route =>
  async ({ path: { taskId = '' }, query }) =>
    taskAnswer(ports, await existingTask('coreTask', ports, taskId), query);

/** `getCoreTaskOfCore`: the same, where the task has such a core. */
export const getCoreTaskOfCore =
  (ports: TaskReadPorts): Route =>
  async ({ path: { taskId = '', coreName = '' }, query }) => {
    const task = await existingTask('coreTask', ports, taskId);
    await positionOf(ports, task, coreName);
    return taskAnswer(ports, task, query);
  };

/** `listCoreTasks`: newest first, of one status where asked. */
export const listCoreTasks =
  (ports: TaskReadPorts): Route =>
  async ({ query }) => {
    const { executions, executionLinkPrefix } = ports;
    const { entries, paging } = await pageOfTasks('coreTask', ports, query);
    const tasks = await bounded(progressConcurrency, entries, async (task) =>
      coreTaskView(task, { cores: [], progress: await progressOf(executions, task), executionLinkPrefix }),
    );
    return { tasks, ...paging };
  };

const taskAnswer = async (ports: TaskReadPorts, task: CoreTaskRow, query: ApiRequest['query']): Promise<object> => {
  const { executions, executionLinkPrefix } = ports;
  const list = `cores of ${task.taskId}`;
  const { count: asked, exclusiveStartThingName: after } = readQuery(query, { count, exclusiveStartThingName: itemCursor(list, task) });
  const from = after === undefined ? 0 : after.index + 1;
  const size = Math.min(asked?.entries ?? limits.pageEntries, task.total - from);
  const cores = (await itemsAt(ports, task, { from, size })).map(({ name, row }) => coreTaskItemView(task, name, row, executionLinkPrefix));
  const progress = await progressBeside(executions, task, cores);
  const last = from + size < task.total ? { thingName: cursorText(list, { index: from + size - 1 }) } : undefined;
  return { ...coreTaskView(task, { cores, progress, executionLinkPrefix }), ...pagination(asked, last) };
};
