import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Cloud } from '../wire/service.ts';
import { messageOf } from './failed-check.ts';
import type { Findings } from './failed-check.ts';

export interface ObjectLocation {
  bucket: string;
  key: string;
}

/** Where a core's artifacts lie, and which nucleus the technician unpacks. */
export interface CoreSource {
  name: string;
  certs?: ObjectLocation;
  config?: ObjectLocation;
  nucleusVersion: string;
}

/** What a technician carries to the core. */
export interface Artifacts {
  bundle?: Uint8Array;
  config?: string;
}

/** Downloads as a technician does: with an S3 client, over HTTP. */
export type Download = (location: ObjectLocation) => Promise<Uint8Array>;

export const s3Download = ({ endpoint, region }: Pick<Cloud, 'endpoint' | 'region'>): Download => {
  const s3 = new S3Client({ endpoint, region, forcePathStyle: true, credentials: { accessKeyId: 'TECHNICIAN', secretAccessKey: 'local' } });
  return async ({ bucket, key }) => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
    return (await Body?.transformToByteArray()) ?? new Uint8Array();
  };
};

const fetched = async (download: Download, what: string, location: ObjectLocation | undefined, { fail }: Findings): Promise<Uint8Array | undefined> => {
  const check = 'artifacts are there';
  if (!location) {
    fail(check, `the core has no ${what}`);
    return undefined;
  }
  try {
    return await download(location);
  } catch (error) {
    fail(check, `${what} cannot be read from s3://${location.bucket}/${location.key}: ${messageOf(error)}`);
    return undefined;
  }
};

/** Fetches both artifacts of a core. */
export const downloadArtifacts = async (download: Download, { certs, config }: CoreSource, findings: Findings): Promise<Artifacts> => {
  const [bundle, text] = await Promise.all([
    fetched(download, 'certs.zip', certs, findings),
    fetched(download, 'installerConfig.yml', config, findings),
  ]);
  return { bundle, config: text && Buffer.from(text).toString() };
};
