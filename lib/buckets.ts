import { Duration } from 'aws-cdk-lib';
import type { RemovalPolicy } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { BucketProps } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { artifactsPrefix } from '../contracts/artifacts.ts';
import { acknowledge } from './acknowledgements.ts';
import { ownName } from './names.ts';

export interface BucketsProps {
  readonly environmentName: string;
  readonly bundleRetention: Duration;
  readonly taskRetention: Duration;
  readonly logRetention: Duration;
  readonly removalPolicy: RemovalPolicy;
}

/** The buckets: what devices fetch (keys, hence a KMS key of our own), what tasks work on, and who read either. */
export class Buckets extends Construct {
  readonly artifactsKey: Key;
  readonly artifacts: Bucket;
  readonly tasks: Bucket;

  constructor(scope: Construct, id: string, { environmentName, removalPolicy, ...retention }: BucketsProps) {
    super(scope, id);
    const closed = {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy,
    } satisfies BucketProps;

    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...closed,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: retention.logRetention, abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
    acknowledge(accessLogs, 'AwsSolutions-S1', 'the AccessLogs bucket holds the access logs: logging access to it would feed on itself');

    this.artifactsKey = new Key(this, 'ArtifactsKey', {
      alias: ownName(environmentName, 'artifacts'),
      description: 'Encrypts device keys and installer configurations in the artifacts bucket',
      enableKeyRotation: true,
      removalPolicy,
    });
    this.artifacts = new Bucket(this, 'Artifacts', {
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.artifactsKey,
      bucketKeyEnabled: true,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'artifacts/',
      lifecycleRules: [{ prefix: artifactsPrefix, expiration: retention.bundleRetention, abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
    this.tasks = new Bucket(this, 'Tasks', {
      ...closed,
      encryption: BucketEncryption.S3_MANAGED,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'tasks/',
      // A day more than the rows of tasks, which are read together with these.
      lifecycleRules: [{ prefix: 'tasks/', expiration: retention.taskRetention.plus(Duration.days(1)), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
  }
}
