import type { CoreRow, CounterRow } from '../../contracts/core-rows.ts';
import { coreKey, coreListSk, coreStandingPk, counterShards, fleetCounterKey, fleetCounterPk, lastVersion } from '../../contracts/table.ts';
import { bounded } from '../domain/bounded.ts';
import type { FleetDirectory } from '../domain/fleet/fleet-directory.ts';
import { summedCounters } from '../domain/fleet/fleet-counters.ts';
import { rowsOf } from './row-pages.ts';
import type { Table } from './table.ts';

/** Partitions read at a time. */
const concurrency = 8;

/** FleetDirectory in the table. */
export const fleetDirectoryRows = (rows: Pick<Table, 'page'>): FleetDirectory => ({
  counts: async (name) => {
    const shards = Array.from({ length: counterShards }, (_, shard) => shard);
    const read = (shard: number) => rowsOf<CounterRow>(rows, { partition: fleetCounterPk(shard), ...(name !== undefined && { between: versionsOf(shard, name) }) });
    return summedCounters((await bounded(concurrency, shards, read)).flat());
  },
  standing: (template, standing, { after, limit }) => {
    const partition = coreStandingPk(template, standing);
    return rowsOf<CoreRow>(rows, { index: 'statusIndex', partition, limit, after: after === undefined ? undefined : { ...coreKey(after), statusPk: partition, listSk: coreListSk(after) } });
  },
});

/** Sort keys of a template's counters; version 0 is that of `noTemplate`. */
const versionsOf = (shard: number, name: string) => ({
  from: fleetCounterKey(shard, { name, version: 0 }).sk, to: fleetCounterKey(shard, { name, version: lastVersion }).sk,
});
