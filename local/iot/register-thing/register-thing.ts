import type { X509Certificate } from 'node:crypto';
import type { RegisterThingCommandInput } from '@aws-sdk/client-iot';
import { AwsError } from '../../wire/service.ts';
import type { Checked, Operations } from '../../wire/service.ts';
import { addIssued, certificateOf, issueFromCsr, addCertificate, setStatus } from '../certificates.ts';
import type { Iot } from '../context.ts';
import { invalidRequest, iotError } from '../errors.ts';
import { certificateIdOf, readCertificate, subjectField } from '../pem.ts';
import { createPolicy, policyOf } from '../policies.ts';
import { attachPolicy } from '../policy-attachments.ts';
import { attachThingPrincipal } from '../principals.ts';
import { registeredCertificate, verifyBySigner } from '../registered-certificates.ts';
import type { Certificate } from '../state.ts';
import { addToGroup, groupsOfThing, removeFromGroup } from '../thing-group-members.ts';
import { createThing, updateThing } from '../things.ts';
import type { Scope } from './intrinsics.ts';
import { certificateProperties, policyProperties, thingProperties } from './properties.ts';
import type { CertificateProperties, Override, PolicyProperties, ThingProperties } from './properties.ts';
import { bindParameters, parseTemplate } from './template.ts';
import type { ProvisioningTemplate } from './template.ts';

const conflict = (what: string) =>
  iotError('ConflictingResourceUpdateException', `${what} exists, and the template's OverrideSettings say FAIL`);

/** Runs what RegisterThing does through other operations: their refusals reach the caller under its own error. */
const registering = <T>(work: () => T): T => {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AwsError) || KEPT.includes(error.name)) throw error;
    throw iotError('ResourceRegistrationFailureException', error.message);
  }
};

const KEPT: readonly string[] = ['ThrottlingException', 'ConflictingResourceUpdateException'];

const changes = (override: Override): boolean => override === 'REPLACE' || override === 'MERGE';

const applyGroups = (iot: Iot, { thingName, thingGroups = [], overrides }: ThingProperties, exists: boolean): void => {
  if (exists && !changes(overrides.thingGroups)) return;
  if (exists && overrides.thingGroups === 'REPLACE') {
    groupsOfThing(iot, thingName).filter((name) => !thingGroups.includes(name)).forEach((name) => removeFromGroup(iot, thingName, name));
  }
  for (const group of thingGroups) {
    iot.spend('AddThingToThingGroup');
    addToGroup(iot, thingName, group);
  }
};

const applyThing = (iot: Iot, thing: ThingProperties): void => {
  const { thingName, attributes, thingTypeName, thingGroups, billingGroupName, overrides } = thing;
  const exists = iot.state.things.has(thingName);
  if (!exists) {
    iot.spend('CreateThing');
    createThing(iot, thingName, { attributes, thingTypeName, billingGroupName });
  } else {
    if (Object.values(overrides).includes('FAIL')) throw conflict(`Thing ${thingName}`);
    const change = {
      ...(attributes && changes(overrides.attributes) && { attributes, merge: overrides.attributes === 'MERGE' }),
      ...(thingTypeName !== undefined && overrides.thingTypeName === 'REPLACE' && { thingTypeName }),
    };
    if (Object.keys(change).length > 0) updateThing(iot, thingName, change);
  }
  if (thingGroups) applyGroups(iot, thing, exists);
};

const overrideStatus = (iot: Iot, certificate: Certificate, { status, statusOverride }: CertificateProperties): Certificate => {
  if (statusOverride === 'FAIL') throw conflict(`Certificate ${certificate.certificateId}`);
  return statusOverride === 'REPLACE' ? setStatus(iot, certificate, status ?? 'ACTIVE') : certificate;
};

/** The certificate that a certificate resource stands for. */
interface Presented {
  readonly pem: string;
  readonly x509: X509Certificate;
}

const applyCertificate = (iot: Iot, properties: CertificateProperties, { pem, x509 }: Presented): Certificate => {
  const { status = 'ACTIVE' } = properties;
  if (properties.from === 'id') return overrideStatus(iot, certificateOf(iot, properties.certificateId), properties);
  if (properties.from === 'csr') return addIssued(iot, pem, status === 'ACTIVE');
  const known = registeredCertificate(iot, x509);
  if (known) return overrideStatus(iot, known, properties);
  iot.spend('RegisterCertificate');
  const ca = verifyBySigner(iot, x509, properties.caCertificatePem);
  return addCertificate(iot, x509, { certificatePem: pem, status, certificateMode: ca.certificateMode, caCertificateId: ca.certificateId });
};

const applyPolicy = (iot: Iot, { policyName, document }: PolicyProperties, target: string | undefined): void => {
  if (document !== undefined && !iot.state.policies.has(policyName)) createPolicy(iot, policyName, document);
  else policyOf(iot, policyName);
  if (target === undefined) return;
  iot.spend('AttachPolicy');
  attachPolicy(iot, policyName, target);
};

/** PEM of what a certificate resource stands for; a request is signed here, and its certificate not yet registered. */
const certificatePemOf = async (iot: Iot, properties: CertificateProperties): Promise<string> => {
  if (properties.from === 'pem') return properties.certificatePem;
  if (properties.from === 'id') return registering(() => certificateOf(iot, properties.certificateId).certificatePem);
  return issueFromCsr(iot, properties.csr).catch((error: unknown) => registering(() => { throw error; }));
};

/** Reading a certificate takes long: it is done once. */
const presented = async (iot: Iot, properties: CertificateProperties): Promise<Presented> => {
  const pem = await certificatePemOf(iot, properties);
  return { pem, x509: registering(() => readCertificate(pem)) };
};

const inSubject = (name: string) => (certificate: X509Certificate): string | undefined => subjectField(certificate, name);

/** What pseudo parameters tell of the certificate, by the names just-in-time provisioning gives them. */
const certificateFacts: ReadonlyMap<string, (certificate: X509Certificate) => string | undefined> = new Map([
  ['AWS::IoT::Certificate::Id', certificateIdOf],
  ['AWS::IoT::Certificate::SerialNumber', ({ serialNumber }) => serialNumber],
  ['AWS::IoT::Certificate::CommonName', inSubject('CN')],
  ['AWS::IoT::Certificate::Country', inSubject('C')],
  ['AWS::IoT::Certificate::Organization', inSubject('O')],
  ['AWS::IoT::Certificate::OrganizationalUnit', inSubject('OU')],
  ['AWS::IoT::Certificate::StateName', inSubject('ST')],
  ['AWS::IoT::Certificate::DistinguishedNameQualifier', inSubject('dnQualifier')],
]);

const scopeOf = (template: ProvisioningTemplate, values: ReadonlyMap<string, string>, certificate?: X509Certificate): Scope => ({
  lookUp: (name) => values.get(name) ?? (certificate && certificateFacts.get(name)?.(certificate)),
  mappings: template.mappings,
});

/**
 * Provisions what a template declares. Everything a template can be wrong about is refused before anything changes; as on AWS,
 * what was done before a later refusal stays.
 *
 * @throws AwsError `InvalidRequestException` for the template and its parameters, `ResourceRegistrationFailureException` when a
 *   resource cannot be made, `ConflictingResourceUpdateException` for an override of `FAIL`
 */
const registerThing = async (iot: Iot, { templateBody, parameters = {} }: Checked<RegisterThingCommandInput>) => {
  const template = parseTemplate(templateBody);
  const values = bindParameters(template.parameters, parameters);
  const wanted = template.certificate && certificateProperties(template.certificate, scopeOf(template, values));
  const given = wanted && (await presented(iot, wanted));
  const scope = scopeOf(template, values, given?.x509);
  const thing = template.thing && thingProperties(template.thing, scope);
  const policies = template.policies.map((resource) => ({ resource, ...policyProperties(resource, scope) }));
  if (!thing && !wanted) throw invalidRequest('provisioning template: it declares neither a thing nor a certificate');

  return registering(() => {
    const resourceArns: Record<string, string> = {};
    if (template.thing && thing) {
      applyThing(iot, thing);
      resourceArns[template.thing.logicalName] = iot.arn('thing', thing.thingName);
    }
    const certificate = wanted && given && applyCertificate(iot, wanted, given);
    const principal = certificate && iot.arn('cert', certificate.certificateId);
    if (template.certificate && principal !== undefined) resourceArns[template.certificate.logicalName] = principal;
    for (const { resource, ...policy } of policies) {
      applyPolicy(iot, policy, principal);
      resourceArns[resource.logicalName] = iot.arn('policy', policy.policyName);
    }
    if (thing && principal !== undefined) {
      iot.spend('AttachThingPrincipal');
      attachThingPrincipal(iot, thing.thingName, principal);
    }
    return { certificatePem: certificate?.certificatePem, resourceArns };
  });
};

export const registerThingOperations = (iot: Iot) => ({
  RegisterThing: async (input: Checked<RegisterThingCommandInput>) => registerThing(iot, input),
}) satisfies Operations;
