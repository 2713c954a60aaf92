import { CreateBucketCommand, ListObjectsV2Command, paginateListObjectsV2, PutObjectCommand, type ListObjectsV2CommandInput } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localS3, type LocalS3 } from './s3-over-http.ts';

const Bucket = 'listing';
const keys = ['a.txt', 'cores/edge-1/bundle.zip', 'cores/edge-1/config.yaml', 'cores/edge-10/bundle.zip', 'cores/läge/<x>&.zip', 'cores2/x', '\uffee', '\u{1f600}'];
let local: LocalS3;

beforeAll(async () => {
  local = await localS3();
  await local.s3.send(new CreateBucketCommand({ Bucket }));
  await Promise.all([...keys].reverse().map((Key) => local.s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }))));
});
afterAll(() => local.close());

const list = async (input: Partial<ListObjectsV2CommandInput> = {}) => {
  const answer = await local.s3.send(new ListObjectsV2Command({ Bucket, ...input }));
  return { ...answer, keys: answer.Contents?.map(({ Key }) => Key) ?? [], prefixes: answer.CommonPrefixes?.map(({ Prefix }) => Prefix) ?? [] };
};

describe('a listing', () => {
  it('gives all keys in UTF-8 order, with size and ETag', async () => {
    const { Contents, KeyCount, IsTruncated, ...answer } = await list();

    expect(answer.keys).toEqual(keys);
    expect([KeyCount, IsTruncated]).toEqual([keys.length, false]);
    expect(Contents?.[0]).toMatchObject({ Size: 5, ETag: expect.stringMatching(/^"[0-9a-f]{32}"$/) as unknown, StorageClass: 'STANDARD', LastModified: expect.any(Date) as unknown });
  });

  it.each<[string, Partial<ListObjectsV2CommandInput>, string[], string[]]>([
    ['a prefix', { Prefix: 'cores/edge-1/' }, ['cores/edge-1/bundle.zip', 'cores/edge-1/config.yaml'], []],
    ['a delimiter', { Delimiter: '/' }, ['a.txt', '\uffee', '\u{1f600}'], ['cores/', 'cores2/']],
    ['prefix and delimiter', { Prefix: 'cores/', Delimiter: '/' }, [], ['cores/edge-1/', 'cores/edge-10/', 'cores/läge/']],
    ['a start', { StartAfter: 'cores/edge-10/bundle.zip', Prefix: 'cores' }, ['cores/läge/<x>&.zip', 'cores2/x'], []],
    ['no room', { MaxKeys: 0 }, [], []],
    ['a prefix that nothing has', { Prefix: 'none' }, [], []],
  ])('with %s', async (_case, input, expected, prefixes) => {
    expect(await list(input)).toMatchObject({ keys: expected, prefixes });
  });

  it.each([['keys', {}], ['keys and prefixes', { Delimiter: '/' }], ['prefixes', { Delimiter: '/', Prefix: 'cores/' }]])('in pages of one gives the same %s once each', async (_case, input) => {
    const whole = await list(input);

    const seen: (string | undefined)[] = [];
    for await (const page of paginateListObjectsV2({ client: local.s3, pageSize: 1 }, { Bucket, ...input })) {
      seen.push(...(page.Contents ?? []).map(({ Key }) => Key), ...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix));
    }

    expect(seen.sort()).toEqual([...whole.keys, ...whole.prefixes].sort());
  });

  it('encodes keys when asked, as boto3 does', async () => {
    expect((await list({ EncodingType: 'url', Prefix: 'cores/l' })).keys).toEqual(['cores/l%C3%A4ge/%3Cx%3E%26.zip']);
  });

  it('refuses a token that is none', async () => {
    await expect(list({ ContinuationToken: '%%%' })).rejects.toMatchObject({ name: 'InvalidArgument' });
  });
});
