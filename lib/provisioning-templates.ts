/** A provisioning template: the body of an IoT RegisterThing call, and what this system does before it. */
export interface ProvisioningTemplate {
  readonly Parameters: Readonly<Record<string, { readonly Type: 'String' }>>;
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: object; readonly OverrideSettings?: object }>>;
  readonly CDF: object;
}

const parameters = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, { Type: 'String' as const }]));
const reference = (name: string) => ({ Ref: name });

/**
 * A thing of the core's name, its certificate and its policies; no thing group, which would outlive a core that failed.
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

/** The provisioning templates that come with a deployment, by name. A core needs nothing but its name to use `greengrass-core`. */
export const shippedTemplates = (policyNames: readonly string[]): Readonly<Record<string, ProvisioningTemplate>> => ({
  'greengrass-core': {
    Parameters: parameters('ThingName', 'CertificateId'),
    Resources: resources({ CertificateId: reference('CertificateId') }, policyNames),
    CDF: { createDeviceAWSCertificate: true },
  },
  'greengrass-core-own-ca': {
    Parameters: parameters('ThingName', 'CertificatePem', 'CaCertificatePem'),
    Resources: resources({ CertificatePem: reference('CertificatePem'), CACertificatePem: reference('CaCertificatePem') }, policyNames),
    CDF: { createDeviceCertificate: true },
  },
});

/** Names of the shipped provisioning templates. */
export const shippedTemplateNames: readonly string[] = Object.keys(shippedTemplates([]));
