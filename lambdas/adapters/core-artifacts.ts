import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { HeadObjectCommandOutput } from '@aws-sdk/client-s3';
import { certsKey, installerConfigKey } from '../../contracts/artifacts.ts';
import type { Artifact } from '../../contracts/thing-rows.ts';
import type { CoreArtifacts } from '../domain/ports.ts';
import { awsCall } from './aws-failure.ts';
import { bundleFactsIn } from './bundle-metadata.ts';

/** What lies in the artifacts bucket for a core, by HEAD alone: that needs no right to decrypt, so that a caller without one can read no key. */
export const coreArtifacts = (bucket: string, client: S3Client = new S3Client({ maxAttempts: 3 })): CoreArtifacts => {
  // An answer to HEAD has no body to name its error: S3 says NotFound.
  const head = (key: string) => awsCall('s3:GetObject', () => client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })), { NotFound: () => undefined });
  const artifact = (key: string, { LastModified }: HeadObjectCommandOutput): Artifact => {
    if (LastModified === undefined) throw new Error(`S3 does not say when ${key} was written`);
    return { bucket, key, createdAt: LastModified.toISOString() };
  };

  return {
    bundle: async (coreName) => {
      const key = certsKey(coreName);
      const object = await head(key);
      return object && { artifact: artifact(key, object), ...bundleFactsIn(object.Metadata) };
    },
    config: async (coreName) => {
      const key = installerConfigKey(coreName);
      const object = await head(key);
      return object && artifact(key, object);
    },
  };
};
