import { deviceTaskItemView, deviceTaskView } from '../domain/tasks/device-task-view.ts';
import type { Route } from '../runtime/http.ts';
import { existingTask, pageOfItems, pageOfTasks } from './task-reading.ts';
import type { TaskReadPorts } from './task-reading.ts';

/** `getDeviceTask`: the task and one page of its client devices. */
export const getDeviceTask =
  (ports: TaskReadPorts): Route =>
  async ({ path: { taskId = '' }, query }) => {
    const { executionLinkPrefix } = ports;
    const task = await existingTask('deviceTask', ports, taskId);
    const { views: devices, progress, paging } = await pageOfItems(ports, task, query, { list: 'devices', view: (item) => deviceTaskItemView(task, item, executionLinkPrefix) });
    return { ...deviceTaskView(task, { devices, progress, executionLinkPrefix }), ...paging };
  };

/** `listDeviceTasks`: newest first, of one status where asked. */
export const listDeviceTasks =
  (ports: TaskReadPorts): Route =>
  async ({ query }) => {
    const { executionLinkPrefix } = ports;
    const { views: tasks, paging } = await pageOfTasks('deviceTask', ports, query, (task, progress) => deviceTaskView(task, { devices: [], progress, executionLinkPrefix }));
    return { tasks, ...paging };
  };
