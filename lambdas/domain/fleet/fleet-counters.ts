import type { CounterRow } from '../../../contracts/rows.ts';
import type { VersionCount } from './fleet-directory.ts';
import type { Counts } from './fleet-writes.ts';

/** Members of a counter row that count no cores. */
const others: readonly string[] = ['pk', 'sk', 'templateName', 'templateVersion', 'changes'];

/** The numbers of a counter row; zeros, which a counter that went up and down leaves, are left out. */
export const countersOf = (row: CounterRow): Counts =>
  Object.fromEntries(Object.entries(row).filter((entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] !== 0 && !others.includes(entry[0])));

/** The shards' rows as one number each, by template and version, without zeros. */
export const summedCounters = (rows: readonly CounterRow[]): VersionCount[] => {
  const sums = new Map<string, { readonly template: VersionCount['template']; readonly counts: Record<string, number> }>();
  for (const row of rows) {
    const { sk, templateName: name = '', templateVersion: version = 0 } = row;
    const sum = sums.get(sk) ?? { template: { name, version }, counts: {} };
    sums.set(sk, sum);
    for (const [member, count] of Object.entries(countersOf(row))) sum.counts[member] = (sum.counts[member] ?? 0) + count;
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, { template, counts }]) => {
    const counted = Object.entries(counts).filter(([, count]) => count !== 0);
    return counted.length === 0 ? [] : [{ template, counts: Object.fromEntries(counted) }];
  });
};
