import '../builders/task-environment.ts';
import { CreateBucketCommand, DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { certsKey, installerConfigKey } from '../../contracts/artifacts.ts';
import type { CoreRow } from '../../contracts/core-rows.ts';
import * as validators from '../../contracts/generated/openapi-validators.js';
import type { components } from '../../contracts/generated/openapi.ts';
import { artifactUrls } from '../../lambdas/adapters/artifact-urls.ts';
import { coreArtifacts } from '../../lambdas/adapters/core-artifacts.ts';
import { coreRowsRead } from '../../lambdas/adapters/core-rows-read.ts';
import { deviceRowsRead } from '../../lambdas/adapters/device-rows-read.ts';
import { downloadRows } from '../../lambdas/adapters/download-rows.ts';
import { artifactsApi } from '../../lambdas/api/artifacts-api.ts';
import { http } from '../../lambdas/runtime/http.ts';
import type { ProxyEvent } from '../../lambdas/runtime/http.ts';
import { proxyEvent, readApiOf } from '../builders/read-api.ts';
import { expectedSignature } from '../builders/signed-url.ts';
import { aCoreRow, aDeviceRow, createdAt } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

type Urls = components['schemas']['ArtifactUrls'];
type List = components['schemas']['DownloadList'];

let world: TaskWorld;
beforeEach(async () => {
  world = await taskWorld();
  world.setClock(new Date().toISOString());
  await world.s3.send(new CreateBucketCommand({ Bucket: 'artifacts' }));
});
afterEach(() => world.close());

const put = (Key: string, Body: string, Metadata = {}) => world.s3.send(new PutObjectCommand({ Bucket: 'artifacts', Key, Body, Metadata }));
const aBundle = (name: string) => put(certsKey(name), `bundle of ${name}`, { authority: 'AWS', 'certificate-id': 'cert-1' });

const certificateArn = 'arn:aws:iot:us-east-1:111122223333:cert/cert-1';
const certs = { bucket: 'artifacts', key: certsKey('edge-1'), createdAt };

/** A core with both artifacts. */
const aCoreWithArtifacts = async (recorded: Partial<CoreRow> = { certificateArn }) => {
  await world.rows.put({ put: aCoreRow({ certs, ...recorded }) });
  await aBundle('edge-1');
  await put(installerConfigKey('edge-1'), 'config of edge-1');
};

type Context = Partial<ProxyEvent['requestContext']>;

/** Sends a request to the API that gives artifacts out. */
const ask = async (target: string, { context = {}, method = 'POST' }: { context?: Context; method?: string } = {}) => {
  const { rows, s3, clock } = world;
  const ports = {
    cores: coreRowsRead(rows), clientDevices: deviceRowsRead(rows), artifacts: coreArtifacts('artifacts', s3), urls: artifactUrls(s3), downloads: downloadRows(rows), clock, retentionDays: 7, recordDays: 365,
  };
  const event = proxyEvent(target, { method });
  const { statusCode, headers, body } = await http(artifactsApi(ports), { corsOrigin: '' })({ ...event, requestContext: { ...event.requestContext, ...context } }, {} as never);
  return { status: statusCode, headers, body: JSON.parse(body) as Urls & { code?: string } };
};
const list = async (target = '/cores/edge-1/artifacts/downloads') => (await readApiOf(world)(target)).body as unknown as List;
const downloads = async () => (await world.allRows()).filter(({ sk }) => String(sk).startsWith('DOWNLOAD#'));

describe('the artifacts of a core', () => {
  it('are fetched by URLs that say when they end, and are not cached on the way', async () => {
    await aCoreWithArtifacts();

    const { status, headers, body } = await ask('/cores/edge-1/artifacts/download');
    const fetched = await Promise.all([body.artifacts.certs, body.artifacts.config].map(async (artifact) => fetch(artifact?.url ?? '')));

    expect([status, headers['cache-control'], validators.ArtifactUrls(body)]).toEqual([200, 'no-store', true]);
    expect(await Promise.all(fetched.map(async (response) => [await response.text(), response.headers.get('cache-control')]))).toEqual([['bundle of edge-1', 'no-store'], ['config of edge-1', 'no-store']]);
    expect(Date.parse(body.expiresAt) - Math.floor(world.clock().getTime() / 1000) * 1000).toBe(900_000);
  });

  it.each([['edge-1'], ['plant:edge-1']])('have URLs signed as S3 wants it: %s', async (name) => {
    const url = await artifactUrls(world.s3).sign({ bucket: 'artifacts', key: certsKey(name), createdAt }, { at: new Date('2026-01-02T03:04:05Z'), seconds: 900 });

    const { searchParams } = new URL(url);

    expect([searchParams.get('X-Amz-Date'), searchParams.get('X-Amz-Expires'), searchParams.get('X-Amz-SignedHeaders')]).toEqual(['20260102T030405Z', '900', 'host']);
    expect(searchParams.get('X-Amz-Signature')).toBe(expectedSignature(url, 'secret'));
  });

  it('have URLs that tell the session of the function that signed them, as S3 asks of temporary credentials', async () => {
    const client = new S3Client({ region: 'eu-west-1', credentials: { accessKeyId: 'ASIAEXAMPLE', secretAccessKey: 'secret', sessionToken: 'session/+=' } });

    const url = await artifactUrls(client).sign({ bucket: 'artifacts', key: certsKey('edge-1'), createdAt }, { at: new Date('2026-01-02T03:04:05Z'), seconds: 900 });

    expect(new URL(url).origin).toBe('https://artifacts.s3.eu-west-1.amazonaws.com');
    expect(new URL(url).searchParams.get('X-Amz-Security-Token')).toBe('session/+=');
    expect(new URL(url).searchParams.get('X-Amz-Signature')).toBe(expectedSignature(url, 'secret'));
    client.destroy();
  });

  it('have URLs that S3 refuses after a quarter of an hour', async () => {
    await aCoreWithArtifacts();
    const at = new Date(Date.now() - 901_000);

    const response = await fetch(await artifactUrls(world.s3).sign({ bucket: 'artifacts', key: certsKey('edge-1'), createdAt }, { at, seconds: 900 }));

    expect([response.status, await response.text()]).toEqual([403, expect.stringContaining('Request has expired')]);
  });

  it('are given out as far as they are there', async () => {
    await aCoreWithArtifacts();
    await world.s3.send(new DeleteObjectCommand({ Bucket: 'artifacts', Key: certsKey('edge-1') }));

    const { body } = await ask('/cores/edge-1/artifacts/download');

    expect(Object.keys(body.artifacts)).toEqual(['config']);
  });

  it.each([
    ['a core that is new', { certs: undefined }],
    ['a core whose former certificate was deleted', { certificateArn }],
  ])('are none while the bundle waits for its certificate, and have not expired: of %s', async (_which, recorded) => {
    await aCoreWithArtifacts(recorded);
    await put(certsKey('edge-1'), 'a key and a request', { authority: 'AWS', 'pending-key-sha256': 'digest' });

    await expect(ask('/cores/edge-1/artifacts/download')).resolves.toMatchObject({ status: 409, body: { code: 'ARTIFACTS_ABSENT' } });
    expect(await downloads()).toEqual([]);
  });

  it.each<[string, Partial<CoreRow>]>([
    ['never registered', { certificateId: 'cert-1', activationPending: true }],
    ['not known to be registered', { certificateId: 'cert-1' }],
    ['registered and not active yet', { certificateArn, activationPending: true }],
    ['not the one that is recorded', { certificateArn: 'arn:aws:iot:us-east-1:111122223333:cert/cert-0' }],
  ])('are none while no device could connect with them, the certificate being %s', async (_how, recorded) => {
    await aCoreWithArtifacts(recorded);

    await expect(ask('/cores/edge-1/artifacts/download')).resolves.toMatchObject({ status: 409, body: { code: 'ARTIFACTS_ABSENT' } });
    expect(await downloads()).toEqual([]);
  });

  it('that S3 has removed have expired', async () => {
    await world.rows.put({ put: aCoreRow({ certs, certificateArn }) });

    await expect(ask('/cores/edge-1/artifacts/download')).resolves.toMatchObject({ status: 410, body: { code: 'ARTIFACTS_EXPIRED' } });
  });

  it('that S3 is yet to remove are given to nobody once their time is over', async () => {
    await aCoreWithArtifacts();
    world.setClock(new Date(Date.now() + 7 * 86_400_000).toISOString());

    await expect(ask('/cores/edge-1/artifacts/download')).resolves.toMatchObject({ status: 410, body: { code: 'ARTIFACTS_EXPIRED' } });
    expect(await downloads()).toEqual([]);
  });

  it('say of themselves that they have expired', async () => {
    await world.rows.put({ put: aCoreRow({ certs: { bucket: 'artifacts', key: 'certs.zip', createdAt } }) });
    const expired = async (now: string) => {
      world.setClock(now);
      return ((await readApiOf(world)('/cores/edge-1')).body as unknown as components['schemas']['Core']).artifacts.certs?.expired;
    };

    expect([await expired('2026-01-09T03:04:05.677Z'), await expired('2026-01-09T03:04:05.678Z')]).toEqual([undefined, true]);
  });

  it.each(['/cores/edge-9/artifacts/download', '/cores/sensor-1/artifacts/download', '/cores/a%20b/artifacts/download'])('are none of a core that there is not: %s', async (target) => {
    await world.rows.put({ put: aDeviceRow() });

    await expect(ask(target)).resolves.toMatchObject({ status: 404, body: { code: 'CORE_NOT_FOUND' } });
  });

  it('take no query', async () => {
    await aCoreWithArtifacts();

    await expect(ask('/cores/edge-1/artifacts/download?seconds=86400')).resolves.toMatchObject({ status: 400, body: { code: 'VALIDATION_FAILED', details: [{ field: 'seconds' }] } });
  });
});

describe('the artifacts of a client device', () => {
  it('are its bundle', async () => {
    await world.rows.put({ put: aDeviceRow({ certificateArn }) });
    await aBundle('sensor-1');

    const { status, body } = await ask('/devices/sensor-1/artifacts/download');

    expect([status, Object.keys(body.artifacts)]).toEqual([200, ['certs']]);
    expect(await (await fetch(body.artifacts.certs?.url ?? '')).text()).toBe('bundle of sensor-1');
    expect((await list('/devices/sensor-1/artifacts/downloads')).downloads).toMatchObject([{ artifacts: [{ artifact: 'certs', key: certsKey('sensor-1') }] }]);
  });

  it('are none of a device that there is not', async () => {
    await world.rows.put({ put: aCoreRow() });

    await expect(ask('/devices/edge-1/artifacts/download')).resolves.toMatchObject({ status: 404, body: { code: 'DEVICE_NOT_FOUND' } });
    await expect(readApiOf(world)('/devices/edge-1/artifacts/downloads')).resolves.toMatchObject({ status: 404, body: { code: 'DEVICE_NOT_FOUND' } });
  });
});

describe('who was given URLs', () => {
  it.each<[string, Context, object]>([
    ['an IAM principal', { identity: { sourceIp: '203.0.113.9', userArn: 'arn:aws:sts::111122223333:assumed-role/installers/anna' } }, { kind: 'IAM', id: 'arn:aws:sts::111122223333:assumed-role/installers/anna' }],
    ['a Cognito user', { identity: { sourceIp: '203.0.113.9' }, authorizer: { claims: { sub: 'f3a1', 'cognito:username': 'anna' } } }, { kind: 'COGNITO', id: 'f3a1', name: 'anna' }],
    ['the holder of an API key', { identity: { sourceIp: '203.0.113.9', apiKeyId: 'key-1' } }, { kind: 'API_KEY', id: 'key-1' }],
    ['anybody', { identity: { sourceIp: '203.0.113.9', userArn: null, apiKeyId: null }, authorizer: null }, { kind: 'NONE' }],
  ])('is recorded with address, time and objects: %s', async (_who, context, by) => {
    await aCoreWithArtifacts();

    const { body } = await ask('/cores/edge-1/artifacts/download', { context: { requestId: 'request-7', ...context } });

    const recorded = await list();
    expect(validators.DownloadList(recorded)).toBe(true);
    expect(recorded.downloads).toEqual([{
      at: world.clock().toISOString(), by, sourceIp: '203.0.113.9', requestId: 'request-7', urlsExpireAt: body.expiresAt,
      artifacts: [{ artifact: 'certs', key: certsKey('edge-1'), createdAt: expect.any(String) }, { artifact: 'config', key: installerConfigKey('edge-1'), createdAt: expect.any(String) }],
    }]);
    expect(JSON.stringify(await downloads())).not.toContain('X-Amz-Signature');
  });

  it('is recorded before any URL goes out: without the record there is none', async () => {
    await aCoreWithArtifacts();
    world.fail('dynamodb', 'PutItem');

    const { status, body } = await ask('/cores/edge-1/artifacts/download');

    expect([status, body.code]).toEqual([503, 'UNAVAILABLE']);
    expect(JSON.stringify(body)).not.toContain('X-Amz');
  });

  it('is told newest first, in pages, and also of a core that is gone', async () => {
    await aCoreWithArtifacts();
    const began = world.clock().getTime();
    for (const [index, requestId] of ['one', 'two', 'three'].entries()) {
      world.setClock(new Date(began + index).toISOString());
      await ask('/cores/edge-1/artifacts/download', { context: { requestId } });
    }
    await world.rows.delete({ delete: { pk: aCoreRow().pk, sk: aCoreRow().sk } });

    const first = await list('/cores/edge-1/artifacts/downloads?count=2');
    const second = await list(`/cores/edge-1/artifacts/downloads?count=2&exclusiveStartDownload=${first.pagination?.lastEvaluated?.download ?? ''}`);

    expect([first, second].map((page) => page.downloads.map(({ requestId }) => requestId))).toEqual([['three', 'two'], ['one']]);
    expect(second.pagination).toEqual({ count: '2' });
  });

  it('is told no longer than the configuration says', async () => {
    await aCoreWithArtifacts();
    await ask('/cores/edge-1/artifacts/download');
    const days = (count: number) => world.setClock(new Date(Date.now() + count * 86_400_000).toISOString());

    days(364);
    const kept = await list();
    days(366);

    expect([kept.downloads.length, (await list()).downloads.length]).toEqual([1, 0]);
  });

  it('is nobody where nobody asked, and unknown of a core that there is not', async () => {
    await world.rows.put({ put: aCoreRow() });

    expect(await list()).toEqual({ downloads: [] });
    await expect(readApiOf(world)('/cores/edge-9/artifacts/downloads')).resolves.toMatchObject({ status: 404, body: { code: 'CORE_NOT_FOUND' } });
    await expect(readApiOf(world)('/cores/edge-1/artifacts/downloads?exclusiveStartDownload=x')).resolves.toMatchObject({ status: 400, body: { details: [{ field: 'exclusiveStartDownload' }] } });
  });
});
