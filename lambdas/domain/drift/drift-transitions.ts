import type { CoreRow, Drift, DriftKind, DriftMode } from '../../../contracts/core-rows.ts';
import { noTemplate } from '../../../contracts/core-rows.ts';
import type { FailureCode } from '../../../contracts/failures.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import { desiredOf, next } from '../fleet/core-transitions.ts';
import { isInForce, nextClaim } from '../lease.ts';
import type { CheckedCore } from './drift-ports.ts';

/** Seconds in which whoever has claimed to tell of a core's drift does so. */
const claimSeconds = 60;
const millisecondsPerDay = 86_400_000;
/** With this code a deployment is taken back that a core was away for. */
const goneWhileAway: FailureCode = 'SUBDEPLOYMENT_GONE';

/**
 * Whether a core is to be as it desires, and nothing is on the way that makes it so: its deployment succeeded, or was taken
 * back while the core was away. Nor is anybody about to delete it.
 */
export const isToBeChecked = ({ desiredTemplateName, deploymentStatus, deployment, deletion }: Pick<CoreRow, 'desiredTemplateName' | 'deploymentStatus' | 'deployment' | 'deletion'>): boolean => {
  if (desiredTemplateName === noTemplate.name || deletion !== undefined) return false;
  return deploymentStatus === 'SUCCEEDED' || (deploymentStatus === 'CANCELED' && deployment?.failure?.code === goneWhileAway);
};

/** Whether a status update of the device tells of something that was not looked at: it came after the last look, and after the success. */
export const isNews = ({ seenAt, deployment }: CheckedCore, updatedAt: Date): boolean => {
  const instant = updatedAt.toISOString();
  return instant > (seenAt ?? '') && instant > (deployment?.asOf ?? '');
};

/**
 * The groups of the core were looked at; the same row where what they tell is known.
 *
 * @param cause how it is elsewhere than it desires; absent where it is not
 */
export const groupsSeen = (core: CoreRow, cause: string | undefined, now: Date): CoreRow => {
  if (!isToBeChecked(core)) return core;
  return cause === undefined ? cured(core, 'group', now) : drifted(core, 'group', cause, now);
};

/** What a look at the components of a core found. */
export interface ComponentsSeen {
  /** The version that they were held against. */
  readonly template: TemplateVersion;
  /** The status update after which the look was taken. */
  readonly updatedAt: Date;
  /** What differs from the version; absent where nothing does. */
  readonly cause?: string | undefined;
  /** The version of the template that runs instead, where it is exactly one of them. */
  readonly runs?: TemplateVersion | undefined;
}

/** The components of the core were looked at. What is older than what is known, or about another version, changes nothing. */
export const componentsSeen = (core: CoreRow, { template, updatedAt, cause, runs }: ComponentsSeen, now: Date): CoreRow => {
  const desired = desiredOf(core);
  if (!isToBeChecked(core) || !isNews(core, updatedAt) || desired.name !== template.name || desired.version !== template.version) return core;
  const seen = cause === undefined ? cured(core, 'components', now) : drifted(core, 'components', cause, now);
  const running = cause === undefined ? desired : runs;
  const reported = running === undefined ? {} : { reportedTemplateName: running.name, reportedTemplateVersion: running.version };
  return next({ ...seen, revision: core.revision }, { ...reported, seenAt: updatedAt.toISOString() });
};

/** A kind that is new is told of at once. */
const drifted = (core: CoreRow, kind: DriftKind, cause: string, now: Date): CoreRow => {
  const { drift } = core;
  if (drift?.details[kind] === cause) return core;
  const details = { ...drift?.details, [kind]: cause };
  const known = drift?.kinds.includes(kind) === true ? drift : { since: drift?.since ?? now.toISOString() };
  return next(core, { drift: { ...known, kinds: kindsOf(details), details }, updatedAt: now.toISOString() });
};

const cured = (core: CoreRow, kind: DriftKind, now: Date): CoreRow => {
  const { drift, ...rest } = core;
  if (drift?.kinds.includes(kind) !== true) return core;
  const { [kind]: gone, ...details } = drift.details;
  const left = kindsOf(details);
  return next(left.length === 0 ? rest : core, { ...(left.length > 0 && { drift: { ...drift, kinds: left, details } }), updatedAt: now.toISOString() });
};

const kindsOf = (details: Drift['details']): DriftKind[] => (Object.keys(details) as DriftKind[]).sort();

/** Whether the bus is to be told of the core's drift, and nobody is about to: once a day, and at once when it is to be healed by now. */
export const awaitsTelling = (core: CheckedCore, mode: DriftMode, now: Date): boolean => {
  const { drift } = core;
  if (drift === undefined || !isToBeChecked(core)) return false;
  const { toldAt, toldAs, tellingUntil } = drift;
  const isDue = toldAt === undefined || (mode === 'heal' && toldAs === 'report') || now.getTime() - Date.parse(toldAt) >= millisecondsPerDay;
  return isDue && !(tellingUntil !== undefined && isInForce(tellingUntil, claimSeconds, now));
};

/** A row as it was read, and as it is to be written. */
interface Change {
  readonly before: CoreRow;
  readonly after: CoreRow;
}

/**
 * Claims the telling of the core's drift, so that of all who find it one tells the bus; the row to be written as it is where
 * there is nothing to tell.
 */
export const tellingClaimed = ({ before, after }: Change, mode: DriftMode, now: Date): CoreRow => {
  const { drift } = after;
  if (drift === undefined || !awaitsTelling(after, mode, now)) return after;
  const change = { drift: { ...drift, tellingUntil: nextClaim(before.drift?.tellingUntil, claimSeconds, now) } };
  return after === before ? next(after, change) : { ...after, ...change };
};

/** Whether a change has claimed the telling. */
export const hasClaimedTelling = ({ before, after }: Change): boolean => after.drift?.tellingUntil !== undefined && after.drift.tellingUntil !== before.drift?.tellingUntil;

/**
 * The bus was told what `said` says. A claim that was taken over since is not ended.
 *
 * @param mode in which it was told
 */
export const told = (core: CoreRow, said: CoreRow, { mode, at }: { readonly mode: DriftMode; readonly at: Date }): CoreRow => {
  if (core.drift?.tellingUntil === undefined || core.drift.tellingUntil !== said.drift?.tellingUntil) return core;
  const { tellingUntil, ...drift } = core.drift;
  return next(core, { drift: { ...drift, toldAt: at.toISOString(), toldAs: mode } });
};
