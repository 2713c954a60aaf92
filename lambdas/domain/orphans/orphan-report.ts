import type { Finding, Findings, Tally } from '../../../contracts/function-answers.ts';

/** Findings of a kind that a report names; with all kinds together a report stays far below what a function may answer. */
export const findingsNamed = 1000;

/**
 * What is to be said of one entry of a list. `recorded`: it is accounted for. `young`: it may be part of something that is
 * being made or deleted yet. `unexamined`: there was no time to ask.
 */
export type Verdict = 'recorded' | 'foreign' | 'young' | 'unexamined' | { readonly orphan: string };

/** Verdicts by name. */
export type Verdicts = ReadonlyMap<string, Verdict>;

export const findings = (all: readonly Finding[]): Findings => ({ count: all.length, first: all.slice(0, findingsNamed) });

/**
 * @param listed number of entries that were looked at
 * @param verdicts on those of them that have no record; the rest is accounted for
 */
export const tallied = (listed: number, verdicts: Verdicts): Tally => {
  const number = (verdict: Verdict): number => [...verdicts.values()].filter((one) => one === verdict).length;
  const orphans = [...verdicts].flatMap(([name, verdict]) => (typeof verdict === 'object' ? [{ name, why: verdict.orphan }] : []));
  return { listed, foreign: number('foreign'), young: number('young'), unexamined: number('unexamined'), orphans: findings(orphans) };
};
