/** A core's artifacts as a technician downloads them. */
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { X509Certificate, createPrivateKey, type KeyObject } from 'node:crypto';
import { unzipSync } from 'fflate';
import { parse } from 'yaml';
import type { SystemStack } from './stack.ts';

type Where = Pick<SystemStack, 'api' | 's3'>;

export interface Bundle {
  entries: string[];
  certificatePem: string;
  certificate: X509Certificate;
  /** As IoT names it: SHA-256 of the DER. */
  certificateId: string;
  keyPem: string;
  key: KeyObject;
}

export interface InstallerConfig {
  system: Record<string, string>;
  services: { 'aws.greengrass.Nucleus': { componentType: string; version: string; configuration: Record<string, unknown> } };
}

const downloaded = async ({ s3 }: Pick<Where, 's3'>, location: { bucket: string; key: string } | undefined): Promise<Uint8Array> => {
  if (!location) throw new Error('the core has no such artifact');
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: location.bucket, Key: location.key }));
  return (await Body?.transformToByteArray()) ?? new Uint8Array();
};

/** certs.zip of a core, unpacked. */
export const bundleOf = async (stack: Where, coreName: string): Promise<Bundle> => {
  const { artifacts } = await stack.api.core(coreName);
  const files = unzipSync(await downloaded(stack, artifacts.certs));
  const text = (entry: string): string => Buffer.from(files[entry] ?? []).toString();
  const certificate = new X509Certificate(text('certs/cert.pem'));
  return {
    entries: Object.keys(files),
    certificatePem: text('certs/cert.pem'),
    certificate,
    certificateId: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    keyPem: text('certs/private.key'),
    key: createPrivateKey(text('certs/private.key')),
  };
};

/** installerConfig.yml of a core, as text. */
export const configTextOf = async (stack: Where, coreName: string): Promise<string> =>
  Buffer.from(await downloaded(stack, (await stack.api.core(coreName)).artifacts.config)).toString();

export const configOf = async (stack: Where, coreName: string): Promise<InstallerConfig> => parse(await configTextOf(stack, coreName)) as InstallerConfig;
