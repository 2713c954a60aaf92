import type { ListObjectsV2CommandInput, ListObjectsV2CommandOutput } from '@aws-sdk/client-s3';
import { AwsError, type CallContext } from '../wire/service.ts';
import { bucketNamed, firstKeyNotBefore } from './store.ts';
import type { Bucket, Buckets, StoredObject } from './store.ts';

/** S3 API reference, ListObjectsV2. */
const maxKeysPerPage = 1000;

interface Page {
  objects: StoredObject[];
  prefixes: string[];
  /** The last key or common prefix given, when there is more behind it. */
  next?: string;
}

/** Sorts after every key that begins with `prefix`: no UTF-8 text has a code point above U+10FFFF. */
const afterPrefix = (prefix: string): string => `${prefix}\u{10ffff}`;

const commonPrefix = (key: string, prefix: string, delimiter: string): string | undefined => {
  const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return end < 0 ? undefined : key.slice(0, end + delimiter.length);
};

/** Index of the first key strictly after `after`, which may itself be a common prefix of the page before. */
const startIndex = ({ keys }: Bucket, prefix: string, after: string, delimiter: string): number => {
  const first = firstKeyNotBefore(keys, prefix);
  if (after === '') return first;
  const wasPrefix = delimiter !== '' && after.endsWith(delimiter) && after.length > prefix.length;
  const index = firstKeyNotBefore(keys, wasPrefix ? afterPrefix(after) : after);
  return Math.max(first, keys[index] === after ? index + 1 : index);
};

const collect = (bucket: Bucket, { prefix, delimiter, after, limit }: { prefix: string; delimiter: string; after: string; limit: number }): Page => {
  const page: Page = { objects: [], prefixes: [] };
  let last = '';
  for (let index = startIndex(bucket, prefix, after, delimiter); index < bucket.keys.length;) {
    const key = bucket.keys[index] ?? '';
    if (!key.startsWith(prefix)) break;
    if (page.objects.length + page.prefixes.length === limit) return limit === 0 ? page : { ...page, next: last };
    const group = commonPrefix(key, prefix, delimiter);
    if (group === undefined) page.objects.push(bucket.objects.get(key) as StoredObject);
    else page.prefixes.push(group);
    last = group ?? key;
    index = group === undefined ? index + 1 : firstKeyNotBefore(bucket.keys, afterPrefix(group));
  }
  return page;
};

const tokenFor = (key: string): string => Buffer.from(key).toString('base64url');
const keyOfToken = (token: string): string => {
  const key = Buffer.from(token, 'base64url').toString();
  if (token !== '' && tokenFor(key) === token) return key;
  throw new AwsError('InvalidArgument', 'The continuation token provided is incorrect', 400, { ArgumentName: 'continuation-token' });
};

const limitOf = (maxKeys = maxKeysPerPage): number => {
  if (Number.isInteger(maxKeys) && maxKeys >= 0) return Math.min(maxKeys, maxKeysPerPage);
  throw new AwsError('InvalidArgument', 'Argument maxKeys must be an integer between 0 and 2147483647', 400, { ArgumentName: 'maxKeys', ArgumentValue: maxKeys });
};

/** Form encoding as S3 does it: everything but unreserved characters and the slash. */
const urlEncoded = (text: string): string =>
  encodeURIComponent(text).replace(/%2F/g, '/').replace(/[!'()]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** Lists objects and common prefixes in key order; `MaxKeys` counts both. */
export const listObjectsV2 = (buckets: Buckets) =>
  async (input: ListObjectsV2CommandInput, { account }: CallContext): Promise<Omit<ListObjectsV2CommandOutput, '$metadata'>> => {
    const bucket = bucketNamed(buckets, input.Bucket);
    const { Prefix = '', Delimiter = '', ContinuationToken, StartAfter = '', EncodingType } = input;
    const limit = limitOf(input.MaxKeys);
    const after = ContinuationToken === undefined ? StartAfter : keyOfToken(ContinuationToken);
    const page = collect(bucket, { prefix: Prefix, delimiter: Delimiter, after, limit });

    const shown = EncodingType === 'url' ? urlEncoded : (text: string) => text;
    const owner = input.FetchOwner ? { Owner: { ID: account } } : {};
    return {
      Name: bucket.name, Prefix: shown(Prefix), MaxKeys: limit, KeyCount: page.objects.length + page.prefixes.length,
      IsTruncated: page.next !== undefined,
      ...(Delimiter === '' ? {} : { Delimiter: shown(Delimiter) }),
      ...(EncodingType ? { EncodingType } : {}),
      ...(StartAfter === '' ? {} : { StartAfter: shown(StartAfter) }),
      ...(ContinuationToken === undefined ? {} : { ContinuationToken }),
      ...(page.next === undefined ? {} : { NextContinuationToken: tokenFor(page.next) }),
      ...(page.objects.length === 0 ? {} : {
        Contents: page.objects.map((object) => ({
          Key: shown(object.key), LastModified: object.lastModified, ETag: object.etag, Size: object.body.length,
          StorageClass: object.storageClass ?? 'STANDARD', ...owner,
        })),
      }),
      ...(page.prefixes.length === 0 ? {} : { CommonPrefixes: page.prefixes.map((prefix) => ({ Prefix: shown(prefix) })) }),
    };
  };
