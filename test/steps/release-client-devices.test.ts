import '../builders/task-environment.ts';
import { BatchAssociateClientDeviceWithCoreDeviceCommand } from '@aws-sdk/client-greengrassv2';
import { CreateThingCommand } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ReleasedDevices } from '../../lambdas/domain/deletion/deletion-item.ts';
import { aDeletion, aDeviceRow, noRound, ownPolicy } from '../builders/deletion.ts';
import { deletionWire } from '../builders/deletion-wire.ts';
import type { DeletionWire } from '../builders/deletion-wire.ts';

let world: DeletionWire;
beforeEach(async () => {
  world = await deletionWire();
  await world.core();
});
afterEach(() => world.close());

const item = aDeletion();
const release = (former: ReleasedDevices = noRound) => world.steps.release({ item, executionArn: 'arn:one', former });
const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `sensor-${String(index).padStart(3, '0')}`);
/** Things of others, associated with the core. */
const strangers = async (names: readonly string[]): Promise<void> => {
  for (const thingName of names) await world.iot.send(new CreateThingCommand({ thingName }));
  for (let first = 0; first < names.length; first += 100) {
    await world.greengrass.send(new BatchAssociateClientDeviceWithCoreDeviceCommand({ coreDeviceThingName: 'edge-1', entries: names.slice(first, first + 100).map((thingName) => ({ thingName })) }));
  }
};
const ofDevices = async (): Promise<string[]> => (await world.left()).filter((what) => /association|DEVICE|thing sensor/.test(what));

describe('client devices of a core that is deleted', () => {
  it('peer fault 29, peer fault 30: are let go of to the last one, also where they are 250, in rounds of a hundred', async () => {
    const [ours, foreign] = [numbered(130), numbered(120).map((name) => `foreign-${name}`)];
    await world.devices('edge-1', ...ours);
    await strangers(foreign);

    const { event } = await world.run(item);
    await world.deletePolicies();

    expect(event.status).toBe('success');
    expect((await world.item())?.receipt?.clientDevices).toEqual({ disassociated: 250, deprovisioned: 130, kept: 120 });
    expect(await world.left()).toEqual(foreign.map((name) => `thing ${name}`).sort());
    expect(world.events).toHaveLength(130);
    expect([...world.followUps.values()].map((policies) => policies.length)).toEqual([100, 30, 1]);
  }, 120_000);

  it('stay a record without a core where they are not to be deprovisioned', async () => {
    await world.devices('edge-1', 'sensor-1');

    await world.run(aDeletion({ deprovisionClientDevices: false }));

    const row = await world.row('sensor-1', 'device');
    expect(row).toMatchObject({ association: 'None', provisioningStatus: 'Success' });
    expect(row).not.toHaveProperty('coreName');
    expect(row).not.toHaveProperty('statusPk');
    expect(await world.name('sensor-1')).toMatchObject({ kind: 'device' });
    expect(await world.name('sensor-1')).not.toHaveProperty('holder');
    expect((await world.item())?.receipt).toMatchObject({
      clientDevices: { disassociated: 1, deprovisioned: 0, kept: 1 }, kept: [{ part: 'clientDevices', name: '1', reason: expect.stringContaining('switched off') }],
    });
    expect(world.events).toEqual([]);
  });

  it('go also where Greengrass has never known the core or the device', async () => {
    await world.core('edge-2');
    await world.devices('edge-2', 'sensor-2');
    await world.steps.leave({ item: aDeletion({ name: 'edge-2' }) });

    const { event } = await world.run(aDeletion({ name: 'edge-2', index: 1 }));

    expect(event.status).toBe('success');
    expect(await ofDevices()).toEqual([]);
  });

  it('that belong to another core are let go of, and keep their record and that core', async () => {
    await world.core('edge-2');
    await world.devices('edge-2', 'sensor-2');
    await world.greengrass.send(new BatchAssociateClientDeviceWithCoreDeviceCommand({ coreDeviceThingName: 'edge-1', entries: [{ thingName: 'sensor-2' }] }));

    await world.run(item);

    expect(await ofDevices()).toEqual(['association edge-2 sensor-2', 'row DEVICE#sensor-2 DEVICE', 'thing sensor-2']);
    expect(await world.row('sensor-2', 'device')).toMatchObject({ coreName: 'edge-2', association: 'Associated' });
  });

  it('keep their record until the execution that deletes their policy has been started', async () => {
    await world.devices('edge-1', 'sensor-1');

    await release();
    const round = await release();

    expect(round).toEqual({ round: 1, more: 'policies', disassociated: 1, deprovisioned: 0, kept: 0, followUp: { name: 'delete001-0-1', policies: [ownPolicy('sensor-1')] }, events: [] });
    expect(await ofDevices()).toEqual(['row DEVICE#sensor-1 DEVICE']);
    const next = await release(round);
    expect(next).toMatchObject({ round: 2, more: 'devices', disassociated: 1, deprovisioned: 1, kept: 0 });
    expect(await ofDevices()).toEqual([]);
    expect(await release(next)).toEqual({ round: 3, more: 'none', disassociated: 1, deprovisioned: 1, kept: 0, events: [] });
  });

  it('are told of in at most ten entries a call, each with its detail as text', async () => {
    await world.devices('edge-1', ...numbered(11));

    const { events } = await release(await release());

    expect(events.map(({ entries }) => entries.length)).toEqual([10, 1]);
    expect(events[0]?.entries[0]).toEqual({
      EventBusName: 'fleet', Source: 'com.aws.cdf.greengrass2-provisioning', DetailType: 'Device Deleted Event',
      Detail: JSON.stringify({ taskId: 'delete001', deviceName: 'sensor-000', status: 'success' }),
    });
  });
});

describe('a client device that another task works on', () => {
  beforeEach(async () => {
    await world.devices('edge-1', 'sensor-1', 'sensor-2');
    await world.names.take({ taskId: 'create001', index: 0, name: 'sensor-1' }, 'device', 'arn:create', world.clock());
  });

  it('is left to the next round, and keeps no other from getting on', async () => {
    const first = await release();
    const second = await release(first);

    expect(second).toMatchObject({ more: 'devices', deprovisioned: 1 });
    expect(await ofDevices()).toEqual(['association edge-1 sensor-1', 'row DEVICE#sensor-1 DEVICE', 'thing sensor-1']);
    await expect(release(second)).rejects.toMatchObject({ name: 'Unavailable', code: 'CORE_BUSY', message: 'client device "sensor-1" is being created or deleted by another task' });
  });

  it('goes with the core once that task has ended', async () => {
    const failed = await world.run(item);
    await world.rows.update({ key: { pk: 'TASK#create001', sk: 'ITEM#000000000' }, set: { taskStatus: 'Success', updatedAt: world.clock().toISOString() } });
    world.pass(61);
    await world.run(aDeletion({ taskId: 'delete002' }));
    await world.deletePolicies();

    expect(failed.code).toBe('CORE_BUSY');
    expect(await world.left()).toEqual([]);
  });
});

describe('a client device that cannot be deleted', () => {
  it('fails the core when the others are gone, and another task finishes', async () => {
    await world.devices('edge-1', 'sensor-1', 'sensor-2', 'sensor-3');
    world.fail('iot', 'DeleteThing', { match: { thingName: 'sensor-2' }, times: 20 });

    const { code } = await world.run(item);
    const [left, name] = [await ofDevices(), await world.name('sensor-2')];

    expect(code).toBe('AWS_ACCESS_DENIED');
    expect(left).toEqual(['row DEVICE#sensor-2 DEVICE', 'thing sensor-2']);
    expect(name).not.toHaveProperty('holder');
    expect(await world.row('edge-1')).toMatchObject({ deletion: { taskId: 'delete001' } });
    expect(world.events).toHaveLength(2);
    await fetch(`${world.wire.endpoint}/_local/faults`, { method: 'DELETE' });
    await world.run(aDeletion({ taskId: 'delete002' }));
    await world.deletePolicies();
    expect(await world.left()).toEqual([]);
  });

  it('is refused by its entry, and alone', async () => {
    await world.devices('edge-1', 'sensor-1', 'sensor-2');
    world.refuse('sensor-1', 3);

    const round = await release();
    const next = await release(round);

    expect(round).toMatchObject({ more: 'policies', disassociated: 1, followUp: { policies: [ownPolicy('sensor-2')] } });
    expect(next).toMatchObject({ more: 'devices', disassociated: 1, deprovisioned: 1 });
    await expect(release(next)).rejects.toMatchObject({ name: 'Unavailable', message: expect.stringContaining('does not disassociate client device "sensor-1" from core "edge-1"') });
  });
});

describe('a round', () => {
  it('ends before the function does: what it had no time for is for the next one', async () => {
    await world.devices('edge-1', ...numbered(30));
    world.everyCall(() => world.pass(0.5));

    const began = world.clock().getTime();
    const first = await release();
    const seconds = (world.clock().getTime() - began) / 1000;
    world.everyCall(() => undefined);

    expect(first.followUp?.policies.length).toBeGreaterThan(0);
    expect(first.followUp?.policies.length).toBeLessThan(30);
    expect(seconds).toBeLessThan(280);
    expect((await world.run(item)).event.status).toBe('success');
    expect(await ofDevices()).toEqual([]);
  });

  it('finds nothing where a list still tells of a device that is gone', async () => {
    await world.rows.put({ put: aDeviceRow({ name: 'sensor-9', coreName: 'edge-1' }) });
    world.before('GetItem', () => world.rows.delete({ delete: { pk: 'DEVICE#sensor-9', sk: 'DEVICE' } }));

    expect(await release()).toMatchObject({ more: 'none' });
  });
});
