import { listOf, textOf } from '../needs.ts';
import type { ActionTable, Facts, Input, Need, NeedsOf } from '../needs.ts';

const bucketArn = (input: Input): string => `arn:aws:s3:::${textOf(input, 'Bucket')}`;

const objectArn = (input: Input, key = textOf(input, 'Key')): string => `${bucketArn(input)}/${key}`;

const onObject = (action: string): NeedsOf => (input) => [{ action: `s3:${action}`, resource: objectArn(input) }];

const onBucket = (action: string): NeedsOf => (input) => [{ action: `s3:${action}`, resource: bucketArn(input) }];

/** Keys that AWS manages let in everyone of the account who comes through their service. */
const isOfAws = (key: string): boolean => key === '' || key.includes(':alias/aws/') || key.startsWith('alias/aws/');

const keyArn = (key: string, { arn }: Facts): string => (key.startsWith('arn:') ? key : arn('kms', key.startsWith('alias/') ? key : `key/${key}`));

const kms = (action: string, key: string, facts: Facts): Need[] =>
  (isOfAws(key) ? [] : [{ action: `kms:${action}`, resource: keyArn(key, facts), context: { 'kms:viaservice': `s3.${facts.region}.amazonaws.com` } }]);

interface BucketEncryption {
  Rules?: Array<{ ApplyServerSideEncryptionByDefault?: { SSEAlgorithm?: string; KMSMasterKeyID?: string } }>;
}

/** The KMS key that a new object is encrypted with; empty for none. */
const keyOfNew = async (input: Input, { look }: Facts): Promise<string> => {
  const asked = textOf(input, 'ServerSideEncryption');
  if (asked === 'AES256') return '';
  if (textOf(input, 'SSEKMSKeyId') !== '') return textOf(input, 'SSEKMSKeyId');
  const answer = await look('s3', 'GetBucketEncryption', { Bucket: input.Bucket });
  const { SSEAlgorithm = '', KMSMasterKeyID = '' } = (answer?.ServerSideEncryptionConfiguration as BucketEncryption | undefined)?.Rules?.[0]?.ApplyServerSideEncryptionByDefault ?? {};
  return SSEAlgorithm.startsWith('aws:kms') ? KMSMasterKeyID : '';
};

const keyOfStored = async (object: { Bucket: unknown; Key: unknown }, { look }: Facts): Promise<string> => textOf(await look('s3', 'HeadObject', object), 'SSEKMSKeyId');

const puts: NeedsOf = async (input, facts) => [
  { action: 's3:PutObject', resource: objectArn(input) },
  ...(textOf(input, 'Tagging') === '' ? [] : [{ action: 's3:PutObjectTagging', resource: objectArn(input) }]),
  // to compare with what is there is to read it
  ...(textOf(input, 'IfMatch') === '' ? [] : [{ action: 's3:GetObject', resource: objectArn(input) }]),
  ...kms('GenerateDataKey', await keyOfNew(input, facts), facts),
];

const gets: NeedsOf = async (input, facts) => [
  { action: textOf(input, 'VersionId') === '' ? 's3:GetObject' : 's3:GetObjectVersion', resource: objectArn(input) },
  ...kms('Decrypt', await keyOfStored({ Bucket: input.Bucket, Key: input.Key }, facts), facts),
];

/** Parts of an upload are decrypted to be put together. */
const putsPart: NeedsOf = async (input, facts) => {
  const key = await keyOfNew(input, facts);
  return [{ action: 's3:PutObject', resource: objectArn(input) }, ...kms('GenerateDataKey', key, facts), ...kms('Decrypt', key, facts)];
};

const copies: NeedsOf = async (input, facts) => {
  const [, Bucket = '', Key = ''] = /^\/?([^/]+)\/([^?]*)/.exec(decodeURIComponent(textOf(input, 'CopySource'))) ?? [];
  return [...(await gets({ Bucket, Key }, facts)), ...(await puts(input, facts))];
};

const deletesEach: NeedsOf = (input) =>
  listOf(input.Delete, 'Objects').map((object) => ({ action: 's3:DeleteObject', resource: objectArn(input, textOf(object, 'Key')) }));

/**
 * What the operations of S3 take (service authorization reference; user guide, "Required permissions for Amazon S3 API
 * operations"; read 2026-11-23). HEAD of an object is authorised as GetObject, and decrypts nothing.
 */
export const s3Actions: ActionTable = {
  AbortMultipartUpload: onObject('AbortMultipartUpload'),
  CompleteMultipartUpload: putsPart,
  CopyObject: copies,
  CreateBucket: onBucket('CreateBucket'),
  CreateMultipartUpload: puts,
  DeleteBucket: onBucket('DeleteBucket'),
  DeleteBucketLifecycle: onBucket('PutLifecycleConfiguration'),
  DeleteObject: onObject('DeleteObject'),
  DeleteObjects: deletesEach,
  GetBucketEncryption: onBucket('GetEncryptionConfiguration'),
  GetBucketLifecycleConfiguration: onBucket('GetLifecycleConfiguration'),
  GetBucketLocation: onBucket('GetBucketLocation'),
  GetObject: gets,
  HeadBucket: onBucket('ListBucket'),
  HeadObject: onObject('GetObject'),
  ListBuckets: () => [{ action: 's3:ListAllMyBuckets', resource: '*' }],
  ListMultipartUploads: onBucket('ListBucketMultipartUploads'),
  ListObjectsV2: onBucket('ListBucket'),
  ListParts: onObject('ListMultipartUploadParts'),
  PutBucketEncryption: onBucket('PutEncryptionConfiguration'),
  PutBucketLifecycleConfiguration: onBucket('PutLifecycleConfiguration'),
  PutObject: puts,
  UploadPart: putsPart,
};

/** Whoever may not list a bucket is not told what is not in it. */
export const neededToTellAbsence: ActionTable = { GetObject: onBucket('ListBucket'), HeadObject: onBucket('ListBucket') };
