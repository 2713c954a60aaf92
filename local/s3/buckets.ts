import type {
  CreateBucketCommandInput, DeleteBucketCommandInput, GetBucketEncryptionCommandInput, GetBucketLocationCommandInput,
  HeadBucketCommandInput, ListBucketsCommandInput, PutBucketEncryptionCommandInput,
} from '@aws-sdk/client-s3';
import { AwsError, type CallContext, type Operations } from '../wire/service.ts';
import { bucketNamed, propertiesOf } from './store.ts';
import type { Buckets } from './store.ts';

/** S3 user guide, "General purpose bucket naming rules". */
const namePattern = /^(?!xn--|sthree-|\d+\.\d+\.\d+\.\d+$)(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

const createBucket = (buckets: Buckets, clock: () => Date) => async (input: CreateBucketCommandInput, context: CallContext) => {
  const { Bucket: name = '' } = input;
  if (!namePattern.test(name)) throw new AwsError('InvalidBucketName', 'The specified bucket is not valid.', 400, { BucketName: name });
  const region = input.CreateBucketConfiguration?.LocationConstraint ?? context.region;
  const present = buckets.get(name);
  if (present && present.region !== 'us-east-1') {
    throw new AwsError('BucketAlreadyOwnedByYou', 'Your previous request to create the named bucket succeeded and you already own it.', 409, { BucketName: name });
  }
  if (!present) buckets.put({ name, region, createdAt: clock() });
  return { Location: `/${name}` };
};

const deleteBucket = (buckets: Buckets) => async (input: DeleteBucketCommandInput) => {
  const bucket = bucketNamed(buckets, input.Bucket);
  if (bucket.objects.size > 0) throw new AwsError('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409, { BucketName: bucket.name });
  buckets.delete(bucket.name);
  return {};
};

const listBuckets = (buckets: Buckets) => async (input: ListBucketsCommandInput, { account }: CallContext) => {
  const { Prefix = '' } = input;
  const named = buckets.all().filter(({ name }) => name.startsWith(Prefix));
  const sorted = named.sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    Owner: { ID: account },
    Buckets: sorted.map((bucket) => ({ Name: bucket.name, CreationDate: bucket.createdAt, BucketRegion: bucket.region })),
    ...(Prefix === '' ? {} : { Prefix }),
  };
};

const encryptionOperations = (buckets: Buckets): Operations => ({
  PutBucketEncryption: async (input: PutBucketEncryptionCommandInput) => {
    buckets.put({ ...propertiesOf(bucketNamed(buckets, input.Bucket)), encryption: input.ServerSideEncryptionConfiguration });
    return {};
  },
  GetBucketEncryption: async (input: GetBucketEncryptionCommandInput) => ({
    ServerSideEncryptionConfiguration: bucketNamed(buckets, input.Bucket).encryption ??
      { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' as const }, BucketKeyEnabled: false }] },
  }),
});

/** Making, finding and configuring buckets. */
export const bucketOperations = (buckets: Buckets, clock: () => Date): Operations => ({
  CreateBucket: createBucket(buckets, clock),
  DeleteBucket: deleteBucket(buckets),
  HeadBucket: async (input: HeadBucketCommandInput) => ({ BucketRegion: bucketNamed(buckets, input.Bucket).region }),
  ListBuckets: listBuckets(buckets),
  /** us-east-1 has no location constraint, by history. */
  GetBucketLocation: async (input: GetBucketLocationCommandInput) => {
    const { region } = bucketNamed(buckets, input.Bucket);
    return region === 'us-east-1' ? {} : { LocationConstraint: region };
  },
  ...encryptionOperations(buckets),
});
