import { randomBytes, webcrypto } from 'node:crypto';
import type { Name } from '@peculiar/x509';
import { x509 } from '../../../local/iot/x509.ts';

const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const NOT_BEFORE = new Date('2026-01-01T00:00:00Z');
const NOT_AFTER = new Date('2036-01-01T00:00:00Z');

const named = (commonName: string) => new x509.Name([{ CN: [{ utf8String: commonName }] }]);

export const aKeyPair = (algorithm: webcrypto.EcKeyGenParams | webcrypto.RsaHashedKeyGenParams = P256 as webcrypto.EcKeyGenParams): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

export const anRsaKeyPair = (modulusLength: number) =>
  aKeyPair({ name: 'RSASSA-PKCS1-v1_5', modulusLength, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' });

const signedBy = ({ privateKey }: webcrypto.CryptoKeyPair) => ({ ...privateKey.algorithm, hash: 'SHA-256' });

export interface Authority {
  pem: string;
  name: Name;
  keys: webcrypto.CryptoKeyPair;
}

/** A certificate authority of one's own; the same name and keys twice make two CAs that only their PEM tells apart. */
export const aCa = async ({ commonName = 'Acme CA', keys, isCa = true }: { commonName?: string; keys?: webcrypto.CryptoKeyPair; isCa?: boolean } = {}): Promise<Authority> => {
  const pair = keys ?? (await aKeyPair());
  const name = named(commonName);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: `01${randomBytes(8).toString('hex')}`,
    name, notBefore: NOT_BEFORE, notAfter: NOT_AFTER, keys: pair, signingAlgorithm: signedBy(pair),
    extensions: [new x509.BasicConstraintsExtension(isCa, undefined, true)],
  });
  return { pem: certificate.toString('pem'), name, keys: pair };
};

/** A certificate signed by an authority. */
export const aCertificate = async (ca: Authority, { commonName = 'core-1', publicKey }: { commonName?: string; publicKey?: webcrypto.CryptoKey } = {}): Promise<string> => {
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: `01${randomBytes(8).toString('hex')}`,
    subject: named(commonName), issuer: ca.name, notBefore: NOT_BEFORE, notAfter: NOT_AFTER,
    publicKey: publicKey ?? (await aKeyPair()).publicKey, signingKey: ca.keys.privateKey, signingAlgorithm: signedBy(ca.keys),
  });
  return certificate.toString('pem');
};

export const aCsr = async ({ commonName = 'core-1', keys }: { commonName?: string; keys?: webcrypto.CryptoKeyPair } = {}): Promise<string> => {
  const pair = keys ?? (await aKeyPair());
  const request = await x509.Pkcs10CertificateRequestGenerator.create({
    name: named(commonName), keys: pair, signingAlgorithm: signedBy(pair),
  });
  return request.toString('pem');
};

/** A request whose body was changed after it was signed. */
export const aTamperedCsr = async (): Promise<string> => {
  const der = Buffer.from((await aCsr({ commonName: 'core-A' })).replaceAll(/-----[^-]+-----|\s/g, ''), 'base64');
  der[der.indexOf('core-A') + 5] = 'B'.charCodeAt(0);
  return `-----BEGIN CERTIFICATE REQUEST-----\n${der.toString('base64').replaceAll(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE REQUEST-----`;
};
