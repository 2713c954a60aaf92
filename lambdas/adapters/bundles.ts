import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { certsKey } from '../../contracts/artifacts.ts';
import type { Bundle, Bundles, StoredBundle } from '../domain/ports.ts';
import { PrivateKey } from '../domain/certificates/private-key.ts';
import { awsCall } from './aws-failure.ts';
import { unzipBundle, zipBundle } from './bundle-archive.ts';
import { bundleMetadata, originIn } from './bundle-metadata.ts';

/** Key bundles in the artifacts bucket, which encrypts by its own default key. */
export const keyBundles = (bucket: string, client: S3Client = new S3Client({ maxAttempts: 3 }), clock = (): Date => new Date()): Bundles => {
  const write = async (coreName: string, bundle: Bundle, condition: { IfNoneMatch: '*' } | { IfMatch: string }): Promise<StoredBundle | undefined> => {
    const key = certsKey(coreName);
    const at = clock();
    const Body = zipBundle({ ...bundle, privateKeyPem: bundle.privateKey.toPem() }, at);
    const object = { Bucket: bucket, Key: key, Body, ContentType: 'application/zip', Metadata: bundleMetadata(bundle), ...condition };
    const answer = await awsCall(
      's3:PutObject',
      () => client.send(new PutObjectCommand(object)),
      // IfMatch on an object that is gone answers NoSuchKey.
      { PreconditionFailed: () => undefined, NoSuchKey: () => undefined },
    );
    return answer && { ...bundle, version: etag(answer.ETag), artifact: { bucket, key, createdAt: at.toISOString() } };
  };

  return {
    find: async (coreName) => {
      const key = certsKey(coreName);
      const answer = await awsCall('s3:GetObject', () => client.send(new GetObjectCommand({ Bucket: bucket, Key: key })), { NoSuchKey: () => undefined });
      if (answer?.Body === undefined) return undefined;
      const { privateKeyPem, certificatePem, requestPem } = unzipBundle(await answer.Body.transformToByteArray());
      return {
        ...originIn(answer.Metadata),
        privateKey: new PrivateKey(privateKeyPem),
        certificatePem,
        requestPem,
        version: etag(answer.ETag),
        artifact: { bucket, key, createdAt: (answer.LastModified ?? clock()).toISOString() },
      };
    },
    create: (coreName, bundle) => write(coreName, bundle, { IfNoneMatch: '*' }),
    replace: (coreName, bundle, version) => write(coreName, bundle, { IfMatch: version }),
  };
};

const etag = (value: string | undefined): string => {
  if (value === undefined) throw new Error('S3 answered without an ETag');
  return value;
};
