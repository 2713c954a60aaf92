import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CoreRow } from '../../contracts/core-rows.ts';
import type { ItemRow } from '../../contracts/task-rows.ts';
import type { DeviceRow, NameRow } from '../../contracts/thing-rows.ts';
import { coreKey, deviceKey, itemKey, nameKey } from '../../contracts/table.ts';
import { coreRows } from '../../lambdas/adapters/core-rows.ts';
import { deviceItemRows, provisionedDevices } from '../../lambdas/adapters/device-item-rows.ts';
import { deviceRows } from '../../lambdas/adapters/device-rows.ts';
import { itemRows } from '../../lambdas/adapters/item-rows.ts';
import { deletedName, nameRows } from '../../lambdas/adapters/name-rows.ts';
import { partialCore, wholeCore } from '../../lambdas/domain/cores/core-row.ts';
import { associatedDevice, partialDevice, wholeDevice } from '../../lambdas/domain/devices/device-row.ts';
import type { ItemFate } from '../../lambdas/domain/ports.ts';
import type { ThingParts } from '../../lambdas/domain/things/thing-parts.ts';
import { awsWire } from '../builders/aws-wire.ts';
import type { AwsWire } from '../builders/aws-wire.ts';
import { aCertificate, aCoreItem, aCoreRun, aDeviceItem, aDeviceRun, aThing, executionArn } from '../builders/core.ts';

let aws: AwsWire;
beforeAll(async () => {
  aws = await awsWire();
});
afterAll(() => aws.close());

const began = new Date('2026-01-02T03:04:05.678Z');
const later = new Date('2026-01-02T03:05:00.000Z');
const names = () => nameRows(aws.rows, 30);
const nameOf = (name: string) => aws.rows.get<NameRow>(nameKey(name));
const itemOf = (taskId: string) => aws.rows.get<ItemRow>(itemKey(taskId, 0));

/** Others take the name over, since the item was over for long, and delete the thing. */
const deletedByOthers = async (name: string, key: typeof coreKey): Promise<void> => {
  const other = { taskId: 'deletion', index: 0, name };
  await aws.rows.update({ key: nameKey(name), set: { holder: { taskId: 'deletion', index: 0, since: later.toISOString() } } });
  await aws.rows.transact([{ delete: key(name) }, deletedName(name, other, 'core', { at: later, retentionDays: 30 })]);
};

describe('the rows of an item, its core and its name', () => {
  const rowsOf = async (name: string, taskId = `create-${name}`) => ({ item: await itemOf(taskId), core: await coreRows(aws.rows).find(name), name: await nameOf(name) });
  const anItem = (name: string, taskId = `create-${name}`) => aCoreItem({ name, taskId });
  const run = (name: string, taskId?: string) => aCoreRun({ item: anItem(name, taskId) });
  const fate = (name: string, given: Partial<ItemFate> = {}): ItemFate => ({ item: anItem(name), executionArn, taskStatus: 'Success', at: later, ...given });
  const take = (name: string, taskId?: string) => names().take(anItem(name, taskId), 'core', executionArn, began);
  const items = () => itemRows(aws.rows, 30);

  it('are settled together, and again by the same execution without a change', async () => {
    await take('edge-1');
    await items().settle(fate('edge-1'), wholeCore(run('edge-1'), undefined, later));
    const settled = await rowsOf('edge-1');
    await expect(items().settle(fate('edge-1'), wholeCore(run('edge-1'), undefined, later))).resolves.toBe('Success');

    expect(await rowsOf('edge-1')).toEqual(settled);
    expect(settled.item).toEqual({
      ...itemKey('create-edge-1', 0), taskId: 'create-edge-1', index: 0, name: 'edge-1', taskStatus: 'Success', executionArn,
      createdAt: began.toISOString(), updatedAt: later.toISOString(), expiresAt: Math.floor(began.getTime() / 1000) + 30 * 86_400,
    });
    expect(settled.core).toMatchObject({ name: 'edge-1', provisioningStatus: 'Success', ...aThing(), desiredTemplateName: 'None', deploymentStatus: 'None' });
    expect(settled.name).toEqual({ ...nameKey('edge-1'), kind: 'core' });
  });

  it('do not change each other: an item that was closed as abandoned stays so, its core is recorded and its name is let go of all the same', async () => {
    await take('edge-2');
    await aws.rows.update({ key: itemKey('create-edge-2', 0), set: { taskStatus: 'Failure', code: 'ITEM_ABANDONED', executionArn: 'the closing' } });

    await items().settle(fate('edge-2'), wholeCore(run('edge-2'), undefined, later));

    expect(await rowsOf('edge-2')).toEqual({
      item: expect.objectContaining({ taskStatus: 'Failure', code: 'ITEM_ABANDONED' }), core: expect.objectContaining({ provisioningStatus: 'Success' }), name: { ...nameKey('edge-2'), kind: 'core' },
    });
  });

  it('keep the final word: a failure after the success of another execution changes nothing', async () => {
    await take('edge-3');
    await items().settle(fate('edge-3'), wholeCore(run('edge-3'), undefined, later));
    const settled = await rowsOf('edge-3');

    await expect(items().settle(fate('edge-3', { taskStatus: 'Failure', code: 'STEP_DEFECT', executionArn: 'another' }))).resolves.toBe('Failure');

    expect(await rowsOf('edge-3')).toEqual(settled);
  });

  it('lose no artifact of an earlier run, and nothing of what was deployed, when a re-run makes none', async () => {
    const config = { bucket: 'artifacts', key: 'config', createdAt: began.toISOString() };
    await take('edge-4');
    await items().settle(fate('edge-4'), wholeCore(run('edge-4'), config, began));
    await aws.rows.update({ key: coreKey('edge-4'), set: { desiredTemplateName: 'site', desiredTemplateVersion: 3, deploymentStatus: 'SUCCEEDED' } });

    await take('edge-4', 'again');
    await items().settle(fate('edge-4', { item: anItem('edge-4', 'again') }), wholeCore(run('edge-4', 'again'), undefined, later));

    expect((await rowsOf('edge-4')).core).toMatchObject({
      config, certs: aCertificate().certs, desiredTemplateName: 'site', desiredTemplateVersion: 3, deploymentStatus: 'SUCCEEDED',
      createdAt: began.toISOString(), updatedAt: later.toISOString(), lastTaskId: 'again',
    });
  });

  it('tell no longer of a bundle that is gone, nor of a deletion that was given up', async () => {
    await take('edge-6');
    await items().settle(fate('edge-6'), wholeCore(run('edge-6'), undefined, began));
    await aws.rows.update({ key: coreKey('edge-6'), set: { deletion: { taskId: 'deletion', index: 0, since: began.toISOString() } } });

    const item = anItem('edge-6', 'again-6');
    await take('edge-6', 'again-6');
    await items().settle(fate('edge-6', { item }), wholeCore(aCoreRun({ item, certificate: aCertificate({ certs: undefined }) }), undefined, later));

    const { core } = await rowsOf('edge-6');
    expect(core).not.toHaveProperty('certs');
    expect(core).not.toHaveProperty('deletion');
  });

  it('keep a success of the same execution whose answer was lost: the failure that follows changes neither item nor core', async () => {
    await take('edge-7');
    await items().settle(fate('edge-7'), wholeCore(run('edge-7'), undefined, began));
    const settled = await rowsOf('edge-7');
    const failure = fate('edge-7', { taskStatus: 'Failure', code: 'AWS_UNAVAILABLE' });

    const words = [
      await items().settle(failure, { set: { provisioningStatus: 'Failure' }, setIfAbsent: {}, remove: ['thingArn'] }),
      await items().settle(failure),
      await items().settle({ ...failure, executionArn: 'another' }),
    ];

    expect(words).toEqual(['Success', 'Success', 'Failure']);
    expect(await rowsOf('edge-7')).toEqual(settled);
  });

  it('keep such a success also where another task has taken the name since', async () => {
    await take('edge-8');
    await items().settle(fate('edge-8'), wholeCore(run('edge-8'), undefined, began));
    await take('edge-8', 'next');

    await expect(items().settle(fate('edge-8'), wholeCore(run('edge-8'), undefined, later))).resolves.toBe('Success');

    expect((await rowsOf('edge-8')).core?.updatedAt).toBe(began.toISOString());
    expect((await nameOf('edge-8'))?.holder?.taskId).toBe('next');
  });

  it('of a failed core tell what exists', async () => {
    const failed: Partial<ItemFate> = { taskStatus: 'Failure', code: 'POLICY_NOT_FOUND', statusMessage: 'no policy', exists: { thing: true } };
    const parts: ThingParts = { bundle: undefined, config: undefined, certificate: undefined, policies: undefined, thing: aThing('edge-5') };
    await take('edge-5');
    await items().settle(fate('edge-5', failed), partialCore(aCoreRun({ item: anItem('edge-5'), policies: undefined }), parts, undefined, later));

    expect(await rowsOf('edge-5')).toMatchObject({
      item: { ...failed }, core: { provisioningStatus: 'Failure', certificateId: aCertificate().certificateId } satisfies Partial<CoreRow>, name: { kind: 'core' },
    });
  });

  it('of which nothing was made let go of the name, which belongs to what it belonged to', async () => {
    await take('edge-10');
    await items().settle(fate('edge-10', { taskStatus: 'Failure', code: 'THING_NOT_OURS' }));
    await take('edge-11');
    await items().settle(fate('edge-11'), wholeCore(run('edge-11'), undefined, began));
    await take('edge-11', 'again-11');
    await items().settle(fate('edge-11', { item: anItem('edge-11', 'again-11'), taskStatus: 'Failure', code: 'PROVISIONING_TEMPLATE_NOT_FOUND' }));

    expect(await rowsOf('edge-10')).toMatchObject({ item: { taskStatus: 'Failure', code: 'THING_NOT_OURS' }, core: undefined });
    expect(await nameOf('edge-10')).not.toHaveProperty('holder');
    expect(await nameOf('edge-11')).toEqual({ ...nameKey('edge-11'), kind: 'core' });
  });

  it.each([['settled by others, long ago', true], ['gone, since its task has expired', false]])(
    'peer fault 27: bring no core back that others deleted after they took the name from an item that was %s',
    async (_how, isThere) => {
      const name = isThere ? 'edge-12' : 'edge-13';
      await take(name);
      if (isThere) await aws.rows.update({ key: itemKey(`create-${name}`, 0), set: { taskStatus: 'Failure', code: 'ITEM_ABANDONED', statusMessage: 'it ended', executionArn: 'the closing' } });
      else await aws.rows.delete({ delete: itemKey(`create-${name}`, 0) });
      await deletedByOthers(name, coreKey);

      await expect(items().settle(fate(name), wholeCore(run(name), undefined, later))).rejects.toMatchObject({ name: 'Conflict', code: isThere ? 'ITEM_ABANDONED' : 'CORE_BUSY' });
      await items().settle(fate(name, { taskStatus: 'Failure', code: 'CORE_BUSY' }), { set: { provisioningStatus: 'Failure' }, setIfAbsent: {}, remove: [] });

      const { item, core, name: row } = await rowsOf(name);
      expect(core).toBeUndefined();
      expect(row).toMatchObject({ deletedAs: 'core' });
      expect(item).toMatchObject({ taskStatus: 'Failure', code: isThere ? 'ITEM_ABANDONED' : 'CORE_BUSY' });
    },
  );
});

describe('the rows of an item, its client device and its name', () => {
  const rowsOf = async (name: string, taskId = `create-${name}`) => ({ item: await itemOf(taskId), device: await deviceRows(aws.rows).find(name), name: await nameOf(name) });
  const anItem = (name: string) => aDeviceItem({ name, taskId: `create-${name}` });
  const run = (name: string) => aDeviceRun({ item: anItem(name) });
  const fate = (name: string, given: Partial<ItemFate> = {}): ItemFate => ({ item: anItem(name), executionArn, taskStatus: 'Success', at: later, ...given });
  const take = (name: string) => names().take(anItem(name), 'device', executionArn, began);
  const record = (name: string, notice?: string) => provisionedDevices(aws.rows).record(anItem(name), wholeDevice(run(name), began), notice);
  const items = () => deviceItemRows(aws.rows, 30);

  it('peer fault 63: tell of a device that is provisioned, with its core, whose item is open and whose name is held', async () => {
    await take('sensor-1');

    await record('sensor-1');
    await record('sensor-1');

    expect(await rowsOf('sensor-1')).toEqual({
      item: expect.objectContaining({ taskStatus: 'InProgress' }),
      device: {
        ...deviceKey('sensor-1'), listPk: 'DEVICES', listSk: 'sensor-1', statusPk: 'CORE#edge-1#DEVICES', name: 'sensor-1', coreName: 'edge-1',
        provisioningStatus: 'Success', association: 'Pending', provisioningTemplate: 'own-ca', ...aThing('sensor-1'),
        certificateId: aCertificate().certificateId, certificateAuthority: 'OWN_CA', caId: aCertificate().caId, certs: aCertificate().certs,
        lastTaskId: 'create-sensor-1', createdAt: began.toISOString(), updatedAt: began.toISOString(),
      } satisfies DeviceRow,
      name: expect.objectContaining({ kind: 'device', holder: expect.objectContaining({ taskId: 'create-sensor-1' }) }),
    });
  });

  it('keep the name of a device from a core, also where its task was given up before the device was associated', async () => {
    await take('sensor-6');
    await record('sensor-6');
    await aws.rows.update({ key: itemKey('create-sensor-6', 0), set: { taskStatus: 'Failure', code: 'ITEM_ABANDONED', updatedAt: began.toISOString() } });

    await expect(names().take({ taskId: 'other', index: 0, name: 'sensor-6' }, 'core', executionArn, new Date())).rejects.toMatchObject({ code: 'NAME_IN_USE' });
  });

  it('forget that a device was deleted as soon as there is a row again', async () => {
    const former = { taskId: 'former', index: 0, name: 'sensor-7' };
    const now = new Date();
    await names().take(former, 'device', executionArn, now);
    await aws.rows.transact([deletedName('sensor-7', former, 'device', { at: now, retentionDays: 30 })]);
    await names().take(anItem('sensor-7'), 'device', executionArn, now);

    await record('sensor-7');

    expect(await nameOf('sensor-7')).toEqual({ ...nameKey('sensor-7'), kind: 'device', holder: expect.objectContaining({ taskId: 'create-sensor-7' }) });
  });

  it('are settled once the device is associated', async () => {
    await take('sensor-2');
    await record('sensor-2', 'it was provisioned already');

    await items().settle(fate('sensor-2'), associatedDevice('Associated', later));

    expect(await rowsOf('sensor-2')).toMatchObject({ item: { taskStatus: 'Success', statusMessage: 'it was provisioned already' }, device: { association: 'Associated', updatedAt: later.toISOString() } });
    expect(await nameOf('sensor-2')).toEqual({ ...nameKey('sensor-2'), kind: 'device' });
  });

  it('tell of a device whose task was closed before, and of no notice then', async () => {
    await take('sensor-3');
    await aws.rows.update({ key: itemKey('create-sensor-3', 0), set: { taskStatus: 'Failure', code: 'ITEM_ABANDONED', statusMessage: 'it ended' } });

    await record('sensor-3', 'it was provisioned already');

    expect(await rowsOf('sensor-3')).toMatchObject({ item: { taskStatus: 'Failure', statusMessage: 'it ended' }, device: { association: 'Pending' } });
  });

  it('peer fault 27: bring no device back that others have deleted', async () => {
    await take('sensor-4');
    await aws.rows.update({ key: itemKey('create-sensor-4', 0), set: { taskStatus: 'Failure', code: 'ITEM_ABANDONED' } });
    await deletedByOthers('sensor-4', deviceKey);

    await expect(record('sensor-4')).rejects.toMatchObject({ name: 'Conflict', code: 'ITEM_ABANDONED' });
    await expect(record('sensor-4', 'it was provisioned already')).rejects.toMatchObject({ name: 'Conflict' });
    await expect(items().settle(fate('sensor-4'), associatedDevice('Associated', later))).rejects.toMatchObject({ name: 'Conflict' });

    expect((await rowsOf('sensor-4')).device).toBeUndefined();
  });

  it('of a failed device tell what exists, and the core it was for', async () => {
    const parts: ThingParts = { bundle: undefined, config: undefined, certificate: undefined, policies: undefined, thing: aThing('sensor-5') };
    await take('sensor-5');

    await items().settle(fate('sensor-5', { taskStatus: 'Failure', code: 'POLICY_NOT_FOUND' }), partialDevice(run('sensor-5'), parts, undefined, later));

    expect((await rowsOf('sensor-5')).device).toMatchObject({ provisioningStatus: 'Failure', coreName: 'edge-1', statusPk: 'CORE#edge-1#DEVICES', association: 'Pending', listPk: 'DEVICES' });
  });
});
