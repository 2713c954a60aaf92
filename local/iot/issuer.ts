import { randomBytes, webcrypto } from 'node:crypto';
import type { Extension, Name, Pkcs10CertificateRequest, PublicKeyType } from '@peculiar/x509';
import type { KeptMap } from '../data/data.ts';
import { x509 } from './x509.ts';

/** The built-in certificate authority that stands for AWS IoT's own. */
export interface CertificateIssuer {
  /** Issues a device certificate to the subject and key of a request whose proof of possession was checked. */
  issue(request: Pkcs10CertificateRequest): Promise<string>;
  /** Issues to a key of our own making, under the name AWS IoT gives such certificates. */
  issueTo(publicKey: webcrypto.CryptoKey): Promise<string>;
}

const SIGNING = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

// AWS IoT writes its issuer as one organizational unit, and gives every certificate the same last day.
const ISSUER = new x509.Name([{ OU: [{ utf8String: 'Amazon Web Services O=Amazon.com Inc. L=Seattle ST=Washington C=US' }] }]);
const DEVICE = new x509.Name([{ CN: [{ utf8String: 'AWS IoT Certificate' }] }]);
const LAST_DAY = new Date('2049-12-31T23:59:59Z');
/** Device clocks run behind. */
const BACKDATED_MS = 120_000;

interface Authority {
  key: webcrypto.CryptoKey;
  identifier: Extension;
}

const newKey = async (): Promise<webcrypto.JsonWebKey> => {
  const { privateKey } = await webcrypto.subtle.generateKey(SIGNING, true, ['sign', 'verify']);
  return webcrypto.subtle.exportKey('jwk', privateKey);
};

const authorityWith = async (jwk: webcrypto.JsonWebKey): Promise<Authority> => {
  const { kty, crv, x, y } = jwk;
  const publicKey = await webcrypto.subtle.importKey('jwk', { kty, crv, x, y }, SIGNING, true, ['verify']);
  return {
    key: await webcrypto.subtle.importKey('jwk', jwk, SIGNING, false, ['sign']),
    identifier: await x509.AuthorityKeyIdentifierExtension.create(publicKey),
  };
};

/**
 * Makes the authority's key on first use.
 *
 * @param kept where the key stays, as JWK text
 */
export const certificateIssuer = (now: () => Date, kept: KeptMap<string>): CertificateIssuer => {
  let authority: Promise<Authority> | undefined;
  const ready = () => (authority ??= (async () => {
    const text = kept.get('issuerKey') ?? JSON.stringify(await newKey());
    kept.set('issuerKey', text);
    return authorityWith(JSON.parse(text) as webcrypto.JsonWebKey);
  })());
  // Extensions are costly to encode: those that never change are made once.
  const fixed = [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
  ];

  const sign = async (subject: Name, publicKey: PublicKeyType): Promise<string> => {
    const { key, identifier } = await ready();
    const certificate = await x509.X509CertificateGenerator.create({
      // positive and never the same, so that one request signed twice gives two certificates
      serialNumber: `00${randomBytes(19).toString('hex')}`,
      subject,
      issuer: ISSUER,
      notBefore: new Date(now().getTime() - BACKDATED_MS),
      notAfter: LAST_DAY,
      publicKey,
      signingKey: key,
      signingAlgorithm: SIGNING,
      extensions: [identifier, ...fixed],
    });
    return `${certificate.toString('pem')}\n`;
  };

  return {
    issue: (request) => sign(request.subjectName, request.publicKey),
    issueTo: (publicKey) => sign(DEVICE, publicKey),
  };
};
