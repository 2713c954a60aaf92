import { createPublicKey, X509Certificate } from 'node:crypto';
import type { PrivateKey } from './private-key.ts';

/** Id that IoT gives a certificate: the SHA-256 of its DER, in lower-case hexadecimal. */
export const certificateIdOf = (certificatePem: string): string => new X509Certificate(certificatePem).fingerprint256.replaceAll(':', '').toLowerCase();

/** Whether the certificate is for this key. */
export const certifies = (certificatePem: string, key: PrivateKey): boolean =>
  new X509Certificate(certificatePem).publicKey.equals(createPublicKey(key.toPem()));
