import { noTemplate } from '../../../contracts/core-rows.ts';
import type { CoreDeployment, CoreRow, FormerStanding } from '../../../contracts/core-rows.ts';
import type { DeploymentItemRow } from '../../../contracts/task-rows.ts';
import type { VersionDeploymentRow } from '../../../contracts/template-rows.ts';
import type { Placement } from '../deployments/core-move.ts';
import type { StandingDeployment } from '../fleet/core-withdrawal.ts';
import { isUnderWay, standingOf } from '../fleet/standing.ts';
import type { WithdrawalPorts } from './withdrawal-ports.ts';

/** How a core gets back to how it stood before a task. */
export interface WayBack {
  readonly former: FormerStanding;
  /** Where it is to be; absent where it was in no group. */
  readonly placement?: Placement;
  readonly current?: StandingDeployment;
}

/** The task before asked for the very deployment that the core waits for: it goes on waiting, for that task. */
export interface SharedDeployment {
  readonly former: FormerStanding;
  readonly sharedWith: CoreDeployment;
}

/** Why a core stays with the version. */
export interface Obstacle {
  readonly obstacle: string;
}

/** Tasks gone back through, each cancelled since the next one targeted the core. */
const longestChain = 20;

/** Why the core is not taken back from the task; nothing where it may be. What the device does next, AWS IoT Jobs tells. */
export const obstacleIn = (core: CoreRow | undefined, { taskId, index }: Pick<DeploymentItemRow, 'taskId' | 'index'>): string | undefined => {
  if (core === undefined) return 'the core was deleted';
  if (core.deletion !== undefined) return `task ${core.deletion.taskId} deletes the core`;
  const { deployment, deploymentStatus } = core;
  if (deployment?.taskId !== taskId || deployment.index !== index) return deployment === undefined ? 'the core desires no template any more' : `task ${deployment.taskId} targeted the core since`;
  if (deployment.withdrawingSince !== undefined || deploymentStatus === 'QUEUED') return undefined;
  return deploymentStatus === 'IN_PROGRESS' ? 'the device had begun with the deployment' : `the deployment had ended as ${deploymentStatus}`;
};

/** How the core stood before the task, or before the one that had targeted it then and was cancelled since. */
const standingBefore = async ({ items }: WithdrawalPorts, { former }: DeploymentItemRow): Promise<FormerStanding | undefined> => {
  let before = former;
  for (let length = 0; length < longestChain && before?.deployment !== undefined && isUnderWay(before.deploymentStatus); length += 1) {
    const item = await items.find(before.deployment.taskId, before.deployment.index);
    if (item?.withdrawal === undefined || item.former === undefined) return before;
    before = item.former;
  }
  return before;
};

/** Where the core goes back to, if that is still there. From here on it is not taken down as unused. */
export const wayBack = async (ports: WithdrawalPorts, core: CoreRow, item: DeploymentItemRow): Promise<WayBack | SharedDeployment | Obstacle> => {
  const former = await standingBefore(ports, item);
  if (former === undefined) return { obstacle: 'what the core desired before is not known' };
  const { desiredTemplateName: name, desiredTemplateVersion: version, deployment } = former;
  if (deployment !== undefined && deployment.deploymentId === core.deployment?.deploymentId && isUnderWay(former.deploymentStatus)) return { former, sharedWith: deployment };
  if (name === noTemplate.name) return { former };
  const before = `version ${version} of template ${JSON.stringify(name)}, which the core desired before,`;
  const content = await ports.templates.find({ name, version });
  if (content === undefined) return { obstacle: `${before} was deleted` };
  const row = deployment?.groupName === undefined ? undefined : await ports.groups.of(deployment.groupName);
  if (row?.incarnation !== content.incarnation || !isActive(row) || !(await ports.deployments.use(row, ports.clock()))) return { obstacle: `${before} has no deployment any more` };
  if (['NotStarted', 'REMOVED'].includes(standingOf(former))) return { former };
  const current = { deploymentId: row.deploymentId, jobId: row.jobId };
  // What has ended by a subdeployment does not run again, in its group or out of it.
  const retry = isUnderWay(former.deploymentStatus) && deployment?.retry?.of === row.deploymentId ? deployment.retry : undefined;
  const jobId = retry === undefined ? row.jobId : (deployment?.jobId ?? row.jobId);
  return { former, current, placement: { groupName: row.groupName, jobId, ...(retry && { retry: { groupName: retry.groupName } }) } };
};

const isActive = (row: VersionDeploymentRow): row is VersionDeploymentRow & Required<Pick<VersionDeploymentRow, 'deploymentId' | 'jobId'>> =>
  row.state === 'Active' && row.deploymentId !== undefined && row.jobId !== undefined;
