import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { provisioningTemplateKey, provisioningTemplatesPrefix } from '../../contracts/artifacts.ts';
import { StepFailure } from '../domain/failure.ts';
import type { ProvisioningTemplates } from '../domain/ports.ts';
import { parseProvisioningTemplate, usableTemplate } from '../domain/provisioning-templates/provisioning-template.ts';
import { awsCall } from './aws-failure.ts';
import { expiringCache } from './expiring-cache.ts';

/** How long a change of a template may go unnoticed by a warm function. */
const keptSeconds = 60;

/** Text of a provisioning template in the tasks bucket; nothing where there is none of this name. Read anew each time. */
export const provisioningTemplateTexts =
  (bucket: string, client: S3Client = new S3Client({ maxAttempts: 3 })) =>
  async (name: string): Promise<string | undefined> => {
    const Key = provisioningTemplateKey(name);
    const answer = await awsCall('s3:GetObject', () => client.send(new GetObjectCommand({ Bucket: bucket, Key })), { NoSuchKey: () => undefined });
    return answer?.Body?.transformToString('utf-8');
  };

/** A list that takes longer is not worth the wait. */
const listingMilliseconds = 2000;

/** Names of the first provisioning templates in the tasks bucket, in their order, up to `most`. */
export const provisioningTemplateNames =
  (bucket: string, client: S3Client = new S3Client({ maxAttempts: 1 })) =>
  async (most: number): Promise<string[]> => {
    const command = new ListObjectsV2Command({ Bucket: bucket, Prefix: provisioningTemplatesPrefix, MaxKeys: most });
    const { Contents = [] } = await awsCall('s3:ListBucket', () => client.send(command, { abortSignal: AbortSignal.timeout(listingMilliseconds) }));
    return Contents.flatMap(({ Key = '' }) => /^[^/]+\/([\w.-]+)\.json$/.exec(Key)?.[1] ?? []);
  };

/** Provisioning templates in the tasks bucket, read and checked once a minute. */
export const provisioningTemplates = (bucket: string, client?: S3Client, now?: () => number): ProvisioningTemplates => {
  const text = provisioningTemplateTexts(bucket, client);
  return {
    get: expiringCache(
      keptSeconds,
      async (name) => {
        const template = await text(name);
        if (template === undefined) throw new StepFailure('NotFound', 'PROVISIONING_TEMPLATE_NOT_FOUND', `provisioning template ${JSON.stringify(name)} is not in bucket ${bucket} as ${provisioningTemplateKey(name)}`);
        return usableTemplate(name, parseProvisioningTemplate(template));
      },
      now,
    ),
  };
};
