import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localS3, type LocalS3 } from './s3-over-http.ts';

let local: LocalS3;
let call: (operation: string, input: object) => Promise<unknown>;

beforeAll(async () => {
  local = await localS3();
  call = (operation, input) => local.wire.service('s3').call(operation, { Bucket: 'tasks', ...input });
  await call('CreateBucket', {});
});
afterAll(() => local.close());

describe('a call in process', () => {
  it.each<[string, string | Uint8Array]>([['text', 'line 1\nline 2'], ['bytes', new Uint8Array([0, 255, 10])]])('stores %s and gives bytes', async (_case, Body) => {
    await call('PutObject', { Key: 'items.jsonl', Body, ContentType: 'application/jsonl' });

    const answer = (await call('GetObject', { Key: 'items.jsonl' })) as { Body: Uint8Array; ContentLength: number };

    expect(answer.Body).toBeInstanceOf(Uint8Array);
    expect(Buffer.from(answer.Body)).toEqual(Buffer.from(Body));
    expect(answer).toMatchObject({ ContentLength: Body.length, ContentType: 'application/jsonl', ETag: expect.any(String) as unknown });
  });

  it('heads, lists and deletes', async () => {
    await call('PutObject', { Key: 'results/0.json', Body: '[]' });

    expect(await call('HeadObject', { Key: 'results/0.json' })).toMatchObject({ ContentLength: 2, Metadata: {} });
    expect(await call('ListObjectsV2', { Prefix: 'results/' })).toMatchObject({ Contents: [{ Key: 'results/0.json', Size: 2 }], KeyCount: 1 });
    await call('DeleteObject', { Key: 'results/0.json' });
    expect(await call('ListObjectsV2', { Prefix: 'results/' })).toMatchObject({ KeyCount: 0 });
  });

  it('fails as the wire would', async () => {
    await expect(call('GetObject', { Key: 'absent' })).rejects.toMatchObject({ name: 'NoSuchKey', statusCode: 404, members: { Key: 'absent' } });
  });

  it('keeps what was put even when the caller reuses its buffer', async () => {
    const Body = Buffer.from('kept');
    await call('PutObject', { Key: 'buffer', Body });
    Body.fill(0);

    expect(Buffer.from(((await call('GetObject', { Key: 'buffer' })) as { Body: Uint8Array }).Body).toString()).toBe('kept');
  });

  it('meets injected faults, and so does the wire', async () => {
    local.wire.fault({ service: 's3', operation: 'PutObject', match: { Key: 'faulted' }, error: { name: 'SlowDown', statusCode: 503 } });
    await expect(call('PutObject', { Key: 'faulted', Body: 'x' })).rejects.toMatchObject({ name: 'SlowDown' });

    await call('PutObject', { Key: 'faulted', Body: 'x' });

    expect(local.wire.calls()['s3.PutObject']).toBeGreaterThanOrEqual(2);
  });
});
