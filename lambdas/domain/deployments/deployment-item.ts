import type { DeploymentItemRow } from '../../../contracts/task-rows.ts';
import { coreDeploymentListPk, taskListSk } from '../../../contracts/table.ts';
import type { DeploymentFate } from './deployment-ports.ts';

/** What the row of an item has that fails before its core was told to desire anything. */
export const bornSettled = ({ item: { taskId, index, name, expiresAt }, deployment: { templateName, templateVersion }, at }: DeploymentFate): Omit<DeploymentItemRow, 'pk' | 'sk' | 'taskStatus'> => ({
  taskId, index, name, templateName, templateVersion, expiresAt,
  deploymentStatus: 'None',
  createdAt: at.toISOString(),
  listPk: coreDeploymentListPk(name),
  listSk: taskListSk(at.toISOString(), taskId),
});
