import '../builders/core-environment.ts';
import { describe, expect, it } from '@jest/globals';
import type { CoreItem } from '../../lambdas/domain/cores/core-item.ts';
import type { ItemFate } from '../../lambdas/domain/ports.ts';
import { aCoreItem, awsTemplate, ownCaTemplate } from '../builders/core.ts';
import { provision } from '../builders/core-run.ts';
import { coreWorld } from '../builders/core-world.ts';
import type { CoreWorld } from '../builders/core-world.ts';

type Kind = 'own CA' | 'AWS';
const kinds: readonly Kind[] = ['own CA', 'AWS'];
const name = 'edge-1';

const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iot:Publish', Resource: '*' }] };
const parts = {
  resources: { policy: { Type: 'AWS::IoT::Policy', Properties: { PolicyName: 'site-core' } } },
  cdf: { clientIdMustMatchThingName: true, attachAdditionalPolicies: [{ name: 'site-metrics', document }] },
};
const templates = { 'own-ca': ownCaTemplate(parts), aws: awsTemplate(parts) };
/** As an operator may write it: what exists fails the template. */
const failing = (template: string): string => {
  const { Resources, ...rest } = JSON.parse(template) as { Resources: Record<string, object> };
  const overridden = { ...Resources, thing: { ...Resources['thing'], OverrideSettings: { AttributePayload: 'FAIL', ThingGroups: 'MERGE' } } };
  return JSON.stringify({ ...rest, Resources: { ...overridden, certificate: { ...Resources['certificate'], OverrideSettings: { Status: 'FAIL' } } } });
};
const failingTemplates = { 'own-ca': failing(templates['own-ca']), aws: failing(templates.aws) };

const worldOf = (): Promise<CoreWorld> => coreWorld(templates);
const itemOf = (kind: Kind, world: CoreWorld, given: Partial<CoreItem> = {}): CoreItem =>
  aCoreItem({
    configGenerator: { alias: 'MANUAL_INSTALL', functionName: 'generate' },
    ...(kind === 'AWS' ? { provisioningTemplate: 'aws' } : { cdfProvisioningParameters: { caId: world.ca.caId } }),
    ...given,
  });

/** What there is of the core in IoT and in S3. */
const existing = ({ things, certificates, attachments, bundles, configs }: CoreWorld): ItemFate['exists'] => {
  const [certificate, ...others] = certificates.values();
  expect(others).toEqual([]);
  const policies = [...(attachments.get(certificate?.certificateArn ?? '') ?? [])];
  const found = {
    ...(things.has(name) && { thing: true }),
    ...(certificate !== undefined && { certificateId: certificate.certificateId }),
    ...(policies.length > 0 && { policies }),
    ...(bundles.has(name) && { certs: bundles.get(name)?.artifact }),
    ...(configs.has(name) && { config: { bucket: 'artifacts', key: `${name}/installerConfig.yml`, createdAt: '2026-01-02T03:04:05.678Z' } }),
  };
  return Object.keys(found).length === 0 ? undefined : found;
};

const expectWhole = (world: CoreWorld): void => {
  const [certificate, ...others] = world.certificates.values();
  expect(others).toEqual([]);
  expect(certificate?.status).toBe('ACTIVE');
  expect([...(world.principals.get(name) ?? [])]).toEqual([certificate?.certificateId]);
  expect([...(world.attachments.get(certificate?.certificateArn ?? '') ?? [])].sort()).toEqual([
    'clientIdEnforcementPolicy_edge-1', 'site-core', expect.stringMatching(/^site-metrics_test_/),
  ]);
  const { requestPem, certificatePem } = world.bundles.get(name) ?? {};
  expect({ requestPem, certificatePem }).toEqual({ requestPem: undefined, certificatePem: certificate?.certificatePem });
  expect(world.configs.get(name)).toBe('system of edge-1');
  const row = world.cores.get(name);
  expect(row).toMatchObject({ provisioningStatus: 'Success', certificateId: certificate?.certificateId, thingArn: expect.stringContaining('edge-1') });
  expect(row).not.toHaveProperty('activationPending');
};

/** Every point at which a run may end: right before or right after any of its effects. */
const interruptions = async (kind: Kind): Promise<[effect: number, when: 'before' | 'after'][]> => {
  const world = await worldOf();
  await provision(world, itemOf(kind, world));
  return world.effects.flatMap((_, index): [number, 'before' | 'after'][] => [[index + 1, 'before'], [index + 1, 'after']]);
};

describe.each(kinds)('a core with a certificate signed by %s whose run ended early', (kind) => {
  it('lists exactly what exists of it, wherever the run ended, and is known as soon as anything does', async () => {
    const points = await interruptions(kind);
    expect(points.length).toBeGreaterThanOrEqual(24);

    for (const [effect, when] of points) {
      const world = await worldOf();
      world.crashAt(effect, when);
      await provision(world, itemOf(kind, world));

      const fate = world.fates.get('task00001');
      const point = `${when} ${world.effects.at(-2)}`;
      const row = world.cores.get(name);
      if (fate?.taskStatus === 'Success') {
        expectWhole(world);
        continue;
      }
      expect({ point, exists: fate?.exists }).toEqual({ point, exists: existing(world) });
      expect({ point, known: row !== undefined }).toEqual({ point, known: existing(world) !== undefined });
      if (row !== undefined) expect(row).toMatchObject({ provisioningStatus: 'Failure', certificateAuthority: kind === 'AWS' ? 'AWS' : 'OWN_CA' });
    }
  });

  it('is completed by the next run, wherever the run ended and whatever the template says of what exists', async () => {
    for (const given of [templates, failingTemplates]) {
      for (const [effect, when] of await interruptions(kind)) {
        const world = await coreWorld(given);
        world.crashAt(effect, when);
        await provision(world, itemOf(kind, world));

        await provision(world, itemOf(kind, world, { taskId: 'task00002' }));

        expect(world.fates.get('task00002')).toMatchObject({ taskStatus: 'Success' });
        expectWhole(world);
      }
    }
  });

  it('is completed also where nothing could be recorded of the run', async () => {
    for (const [effect, when] of await interruptions(kind)) {
      const world = await worldOf();
      world.crashAt(effect, when);
      await provision(world, itemOf(kind, world));
      world.cores.clear();

      await provision(world, itemOf(kind, world, { taskId: 'task00002' }));

      expectWhole(world);
    }
  });

  it.each(['INACTIVE', 'REVOKED'])('stays off where somebody made its certificate %s after it had been active', async (status) => {
    const world = await worldOf();
    world.ports.configs.write = () => Promise.reject(new Error('S3 is out of order'));
    await provision(world, itemOf(kind, world));
    const [certificate] = world.certificates.values();
    if (certificate === undefined) throw new Error('the run made no certificate');
    world.certificates.set(certificate.certificateId, { ...certificate, status });

    for (const taskId of ['task00002', 'task00003']) await provision(world, itemOf(kind, world, { taskId }));

    const { certificateId } = certificate;
    expect(world.fates.get('task00003')).toMatchObject({ taskStatus: 'Failure', code: 'CERTIFICATE_NOT_ACTIVE', exists: { certificateId } });
    expect(world.certificates.get(certificateId)?.status).toBe(status);
  });

  it.each([
    ['the bundle', (world: CoreWorld) => (world.ports.artifacts.bundle = () => Promise.reject(new Error('AccessDenied'))), ['certs']],
    ['the config', (world: CoreWorld) => (world.ports.artifacts.config = () => Promise.reject(new Error('AccessDenied'))), ['config']],
    ['the thing', (world: CoreWorld) => (world.ports.things.find = () => Promise.reject(new Error('Throttled'))), []],
    ['the certificate', (world: CoreWorld) => (world.ports.certificates.find = () => Promise.reject(new Error('Throttled'))), []],
    ['the policies', (world: CoreWorld) => (world.ports.policies.attached = () => Promise.reject(new Error('Throttled'))), ['policies']],
  ] as const)('says what is unknown where %s cannot be looked for, and is recorded all the same', async (_part, disturb, unknown) => {
    const world = await worldOf();
    world.ports.configs.write = () => {
      disturb(world);
      return Promise.reject(new Error('S3 is out of order'));
    };

    await provision(world, itemOf(kind, world));

    const { exists, code } = world.fates.get('task00001') ?? {};
    expect(code).toBe('STEP_DEFECT');
    expect(exists?.unknown ?? []).toEqual(unknown);
    expect(exists).toMatchObject({ thing: true, certificateId: world.cores.get(name)?.certificateId });
    expect(world.cores.get(name)).toMatchObject({ provisioningStatus: 'Failure', thingArn: expect.stringContaining(name) });
  });
});

describe('a core of which nothing can be looked for', () => {
  it('says so of what the run itself cannot tell', async () => {
    const world = await worldOf();
    world.ports.things.register = () => {
      world.ports.things.find = () => Promise.reject(new Error('Throttled'));
      world.ports.certificates.find = () => Promise.reject(new Error('Throttled'));
      return Promise.reject(new Error('IoT is out of order'));
    };

    await provision(world, itemOf('AWS', world));

    expect(world.fates.get('task00001')?.exists).toEqual({ certs: world.bundles.get(name)?.artifact, unknown: ['thing', 'certificateId', 'policies'] });
  });

  it('says that everything is unknown, and no row claims that it exists', async () => {
    const world = await worldOf();
    world.ports.bundles.create = () => Promise.reject(new Error('S3 is out of order'));
    world.ports.artifacts.bundle = () => Promise.reject(new Error('S3 is out of order'));

    await provision(world, itemOf('AWS', world));

    const unknown = ['thing', 'certificateId', 'policies', 'certs', 'config'];
    expect(world.fates.get('task00001')).toMatchObject({ taskStatus: 'Failure', exists: { unknown } });
    expect(world.cores.size).toBe(0);
  });
});

describe("a thing that is somebody else's", () => {
  it('is never listed as what a failed core left behind, whatever the core failed of', async () => {
    for (const given of [{}, { provisioningParameters: { ThingName: 'edge-2' } }]) {
      const world = await worldOf();
      world.things.add(name);

      await provision(world, itemOf('AWS', world, given));

      expect(world.fates.get('task00001')).toMatchObject({ taskStatus: 'Failure', exists: undefined });
      expect(world.cores.size).toBe(0);
    }
  });

  it('is not ours because a run failed under its name before it was made', async () => {
    const world = await worldOf();
    world.ports.things.register = () => Promise.reject(new Error('IoT is out of order'));
    await provision(world, itemOf('AWS', world));
    world.bundles.clear();
    world.things.add(name);

    await provision(world, itemOf('AWS', world, { taskId: 'task00002' }));

    expect(world.fates.get('task00002')).toMatchObject({ taskStatus: 'Failure', code: 'THING_NOT_OURS', exists: undefined });
  });

  it('is not taken over against the word of a template that fails where a thing exists', async () => {
    const world = await coreWorld(failingTemplates);
    world.things.add(name);

    await provision(world, itemOf('own CA', world, { adopt: true }));

    expect(world.fates.get('task00001')).toMatchObject({ taskStatus: 'Failure', code: 'REGISTRATION_REFUSED' });
    expect(world.principals.has(name)).toBe(false);
  });
});

describe('a run whose last answer was lost', () => {
  it('is the success that it recorded', async () => {
    const effects = (await interruptions('AWS')).length / 2;
    const world = await worldOf();
    world.crashAt(effects, 'after');

    const { event, code } = await provision(world, itemOf('AWS', world));

    expect({ event, code }).toEqual({ event: { coreName: name, taskId: 'task00001', status: 'success' }, code: undefined });
    expect(world.fates.get('task00001')?.taskStatus).toBe('Success');
    expectWhole(world);
  });
});

describe('a whole core whose run fails', () => {
  it('stays whole as long as nothing of it is missing', async () => {
    const world = await worldOf();
    await provision(world, itemOf('AWS', world));
    world.ports.configs.write = () => Promise.reject(new Error('S3 is out of order'));

    await provision(world, itemOf('AWS', world, { taskId: 'task00002' }));
    const status = world.cores.get(name)?.provisioningStatus;
    world.things.clear();
    world.ports.things.register = () => Promise.reject(new Error('IoT is out of order'));
    await provision(world, itemOf('AWS', world, { taskId: 'task00003' }));

    expect(status).toBe('Success');
    expect(world.cores.get(name)?.provisioningStatus).toBe('Failure');
    expect(world.cores.get(name)).not.toHaveProperty('thingArn');
  });
});
