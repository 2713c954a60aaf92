import type { CounterRow } from '../../../contracts/core-rows.ts';
import type { VersionCount } from './fleet-directory.ts';
import { isNone, plus } from './counts.ts';
import type { Counts } from './counts.ts';

/** Members of a counter row that count no cores. */
const others: readonly string[] = ['pk', 'sk', 'templateName', 'templateVersion', 'changes'];

/** The numbers of a counter row; zeros, which a counter that went up and down leaves, are left out. */
export const countersOf = (row: CounterRow): Counts =>
  Object.fromEntries(Object.entries(row).filter((entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] !== 0 && !others.includes(entry[0])));

/** The shards' rows as one number each, by template and version, without zeros. */
export const summedCounters = (rows: readonly CounterRow[]): VersionCount[] => {
  const sums = new Map<string, VersionCount>();
  for (const row of rows) {
    const { sk, templateName: name = '', templateVersion: version = 0 } = row;
    sums.set(sk, { template: { name, version }, counts: plus(sums.get(sk)?.counts ?? {}, countersOf(row)) });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, sum]) => (isNone(sum.counts) ? [] : [sum]));
};
