import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CoreRow } from '../../contracts/core-rows.ts';
import type { DeploymentItemRow } from '../../contracts/task-rows.ts';
import { coreKey, counterShardOf, fleetCounterKey, itemKey, taskCounterKey } from '../../contracts/table.ts';
import { fleetRows } from '../../lambdas/adapters/fleet-rows.ts';
import { itemRows } from '../../lambdas/adapters/item-rows.ts';
import { nameRows } from '../../lambdas/adapters/name-rows.ts';
import { wholeCore } from '../../lambdas/domain/cores/core-row.ts';
import { desire, reported } from '../../lambdas/domain/fleet/core-transitions.ts';
import { changing } from '../../lambdas/domain/fleet/fleet-ports.ts';
import type { BegunItem } from '../../lambdas/domain/fleet/fleet-ports.ts';
import { aCoreItem, aCoreRun, executionArn } from '../builders/core.ts';
import { aTarget } from '../builders/fleet.ts';
import { recordedCore } from '../builders/recorded-core.ts';
import { aCoreRow } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

let world: TaskWorld;
let pauses: number[];
beforeEach(async () => {
  world = await taskWorld();
  pauses = [];
});
afterEach(() => world.close());

const at = new Date('2026-01-02T03:04:05.678Z');
const pause = async (milliseconds: number): Promise<void> => void pauses.push(milliseconds);
const fleet = () => fleetRows(world.rows, world.clock, pause);
const press = { name: 'press', version: 1 };
const begun = (given: Partial<BegunItem> = {}): BegunItem =>
  ({ taskId: 'task00001', index: 0, name: 'edge-1', executionArn: 'arn:child', expiresAt: 4_000_000_000, templateName: 'press', templateVersion: 1, at, ...given });
const counters = async (template = press, core = 'edge-1') => world.rows.get<never>(fleetCounterKey(counterShardOf(core), template));
const theCore = () => world.rows.get<CoreRow>(coreKey('edge-1'));
const theItem = (taskId = 'task00001') => world.rows.get<DeploymentItemRow>(itemKey(taskId, 0));
const conflict = (times: number, code = 'TransactionConflict') =>
  world.wire.fault({
    service: 'dynamodb', operation: 'TransactWriteItems', times,
    error: { name: 'TransactionCanceledException', message: 'Transaction cancelled', members: { CancellationReasons: [{ Code: code }] } },
  });

describe('a change of a core', () => {
  it('is written with its counters, its item and its task’s counters at once', async () => {
    await world.rows.put({ put: aCoreRow() });

    const change = await changing(fleet(), 'edge-1', (core) => desire(core, aTarget({ at })), begun());

    expect(await theCore()).toEqual(change?.after);
    expect(await counters()).toMatchObject({ templateName: 'press', templateVersion: 1, desired: 1, QUEUED: 1 });
    expect(await counters({ name: 'None', version: 0 })).toMatchObject({ desired: -1, None: -1 });
    expect(await theItem()).toMatchObject({ taskStatus: 'InProgress', deploymentStatus: 'QUEUED', name: 'edge-1', listPk: 'CORE#edge-1#DEPLOYMENTS', executionArn: 'arn:child' });
    expect(await world.rows.get<never>(taskCounterKey('task00001', counterShardOf('edge-1')))).toMatchObject({ QUEUED: 1, expiresAt: 4_000_000_000 });
    expect(world.wire.calls()['dynamodb.TransactWriteItems']).toBe(1);
  });

  it('is refused, and counts nothing, where the core has changed since it was read', async () => {
    await world.rows.put({ put: aCoreRow({ revision: 7 }) });
    const before = aCoreRow({ revision: 6 });

    await expect(fleet().change(before, desire(before, aTarget({ at })), begun())).resolves.toBe(false);

    expect(await counters()).toBeUndefined();
    expect(await theItem()).toBeUndefined();
  });

  it('is computed anew from the core as it is, where another was faster', async () => {
    await world.rows.put({ put: aCoreRow() });
    const seen: number[] = [];
    const meanwhile = async (): Promise<void> => void (await changing(fleet(), 'edge-1', (core) => desire(core, aTarget({ version: 2, task: 2, at }))));

    const change = await changing(fleet(), 'edge-1', (core) => {
      seen.push(core.revision);
      return desire(core, aTarget({ at }));
    });
    await meanwhile();

    expect(change?.after.desiredTemplateVersion).toBe(1);
    expect((await theCore())?.desiredTemplateVersion).toBe(2);
    expect(await counters()).toMatchObject({ desired: 0, QUEUED: 0 });
    expect(await counters({ name: 'press', version: 2 })).toMatchObject({ desired: 1, QUEUED: 1 });
  });

  it('that meets other transactions is tried again after pauses with jitter', async () => {
    await world.rows.put({ put: aCoreRow() });
    conflict(3);

    await expect(changing(fleet(), 'edge-1', (core) => desire(core, aTarget({ at })))).resolves.toBeDefined();

    expect(await counters()).toMatchObject({ desired: 1 });
    expect(pauses).toHaveLength(3);
    expect(pauses.every((pauseMs) => pauseMs >= 0 && pauseMs <= 500)).toBe(true);
    expect(new Set(pauses).size).toBe(3);
  });

  it('fails as throttled, and has changed nothing, where transactions meet for ever', async () => {
    await world.rows.put({ put: aCoreRow() });
    conflict(10);

    await expect(changing(fleet(), 'edge-1', (core) => desire(core, aTarget({ at })))).rejects.toMatchObject({ name: 'Throttled' });

    expect(await theCore()).toEqual(aCoreRow());
    expect(await counters()).toBeUndefined();
  });

  it('does not try again what no repetition mends', async () => {
    await world.rows.put({ put: aCoreRow() });
    conflict(1, 'ValidationError');

    await expect(changing(fleet(), 'edge-1', (core) => desire(core, aTarget({ at })))).rejects.toThrow();

    expect(pauses).toEqual([]);
  });

  it('makes no row of an item that has expired', async () => {
    const before = desire(aCoreRow(), aTarget({ at, itemExpiresAt: 1 }));
    await world.rows.put({ put: before });

    await changing(fleet(), 'edge-1', (core) => reported(core, { deploymentId: 'deployment-1', status: 'SUCCEEDED', at }));

    expect((await theCore())?.deploymentStatus).toBe('SUCCEEDED');
    expect(await theItem()).toBeUndefined();
    expect(await world.rows.get(taskCounterKey('task00001', counterShardOf('edge-1')))).toBeUndefined();
  });

  it('takes members away that it does not have any more', async () => {
    const failure = { code: 'DISK_SPACE_CRITICAL', cause: 'no room' };
    const queued = desire(aCoreRow(), aTarget({ at }));
    await world.rows.put({ put: { ...queued, brokenComponents: { cli: { version: '1.0.0', state: 'BROKEN' as const, codes: [], at: at.toISOString() } } } });
    await changing(fleet(), 'edge-1', (core) => reported(core, { deploymentId: 'deployment-1', status: 'FAILED', at, failure }), begun());
    expect(await theItem()).toMatchObject({ deviceFailure: failure });

    await changing(fleet(), 'edge-1', (core) => reported(core, { deploymentId: 'deployment-1', status: 'SUCCEEDED', at: new Date(at.getTime() + 2000) }));

    expect(await theCore()).not.toHaveProperty('brokenComponents');
    expect((await theCore())?.deployment).not.toHaveProperty('failure');
    expect(await theItem()).not.toHaveProperty('deviceFailure');
    expect(await counters()).toMatchObject({ 'code#DISK_SPACE_CRITICAL': 0, FAILED: 0, SUCCEEDED: 1, reported: 1 });
  });

  it('begins an item whose core stays as it is, unless the core has changed meanwhile', async () => {
    const succeeded = reported(desire(aCoreRow(), aTarget({ at })), { deploymentId: 'deployment-1', status: 'SUCCEEDED', at });
    await world.rows.put({ put: succeeded });

    const outdated = { ...succeeded, revision: 0 };

    await expect(fleet().change(outdated, outdated, begun())).resolves.toBe(false);
    await expect(fleet().change(succeeded, succeeded, begun())).resolves.toBe(true);

    expect(await theItem()).toMatchObject({ taskStatus: 'InProgress', deploymentStatus: 'SUCCEEDED' });
    expect(await theCore()).toEqual(succeeded);
  });

  it('leaves an item its final word', async () => {
    await world.rows.put({ put: aCoreRow() });
    await world.rows.put({ put: { ...itemKey('task00001', 0), taskStatus: 'Failure', createdAt: 'before' } });

    await changing(fleet(), 'edge-1', (core) => desire(core, aTarget({ at })), begun());

    expect(await theItem()).toMatchObject({ taskStatus: 'Failure', createdAt: 'before', deploymentStatus: 'QUEUED' });
  });
});

describe('a core that is recorded', () => {
  const none = { name: 'None', version: 0 };
  const record = (taskId = 'task00001', name = 'edge-1') => recordedCore(world.rows, aCoreItem({ taskId, name }), at, pause);

  it('is counted when it is new, and only then', async () => {
    await record();
    await record();
    await record('task00002');

    expect(await counters(none)).toMatchObject({ templateName: 'None', templateVersion: 0, desired: 1, reported: 1, None: 1 });
    expect(await theCore()).toMatchObject({ revision: 0, statusPk: 'CORES#None#000000000#None' });
  });

  it('peer fault 27: keeps what was deployed to it, and its place in the counters', async () => {
    await record();
    await changing(fleet(), 'edge-1', (core) => desire(core, aTarget({ at })));
    const deployed = await theCore();

    await record('task00002');

    expect(await theCore()).toMatchObject({ desiredTemplateName: 'press', deploymentStatus: 'QUEUED', deployment: deployed?.deployment, statusPk: deployed?.statusPk, revision: 1 });
    expect(await counters()).toMatchObject({ desired: 1, QUEUED: 1 });
    expect(await counters(none)).toMatchObject({ desired: 0, None: 0, reported: 1 });
  });

  it('is counted once by runs that make it at the same time', async () => {
    await Promise.all([record(), record(), record()]);

    expect(await counters(none)).toMatchObject({ desired: 1, reported: 1, None: 1 });
  });

  it('is counted also where others have spoken the final word on its item', async () => {
    const item = aCoreItem();
    await nameRows(world.rows, 30).take(item, 'core', executionArn, at);
    await world.rows.update({ key: itemKey('task00001', 0), set: { taskStatus: 'Failure', executionArn: 'arn:other' } });

    await itemRows(world.rows, 30).settle({ item, executionArn, taskStatus: 'Success', at }, wholeCore(aCoreRun({ item }), undefined, at));

    expect(await theCore()).toBeDefined();
    expect(await counters(none)).toMatchObject({ desired: 1 });
  });

  it('waits for transactions that it meets', async () => {
    conflict(2);

    await expect(record()).resolves.toBe('Success');

    expect(pauses).toHaveLength(2);
    expect(await counters(none)).toMatchObject({ desired: 1 });
  });
});
