import { noTemplate } from '../../../contracts/core-rows.ts';
import type { CoreDeployment, CoreRow, DeviceFailure, FormerStanding } from '../../../contracts/core-rows.ts';
import { next } from './core-transitions.ts';
import { isUnderWay } from './standing.ts';

/** How the row of a core changes where the task that targeted it last is cancelled; see `core-transitions.ts`. */

/** What a task that targets the core keeps of how it stood. */
export const formerStanding = ({ desiredTemplateName, desiredTemplateVersion, deploymentStatus, deployment }: CoreRow): FormerStanding => ({
  desiredTemplateName, desiredTemplateVersion, deploymentStatus, ...(deployment && { deployment }),
});

/** The deployment of the version that a core waits for, or runs: by itself, or by a subdeployment of it. */
export const versionDeploymentOf = ({ deploymentId, retry }: Pick<CoreDeployment, 'deploymentId' | 'retry'>): string | undefined => retry?.of ?? deploymentId;

/** The core is being taken back from the task. */
export const withdrawing = (core: CoreRow, at: Date): CoreRow =>
  core.deployment === undefined ? core : next(core, { deployment: { ...core.deployment, withdrawingSince: at.toISOString() } });

/** The core stays with the task after all; the same row where nobody was taking it back. */
export const kept = (core: CoreRow): CoreRow => {
  if (core.deployment?.withdrawingSince === undefined) return core;
  const { withdrawingSince, ...deployment } = core.deployment;
  return next(core, { deployment });
};

/** The deployment of the former version as there is one now: another one than before where that was renewed. */
export interface StandingDeployment {
  readonly deploymentId: string;
  readonly jobId: string;
}

interface Return {
  readonly former: FormerStanding;
  /** Absent where the core is in no group for it. */
  readonly current?: StandingDeployment | undefined;
  /** Why the former deployment cannot be got under way. */
  readonly failure?: DeviceFailure | undefined;
  readonly at: Date;
}

/**
 * The core desires what it desired before the task. A deployment that it had ended stands as it ended; one that it was at waits for
 * it again, since it has left and joined the group.
 */
export const withdrawn = (core: CoreRow, { former, current, failure, at }: Return): CoreRow => {
  const { desiredTemplateName, desiredTemplateVersion } = former;
  const asked = { desiredTemplateName, desiredTemplateVersion, updatedAt: at.toISOString() };
  const left = leftBehind(core, former.deployment);
  if (former.deployment === undefined) return next(left, { ...asked, deploymentStatus: former.deploymentStatus });
  if (failure !== undefined) return next(left, { ...asked, deploymentStatus: 'None', deployment: { ...restarted(former.deployment, at), failure } });
  const isReplaced = current !== undefined && current.deploymentId !== versionDeploymentOf(former.deployment);
  if (isReplaced) {
    const { retry, ...deployment } = restarted(former.deployment, at);
    return next(left, { ...asked, deploymentStatus: 'QUEUED', deployment: { ...deployment, ...current } });
  }
  if (isUnderWay(former.deploymentStatus)) return next(left, { ...asked, deploymentStatus: 'QUEUED', deployment: restarted(former.deployment, at) });
  return next(left, { ...asked, deploymentStatus: former.deploymentStatus, deployment: former.deployment });
};

/** The core desires none: what it desired before is gone. */
export const withdrawnToNone = (core: CoreRow, at: Date): CoreRow =>
  withdrawn(core, { former: { desiredTemplateName: noTemplate.name, desiredTemplateVersion: noTemplate.version, deploymentStatus: 'None' }, at });

/** The task shared the deployment with the one before: the core waits for it as before, and this task for nothing. */
export const handedBack = (core: CoreRow, { taskId, index, itemExpiresAt }: CoreDeployment): CoreRow => {
  if (core.deployment === undefined) return core;
  const { withdrawingSince, ...deployment } = core.deployment;
  return next(core, { deployment: { ...deployment, taskId, index, itemExpiresAt } });
};

const restarted = ({ failure, announced, announcingUntil, movedAt, withdrawingSince, ...deployment }: CoreDeployment, at: Date): CoreDeployment => ({
  ...deployment, targetedAt: at.toISOString(), asOf: at.toISOString(),
});

/** Most deployments that a core remembers as ended; as many as where it leaves for another version. */
const mostEnded = 20;

/** The execution that was cancelled does not run again; the one that the core goes back to is told of by the core itself. */
const leftBehind = ({ deployment, drift, seenAt, endedDeployments = [], ...core }: CoreRow, former: CoreDeployment | undefined): CoreRow => {
  const [left, back] = [deployment, former].map((each) => each && versionDeploymentOf(each));
  const ended = [...endedDeployments.filter((id) => id !== left && id !== back), ...(left === undefined ? [] : [left])].slice(-mostEnded);
  return { ...core, endedDeployments: ended };
};
