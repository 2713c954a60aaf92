import type {
  DeleteBucketLifecycleCommandInput, GetBucketLifecycleConfigurationCommandInput, LifecycleRule, PutBucketLifecycleConfigurationCommandInput,
} from '@aws-sdk/client-s3';
import { AwsError, type Operations } from '../wire/service.ts';
import { bucketNamed, propertiesOf, removeObject } from './store.ts';
import type { Bucket, Buckets, StoredObject } from './store.ts';

const millisecondsPerDay = 86_400_000;

/** The midnight (UTC) after so many days (S3 user guide, "Lifecycle rules: based on an object's age"). */
const expiryAt = ({ lastModified }: Pick<StoredObject, 'lastModified'>, days: number): Date =>
  new Date((Math.floor(lastModified.getTime() / millisecondsPerDay) + days + 1) * millisecondsPerDay);

const prefixOf = ({ Filter, Prefix }: LifecycleRule): string => Filter?.Prefix ?? Prefix ?? '';

/** When a bucket removes an object, and by which rule: of several the first to come. */
export const expirationOf = ({ lifecycle = [] }: Pick<Bucket, 'lifecycle'>, object: Pick<StoredObject, 'key' | 'lastModified'>): { at: Date; rule: LifecycleRule } | undefined =>
  lifecycle
    .flatMap((rule) => {
      const days = rule.Expiration?.Days;
      const applies = rule.Status === 'Enabled' && days !== undefined && object.key.startsWith(prefixOf(rule));
      return applies ? [{ at: expiryAt(object, days), rule }] : [];
    })
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())[0];

/** `x-amz-expiration` of an answer about an object. */
export const expirationMember = (bucket: Bucket, object: StoredObject): { Expiration?: string } => {
  const expiration = expirationOf(bucket, object);
  return expiration === undefined ? {} : { Expiration: `expiry-date="${expiration.at.toUTCString()}", rule-id="${encodeURIComponent(expiration.rule.ID ?? '')}"` };
};

/** What a rule may ask for here; anything else would be kept and not be done. */
const known = { rule: new Set(['ID', 'Status', 'Filter', 'Prefix', 'Expiration', 'AbortIncompleteMultipartUpload']), filter: new Set(['Prefix']), expiration: new Set(['Days']) };

const given = (value: object = {}): string[] => Object.entries(value).flatMap(([name, member]) => (member === undefined ? [] : [name]));

const checked = (rule: LifecycleRule): LifecycleRule => {
  const unknown = [
    ...given(rule).filter((name) => !known.rule.has(name)), ...given(rule.Filter).filter((name) => !known.filter.has(name)), ...given(rule.Expiration).filter((name) => !known.expiration.has(name)),
  ];
  if (unknown.length > 0) throw new AwsError('NotImplemented', `a lifecycle rule with ${unknown.join(', ')} is not implemented locally`, 501);
  if (rule.Expiration?.Days !== undefined && !(rule.Expiration.Days > 0)) throw new AwsError('InvalidArgument', "'Days' for Expiration action must be a positive integer");
  return rule;
};

const lifecycleOperations = (buckets: Buckets): Operations => ({
  PutBucketLifecycleConfiguration: async ({ Bucket: name, LifecycleConfiguration }: PutBucketLifecycleConfigurationCommandInput) => {
    const properties = propertiesOf(bucketNamed(buckets, name));
    const lifecycle = (LifecycleConfiguration?.Rules ?? []).map((rule, index) => checked({ ...rule, ID: rule.ID ?? `rule-${index}` }));
    if (lifecycle.length === 0) throw new AwsError('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
    buckets.put({ ...properties, lifecycle });
    return {};
  },
  GetBucketLifecycleConfiguration: async ({ Bucket: name }: GetBucketLifecycleConfigurationCommandInput) => {
    const { lifecycle } = bucketNamed(buckets, name);
    if (lifecycle === undefined) throw new AwsError('NoSuchLifecycleConfiguration', 'The lifecycle configuration does not exist', 404, { BucketName: name });
    return { Rules: lifecycle };
  },
  DeleteBucketLifecycle: async ({ Bucket: name }: DeleteBucketLifecycleCommandInput) => {
    const { lifecycle: _, ...properties } = propertiesOf(bucketNamed(buckets, name));
    buckets.put(properties);
    return {};
  },
});

export interface Lifecycle {
  readonly operations: Operations;
  /** Does once a day what the rules ask for. */
  keepUp(): void;
  /** Removes what has expired by a time, and tells of it as `bucket/key`. */
  expire(now: Date): string[];
}

/** Expiry of objects; S3 removes them some time after the midnight on which they expire, this at the next request. */
export const lifecycleOf = (buckets: Buckets, clock: () => Date): Lifecycle => {
  let nextDay = 0;
  const expire = (now: Date): string[] =>
    buckets.all().flatMap((bucket) => {
      const expired = bucket.lifecycle === undefined ? [] : [...bucket.objects.values()].filter((object) => (expirationOf(bucket, object)?.at ?? Infinity) <= now);
      for (const { key } of expired) removeObject(bucket, key);
      return expired.map(({ key }) => `${bucket.name}/${key}`);
    });
  return {
    operations: lifecycleOperations(buckets),
    expire,
    keepUp: () => {
      const now = clock();
      if (now.getTime() < nextDay) return;
      expire(now);
      nextDay = (Math.floor(now.getTime() / millisecondsPerDay) + 1) * millisecondsPerDay;
    },
  };
};
