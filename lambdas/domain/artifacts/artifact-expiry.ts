import type { components } from '../../../contracts/generated/openapi.ts';
import type { Artifact } from '../../../contracts/thing-rows.ts';

/** How long S3 keeps artifacts, in days; a change of it is one for artifacts that exist, too. And what time it is. */
export interface Retention {
  readonly days: number;
  readonly now: Date;
}

const millisecondsPerDay = 86_400_000;

/** S3 removes an object at the first midnight after this, or later (user guide, "Expiring objects"); until it has, nobody is given it any more. */
const expiryOf = ({ createdAt }: Artifact, { days }: Retention): Date => new Date(Date.parse(createdAt) + days * millisecondsPerDay);

/** Whether the time that an artifact is kept is over. */
export const isExpired = (artifact: Artifact, retention: Retention): boolean => expiryOf(artifact, retention) <= retention.now;

/** An artifact, and until when it is kept. */
export const expiringArtifact = (artifact: Artifact, retention: Retention): components['schemas']['Artifact'] => ({
  ...artifact,
  expiresAt: expiryOf(artifact, retention).toISOString(),
  ...(isExpired(artifact, retention) && { expired: true }),
});
