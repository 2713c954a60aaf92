import { createHash, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { bitString, explicit, integer, octetString, sequence, time } from './der.ts';
import { x509 } from './x509.ts';

/** What makes one certificate of a CA different from the next. */
export interface Issue {
  /** DER of the Name. */
  readonly subject: Uint8Array;
  /** DER of the SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/** How a key signs. */
export interface Signature {
  /** Digest, as Node names it. */
  readonly digest: string;
  /** DER of the AlgorithmIdentifier. */
  readonly identifier: Uint8Array;
}

/** What all certificates of a CA have in common, encoded. */
export interface Signer {
  readonly key: KeyObject;
  /** Of the key. */
  readonly signature: Signature;
  /** DER of the CA's own Name. */
  readonly issuer: Uint8Array;
  /** DER of the Extension. */
  readonly authorityKeyIdentifier: Uint8Array;
}

/** ecdsa-with-SHA256, -384 and -512 (RFC 5758 §3.2) for the curves whose strength they match, sha256WithRSAEncryption (RFC 8017 A.2.4). */
const ecSignatures: Readonly<Record<string, Signature>> = {
  prime256v1: { digest: 'sha256', identifier: Buffer.from('300a06082a8648ce3d040302', 'hex') },
  secp384r1: { digest: 'sha384', identifier: Buffer.from('300a06082a8648ce3d040303', 'hex') },
  secp521r1: { digest: 'sha512', identifier: Buffer.from('300a06082a8648ce3d040304', 'hex') },
};
const rsaSignature: Signature = { digest: 'sha256', identifier: Buffer.from('300d06092a864886f70d01010b0500', 'hex') };

/** Nothing for a key that device certificates are not signed with. */
export const signatureOf = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): Signature | undefined =>
  asymmetricKeyType === 'rsa' ? rsaSignature : ecSignatures[asymmetricKeyDetails?.namedCurve ?? ''];

const encoded = (extension: { readonly rawData: ArrayBuffer }): Uint8Array => new Uint8Array(extension.rawData);

const fixedExtensions: readonly Uint8Array[] = [
  new x509.BasicConstraintsExtension(false, undefined, true),
  new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
  new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth]),
].map(encoded);

const version3 = explicit(0, integer(Buffer.from([2])));

/** 126 random bits, as RFC 5280 §4.1.2.2 wants them: positive, unique in all likelihood, no longer than 20 bytes. */
const serialNumber = (): Buffer => {
  const bytes = randomBytes(16);
  bytes[0] = 0x40 | ((bytes[0] ?? 0) & 0x3f);
  return integer(bytes);
};

const subjectKeyIdentifierId = Buffer.from('0603551d0e', 'hex');

/** RFC 7093 §2, method 4: the leftmost 160 bits of the SHA-256 of the SubjectPublicKeyInfo. */
const subjectKeyIdentifier = (publicKey: Uint8Array): Buffer =>
  sequence(subjectKeyIdentifierId, octetString(octetString(createHash('sha256').update(publicKey).digest().subarray(0, 20))));

/**
 * Signs a device certificate, RFC 5280 §4.1.
 *
 * The library encodes the names and the extensions. Its generator would also parse each of them again, and the
 * certificate it made: ten times the work of encoding and signing it.
 *
 * @returns its DER
 */
export const signCertificate = ({ key, signature, issuer, authorityKeyIdentifier }: Signer, { subject, publicKey, notBefore, notAfter }: Issue): Buffer => {
  const extensions = sequence(authorityKeyIdentifier, subjectKeyIdentifier(publicKey), ...fixedExtensions);
  const toBeSigned = sequence(version3, serialNumber(), signature.identifier, issuer, sequence(time(notBefore), time(notAfter)), subject, publicKey, explicit(3, extensions));
  return sequence(toBeSigned, signature.identifier, bitString(sign(signature.digest, toBeSigned, key)));
};
