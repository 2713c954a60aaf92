import '../builders/core-environment.ts';
import { X509Certificate } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { DeviceCreatedEvent } from '../../contracts/generated/events-validators.js';
import { coreDevicesPk, deviceKey } from '../../contracts/table.ts';
import type { DeviceRow } from '../../contracts/thing-rows.ts';
import type { DeviceItem } from '../../lambdas/domain/devices/device-item.ts';
import { createCertificate } from '../../lambdas/steps/create-certificate.ts';
import { aDeviceItem, awsTemplate, executionArn, ownCaTemplate } from '../builders/core.ts';
import { provisionDevice } from '../builders/core-run.ts';
import { coreWorld } from '../builders/core-world.ts';
import type { CoreWorld } from '../builders/core-world.ts';

const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iot:Publish', Resource: '*' }] };
const parts = {
  resources: { policy: { Type: 'AWS::IoT::Policy', Properties: { PolicyName: 'site-device' } } },
  cdf: { clientIdMustMatchThingName: true, attachAdditionalPolicies: [{ name: 'site-metrics', document }] },
};
const templates = { 'own-ca': ownCaTemplate(parts), aws: awsTemplate(parts) };

let world: CoreWorld;
beforeEach(async () => {
  world = await coreWorld(templates);
});

const kinds = ['own CA', 'AWS'] as const;
const itemOf = (kind: (typeof kinds)[number], given: Partial<DeviceItem> = {}): DeviceItem =>
  aDeviceItem({ ...(kind === 'AWS' ? { provisioningTemplate: 'aws' } : { cdfProvisioningParameters: { caId: world.ca.caId } }), ...given });
const aRow = (given: Partial<DeviceRow>): DeviceRow => ({
  ...deviceKey('sensor-1'), listPk: 'DEVICES', listSk: 'sensor-1', name: 'sensor-1', provisioningStatus: 'Success', provisioningTemplate: 'own-ca', association: 'Associated',
  lastTaskId: 'task00000', createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z', ...given,
});

const expectProvisioned = (): void => {
  const [certificate, ...others] = world.certificates.values();
  expect(others).toEqual([]);
  expect(certificate?.status).toBe('ACTIVE');
  expect([...(world.principals.get('sensor-1') ?? [])]).toEqual([certificate?.certificateId]);
  expect([...(world.attachments.get(certificate?.certificateArn ?? '') ?? [])].sort()).toEqual(['clientIdEnforcementPolicy_sensor-1', 'site-device', expect.stringMatching(/^site-metrics_test_/)]);
  expect(world.devices.get('sensor-1')).toMatchObject({
    provisioningStatus: 'Success', association: 'Pending', coreName: 'edge-1', statusPk: coreDevicesPk('edge-1'), certificateId: certificate?.certificateId, certs: world.bundles.get('sensor-1')?.artifact,
  });
  expect(world.cores.size).toBe(0);
};

describe.each(kinds)('a client device with a certificate signed by %s', (kind) => {
  it('is provisioned as a core is, and holds its name until it is associated', async () => {
    await expect(provisionDevice(world, itemOf(kind))).resolves.toBeUndefined();

    expectProvisioned();
    expect(world.fates.size).toBe(0);
    expect(world.holders.get('sensor-1')).toMatchObject({ taskId: 'task00001' });
  });

  it('has an EC key, since no nucleus reads it', async () => {
    const { certificatePem } = await createCertificate(world.ports, 365)({ item: itemOf(kind), executionArn });

    expect(new X509Certificate(certificatePem).publicKey.asymmetricKeyType).toBe('ec');
  });

  it('peer fault 18: is completed by the next run, wherever a run ended, and known as soon as anything of it exists', async () => {
    await provisionDevice(world, itemOf(kind));
    const points = world.effects.flatMap((_, index) => (['before', 'after'] as const).map((when) => ({ effect: index + 1, when })));
    expect(points.length).toBeGreaterThanOrEqual(20);

    for (const { effect, when } of points) {
      world = await coreWorld(templates);
      world.crashAt(effect, when);
      const failed = await provisionDevice(world, itemOf(kind));
      const exists = world.things.has('sensor-1') || world.certificates.size > 0 || world.bundles.size > 0;
      expect({ effect, when, known: world.devices.has('sensor-1') }).toEqual({ effect, when, known: exists });
      expect(DeviceCreatedEvent(failed?.event)).toBe(true);
      expect(world.fates.get('task00001')).toMatchObject({ taskStatus: 'Failure', code: failed?.code });
      expect(world.holders.size).toBe(0);

      await provisionDevice(world, itemOf(kind, { taskId: 'task00002' }));

      expectProvisioned();
    }
  });

  it('of another core is left alone, before anything is made', async () => {
    const row = aRow({ coreName: 'edge-2', statusPk: coreDevicesPk('edge-2') });
    world.devices.set('sensor-1', row);

    const failed = await provisionDevice(world, itemOf(kind));

    expect(failed).toMatchObject({ code: 'DEVICE_OF_OTHER_CORE', cause: expect.stringMatching(/client device "sensor-1" belongs to core "edge-2".*core "edge-1"/), event: { deviceName: 'sensor-1', status: 'failed' } });
    expect(world.effects).toEqual(['names.take', 'items.settle']);
    expect(world.devices.get('sensor-1')).toEqual(row);
    expect(world.fates.get('task00001')?.exists).toBeUndefined();
  });

  it('of another core is left alone, also where its run ends before it has looked whose it is', async () => {
    const row = aRow({ coreName: 'edge-2', statusPk: coreDevicesPk('edge-2') });
    world.devices.set('sensor-1', row);
    world.things.add('sensor-1');
    world.ports.templates.get = () => Promise.reject(new Error('out of order'));

    const failed = await provisionDevice(world, itemOf(kind));

    expect(failed).toMatchObject({ code: 'STEP_DEFECT' });
    expect(world.devices.get('sensor-1')).toEqual(row);
    expect(world.fates.get('task00001')?.exists).toBeUndefined();
  });

  it('that has lost its core gets a new one', async () => {
    world.devices.set('sensor-1', aRow({ association: 'None', provisioningStatus: 'Failure' }));

    await provisionDevice(world, itemOf(kind));

    expectProvisioned();
  });

  it('keeps what it has where a later run of it fails: it is whole, and associated as it was', async () => {
    await provisionDevice(world, itemOf(kind));
    const associated = { ...world.devices.get('sensor-1'), association: 'Associated' } as DeviceRow;
    world.devices.set('sensor-1', associated);
    world.holders.clear();
    world.ports.policies.attach = () => Promise.reject(new Error('out of order'));

    const failed = await provisionDevice(world, itemOf(kind, { taskId: 'task00002' }));

    expect(failed).toMatchObject({ code: 'STEP_DEFECT' });
    expect(world.devices.get('sensor-1')).toEqual({ ...associated, lastTaskId: 'task00002', certificateArn: expect.any(String), thingArn: expect.any(String) });
  });

  it('is not touched while another task works on it', async () => {
    await provisionDevice(world, itemOf(kind));
    const before = world.devices.get('sensor-1');

    const failed = await provisionDevice(world, itemOf(kind, { taskId: 'task00002' }));

    expect(failed).toMatchObject({ code: 'CORE_BUSY', cause: expect.stringContaining('task00001') });
    expect(world.fates.get('task00002')?.exists).toBeUndefined();
    expect(world.devices.get('sensor-1')).toEqual(before);
    expect(world.holders.get('sensor-1')).toMatchObject({ taskId: 'task00001' });
  });

  it('says of a foreign thing that it is not ours, and makes nothing', async () => {
    world.things.add('sensor-1');

    const failed = await provisionDevice(world, itemOf(kind));

    expect(failed?.code).toBe('THING_NOT_OURS');
    expect(world.devices.size + world.bundles.size + world.certificates.size).toBe(0);
  });
});
