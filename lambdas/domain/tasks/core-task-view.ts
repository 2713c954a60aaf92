import { failures } from '../../../contracts/failures.ts';
import type { FailureCode, FailureKind } from '../../../contracts/failures.ts';
import type { components } from '../../../contracts/generated/openapi.ts';
import { limits } from '../../../contracts/limits.ts';
import type { ItemRow, TaskRow } from '../../../contracts/rows.ts';
import { corePath } from '../cores/core-view.ts';
import type { Progress } from './task-progress.ts';

type Schemas = components['schemas'];
export type CoreTaskView = Schemas['CoreTask'];
export type CoreTaskItemView = Schemas['CoreTaskItem'];

/** Links into the Step Functions console: this and the ARN of an execution. */
export type ExecutionLinkPrefix = string;

/** Path of a task. */
export const coreTaskPath = (taskId: string): string => `/coreTasks/${taskId}`;

/** Path of the first page of a task's cores, as long as a page can be. */
const coresOfTaskPath = (taskId: string): string => `${coreTaskPath(taskId)}?count=${limits.pageEntries}`;

interface ShownWithTask {
  readonly cores: CoreTaskItemView[];
  readonly progress: Progress;
  readonly executionLinkPrefix: ExecutionLinkPrefix;
}

/** A task as the API shows it, with the cores of one page. */
export const coreTaskView = (task: TaskRow, { cores, progress, executionLinkPrefix }: ShownWithTask): CoreTaskView => ({
  id: task.taskId,
  type: task.type,
  coreVersion: task.coreVersion,
  ...(task.options !== undefined && { options: task.options }),
  cores,
  taskStatus: task.taskStatus,
  ...(task.statusMessage !== undefined && { statusMessage: task.statusMessage }),
  progress,
  links: { self: coreTaskPath(task.taskId), cores: coresOfTaskPath(task.taskId), execution: `${executionLinkPrefix}${task.executionArn}` },
  createdAt: task.createdAt,
  updatedAt: task.updatedAt ?? null,
});

/** One core of a task as the API shows it; without a row it waits since the task was made. */
export const coreTaskItemView = (task: TaskRow, name: string, row: ItemRow | undefined, executionLinkPrefix: ExecutionLinkPrefix): CoreTaskItemView => ({
  name,
  taskStatus: row?.taskStatus ?? 'Waiting',
  ...(row?.statusMessage !== undefined && { statusMessage: row.statusMessage }),
  ...(row?.code !== undefined && { code: row.code, ...remedyOf(row.code) }),
  ...(row?.exists !== undefined && { exists: row.exists }),
  createdAt: row?.createdAt ?? task.createdAt,
  updatedAt: row?.updatedAt ?? null,
  links: { core: corePath(name), ...(row?.executionArn !== undefined && { execution: `${executionLinkPrefix}${row.executionArn}` }) },
});

/** The hint of a code; nothing for one that an earlier version wrote and this one no longer knows. */
const remedyOf = (code: FailureCode): Pick<FailureKind, 'hint' | 'retryable'> | undefined => {
  if (!Object.hasOwn(failures, code)) return undefined;
  const { hint, retryable } = failures[code];
  return { hint, retryable };
};
