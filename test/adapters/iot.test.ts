import { createPrivateKey } from 'node:crypto';
import { CreateKeysAndCertificateCommand, CreatePolicyCommand, CreateThingCommand, DeletePolicyCommand, IoTClient, RegisterCACertificateCommand, UpdateCACertificateCommand } from '@aws-sdk/client-iot';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caCertificates } from '../../lambdas/adapters/ca-certificates.ts';
import { caKeys } from '../../lambdas/adapters/ca-keys.ts';
import { deviceKeys } from '../../lambdas/adapters/device-keys.ts';
import { iotCertificates } from '../../lambdas/adapters/iot-certificates.ts';
import { iotEndpoints } from '../../lambdas/adapters/iot-endpoints.ts';
import { iotPolicies } from '../../lambdas/adapters/iot-policies.ts';
import { iotThings } from '../../lambdas/adapters/iot-things.ts';
import { provisioningTemplates } from '../../lambdas/adapters/provisioning-templates.ts';
import { certificateIdOf, certifies } from '../../lambdas/domain/certificates/certificate-facts.ts';
import { parseProvisioningTemplate, usableTemplate } from '../../lambdas/domain/provisioning-templates/provisioning-template.ts';
import { awsWire } from '../builders/aws-wire.ts';
import type { AwsWire } from '../builders/aws-wire.ts';
import { aCertificateAuthority } from '../builders/certificate-authority.ts';
import { awsTemplate } from '../builders/core.ts';

let aws: AwsWire;
beforeAll(async () => {
  aws = await awsWire();
});
afterAll(() => aws.close());

const signedCertificate = async () => {
  const { privateKey } = await deviceKeys.make('EC_P256');
  const certificates = iotCertificates(aws.iot, aws.iot);
  return { privateKey, certificates, ...(await certificates.sign(await deviceKeys.request(privateKey, [['CN', 'edge-1']]))) };
};
const document = (action: string) => JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] });
const callsOf = (operation: string): number => aws.wire.calls()[operation] ?? 0;

describe('certificates signed by AWS', () => {
  it('are for the key of the request and inactive until they are activated', async () => {
    const { privateKey, certificates, certificateId, certificatePem } = await signedCertificate();

    expect(certifies(certificatePem, privateKey)).toBe(true);
    expect(certificateIdOf(certificatePem)).toBe(certificateId);
    expect((await certificates.find(certificateId))?.status).toBe('INACTIVE');

    await certificates.activate(certificateId);
    await certificates.activate(certificateId);
    expect(await certificates.find(certificateId)).toMatchObject({ status: 'ACTIVE', certificateArn: `arn:aws:iot:us-east-1:111122223333:cert/${certificateId}` });
  });

  it('are found newest first while they are inactive', async () => {
    const since = new Date(Date.now() - 60_000);
    const [first, second, active] = [await signedCertificate(), await signedCertificate(), await signedCertificate()];
    await active.certificates.activate(active.certificateId);

    const found: string[] = [];
    for await (const id of first.certificates.inactiveSince(since)) found.push(id);

    expect(found).toEqual(expect.arrayContaining([first.certificateId, second.certificateId]));
    expect(found).not.toContain(active.certificateId);
    for await (const id of first.certificates.inactiveSince(new Date(Date.now() + 60_000))) throw new Error(`${id} was made before`);
  });

  it('are deleted once, and again without a complaint', async () => {
    const { certificates, certificateId } = await signedCertificate();

    await certificates.delete(certificateId);
    await certificates.delete(certificateId);

    expect(await certificates.find(certificateId)).toBeUndefined();
  });

  it('are asked for once in a call, even where its answer is lost', async () => {
    const before = callsOf('iot.CreateCertificateFromCsr');
    const { privateKey } = await deviceKeys.make('EC_P256');
    const request = await deviceKeys.request(privateKey, [['CN', 'edge-1']]);
    const settings = { endpoint: aws.wire.endpoint, region: aws.wire.region, credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' } };
    const [repeating, once] = [new IoTClient({ ...settings, maxAttempts: 3 }), new IoTClient({ ...settings, maxAttempts: 1 })];
    aws.fail('iot', 'CreateCertificateFromCsr', { name: 'InternalFailureException', statusCode: 500 }, 'after');

    await expect(iotCertificates(repeating, once).sign(request)).rejects.toMatchObject({ name: 'Unavailable' });

    expect(callsOf('iot.CreateCertificateFromCsr') - before).toBe(1);
    for (const client of [repeating, once]) client.destroy();
  });
});

describe('things', () => {
  const template = usableTemplate('aws', parseProvisioningTemplate(awsTemplate()));

  it('are registered with their certificate, and again with the same result', async () => {
    const things = iotThings(aws.iot);
    const { certificateId, certificates } = await signedCertificate();
    await certificates.activate(certificateId);
    const expected = { thingArn: 'arn:aws:iot:us-east-1:111122223333:thing/edge-1', certificateArn: `arn:aws:iot:us-east-1:111122223333:cert/${certificateId}` };

    expect(await things.find('edge-1')).toBeUndefined();
    expect(await things.register(template.body, { ThingName: 'edge-1', CertificateId: certificateId })).toEqual(expected);
    expect(await things.register(template.body, { ThingName: 'edge-1', CertificateId: certificateId })).toEqual(expected);

    expect(await things.find('edge-1')).toEqual({ thingArn: expected.thingArn });
    expect(await things.holds('edge-1', certificateId)).toBe(true);
    expect(await things.holds('edge-1', 'ab'.repeat(32))).toBe(false);
    expect(await things.holds('edge-2', certificateId)).toBe(false);
  });

  it('that IoT does not register are refused in its words', async () => {
    const refused = { refusal: expect.stringMatching(/./), conflict: false };

    expect(await iotThings(aws.iot).register(template.body, { ThingName: 'edge-3', CertificateId: 'ab'.repeat(32) })).toEqual(refused);
    expect(await iotThings(aws.iot).register('{', {})).toEqual(refused);
  });

  it('that exist are a conflict for a template that says FAIL, and are completed by its other body', async () => {
    const things = iotThings(aws.iot);
    const { certificateId } = await signedCertificate();
    const failing = usableTemplate('aws', parseProvisioningTemplate(awsTemplate({ overrides: { AttributePayload: 'FAIL' } })));
    await aws.iot.send(new CreateThingCommand({ thingName: 'edge-5' }));
    const parameters = { ThingName: 'edge-5', CertificateId: certificateId };

    expect(await things.register(failing.body, parameters)).toMatchObject({ conflict: true });
    expect(await things.register(failing.completingBody ?? '', parameters)).toMatchObject({ thingArn: expect.stringMatching(/edge-5$/) });

    expect(await things.holds('edge-5', certificateId)).toBe(true);
  });

  it('are not found to hold a certificate while IoT is out of order', async () => {
    await aws.iot.send(new CreateThingCommand({ thingName: 'edge-4' }));
    aws.fail('iot', 'ListThingPrincipals');

    await expect(iotThings(aws.iot).holds('edge-4', 'ab'.repeat(32))).rejects.toMatchObject({ name: 'Unavailable' });
  });
});

describe('policies', () => {
  it('are made once and compared afterwards, however their document is spelled', async () => {
    const policies = iotPolicies(aws.iot);
    await policies.ensure('metrics', document('iot:Publish'));
    const calls = callsOf('iot.CreatePolicy');
    await policies.ensure('metrics', document('iot:Publish'));

    expect(callsOf('iot.CreatePolicy')).toBe(calls);
    await iotPolicies(aws.iot).ensure('metrics', JSON.stringify({ Statement: [{ Resource: '*', Action: 'iot:Publish', Effect: 'Allow' }], Version: '2012-10-17' }));
    await expect(iotPolicies(aws.iot).ensure('metrics', document('iot:Connect'))).rejects.toMatchObject({ name: 'Conflict', code: 'POLICY_DIFFERS' });
  });

  it('are made anew past what was made sure of before, where somebody deleted them since', async () => {
    const policies = iotPolicies(aws.iot);
    await policies.ensure('clientIdEnforcementPolicy_edge-1', document('iot:Connect'));
    await aws.iot.send(new DeletePolicyCommand({ policyName: 'clientIdEnforcementPolicy_edge-1' }));
    const { certificateArn = '' } = await aws.iot.send(new CreateKeysAndCertificateCommand({ setAsActive: true }));

    await policies.ensure('clientIdEnforcementPolicy_edge-1', document('iot:Connect'));
    await expect(policies.attach('clientIdEnforcementPolicy_edge-1', certificateArn)).rejects.toMatchObject({ code: 'POLICY_NOT_FOUND' });
    await policies.ensureAnew('clientIdEnforcementPolicy_edge-1', document('iot:Connect'));
    await policies.attach('clientIdEnforcementPolicy_edge-1', certificateArn);

    expect(await policies.attached(certificateArn)).toEqual(['clientIdEnforcementPolicy_edge-1']);
  });

  it('that are deleted while they are compared are made in the next try', async () => {
    await iotPolicies(aws.iot).ensure('fleeting', document('iot:Connect'));
    aws.fail('iot', 'GetPolicy', { name: 'ResourceNotFoundException', statusCode: 404 });

    await expect(iotPolicies(aws.iot).ensure('fleeting', document('iot:Connect'))).rejects.toMatchObject({ name: 'Unavailable', message: expect.stringContaining('fleeting') });
  });

  it('with a document that IoT does not take are refused by name', async () => {
    await expect(iotPolicies(aws.iot).ensure('broken', '{"Version": "2012-10-17"}')).rejects.toMatchObject({ name: 'InvalidInput', code: 'POLICY_INVALID', message: expect.stringContaining('broken') });
  });

  it('are attached again without a complaint, up to the limit, and only where they exist', async () => {
    const policies = iotPolicies(aws.iot);
    const { certificateArn = '' } = await aws.iot.send(new CreateKeysAndCertificateCommand({ setAsActive: true }));
    for (let index = 0; index <= 10; index += 1) await aws.iot.send(new CreatePolicyCommand({ policyName: `p${index}`, policyDocument: document('iot:Connect') }));

    await expect(policies.attach('absent', certificateArn)).rejects.toMatchObject({ name: 'NotFound', code: 'POLICY_NOT_FOUND' });
    for (let index = 0; index < 10; index += 1) await policies.attach(`p${index}`, certificateArn);
    await policies.attach('p0', certificateArn);
    expect((await policies.attached(certificateArn)).sort()).toEqual(Array.from({ length: 10 }, (_, index) => `p${index}`));
    await expect(policies.attach('p10', certificateArn)).rejects.toMatchObject({ name: 'Conflict', code: 'POLICY_LIMIT_REACHED' });
  });
});

describe('CAs', () => {
  it('are found once a minute while they are registered and active', async () => {
    const { certificatePem } = await aCertificateAuthority();
    const { certificateId: caId = '' } = await aws.iot.send(new RegisterCACertificateCommand({ caCertificate: certificatePem, certificateMode: 'SNI_ONLY', setAsActive: true }));
    const authorities = caCertificates(aws.iot);
    const before = callsOf('iot.DescribeCACertificate');

    expect((await authorities.activePem(caId)).trim()).toBe(certificatePem.trim());
    await authorities.activePem(caId);
    expect(callsOf('iot.DescribeCACertificate') - before).toBe(1);

    await aws.iot.send(new UpdateCACertificateCommand({ certificateId: caId, newStatus: 'INACTIVE' }));
    await expect(caCertificates(aws.iot).activePem(caId)).rejects.toMatchObject({ name: 'Conflict', code: 'CA_NOT_ACTIVE' });
    await expect(caCertificates(aws.iot).activePem('ab'.repeat(32))).rejects.toMatchObject({ name: 'NotFound', code: 'CA_NOT_FOUND' });
  });

  it('have their keys in SSM', async () => {
    const { keyPem } = await aCertificateAuthority();
    await aws.ssm.send(new PutParameterCommand({ Name: 'cdf-ca-key-ca', Type: 'SecureString', Value: keyPem }));

    const key = await caKeys(aws.ssm)('ca');

    expect(createPrivateKey(key.toPem()).asymmetricKeyType).toBe('ec');
    await expect(caKeys(aws.ssm)('other')).rejects.toMatchObject({ name: 'NotFound', code: 'CA_KEY_NOT_FOUND', message: expect.stringContaining('cdf-ca-key-other') });
  });
});

describe('endpoints', () => {
  it('are asked for once', async () => {
    const endpoints = iotEndpoints(aws.iot);
    const before = callsOf('iot.DescribeEndpoint');

    const { data, credentials } = await endpoints.get();
    await endpoints.get();

    expect(data).toMatch(/-ats\.iot\./);
    expect(credentials).toMatch(/credentials/);
    expect(callsOf('iot.DescribeEndpoint') - before).toBe(2);
  });
});

describe('provisioning templates', () => {
  it('are read once a minute', async () => {
    let now = 0;
    await aws.s3.send(new PutObjectCommand({ Bucket: 'tasks', Key: 'templates/site.json', Body: awsTemplate() }));
    const templates = provisioningTemplates('tasks', aws.s3, () => now);
    expect((await templates.get('site')).clientIdMustMatchThingName).toBe(false);
    await aws.s3.send(new PutObjectCommand({ Bucket: 'tasks', Key: 'templates/site.json', Body: awsTemplate({ cdf: { clientIdMustMatchThingName: true } }) }));

    now = 59_999;
    expect((await templates.get('site')).clientIdMustMatchThingName).toBe(false);
    now = 60_000;
    expect((await templates.get('site')).clientIdMustMatchThingName).toBe(true);
  });

  it('that are absent or broken are not remembered', async () => {
    const templates = provisioningTemplates('tasks', aws.s3, () => 0);
    await expect(templates.get('later')).rejects.toMatchObject({ name: 'NotFound', code: 'PROVISIONING_TEMPLATE_NOT_FOUND' });
    await aws.s3.send(new PutObjectCommand({ Bucket: 'tasks', Key: 'templates/later.json', Body: '{' }));
    await expect(templates.get('later')).rejects.toMatchObject({ name: 'InvalidInput', code: 'PROVISIONING_TEMPLATE_INVALID' });
    await aws.s3.send(new PutObjectCommand({ Bucket: 'tasks', Key: 'templates/later.json', Body: awsTemplate() }));

    expect((await templates.get('later')).authority).toBe('AWS');
  });
});
