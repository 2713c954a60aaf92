import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { certsKey } from '../../contracts/artifacts.ts';
import { aDeletion, ownPolicy, policyDeletionsArn, sharedPolicy } from '../builders/deletion.ts';
import { deletionWire } from '../builders/deletion-wire.ts';
import type { DeletionWire } from '../builders/deletion-wire.ts';

let world: DeletionWire;
beforeEach(async () => {
  world = await deletionWire();
  await world.core();
  await world.devices('edge-1', 'sensor-1');
});
afterEach(() => world.close());

const device = aDeletion({ kind: 'device', name: 'sensor-1' });
const ofDevice = async (): Promise<string[]> => (await world.left()).filter((what) => what.includes('sensor-1'));

describe('a client device that is deleted', () => {
  it('peer fault 22: is disassociated before its thing goes, and a success only when all of it is gone', async () => {
    const order: string[] = [];
    for (const operation of ['BatchDisassociateClientDeviceFromCoreDevice', 'UpdateCertificate', 'DetachThingPrincipal', 'DeleteCertificate', 'DeleteThing', 'TransactWriteItems']) {
      world.before(operation, async () => order.push(operation));
    }
    world.before('TransactWriteItems', async () => undefined);
    const { certificateId } = (await world.row('sensor-1', 'device')) ?? {};

    const { event } = await world.run(device);
    await world.deletePolicies();

    expect(order).toEqual(['BatchDisassociateClientDeviceFromCoreDevice', 'UpdateCertificate', 'DetachThingPrincipal', 'DeleteCertificate', 'DeleteThing']);
    expect(event).toEqual({ taskId: 'delete001', deviceName: 'sensor-1', status: 'success' });
    expect(await ofDevice()).toEqual([]);
    expect((await world.item())?.receipt).toEqual({
      removed: [
        { part: 'association', name: 'edge-1' },
        { part: 'policyAttachment', name: sharedPolicy },
        { part: 'policyAttachment', name: ownPolicy('sensor-1') },
        { part: 'certificate', name: certificateId },
        { part: 'thing', name: 'sensor-1' },
        { part: 'artifact', name: certsKey('sensor-1') },
        { part: 'record', name: 'sensor-1' },
      ],
      kept: [],
      followUp: { policies: [ownPolicy('sensor-1')], execution: `${policyDeletionsArn}delete001-0` },
    });
    expect(await world.name('sensor-1')).toMatchObject({ deletedAs: 'device' });
  });

  it.each([
    [false, true, ['association'], ['thing', 'certificate', 'artifact']],
    [false, false, [], ['association', 'thing', 'certificate', 'artifact']],
  ])('keeps what it is told to keep, and loses its record: deprovision %s, disassociate %s', async (deprovision, disassociate, removed, kept) => {
    await world.run({ ...device, deprovision, disassociate });

    const receipt = (await world.item())?.receipt;
    expect(receipt?.removed.map(({ part }) => part)).toEqual([...removed, 'record']);
    expect(receipt?.kept.map(({ part }) => part)).toEqual(kept);
    expect(await ofDevice()).toEqual(expect.arrayContaining(['thing sensor-1', ...(disassociate ? [] : ['association edge-1 sensor-1'])]));
    expect(await world.row('sensor-1', 'device')).toBeUndefined();
    expect(await world.name('sensor-1')).toMatchObject({ deletedAs: 'device' });
  });

  it('that was kept with its association loses both to a deletion that deprovisions it', async () => {
    await world.run({ ...device, deprovision: false, disassociate: false });

    const { event } = await world.run({ ...device, taskId: 'delete002' });
    await world.deletePolicies();

    expect(event).toMatchObject({ taskId: 'delete002', status: 'success' });
    expect((await world.item('delete002'))?.receipt?.removed).toContainEqual({ part: 'association', name: 'edge-1' });
    expect(await ofDevice()).toEqual([]);
  });

  it('has to be one of the core that the task names', async () => {
    await world.core('edge-2');
    const before = await world.row('sensor-1', 'device');

    const { code, cause } = await world.run({ ...device, coreName: 'edge-2' });

    expect({ code, cause }).toEqual({ code: 'DEVICE_OF_OTHER_CORE', cause: 'client device "sensor-1" belongs to core "edge-1", not to "edge-2"' });
    expect(await world.name('sensor-1')).not.toHaveProperty('holder');
    expect(await world.row('sensor-1', 'device')).toEqual(before);
    expect((await world.item())?.exists).toBeUndefined();
    expect((await ofDevice()).length).toBeGreaterThan(3);
  });

  it('peer fault 22: is a failure where Greengrass does not let go of it, and nothing is deleted then', async () => {
    world.refuse('sensor-1', 20);

    const { event, code } = await world.run(device);

    expect({ status: event.status, code }).toEqual({ status: 'failed', code: 'AWS_UNAVAILABLE' });
    expect(await world.row('sensor-1', 'device')).toMatchObject({ coreName: 'edge-1', association: 'Associated', provisioningStatus: 'Success' });
  });

  it('that fails after it was disassociated belongs to no core, says what is left, and is finished by another task', async () => {
    world.fail('iot', 'DeleteCertificate');

    await world.run(device);
    const [item, row] = [await world.item(), await world.row('sensor-1', 'device')];
    await world.run({ ...device, taskId: 'delete002', coreName: 'edge-1' });
    await world.deletePolicies();

    expect(item).toMatchObject({ taskStatus: 'Failure', code: 'AWS_ACCESS_DENIED', exists: { thing: true, certificateId: expect.any(String) } });
    expect(row).toMatchObject({ association: 'None', provisioningStatus: 'Failure', lastTaskId: 'delete001' });
    expect(row).not.toHaveProperty('coreName');
    expect(await ofDevice()).toEqual([]);
  });

  it('that was deleted before is so again', async () => {
    await world.run(device);

    expect((await world.run({ ...device, taskId: 'delete002' })).event).toMatchObject({ deviceName: 'sensor-1', status: 'success', message: expect.stringContaining('already deleted on ') });
  });

  it('is deleted by the task that takes over from the request it came with', async () => {
    const { begin, disassociate } = world.steps;
    await begin({ item: device, executionArn: 'arn:express' });
    await disassociate({ item: device, coreName: 'edge-1' });

    expect((await world.run(device)).event.status).toBe('success');
    expect((await world.run(device)).event.status).toBe('success');
    expect(await ofDevice()).toEqual([`policy ${ownPolicy('sensor-1')}`]);
  });
});
