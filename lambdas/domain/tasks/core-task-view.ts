import type { components } from '../../../contracts/generated/openapi.ts';
import { limits } from '../../../contracts/limits.ts';
import type { CoreTaskRow, ItemRow } from '../../../contracts/rows.ts';
import { corePath } from '../cores/core-view.ts';
import { executionLink, thingTaskItem } from './task-item-view.ts';
import type { ExecutionLinkPrefix } from './task-item-view.ts';
import { taskPath } from './task-kinds.ts';
import type { Progress } from './task-progress.ts';

type Schemas = components['schemas'];
export type CoreTaskView = Schemas['CoreTask'];
export type CoreTaskItemView = Schemas['CoreTaskItem'];

/** Path of the first page of a task's cores, as long as a page can be. */
const coresOfTaskPath = (taskId: string): string => `${taskPath('coreTask', taskId)}?count=${limits.pageEntries}`;

interface ShownWithTask {
  readonly cores: CoreTaskItemView[];
  readonly progress: Progress;
  readonly executionLinkPrefix: ExecutionLinkPrefix;
}

/** A task as the API shows it, with the cores of one page. */
export const coreTaskView = (task: CoreTaskRow, { cores, progress, executionLinkPrefix }: ShownWithTask): CoreTaskView => ({
  id: task.taskId,
  type: task.type,
  ...(task.coreVersion !== undefined && { coreVersion: task.coreVersion }),
  ...(task.options !== undefined && { options: task.options }),
  cores,
  taskStatus: task.taskStatus,
  ...(task.statusMessage !== undefined && { statusMessage: task.statusMessage }),
  progress,
  links: { self: taskPath(task.kind, task.taskId), cores: coresOfTaskPath(task.taskId), execution: `${executionLinkPrefix}${task.executionArn}` },
  createdAt: task.createdAt,
  updatedAt: task.updatedAt ?? null,
});

/** One core of a task as the API shows it; without a row it waits since the task was made. */
export const coreTaskItemView = (task: CoreTaskRow, name: string, row: ItemRow | undefined, executionLinkPrefix: ExecutionLinkPrefix): CoreTaskItemView => ({
  ...thingTaskItem(task, name, row, executionLinkPrefix),
  links: { core: corePath(name), ...executionLink(executionLinkPrefix, row?.executionArn) },
});
