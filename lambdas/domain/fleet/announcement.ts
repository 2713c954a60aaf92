import type { CoreRow } from '../../../contracts/core-rows.ts';
import { remedyOfFailure } from '../deployments/remedy.ts';
import { isInForce, nextClaim } from '../lease.ts';
import { isSettled } from './standing.ts';
import { next } from './core-transitions.ts';
import type { components } from '../../../contracts/generated/events.ts';

export type CoreTemplateUpdatedEvent = components['schemas']['CoreTemplateUpdatedEvent'];

/** Seconds in which whoever has claimed an announcement makes it; less than the queue hides a report. */
const claimSeconds = 60;

/** Whether the bus is still to be told how the core's deployment ended, and nobody is about to. */
export const awaitsAnnouncement = ({ deployment, deploymentStatus }: CoreRow, now: Date): boolean =>
  deployment?.deploymentId !== undefined && isSettled(deploymentStatus) && deployment.announced !== deploymentStatus
  && !isClaimed(deployment.announcingUntil, now);

const isClaimed = (until: string | undefined, now: Date): until is string => until !== undefined && isInForce(until, claimSeconds, now);

/**
 * Claims the announcement of the core's status, so that of all who learn of it one tells the bus. The same row where there is
 * nothing to tell or somebody else is telling; a status that is new is claimed by whoever brings it.
 *
 * @param before the row as it was read
 * @param after the row as it is to be written
 */
export const claimed = (before: CoreRow, after: CoreRow, now: Date): CoreRow => {
  const { deployment, deploymentStatus } = after;
  const isNews = before.deploymentStatus !== deploymentStatus && deployment?.announced !== deploymentStatus && isSettled(deploymentStatus);
  if (deployment === undefined || !(isNews || awaitsAnnouncement(after, now))) return after;
  const change = { deployment: { ...deployment, announcingUntil: nextClaim(deployment.announcingUntil, claimSeconds, now) } };
  return after === before ? next(after, change) : { ...after, ...change };
};

/** Whether a change has claimed an announcement. */
export const hasClaimed = (before: CoreRow, after: CoreRow): boolean =>
  after.deployment?.announcingUntil !== undefined && after.deployment.announcingUntil !== before.deployment?.announcingUntil;

/** The bus was told what `told` says. A claim that somebody has taken over since, with newer news, is theirs. */
export const announced = (core: CoreRow, told: CoreRow): CoreRow => {
  if (core.deployment?.announcingUntil === undefined || core.deployment.announcingUntil !== told.deployment?.announcingUntil) return core;
  const { announcingUntil, ...deployment } = core.deployment;
  return next(core, { deployment: { ...deployment, announced: told.deploymentStatus } });
};

/** What the bus is told of a core that has ended a deployment. */
export const announcement = (core: CoreRow): CoreTemplateUpdatedEvent => {
  const { name, desiredTemplateName, desiredTemplateVersion, deploymentStatus, deployment } = core;
  return {
    coreName: name,
    deploymentTaskId: deployment?.taskId ?? '',
    deploymentId: deployment?.deploymentId ?? '',
    jobId: deployment?.jobId ?? '',
    templateName: desiredTemplateName,
    templateVersion: desiredTemplateVersion,
    status: deploymentStatus === 'SUCCEEDED' ? 'success' : 'failed',
    deploymentStatus: deploymentStatus as CoreTemplateUpdatedEvent['deploymentStatus'],
    ...(deployment?.failure && { code: deployment.failure.code, retryable: remedyOfFailure(deployment.failure)?.retryable ?? false, message: deployment.failure.cause }),
  };
};
