import { Readable } from 'node:stream';
import {
  CopyObjectCommand, CreateBucketCommand, DeleteObjectCommand, DeleteObjectsCommand, GetObjectCommand, HeadObjectCommand,
  PutBucketEncryptionCommand, PutObjectCommand, type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localS3, type LocalS3 } from './s3-over-http.ts';

const Bucket = 'artifacts';
let local: LocalS3;

beforeAll(async () => {
  local = await localS3();
  await local.s3.send(new CreateBucketCommand({ Bucket }));
});
afterAll(() => local.close());

const put = (Key: string, Body: PutObjectCommandInput['Body'] = 'content', more: Partial<PutObjectCommandInput> = {}) =>
  local.s3.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const get = (Key: string, more: object = {}) => local.s3.send(new GetObjectCommand({ Bucket, Key, ...more }));
const text = async (Key: string, more: object = {}) => (await get(Key, more)).Body?.transformToString();
const failure = (name: string, status: number) =>
  expect.objectContaining({ name, $metadata: expect.objectContaining({ httpStatusCode: status }) as unknown });

describe('an object', () => {
  it.each([
    ['plain text', 'a/b.txt', 'hello'],
    ['nothing', 'empty', new Uint8Array()],
    ['unicode in key and body', 'kärne/日本 +&%?#.txt', 'Größe ✓'],
    ['a key with doubled and leading slashes', '/x//y/', 'slashes'],
  ])('comes back as it was put: %s', async (_case, Key, body) => {
    await put(Key, body);

    expect(await text(Key)).toBe(Buffer.from(body).toString());
  });

  it('keeps its content headers and user metadata', async () => {
    await put('described', 'x', {
      ContentType: 'application/yaml', CacheControl: 'no-store', ContentDisposition: 'attachment', Metadata: { Thing: 'edge-1' },
      Expires: new Date('2030-01-01T00:00:00Z'),
    });

    const head = await local.s3.send(new HeadObjectCommand({ Bucket, Key: 'described' }));

    expect(head).toMatchObject({
      ContentType: 'application/yaml', CacheControl: 'no-store', ContentDisposition: 'attachment', ContentLength: 1,
      Metadata: { thing: 'edge-1' }, ExpiresString: 'Tue, 01 Jan 2030 00:00:00 GMT', ETag: '"9dd4e461268c8034f5c8564e155c67a6"',
    });
  });

  it.each([
    ['bytes=0-3', '0123', 'bytes 0-3/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=5-99', '56789', 'bytes 5-9/10'],
  ])('answers the range %s', async (Range, part, ContentRange) => {
    await put('digits', '0123456789');

    const answer = await get('digits', { Range });

    expect(await answer.Body?.transformToString()).toBe(part);
    expect(answer).toMatchObject({ ContentRange, ContentLength: part.length, $metadata: { httpStatusCode: 206 } });
  });

  it('refuses a range behind its end', async () => {
    await put('digits', '0123456789');

    await expect(get('digits', { Range: 'bytes=10-' })).rejects.toEqual(failure('InvalidRange', 416));
  });

  it('is gone after a delete, and a second delete succeeds', async () => {
    await put('short-lived');

    await local.s3.send(new DeleteObjectCommand({ Bucket, Key: 'short-lived' }));
    await local.s3.send(new DeleteObjectCommand({ Bucket, Key: 'short-lived' }));

    await expect(get('short-lived')).rejects.toEqual(failure('NoSuchKey', 404));
    await expect(local.s3.send(new HeadObjectCommand({ Bucket, Key: 'short-lived' }))).rejects.toEqual(failure('NotFound', 404));
  });

  it('is deleted with others in one request', async () => {
    await Promise.all(['many/1', 'many/<2>&', 'many/3'].map((key) => put(key)));

    const { Deleted } = await local.s3.send(new DeleteObjectsCommand({
      Bucket, Delete: { Objects: [{ Key: 'many/1' }, { Key: 'many/<2>&' }, { Key: 'many/absent' }] },
    }));

    expect(Deleted?.map(({ Key }) => Key)).toEqual(['many/1', 'many/<2>&', 'many/absent']);
    await expect(get('many/<2>&')).rejects.toEqual(failure('NoSuchKey', 404));
    expect(await text('many/3')).toBe('content');
  });

  it('is copied with its metadata, or with new metadata when asked', async () => {
    await put('from +1', 'copied', { ContentType: 'text/plain', Metadata: { kept: 'yes' } });
    const copy = (Key: string, more: object) =>
      local.s3.send(new CopyObjectCommand({ Bucket, Key, CopySource: `${Bucket}/${encodeURIComponent('from +1')}`, ...more }));

    const { CopyObjectResult } = await copy('same', {});
    await copy('other', { MetadataDirective: 'REPLACE', ContentType: 'text/csv', Metadata: { kept: 'no' } });

    const [same, other] = [await get('same'), await get('other')];
    expect(CopyObjectResult?.ETag).toBe(same.ETag);
    expect(same).toMatchObject({ ContentType: 'text/plain', Metadata: { kept: 'yes' } });
    expect(other).toMatchObject({ ContentType: 'text/csv', Metadata: { kept: 'no' } });
    await expect(copy('same', { IfNoneMatch: '*' })).rejects.toEqual(failure('PreconditionFailed', 412));
  });

  it('in a bucket that does not exist is an error that names it', async () => {
    const elsewhere = local.s3.send(new GetObjectCommand({ Bucket: 'nowhere', Key: 'x' }));

    await expect(elsewhere).rejects.toEqual(failure('NoSuchBucket', 404));
  });
});

describe('a conditional write', () => {
  it('creates at most once when asked to create only, with 100 writers at a time', async () => {
    const writers = Array.from({ length: 100 }, (_, writer) => put('once', `writer ${writer}`, { IfNoneMatch: '*' }).then(() => writer));

    const outcomes = await Promise.allSettled(writers);

    const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    const losers = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(winners).toHaveLength(1);
    expect(await text('once')).toBe(`writer ${winners[0]?.value}`);
    expect(losers.every(({ reason }) => (reason as Error).name === 'PreconditionFailed')).toBe(true);
  });

  it('replaces only the version it names', async () => {
    const { ETag } = await put('versioned', 'one');

    await put('versioned', 'two', { IfMatch: ETag });

    await expect(put('versioned', 'three', { IfMatch: ETag })).rejects.toEqual(failure('PreconditionFailed', 412));
    await expect(put('absent', 'x', { IfMatch: ETag })).rejects.toEqual(failure('NoSuchKey', 404));
    expect(await text('versioned')).toBe('two');
  });
});

describe('a conditional read', () => {
  it.each([
    ['IfMatch', '"other"', 412],
    ['IfNoneMatch', 'same', 304],
    ['IfModifiedSince', new Date(Date.now() + 60_000), 304],
    ['IfUnmodifiedSince', new Date(0), 412],
  ])('with %s %s answers %s', async (condition, value, status) => {
    const { ETag } = await put('read', 'x');

    const read = get('read', { [condition]: value === 'same' ? ETag : value });

    await expect(read).rejects.toMatchObject({ $metadata: { httpStatusCode: status } });
  });

  it.each([
    ['IfMatch', 'same'], ['IfNoneMatch', '"other"'], ['IfModifiedSince', new Date(0)], ['IfUnmodifiedSince', new Date(Date.now() + 60_000)],
  ])('with a %s that holds answers the object', async (condition, value) => {
    const { ETag } = await put('read', 'x');

    expect(await text('read', { [condition]: value === 'same' ? ETag : value })).toBe('x');
  });
});

describe('a body', () => {
  it('sent as a stream arrives decoded, with its trailing checksum checked', async () => {
    const line = `${JSON.stringify({ name: 'edge-1' })}\n`;
    const Body = Readable.from(Array.from({ length: 5000 }, () => Buffer.from(line)));

    await put('streamed', Body, { ContentLength: line.length * 5000 });

    const answer = await get('streamed');
    expect(answer.ChecksumCRC32).toMatch(/^.{6}==$/);
    expect(answer.ContentEncoding).toBeUndefined();
    expect(await answer.Body?.transformToString()).toBe(line.repeat(5000));
  });

  it.each(['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const)('with a %s checksum is accepted and answers the same checksum', async (ChecksumAlgorithm) => {
    const written = await put('checked', 'The quick brown fox', { ChecksumAlgorithm });

    const read = await get('checked', { ChecksumMode: 'ENABLED' });

    const member = `Checksum${ChecksumAlgorithm}` as 'ChecksumCRC32';
    expect(written[member]).toBeTruthy();
    expect(read[member]).toBe(written[member]);
    expect(await read.Body?.transformToString()).toBe('The quick brown fox');
  });

  it.each([
    ['ChecksumSHA256', 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg='],
    ['ChecksumCRC32C', 'AAAAAA=='],
  ])('whose %s does not match is refused and not stored', async (member, value) => {
    await expect(put('broken', 'x', { [member]: value })).rejects.toEqual(failure('BadDigest', 400));

    await expect(get('broken')).rejects.toEqual(failure('NoSuchKey', 404));
  });
});

describe('encryption', () => {
  it('asked for by the request comes back with the key as an ARN', async () => {
    const written = await put('secret', 'x', { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'alias/artifacts', BucketKeyEnabled: true });

    const expected = {
      ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'arn:aws:kms:us-east-1:111122223333:alias/artifacts', BucketKeyEnabled: true,
    };
    expect(written).toMatchObject(expected);
    expect(await get('secret')).toMatchObject(expected);
  });

  it('is the bucket\'s default otherwise', async () => {
    await local.s3.send(new CreateBucketCommand({ Bucket: 'encrypted' }));
    const KMSMasterKeyID = 'arn:aws:kms:us-east-1:111122223333:key/1';
    await local.s3.send(new PutBucketEncryptionCommand({
      Bucket: 'encrypted',
      ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID }, BucketKeyEnabled: true }] },
    }));

    const byDefault = await put('x', 'x', { Bucket: 'encrypted' });
    const plain = await put('x', 'x');

    expect(byDefault).toMatchObject({ ServerSideEncryption: 'aws:kms', SSEKMSKeyId: KMSMasterKeyID, BucketKeyEnabled: true });
    expect(plain).toMatchObject({ ServerSideEncryption: 'AES256' });
  });
});

describe('what this stand-in does not do', () => {
  it.each<[string, Partial<PutObjectCommandInput>]>([
    ['Tagging', { Tagging: 'a=b' }], ['ObjectLockMode', { ObjectLockMode: 'COMPLIANCE' }],
  ])('is refused by name: %s', async (member, more) => {
    await expect(put('refused', 'x', more)).rejects.toMatchObject({ name: 'NotImplemented', message: expect.stringContaining(member) as unknown });
  });
});
