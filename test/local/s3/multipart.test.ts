import { createHash } from 'node:crypto';
import {
  AbortMultipartUploadCommand, CompleteMultipartUploadCommand, CreateBucketCommand, CreateMultipartUploadCommand, GetObjectCommand, PutObjectCommand,
  UploadPartCommand, type CompletedPart,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localS3, type LocalS3 } from './s3-over-http.ts';

const Bucket = 'large';
let local: LocalS3;
beforeAll(async () => {
  local = await localS3();
  await local.s3.send(new CreateBucketCommand({ Bucket }));
});
afterAll(() => local.close());

const begin = async (Key: string) =>
  (await local.s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'application/jsonl', Metadata: { task: 't1' } }))).UploadId;
const part = async (Key: string, UploadId: string | undefined, PartNumber: number, Body: Buffer): Promise<CompletedPart> =>
  ({ PartNumber, ETag: (await local.s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body }))).ETag });
const complete = (Key: string, UploadId: string | undefined, Parts: CompletedPart[], more: object = {}) =>
  local.s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts }, ...more }));
const bytes = (megabytes: number, fill: number) => Buffer.alloc(megabytes * 1024 * 1024, fill);
const md5 = (data: Buffer) => createHash('md5').update(data).digest();

describe('an upload in parts', () => {
  it('becomes one object, in the order of the parts, with what was said at its start', async () => {
    const [first, last] = [bytes(5, 1), Buffer.from('end')];
    const UploadId = await begin('big');
    const parts = [await part('big', UploadId, 7, last), await part('big', UploadId, 2, first)].reverse();

    const { ETag } = await complete('big', UploadId, parts);

    const object = await local.s3.send(new GetObjectCommand({ Bucket, Key: 'big' }));
    expect(ETag).toBe(`"${md5(Buffer.concat([md5(first), md5(last)])).toString('hex')}-2"`);
    expect(object).toMatchObject({ ETag, ContentType: 'application/jsonl', Metadata: { task: 't1' }, ContentLength: first.length + last.length });
    expect(Buffer.compare(Buffer.from((await object.Body?.transformToByteArray()) ?? []), Buffer.concat([first, last]))).toBe(0);
    await expect(complete('big', UploadId, parts)).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });

  it('leaves nothing when it is aborted', async () => {
    const UploadId = await begin('aborted');
    const one = await part('aborted', UploadId, 1, Buffer.from('x'));

    await local.s3.send(new AbortMultipartUploadCommand({ Bucket, Key: 'aborted', UploadId }));

    await expect(complete('aborted', UploadId, [one])).rejects.toMatchObject({ name: 'NoSuchUpload' });
    await expect(local.s3.send(new GetObjectCommand({ Bucket, Key: 'aborted' }))).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('is refused with parts out of order, too small, or not uploaded, and may then still be completed', async () => {
    const UploadId = await begin('checked');
    const [one, two] = [await part('checked', UploadId, 1, Buffer.from('small')), await part('checked', UploadId, 2, Buffer.from('x'))];

    await expect(complete('checked', UploadId, [two, one])).rejects.toMatchObject({ name: 'InvalidPartOrder' });
    await expect(complete('checked', UploadId, [one, two])).rejects.toMatchObject({ name: 'EntityTooSmall' });
    await expect(complete('checked', UploadId, [{ PartNumber: 3, ETag: one.ETag }])).rejects.toMatchObject({ name: 'InvalidPart' });
    await expect(complete('checked', UploadId, [{ ...one, ETag: two.ETag }])).rejects.toMatchObject({ name: 'InvalidPart' });
    expect((await complete('checked', UploadId, [one])).Key).toBe('checked');
  });

  it('that may only create does not replace', async () => {
    const UploadId = await begin('present');
    const one = await part('present', UploadId, 1, Buffer.from('new'));
    await local.s3.send(new PutObjectCommand({ Bucket, Key: 'present', Body: 'old' }));

    await expect(complete('present', UploadId, [one], { IfNoneMatch: '*' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
  });
});
