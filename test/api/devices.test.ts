import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ClientDevice, ClientDeviceList } from '../../contracts/generated/openapi-validators.js';
import type { components } from '../../contracts/generated/openapi.ts';
import { readApiOf } from '../builders/read-api.ts';
import { aCoreRow, aDeviceRow, createdAt } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

type DeviceList = components['schemas']['ClientDeviceList'];

let world: TaskWorld;
beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

describe('a client device', () => {
  it('is told with its core, its association, its artifacts and how long they are kept, and its certificate', async () => {
    await world.rows.put({ put: aDeviceRow({ certs: { bucket: 'artifacts', key: 'certs.zip', createdAt }, thingArn: 'arn:thing', certificateId: 'id', certificateArn: 'arn:cert' }) });

    const { status, body } = await readApiOf(world)('/devices/sensor-1');

    expect([status, ClientDevice(body)]).toEqual([200, true]);
    expect(body).toEqual({
      name: 'sensor-1',
      coreName: 'edge-1',
      association: 'Associated',
      artifacts: { certs: { bucket: 'artifacts', key: 'certs.zip', createdAt, expiresAt: '2026-01-09T03:04:05.678Z' } },
      provisioning: { status: 'Success', provisioningTemplate: 'own-ca', thingArn: 'arn:thing', certificateId: 'id', certificateArn: 'arn:cert' },
      links: { self: '/devices/sensor-1', core: '/cores/edge-1', task: '/deviceTasks/devices01' },
      createdAt,
      updatedAt: createdAt,
    });
  });

  it('names no core once it belongs to none', async () => {
    await world.rows.put({ put: aDeviceRow({}, false) });

    const { body } = await readApiOf(world)('/devices/sensor-1');

    expect(ClientDevice(body)).toBe(true);
    expect(body).toMatchObject({ association: 'None', artifacts: {}, links: { self: '/devices/sensor-1', task: '/deviceTasks/devices01' } });
    expect(body).not.toHaveProperty('coreName');
    expect(body['links']).not.toHaveProperty('core');
  });

  it.each(['/devices/sensor-9', '/devices/edge-1', '/devices/a%20b'])('answers 404 to %s: a core is none', async (target) => {
    await world.rows.put({ put: aCoreRow() });

    await expect(readApiOf(world)(target)).resolves.toMatchObject({ status: 404, body: { code: 'DEVICE_NOT_FOUND' } });
  });

  it('refuses a query, of which it has none', async () => {
    await expect(readApiOf(world)('/devices/sensor-1?deprovision=true')).resolves.toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED', details: [{ field: 'deprovision' }] } });
  });
});

describe('the client devices of a core', () => {
  const list = async (target: string): Promise<DeviceList> => {
    const { status, body } = await readApiOf(world)(target);
    expect([status, ClientDeviceList(body)]).toEqual([200, true]);
    return body as unknown as DeviceList;
  };

  it('peer fault 49: can be listed, by name and in pages, those of other cores and of none left out', async () => {
    await world.rows.put({ put: aCoreRow() });
    for (const name of ['sensor-3', 'sensor-1', 'sensor-2']) await world.rows.put({ put: aDeviceRow({ name }) });
    await world.rows.put({ put: aDeviceRow({ name: 'sensor-0', coreName: 'edge-2' }) });
    await world.rows.put({ put: aDeviceRow({ name: 'sensor-4' }, false) });

    const first = await list('/cores/edge-1/devices?count=2');
    const second = await list(`/cores/edge-1/devices?count=2&exclusiveStartThingName=${first.pagination?.lastEvaluated?.thingName ?? ''}`);

    expect([first, second].map(({ devices }) => devices.map(({ name }) => name))).toEqual([['sensor-1', 'sensor-2'], ['sensor-3']]);
    expect(first.devices[0]).toEqual({ name: 'sensor-1', association: 'Associated', provisioningStatus: 'Success', createdAt, updatedAt: createdAt });
    expect(second.pagination).toEqual({ count: '2' });
  });

  it('are none, and not an error, for a core without devices', async () => {
    await world.rows.put({ put: aCoreRow() });

    await expect(list('/cores/edge-1/devices')).resolves.toEqual({ devices: [] });
  });

  it('are listed for a core that this system did not make', async () => {
    await world.rows.put({ put: aDeviceRow({ coreName: 'foreign-1' }) });

    expect((await list('/cores/foreign-1/devices')).devices).toHaveLength(1);
  });

  it.each(['edge-9', 'a%20b'])('answer 404 for %s, where there is neither the core nor a device of it', async (name) => {
    await expect(readApiOf(world)(`/cores/${name}/devices`)).resolves.toMatchObject({ status: 404, body: { code: 'CORE_NOT_FOUND' } });
  });

  it('take no cursor of another core', async () => {
    for (const name of ['sensor-1', 'sensor-2']) await world.rows.put({ put: aDeviceRow({ name }) });
    const { pagination } = await list('/cores/edge-1/devices?count=1');

    await expect(readApiOf(world)(`/cores/edge-2/devices?exclusiveStartThingName=${pagination?.lastEvaluated?.thingName ?? ''}`)).resolves.toMatchObject({ status: 400, body: { details: [{ field: 'exclusiveStartThingName' }] } });
  });
});
