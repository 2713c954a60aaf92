import type { RedeploymentMemoryRow } from '../../../contracts/redeployment-rows.ts';
import type { Standing } from '../../../contracts/core-rows.ts';
import type { TemplateRow } from '../../../contracts/template-rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import { isToBeChecked } from '../drift/drift-transitions.ts';
import { desiredOf } from '../fleet/core-transitions.ts';
import { isUnderWay, standingOf } from '../fleet/standing.ts';
import { memoryMilliseconds } from './bounds.ts';
import type { RedeployedCore, RedeploymentTrigger } from './redeployment-ports.ts';

/** Ends of a deployment after which it is tried again. What was taken out of its group, or cancelled, was so on purpose. */
const failed: readonly Standing[] = ['FAILED', 'REJECTED', 'TIMED_OUT'];

export const isVersion = (one: TemplateVersion, other: TemplateVersion): boolean => one.name === other.name && one.version === other.version;

/** The failure that a core stands with: its task and deployment. Nothing where it has not failed, or is being deleted. */
export const failureCause = (core: RedeployedCore): string | undefined => {
  const { deletion, deployment } = core;
  if (deletion !== undefined || deployment === undefined || !failed.includes(standingOf(core))) return undefined;
  return `failure#${deployment.taskId}#${deployment.index}#${deployment.deploymentId}`;
};

/** The drift that a core stands with, on a day: it is healed once a day at most. */
export const driftCause = (core: RedeployedCore, at: string): string | undefined =>
  core.drift !== undefined && isToBeChecked(core) ? `drift#${core.drift.since}#${at.slice(0, 10)}` : undefined;

/**
 * What an event says of a core, as far as it is still so. Events come late, twice, and of others: what counts is the row.
 *
 * @returns nothing where the core needs no redeployment for it
 */
export const causeOf = (core: RedeployedCore | undefined, { trigger, template, deploymentId, time }: RedeploymentTrigger): string | undefined => {
  if (core === undefined || template === undefined || !isVersion(desiredOf(core), template)) return undefined;
  if (trigger === 'drift') return driftCause(core, time);
  return core.deployment?.deploymentId === deploymentId ? failureCause(core) : undefined;
};

/** Whether a core still stands with what was noted of it. */
export const standsWith = (core: RedeployedCore, cause: string): boolean => {
  if (cause.startsWith('failure#')) return failureCause(core) === cause;
  return driftCause(core, cause.slice(-10)) === cause;
};

/** Whether a deployment of the version would change anything about the core. */
export const lacksVersion = (core: RedeployedCore, template: TemplateVersion): boolean => {
  if (core.deletion !== undefined) return false;
  if (!isVersion(desiredOf(core), template)) return true;
  return !isUnderWay(core.deploymentStatus) && (core.deploymentStatus !== 'SUCCEEDED' || core.drift !== undefined);
};

/** What the template wants done. */
export const wantsRedeployment = ({ onFailure = 'retry', onDrift = 'report' }: Pick<TemplateRow, 'onFailure' | 'onDrift'>, trigger: 'failure' | 'drift'): boolean =>
  trigger === 'failure' ? onFailure === 'retry' : onDrift === 'heal';

/** What was noted within the last day. */
export const recentlyNoted = (memory: RedeploymentMemoryRow | undefined, now: Date): RedeploymentMemoryRow['noted'] => {
  const since = new Date(now.getTime() - memoryMilliseconds).toISOString();
  return (memory?.noted ?? []).filter(({ at }) => at > since);
};

/** A memory with one more entry; it is forgotten when none of its entries counts any more. */
export const withNoted = (noted: RedeploymentMemoryRow['noted'], entry: RedeploymentMemoryRow['noted'][number], now: Date): Pick<RedeploymentMemoryRow, 'noted' | 'expiresAt'> =>
  ({ noted: [...noted, entry], expiresAt: Math.floor((now.getTime() + memoryMilliseconds) / 1000) });
