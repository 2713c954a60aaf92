import type { components } from '../../../contracts/generated/openapi.ts';
import { limits } from '../../../contracts/limits.ts';
import type { CoreTaskRow, ItemRow } from '../../../contracts/rows.ts';
import { corePath } from '../cores/core-view.ts';
import { remedyOf } from '../deployments/remedy.ts';
import { taskPath } from './task-kinds.ts';
import type { Progress } from './task-progress.ts';

type Schemas = components['schemas'];
export type CoreTaskView = Schemas['CoreTask'];
export type CoreTaskItemView = Schemas['CoreTaskItem'];

/** Links into the Step Functions console: this and the ARN of an execution. */
export type ExecutionLinkPrefix = string;

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
  coreVersion: task.coreVersion,
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
  name,
  taskStatus: row?.taskStatus ?? 'Waiting',
  ...(row?.statusMessage !== undefined && { statusMessage: row.statusMessage }),
  ...(row?.code !== undefined && { code: row.code, ...remedyOf(row.code) }),
  ...(row?.exists !== undefined && { exists: row.exists }),
  createdAt: row?.createdAt ?? task.createdAt,
  updatedAt: row?.updatedAt ?? null,
  links: { core: corePath(name), ...(row?.executionArn !== undefined && { execution: `${executionLinkPrefix}${row.executionArn}` }) },
});
