import '../builders/task-environment.ts';
import { BatchAssociateClientDeviceWithCoreDeviceCommand } from '@aws-sdk/client-greengrassv2';
import { CreateThingCommand, DeletePolicyCommand, DetachPolicyCommand } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { itemKey } from '../../contracts/table.ts';
import type { ReleasedDevices } from '../../lambdas/domain/deletion/deletion-item.ts';
import { aDeletion, aDeviceRow, noRound, ownPolicy } from '../builders/deletion.ts';
import { deletionWire } from '../builders/deletion-wire.ts';
import type { DeletionWire } from '../builders/deletion-wire.ts';
import { sized } from '../builders/test-size.ts';

let world: DeletionWire;
beforeEach(async () => {
  world = await deletionWire();
  await world.core();
  await world.steps.begin({ item, executionArn: 'arn:one' });
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
  it('peer fault 29, peer fault 30: are let go of to the last one, in rounds of a hundred', async () => {
    const [inSecondRound, others] = [sized(3, 30), sized(5, 120)];
    const [ours, foreign] = [numbered(100 + inSecondRound), numbered(others).map((name) => `foreign-${name}`)];
    await world.devices('edge-1', ...ours);
    await strangers(foreign);

    const { event } = await world.run(item);
    await world.deletePolicies();

    expect(event.status).toBe('success');
    expect((await world.item())?.receipt?.clientDevices).toEqual({ disassociated: ours.length + others, deprovisioned: ours.length, kept: others });
    expect(await world.left()).toEqual(foreign.map((name) => `thing ${name}`).sort());
    expect(world.events).toHaveLength(ours.length);
    expect([...world.followUps.values()].map((policies) => policies.length)).toEqual([100, inSecondRound, 1]);
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

    const round = await release();

    expect(round).toEqual({
      round: 1, more: 'policies', disassociated: 1, deprovisioned: 1, kept: 0, gone: ['sensor-1'], followUp: { name: 'delete001-0-1', policies: [ownPolicy('sensor-1')] }, events: [{ entries: [expect.anything()] }],
    });
    expect(await ofDevices()).toEqual(['row DEVICE#sensor-1 DEVICE']);
    expect(await release(round)).toEqual({ round: 2, more: 'none', disassociated: 1, deprovisioned: 1, kept: 0, events: [] });
    expect(await ofDevices()).toEqual([]);
  });

  it('without a policy of their own need no other follow-up', async () => {
    await world.devices('edge-1', 'sensor-1');
    await world.iot.send(new DetachPolicyCommand({ policyName: ownPolicy('sensor-1'), target: (await world.row('sensor-1', 'device'))?.certificateArn }));
    world.pass(600);
    await world.iot.send(new DeletePolicyCommand({ policyName: ownPolicy('sensor-1') }));

    const round = await release();

    expect(round).toEqual({ round: 1, more: 'devices', disassociated: 1, deprovisioned: 1, kept: 0, gone: ['sensor-1'], events: [{ entries: [expect.anything()] }] });
    expect(await release(round)).toMatchObject({ round: 2, more: 'none', deprovisioned: 1 });
  });

  it('are told of in at most ten entries a call, each with its detail as text', async () => {
    await world.devices('edge-1', ...numbered(11));

    const { events } = await release();

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

    expect(first).toMatchObject({ more: 'policies', deprovisioned: 1 });
    await expect(release(first)).rejects.toMatchObject({ name: 'Unavailable', code: 'CORE_BUSY', message: 'client device "sensor-1" is being created or deleted by another task' });
    expect(await ofDevices()).toEqual(['association edge-1 sensor-1', 'row DEVICE#sensor-1 DEVICE', 'thing sensor-1']);
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

    expect(round).toMatchObject({ more: 'policies', disassociated: 1, deprovisioned: 1, followUp: { policies: [ownPolicy('sensor-2')] } });
    await expect(release(round)).rejects.toMatchObject({ name: 'Unavailable', message: expect.stringContaining('does not disassociate client device "sensor-1" from core "edge-1"') });
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

  it('leaves the memory of a device that others have deleted since it was listed as it is', async () => {
    await world.devices('edge-1', 'sensor-1');
    // The list, and the row, are read before the name is taken.
    world.before('TransactWriteItems', async () => {
      await world.run(aDeletion({ kind: 'device', name: 'sensor-1', taskId: 'delete002' }));
    });

    const round = await release();

    expect(round).toMatchObject({ more: 'devices', deprovisioned: 0, kept: 0 });
    expect(await world.name('sensor-1')).toEqual({ pk: 'NAME#sensor-1', sk: 'NAME', deletedAs: 'device', deletedAt: expect.any(String), expiresAt: expect.any(Number) });
  });

  it('records what the one before has done also where Greengrass cannot be asked about the rest', async () => {
    await world.devices('edge-1', 'sensor-1');
    const first = await release();
    await world.devices('edge-1', 'sensor-2');
    world.fail('greengrass', 'BatchDisassociateClientDeviceFromCoreDevice', { error: { name: 'ThrottlingException', statusCode: 429 } });

    await expect(release(first)).rejects.toMatchObject({ name: 'Throttled' });

    expect(await world.name('sensor-2')).toEqual({ pk: 'NAME#sensor-2', sk: 'NAME', kind: 'device' });
    expect(await ofDevices()).toEqual(['association edge-1 sensor-2', 'row DEVICE#sensor-2 DEVICE', 'thing sensor-2']);
    expect(await release(first)).toMatchObject({ deprovisioned: 2, gone: ['sensor-2'] });
  });

  it('finds nothing where a list still tells of a device that is gone', async () => {
    await world.rows.put({ put: aDeviceRow({ name: 'sensor-9', coreName: 'edge-1' }) });
    world.before('GetItem', () => world.rows.delete({ delete: { pk: 'DEVICE#sensor-9', sk: 'DEVICE' } }));

    expect(await release()).toMatchObject({ more: 'none' });
  });
});

describe('a round whose answer is lost', () => {
  it.each([['deprovisioned', true], ['kept', false]] as const)('counts and tells of devices that are %s when it is repeated, and tells the same', async (count, deprovisionClientDevices) => {
    const asked = { item: { ...item, deprovisionClientDevices }, executionArn: 'arn:one' };
    await world.devices('edge-1', 'sensor-1', 'sensor-2');

    const lost = await world.steps.release({ ...asked, former: noRound });
    const first = await world.steps.release({ ...asked, former: noRound });
    const second = await world.steps.release({ ...asked, former: first });
    const again = await world.steps.release({ ...asked, former: first });

    expect(first).toMatchObject({ disassociated: 2, [count]: 2, gone: ['sensor-1', 'sensor-2'] });
    expect(first).toEqual(lost);
    expect(first.events.flatMap(({ entries }) => entries)).toHaveLength(deprovisionClientDevices ? 2 : 0);
    expect(second).toMatchObject({ more: 'none', disassociated: 2, [count]: 2, events: [] });
    expect(again).toEqual(second);
  });

  it('leaves a device alone that another task has made anew under the name since', async () => {
    await world.devices('edge-1', 'sensor-1');
    const first = await release();
    await release(first);
    await world.names.take({ taskId: 'create001', index: 0, name: 'sensor-1' }, 'device', 'arn:create', world.clock());
    await world.rows.put({ put: aDeviceRow({ name: 'sensor-1', coreName: 'edge-1', lastTaskId: 'create001' }) });

    await expect(release(first)).rejects.toMatchObject({ code: 'CORE_BUSY' });

    expect(await world.row('sensor-1', 'device')).toMatchObject({ lastTaskId: 'create001' });
    expect(await world.name('sensor-1')).toMatchObject({ holder: { taskId: 'create001' } });
  });
});

describe('a round that goes on after its item was settled by others', () => {
  const settle = async () => void (await world.rows.update({ key: itemKey(item.taskId, item.index), set: { taskStatus: 'Failure', updatedAt: world.clock().toISOString() } }));
  const over = { name: 'Conflict', code: 'SUPERSEDED', message: expect.stringContaining('core "edge-1"') };

  it('begins with nothing', async () => {
    await world.devices('edge-1', 'sensor-1');
    const before = await ofDevices();
    await settle();

    await expect(release()).rejects.toMatchObject(over);

    expect(await ofDevices()).toEqual(before);
  });

  it('begins with no further device, since another task may have its name soon', async () => {
    await world.devices('edge-1', ...numbered(12));
    world.before('DetachThingPrincipal', settle);

    await expect(release()).rejects.toMatchObject(over);

    expect(world.made().filter((call) => call === 'DetachThingPrincipal').length).toBeLessThan(10);
    expect((await ofDevices()).filter((what) => what.startsWith('thing'))).toHaveLength(12);
  });

  it('waits for no certificate any longer, and deletes nothing after that', async () => {
    await world.devices('edge-1', 'sensor-1');
    let looks = 0;
    world.everyCall(() => {
      looks += world.made().at(-1) === 'DetachThingPrincipal' ? 1 : 0;
      if (looks === 1) world.before('GetItem', settle);
    });

    await expect(release()).rejects.toMatchObject(over);

    expect(world.made()).not.toContain('DeleteThing');
    expect(await ofDevices()).toEqual(['row DEVICE#sensor-1 DEVICE', 'thing sensor-1']);
  });
});

describe('a list of Greengrass that is a moment old', () => {
  /** Greengrass lists these beside what is associated, as often as said. */
  const stale = (names: readonly string[], times = Infinity): { readonly lists: () => number } => {
    let lists = 0;
    world.greengrass.middlewareStack.add((next, { commandName }) => async (call) => {
      const answer = await next(call);
      if (!commandName?.startsWith('ListClientDevices')) return answer;
      lists += 1;
      if (lists > times) return answer;
      const output = answer.output as { associatedClientDevices?: { thingName: string }[] };
      return { ...answer, output: { ...output, associatedClientDevices: [...names.map((thingName) => ({ thingName })), ...(output.associatedClientDevices ?? [])] } as never };
    }, { step: 'initialize' });
    return { lists: () => lists };
  };

  it.each([['deprovisioned', true], ['kept', false]] as const)('counts no device twice that is %s', async (count, deprovisionClientDevices) => {
    const asked = { item: { ...item, deprovisionClientDevices }, executionArn: 'arn:one' };
    await world.devices('edge-1', 'sensor-1');
    stale(['sensor-1'], 3);

    const first = await world.steps.release({ ...asked, former: noRound });
    const second = await world.steps.release({ ...asked, former: first });

    expect(second).toMatchObject({ more: 'none', disassociated: 1, deprovisioned: 0, kept: 0, [count]: 1 });
  });

  it('has no thing of others counted twice, also where Greengrass does not say that it is not associated', async () => {
    await strangers(['foreign-1']);
    stale(['foreign-1']);
    world.accept();

    const first = await release();

    expect(first).toMatchObject({ more: 'devices', disassociated: 1, kept: 1 });
    expect(await release(first)).toMatchObject({ more: 'none', disassociated: 1, kept: 1 });
  });

  it('is asked again after a while, and not for ever: what it lists and does not let go of counts as gone', async () => {
    const { lists } = stale(['sensor-1']);
    const began = world.clock().getTime();

    expect(await release()).toMatchObject({ more: 'none', disassociated: 0, kept: 0 });

    expect(lists()).toBeGreaterThan(2);
    expect(lists()).toBeLessThan(10);
    expect(world.clock().getTime() - began).toBeGreaterThanOrEqual(2000);
  });

  it('hides nothing that is still associated behind what is not', async () => {
    stale(numbered(130));
    await strangers(['foreign-1']);

    const rounds = [await release()];
    while (rounds.at(-1)?.more !== 'none' && rounds.length < 5) rounds.push(await release(rounds.at(-1)));

    expect(rounds.at(-1)).toMatchObject({ more: 'none', disassociated: 1, kept: 1 });
    expect(await ofDevices()).not.toContain('association edge-1 foreign-1');
  });

  it('is believed once it has caught up', async () => {
    const { lists } = stale(['sensor-1'], 1);

    expect(await release()).toMatchObject({ more: 'none', disassociated: 0, kept: 0 });

    expect(lists()).toBe(2);
  });

  it('is believed rather than a call that does not find what is associated yet', async () => {
    await strangers(['foreign-1']);
    world.refuse('foreign-1', 1, 'ResourceNotFoundException');

    expect(await release()).toMatchObject({ more: 'devices', disassociated: 1, kept: 1 });
  });
});
