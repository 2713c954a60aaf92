import { createHash, createPublicKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { PrivateKey } from './private-key.ts';

const pem = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/;

/**
 * Id that IoT gives a certificate: the SHA-256 of its DER, in lower-case hexadecimal. Of a chain, the first one's.
 *
 * @throws Error where the text holds no certificate in PEM
 */
export const certificateIdOf = (certificatePem: string): string => {
  const [, der] = pem.exec(certificatePem) ?? [];
  if (der === undefined) throw new Error('what should be a certificate in PEM is none');
  // not taken from X509Certificate, which reads all of the certificate for it
  return createHash('sha256').update(Buffer.from(der, 'base64')).digest('hex');
};

/** SHA-256 of the public key's DER, in lower-case hexadecimal: tells whose key a certificate is for without the key. */
export const keyDigestOf = (key: PrivateKey): string => digest(createPublicKey(key.toPem()));

/** `keyDigestOf` the key that a certificate is for. */
export const certifiedKeyDigest = (certificatePem: string): string => digest(new X509Certificate(certificatePem).publicKey);

/** Whether the certificate is for this key. */
export const certifies = (certificatePem: string, key: PrivateKey): boolean => certifiedKeyDigest(certificatePem) === keyDigestOf(key);

const digest = (publicKey: KeyObject): string => createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('hex');
