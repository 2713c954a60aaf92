import type { CoreDeployment, CoreRow, DeploymentStatus, DeviceFailure, Standing } from '../../../contracts/core-rows.ts';
import { noTemplate } from '../../../contracts/core-rows.ts';
import { coreStandingPk } from '../../../contracts/table.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import { isSettled, isUnderWay, standingOf } from './standing.ts';

/**
 * Every way in which the row of a core changes that is counted. Each function takes the row as it is and gives the row as it
 * is to be; the same row where nothing changes. Whoever writes it writes what `fleetWrites` says in the same transaction.
 */

/** What a deployment task asks of one core. */
export interface Target {
  readonly template: TemplateVersion;
  readonly taskId: string;
  readonly index: number;
  /** Epoch seconds. */
  readonly itemExpiresAt: number;
  /** That of the version; or a subdeployment, for a core that is to run the version again. */
  readonly deployment: { readonly deploymentId: string; readonly jobId: string; readonly groupName: string; readonly retry?: CoreDeployment['retry'] };
  readonly at: Date;
}

export const desiredOf = ({ desiredTemplateName, desiredTemplateVersion }: Pick<CoreRow, 'desiredTemplateName' | 'desiredTemplateVersion'>): TemplateVersion => ({ name: desiredTemplateName, version: desiredTemplateVersion });
export const reportedOf = ({ reportedTemplateName, reportedTemplateVersion }: CoreRow): TemplateVersion => ({ name: reportedTemplateName, version: reportedTemplateVersion });

const isOf = ({ taskId, index }: Pick<CoreDeployment, 'taskId' | 'index'>, deployment: CoreDeployment | undefined): boolean =>
  deployment?.taskId === taskId && deployment.index === index;

/** The deployment of the version that a core waits for, or runs: by itself, or by a subdeployment of it. */
const ofVersion = ({ deploymentId, retry }: Pick<CoreDeployment, 'deploymentId' | 'retry'>): string | undefined => retry?.of ?? deploymentId;

/** Whether the core has reported success with this very deployment of the version it desires, or with a subdeployment of it. */
export const runs = ({ deployment, deploymentStatus }: Pick<CoreRow, 'deployment' | 'deploymentStatus'>, deploymentId: string): boolean =>
  deployment !== undefined && ofVersion(deployment) === deploymentId && deploymentStatus === 'SUCCEEDED';

const hasDrifted = ({ drift }: Pick<CoreRow, 'drift'>): boolean => drift?.kinds.includes('components') === true;

/** Whether the version's deployment has ended on a core, as far as the table knows; what was removed may run again. */
export const hasEnded = ({ deployment, deploymentStatus, endedDeployments = [] }: Pick<CoreRow, 'deployment' | 'deploymentStatus' | 'endedDeployments'>, deploymentId: string): boolean => {
  if (endedDeployments.includes(deploymentId) || deployment?.retry?.of === deploymentId) return true;
  return deployment?.deploymentId === deploymentId && isSettled(deploymentStatus) && deploymentStatus !== 'REMOVED';
};

/** Whether a core on which the version's deployment has ended is to run it again: unless it is well, or about to by a subdeployment. */
export const needsRun = (core: Pick<CoreRow, 'deployment' | 'deploymentStatus' | 'drift'>, deploymentId: string): boolean => {
  const isRetried = core.deployment?.retry?.of === deploymentId && isUnderWay(core.deploymentStatus);
  return !isRetried && (!runs(core, deploymentId) || hasDrifted(core));
};

/**
 * The core desires the version. One that runs it already, one whose device is at this very deployment, and one that this task
 * has targeted before keep their standing.
 */
export const desire = (core: CoreRow, { template, taskId, index, itemExpiresAt, deployment, at }: Target): CoreRow => {
  const asked = { taskId, index, itemExpiresAt };
  // One that a cancelled task was taking back, and has stopped, is where nobody can tell.
  const former = core.deployment?.withdrawingSince === undefined && isReachedBy(core, deployment) ? core.deployment : undefined;
  if (former !== undefined && isOf(asked, former) && core.deploymentStatus !== 'None') return core;
  if (former !== undefined && (isUnderWay(core.deploymentStatus) || runs(core, ofVersion(deployment) ?? ''))) return next(core, { deployment: { ...former, ...asked } });
  const now = at.toISOString();
  const targetedAt = hasBegunUnseen(core, deployment) ? core.deployment?.targetedAt ?? now : now;
  const isSameVersion = core.desiredTemplateName === template.name && core.desiredTemplateVersion === template.version;
  return next(isSameVersion ? core : withoutDrift(core), {
    desiredTemplateName: template.name,
    desiredTemplateVersion: template.version,
    deploymentStatus: 'QUEUED',
    deployment: { ...asked, ...deployment, targetedAt, asOf: now },
    ...endedWith(core, deployment),
    updatedAt: now,
  });
};

/**
 * Whether the core stands for the version by what still reaches it. A subdeployment is for whom the version's own deployment
 * does not reach any more, and for whoever runs other components than it brought.
 */
const isReachedBy = (core: CoreRow, target: Target['deployment']): boolean => {
  const version = ofVersion(target) ?? '';
  if (core.deployment === undefined || ofVersion(core.deployment) !== version) return false;
  if (core.deployment.deploymentId === target.deploymentId) return true;
  return target.retry === undefined ? isUnderWay(core.deploymentStatus) || runs(core, version) : !needsRun(core, version);
};

/** Ended deployments that a core remembers; one that it does not is told by the sweep, some minutes later. */
const mostEnded = 20;

/** A core that leaves for another version remembers what has ended on it: what replaces a deployment of its own group ends that for good. */
const endedWith = ({ deployment: former, deploymentStatus, endedDeployments = [] }: CoreRow, { groupName }: Target['deployment']): Pick<CoreRow, 'endedDeployments'> => {
  const ended = former && ofVersion(former);
  if (ended === undefined || former?.groupName === groupName || !isSettled(deploymentStatus) || deploymentStatus === 'REMOVED') return {};
  return { endedDeployments: [...endedDeployments.filter((id) => id !== ended), ended].slice(-mostEnded) };
};

/** What was found of the core was held against a version that it desires no more. */
const withoutDrift = ({ drift, seenAt, ...core }: CoreRow): CoreRow => core;

/**
 * Whether the device may have begun with the deployment before the core was targeted, so that its reports count since it was
 * targeted before: what did not start for us may have started all the same, and members of a group get the deployment that
 * replaces theirs.
 */
const hasBegunUnseen = ({ deployment: former, deploymentStatus }: CoreRow, { deploymentId, groupName, retry }: Target['deployment']): boolean =>
  former?.deploymentId === deploymentId ? deploymentStatus === 'None' : retry === undefined && former?.groupName === groupName;

/** Standings of a core that is in no group for its deployment, as far as the table knows. */
const outside: readonly Standing[] = ['NotStarted', 'REMOVED'];

/**
 * The deployment of the core's group was replaced: Greengrass has all members run the new one, whether a task targets them or
 * not. A core that is being deleted is leaving its group.
 */
export const renewed = (core: CoreRow, { deployment, at }: Pick<Target, 'deployment' | 'at'>): CoreRow => {
  const { deployment: former } = core;
  if (core.deletion !== undefined || former?.groupName !== deployment.groupName || ofVersion(former) === deployment.deploymentId || outside.includes(standingOf(core))) return core;
  const { taskId, index, itemExpiresAt } = former;
  const renewedAt = at.toISOString();
  return next(core, {
    deploymentStatus: 'QUEUED',
    deployment: { taskId, index, itemExpiresAt, ...deployment, targetedAt: renewedAt, asOf: renewedAt },
    updatedAt: renewedAt > core.updatedAt ? renewedAt : core.updatedAt,
  });
};

/** The task could not get the deployment under way; what the device has said in the meantime stands. */
export const failedToStart = (core: CoreRow, { taskId, index, failure, at }: { taskId: string; index: number; failure: DeviceFailure; at: Date }): CoreRow => {
  const { deployment } = core;
  if (deployment === undefined || !isOf({ taskId, index }, deployment) || core.deploymentStatus !== 'QUEUED') return core;
  return next(core, { deploymentStatus: 'None', deployment: { ...deployment, failure, asOf: at.toISOString() }, updatedAt: at.toISOString() });
};

/** What the device, or Greengrass, says of a deployment. */
export interface Report {
  readonly deploymentId: string;
  readonly status: Exclude<DeploymentStatus, 'None'>;
  /** When it became so. Job executions tell whole seconds. */
  readonly at: Date;
  readonly failure?: DeviceFailure;
}

/**
 * The device reported. What is not about the deployment the core waits for, or is older than what is known, changes nothing:
 * reports come twice, late, and in any order.
 */
export const reported = (core: CoreRow, report: Report): CoreRow => {
  const { deployment } = core;
  if (deployment === undefined || deployment.deploymentId !== report.deploymentId || isOutdated(core, deployment, report)) return core;
  const { failure: former, ...rest } = deployment;
  const failure = report.failure ?? (report.status === core.deploymentStatus ? former : undefined);
  const asOf = report.at.toISOString() > deployment.asOf ? report.at.toISOString() : deployment.asOf;
  const after: CoreRow = { ...core, deploymentStatus: report.status, deployment: { ...rest, asOf, ...(failure && { failure }) }, updatedAt: asOf };
  return next(report.status === 'SUCCEEDED' ? withSuccess(after, report.at) : after, {});
};

/** Components that broke later stay broken: reports come in any order. Drift is looked for anew once the core has reported its components. */
const withSuccess = ({ brokenComponents = {}, drift, ...core }: CoreRow, at: Date): CoreRow => {
  const since = Object.entries(brokenComponents).filter(([, component]) => new Date(component.at) > at);
  return {
    ...core,
    reportedTemplateName: core.desiredTemplateName,
    reportedTemplateVersion: core.desiredTemplateVersion,
    ...(since.length > 0 && { brokenComponents: Object.fromEntries(since) }),
  };
};

const second = (instant: string | Date): number => Math.floor(new Date(instant).getTime() / 1000);

const isOutdated = ({ deploymentStatus: standing }: CoreRow, { targetedAt, asOf, failure }: CoreDeployment, report: Report): boolean => {
  const at = second(report.at);
  if (at < second(targetedAt)) return true;
  if (report.status === standing) return report.failure === undefined || (failure !== undefined && at <= second(asOf));
  if (isSettled(standing)) return !isSettled(report.status) || at <= second(asOf);
  return !isSettled(report.status) && at < second(asOf);
};

/** The template is gone: the core desires none any more, and reports what it reported. */
export const released = (core: CoreRow, at: Date): CoreRow => {
  const { deployment, ...rest } = withoutDrift(core);
  if (core.desiredTemplateName === noTemplate.name) return core;
  return next(rest, { desiredTemplateName: noTemplate.name, desiredTemplateVersion: noTemplate.version, deploymentStatus: 'None', updatedAt: at.toISOString() });
};

/** A task has begun to delete the core; the same row where it said so before. */
export const beingDeleted = (core: CoreRow, { taskId, index, at }: { readonly taskId: string; readonly index: number; readonly at: Date }): CoreRow => {
  const { deletion: former } = core;
  if (former?.taskId === taskId && former.index === index) return core;
  return next(core, { deletion: { taskId, index, since: at.toISOString() }, updatedAt: at.toISOString() });
};

/** A changed row, with what is derived of the rest. */
export const next = (core: CoreRow, change: Partial<CoreRow>): CoreRow => {
  const after = { ...core, ...change };
  return { ...after, statusPk: coreStandingPk(desiredOf(after), standingOf(after)), revision: core.revision + 1 };
};
