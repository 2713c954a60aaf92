import {
  CompleteMultipartUploadCommand, CreateBucketCommand, CreateMultipartUploadCommand, DeleteBucketCommand, DeleteObjectCommand, GetBucketEncryptionCommand,
  GetObjectCommand, ListBucketsCommand, ListObjectsV2Command, PutBucketEncryptionCommand, PutObjectCommand, UploadPartCommand,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { localS3, type LocalS3 } from './s3-over-http.ts';

const Bucket = 'artifacts';
let local: LocalS3;
beforeEach(async () => {
  local = await localS3();
  await local.s3.send(new CreateBucketCommand({ Bucket }));
});
afterEach(() => local.close());

const restart = async (): Promise<void> => {
  await local.close();
  local = await localS3(undefined, local.wire.data);
};
const put = (Key: string, Body: string) => local.s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'text/plain', Metadata: { core: 'edge-1' } }));
const keys = async () => (await local.s3.send(new ListObjectsV2Command({ Bucket }))).Contents?.map(({ Key }) => Key);

describe('after a restart', () => {
  it('objects are what they were, listed in key order', async () => {
    const { ETag } = await put('b', 'body of b');
    await put('\u{1f600}', 'beyond the basic plane');
    await put('\uffee', 'sorts before it');
    await put('a', 'gone soon');
    await put('a0', 'a0');
    await local.s3.send(new DeleteObjectCommand({ Bucket, Key: 'a' }));
    const { LastModified } = await local.s3.send(new GetObjectCommand({ Bucket, Key: 'b' }));

    await restart();

    const object = await local.s3.send(new GetObjectCommand({ Bucket, Key: 'b' }));
    expect(object).toMatchObject({ ETag, LastModified, ContentType: 'text/plain', Metadata: { core: 'edge-1' } });
    expect(await object.Body?.transformToString()).toBe('body of b');
    expect(await keys()).toEqual(['a0', 'b', '\uffee', '\u{1f600}']);
  });

  it('buckets are encrypted as they were, and deleted ones are gone with what was uploaded to them', async () => {
    const Rules = [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' as const, KMSMasterKeyID: 'alias/artifacts' }, BucketKeyEnabled: true }];
    await local.s3.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: { Rules } }));
    await local.s3.send(new CreateBucketCommand({ Bucket: 'deleted' }));
    const { UploadId } = await local.s3.send(new CreateMultipartUploadCommand({ Bucket: 'deleted', Key: 'k' }));
    await local.s3.send(new DeleteBucketCommand({ Bucket: 'deleted' }));

    await restart();

    expect((await local.s3.send(new ListBucketsCommand({}))).Buckets).toMatchObject([{ Name: Bucket, CreationDate: expect.any(Date) }]);
    expect((await local.s3.send(new GetBucketEncryptionCommand({ Bucket }))).ServerSideEncryptionConfiguration).toEqual({ Rules });
    await local.s3.send(new CreateBucketCommand({ Bucket: 'deleted' }));
    await expect(local.s3.send(new UploadPartCommand({ Bucket: 'deleted', Key: 'k', UploadId, PartNumber: 1, Body: 'x' }))).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });

  it('an upload in parts goes on', async () => {
    const { UploadId } = await local.s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'big', Metadata: { core: 'edge-2' } }));
    const part = async (PartNumber: number, Body: Buffer) =>
      ({ PartNumber, ETag: (await local.s3.send(new UploadPartCommand({ Bucket, Key: 'big', UploadId, PartNumber, Body }))).ETag });
    const first = await part(1, Buffer.alloc(5 * 1024 * 1024, 1));

    await restart();
    const second = await part(2, Buffer.from('end'));
    await local.s3.send(new CompleteMultipartUploadCommand({ Bucket, Key: 'big', UploadId, MultipartUpload: { Parts: [first, second] } }));
    await restart();

    expect(await local.s3.send(new GetObjectCommand({ Bucket, Key: 'big' }))).toMatchObject({ ContentLength: 5 * 1024 * 1024 + 3, Metadata: { core: 'edge-2' } });
    await expect(part(3, Buffer.from('late'))).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });
});
