import type { components } from '../../../contracts/generated/openapi.ts';
import type { DeviceTaskRow } from '../../../contracts/task-rows.ts';
import { corePath } from '../cores/core-view.ts';
import { devicePath } from '../devices/device-view.ts';
import { retryLinks } from './retry-view.ts';
import { taskPath } from './task-kinds.ts';
import type { Progress } from './task-progress.ts';
import { executionLink, firstPagePath, thingTask, thingTaskItem } from './thing-task-view.ts';
import type { ExecutionLinkPrefix, ShownItem } from './thing-task-view.ts';

type Schemas = components['schemas'];
export type DeviceTaskItemView = Schemas['DeviceTaskItem'];

interface ShownWithTask {
  readonly devices: DeviceTaskItemView[];
  readonly progress: Progress;
  readonly executionLinkPrefix: ExecutionLinkPrefix;
}

/** A task as the API shows it, with the client devices of one page. */
export const deviceTaskView = (task: DeviceTaskRow, { devices, progress, executionLinkPrefix }: ShownWithTask): Schemas['DeviceTask'] => ({
  ...thingTask(task, progress),
  ...(task.coreName !== undefined && { coreName: task.coreName }),
  devices,
  links: {
    self: taskPath(task.kind, task.taskId),
    devices: firstPagePath(task),
    ...(task.coreName !== undefined && { core: corePath(task.coreName) }),
    ...executionLink(executionLinkPrefix, task.executionArn),
    ...retryLinks(task),
  },
});

/** One client device of a task as the API shows it. */
export const deviceTaskItemView = (task: DeviceTaskRow, item: ShownItem, executionLinkPrefix: ExecutionLinkPrefix): DeviceTaskItemView =>
  thingTaskItem(task, item, { links: { device: devicePath(item.name) }, executionLinkPrefix });
