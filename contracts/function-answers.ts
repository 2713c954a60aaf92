/** What the functions answer that operators invoke: their commands read it. */

/** What may be left in an account without a record here, and `records`: rows whose thing is gone. */
export const orphanKinds = ['things', 'certificates', 'policies', 'thingGroups', 'deployments', 'associations', 'artifacts', 'rules', 'records'] as const;
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

export interface Tally {
  readonly listed: number;
  /** Of others, or of nobody that could be told. */
  readonly foreign: number;
  readonly young: number;
  readonly unexamined: number;
  readonly orphans: Findings;
}

/** Of FindOrphans: what an account holds against what the table says. */
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

/** Orphans of all kinds. */
export const orphanCount = ({ kinds }: OrphanReport): number => orphanKinds.reduce((sum, kind) => sum + kinds[kind].orphans.count, 0);

/** A row of counters that does not say what its cores do. */
export interface CounterDifference {
  readonly shard: number;
  readonly template: { readonly name: string; readonly version: number };
  readonly counted: Readonly<Record<string, number>>;
  readonly recounted: Readonly<Record<string, number>>;
  /** Of the row as it was read; none where there is no row. */
  readonly changes?: number | undefined;
}

/** Of RecountFleet. */
export interface Recount {
  readonly cores: number;
  /** Rows of counters that were looked at, or should be there. */
  readonly counters: number;
  readonly differences: readonly CounterDifference[];
  /** Differences that were mended; those that were not had changed meanwhile. */
  readonly mended: number;
  /** Shards whose cores kept changing while they were counted. */
  readonly busyShards: readonly number[];
}
