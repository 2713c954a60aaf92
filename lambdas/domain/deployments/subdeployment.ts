import { createHash } from 'node:crypto';
import type { SubdeploymentRow, VersionDeploymentRow } from '../../../contracts/template-rows.ts';
import { subdeploymentKey, subdeploymentListPk, subdeploymentListSk } from '../../../contracts/table.ts';
import { isTaskId } from '../tasks/task-id.ts';
import type { Subdeployment } from './deployment-ports.ts';

/** Thing groups of subdeployments are named as version groups are, but for this. */
const retryWord = 'retry_';

/** @param prefix that of version groups */
export const retryGroupName = (prefix: string, taskId: string): string => `${prefix}${retryWord}${taskId}`;

/** The task whose subdeployment may be to a group of that name. Whether it is, only the table knows. */
export const taskOfRetryGroup = (prefix: string, groupName: string): string | undefined => {
  const start = `${prefix}${retryWord}`;
  const taskId = groupName.slice(start.length);
  return groupName.startsWith(start) && isTaskId(taskId) ? taskId : undefined;
};

/** Tells the subdeployment of a task from any other deployment, also after a crash; 64 hex digits, which a client token may have. */
export const subdeploymentIdentity = (environmentName: string, { taskId, of }: SubdeploymentRow): string =>
  createHash('sha256').update([environmentName, 'retry', taskId, of].join('|')).digest('hex');

/**
 * The row of a subdeployment that is about to be made.
 *
 * @param version the deployment that it is beside; active
 */
export const firstSubdeployment = (
  { templateName, templateVersion, incarnation, jobConfigHash, deploymentId: of = '' }: VersionDeploymentRow, { taskId, prefix, at }: { readonly taskId: string; readonly prefix: string; readonly at: Date },
): SubdeploymentRow => ({
  ...subdeploymentKey(taskId),
  listPk: subdeploymentListPk,
  listSk: subdeploymentListSk({ name: templateName, version: templateVersion }, taskId),
  taskId, templateName, templateVersion, incarnation, jobConfigHash, of,
  state: 'Creating',
  groupName: retryGroupName(prefix, taskId),
  createdAt: at.toISOString(),
});

/**
 * What the cores of a task get to know.
 *
 * @throws Error for a row that is not active
 */
export const subdeploymentOf = ({ taskId, deploymentId, jobId, groupName }: SubdeploymentRow): Subdeployment => {
  if (deploymentId === undefined || jobId === undefined) throw new Error(`the subdeployment of task ${taskId} is active, but its row names none`);
  return { deploymentId, jobId, groupName };
};
