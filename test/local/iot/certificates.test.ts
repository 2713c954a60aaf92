import { createHash, createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import {
  AttachPolicyCommand, AttachThingPrincipalCommand, CreateCertificateFromCsrCommand, CreateKeysAndCertificateCommand, CreatePolicyCommand,
  CreateThingCommand, DeleteCertificateCommand, DescribeCertificateCommand, DetachThingPrincipalCommand, ListCertificatesCommand,
  ListTargetsForPolicyCommand, UpdateCertificateCommand,
} from '@aws-sdk/client-iot';
import type { CertificateStatus, IoTClient } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Wire } from '../../../local/wire/server.ts';
import { refusal } from '../wire/local-cloud.ts';
import { anIot, aPolicyDocument, ARN } from './a-cloud.ts';
import { aCsr, aKeyPair, anRsaKeyPair, aTamperedCsr } from './x509-material.ts';

let wire: Wire;
let client: IoTClient;
beforeEach(async () => { ({ wire, client } = await anIot()); });
afterEach(() => wire.close());

const issue = async (csr?: string, setAsActive = false) => {
  const answer = await client.send(new CreateCertificateFromCsrCommand({ certificateSigningRequest: csr ?? (await aCsr()), setAsActive }));
  return { id: answer.certificateId ?? '', arn: answer.certificateArn ?? '', pem: answer.certificatePem ?? '' };
};
const describeCertificate = async (certificateId: string) =>
  (await client.send(new DescribeCertificateCommand({ certificateId }))).certificateDescription;
const update = (certificateId: string, newStatus: CertificateStatus) => client.send(new UpdateCertificateCommand({ certificateId, newStatus }));

describe('CreateCertificateFromCsr', () => {
  it('issues an X.509 certificate to the subject and key of the request', async () => {
    const keys = await aKeyPair();

    const { id, arn, pem } = await issue(await aCsr({ commonName: 'kärnor, no. 1', keys }));

    const certificate = new X509Certificate(pem);
    expect(certificate.subject).toContain('CN=kärnor\\, no. 1');
    expect(certificate.issuer).toContain('Amazon Web Services');
    expect(certificate.ca).toBe(false);
    expect(certificate.validTo).toBe('Dec 31 23:59:59 2049 GMT');
    expect(certificate.publicKey.export({ type: 'spki', format: 'der' })).toEqual(Buffer.from(await crypto.subtle.exportKey('spki', keys.publicKey)));
    expect(id).toBe(createHash('sha256').update(certificate.raw).digest('hex'));
    expect(arn).toBe(`${ARN}:cert/${id}`);
  });

  it('issues another certificate each time, all by one authority', async () => {
    const csr = await aCsr();

    const [first, second] = [await issue(csr), await issue(csr)];

    const [a, b] = [new X509Certificate(first.pem), new X509Certificate(second.pem)];
    expect(first.id).not.toBe(second.id);
    expect(a.serialNumber).not.toBe(b.serialNumber);
    expect(a.publicKey.equals(b.publicKey)).toBe(true);
    expect(a.issuer).toBe(b.issuer);
  });

  it.each([[true, 'ACTIVE'], [false, 'INACTIVE']])('with setAsActive %s makes it %s', async (setAsActive, status) => {
    const { id, pem } = await issue(undefined, setAsActive);

    expect(await describeCertificate(id)).toMatchObject({
      certificateId: id, certificatePem: pem, status, ownedBy: '111122223333', certificateMode: 'DEFAULT',
      validity: { notAfter: new Date('2049-12-31T23:59:59Z') },
    });
  });

  it.each([
    ['P-256', () => aKeyPair()],
    ['P-384', () => aKeyPair({ name: 'ECDSA', namedCurve: 'P-384' })],
    ['P-521', () => aKeyPair({ name: 'ECDSA', namedCurve: 'P-521' })],
    ['RSA 2048', () => anRsaKeyPair(2048)],
  ])('takes a key of %s', async (_, keys) => {
    const { pem } = await issue(await aCsr({ keys: await keys() }));

    expect(new X509Certificate(pem).subject).toBe('CN=core-1');
  });

  it.each([
    ['no request at all', async () => 'hello', 'not a PKCS#10 request'],
    ['a request that was tampered with', aTamperedCsr, 'does not match its key'],
    ['an RSA key of 1024 bits', async () => aCsr({ keys: await anRsaKeyPair(1024) }), 'an RSA key of 1024 bits; at least 2048'],
    ['a request of more than 4096 characters', async () => 'x'.repeat(4097), '4097 characters'],
  ])('refuses %s', async (_, csr, message) => {
    const error = await refusal(issue(await csr()));

    expect(error).toMatchObject({ name: 'InvalidRequestException', status: 400 });
    expect(error.message).toContain(message);
  });
});

describe('CreateKeysAndCertificate', () => {
  it('gives a 2048-bit RSA pair whose public key the certificate carries', async () => {
    const { certificatePem = '', keyPair } = await client.send(new CreateKeysAndCertificateCommand({ setAsActive: true }));

    const certificate = new X509Certificate(certificatePem);
    const privateKey = createPrivateKey(keyPair?.PrivateKey ?? '');
    expect(keyPair?.PrivateKey).toContain('BEGIN RSA PRIVATE KEY');
    expect(certificate.checkPrivateKey(privateKey)).toBe(true);
    expect(createPublicKey(keyPair?.PublicKey ?? '').equals(certificate.publicKey)).toBe(true);
    expect(certificate.publicKey.asymmetricKeyDetails?.modulusLength).toBe(2048);
    expect(certificate.subject).toBe('CN=AWS IoT Certificate');
  });
});

describe('UpdateCertificate', () => {
  it.each(['ACTIVE', 'INACTIVE', 'REVOKED'] as const)('sets %s', async (status) => {
    const { id } = await issue();

    await update(id, status);

    expect(await describeCertificate(id)).toMatchObject({ status });
  });

  it.each([
    ['PENDING_ACTIVATION', 'CertificateStateException', 406],
    ['PENDING_TRANSFER', 'CertificateStateException', 406],
    ['REGISTER_INACTIVE', 'InvalidRequestException', 400],
  ] as const)('refuses %s', async (status, name, code) => {
    const { id } = await issue();

    expect(await refusal(update(id, status))).toMatchObject({ name, status: code });
  });

  it.each([['0'.repeat(64), 'ResourceNotFoundException'], ['not-an-id', 'InvalidRequestException']])('refuses the certificate %s', async (id, name) => {
    expect(await refusal(update(id, 'ACTIVE'))).toMatchObject({ name });
  });
});

describe('DeleteCertificate', () => {
  const remove = (certificateId: string, forceDelete?: boolean) => client.send(new DeleteCertificateCommand({ certificateId, forceDelete }));

  it.each([[undefined], [true]])('refuses an ACTIVE certificate (forceDelete %s)', async (forceDelete) => {
    const { id } = await issue(undefined, true);

    expect(await refusal(remove(id, forceDelete))).toMatchObject({ name: 'CertificateStateException', status: 406 });
  });

  it('refuses one with a thing, forced or not, until it is detached', async () => {
    const { id, arn } = await issue();
    await client.send(new CreateThingCommand({ thingName: 't' }));
    await client.send(new AttachThingPrincipalCommand({ thingName: 't', principal: arn }));

    expect(await refusal(remove(id))).toMatchObject({ name: 'DeleteConflictException', status: 409 });
    expect(await refusal(remove(id, true))).toMatchObject({ name: 'DeleteConflictException' });
    await client.send(new DetachThingPrincipalCommand({ thingName: 't', principal: arn }));
    await remove(id);
    expect(await refusal(describeCertificate(id))).toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('refuses one with policies unless forced, which detaches them', async () => {
    const { id, arn } = await issue();
    await client.send(new CreatePolicyCommand({ policyName: 'p', policyDocument: aPolicyDocument() }));
    await client.send(new AttachPolicyCommand({ policyName: 'p', target: arn }));

    const error = await refusal(remove(id));
    await remove(id, true);

    expect(error).toMatchObject({ name: 'DeleteConflictException', message: `Certificate policies must be detached before deletion (arn: ${arn})` });
    expect((await client.send(new ListTargetsForPolicyCommand({ policyName: 'p' }))).targets).toEqual([]);
  });
});

describe('ListCertificates', () => {
  it('goes through all in either order', async () => {
    const ids = [(await issue()).id, (await issue()).id, (await issue()).id];
    const pages = async (ascendingOrder?: boolean) => {
      const first = await client.send(new ListCertificatesCommand({ pageSize: 2, ascendingOrder }));
      const second = await client.send(new ListCertificatesCommand({ pageSize: 2, ascendingOrder, marker: first.nextMarker }));
      return [first, second].map(({ certificates = [] }) => certificates.map(({ certificateId }) => certificateId));
    };

    expect(await pages(true)).toEqual([ids.slice(0, 2), ids.slice(2)]);
    expect(await pages()).toEqual([[ids[2], ids[1]], [ids[0]]]);
  });
});
