import type { components } from '../../../contracts/generated/openapi.ts';
import type { CoreTaskRow } from '../../../contracts/task-rows.ts';
import { corePath } from '../cores/core-view.ts';
import { retryLinks } from './retry-view.ts';
import { taskPath } from './task-kinds.ts';
import type { Progress } from './task-progress.ts';
import { firstPagePath, thingTask, thingTaskItem } from './thing-task-view.ts';
import type { ExecutionLinkPrefix, ShownItem } from './thing-task-view.ts';

type Schemas = components['schemas'];
export type CoreTaskItemView = Schemas['CoreTaskItem'];

interface ShownWithTask {
  readonly cores: CoreTaskItemView[];
  readonly progress: Progress;
  readonly executionLinkPrefix: ExecutionLinkPrefix;
}

/** A task as the API shows it, with the cores of one page. */
export const coreTaskView = (task: CoreTaskRow, { cores, progress, executionLinkPrefix }: ShownWithTask): Schemas['CoreTask'] => ({
  ...thingTask(task, progress),
  ...(task.coreVersion !== undefined && { coreVersion: task.coreVersion }),
  cores,
  links: { self: taskPath(task.kind, task.taskId), cores: firstPagePath(task), execution: `${executionLinkPrefix}${task.executionArn}`, ...retryLinks(task) },
});

/** One core of a task as the API shows it. */
export const coreTaskItemView = (task: CoreTaskRow, item: ShownItem, executionLinkPrefix: ExecutionLinkPrefix): CoreTaskItemView =>
  thingTaskItem(task, item, { links: { core: corePath(item.name) }, executionLinkPrefix });
