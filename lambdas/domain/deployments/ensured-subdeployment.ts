import type { DeploymentTaskRow } from '../../../contracts/task-rows.ts';
import type { SubdeploymentRow, VersionDeploymentRow } from '../../../contracts/template-rows.ts';
import { StepFailure } from '../failure.ts';
import { hasEnded, needsRun } from '../fleet/core-transitions.ts';
import type { CoreStandings, EndedExecutions, GreengrassDeployments, Subdeployment, Subdeployments, TargetedNames, VersionGroups } from './deployment-ports.ts';
import { firstSubdeployment, subdeploymentIdentity, subdeploymentOf } from './subdeployment.ts';
import type { EnsuredVersion } from './version-deployment.ts';

export interface RetryPorts {
  readonly subdeployments: Subdeployments;
  readonly ended: EndedExecutions;
  readonly targets: TargetedNames;
  readonly standings: CoreStandings;
  readonly groups: Pick<VersionGroups, 'ensure'>;
  readonly greengrass: Pick<GreengrassDeployments, 'latestOf' | 'create' | 'tagJob'>;
  readonly clock: () => Date;
}

/**
 * The subdeployment for those cores of a task that the version's deployment reaches no more, because their executions of its
 * job have ended: one for all of them, and none where there is no such core. Safe to repeat, from any point.
 *
 * @throws StepFailure `DEPLOYMENT_BUSY` where it is being taken down; `THING_GROUP_NOT_OURS`, `DEPLOYMENT_REFUSED`
 */
export const ensuredSubdeployment =
  (ports: RetryPorts, settings: { readonly environmentName: string; readonly groupPrefix: string }) =>
  async ({ taskId }: Pick<DeploymentTaskRow, 'taskId'>, version: EnsuredVersion): Promise<Subdeployment | undefined> => {
    const { deploymentId } = version.row;
    // What the task made itself no core has run.
    if (version.row.taskId === taskId || deploymentId === undefined) return undefined;
    const standing = await ports.subdeployments.find(taskId);
    // The version's deployment was renewed since: that one reaches every core.
    if (standing !== undefined && standing.of !== deploymentId) return undefined;
    if (standing?.state === 'Active') return subdeploymentOf(standing);
    if (standing?.state === 'Retiring') throw busy(taskId, 'it is being taken down');
    if (standing === undefined && !(await anyToRunAgain(ports, taskId, version.row))) return undefined;
    const row = standing ?? firstSubdeployment(version.row, { taskId, prefix: settings.groupPrefix, at: ports.clock() });
    if (standing === undefined && !(await ports.subdeployments.claim(row))) throw busy(taskId, 'a former run of this step is making it');
    return made(ports, settings.environmentName, { row, version });
  };

const busy = (taskId: string, why: string): StepFailure => new StepFailure('Unavailable', 'DEPLOYMENT_BUSY', `the subdeployment of task ${taskId} cannot be used yet: ${why}`);

/**
 * IoT tells which executions ended badly, though no event may have come of them; the table tells which cores ran the version,
 * and then another or none.
 */
const anyToRunAgain = async ({ ended, targets, standings }: RetryPorts, taskId: string, { deploymentId = '', jobId = '' }: VersionDeploymentRow): Promise<boolean> => {
  const [failed, names] = await Promise.all([ended.badly(jobId), targets.of(taskId)]);
  const cores = await standings.of(names);
  return cores.some((core) => (failed.has(core.name) || hasEnded(core, deploymentId)) && needsRun(core, deploymentId));
};

const made = async ({ subdeployments, groups, greengrass }: RetryPorts, environmentName: string, { row, version: { wanted, row: parent } }: { readonly row: SubdeploymentRow; readonly version: EnsuredVersion }): Promise<Subdeployment> => {
  const { template, content, jobConfig } = wanted;
  const groupArn = await groups.ensure(row.groupName);
  const identity = subdeploymentIdentity(environmentName, row);
  const latest = await greengrass.latestOf(groupArn);
  const deployment = latest?.identity === identity ? latest : await greengrass.create({
    groupArn,
    ...(parent.groupArn !== undefined && { parentGroupArn: parent.groupArn }),
    name: `CDF GreengrassV2 Provisioning - Template: ${template.name}, Version: ${template.version}, Retry: ${row.taskId}`,
    components: content.components,
    ...(jobConfig && { jobConfig }),
    ...(content.deploymentPolicies && { policies: content.deploymentPolicies }),
    identity,
    taskId: row.taskId,
  });
  await greengrass.tagJob(deployment.jobArn, row.taskId);
  const active: SubdeploymentRow = { ...row, state: 'Active', groupArn, deploymentId: deployment.deploymentId, jobId: deployment.jobId };
  if (!(await subdeployments.activate(active))) throw busy(row.taskId, 'it changed meanwhile');
  return subdeploymentOf(active);
};
