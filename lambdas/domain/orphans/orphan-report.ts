/** What may be left in an account without a record here, and `records`: rows whose thing is gone. */
export const orphanKinds = ['things', 'certificates', 'policies', 'thingGroups', 'deployments', 'associations', 'artifacts', 'records'] as const;
export type OrphanKind = (typeof orphanKinds)[number];

/** Something that was found, and why it is told. */
export interface Finding {
  readonly name: string;
  readonly why: string;
}

/** All of them in number, the first ones by name. */
export interface Findings {
  readonly count: number;
  readonly first: readonly Finding[];
}

/** Findings of a kind that a report names. */
export const findingsNamed = 100;

/**
 * What is to be said of one entry of a list. `recorded`: it is accounted for. `young`: it may be part of something that is
 * being made or deleted yet. `unexamined`: there was no time to ask.
 */
export type Verdict = 'recorded' | 'foreign' | 'young' | 'unexamined' | { readonly orphan: string };

/** Verdicts by name. */
export type Verdicts = ReadonlyMap<string, Verdict>;

export interface Tally {
  readonly listed: number;
  /** Of others, or of nobody that could be told. */
  readonly foreign: number;
  readonly young: number;
  readonly unexamined: number;
  readonly orphans: Findings;
}

/** What an account holds against what the table says. */
export interface OrphanReport {
  /** When the account began to be listed. */
  readonly at: string;
  readonly minAgeMinutes: number;
  readonly kinds: Readonly<Record<OrphanKind, Tally>>;
  /** Core devices that Greengrass knows and this system does not; they are no orphans. */
  readonly unmanagedCores: Findings;
  /** Inactive certificates that nothing uses and no bundle names: left by a lost answer, or somebody else's. */
  readonly unattachedCertificates: number;
  /** What kept the report from being complete, in words. */
  readonly remarks: readonly string[];
}

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

/** Orphans of all kinds. */
export const orphanCount = ({ kinds }: OrphanReport): number => orphanKinds.reduce((sum, kind) => sum + kinds[kind].orphans.count, 0);
