import '../builders/core-environment.ts';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Certificate, RegisteredThing } from '../../lambdas/domain/things/thing-item.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import type { RefusedRegistration } from '../../lambdas/domain/ports.ts';
import { parseProvisioningTemplate, usableTemplate } from '../../lambdas/domain/provisioning-templates/provisioning-template.ts';
import { registerThing } from '../../lambdas/steps/register-thing.ts';
import { aCertificate, aCoreItem, aThing, awsTemplate, ownCaTemplate } from '../builders/core.ts';

const caPem = 'PEM of the CA';

let registrations: { body: unknown; parameters: Readonly<Record<string, string>> }[];
/** Answers in order; the last one over and over. */
let outcomes: (RegisteredThing | RefusedRegistration)[];
let isHeld: boolean;
beforeEach(() => {
  registrations = [];
  outcomes = [aThing()];
  isHeld = false;
});

const register = (template: string, certificate: Certificate, item = aCoreItem({ cdfProvisioningParameters: { caId: certificate.caId } })): Promise<RegisteredThing> =>
  registerThing({
    templates: { get: async (name) => usableTemplate(name, parseProvisioningTemplate(template)) },
    things: {
      find: () => Promise.reject(new Error('not used here')),
      register: async (body, parameters) => {
        registrations.push({ body: JSON.parse(body), parameters });
        return outcomes[Math.min(registrations.length, outcomes.length) - 1] ?? aThing();
      },
      holds: async (name, certificateId) => isHeld && name === 'edge-1' && certificateId === certificate.certificateId,
    },
    certificates: {
      find: async (certificateId) => ({ certificateId, certificateArn: 'arn:of:certificate', certificatePem: '', status: 'ACTIVE' }),
      sign: () => Promise.reject(new Error('not used here')),
      activate: () => Promise.reject(new Error('not used here')),
      delete: () => Promise.reject(new Error('not used here')),
      inactiveSince: () => {
        throw new Error('not used here');
      },
    },
    caCertificates: { activePem: async () => caPem },
  })({ item, certificate });

const awsCertificate = (): Certificate => aCertificate({ authority: 'AWS', caId: undefined });

describe('registering a thing', () => {
  it('gives IoT the template without CDF, with the certificate and the PEM of its CA', async () => {
    expect(await register(ownCaTemplate(), aCertificate())).toEqual(aThing());

    const { Parameters, Resources } = JSON.parse(ownCaTemplate()) as Record<string, unknown>;
    expect(registrations).toEqual([{ body: { Parameters, Resources }, parameters: { ThingName: 'edge-1', CertificatePem: aCertificate().certificatePem, CaCertificatePem: caPem } }]);
  });

  it('peer fault 61: gives a certificate signed by AWS by its id, and never as if it were a CA', async () => {
    await register(awsTemplate({ parameters: { CaCertificatePem: { Type: 'String', Default: '' }, CertificateArn: { Type: 'String' } } }), awsCertificate());

    expect(registrations[0]?.parameters).toEqual({ ThingName: 'edge-1', CertificateId: awsCertificate().certificateId, CertificateArn: 'arn:of:certificate', CaCertificatePem: '' });
  });

  it('uses the defaults of the template and leaves out what it does not declare', async () => {
    const item = aCoreItem({ cdfProvisioningParameters: { caId: 'ca' }, provisioningParameters: { ThingName: 'edge-1', Unknown: 'x', CertificatePem: 'not this one' } });

    await register(ownCaTemplate({ parameters: { Site: { Type: 'String', Default: 'north' } } }), aCertificate(), item);

    expect(registrations[0]?.parameters).toEqual({ ThingName: 'edge-1', Site: 'north', CertificatePem: aCertificate().certificatePem, CaCertificatePem: caPem });
  });

  it('does not ask for the CA where the template does not', async () => {
    const template = JSON.parse(ownCaTemplate()) as { Parameters: Record<string, unknown>; Resources: { certificate: { Properties: Record<string, unknown> } } };
    delete template.Parameters['CaCertificatePem'];
    delete template.Resources.certificate.Properties['CACertificatePem'];

    await register(JSON.stringify(template), aCertificate());

    expect(Object.keys(registrations[0]?.parameters ?? {})).toEqual(['ThingName', 'CertificatePem']);
  });

  const failing = () => ownCaTemplate({ overrides: { AttributePayload: 'FAIL', ThingTypeName: 'REPLACE' } });
  const refusal = (words: string, conflict = false): RefusedRegistration => ({ refusal: words, conflict });

  it.each([['a conflict', refusal('the thing exists', true)], ['any other refusal', refusal('resource registration failed')]])(
    'completes what exists of the core where its template fails on that, which IoT tells by %s', async (_how, answer) => {
      outcomes = [answer, aThing()];

      expect(await register(failing(), aCertificate())).toEqual(aThing());

      const overrides = registrations.map(({ body }) => (body as { Resources: { thing: { OverrideSettings: object } } }).Resources.thing.OverrideSettings);
      expect(overrides).toEqual([{ AttributePayload: 'FAIL', ThingTypeName: 'REPLACE' }, { AttributePayload: 'DO_NOTHING', ThingTypeName: 'REPLACE' }]);
      expect(registrations[1]?.parameters).toEqual(registrations[0]?.parameters);
    },
  );

  it('does not complete a thing that it takes over against the word of the template, but one that holds the certificate', async () => {
    const item = aCoreItem({ cdfProvisioningParameters: { caId: 'ca' }, adopt: true });
    outcomes = [refusal('the thing exists', true), aThing()];

    await expect(register(failing(), aCertificate(), item)).rejects.toMatchObject({ name: 'Conflict', code: 'REGISTRATION_REFUSED' });
    expect(registrations).toHaveLength(1);

    registrations = [];
    isHeld = true;
    expect(await register(failing(), aCertificate(), item)).toEqual(aThing());
  });

  it.each([
    ['lets what exists be', () => ownCaTemplate()],
    ['fails on what exists, and is completed', failing],
  ])('has a conflict tried again where the template %s: another update was under way', async (_what, template) => {
    outcomes = [refusal('a pending update', true)];
    const failure = { name: 'Unavailable', code: 'AWS_UNAVAILABLE', message: expect.stringContaining('a pending update') };

    await expect(register(template(), aCertificate())).rejects.toMatchObject(failure);
  });

  it.each([
    ['registered', () => ownCaTemplate()],
    ['completed', failing],
  ])('takes no refusal for success, though the thing holds the certificate: policies may be missing (%s)', async (_what, template) => {
    outcomes = [refusal('policy site-core does not exist')];
    isHeld = true;
    const failure = { name: 'Conflict', code: 'REGISTRATION_REFUSED', message: expect.stringContaining('site-core') };

    await expect(register(template(), aCertificate())).rejects.toMatchObject(failure);
  });

  it('names what IoT refuses', async () => {
    outcomes = [refusal('the thing type is unknown')];

    const failure = await register(ownCaTemplate(), aCertificate()).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(StepFailure);
    expect(failure).toMatchObject({ name: 'Conflict', code: 'REGISTRATION_REFUSED', message: expect.stringMatching(/"edge-1".*"own-ca".*the thing type is unknown/) });
  });

  it('registers nothing under another name than the core has', async () => {
    const item = aCoreItem({ cdfProvisioningParameters: { caId: 'ca' }, provisioningParameters: { ThingName: 'edge-2' } });

    await expect(register(ownCaTemplate(), aCertificate(), item)).rejects.toMatchObject({ name: 'InvalidInput', code: 'THING_NAME_MISMATCH' });

    expect(registrations).toEqual([]);
  });

  it('does not report a thing of another name as the core', async () => {
    outcomes = [aThing('edge-2')];

    await expect(register(ownCaTemplate(), aCertificate())).rejects.toMatchObject({ name: 'Conflict', code: 'THING_NAME_MISMATCH' });
  });

  it('refuses a certificate of another kind than the template has come to ask for', async () => {
    await expect(register(awsTemplate(), aCertificate())).rejects.toMatchObject({ name: 'Conflict', code: 'CERTIFICATE_FROM_OTHER_CA' });
  });
});
