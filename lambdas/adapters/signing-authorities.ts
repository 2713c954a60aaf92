import { createPrivateKey, createPublicKey, X509Certificate as NodeCertificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { AuthorityKeyIdentifierExtension, X509Certificate } from '@peculiar/x509';
import { StepFailure } from '../domain/failure.ts';
import type { CaCertificates, CertificateOrder, SigningAuthorities, SigningAuthority } from '../domain/ports.ts';
import type { PrivateKey } from '../domain/certificates/private-key.ts';
import { signatureOf, signCertificate } from './certificate-signer.ts';
import type { Signer } from './certificate-signer.ts';
import { expiringCache } from './expiring-cache.ts';
import { x509Name } from './x509-name.ts';
import { x509 } from './x509.ts';

/** How long an imported CA key stays in the memory of a warm function. */
const keptSeconds = 300;
/** Clocks of those who check a certificate run behind. */
const backdatedSeconds = 300;
const millisecondsPerDay = 86_400_000;

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

const importAuthority = async (caId: string, certificatePem: string, keyPem: PrivateKey): Promise<SigningAuthority> => {
  const certificate = new x509.X509Certificate(certificatePem);
  const { publicKey } = new NodeCertificate(certificatePem);
  const signer: Signer = {
    ...importKey(caId, keyPem, publicKey),
    issuer: new Uint8Array(certificate.subjectName.toArrayBuffer()),
    authorityKeyIdentifier: new Uint8Array((await authorityKeyIdentifier(certificate)).rawData),
  };

  return {
    issue: async (order) => {
      const subject = new Uint8Array(x509Name(order.subject).toArrayBuffer());
      const der = signCertificate(signer, { subject, publicKey: order.publicKey, ...validity(caId, certificate, order) });
      return `${x509.PemConverter.encode(der as Uint8Array<ArrayBuffer>, 'CERTIFICATE')}\n`;
    },
    signed: (pem) => new NodeCertificate(pem).verify(publicKey),
  };
};

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
const importKey = (caId: string, keyPem: PrivateKey, publicKey: KeyObject) => {
  const key = readKey(keyPem);
  if (key === undefined) throw unusable(caId, 'is not an unencrypted private key in PEM (PKCS#8, PKCS#1 or SEC1)');
  if (!createPublicKey(key).equals(publicKey)) throw unusable(caId, 'does not belong to the CA certificate');
  const signature = signatureOf(key);
  if (signature === undefined) throw unusable(caId, 'is neither RSA nor EC on P-256, P-384 or P-521');
  return { key, signature };
};

const readKey = (key: PrivateKey): KeyObject | undefined => {
  try {
    return createPrivateKey(key.toPem());
  } catch {
    return undefined;
  }
};

const unusable = (caId: string, why: string): StepFailure => new StepFailure('InvalidInput', 'CA_KEY_UNUSABLE', `SSM parameter cdf-ca-key-${caId} ${why}`);
