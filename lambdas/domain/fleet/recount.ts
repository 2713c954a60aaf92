import type { CounterDifference, Recount } from '../../../contracts/function-answers.ts';
import type { CoreRow, CounterRow } from '../../../contracts/core-rows.ts';
import { counterShardOf, counterShards } from '../../../contracts/table.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import { isNone, minus, plus } from './counts.ts';
import type { Counts } from './counts.ts';
import { countersOf } from './fleet-counters.ts';
import { versionCounts } from './fleet-writes.ts';

export interface RecountPorts {
  /** Every counter row of a shard, strongly consistent. */
  readonly counters: (shard: number) => Promise<readonly CounterRow[]>;
  /** Every core, strongly consistent. */
  readonly cores: () => AsyncIterable<readonly CoreRow[]>;
  /** Gives one row of counters other numbers; false where it is no longer as it was read. */
  readonly mend: (difference: CounterDifference) => Promise<boolean>;
}

/** Times the cores are counted; a shard that nothing changes meanwhile is done with. */
const rounds = 5;

/**
 * Holds the counters against a count of all cores. Only a shard whose counters stayed the same from before to after the count
 * is judged: each change of a core changes a number in its shard that never returns. Mending is conditional on that number,
 * too, so that no change is lost; it is safe at any time.
 */
export const recountFleet = async (ports: RecountPorts, { fix }: { readonly fix: boolean }): Promise<Recount> => {
  let open: readonly number[] = Array.from({ length: counterShards }, (_, shard) => shard);
  const found = { cores: 0, counters: 0, differences: [] as CounterDifference[], mended: 0 };
  for (let round = 0; round < rounds && open.length > 0; round += 1) {
    const before = await countersOfShards(ports, open);
    const { cores, expected } = await countedCores(ports, new Set(open));
    const after = await countersOfShards(ports, open);
    found.cores = cores;
    const still = open.filter((shard) => stamp(before.get(shard)) === stamp(after.get(shard)));
    for (const shard of still) {
      const { counters, differences } = compared(shard, after.get(shard) ?? [], expected.get(shard) ?? new Map<string, Expected>());
      found.counters += counters;
      found.differences.push(...differences);
    }
    open = open.filter((shard) => !still.includes(shard));
  }
  if (fix) for (const difference of found.differences) if (await ports.mend(difference)) found.mended += 1;
  return { ...found, busyShards: open };
};

const countersOfShards = async ({ counters }: RecountPorts, shards: readonly number[]): Promise<Map<number, readonly CounterRow[]>> =>
  new Map(await Promise.all(shards.map(async (shard) => [shard, await counters(shard)] as const)));

/** The same text for the same state of a shard. */
const stamp = (rows: readonly CounterRow[] = []): string => rows.map(({ sk, changes = 0 }) => `${sk}:${changes}`).join(' ');

interface Expected {
  readonly template: TemplateVersion;
  readonly counts: Counts;
}

const countedCores = async ({ cores }: RecountPorts, shards: ReadonlySet<number>): Promise<{ cores: number; expected: Map<number, Map<string, Expected>> }> => {
  const expected = new Map<number, Map<string, Expected>>();
  let count = 0;
  for await (const page of cores()) {
    count += page.length;
    for (const core of page) {
      const shard = counterShardOf(core.name);
      if (!shards.has(shard)) continue;
      const ofShard = expected.get(shard) ?? new Map<string, Expected>();
      expected.set(shard, ofShard);
      for (const [key, { template, add }] of versionCounts(core)) {
        const { counts } = ofShard.get(key) ?? { counts: {} };
        ofShard.set(key, { template, counts: plus(counts, add) });
      }
    }
  }
  return { cores: count, expected };
};

const compared = (shard: number, rows: readonly CounterRow[], expected: ReadonlyMap<string, Expected>): { counters: number; differences: CounterDifference[] } => {
  const known = new Map(rows.map((row) => [`${row.templateName}#${row.templateVersion}`, row]));
  const keys = new Set([...known.keys(), ...expected.keys()]);
  const differences = [...keys].flatMap((key): CounterDifference[] => {
    const row = known.get(key);
    const recounted = expected.get(key)?.counts ?? {};
    const counted = row === undefined ? {} : countersOf(row);
    const template = expected.get(key)?.template ?? { name: row?.templateName ?? '', version: row?.templateVersion ?? 0 };
    return isNone(minus(counted, recounted)) ? [] : [{ shard, template, counted, recounted, changes: row?.changes }];
  });
  return { counters: keys.size, differences };
};
