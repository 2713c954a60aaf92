import type { PolicyDocument } from '../../iam/statements.ts';
import { isUnchanged, physicalName, recorded, text } from '../resource.ts';
import type { Creators } from '../resource.ts';

interface Encryption {
  ServerSideEncryptionConfiguration?: Array<{
    ServerSideEncryptionByDefault?: { SSEAlgorithm?: string; KMSMasterKeyID?: string };
    BucketKeyEnabled?: boolean;
  }>;
}

const encryptionRules = ({ ServerSideEncryptionConfiguration = [] }: Encryption) =>
  ServerSideEncryptionConfiguration.map(({ ServerSideEncryptionByDefault, BucketKeyEnabled }) => ({
    ApplyServerSideEncryptionByDefault: ServerSideEncryptionByDefault, BucketKeyEnabled,
  }));

interface Lifecycle {
  Rules?: readonly { Id?: string; Status?: string; Prefix?: string; ExpirationInDays?: number; AbortIncompleteMultipartUpload?: { DaysAfterInitiation?: number } }[];
}

const lifecycleRules = ({ Rules = [] }: Lifecycle) =>
  Rules.map(({ Id, Status, Prefix, ExpirationInDays, AbortIncompleteMultipartUpload }) => ({
    ...(Id !== undefined && { ID: Id }),
    Status,
    Filter: { Prefix: Prefix ?? '' },
    ...(ExpirationInDays !== undefined && { Expiration: { Days: Number(ExpirationInDays) } }),
    ...(AbortIncompleteMultipartUpload && { AbortIncompleteMultipartUpload }),
  }));

/** Versioning and access blocks are not modelled. */
export const s3: Creators = {
  'AWS::S3::Bucket': async (resource, site) => {
    const { logicalId, properties } = resource;
    const name = text(properties.BucketName) ?? physicalName(site, logicalId, 63).toLowerCase();
    const service = site.cloud.service('s3');
    // in us-east-1 a success that changes nothing when the bucket is there
    await service.call('CreateBucket', { Bucket: name });
    const Rules = encryptionRules((properties.BucketEncryption ?? {}) as Encryption);
    if (Rules.length > 0 && !isUnchanged(resource)) await service.call('PutBucketEncryption', { Bucket: name, ServerSideEncryptionConfiguration: { Rules } });
    const lifecycle = lifecycleRules((properties.LifecycleConfiguration ?? {}) as Lifecycle);
    if (lifecycle.length > 0 && !isUnchanged(resource)) await service.call('PutBucketLifecycleConfiguration', { Bucket: name, LifecycleConfiguration: { Rules: lifecycle } });
    return {
      ref: name,
      attributes: {
        Arn: `arn:aws:s3:::${name}`,
        DomainName: `${name}.s3.amazonaws.com`,
        RegionalDomainName: `${name}.s3.${site.cloud.region}.amazonaws.com`,
      },
    };
  },
  'AWS::S3::BucketPolicy': ({ properties }, site) => {
    const bucket = text(properties.Bucket) ?? '';
    site.iam.addResourcePolicy(`arn:aws:s3:::${bucket}`, properties.PolicyDocument as PolicyDocument);
    return recorded(bucket);
  },
};
