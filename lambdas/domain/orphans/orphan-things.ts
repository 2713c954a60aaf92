import type { Account } from './account.ts';
import type { Verdict, Verdicts } from './orphan-report.ts';
import { isYoung } from './records.ts';
import { isAccounted } from './scene.ts';
import type { Scene } from './scene.ts';

type Lists = Pick<Scene, 'account' | 'records' | 'cutoff'>;

/** Things without a record. One is ours if its name is remembered, or if artifacts lie under it. */
export const thingVerdicts = ({ account, records, cutoff }: Lists): Map<string, Verdict> => {
  const verdicts = new Map<string, Verdict>();
  for (const name of account.things) {
    const standing = records.standing(name);
    if (isAccounted(standing)) continue;
    if (standing === 'unknown') verdicts.set(name, byArtifacts(account, name, cutoff));
    else verdicts.set(name, standing === 'young' ? 'young' : { orphan: standing.left });
  }
  return verdicts;
};

const byArtifacts = ({ artifacts }: Account, name: string, cutoff: Date): Verdict => {
  const own = artifacts.get(name);
  if (own === undefined) return 'foreign';
  return own.some(({ modifiedAt }) => isYoung(modifiedAt, cutoff)) ? 'young' : { orphan: 'artifacts lie under its name, and it has no record' };
};

/** @param reasons why a thing is ours all the same, by its name */
export const withReasons = (things: Verdicts, reasons: ReadonlyMap<string, string>): Verdicts =>
  new Map([...things].map(([name, verdict]) => [name, verdict === 'foreign' && reasons.has(name) ? { orphan: reasons.get(name) ?? '' } : verdict]));

/** Objects under names that have no record, by key. */
export const artifactVerdicts = ({ account, records, cutoff }: Lists): Verdicts => {
  const verdicts = new Map<string, Verdict>();
  for (const [name, artifacts] of account.artifacts) {
    const standing = records.standing(name);
    if (isAccounted(standing)) continue;
    const why = typeof standing === 'object' ? standing.left : 'no core or client device has this name';
    for (const { key, modifiedAt } of artifacts) verdicts.set(key, standing === 'young' || isYoung(modifiedAt, cutoff) ? 'young' : { orphan: why });
  }
  return verdicts;
};
