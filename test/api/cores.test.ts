import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Core, CoreList } from '../../contracts/generated/openapi-validators.js';
import type { components } from '../../contracts/generated/openapi.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import type { FailureClass } from '../../lambdas/domain/failure.ts';
import { readApiOf } from '../builders/read-api.ts';
import { aCoreRow, createdAt } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

let world: TaskWorld;
beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

const none = { name: 'None', version: 0 };

describe('a core', () => {
  it('is UNKNOWN to Greengrass until it has connected, and has no template yet', async () => {
    await world.rows.put({ put: aCoreRow() });

    const { status, body } = await readApiOf(world)('/cores/edge-1');

    expect(status).toBe(200);
    expect(Core(body)).toBe(true);
    expect(body).toEqual({
      name: 'edge-1',
      artifacts: {},
      device: { installedComponents: [], effectiveDeployments: [], status: 'UNKNOWN' },
      template: { desired: none, reported: { ...none, deploymentStatus: 'None' } },
      provisioning: { status: 'Success', provisioningTemplate: 'own-ca', coreVersion: '2.12.6' },
      links: { self: '/cores/edge-1', task: '/coreTasks/task00001' },
      createdAt,
      updatedAt: createdAt,
    });
  });

  it('is told with its artifacts and how long they are kept, its certificate and what Greengrass says of it', async () => {
    const artifact = (key: string) => ({ bucket: 'artifacts', key, createdAt });
    const expiring = (key: string) => ({ ...artifact(key), expiresAt: '2026-01-09T03:04:05.678Z' });
    await world.rows.put({ put: aCoreRow({ certs: artifact('certs.zip'), config: artifact('installerConfig.yml'), thingArn: 'arn:thing', certificateId: 'id', certificateArn: 'arn:cert', deploymentStatusMessage: 'fine' }) });
    const device = { installedComponents: [{ name: 'c', version: '1.0.0' }], effectiveDeployments: [{ deploymentId: 'd' }], status: 'HEALTHY' as const, coreVersion: '2.12.6' };

    const { body } = await readApiOf(world, { device: async () => device })('/cores/edge-1');

    expect(Core(body)).toBe(true);
    expect(body).toMatchObject({
      artifacts: { certs: expiring('certs.zip'), config: expiring('installerConfig.yml') },
      device,
      provisioning: { thingArn: 'arn:thing', certificateId: 'id', certificateArn: 'arn:cert' },
      template: { reported: { deploymentStatusMessage: 'fine' } },
    });
  });

  it.each<[FailureClass, number, string]>([['Throttled', 503, 'UNAVAILABLE'], ['Unavailable', 503, 'UNAVAILABLE'], ['InvalidInput', 500, 'INTERNAL']])('is not called UNKNOWN where Greengrass cannot be asked (%s): the answer is %i', async (failureClass, status, code) => {
    await world.rows.put({ put: aCoreRow() });
    const device = () => Promise.reject(new StepFailure(failureClass, 'AWS_ACCESS_DENIED', 'greengrass:GetCoreDevice: secret detail'));

    const answer = await readApiOf(world, { device })('/cores/edge-1');

    expect(answer).toMatchObject({ status, body: { code, requestId: 'request-1' } });
    expect(JSON.stringify(answer)).not.toContain('secret detail');
    expect(answer.headers['retry-after']).toBe(status === 503 ? '5' : undefined);
  });

  it('has a name that may come percent-encoded', async () => {
    await world.rows.put({ put: aCoreRow({ name: 'plant:edge-1' }) });

    for (const target of ['/cores/plant:edge-1', '/cores/plant%3Aedge-1']) expect((await readApiOf(world)(target)).body).toMatchObject({ name: 'plant:edge-1' });
  });

  it.each(['/cores/edge-2', '/cores/edge%201', '/cores/CORE%23edge-1', `/cores/${'e'.repeat(129)}`])('is not found at %s', async (target) => {
    await world.rows.put({ put: aCoreRow() });

    await expect(readApiOf(world)(target)).resolves.toMatchObject({ status: 404, body: { code: 'CORE_NOT_FOUND' } });
  });

  it('takes no query', async () => {
    await world.rows.put({ put: aCoreRow() });

    await expect(readApiOf(world)('/cores/edge-1?deep=true')).resolves.toMatchObject({ status: 400, body: { details: [{ field: 'deep', problem: 'is not a query parameter of this path; it has none' }] } });
  });
});

describe('the list of cores', () => {
  it('is by name, in pages, each core once', async () => {
    const names = ['b', 'a', 'C', 'a:1', 'a-1'];
    for (const name of names) await world.rows.put({ put: aCoreRow({ name }) });

    const seen: string[] = [];
    let query = '?count=2';
    for (;;) {
      const { body } = await readApiOf(world)(`/cores${query}`);
      expect(CoreList(body)).toBe(true);
      const { cores, pagination } = body as unknown as components['schemas']['CoreList'];
      seen.push(...cores.map(({ name }) => name));
      if (pagination?.lastEvaluated === undefined) break;
      query = `?count=2&exclusiveStartThingName=${pagination.lastEvaluated.thingName}`;
    }

    expect(seen).toEqual(names.toSorted());
  });

  it('tells cores that are whole from those that a task left half-made', async () => {
    await world.rows.put({ put: aCoreRow() });
    await world.rows.put({ put: aCoreRow({ name: 'edge-2', provisioningStatus: 'Failure' }) });

    expect((await readApiOf(world)('/cores')).body).toMatchObject({ cores: [{ provisioningStatus: 'Success' }, { name: 'edge-2', provisioningStatus: 'Failure' }] });
  });

  it('has no pagination unless asked for or needed', async () => {
    await world.rows.put({ put: aCoreRow() });

    expect((await readApiOf(world)('/cores')).body).toEqual({ cores: [{ name: 'edge-1', provisioningStatus: 'Success', template: { desired: none, reported: { ...none, deploymentStatus: 'None' } }, createdAt, updatedAt: createdAt }] });
  });
});
