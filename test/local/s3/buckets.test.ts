import {
  CreateBucketCommand, DeleteBucketCommand, DeleteObjectCommand, GetBucketLocationCommand, GetBucketPolicyCommand,
  HeadBucketCommand, ListBucketsCommand, PutObjectCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localS3, type LocalS3 } from './s3-over-http.ts';

let local: LocalS3;
beforeAll(async () => { local = await localS3(); });
afterAll(() => local.close());

const create = (Bucket: string, LocationConstraint?: 'eu-west-1') =>
  local.s3.send(new CreateBucketCommand({ Bucket, ...(LocationConstraint ? { CreateBucketConfiguration: { LocationConstraint } } : {}) }));

describe('a bucket', () => {
  it('is found, listed and located', async () => {
    await create('found');
    await create('abroad', 'eu-west-1');

    const { Buckets } = await local.s3.send(new ListBucketsCommand({}));

    expect((await local.s3.send(new HeadBucketCommand({ Bucket: 'found' }))).BucketRegion).toBe('us-east-1');
    expect(Buckets?.map(({ Name }) => Name)).toEqual(['abroad', 'found']);
    expect((await local.s3.send(new GetBucketLocationCommand({ Bucket: 'abroad' }))).LocationConstraint).toBe('eu-west-1');
    expect((await local.s3.send(new GetBucketLocationCommand({ Bucket: 'found' }))).LocationConstraint).toBeUndefined();
  });

  it('is deleted only when empty', async () => {
    await create('full');
    await local.s3.send(new PutObjectCommand({ Bucket: 'full', Key: 'x', Body: 'x' }));
    await expect(local.s3.send(new DeleteBucketCommand({ Bucket: 'full' }))).rejects.toMatchObject({ name: 'BucketNotEmpty' });

    await local.s3.send(new DeleteObjectCommand({ Bucket: 'full', Key: 'x' }));
    await local.s3.send(new DeleteBucketCommand({ Bucket: 'full' }));

    await expect(local.s3.send(new HeadBucketCommand({ Bucket: 'full' }))).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('may be created again where S3 allows it, and keeps its objects', async () => {
    await create('again');
    await local.s3.send(new PutObjectCommand({ Bucket: 'again', Key: 'x', Body: 'x' }));

    await create('again');

    await expect(local.s3.send(new DeleteBucketCommand({ Bucket: 'again' }))).rejects.toMatchObject({ name: 'BucketNotEmpty' });
    await expect(create('abroad', 'eu-west-1')).rejects.toMatchObject({ name: 'BucketAlreadyOwnedByYou' });
  });

  it.each(['Capitals', 'ab', '10.0.0.1', 'under_score', 'two..dots'])('named %s is refused', async (name) => {
    await expect(create(name)).rejects.toMatchObject({ name: 'InvalidBucketName' });
  });
});

describe('an operation that is not here', () => {
  it('says so by its name', async () => {
    await expect(local.s3.send(new GetBucketPolicyCommand({ Bucket: 'found' }))).rejects.toMatchObject({
      name: 'NotImplemented', message: expect.stringContaining('GetBucketPolicy') as unknown,
    });
  });
});
