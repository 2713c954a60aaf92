import type { components } from '../../../contracts/generated/openapi.ts';
import { limits } from '../../../contracts/limits.ts';
import type { DeviceTaskRow, ItemRow } from '../../../contracts/rows.ts';
import { corePath } from '../cores/core-view.ts';
import { devicePath } from '../devices/device-view.ts';
import { executionLink, thingTaskItem } from './task-item-view.ts';
import type { ExecutionLinkPrefix } from './task-item-view.ts';
import { taskPath } from './task-kinds.ts';
import type { Progress } from './task-progress.ts';

type Schemas = components['schemas'];
export type DeviceTaskItemView = Schemas['DeviceTaskItem'];

interface ShownWithTask {
  readonly devices: DeviceTaskItemView[];
  readonly progress: Progress;
  readonly executionLinkPrefix: ExecutionLinkPrefix;
}

/** A task as the API shows it, with the client devices of one page. */
export const deviceTaskView = (task: DeviceTaskRow, { devices, progress, executionLinkPrefix }: ShownWithTask): Schemas['DeviceTask'] => {
  const self = taskPath(task.kind, task.taskId);
  return {
    id: task.taskId,
    ...(task.coreName !== undefined && { coreName: task.coreName }),
    type: task.type,
    ...(task.options !== undefined && { options: task.options }),
    devices,
    taskStatus: task.taskStatus,
    ...(task.statusMessage !== undefined && { statusMessage: task.statusMessage }),
    progress,
    links: {
      self,
      devices: `${self}?count=${limits.pageEntries}`,
      ...(task.coreName !== undefined && { core: corePath(task.coreName) }),
      ...executionLink(executionLinkPrefix, task.executionArn),
    },
    createdAt: task.createdAt,
    updatedAt: task.updatedAt ?? null,
  };
};

/** One client device of a task as the API shows it; without a row it waits since the task was made. */
export const deviceTaskItemView = (task: DeviceTaskRow, name: string, row: ItemRow | undefined, executionLinkPrefix: ExecutionLinkPrefix): DeviceTaskItemView => ({
  ...thingTaskItem(task, name, row, executionLinkPrefix),
  links: { device: devicePath(name), ...executionLink(executionLinkPrefix, row?.executionArn) },
});
