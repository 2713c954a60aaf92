import {
  CreatePolicyCommand, DescribeCertificateCommand, ListAttachedPoliciesCommand, ListThingPrincipalsCommand, UpdateCertificateCommand,
} from '@aws-sdk/client-iot';
import type { CertificateStatus } from '@aws-sdk/client-iot';
import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { DescribeExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { certsKey, installerConfigKey } from '../../contracts/artifacts.ts';
import type { CoreToCreate, Task } from './api.ts';
import { sampled } from '../builders/test-size.ts';
import { bundleOf, configOf } from './artifacts.ts';
import { borrowStack, type Fault, type Identities, type SystemStack } from './stack.ts';

/** Ends a step at once: neither the SDK nor the state machine retries it. */
const denied = { name: 'AccessDeniedException', statusCode: 403 };

type Interruption = [what: string, template: 'own CA' | 'AWS', fault: (core: string) => Omit<Fault, 'error'>];

const interruptions: Interruption[] = [
  ['before the bundle was written', 'own CA', (core) => ({ service: 's3', operation: 'PutObject', match: { Key: certsKey(core) } })],
  ['after the bundle was written', 'own CA', (core) => ({ service: 's3', operation: 'PutObject', match: { Key: certsKey(core) }, when: 'after' })],
  ['before the thing was registered', 'own CA', () => ({ service: 'iot', operation: 'RegisterThing' })],
  ['after the thing was registered', 'own CA', () => ({ service: 'iot', operation: 'RegisterThing', when: 'after' })],
  ['before a policy was made', 'own CA', () => ({ service: 'iot', operation: 'CreatePolicy' })],
  ['after a policy was made', 'own CA', () => ({ service: 'iot', operation: 'CreatePolicy', when: 'after' })],
  ['before a policy was attached', 'own CA', () => ({ service: 'iot', operation: 'AttachPolicy' })],
  ['after a policy was attached', 'own CA', () => ({ service: 'iot', operation: 'AttachPolicy', when: 'after' })],
  ['before the config was written', 'own CA', (core) => ({ service: 's3', operation: 'PutObject', match: { Key: installerConfigKey(core) } })],
  ['after the config was written', 'own CA', (core) => ({ service: 's3', operation: 'PutObject', match: { Key: installerConfigKey(core) }, when: 'after' })],
  ['before the pending bundle was written', 'AWS', (core) => ({ service: 's3', operation: 'PutObject', match: { Key: certsKey(core) } })],
  ['after the pending bundle was written', 'AWS', (core) => ({ service: 's3', operation: 'PutObject', match: { Key: certsKey(core) }, when: 'after' })],
  ['before the certificate was issued', 'AWS', () => ({ service: 'iot', operation: 'CreateCertificateFromCsr' })],
  ['after the certificate was issued', 'AWS', () => ({ service: 'iot', operation: 'CreateCertificateFromCsr', when: 'after' })],
  ['before the certificate was activated', 'AWS', () => ({ service: 'iot', operation: 'UpdateCertificate' })],
  ['after the certificate was activated', 'AWS', () => ({ service: 'iot', operation: 'UpdateCertificate', when: 'after' })],
  ['before the thing was registered', 'AWS', () => ({ service: 'iot', operation: 'RegisterThing' })],
  ['after the thing was registered', 'AWS', () => ({ service: 'iot', operation: 'RegisterThing', when: 'after' })],
];

/** What an operator's template may say of a thing and of a certificate that exist. */
interface Overrides {
  readonly thing?: object;
  readonly certificate?: object;
}

const resources = (certificate: object, { thing = {}, certificate: status = { Status: 'REPLACE' } }: Overrides = {}) => ({
  thing: { Type: 'AWS::IoT::Thing', Properties: { ThingName: { Ref: 'ThingName' } }, OverrideSettings: thing },
  certificate: { Type: 'AWS::IoT::Certificate', Properties: { ...certificate, Status: 'ACTIVE' }, OverrideSettings: status },
  policy: { Type: 'AWS::IoT::Policy', Properties: { PolicyName: 'site-core' } },
});

const additional = { clientIdMustMatchThingName: true, attachAdditionalPolicies: [{ name: 'site-metrics' }] };
const text = { Type: 'String' };

const ownCaTemplate = (overrides?: Overrides) => ({
  Parameters: { ThingName: text, CertificatePem: text, CaCertificatePem: text },
  Resources: resources({ CertificatePem: { Ref: 'CertificatePem' }, CACertificatePem: { Ref: 'CaCertificatePem' } }, overrides),
  CDF: { createDeviceCertificate: true, ...additional },
});
const awsTemplate = (overrides?: Overrides) => ({
  Parameters: { ThingName: text, CertificateId: text },
  Resources: resources({ CertificateId: { Ref: 'CertificateId' } }, overrides),
  CDF: { createDeviceAWSCertificate: true, ...additional },
});

const failOnThing = { thing: { AttributePayload: 'FAIL' }, certificate: {} };
const failOnCertificate = { certificate: { Status: 'FAIL' } };
const templates = {
  'site-own-ca': ownCaTemplate(),
  'site-aws': awsTemplate(),
  'site-own-ca-fail-thing': ownCaTemplate(failOnThing),
  'site-aws-fail-thing': awsTemplate(failOnThing),
  'site-own-ca-fail-certificate': ownCaTemplate(failOnCertificate),
};
type TemplateName = keyof typeof templates;

const templateNames = { 'own CA': 'site-own-ca', AWS: 'site-aws' } as const satisfies Record<string, TemplateName>;
const document = (action: string) => JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] });

describe('running a task again', () => {
  let stack: SystemStack;
  beforeAll(async () => {
    stack = await borrowStack();
    await stack.iot.send(new CreatePolicyCommand({ policyName: 'site-core', policyDocument: document('iot:Connect') }));
    await stack.iot.send(new CreatePolicyCommand({ policyName: 'site-metrics', policyDocument: document('iot:Publish') }));
    for (const [name, template] of Object.entries(templates)) {
      await stack.s3.send(new PutObjectCommand({ Bucket: stack.names.tasksBucket, Key: `templates/${name}.json`, Body: JSON.stringify(template) }));
    }
  });
  afterEach(() => stack.clearFaults());
  afterAll(() => stack.giveBack());

  const childOf = async ({ cores: [item] }: Task) =>
    stack.states.send(new DescribeExecutionCommand({ executionArn: item?.links.execution?.replace(/^.*(details|executions)\//, '') }));

  const coreOf = (provisioningTemplate: string): CoreToCreate =>
    /own-ca/.test(provisioningTemplate) ? stack.aCore({ provisioningTemplate }) : stack.anAwsCore({ provisioningTemplate });
  const aCore = (kind: keyof typeof templateNames): CoreToCreate => coreOf(templateNames[kind]);

  /** What makes a core whole: one thing, one certificate that is in the bundle, all policies, a config. */
  const expectWhole = async ({ name }: CoreToCreate, before: Identities): Promise<void> => {
    const after = await stack.identities();
    const { certificateId, certificate, key } = await bundleOf(stack, name);
    const { principals = [] } = await stack.iot.send(new ListThingPrincipalsCommand({ thingName: name }));
    const { policies = [] } = await stack.iot.send(new ListAttachedPoliciesCommand({ target: principals[0] }));
    expect(after.things.filter((thing) => !before.things.includes(thing))).toEqual([name]);
    expect(after.certificates.filter((id) => !before.certificates.includes(id))).toEqual([certificateId]);
    expect(principals.map((arn) => arn.split('/')[1])).toEqual([certificateId]);
    expect(certificate.checkPrivateKey(key)).toBe(true);
    expect(policies.map(({ policyName }) => policyName).sort()).toEqual([`clientIdEnforcementPolicy_${name}`, 'site-core', 'site-metrics']);
    expect((await configOf(stack, name)).system.thingName).toBe(name);
    expect((await stack.api.core(name)).provisioning.status).toBe('Success');
  };

  it.each(sampled(interruptions, 7))('completes a core whose first run ended %s (%s)', async (_, kind, fault) => {
    const core = aCore(kind);
    const before = await stack.identities();
    await stack.fault({ ...fault(core.name), error: denied });

    const first = await stack.api.provision([core]);
    const second = await stack.api.provision([core]);

    expect(first.cores[0]).toMatchObject({ taskStatus: 'Failure', code: 'AWS_ACCESS_DENIED' });
    expect(second.cores[0]).toMatchObject({ taskStatus: 'Success' });
    await expectWhole(core, before);
  });

  it.each(['before', 'after'] as const)('completes a core whose first run ended %s it was recorded', async (when) => {
    const core = aCore('own CA');
    const before = await stack.identities();
    await stack.holdBack(core);
    const id = await stack.api.start([core]);
    // the task is recorded and the core begun in transactions too: only now is the one that records the core the next one
    await stack.api.until('the beginning of the core', () => stack.api.task(id), ({ cores: [item] }) => item?.taskStatus === 'InProgress');
    await stack.fault({ service: 'dynamodb', operation: 'TransactWriteItems', when, error: denied });

    const first = await stack.api.settled(id);
    const second = await stack.api.provision([core]);

    expect(first).toMatchObject(when === 'before' ? { taskStatus: 'Failure', progress: { failed: 1 } } : { taskStatus: 'Success', progress: { succeeded: 1 } });
    expect((await childOf(first)).status).toBe(when === 'before' ? 'FAILED' : 'SUCCEEDED');
    expect(second.cores[0]).toMatchObject({ taskStatus: 'Success' });
    await expectWhole(core, before);
  });

  it.each(['own CA', 'AWS'] as const)('finds a whole core whole, says so, and changes neither certificate nor key (%s)', async (kind) => {
    const core = aCore(kind);
    const before = await stack.identities();
    await stack.api.provision([core]);
    const [bundle, made] = [await bundleOf(stack, core.name), await stack.api.core(core.name)];

    const again = await stack.api.provision([core]);

    expect(again.cores[0]).toMatchObject({ taskStatus: 'Success', statusMessage: expect.stringMatching(/whole|already/) });
    expect(await bundleOf(stack, core.name)).toMatchObject({ certificateId: bundle.certificateId, keyPem: bundle.keyPem });
    expect((await stack.api.core(core.name)).createdAt).toBe(made.createdAt);
    await expectWhole(core, before);
  });

  it('says of a core whose bundle is gone that its key can be fetched no more, and shows the bundle no longer', async () => {
    const core = aCore('AWS');
    await stack.api.provision([core]);
    const { artifacts: { certs } } = await stack.api.core(core.name);
    await stack.s3.send(new DeleteObjectCommand({ Bucket: certs?.bucket, Key: certs?.key }));

    const again = await stack.api.provision([core]);

    expect(certs?.expiresAt).toBe(new Date(Date.parse(certs?.createdAt ?? '') + 7 * 86_400_000).toISOString());
    const statusMessage = expect.stringMatching(/provisioned already.*; its key bundle is gone from S3/);
    expect(again.cores[0]).toMatchObject({ taskStatus: 'Success', statusMessage });
    expect((await stack.api.core(core.name)).artifacts).toEqual({ config: expect.objectContaining({ expiresAt: expect.any(String) }) });
  });

  it.each(['own CA', 'AWS'] as const)('makes one core of two tasks at the same time (%s)', async (kind) => {
    const core = aCore(kind);
    const before = await stack.identities();

    const tasks = await Promise.all([stack.api.provision([core]), stack.api.provision([core])]);

    expect(tasks.map(({ taskStatus }) => taskStatus)).toEqual(['Success', 'Success']);
    await expectWhole(core, before);
  });

  it.each([
    ['RegisterThing', 'own CA'],
    ['CreateCertificateFromCsr', 'AWS'],
    ['AttachPolicy', 'own CA'],
  ] as const)('is not needed when only the answer of %s was lost', async (operation, kind) => {
    const core = aCore(kind);
    const before = await stack.identities();
    await stack.fault({ service: 'iot', operation, when: 'after', error: { name: 'InternalFailureException', statusCode: 500 } });

    const task = await stack.api.provision([core]);

    expect(task.taskStatus).toBe('Success');
    await expectWhole(core, before);
  });

  it.each<[TemplateName, 'before' | 'after', string]>([
    ['site-own-ca-fail-thing', 'after', 'RegisterThing'],
    ['site-own-ca-fail-thing', 'before', 'AttachPolicy'],
    ['site-aws-fail-thing', 'after', 'RegisterThing'],
    ['site-own-ca-fail-certificate', 'after', 'RegisterThing'],
    ['site-own-ca-fail-certificate', 'before', 'AttachPolicy'],
  ])('completes a core by %s, which fails where something exists, though a run ended %s %s', async (template, when, operation) => {
    const core = coreOf(template);
    const before = await stack.identities();
    await stack.fault({ service: 'iot', operation, when, error: denied });

    const first = await stack.api.provision([core]);
    const second = await stack.api.provision([core]);

    expect(first.cores[0]).toMatchObject({ taskStatus: 'Failure', code: 'AWS_ACCESS_DENIED' });
    expect(second.cores[0]).toMatchObject({ taskStatus: 'Success' });
    await expectWhole(core, before);
  });

  it.each<CertificateStatus>(['INACTIVE', 'REVOKED'])('never switches on a certificate that somebody made %s, whatever the template says', async (status) => {
    const cores = ['greengrass-core', 'greengrass-core-own-ca', 'site-aws', 'site-own-ca'].map(coreOf);
    await stack.api.provision(cores);
    const ids = await Promise.all(cores.map(async ({ name }) => (await stack.api.core(name)).provisioning.certificateId));
    const statuses = () =>
      Promise.all(ids.map(async (certificateId) => (await stack.iot.send(new DescribeCertificateCommand({ certificateId }))).certificateDescription?.status));
    const switchAll = async (newStatus: CertificateStatus): Promise<void> => {
      for (const certificateId of ids) await stack.iot.send(new UpdateCertificateCommand({ certificateId, newStatus }));
    };
    await switchAll(status);

    const off = await stack.api.provision(cores);
    const statusesThen = await statuses();
    await switchAll('ACTIVE');
    const on = await stack.api.provision(cores);

    for (const [index, item] of off.cores.entries()) {
      expect(item).toMatchObject({ taskStatus: 'Failure', code: 'CERTIFICATE_NOT_ACTIVE', retryable: true });
      expect(item.statusMessage).toContain(ids[index]);
      expect(item.statusMessage).toContain(status);
    }
    expect(statusesThen).toEqual(ids.map(() => status));
    expect(on.taskStatus).toBe('Success');
  });
});
