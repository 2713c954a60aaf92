import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { deviceKeys } from '../../lambdas/adapters/device-keys.ts';
import { signingAuthorities } from '../../lambdas/adapters/signing-authorities.ts';
import { x509 } from '../../lambdas/adapters/x509.ts';
import { certifies } from '../../lambdas/domain/certificates/certificate-facts.ts';
import type { SigningAuthority } from '../../lambdas/domain/ports.ts';
import { PrivateKey } from '../../lambdas/domain/certificates/private-key.ts';
import { aCertificateAuthority } from '../builders/certificate-authority.ts';
import type { TestAuthority } from '../builders/certificate-authority.ts';

const now = new Date('2026-01-02T03:04:05.000Z');
const open = (ca: TestAuthority, keyPem = ca.keyPem): Promise<SigningAuthority> =>
  signingAuthorities({ activePem: async () => ca.certificatePem }, async () => new PrivateKey(keyPem)).open(ca.caId);
const issue = async (ca: TestAuthority, keyPem?: string, days = 365): Promise<X509Certificate> => {
  const { publicKey } = await deviceKeys.make('EC_P256');
  return new X509Certificate(await (await open(ca, keyPem)).issue({ publicKey, subject: [['CN', 'edge-1']], days, now }));
};
const inForm = (keyPem: string, type: 'pkcs1' | 'sec1' | 'pkcs8', cipher?: { cipher: string; passphrase: string }): string =>
  createPrivateKey(keyPem).export({ format: 'pem', type, ...cipher } as { format: 'pem'; type: 'pkcs8' }).toString();

describe('a device certificate of an own CA', () => {
  it.each(['P-256', 'P-384', 'RSA'] as const)('is signed by the %s key of the CA and names it', async (key) => {
    const ca = await aCertificateAuthority({ key });
    const certificate = await issue(ca);

    const authority = new X509Certificate(ca.certificatePem);
    expect(certificate.verify(authority.publicKey)).toBe(true);
    expect(certificate.checkIssued(authority)).toBe(true);
    expect((await open(ca)).signed(certificate.toString())).toBe(true);
    expect((await open(await aCertificateAuthority({ key }))).signed(certificate.toString())).toBe(false);
  });

  it('is one of an end entity, for authentication as a client', async () => {
    const certificate = new x509.X509Certificate((await issue(await aCertificateAuthority())).raw as Uint8Array<ArrayBuffer>);

    expect(certificate.getExtension(x509.BasicConstraintsExtension)).toMatchObject({ ca: false, critical: true });
    expect(certificate.getExtension(x509.KeyUsagesExtension)).toMatchObject({ usages: x509.KeyUsageFlags.digitalSignature, critical: true });
    expect(certificate.getExtension(x509.ExtendedKeyUsageExtension)?.usages).toEqual([x509.ExtendedKeyUsage.clientAuth]);
    expect(certificate.getExtension(x509.SubjectKeyIdentifierExtension)).not.toBeNull();
  });

  it('begins a little in the past and never outlives its CA', async () => {
    const ca = await aCertificateAuthority({ notAfter: new Date('2026-01-10T00:00:00Z') });

    expect(await issue(ca, ca.keyPem, 3)).toMatchObject({ validFromDate: new Date('2026-01-02T02:59:05.000Z'), validToDate: new Date('2026-01-05T03:04:05.000Z') });
    expect(await issue(ca, ca.keyPem, 30)).toMatchObject({ validToDate: new Date('2026-01-10T00:00:00Z') });
  });

  it('has a serial number of its own', async () => {
    const ca = await aCertificateAuthority();

    expect((await issue(ca)).serialNumber).not.toBe((await issue(ca)).serialNumber);
  });

  it('is not made by a CA that has expired', async () => {
    const ca = await aCertificateAuthority({ notAfter: new Date('2025-06-01T00:00:00Z') });

    await expect(issue(ca)).rejects.toMatchObject({ name: 'Conflict', code: 'CA_NOT_ACTIVE', message: expect.stringContaining('expired') });
  });
});

describe('the key of an own CA', () => {
  it.each([['RSA', 'pkcs1'], ['RSA', 'pkcs8'], ['P-256', 'sec1'], ['P-256', 'pkcs8']] as const)('of type %s may be stored as %s', async (key, form) => {
    const ca = await aCertificateAuthority({ key });

    expect((await issue(ca, inForm(ca.keyPem, form))).verify(new X509Certificate(ca.certificatePem).publicKey)).toBe(true);
  });

  it.each<[string, (ca: TestAuthority) => string]>([
    ['is encrypted', ({ keyPem }) => inForm(keyPem, 'pkcs8', { cipher: 'aes-256-cbc', passphrase: 'secret' })],
    ['is no key', () => 'MIGHAgEAMBMGByqGSM49'],
    ['is empty', () => ''],
    ['is a certificate', ({ certificatePem }) => certificatePem],
    ['is cut short', ({ keyPem }) => `${keyPem.slice(0, 100)}\n-----END PRIVATE KEY-----\n`],
    ['belongs to another CA', () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()],
  ])('peer fault 54: that %s is refused without a word of it', async (_, keyPem) => {
    const ca = await aCertificateAuthority();
    const stored = keyPem(ca);

    const error = (await open(ca, stored).catch((thrown: unknown) => thrown)) as Error;

    expect(error).toMatchObject({ name: 'InvalidInput', code: 'CA_KEY_UNUSABLE', message: expect.stringContaining(`cdf-ca-key-${ca.caId}`) });
    expect(error.cause).toBeUndefined();
    const words = stored.split('\n').filter((line) => line.length > 10 && !line.startsWith('-----'));
    expect(words.filter((line) => `${error.stack}`.includes(line))).toEqual([]);
  });

  it('is read once while the sandbox is warm, and the CA asked for each time', async () => {
    const ca = await aCertificateAuthority();
    let [asked, read] = [0, 0];
    const authorities = signingAuthorities(
      { activePem: async () => ((asked += 1), ca.certificatePem) },
      async () => ((read += 1), new PrivateKey(ca.keyPem)),
    );

    await authorities.open(ca.caId);
    await authorities.open(ca.caId);

    expect(read).toBe(1);
    expect(asked).toBeGreaterThanOrEqual(2);
  });
});

describe('the key of a device', () => {
  it.each(['EC_P256', 'RSA_2048'] as const)('of type %s is PKCS#8 and signs its own request', async (algorithm) => {
    const { privateKey, publicKey } = await deviceKeys.make(algorithm);
    const request = new x509.Pkcs10CertificateRequest(await deviceKeys.request(privateKey, [['C', 'DE'], ['CN', 'Süd, #1'], ['E', 'a@b']]));

    expect(privateKey.toPem()).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect(await request.verify()).toBe(true);
    expect(Buffer.from(request.publicKey.rawData).equals(publicKey)).toBe(true);
    expect(request.subjectName.toJSON()).toEqual([{ C: ['DE'] }, { CN: ['Süd, #1'] }, { E: ['a@b'] }]);
    expect(privateKey.toPem()).not.toBe((await deviceKeys.make(algorithm)).privateKey.toPem());
  });

  it('is told apart from the key of another certificate', async () => {
    const ca = await aCertificateAuthority();
    const { privateKey, publicKey } = await deviceKeys.make('EC_P256');
    const certificate = await (await open(ca)).issue({ publicKey, subject: [['CN', 'edge-1']], days: 1, now });

    expect(certifies(certificate, privateKey)).toBe(true);
    expect(certifies(certificate, (await deviceKeys.make('EC_P256')).privateKey)).toBe(false);
  });
});
