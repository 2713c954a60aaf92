import type { ServerSideEncryption } from '@aws-sdk/client-s3';
import { AwsError, type CallContext } from '../wire/service.ts';
import type { Bucket, Encryption } from './store.ts';

interface EncryptionMembers {
  ServerSideEncryption?: ServerSideEncryption;
  SSEKMSKeyId?: string;
  BucketKeyEnabled?: boolean;
}

/** S3 answers with the key's ARN, whatever form the request named it in. */
const keyArn = (keyId: string | undefined, { region, account }: CallContext): string => {
  const prefix = `arn:aws:kms:${region}:${account}:`;
  if (keyId === undefined) return `${prefix}alias/aws/s3`;
  if (keyId.startsWith('arn:')) return keyId;
  return prefix + (keyId.startsWith('alias/') ? keyId : `key/${keyId}`);
};

const algorithmOf = (name: string): Encryption['algorithm'] => {
  if (name === 'AES256' || name === 'aws:kms' || name === 'aws:kms:dsse') return name;
  throw new AwsError('InvalidArgument', `The encryption method ${name} is not supported`, 400, { ArgumentName: 'x-amz-server-side-encryption', ArgumentValue: name });
};

/** What the request asks for, else the bucket's default, else SSE-S3, which S3 applies to every object. */
export const encryptionFor = (bucket: Bucket, request: EncryptionMembers, context: CallContext): Encryption => {
  const rule = bucket.encryption?.Rules?.[0];
  const standard = rule?.ApplyServerSideEncryptionByDefault;
  const algorithm = algorithmOf(request.ServerSideEncryption ?? standard?.SSEAlgorithm ?? 'AES256');
  if (algorithm === 'AES256') {
    if (request.SSEKMSKeyId === undefined) return { algorithm };
    throw new AwsError('InvalidArgument', 'Server Side Encryption with AWS KMS managed key requires HTTP header x-amz-server-side-encryption : aws:kms', 400, { ArgumentName: 'x-amz-server-side-encryption' });
  }
  const standardKey = standard?.SSEAlgorithm === algorithm ? standard.KMSMasterKeyID : undefined;
  const bucketKeyEnabled = request.BucketKeyEnabled ?? rule?.BucketKeyEnabled;
  return { algorithm, kmsKeyId: keyArn(request.SSEKMSKeyId ?? standardKey, context), ...(bucketKeyEnabled ? { bucketKeyEnabled } : {}) };
};

/** The encryption members of an answer. */
export const encryptionMembers = ({ algorithm, kmsKeyId, bucketKeyEnabled }: Encryption): EncryptionMembers => ({
  ServerSideEncryption: algorithm,
  ...(kmsKeyId === undefined ? {} : { SSEKMSKeyId: kmsKeyId }),
  ...(bucketKeyEnabled ? { BucketKeyEnabled: true } : {}),
});
