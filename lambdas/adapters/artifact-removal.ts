import { DeleteObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { certsKey, installerConfigKey } from '../../contracts/artifacts.ts';
import type { DeletedArtifact } from '../domain/deletion/deletion-item.ts';
import type { ArtifactRemoval } from '../domain/deletion/deletion-ports.ts';
import { awsCall } from './aws-failure.ts';

/** Deletes what lies in the artifacts bucket, which keeps no versions, for a thing. Only HEAD tells whether there was anything. */
export const artifactRemoval = (bucket: string, client: S3Client = new S3Client({ maxAttempts: 3 })): ArtifactRemoval => {
  const isThere = async (Key: string): Promise<boolean> =>
    (await awsCall('s3:GetObject', () => client.send(new HeadObjectCommand({ Bucket: bucket, Key })), { NotFound: () => undefined })) !== undefined;
  return {
    delete: async (thingName) => {
      const deleted: DeletedArtifact[] = [];
      for (const key of [certsKey(thingName), installerConfigKey(thingName)]) {
        if (!(await isThere(key))) continue;
        await awsCall('s3:DeleteObject', () => client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key })));
        deleted.push({ bucket, key });
      }
      return deleted;
    },
  };
};
