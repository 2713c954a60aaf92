import * as iot from '@aws-sdk/client-iot';
import { S3Client, PutObjectCommand, CreateBucketCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { s3Service } from '../../../local/s3/service.ts';
import { schemaService } from '../../../local/wire/schema-service.ts';
import type { Wire } from '../../../local/wire/server.ts';
import { aWire, reaching } from './local-cloud.ts';

const authorization = 'AWS4-HMAC-SHA256 Credential=k/20261123/us-east-1/iot/aws4_request, SignedHeaders=host, Signature=0';
const console = 'http://127.0.0.1:3014';

const things = () => schemaService({ scope: 'iot', client: iot, protocol: 'restJson1', operations: { DescribeThing: async ({ thingName }: { thingName: string }) => ({ thingName }) } });

describe('the AWS endpoint, asked by a page', () => {
  let wire: Wire;
  beforeAll(async () => { wire = await aWire(things, s3Service); });
  afterAll(() => wire.close());

  const ask = (path: string, headers: Record<string, string>, method = 'GET'): Promise<Response> => fetch(wire.endpoint + path, { method, headers });
  const preflight = (origin: string, path = '/things/t'): Promise<Response> =>
    ask(path, { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'amz-sdk-request,authorization,x-amz-target' }, 'OPTIONS');

  it.each([console, 'http://localhost:8080', 'http://[::1]:3014', 'https://127.0.0.1'])('lets a page of this machine send what an SDK sends: %s', async (origin) => {
    const answer = await preflight(origin);

    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': origin, 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'amz-sdk-request,authorization,x-amz-target',
      'access-control-max-age': '172800', vary: 'Origin',
    });
  });

  it('lets it read the answer, and the headers that tell of an error', async () => {
    const { headers } = await ask('/things/t', { origin: console, authorization });

    expect(headers.get('access-control-allow-origin')).toBe(console);
    expect(headers.get('access-control-expose-headers')).toContain('x-amzn-ErrorType');
  });

  it('lets it read a refusal too', async () => {
    const answer = await ask('/things/t', { origin: console });

    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([403, console]);
  });

  it.each(['https://console.example.com', 'http://127.0.0.1.example.com', 'http://localhost.example.com:3014', 'null'])('keeps pages from elsewhere out: %s', async (origin) => {
    const [before, answer] = [await preflight(origin), await ask('/things/t', { origin, authorization })];

    expect(before.status).toBe(403);
    expect([before, answer].map(({ headers }) => headers.get('access-control-allow-origin'))).toEqual([null, null]);
  });

  it('keeps what is the runtime’s own from every page', async () => {
    const [before, answer] = [await preflight(console, '/_local/faults'), await ask('/_local/faults', { origin: console })];

    expect([before, answer].map(({ headers }) => headers.get('access-control-allow-origin'))).toEqual([null, null]);
  });

  it('answers for a bucket as one without a CORS configuration', async () => {
    const s3 = new S3Client({ ...reaching(wire), forcePathStyle: true });
    await s3.send(new CreateBucketCommand({ Bucket: 'artifacts' }));
    await s3.send(new PutObjectCommand({ Bucket: 'artifacts', Key: 'certs.zip', Body: 'zip' }));
    const presigned = '/artifacts/certs.zip?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=k%2F20261123%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20991123T000000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature=0';

    const [before, answer] = [await preflight(console, presigned), await ask(presigned, { origin: console })];

    expect(before.status).toBe(403);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    s3.destroy();
  });

  it('adds nothing to the answers of programs', async () => {
    const { headers } = await ask('/things/t', { authorization });

    expect([...headers.keys()].filter((name) => name.startsWith('access-control') || name === 'vary')).toEqual([]);
  });
});
