import {
  CreateBucketCommand, DeleteBucketLifecycleCommand, GetBucketEncryptionCommand, GetBucketLifecycleConfigurationCommand, GetObjectCommand, HeadObjectCommand, ListObjectsV2Command,
  PutBucketEncryptionCommand, PutBucketLifecycleConfigurationCommand, PutObjectCommand, type LifecycleRule,
} from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { localS3, type LocalS3 } from './s3-over-http.ts';

const Bucket = 'artifacts';
let now: Date;
let local: LocalS3;
beforeEach(async () => {
  now = new Date('2026-11-23T10:30:00Z');
  local = await localS3(() => now);
  await local.s3.send(new CreateBucketCommand({ Bucket }));
});
afterEach(() => local.close());

const aRule = (change: Partial<LifecycleRule> = {}): LifecycleRule => ({ ID: 'keys', Status: 'Enabled', Filter: { Prefix: 'keys/' }, Expiration: { Days: 3 }, ...change });
const rules = (...Rules: LifecycleRule[]) => local.s3.send(new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: { Rules } }));
const put = (Key: string) => local.s3.send(new PutObjectCommand({ Bucket, Key, Body: 'body' }));
const keys = async () => ((await local.s3.send(new ListObjectsV2Command({ Bucket }))).Contents ?? []).map(({ Key }) => Key);

describe('a lifecycle rule', () => {
  it('removes what it is about at the midnight after its days, and says so of each object before', async () => {
    await rules(aRule());
    const { Expiration } = await put('keys/one');
    await put('other');

    now = new Date('2026-11-26T23:59:59Z');
    const before = await keys();
    now = new Date('2026-11-27T00:00:00Z');

    expect(Expiration).toBe('expiry-date="Fri, 27 Nov 2026 00:00:00 GMT", rule-id="keys"');
    expect([before, await keys()]).toEqual([['keys/one', 'other'], ['other']]);
    await expect(local.s3.send(new GetObjectCommand({ Bucket, Key: 'keys/one' }))).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('removes what expired while nothing ran', async () => {
    await rules(aRule());
    await put('keys/one');
    const { data } = local.wire;
    await local.close();

    now = new Date('2026-12-24T12:00:00Z');
    local = await localS3(() => now, data);

    expect(await keys()).toEqual([]);
  });

  it('counts anew for an object that is written again', async () => {
    await rules(aRule());
    await put('keys/one');
    now = new Date('2026-11-26T08:00:00Z');
    await put('keys/one');

    now = new Date('2026-11-27T00:00:00Z');

    expect(await keys()).toEqual(['keys/one']);
  });

  it('does nothing while it is disabled, and the first of several counts', async () => {
    await rules(aRule({ ID: 'off', Status: 'Disabled', Expiration: { Days: 1 } }), aRule({ ID: 'late', Expiration: { Days: 9 } }), aRule({ ID: 'all', Filter: { Prefix: '' }, Expiration: { Days: 2 } }));

    await put('keys/one');

    expect(await local.s3.send(new HeadObjectCommand({ Bucket, Key: 'keys/one' }))).toMatchObject({ Expiration: 'expiry-date="Thu, 26 Nov 2026 00:00:00 GMT", rule-id="all"' });
  });

  it('is told as it was put, beside the encryption of the bucket, until it is deleted', async () => {
    const encryption = { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' as const }, BucketKeyEnabled: true }] };
    await rules(aRule({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } }));
    await local.s3.send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: encryption }));
    const told = await local.s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }));
    await local.s3.send(new DeleteBucketLifecycleCommand({ Bucket }));

    expect(told.Rules).toEqual([aRule({ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } })]);
    expect((await local.s3.send(new GetBucketEncryptionCommand({ Bucket }))).ServerSideEncryptionConfiguration).toEqual(encryption);
    await expect(local.s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket }))).rejects.toMatchObject({ name: 'NoSuchLifecycleConfiguration' });
  });

  it.each([
    ['a transition', { Transitions: [{ Days: 1, StorageClass: 'GLACIER' as const }] }, 'NotImplemented'],
    ['a filter by tag', { Filter: { Tag: { Key: 'a', Value: 'b' } } }, 'NotImplemented'],
    ['no days', { Expiration: { Days: 0 } }, 'InvalidArgument'],
  ])('with %s is refused', async (_what, change, name) => {
    await expect(rules(aRule(change))).rejects.toMatchObject({ name });
  });
});
