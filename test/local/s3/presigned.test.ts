import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localS3, type LocalS3 } from './s3-over-http.ts';

const signedAt = new Date('2026-11-23T12:00:00Z');
let now = signedAt;
let local: LocalS3;

beforeAll(async () => {
  local = await localS3(() => now);
  await local.s3.send(new CreateBucketCommand({ Bucket: 'shared' }));
  await local.s3.send(new PutObjectCommand({ Bucket: 'shared', Key: 'a b.zip', Body: 'bundle', ContentType: 'application/zip' }));
});
afterAll(() => local.close());

/** A URL as an SDK presigns it; signatures are not checked here, so any will do. */
const url = (key: string, expiresSeconds: number, more: Record<string, string> = {}): string => {
  const query = new URLSearchParams({
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256', 'X-Amz-Credential': 'AKIAEXAMPLE/20261123/us-east-1/s3/aws4_request', 'X-Amz-Date': '20261123T120000Z',
    'X-Amz-Expires': String(expiresSeconds), 'X-Amz-SignedHeaders': 'host', 'X-Amz-Signature': '0'.repeat(64), ...more,
  });
  return `${local.wire.endpoint}/shared/${encodeURIComponent(key)}?${query.toString()}`;
};
const after = (seconds: number) => { now = new Date(signedAt.getTime() + seconds * 1000); };

describe('a presigned URL', () => {
  it('gives the object until it expires, then says so', async () => {
    after(900);
    const inTime = await fetch(url('a b.zip', 900, { 'response-content-disposition': 'attachment; filename="b.zip"' }));
    after(901);
    const late = await fetch(url('a b.zip', 900));

    expect([inTime.status, await inTime.text(), inTime.headers.get('content-type'), inTime.headers.get('content-disposition')])
      .toEqual([200, 'bundle', 'application/zip', 'attachment; filename="b.zip"']);
    expect(late.status).toBe(403);
    expect(await late.text()).toMatch(/<Code>AccessDenied<\/Code><Message>Request has expired<\/Message>.*<Expires>2026-11-23T12:15:00/);
  });

  it('takes an upload, with the headers that were signed into its query', async () => {
    after(0);
    const response = await fetch(url('manifest.json', 60, { 'x-amz-meta-task': 't1', 'x-amz-server-side-encryption': 'aws:kms' }), { method: 'PUT', body: '[]' });

    const stored = await local.s3.send(new GetObjectCommand({ Bucket: 'shared', Key: 'manifest.json' }));
    expect(response.status).toBe(200);
    expect(stored).toMatchObject({ Metadata: { task: 't1' }, ServerSideEncryption: 'aws:kms' });
    expect(await stored.Body?.transformToString()).toBe('[]');
  });

  it('that has expired takes no upload', async () => {
    after(61);
    const response = await fetch(url('late.json', 60), { method: 'PUT', body: '[]' });

    expect(response.status).toBe(403);
    await expect(local.s3.send(new GetObjectCommand({ Bucket: 'shared', Key: 'late.json' }))).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('for longer than seven days is refused', async () => {
    after(0);
    expect((await fetch(url('a b.zip', 604_801))).status).toBe(400);
  });
});
