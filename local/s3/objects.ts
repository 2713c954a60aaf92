import type {
  CopyObjectCommandInput, CopyObjectCommandOutput, DeleteObjectCommandInput, DeleteObjectsCommandInput, DeleteObjectsCommandOutput,
  GetObjectCommandInput, GetObjectCommandOutput, HeadObjectCommandInput, PutObjectCommandInput, PutObjectCommandOutput,
} from '@aws-sdk/client-s3';
import { AwsError, type CallContext, type Operations } from '../wire/service.ts';
import { etagOf } from './checksums.ts';
import { checkCopySource, checkRead, checkWrite } from './conditions.ts';
import { encryptionFor, encryptionMembers } from './encryption.ts';
import { expirationMember } from './lifecycle.ts';
import { bytesOf, checkedKey, checkedMetadata, checksumsOf, contentOf } from './put-input.ts';
import { bucketNamed, modifiedAt, objectAt, removeObject, writeObject } from './store.ts';
import type { Bucket, Buckets, StoredObject } from './store.ts';

/** S3 API reference, DeleteObjects. */
const maxKeysPerDelete = 1000;

/** An answer without the SDK's `$metadata`, with the object's bytes as they are. */
type Answer<Output> = Omit<Output, '$metadata' | 'Body'> & { Body?: Uint8Array };

const putObject = (buckets: Buckets, clock: () => Date) =>
  async (input: PutObjectCommandInput, context: CallContext): Promise<Answer<PutObjectCommandOutput>> => {
    const bucket = bucketNamed(buckets, input.Bucket);
    const key = checkedKey(input.Key);
    checkWrite(input, key, bucket.objects.get(key));

    const body = bytesOf(input.Body);
    const object: StoredObject = {
      key, body, etag: etagOf(body), lastModified: modifiedAt(clock),
      content: contentOf(input),
      metadata: checkedMetadata(input.Metadata),
      encryption: encryptionFor(bucket, input, context),
      checksums: checksumsOf(input),
      ...(input.StorageClass ? { storageClass: input.StorageClass } : {}),
    };
    writeObject(bucket, object);
    return { ETag: object.etag, ...object.checksums, ...checksumType(object), ...encryptionMembers(object.encryption), ...expirationMember(bucket, object) };
  };

const checksumType = ({ checksums }: StoredObject): { ChecksumType?: 'FULL_OBJECT' } =>
  Object.keys(checksums).length > 0 ? { ChecksumType: 'FULL_OBJECT' } : {};

/** The members that HEAD and GET give for an object, before a range. */
const description = (object: StoredObject, withChecksums: boolean) => ({
  AcceptRanges: 'bytes',
  LastModified: object.lastModified,
  ContentLength: object.body.length,
  ETag: object.etag,
  ...object.content,
  Expires: undefined,
  ...(object.content.Expires === undefined ? {} : { ExpiresString: object.content.Expires }),
  Metadata: object.metadata,
  ...(withChecksums ? { ...object.checksums, ...checksumType(object) } : {}),
  ...(object.storageClass && object.storageClass !== 'STANDARD' ? { StorageClass: object.storageClass } : {}),
  ...encryptionMembers(object.encryption),
});

/** First and last byte, or nothing for a header S3 ignores (another unit, several ranges, malformed). */
const rangeOf = (header: string, length: number): [first: number, last: number] | undefined => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header.trim()) ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, length - Number(to)) : Number(from);
  const last = from === '' || to === '' ? length - 1 : Math.min(Number(to), length - 1);
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined;
  if (first < length && (from !== '' || Number(to) > 0)) return [first, last];
  throw new AwsError('InvalidRange', 'The requested range is not satisfiable', 416, { RangeRequested: header, ActualObjectSize: length });
};

const responseOverrides = (input: GetObjectCommandInput): Record<string, unknown> => {
  const overrides = {
    CacheControl: input.ResponseCacheControl, ContentDisposition: input.ResponseContentDisposition,
    ContentEncoding: input.ResponseContentEncoding, ContentLanguage: input.ResponseContentLanguage,
    ContentType: input.ResponseContentType, ExpiresString: input.ResponseExpires?.toUTCString(),
  };
  return Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
};

/** What HEAD answers, and the bytes that GET adds. */
const findObject = (buckets: Buckets, input: GetObjectCommandInput | HeadObjectCommandInput): { answer: Answer<GetObjectCommandOutput>; body: Buffer } => {
  const bucket = bucketNamed(buckets, input.Bucket);
  const object = objectAt(bucket, input.Key);
  if (input.VersionId !== undefined && input.VersionId !== 'null') {
    throw new AwsError('NoSuchVersion', 'The specified version does not exist.', 404, { Key: object.key, VersionId: input.VersionId });
  }
  checkRead(input, object);

  const { length } = object.body;
  const range = input.Range === undefined ? undefined : rangeOf(input.Range, length);
  const answer = { ...description(object, input.ChecksumMode === 'ENABLED' && !range), ...expirationMember(bucket, object), ...responseOverrides(input) };
  if (!range) return { answer, body: object.body };
  const [first, last] = range;
  return {
    answer: { ...answer, ContentLength: last - first + 1, ContentRange: `bytes ${first}-${last}/${length}` },
    body: object.body.subarray(first, last + 1),
  };
};

const getObject = (buckets: Buckets) => async (input: GetObjectCommandInput): Promise<Answer<GetObjectCommandOutput>> => {
  const { answer, body } = findObject(buckets, input);
  return { ...answer, Body: body };
};

const deleteObject = (buckets: Buckets) => async (input: DeleteObjectCommandInput): Promise<object> => {
  const bucket = bucketNamed(buckets, input.Bucket);
  const key = checkedKey(input.Key);
  if (input.IfMatch !== undefined) checkWrite({ IfMatch: input.IfMatch }, key, bucket.objects.get(key));
  removeObject(bucket, key);
  return {};
};

const deleteObjects = (buckets: Buckets) => async (input: DeleteObjectsCommandInput): Promise<Answer<DeleteObjectsCommandOutput>> => {
  const bucket = bucketNamed(buckets, input.Bucket);
  const named = input.Delete?.Objects ?? [];
  if (named.length === 0 || named.length > maxKeysPerDelete) {
    throw new AwsError('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
  }
  const keys = named.map(({ Key }) => checkedKey(Key));
  for (const key of keys) removeObject(bucket, key);
  return input.Delete?.Quiet ? {} : { Deleted: keys.map((Key) => ({ Key })) };
};

/** Reads `bucket/key`, URL-encoded, with or without a leading slash. */
const copySource = (buckets: Buckets, header = ''): { from: Bucket; source: StoredObject } => {
  const [path = ''] = header.replace(/^\//, '').split('?versionId=');
  const slash = path.indexOf('/');
  if (slash < 1) throw new AwsError('InvalidArgument', 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey', 400, { ArgumentName: 'x-amz-copy-source', ArgumentValue: header });
  const from = bucketNamed(buckets, decodeURIComponent(path.slice(0, slash)));
  return { from, source: objectAt(from, decodeURIComponent(path.slice(slash + 1))) };
};

const copyObject = (buckets: Buckets, clock: () => Date) =>
  async (input: CopyObjectCommandInput, context: CallContext): Promise<Answer<CopyObjectCommandOutput>> => {
    const bucket = bucketNamed(buckets, input.Bucket);
    const key = checkedKey(input.Key);
    const { from, source } = copySource(buckets, input.CopySource);
    checkCopySource({
      IfMatch: input.CopySourceIfMatch, IfNoneMatch: input.CopySourceIfNoneMatch,
      IfModifiedSince: input.CopySourceIfModifiedSince, IfUnmodifiedSince: input.CopySourceIfUnmodifiedSince,
    }, source);
    checkWrite(input, key, bucket.objects.get(key));
    const replaces = input.MetadataDirective === 'REPLACE';
    if (from === bucket && source.key === key && !replaces && !input.ServerSideEncryption && !input.StorageClass) {
      throw new AwsError('InvalidRequest', 'This copy request is illegal because it is trying to copy an object to itself without changing the object\'s metadata, storage class, website redirect location or encryption attributes.');
    }
    const copy: StoredObject = {
      key, body: source.body, etag: source.etag, lastModified: modifiedAt(clock), checksums: source.checksums,
      content: replaces ? contentOf(input) : source.content,
      metadata: replaces ? checkedMetadata(input.Metadata) : source.metadata,
      encryption: encryptionFor(bucket, input, context),
      ...(input.StorageClass ? { storageClass: input.StorageClass } : {}),
    };
    writeObject(bucket, copy);
    return { CopyObjectResult: { ETag: copy.etag, LastModified: copy.lastModified, ...copy.checksums }, ...encryptionMembers(copy.encryption) };
  };

/** Reading, writing, copying and deleting objects. */
export const objectOperations = (buckets: Buckets, clock: () => Date): Operations => ({
  PutObject: putObject(buckets, clock),
  GetObject: getObject(buckets),
  HeadObject: async (input: HeadObjectCommandInput) => findObject(buckets, input).answer,
  DeleteObject: deleteObject(buckets),
  DeleteObjects: deleteObjects(buckets),
  CopyObject: copyObject(buckets, clock),
});
