import type { CoreDeployment, CoreRow, DeploymentStatus, DeviceFailure, Standing } from '../../../contracts/rows.ts';
import { noTemplate } from '../../../contracts/rows.ts';
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
  readonly deployment: { readonly deploymentId: string; readonly jobId: string; readonly groupName: string };
  readonly at: Date;
}

export const desiredOf = ({ desiredTemplateName, desiredTemplateVersion }: CoreRow): TemplateVersion => ({ name: desiredTemplateName, version: desiredTemplateVersion });
export const reportedOf = ({ reportedTemplateName, reportedTemplateVersion }: CoreRow): TemplateVersion => ({ name: reportedTemplateName, version: reportedTemplateVersion });

const isOf = ({ taskId, index }: Pick<CoreDeployment, 'taskId' | 'index'>, deployment: CoreDeployment | undefined): boolean =>
  deployment?.taskId === taskId && deployment.index === index;

/** Whether the core has reported success with this very deployment of the version it desires. */
export const runs = (core: CoreRow, deploymentId: string): boolean => core.deployment?.deploymentId === deploymentId && core.deploymentStatus === 'SUCCEEDED';

/**
 * The core desires the version. One that runs it already, one whose device is at this very deployment, and one that this task
 * has targeted before keep their standing.
 */
export const desire = (core: CoreRow, { template, taskId, index, itemExpiresAt, deployment, at }: Target): CoreRow => {
  const asked = { taskId, index, itemExpiresAt };
  const former = core.deployment?.deploymentId === deployment.deploymentId ? core.deployment : undefined;
  if (former !== undefined && isOf(asked, former) && core.deploymentStatus !== 'None') return core;
  if (former !== undefined && (isUnderWay(core.deploymentStatus) || runs(core, deployment.deploymentId))) return next(core, { deployment: { ...former, ...asked } });
  const now = at.toISOString();
  const targetedAt = hasBegunUnseen(core, deployment) ? core.deployment?.targetedAt ?? now : now;
  return next(core, {
    desiredTemplateName: template.name,
    desiredTemplateVersion: template.version,
    deploymentStatus: 'QUEUED',
    deployment: { ...asked, ...deployment, targetedAt, asOf: now },
    updatedAt: now,
  });
};

/**
 * Whether the device may have begun with the deployment before the core was targeted, so that its reports count since it was
 * targeted before: what did not start for us may have started all the same, and members of a group get the deployment that
 * replaces theirs.
 */
const hasBegunUnseen = ({ deployment: former, deploymentStatus }: CoreRow, { deploymentId, groupName }: Target['deployment']): boolean =>
  former?.deploymentId === deploymentId ? deploymentStatus === 'None' : former?.groupName === groupName;

/** Standings of a core that is in no group for its deployment, as far as the table knows. */
const outside: readonly Standing[] = ['NotStarted', 'REMOVED'];

/**
 * The deployment of the core's group was replaced: Greengrass has all members run the new one, whether a task targets them or
 * not. A core that is being deleted is leaving its group.
 */
export const renewed = (core: CoreRow, { deployment, at }: Pick<Target, 'deployment' | 'at'>): CoreRow => {
  const { deployment: former } = core;
  if (core.deletion !== undefined || former?.groupName !== deployment.groupName || former.deploymentId === deployment.deploymentId || outside.includes(standingOf(core))) return core;
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

/** Components that broke later stay broken: reports come in any order. */
const withSuccess = ({ brokenComponents = {}, ...core }: CoreRow, at: Date): CoreRow => {
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
  const { deployment, ...rest } = core;
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
