import type { components } from '../../../contracts/generated/openapi.ts';
import { limits } from '../../../contracts/limits.ts';
import type { CoreTaskRow, DeviceTaskRow, ItemRow, Receipt } from '../../../contracts/task-rows.ts';
import { remedyOf } from '../deployments/remedy.ts';
import { shownRetries } from './retry-view.ts';
import { shownCancellation } from './task-cancelling.ts';
import { taskPath } from './task-kinds.ts';
import type { Progress } from './task-progress.ts';

/** A task on cores or on client devices. */
export type ThingTaskRow = CoreTaskRow | DeviceTaskRow;

/** Links into the Step Functions console: this and the ARN of an execution. */
export type ExecutionLinkPrefix = string;

/** A task's core or client device; without a row it has waited since the task was made. */
export interface ShownItem {
  readonly name: string;
  readonly row: ItemRow | undefined;
}

/** What the API shows of every task on things beside its page of them. */
export const thingTask = <Task extends ThingTaskRow>(task: Task, progress: Progress) => ({
  id: task.taskId,
  type: task.type,
  ...(task.options !== undefined && { options: task.options as NonNullable<Task['options']> }),
  ...shownRetries(task),
  taskStatus: task.taskStatus,
  ...(task.statusMessage !== undefined && { statusMessage: task.statusMessage }),
  ...(task.code !== undefined && { code: task.code, ...remedyOf(task.code) }),
  ...shownCancellation(task),
  progress,
  createdAt: task.createdAt,
  updatedAt: task.updatedAt ?? null,
});

/** Path of the first page of a task's things, as long as a page can be. */
export const firstPagePath = ({ kind, taskId }: ThingTaskRow): string => `${taskPath(kind, taskId)}?count=${limits.pageEntries}`;

/** A link to an execution. EXPRESS executions, in which what a client waits for is done, have no page of the same kind. */
export const executionLink = (prefix: ExecutionLinkPrefix, executionArn: string | undefined): { readonly execution?: string } =>
  executionArn === undefined || executionArn.includes(':express:') ? {} : { execution: `${prefix}${executionArn}` };

/** What items of tasks on cores and on client devices have in common. */
type ThingTaskItem = Omit<components['schemas']['DeviceTaskItem'], 'links'>;

/** What became of a core or client device in a task, as the API shows it, with links to the thing itself. */
export const thingTaskItem = <Links extends object>(task: ThingTaskRow, { name, row }: ShownItem, shown: { readonly links: Links; readonly executionLinkPrefix: ExecutionLinkPrefix }) => {
  const item: ThingTaskItem = {
    name,
    taskStatus: row?.taskStatus ?? 'Waiting',
    ...(row?.statusMessage !== undefined && { statusMessage: row.statusMessage }),
    ...(row?.code !== undefined && { code: row.code, ...remedyOf(row.code) }),
    ...(row?.exists !== undefined && { exists: row.exists }),
    ...(row?.receipt !== undefined && { receipt: receiptView(row.receipt, shown.executionLinkPrefix) }),
    createdAt: row?.createdAt ?? task.createdAt,
    updatedAt: row?.updatedAt ?? null,
  };
  return { ...item, links: { ...shown.links, ...executionLink(shown.executionLinkPrefix, row?.executionArn) } };
};

const receiptView = ({ followUp, ...receipt }: Receipt, executionLinkPrefix: ExecutionLinkPrefix): Receipt => ({
  ...receipt,
  ...(followUp !== undefined && { followUp: { ...followUp, execution: `${executionLinkPrefix}${followUp.execution}` } }),
});
