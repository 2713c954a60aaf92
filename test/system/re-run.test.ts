import { CreatePolicyCommand, ListAttachedPoliciesCommand, ListThingPrincipalsCommand } from '@aws-sdk/client-iot';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { certsKey, installerConfigKey } from '../../contracts/artifacts.ts';
import type { CoreToCreate } from './api.ts';
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

const resources = (certificate: object) => ({
  thing: { Type: 'AWS::IoT::Thing', Properties: { ThingName: { Ref: 'ThingName' } } },
  certificate: { Type: 'AWS::IoT::Certificate', Properties: { ...certificate, Status: 'ACTIVE' }, OverrideSettings: { Status: 'REPLACE' } },
  policy: { Type: 'AWS::IoT::Policy', Properties: { PolicyName: 'site-core' } },
});

const additional = { clientIdMustMatchThingName: true, attachAdditionalPolicies: [{ name: 'site-metrics' }] };
const text = { Type: 'String' };

const templates = {
  'own CA': {
    Parameters: { ThingName: text, CertificatePem: text, CaCertificatePem: text },
    Resources: resources({ CertificatePem: { Ref: 'CertificatePem' }, CACertificatePem: { Ref: 'CaCertificatePem' } }),
    CDF: { createDeviceCertificate: true, ...additional },
  },
  AWS: {
    Parameters: { ThingName: text, CertificateId: text },
    Resources: resources({ CertificateId: { Ref: 'CertificateId' } }),
    CDF: { createDeviceAWSCertificate: true, ...additional },
  },
};

const templateNames = { 'own CA': 'site-own-ca', AWS: 'site-aws' } as const;
const document = (action: string) => JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }] });

describe('running a task again', () => {
  let stack: SystemStack;
  beforeAll(async () => {
    stack = await borrowStack();
    await stack.iot.send(new CreatePolicyCommand({ policyName: 'site-core', policyDocument: document('iot:Connect') }));
    await stack.iot.send(new CreatePolicyCommand({ policyName: 'site-metrics', policyDocument: document('iot:Publish') }));
    for (const kind of ['own CA', 'AWS'] as const) {
      await stack.s3.send(new PutObjectCommand({ Bucket: stack.names.tasksBucket, Key: `templates/${templateNames[kind]}.json`, Body: JSON.stringify(templates[kind]) }));
    }
  });
  afterEach(() => stack.clearFaults());
  afterAll(() => stack.giveBack());

  const aCore = (kind: keyof typeof templates): CoreToCreate =>
    kind === 'AWS' ? stack.anAwsCore({ provisioningTemplate: templateNames.AWS }) : stack.aCore({ provisioningTemplate: templateNames['own CA'] });

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

  it.each(interruptions)('completes a core whose first run ended %s (%s)', async (_, kind, fault) => {
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
    // the task is recorded in a transaction too: only now is the core's the next one
    await stack.fault({ service: 'dynamodb', operation: 'TransactWriteItems', when, error: denied });

    const first = await stack.api.settled(id);
    const second = await stack.api.provision([core]);

    expect(first.progress).toMatchObject(when === 'before' ? { failed: 1 } : { total: 1 });
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
});
