import { createHash } from 'node:crypto';
import { invalidRequest } from '../errors.ts';
import { resolve } from './intrinsics.ts';
import type { Scope } from './intrinsics.ts';
import { isJsonObject } from './template.ts';
import type { JsonObject, TemplateResource } from './template.ts';

/** What to do where a resource that exists differs from the template. */
export type Override = 'DO_NOTHING' | 'REPLACE' | 'FAIL' | 'MERGE';

export interface ThingProperties {
  thingName: string;
  attributes?: Record<string, string>;
  thingTypeName?: string;
  thingGroups?: string[];
  billingGroupName?: string;
  overrides: { attributes: Override; thingTypeName: Override; thingGroups: Override };
}

/** Exactly one way to come by a certificate. */
export type CertificateProperties = (
  | { from: 'csr'; csr: string }
  | { from: 'id'; certificateId: string }
  | { from: 'pem'; certificatePem: string; caCertificatePem?: string }
) & { status?: 'ACTIVE' | 'INACTIVE'; statusOverride: Override };

/** An existing policy, or one to be made under a name derived from its document. */
export type PolicyProperties = { policyName: string; document?: string };

const refuse = ({ logicalName }: TemplateResource, problem: string) => invalidRequest(`provisioning template: Resources.${logicalName}: ${problem}`);

const resolved = (resource: TemplateResource, scope: Scope, allowed: readonly string[]): JsonObject => {
  const stray = Object.keys(resource.properties).filter((name) => !allowed.includes(name));
  if (stray.length > 0) throw refuse(resource, `unknown property ${stray.join(', ')}; a ${resource.type} has ${allowed.join(', ')}`);
  return resolve(resource.properties, scope) as JsonObject;
};

const optionalText = (resource: TemplateResource, properties: JsonObject, name: string): string | undefined => {
  const value = properties[name];
  if (value === undefined || typeof value === 'string') return value;
  throw refuse(resource, `${name} must be a string`);
};

/** The guide names the settings both as `AttributePayload` and as `ATTRIBUTE_PAYLOAD`. */
const override = (resource: TemplateResource, name: string, allowed: readonly Override[]): Override => {
  const constant = name.replaceAll(/(?!^)([A-Z])/g, '_$1').toUpperCase();
  const value = resource.overrides[name] ?? resource.overrides[constant] ?? 'DO_NOTHING';
  const setting = allowed.find((each) => each === value);
  if (!setting) throw refuse(resource, `OverrideSettings.${name} is ${JSON.stringify(value)}; allowed are ${allowed.join(', ')}`);
  return setting;
};

const MERGEABLE: readonly Override[] = ['DO_NOTHING', 'REPLACE', 'FAIL', 'MERGE'];
const UNMERGEABLE: readonly Override[] = ['DO_NOTHING', 'REPLACE', 'FAIL'];

const attributesOf = (resource: TemplateResource, payload: unknown): Record<string, string> | undefined => {
  if (payload === undefined) return undefined;
  const texts = isJsonObject(payload) ? Object.entries(payload) : [];
  if (!isJsonObject(payload) || texts.some(([, value]) => typeof value !== 'string')) throw refuse(resource, 'AttributePayload must be an object of strings');
  return payload as Record<string, string>;
};

const groupsOf = (resource: TemplateResource, groups: unknown): string[] | undefined => {
  if (groups === undefined) return undefined;
  if (!Array.isArray(groups) || groups.some((name) => typeof name !== 'string')) throw refuse(resource, 'ThingGroups must be a list of strings');
  return groups as string[];
};

/** @throws AwsError `InvalidRequestException` */
export const thingProperties = (resource: TemplateResource, scope: Scope): ThingProperties => {
  const properties = resolved(resource, scope, ['ThingName', 'AttributePayload', 'ThingTypeName', 'ThingGroups', 'BillingGroup']);
  const thingName = optionalText(resource, properties, 'ThingName');
  if (!thingName) throw refuse(resource, 'ThingName is missing');
  return {
    thingName,
    attributes: attributesOf(resource, properties.AttributePayload),
    thingTypeName: optionalText(resource, properties, 'ThingTypeName'),
    thingGroups: groupsOf(resource, properties.ThingGroups),
    billingGroupName: optionalText(resource, properties, 'BillingGroup'),
    overrides: {
      attributes: override(resource, 'AttributePayload', MERGEABLE),
      thingTypeName: override(resource, 'ThingTypeName', UNMERGEABLE),
      thingGroups: override(resource, 'ThingGroups', MERGEABLE),
    },
  };
};

/** @throws AwsError `InvalidRequestException` */
export const certificateProperties = (resource: TemplateResource, scope: Scope): CertificateProperties => {
  const properties = resolved(resource, scope, ['CertificateSigningRequest', 'CertificateId', 'CertificatePem', 'CACertificatePem', 'Status']);
  const [csr, certificateId, certificatePem, caCertificatePem] =
    ['CertificateSigningRequest', 'CertificateId', 'CertificatePem', 'CACertificatePem'].map((name) => optionalText(resource, properties, name));
  // written "Active" in some of AWS's own examples
  const status = optionalText(resource, properties, 'Status')?.toUpperCase();
  if (status !== undefined && status !== 'ACTIVE' && status !== 'INACTIVE') throw refuse(resource, `Status is '${status}'; allowed are ACTIVE, INACTIVE`);
  const settings = { status, statusOverride: override(resource, 'Status', UNMERGEABLE) } as const;
  const given = [csr, certificateId, certificatePem].filter((each) => each !== undefined);
  if (given.length !== 1) throw refuse(resource, `${given.length} of CertificateSigningRequest, CertificateId and CertificatePem are given; exactly one is required`);
  if (caCertificatePem !== undefined && certificatePem === undefined) throw refuse(resource, 'CACertificatePem goes with CertificatePem only');
  if (csr !== undefined) return { from: 'csr', csr, ...settings };
  if (certificateId !== undefined) return { from: 'id', certificateId, ...settings };
  return { from: 'pem', certificatePem: certificatePem ?? '', caCertificatePem, ...settings };
};

/** @throws AwsError `InvalidRequestException` */
export const policyProperties = (resource: TemplateResource, scope: Scope): PolicyProperties => {
  const { PolicyName, PolicyDocument } = resolved(resource, scope, ['PolicyName', 'PolicyDocument']);
  if ((PolicyName === undefined) === (PolicyDocument === undefined)) throw refuse(resource, 'exactly one of PolicyName and PolicyDocument is required');
  if (Object.keys(resource.overrides).length > 0) throw refuse(resource, 'a policy takes no OverrideSettings');
  if (PolicyName !== undefined) {
    if (typeof PolicyName !== 'string') throw refuse(resource, 'PolicyName must be a string');
    return { policyName: PolicyName };
  }
  const document = typeof PolicyDocument === 'string' ? PolicyDocument : JSON.stringify(PolicyDocument);
  return { policyName: createHash('sha256').update(document).digest('hex'), document };
};
