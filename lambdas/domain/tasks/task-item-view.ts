import type { components } from '../../../contracts/generated/openapi.ts';
import type { ItemRow, Receipt, TaskRow } from '../../../contracts/rows.ts';
import { remedyOf } from '../deployments/remedy.ts';

/** Links into the Step Functions console: this and the ARN of an execution. */
export type ExecutionLinkPrefix = string;

/** A link to an execution. EXPRESS executions, in which what a client waits for is done, have no page of the same kind. */
export const executionLink = (prefix: ExecutionLinkPrefix, executionArn: string | undefined): { readonly execution?: string } =>
  executionArn === undefined || executionArn.includes(':express:') ? {} : { execution: `${prefix}${executionArn}` };

/** What an item of a task on cores and one of a task on client devices have in common. */
type ThingTaskItem = Omit<components['schemas']['DeviceTaskItem'], 'links'>;

/** What became of a core or client device in a task, as the API shows it; without a row it waits since the task was made. */
export const thingTaskItem = (task: TaskRow, name: string, row: ItemRow | undefined, executionLinkPrefix: ExecutionLinkPrefix): ThingTaskItem => ({
  name,
  taskStatus: row?.taskStatus ?? 'Waiting',
  ...(row?.statusMessage !== undefined && { statusMessage: row.statusMessage }),
  ...(row?.code !== undefined && { code: row.code, ...remedyOf(row.code) }),
  ...(row?.exists !== undefined && { exists: row.exists }),
  ...(row?.receipt !== undefined && { receipt: receiptView(row.receipt, executionLinkPrefix) }),
  createdAt: row?.createdAt ?? task.createdAt,
  updatedAt: row?.updatedAt ?? null,
});

const receiptView = ({ followUp, ...receipt }: Receipt, executionLinkPrefix: ExecutionLinkPrefix): Receipt => ({
  ...receipt,
  ...(followUp !== undefined && { followUp: { ...followUp, execution: `${executionLinkPrefix}${followUp.execution}` } }),
});
