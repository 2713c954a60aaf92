import { createHash } from 'node:crypto';
import type { JobConfig } from '../../../contracts/template-rows.ts';
import { canonicalJson } from '../canonical-json.ts';

/** Stands for the template's own job configuration where others have a hash. */
export const ownJobConfig = '-';

/** The job configuration that a deployment is made with. */
export interface EffectiveJobConfig {
  readonly jobConfig?: JobConfig;
  /** `ownJobConfig`, or 8 hex digits of the SHA-256 of its canonical form. */
  readonly jobConfigHash: string;
}

/** A task's job configuration replaces the template's as a whole. One that says the same as the template's is the template's. */
export const effectiveJobConfig = (own: JobConfig | undefined, override: JobConfig | undefined): EffectiveJobConfig => {
  const canonical = canonicalJson(JSON.stringify(override ?? {}));
  if (override === undefined || canonical === canonicalJson(JSON.stringify(own ?? {}))) return { ...(own && { jobConfig: own }), jobConfigHash: ownJobConfig };
  return { jobConfig: override, jobConfigHash: createHash('sha256').update(canonical).digest('hex').slice(0, 8) };
};
