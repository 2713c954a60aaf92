import type { CoreTaskRow } from '../../contracts/task-rows.ts';
import { coreTaskItemView, coreTaskView } from '../domain/tasks/core-task-view.ts';
import type { ApiRequest, Route } from '../runtime/http.ts';
import { existingTask, pageOfItems, pageOfTasks, positionOf } from './task-reading.ts';
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
    const { executionLinkPrefix } = ports;
    const { views: tasks, paging } = await pageOfTasks('coreTask', ports, query, (task, progress) => coreTaskView(task, { cores: [], progress, executionLinkPrefix }));
    return { tasks, ...paging };
  };

const taskAnswer = async (ports: TaskReadPorts, task: CoreTaskRow, query: ApiRequest['query']): Promise<object> => {
  const { executionLinkPrefix } = ports;
  const { views: cores, progress, paging } = await pageOfItems(ports, task, query, { list: 'cores', view: (item) => coreTaskItemView(task, item, executionLinkPrefix) });
  return { ...coreTaskView(task, { cores, progress, executionLinkPrefix }), ...paging };
};
