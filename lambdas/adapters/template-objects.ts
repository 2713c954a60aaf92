import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { provisioningTemplateKey } from '../../contracts/artifacts.ts';
import { awsCall } from './aws-failure.ts';

/** Provisioning templates in S3, as they are written. */
export interface TemplateObjects {
  put(name: string, text: string): Promise<void>;
  /** One that is gone already is fine. */
  remove(name: string): Promise<void>;
}

/** Provisioning templates in the bucket named by the stack. */
export const templateObjects = (Bucket: string, client: S3Client = new S3Client({ maxAttempts: 3 })): TemplateObjects => ({
  put: async (name, Body) => {
    await awsCall('s3:PutObject', () => client.send(new PutObjectCommand({ Bucket, Key: provisioningTemplateKey(name), Body, ContentType: 'application/json' })));
  },
  remove: async (name) => {
    await awsCall('s3:DeleteObject', () => client.send(new DeleteObjectCommand({ Bucket, Key: provisioningTemplateKey(name) })));
  },
});
