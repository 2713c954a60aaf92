import { createHash, createPrivateKey, createPublicKey, X509Certificate as NodeCertificate } from 'node:crypto';
import type { KeyObject, webcrypto } from 'node:crypto';
import type { AuthorityKeyIdentifierExtension, X509Certificate } from '@peculiar/x509';
import { StepFailure } from '../domain/failure.ts';
import type { CaCertificates, CertificateOrder, SigningAuthorities, SigningAuthority } from '../domain/ports.ts';
import type { PrivateKey } from '../domain/certificates/private-key.ts';
import { expiringCache } from './expiring-cache.ts';
import { x509Name } from './x509-name.ts';
import { x509 } from './x509.ts';

/** How long an imported CA key stays in the memory of a warm function. */
const keptSeconds = 300;
/** Clocks of those who check a certificate run behind. */
const backdatedSeconds = 300;
const millisecondsPerDay = 86_400_000;

type SigningAlgorithm = { readonly name: string; readonly hash: string; readonly namedCurve?: string };

const ecAlgorithms: Readonly<Record<string, SigningAlgorithm>> = {
  prime256v1: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  secp384r1: { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  secp521r1: { name: 'ECDSA', namedCurve: 'P-521', hash: 'SHA-512' },
};

/** Extensions are costly to encode: those that never change are made once. */
const fixedExtensions = [
  new x509.BasicConstraintsExtension(false, undefined, true),
  new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
  new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth]),
];

/**
 * Own CAs: the certificate from IoT, the key from wherever `keyOf` has it.
 *
 * @param keyOf throws StepFailure `CA_KEY_NOT_FOUND`
 */
export const signingAuthorities = (certificates: CaCertificates, keyOf: (caId: string) => Promise<PrivateKey>): SigningAuthorities => {
  const imported = expiringCache(keptSeconds, async (caId) => importAuthority(caId, await certificates.activePem(caId), await keyOf(caId)));
  return {
    open: async (caId) => {
      await certificates.activePem(caId);
      return imported(caId);
    },
  };
};

const importAuthority = async (caId: string, certificatePem: string, key: PrivateKey): Promise<SigningAuthority> => {
  const certificate = new x509.X509Certificate(certificatePem);
  const { publicKey } = new NodeCertificate(certificatePem);
  const { signingKey, signingAlgorithm } = importKey(caId, key, publicKey);
  const identifier = await authorityKeyIdentifier(certificate);

  return {
    issue: async (order) => {
      const issued = await x509.X509CertificateGenerator.create({
        subject: x509Name(order.subject),
        issuer: certificate.subjectName,
        ...validity(caId, certificate, order),
        publicKey: order.publicKey as Uint8Array<ArrayBuffer>,
        signingKey,
        signingAlgorithm,
        extensions: [identifier, new x509.SubjectKeyIdentifierExtension(keyIdentifier(order.publicKey)), ...fixedExtensions],
      });
      return `${issued.toString('pem')}\n`;
    },
    signed: (pem) => new NodeCertificate(pem).verify(publicKey),
  };
};

/** RFC 7093 §2, method 4: the leftmost 160 bits of the SHA-256 of the SubjectPublicKeyInfo. */
const keyIdentifier = (publicKey: Uint8Array): string => createHash('sha256').update(publicKey).digest('hex').slice(0, 40);

/** The certificate begins a little in the past and ends no later than its CA. */
const validity = (caId: string, { notAfter: end }: X509Certificate, { now, days }: CertificateOrder) => {
  if (end <= now) throw new StepFailure('Conflict', 'CA_NOT_ACTIVE', `CA certificate ${caId} expired at ${end.toISOString()}: register and activate another one`);
  return {
    notBefore: new Date(now.getTime() - backdatedSeconds * 1000),
    notAfter: new Date(Math.min(now.getTime() + days * millisecondsPerDay, end.getTime())),
  };
};

/** Names the CA's key as its own certificate does, RFC 5280 §4.2.1.1. */
const authorityKeyIdentifier = async (certificate: X509Certificate): Promise<AuthorityKeyIdentifierExtension> => {
  const own = certificate.getExtension(x509.SubjectKeyIdentifierExtension);
  return own === null ? x509.AuthorityKeyIdentifierExtension.create(certificate.publicKey) : new x509.AuthorityKeyIdentifierExtension(own.keyId);
};

/** No error of the crypto library is passed on as a cause: it may quote what it could not read. */
const importKey = (caId: string, key: PrivateKey, publicKey: KeyObject) => {
  const privateKey = readKey(key);
  if (privateKey === undefined) throw unusable(caId, 'is not an unencrypted private key in PEM (PKCS#8, PKCS#1 or SEC1)');
  if (!createPublicKey(privateKey).equals(publicKey)) throw unusable(caId, 'does not belong to the CA certificate');
  const signingAlgorithm = algorithmOf(privateKey);
  if (signingAlgorithm === undefined) throw unusable(caId, 'is neither RSA nor EC on P-256, P-384 or P-521');
  const signingKey = privateKey.toCryptoKey(signingAlgorithm, false, ['sign']) as webcrypto.CryptoKey;
  return { signingKey, signingAlgorithm };
};

const readKey = (key: PrivateKey): KeyObject | undefined => {
  try {
    return createPrivateKey(key.toPem());
  } catch {
    return undefined;
  }
};

const algorithmOf = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): SigningAlgorithm | undefined =>
  asymmetricKeyType === 'rsa' ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } : ecAlgorithms[asymmetricKeyDetails?.namedCurve ?? ''];

const unusable = (caId: string, why: string): StepFailure => new StepFailure('InvalidInput', 'CA_KEY_UNUSABLE', `SSM parameter cdf-ca-key-${caId} ${why}`);
