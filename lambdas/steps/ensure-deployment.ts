import { EnsureDeployment } from '../../contracts/generated/step-contracts.ts';
import { coreStandings } from '../adapters/core-standings.ts';
import { endedExecutions } from '../adapters/ended-executions.ts';
import { greengrassDeployments } from '../adapters/greengrass-deployments.ts';
import { subdeploymentRows } from '../adapters/subdeployment-rows.ts';
import { table } from '../adapters/table.ts';
import { taskFiles } from '../adapters/task-files.ts';
import { taskRows } from '../adapters/task-rows.ts';
import { templateVersions } from '../adapters/template-versions.ts';
import { versionDeploymentRows } from '../adapters/version-deployment-rows.ts';
import { versionGroups } from '../adapters/version-groups.ts';
import { ensuredDeployment } from '../domain/deployments/ensured-deployment.ts';
import type { EnsuringPorts, EnsuringSettings } from '../domain/deployments/ensured-deployment.ts';
import { ensuredSubdeployment } from '../domain/deployments/ensured-subdeployment.ts';
import type { RetryPorts } from '../domain/deployments/ensured-subdeployment.ts';
import { versionDeployment } from '../domain/deployments/version-deployment.ts';
import { StepFailure } from '../domain/failure.ts';
import { refuseCanceledTask } from '../domain/tasks/task-cancellation.ts';
import type { Tasks } from '../domain/tasks/task-ports.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Ensures that the version a task wants has its one Greengrass deployment, under the job configuration that is effective for
 * the task, and beside it a subdeployment for cores of the task on which that has ended. Safe to repeat, and to run for any
 * number of tasks at a time.
 *
 * @throws StepFailure as `ensuredDeployment` and `ensuredSubdeployment`; `TASK_NOT_FOUND`; `Canceled` where the task was cancelled
 */
export const ensureDeployment =
  ({ tasks, ...ports }: EnsuringPorts & RetryPorts & { readonly tasks: Pick<Tasks, 'find'> }, settings: EnsuringSettings): Step<'EnsureDeployment'> =>
  async ({ taskId, executionArn }) => {
    const task = await tasks.find(taskId);
    if (task?.kind !== 'deploymentTask') throw new StepFailure('NotFound', 'TASK_NOT_FOUND', `deployment task ${taskId} has no row: it expired, or it was never accepted`);
    refuseCanceledTask(task);
    const version = await ensuredDeployment(ports, settings)(task, executionArn);
    const retry = await ensuredSubdeployment(ports, settings)(task, version);
    const onlyIf = task.triggeredBy && { trigger: task.triggeredBy.trigger, since: task.createdAt };
    return { deployment: { ...versionDeployment(version.row), ...(retry && { retry }), ...(onlyIf && { onlyIf }) }, onUnregistered: task.onUnregistered };
  };

const wired = (): Step<'EnsureDeployment'> => {
  const { TABLE_NAME, TASKS_BUCKET, ENVIRONMENT_NAME: environmentName, DEPLOYMENT_GROUP_PREFIX: groupPrefix } = environment('EnsureDeployment');
  const rows = table(TABLE_NAME);
  const files = taskFiles(TASKS_BUCKET);
  const ports = {
    tasks: taskRows(rows),
    templates: templateVersions(rows),
    deployments: versionDeploymentRows(rows, groupPrefix),
    groups: versionGroups(environmentName),
    greengrass: greengrassDeployments(),
    subdeployments: subdeploymentRows(rows),
    ended: endedExecutions(),
    targets: { of: async (taskId: string) => (await files.items(taskId)).map(({ name }) => name) },
    standings: coreStandings(rows),
    clock: () => new Date(),
  };
  return ensureDeployment(ports, { environmentName, groupPrefix });
};

export const handler = step(EnsureDeployment, wired());
