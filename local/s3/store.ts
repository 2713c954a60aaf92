import type { LifecycleRule, ServerSideEncryptionConfiguration, StorageClass } from '@aws-sdk/client-s3';
import type { Data, KeptMap } from '../data/data.ts';
import { AwsError } from '../wire/service.ts';

/** How one object is encrypted at rest, as the headers say it; nothing is enciphered in memory. */
export interface Encryption {
  algorithm: 'AES256' | 'aws:kms' | 'aws:kms:dsse';
  /** ARN, for the KMS algorithms. */
  kmsKeyId?: string;
  bucketKeyEnabled?: boolean;
}

/** System metadata that a GET gives back as it was put. */
export interface ContentHeaders {
  CacheControl?: string;
  ContentDisposition?: string;
  ContentEncoding?: string;
  ContentLanguage?: string;
  ContentType?: string;
  /** As sent: S3 does not require a date here. */
  Expires?: string;
}

export interface StoredObject {
  readonly key: string;
  readonly body: Buffer;
  /** Quoted, as on the wire. */
  readonly etag: string;
  readonly lastModified: Date;
  readonly content: ContentHeaders;
  /** User metadata, names in lower case. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly encryption: Encryption;
  /** Checksums given at the PUT, by SDK member name (`ChecksumCRC32`), base64. */
  readonly checksums: Readonly<Record<string, string>>;
  readonly storageClass?: StorageClass;
}

/** A multipart upload that is neither completed nor aborted. */
export interface Upload {
  readonly id: string;
  /** What the object will be, apart from its bytes. */
  readonly draft: Omit<StoredObject, 'body' | 'etag' | 'lastModified' | 'checksums'>;
}

export interface Part {
  readonly body: Buffer;
  readonly etag: string;
}

export interface BucketProperties {
  readonly name: string;
  readonly region: string;
  readonly createdAt: Date;
  readonly encryption?: ServerSideEncryptionConfiguration;
  readonly lifecycle?: readonly LifecycleRule[];
}

export interface Bucket extends BucketProperties {
  readonly objects: KeptMap<StoredObject>;
  /** The keys of `objects` in UTF-8 binary order, the order of every listing. */
  readonly keys: string[];
  readonly uploads: KeptMap<Upload>;
  /** By {@link partKey}. */
  readonly parts: KeptMap<Part>;
}

/** A bucket without what is in it. */
export const propertiesOf = ({ name, region, createdAt, encryption, lifecycle }: BucketProperties): BucketProperties =>
  ({ name, region, createdAt, ...(encryption && { encryption }), ...(lifecycle && { lifecycle }) });

/** All buckets of the account. */
export interface Buckets {
  get(name: string): Bucket | undefined;
  all(): Bucket[];
  /** Makes a bucket, or gives one other properties. */
  put(properties: BucketProperties): void;
  /** With the uploads to it that were under way. */
  delete(name: string): void;
}

export const partKey = (uploadId: string, number: number): string => `${uploadId}/${number}`;

/** The bucket around what was kept of it. */
const bucketOf = (data: Data, properties: BucketProperties): Bucket => {
  const objects = data.map<StoredObject>(`s3.objects.${properties.name}`);
  return {
    ...properties,
    objects,
    keys: [...objects.keys()].sort(compareUtf8),
    uploads: data.map(`s3.uploads.${properties.name}`),
    parts: data.map(`s3.parts.${properties.name}`),
  };
};

export const keptBuckets = (data: Data): Buckets => {
  const kept = data.map<BucketProperties>('s3.buckets');
  const buckets = new Map<string, Bucket>();
  for (const [name, properties] of kept) buckets.set(name, bucketOf(data, properties));
  return {
    get: (name) => buckets.get(name),
    all: () => [...buckets.values()],
    put: (properties) => {
      const { name } = properties;
      kept.set(name, properties);
      const { objects, keys, uploads, parts } = buckets.get(name) ?? bucketOf(data, properties);
      buckets.set(name, { ...properties, objects, keys, uploads, parts });
    },
    delete: (name) => {
      const { objects, uploads, parts } = buckets.get(name) ?? {};
      for (const contents of [objects, uploads, parts]) contents?.clear();
      kept.delete(name);
      buckets.delete(name);
    },
  };
};

/** The time an object is stamped with: S3 knows whole seconds only. */
export const modifiedAt = (clock: () => Date): Date => new Date(Math.floor(clock().getTime() / 1000) * 1000);

/** @throws AwsError `NoSuchBucket` */
export const bucketNamed = (buckets: Buckets, name: string | undefined): Bucket => {
  const bucket = buckets.get(name ?? '');
  if (!bucket) throw new AwsError('NoSuchBucket', 'The specified bucket does not exist', 404, { BucketName: name });
  return bucket;
};

/** @throws AwsError `NoSuchKey`: AWS answers 403 instead when the caller lacks s3:ListBucket */
export const objectAt = (bucket: Bucket, key: string | undefined): StoredObject => {
  const object = bucket.objects.get(key ?? '');
  if (!object) throw new AwsError('NoSuchKey', 'The specified key does not exist.', 404, { Key: key });
  return object;
};

/** Adds or replaces an object; one synchronous step, so that a precondition checked just before still holds. */
export const writeObject = (bucket: Bucket, object: StoredObject): void => {
  if (!bucket.objects.has(object.key)) bucket.keys.splice(firstKeyNotBefore(bucket.keys, object.key), 0, object.key);
  bucket.objects.set(object.key, object);
};

export const removeObject = (bucket: Bucket, key: string): void => {
  if (bucket.objects.delete(key)) bucket.keys.splice(firstKeyNotBefore(bucket.keys, key), 1);
};

/** Index of the first key that sorts at or after `key`. */
export const firstKeyNotBefore = (keys: readonly string[], key: string): number => {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareUtf8(keys[middle] ?? '', key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** UTF-8 byte order. JavaScript compares UTF-16 units, which puts U+E000…U+FFFF after the astral planes. */
const compareUtf8 = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const [left, right] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (left === right) continue;
    if (isSurrogate(left) !== isSurrogate(right)) return isSurrogate(left) ? 1 : -1;
    return left - right;
  }
  return a.length - b.length;
};
