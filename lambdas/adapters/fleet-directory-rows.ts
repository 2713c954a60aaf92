import type { CoreRow, CounterRow } from '../../contracts/rows.ts';
import { coreKey, coreListSk, coreStandingPk, counterShards, fleetCounterPk } from '../../contracts/table.ts';
import { bounded } from '../domain/bounded.ts';
import type { FleetDirectory, VersionCount } from '../domain/fleet/fleet-directory.ts';
import { summedCounters } from '../domain/fleet/fleet-counters.ts';
import type { PageKey, Table } from './table.ts';
import { wholePartition } from './whole-partition.ts';

/** Partitions read at a time. */
const concurrency = 8;

/** FleetDirectory in the table. */
export const fleetDirectoryRows = (rows: Pick<Table, 'page'>): FleetDirectory => ({
  counts: async (): Promise<VersionCount[]> => {
    const shards = Array.from({ length: counterShards }, (_, shard) => fleetCounterPk(shard));
    return summedCounters((await bounded(concurrency, shards, (partition) => wholePartition<CounterRow>(rows, partition))).flat());
  },
  standing: async (template, standing, { after, limit }) => {
    const partition = coreStandingPk(template, standing);
    const found: CoreRow[] = [];
    let next: PageKey | undefined = after === undefined ? undefined : { ...coreKey(after), statusPk: partition, listSk: coreListSk(after) };
    do {
      const page = await rows.page<CoreRow>({ index: 'statusIndex', partition, limit: limit - found.length, ...(next && { after: next }) });
      found.push(...page.rows);
      next = page.next;
    } while (next !== undefined && found.length < limit);
    return found;
  },
});
