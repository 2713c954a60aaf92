import { limits } from '../../contracts/limits.ts';
import { bounded } from '../domain/bounded.ts';
import { readQuery } from '../domain/requests/query-parameters.ts';
import { deviceTaskItemView, deviceTaskView } from '../domain/tasks/device-task-view.ts';
import type { Route } from '../runtime/http.ts';
import { count, cursorText, pagination } from './paging.ts';
import { existingTask, itemCursor, itemsAt, pageOfTasks, progressBeside, progressConcurrency, progressOf } from './task-reading.ts';
import type { TaskReadPorts } from './task-reading.ts';

/** `getDeviceTask`: the task and one page of its client devices. */
export const getDeviceTask =
  (ports: TaskReadPorts): Route =>
  async ({ path: { taskId = '' }, query }) => {
    const { executions, executionLinkPrefix } = ports;
    const task = await existingTask('deviceTask', ports, taskId);
    const list = `devices of ${task.taskId}`;
    const { count: asked, exclusiveStartThingName: after } = readQuery(query, { count, exclusiveStartThingName: itemCursor(list, task) });
    const from = after === undefined ? 0 : after.index + 1;
    const size = Math.min(asked?.entries ?? limits.pageEntries, task.total - from);
    const devices = (await itemsAt(ports, task, { from, size })).map(({ name, row }) => deviceTaskItemView(task, name, row, executionLinkPrefix));
    const progress = await progressBeside(executions, task, devices);
    const last = from + size < task.total ? { thingName: cursorText(list, { index: from + size - 1 }) } : undefined;
    return { ...deviceTaskView(task, { devices, progress, executionLinkPrefix }), ...pagination(asked, last) };
  };

/** `listDeviceTasks`: newest first, of one status where asked. */
export const listDeviceTasks =
  (ports: TaskReadPorts): Route =>
  async ({ query }) => {
    const { executions, executionLinkPrefix } = ports;
    const { entries, paging } = await pageOfTasks('deviceTask', ports, query);
    const tasks = await bounded(progressConcurrency, entries, async (task) =>
      deviceTaskView(task, { devices: [], progress: await progressOf(executions, task), executionLinkPrefix }),
    );
    return { tasks, ...paging };
  };
