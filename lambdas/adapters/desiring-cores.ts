import type { CoreRow, CounterRow } from '../../contracts/rows.ts';
import { coreStandingPk, counterShards, fleetCounterKey, fleetCounterPk } from '../../contracts/table.ts';
import { standings } from '../domain/fleet/standing.ts';
import type { DesiringCores } from '../domain/retirement/retirement-ports.ts';
import { rowsOf } from './row-pages.ts';
import type { Table } from './table.ts';

/** Largest number of a version that a key can hold. */
const lastVersion = 999_999_999;

/** Cores by the template they desire: how many of them the counters tell, which ones the index by standing. */
export const desiringCores = (rows: Pick<Table, 'page'>): DesiringCores => ({
  counts: async (name) => {
    const key = (shard: number, version: number) => fleetCounterKey(shard, { name, version }).sk;
    const shards = await Promise.all(Array.from({ length: counterShards }, (_, shard) =>
      rowsOf<CounterRow>(rows, { partition: fleetCounterPk(shard), between: { from: key(shard, 1), to: key(shard, lastVersion) } }),
    ));
    const counts = new Map<number, number>();
    for (const { templateVersion = 0, desired = 0 } of shards.flat()) counts.set(templateVersion, (counts.get(templateVersion) ?? 0) + desired);
    return new Map([...counts].filter(([, count]) => count > 0).toSorted(([one], [other]) => one - other));
  },
  names: async (template, limit) => {
    const names: string[] = [];
    for (const standing of standings) {
      if (names.length >= limit) break;
      const found = await rowsOf<CoreRow>(rows, { index: 'statusIndex', partition: coreStandingPk(template, standing) }, limit - names.length);
      names.push(...found.map((core) => core.name));
    }
    return names;
  },
});
