import { EnsureDeployment } from '../../contracts/generated/step-contracts.ts';
import { greengrassDeployments } from '../adapters/greengrass-deployments.ts';
import { table } from '../adapters/table.ts';
import { taskRows } from '../adapters/task-rows.ts';
import { templateVersions } from '../adapters/template-versions.ts';
import { versionDeploymentRows } from '../adapters/version-deployment-rows.ts';
import { versionGroups } from '../adapters/version-groups.ts';
import { ensuredDeployment } from '../domain/deployments/ensured-deployment.ts';
import type { EnsuringPorts, EnsuringSettings } from '../domain/deployments/ensured-deployment.ts';
import { StepFailure } from '../domain/failure.ts';
import type { Tasks } from '../domain/tasks/task-ports.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Ensures that the version a task wants has its one Greengrass deployment, under the job configuration that is effective for
 * the task. Safe to repeat, and to run for any number of tasks at a time.
 *
 * @throws StepFailure as `ensuredDeployment`; `TASK_NOT_FOUND`
 */
export const ensureDeployment =
  ({ tasks, ...ports }: EnsuringPorts & { readonly tasks: Pick<Tasks, 'find'> }, settings: EnsuringSettings): Step<'EnsureDeployment'> =>
  async ({ taskId, executionArn }) => {
    const task = await tasks.find(taskId);
    if (task?.kind !== 'deploymentTask') throw new StepFailure('NotFound', 'TASK_NOT_FOUND', `deployment task ${taskId} has no row: it expired, or it was never accepted`);
    return { deployment: await ensuredDeployment(ports, settings)(task, executionArn), onUnregistered: task.onUnregistered };
  };

const wired = (): Step<'EnsureDeployment'> => {
  const { TABLE_NAME, ENVIRONMENT_NAME: environmentName, DEPLOYMENT_GROUP_PREFIX: groupPrefix } = environment('EnsureDeployment');
  const rows = table(TABLE_NAME);
  const ports = {
    tasks: taskRows(rows),
    templates: templateVersions(rows),
    deployments: versionDeploymentRows(rows, groupPrefix),
    groups: versionGroups(environmentName),
    greengrass: greengrassDeployments(),
    clock: () => new Date(),
  };
  return ensureDeployment(ports, { environmentName, groupPrefix });
};

export const handler = step(EnsureDeployment, wired());
