import { X509Certificate } from 'node:crypto';
import {
  DeleteCACertificateCommand, DescribeCACertificateCommand, DescribeCertificateCommand, GetRegistrationCodeCommand, ListCACertificatesCommand,
  ListCertificatesByCACommand, RegisterCACertificateCommand, RegisterCertificateCommand, RegisterCertificateWithoutCACommand,
  UpdateCACertificateCommand,
} from '@aws-sdk/client-iot';
import type { IoTClient, RegisterCACertificateCommandInput, RegisterCertificateCommandInput } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Wire } from '../../../local/wire/server.ts';
import { refusal } from '../wire/local-cloud.ts';
import { anIot, ARN } from './a-cloud.ts';
import { aCa, aCertificate, aKeyPair, anRsaKeyPair } from './x509-material.ts';
import type { Authority } from './x509-material.ts';

let wire: Wire;
let client: IoTClient;
beforeEach(async () => { ({ wire, client } = await anIot()); });
afterEach(() => wire.close());

const registerCa = async (ca: Authority, input: Partial<RegisterCACertificateCommandInput> = {}) => {
  const answer = await client.send(new RegisterCACertificateCommand({ caCertificate: ca.pem, certificateMode: 'SNI_ONLY', setAsActive: true, ...input }));
  return { id: answer.certificateId ?? '', arn: answer.certificateArn ?? '' };
};
const registrationCode = async () => (await client.send(new GetRegistrationCodeCommand({}))).registrationCode ?? '';
const register = async (certificatePem: string, input: Partial<RegisterCertificateCommandInput> = {}) =>
  (await client.send(new RegisterCertificateCommand({ certificatePem, ...input }))).certificateId ?? '';
const describeCertificate = async (certificateId: string) =>
  (await client.send(new DescribeCertificateCommand({ certificateId }))).certificateDescription;

describe('RegisterCACertificate', () => {
  it('takes a CA in DEFAULT mode when a certificate it signed names the registration code', async () => {
    const ca = await aCa();
    const verificationCertificate = await aCertificate(ca, { commonName: await registrationCode() });

    const { id, arn } = await registerCa(ca, { certificateMode: undefined, verificationCertificate });

    const { certificateDescription } = await client.send(new DescribeCACertificateCommand({ certificateId: id }));
    expect(arn).toBe(`${ARN}:cacert/${id}`);
    expect(id).toBe(new X509Certificate(ca.pem).fingerprint256.replaceAll(':', '').toLowerCase());
    expect(certificateDescription).toMatchObject({
      certificateArn: arn, certificateId: id, certificatePem: ca.pem, status: 'ACTIVE', certificateMode: 'DEFAULT', autoRegistrationStatus: 'DISABLE', ownedBy: '111122223333',
    });
  });

  it('takes a CA in SNI_ONLY mode without one', async () => {
    const { id } = await registerCa(await aCa(), { setAsActive: false, allowAutoRegistration: true });

    const { certificateDescription } = await client.send(new DescribeCACertificateCommand({ certificateId: id }));
    expect(certificateDescription).toMatchObject({ status: 'INACTIVE', certificateMode: 'SNI_ONLY', autoRegistrationStatus: 'ENABLE' });
  });

  it.each([
    ['DEFAULT mode without a verification certificate', { certificateMode: 'DEFAULT' }, async () => undefined, 'InvalidRequestException'],
    ['SNI_ONLY mode with one', {}, async (ca: Authority) => aCertificate(ca, { commonName: await registrationCode() }), 'InvalidRequestException'],
    ['a verification certificate of another CA', { certificateMode: 'DEFAULT' }, async () => aCertificate(await aCa(), { commonName: await registrationCode() }), 'CertificateValidationException'],
    ['a verification certificate with another name', { certificateMode: 'DEFAULT' }, (ca: Authority) => aCertificate(ca, { commonName: 'me' }), 'RegistrationCodeValidationException'],
  ] as const)('refuses %s', async (_, input, verification, name) => {
    const ca = await aCa();

    const error = await refusal(registerCa(ca, { ...input, verificationCertificate: await verification(ca) }));

    expect(error).toMatchObject({ name, status: 400 });
  });

  it.each([
    ['text that is no certificate', async () => ({ pem: 'hello' }), 'not an X.509 certificate'],
    ['a certificate that is no CA', () => aCa({ isCa: false }), 'not a CA certificate'],
    ['a weak key', async () => aCa({ keys: await anRsaKeyPair(1024) }), 'an RSA key of 1024 bits'],
  ])('refuses %s', async (_, make, message) => {
    const { pem } = await make();

    const error = await refusal(client.send(new RegisterCACertificateCommand({ caCertificate: pem, certificateMode: 'SNI_ONLY' })));

    expect(error.name).toBe('CertificateValidationException');
    expect(error.message).toContain(message);
  });

  it('refuses a CA that is registered already, naming it', async () => {
    const ca = await aCa();
    const { id, arn } = await registerCa(ca);

    expect(await refusal(registerCa(ca))).toMatchObject({ name: 'ResourceAlreadyExistsException', status: 409, resourceId: id, resourceArn: arn });
  });

  it('refuses an eleventh CA of one subject', async () => {
    const cas = await Promise.all(Array.from({ length: 11 }, () => aCa()));
    for (const ca of cas.slice(0, 10)) await registerCa(ca);

    expect(await refusal(registerCa(cas[10] as Authority))).toMatchObject({ name: 'LimitExceededException', status: 410 });
  });
});

describe('a registered CA', () => {
  it('is updated, listed, and deleted only when INACTIVE', async () => {
    const [first, second] = [await registerCa(await aCa()), await registerCa(await aCa({ commonName: 'Other CA' }))];
    const remove = () => client.send(new DeleteCACertificateCommand({ certificateId: first.id }));

    expect((await client.send(new ListCACertificatesCommand({ ascendingOrder: true }))).certificates?.map(({ certificateId }) => certificateId)).toEqual([first.id, second.id]);
    expect(await refusal(remove())).toMatchObject({ name: 'CertificateStateException', status: 406 });
    await client.send(new UpdateCACertificateCommand({ certificateId: first.id, newStatus: 'INACTIVE', newAutoRegistrationStatus: 'ENABLE' }));
    expect((await client.send(new DescribeCACertificateCommand({ certificateId: first.id }))).certificateDescription).toMatchObject({ status: 'INACTIVE', autoRegistrationStatus: 'ENABLE', customerVersion: 2 });
    await remove();
    expect(await refusal(client.send(new DescribeCACertificateCommand({ certificateId: first.id })))).toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
  });
});

describe('RegisterCertificate', () => {
  it('takes a certificate a registered ACTIVE CA signed, in that CA’s mode', async () => {
    const ca = await aCa();
    const { id: caId } = await registerCa(ca);
    const pem = await aCertificate(ca);

    const id = await register(pem, { status: 'ACTIVE' });

    expect(await describeCertificate(id)).toMatchObject({ status: 'ACTIVE', caCertificateId: caId, certificateMode: 'SNI_ONLY', certificatePem: pem });
    expect((await client.send(new ListCertificatesByCACommand({ caCertificateId: caId }))).certificates).toHaveLength(1);
  });

  it.each([[{}, 'INACTIVE'], [{ setAsActive: true }, 'ACTIVE'], [{ status: 'REVOKED', setAsActive: true }, 'REVOKED']] as const)('given %j makes it %s', async (input, status) => {
    const ca = await aCa();
    await registerCa(ca);

    const id = await register(await aCertificate(ca), input);

    expect(await describeCertificate(id)).toMatchObject({ status });
  });

  it('refuses a certificate of no registered CA', async () => {
    await registerCa(await aCa());

    expect(await refusal(register(await aCertificate(await aCa({ commonName: 'Unknown CA' }))))).toMatchObject({ name: 'CertificateValidationException' });
  });

  it('refuses one that only claims the CA’s name: the signature is checked', async () => {
    await registerCa(await aCa());
    const impostor = await aCa();

    expect(await refusal(register(await aCertificate(impostor)))).toMatchObject({ name: 'CertificateValidationException' });
  });

  it('refuses one whose CA is INACTIVE', async () => {
    const ca = await aCa();
    await registerCa(ca, { setAsActive: false });

    expect(await refusal(register(await aCertificate(ca)))).toMatchObject({ name: 'CertificateStateException', status: 406 });
  });

  it('asks which of two CAs with one name and key is meant, and checks the one that is given', async () => {
    const keys = await aKeyPair();
    const [first, second, other] = [await aCa({ keys }), await aCa({ keys }), await aCa({ commonName: 'Other CA' })];
    const [, { id: secondId }] = [await registerCa(first), await registerCa(second), await registerCa(other)];
    const pem = await aCertificate(first);

    expect(await refusal(register(pem))).toMatchObject({ name: 'CertificateConflictException', status: 409 });
    expect(await refusal(register(pem, { caCertificatePem: other.pem }))).toMatchObject({ name: 'CertificateValidationException' });
    expect(await refusal(register(pem, { caCertificatePem: (await aCa()).pem }))).toMatchObject({ name: 'CertificateValidationException', message: 'the CA certificate given is not registered' });
    expect(await describeCertificate(await register(pem, { caCertificatePem: second.pem }))).toMatchObject({ caCertificateId: secondId });
  });

  it('refuses one that is registered already, naming it', async () => {
    const ca = await aCa();
    await registerCa(ca);
    const pem = await aCertificate(ca);
    const id = await register(pem);

    expect(await refusal(register(pem))).toMatchObject({ name: 'ResourceAlreadyExistsException', resourceId: id, resourceArn: `${ARN}:cert/${id}` });
  });

  it('refuses a weak key and a status only AWS sets', async () => {
    const ca = await aCa();
    await registerCa(ca);
    const weak = await aCertificate(ca, { publicKey: (await anRsaKeyPair(1024)).publicKey });

    expect(await refusal(register(weak))).toMatchObject({ name: 'CertificateValidationException' });
    expect(await refusal(register(await aCertificate(ca), { status: 'PENDING_ACTIVATION' }))).toMatchObject({
      name: 'CertificateStateException', message: 'Not allowed to register certificate with PENDING_ACTIVATION status',
    });
  });
});

describe('RegisterCertificateWithoutCA', () => {
  it('takes a certificate of any signer', async () => {
    const pem = await aCertificate(await aCa());

    const { certificateId = '' } = await client.send(new RegisterCertificateWithoutCACommand({ certificatePem: pem, status: 'ACTIVE' }));

    const description = await describeCertificate(certificateId);
    expect(description).toMatchObject({ status: 'ACTIVE', certificateMode: 'SNI_ONLY' });
    expect(description?.caCertificateId).toBeUndefined();
    expect(await refusal(client.send(new RegisterCertificateWithoutCACommand({ certificatePem: pem })))).toMatchObject({ name: 'ResourceAlreadyExistsException' });
  });
});
