import { createPrivateKey } from 'node:crypto';
import type { webcrypto } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { integer, octetString, sequence, time } from '../../lambdas/adapters/der.ts';
import { deviceKeys } from '../../lambdas/adapters/device-keys.ts';
import { signCertificate, signatureOf } from '../../lambdas/adapters/certificate-signer.ts';
import type { Issue, Signer } from '../../lambdas/adapters/certificate-signer.ts';
import { x509Name } from '../../lambdas/adapters/x509-name.ts';
import { x509 } from '../../lambdas/adapters/x509.ts';
import type { CertificateSubject } from '../../lambdas/domain/certificates/certificate-subject.ts';
import { aCertificateAuthority } from '../builders/certificate-authority.ts';
import type { TestAuthority } from '../builders/certificate-authority.ts';

const webAlgorithms = { RSA: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, 'P-256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }, 'P-384': { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' } } as const;
type Key = keyof typeof webAlgorithms;

const bytes = (buffer: ArrayBuffer): Uint8Array => new Uint8Array(buffer);
const authorityKeyIdentifier = (certificate: InstanceType<typeof x509.X509Certificate>) =>
  new x509.AuthorityKeyIdentifierExtension(certificate.getExtension(x509.SubjectKeyIdentifierExtension)?.keyId ?? '');

const signerOf = (ca: TestAuthority): Signer => {
  const key = createPrivateKey(ca.keyPem);
  const certificate = new x509.X509Certificate(ca.certificatePem);
  const signature = signatureOf(key);
  if (signature === undefined) throw new Error('the key of the CA does not sign');
  return { key, signature, issuer: bytes(certificate.subjectName.toArrayBuffer()), authorityKeyIdentifier: bytes(authorityKeyIdentifier(certificate).rawData) };
};

/** What the library's own generator makes of the same, with the serial number and the key identifier of ours. */
const byTheLibrary = async (ca: TestAuthority, key: Key, { notBefore, notAfter, publicKey, subject }: Issue, certificate: Buffer): Promise<Uint8Array> => {
  const ours = new x509.X509Certificate(certificate as Uint8Array<ArrayBuffer>);
  const authority = new x509.X509Certificate(ca.certificatePem);
  const made = await x509.X509CertificateGenerator.create({
    serialNumber: ours.serialNumber,
    subject: new x509.Name(subject as Uint8Array<ArrayBuffer>),
    issuer: authority.subjectName,
    notBefore,
    notAfter,
    publicKey: publicKey as Uint8Array<ArrayBuffer>,
    signingKey: createPrivateKey(ca.keyPem).toCryptoKey(webAlgorithms[key], false, ['sign']) as webcrypto.CryptoKey,
    signingAlgorithm: webAlgorithms[key],
    extensions: [
      authorityKeyIdentifier(authority),
      new x509.SubjectKeyIdentifierExtension(ours.getExtension(x509.SubjectKeyIdentifierExtension)?.keyId ?? ''),
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth]),
    ],
  });
  return bytes(made.rawData);
};

/** The length of an element is in its second byte, or in as many after it as the second one says. */
const lengthOf = (der: Uint8Array, at: number): { header: number; length: number } => {
  const first = der[at + 1] ?? 0;
  if (first < 0x80) return { header: 2, length: first };
  return { header: 2 + (first & 0x7f), length: Number.parseInt(Buffer.from(der.subarray(at + 2, at + 2 + (first & 0x7f))).toString('hex'), 16) };
};

/** A certificate without its signature, which is another each time where it is one of an EC key. */
const signedPart = (certificate: Uint8Array): string => {
  const outer = lengthOf(certificate, 0);
  const inner = lengthOf(certificate, outer.header);
  return Buffer.from(certificate.subarray(outer.header, outer.header + inner.header + inner.length)).toString('hex');
};

const short: CertificateSubject = [['CN', 'edge-1']];
const long: CertificateSubject = [['C', 'DE'], ['ST', 'Baden-Württemberg'.padEnd(128, '.')], ['L', 'Süd, #1'], ['O', 'Ö'.repeat(32)], ['OU', 'x'.repeat(64)], ['CN', 'y'.repeat(64)], ['E', 'ops@example.com']];

describe('a certificate signed here', () => {
  it.each<[Key, string, CertificateSubject, string]>([
    ['RSA', 'a short name', short, '2027-01-02T03:04:05Z'],
    ['RSA', 'every part of a name', long, '2027-01-02T03:04:05Z'],
    ['RSA', 'the last second with a year of two digits', short, '2049-12-31T23:59:59Z'],
    ['RSA', 'the first second with a year of four digits', short, '2050-01-01T00:00:00Z'],
    ['P-256', 'every part of a name', long, '2051-01-01T00:00:00Z'],
    ['P-384', 'a short name', short, '2027-01-02T03:04:05Z'],
  ])('is byte for byte what the library would make (%s, %s)', async (key, _, subject, end) => {
    const ca = await aCertificateAuthority({ key });
    const { publicKey } = await deviceKeys.make('EC_P256');
    const issue: Issue = { subject: bytes(x509Name(subject).toArrayBuffer()), publicKey, notBefore: new Date('2026-01-02T03:04:05Z'), notAfter: new Date(end) };

    const certificate = signCertificate(signerOf(ca), issue);

    const expected = await byTheLibrary(ca, key, issue, certificate);
    expect(signedPart(certificate)).toBe(signedPart(expected));
    if (key === 'RSA') expect(certificate.toString('hex')).toBe(Buffer.from(expected).toString('hex'));
  });

  it('has a serial number that is positive and as random as it is long', async () => {
    const signer = signerOf(await aCertificateAuthority());
    const { publicKey } = await deviceKeys.make('EC_P256');
    const issue: Issue = { subject: bytes(x509Name(short).toArrayBuffer()), publicKey, notBefore: new Date('2026-01-02T03:04:05Z'), notAfter: new Date('2027-01-02T03:04:05Z') };

    const serials = Array.from({ length: 50 }, () => new x509.X509Certificate(signCertificate(signer, issue) as Uint8Array<ArrayBuffer>).serialNumber);

    expect(new Set(serials).size).toBe(50);
    for (const serial of serials) expect(serial).toMatch(/^[4-7][0-9a-f]{31}$/);
  });
});

describe('DER', () => {
  it.each([
    [0, '0400'],
    [127, '047f'],
    [128, '048180'],
    [255, '0481ff'],
    [256, '04820100'],
    [65_535, '0482ffff'],
    [65_536, '048400010000'],
  ])('writes the length %d as briefly as it may', (length, header) => {
    expect(octetString(new Uint8Array(length)).toString('hex', 0, header.length / 2)).toBe(header);
  });

  it('puts elements into one another', () => {
    expect(sequence(integer(Buffer.from([2])), sequence()).toString('hex')).toBe('30050201023000');
  });

  it('leaves parts of a second out', () => {
    expect(time(new Date('2026-11-23T09:18:44.987Z')).toString('latin1')).toBe('\x17\r261123091844Z');
  });
});
