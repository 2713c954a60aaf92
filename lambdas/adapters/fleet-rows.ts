import type { CoreRow } from '../../contracts/core-rows.ts';
import { coreDeploymentListPk, coreKey, fleetCounterKey, itemKey, taskCounterKey, taskListSk } from '../../contracts/table.ts';
import { formerStanding } from '../domain/fleet/core-withdrawal.ts';
import type { BegunItem, Fleet } from '../domain/fleet/fleet-ports.ts';
import { fleetWrites } from '../domain/fleet/fleet-writes.ts';
import type { FleetCount, FleetWrites, ItemReport, TaskCount } from '../domain/fleet/fleet-writes.ts';
import { withoutConflict } from './conflict-retry.ts';
import type { Pause } from './conflict-retry.ts';
import { assigned, changed } from './table-expressions.ts';
import type { Condition, Update, Write } from './table-expressions.ts';
import type { Table } from './table.ts';

/** The fleet's rows in the table. `pause` waits that many milliseconds. */
export const fleetRows = (table: Table, clock: () => Date = () => new Date(), pause?: Pause): Fleet => ({
  find: (coreName) => table.get<CoreRow>(coreKey(coreName)),
  change: async (before, after, begun) => {
    const writes = changeWrites(before, after, { begun, now: clock() });
    // Also for a single write: a transaction that the SDK repeats is done once, an update would be refused the second time.
    return writes.length === 0 || (await withoutConflict(() => table.transact(writes), pause)).length === 0;
  },
});

/**
 * Writes of one change of a core. The core comes first.
 *
 * @param now items that have expired by then are gone, and are not made anew
 */
const changeWrites = (before: CoreRow, after: CoreRow, { begun, now }: { begun: BegunItem | undefined; now: Date }): Write[] => {
  const isLasting = lastingAt(now);
  const { counts, taskCounts, items } = fleetWrites(before, after);
  const ofBegun = ({ taskId, index }: Pick<BegunItem, 'taskId' | 'index'>): boolean => begun?.taskId === taskId && begun.index === index;
  const itemWrites = items.filter(isLasting).map((item) => itemUpdate(item, ofBegun(item) ? begun : undefined, before));
  const writes = [...counts.map(fleetCountUpdate), ...taskCounts.filter(isLasting).map(taskCountUpdate), ...itemWrites];
  if (begun !== undefined && isLasting(begun) && !items.some(ofBegun)) writes.push({ key: itemKey(begun.taskId, begun.index), setIfAbsent: bornItem(begun, after) });
  if (after !== before) return [coreUpdate(before, after), ...writes];
  return writes.length === 0 ? [] : [{ check: coreKey(after.name), condition: asRead(before) }, ...writes];
};

/** All that is counted, and items of other tasks that are told of it. */
export const countWrites = ({ counts, taskCounts, items }: FleetWrites, now: Date): Write[] => {
  const isLasting = lastingAt(now);
  return [...counts.map(fleetCountUpdate), ...taskCounts.filter(isLasting).map(taskCountUpdate), ...items.filter(isLasting).map((item) => itemUpdate(item, undefined))];
};

const lastingAt = (now: Date) => ({ expiresAt }: { readonly expiresAt: number }): boolean => expiresAt * 1000 > now.getTime();

/** Takes a core away, as it was read, with all that it counts for. The core comes first. */
export const deletedCoreWrites = (core: CoreRow, at: Date): Write[] => {
  return [{ delete: coreKey(core.name), condition: asRead(core) }, ...countWrites(fleetWrites(core, undefined, at), at)];
};

/** Counts a core that is about to be made. */
export const newCoreWrites = (core: CoreRow): Write[] => fleetWrites(undefined, core).counts.map(fleetCountUpdate);

const asRead = ({ revision }: CoreRow): Condition => ({ expression: 'revision = :revision', values: { revision } });

/** Says what a core is now, if it is still as it was read. */
export const coreUpdate = (before: CoreRow, after: CoreRow): Update => ({ key: coreKey(after.name), ...changed(before, after), condition: asRead(before) });

const fleetCountUpdate = ({ shard, template, add }: FleetCount): Update => ({
  key: fleetCounterKey(shard, template), add: { ...add, changes: 1 }, setIfAbsent: { templateName: template.name, templateVersion: template.version },
});

const taskCountUpdate = ({ taskId, shard, add, expiresAt }: TaskCount): Update => ({ key: taskCounterKey(taskId, shard), add, setIfAbsent: { expiresAt } });

/** @param before the core as the item found it */
const itemUpdate = ({ taskId, index, deploymentStatus, deviceFailure, asOf }: ItemReport, begun: BegunItem | undefined, before?: CoreRow): Update => ({
  key: itemKey(taskId, index),
  ...assigned({ deploymentStatus, deviceFailure, asOf }),
  ...(begun && { setIfAbsent: { ...bornItem(begun), ...(before && { former: formerStanding(before) }) } }),
});

/**
 * What an item is from its first change on; a repeated one changes none of it.
 *
 * @param core the core where it does not change with its item
 */
const bornItem = ({ taskId, index, name, executionArn, expiresAt, templateName, templateVersion, at }: BegunItem, core?: CoreRow) => ({
  taskId, index, name, executionArn, expiresAt, templateName, templateVersion, taskStatus: 'InProgress', createdAt: at.toISOString(),
  listPk: coreDeploymentListPk(name), listSk: taskListSk(at.toISOString(), taskId),
  ...(core !== undefined && { deploymentStatus: core.deploymentStatus, deviceFailure: core.deployment?.failure, asOf: core.deployment?.asOf }),
});
