import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { installerConfigKey } from '../../contracts/artifacts.ts';
import type { InstallerConfigs } from '../domain/ports.ts';
import { awsCall } from './aws-failure.ts';

/** Installer configurations in the artifacts bucket, which encrypts by its own default key. */
export const installerConfigs = (bucket: string, client: S3Client = new S3Client({ maxAttempts: 3 }), clock = (): Date => new Date()): InstallerConfigs => ({
  write: async (coreName, text) => {
    const key = installerConfigKey(coreName);
    await awsCall('s3:PutObject', () =>
      client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: Buffer.from(text, 'utf8'), ContentType: 'text/plain; charset=utf-8' })),
    );
    return { bucket, key, createdAt: clock().toISOString() };
  },
});
