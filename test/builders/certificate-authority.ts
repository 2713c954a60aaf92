import { createHash, createPrivateKey, webcrypto } from 'node:crypto';
import { x509 } from '../../lambdas/adapters/x509.ts';

const algorithms = {
  'P-256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'P-384': { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  RSA: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) },
} as const;

export interface TestAuthority {
  readonly caId: string;
  readonly certificatePem: string;
  /** PKCS#8. */
  readonly keyPem: string;
}

interface AuthorityGiven {
  readonly name?: string;
  readonly key?: keyof typeof algorithms;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

/** A self-signed CA with a real key. */
export const aCertificateAuthority = async ({ name = 'Test CA', key = 'P-256', notBefore = new Date('2025-01-01T00:00:00Z'), notAfter = new Date('2055-01-01T00:00:00Z') }: AuthorityGiven = {}): Promise<TestAuthority> => {
  const signingAlgorithm = algorithms[key];
  const keys = (await webcrypto.subtle.generateKey(signingAlgorithm, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    notBefore,
    notAfter,
    keys,
    signingAlgorithm,
    extensions: [new x509.BasicConstraintsExtension(true, 0, true), new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true), await x509.SubjectKeyIdentifierExtension.create(keys.publicKey)],
  });
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey));
  return {
    caId: createHash('sha256').update(Buffer.from(certificate.rawData)).digest('hex'),
    certificatePem: `${certificate.toString('pem')}\n`,
    keyPem: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).export({ format: 'pem', type: 'pkcs8' }).toString(),
  };
};
