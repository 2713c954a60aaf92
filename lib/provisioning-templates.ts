/** A provisioning template: the body of an IoT RegisterThing call, and what this system does before it. */
export interface ProvisioningTemplate {
  readonly Parameters: Readonly<Record<string, { readonly Type: 'String' }>>;
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: object; readonly OverrideSettings?: object }>>;
  readonly CDF: object;
}

const parameters = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { Type: 'String' as const }]));
const reference = (name: string) => ({ Ref: name });

/**
 * A thing of the name of the core or client device, its certificate and its policies; no thing group, which would outlive one that failed.
 * Nothing that exists is changed: attributes of others stay, and a certificate that somebody switched off stays off.
 */
const resources = (certificate: object, policyNames: readonly string[]) => ({
  thing: {
    Type: 'AWS::IoT::Thing',
    Properties: { ThingName: reference('ThingName') },
    OverrideSettings: { AttributePayload: 'MERGE', ThingTypeName: 'DO_NOTHING', ThingGroups: 'DO_NOTHING' },
  },
  certificate: { Type: 'AWS::IoT::Certificate', Properties: { ...certificate, Status: 'ACTIVE' }, OverrideSettings: { Status: 'DO_NOTHING' } },
  ...Object.fromEntries(policyNames.map((PolicyName, index) => [`policy${index + 1}`, { Type: 'AWS::IoT::Policy', Properties: { PolicyName } }])),
});

/** Names of the policies that the shipped templates attach, by kind of thing. */
export interface ShippedPolicies {
  readonly core: readonly string[];
  readonly clientDevice: readonly string[];
}

const ofAwsCertificate = (policyNames: readonly string[]): ProvisioningTemplate => ({
  Parameters: parameters('ThingName', 'CertificateId'),
  Resources: resources({ CertificateId: reference('CertificateId') }, policyNames),
  CDF: { createDeviceAWSCertificate: true },
});

const ofOwnCertificate = (policyNames: readonly string[]): ProvisioningTemplate => ({
  Parameters: parameters('ThingName', 'CertificatePem', 'CaCertificatePem'),
  Resources: resources({ CertificatePem: reference('CertificatePem'), CACertificatePem: reference('CaCertificatePem') }, policyNames),
  CDF: { createDeviceCertificate: true },
});

/** The provisioning templates that come with a deployment, by name. Those without an own CA need nothing but a name. */
export const shippedTemplates = ({ core, clientDevice }: ShippedPolicies): Readonly<Record<string, ProvisioningTemplate>> => ({
  'greengrass-core': ofAwsCertificate(core),
  'greengrass-core-own-ca': ofOwnCertificate(core),
  'greengrass-client-device': ofAwsCertificate(clientDevice),
  'greengrass-client-device-own-ca': ofOwnCertificate(clientDevice),
});

/** Names of the shipped provisioning templates. */
export const shippedTemplateNames: readonly string[] = Object.keys(shippedTemplates({ core: [], clientDevice: [] }));
