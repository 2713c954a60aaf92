import type { CoreItem, CoreRun } from '../../lambdas/domain/cores/core-item.ts';
import type { DeviceItem, DeviceRun } from '../../lambdas/domain/devices/device-item.ts';
import type { Certificate, RegisteredThing } from '../../lambdas/domain/things/thing-item.ts';

export const executionArn = 'arn:aws:states:us-east-1:111122223333:execution:create-cores/cores:child-1';

/** A core whose template, `own-ca` of `provisioningTemplate`, asks for its name. */
export const aCoreItem = (given: Partial<CoreItem> = {}): CoreItem => {
  const name = given.name ?? 'edge-1';
  return {
    taskId: 'task00001',
    index: 0,
    name,
    coreVersion: '2.12.6',
    provisioningTemplate: 'own-ca',
    provisioningParameters: { ThingName: name },
    cdfProvisioningParameters: {},
    adopt: false,
    ...given,
  };
};

/** A client device of core `edge-1` whose template, `own-ca` of `provisioningTemplate`, asks for its name. */
export const aDeviceItem = (given: Partial<DeviceItem> = {}): DeviceItem => {
  const name = given.name ?? 'sensor-1';
  return {
    taskId: 'task00001',
    index: 0,
    name,
    coreName: 'edge-1',
    provisioningTemplate: 'own-ca',
    provisioningParameters: { ThingName: name },
    cdfProvisioningParameters: {},
    adopt: false,
    ...given,
  };
};

export const aThing = (name = 'edge-1', certificateId = 'c1'.repeat(32)): RegisteredThing => ({
  thingArn: `arn:aws:iot:us-east-1:111122223333:thing/${name}`,
  certificateArn: `arn:aws:iot:us-east-1:111122223333:cert/${certificateId}`,
});

export const aCertificate = (given: Partial<Certificate> = {}): Certificate => ({
  authority: 'OWN_CA',
  certificateId: 'c1'.repeat(32),
  certificatePem: '-----BEGIN CERTIFICATE-----\n…\n-----END CERTIFICATE-----\n',
  certs: { bucket: 'artifacts', key: 'greengrass2/artifacts/edge-1/edge-1/certs.zip', createdAt: '2026-01-02T03:04:05.000Z' },
  caId: 'ca'.repeat(32),
  ...given,
});

/** A core that came through every state. */
export const aCoreRun = (given: Partial<CoreRun> = {}): CoreRun => {
  const item = given.item ?? aCoreItem();
  return { coreName: item.name, item, certificate: aCertificate(), thing: aThing(item.name), policies: { policies: [] }, ...given };
};

/** A client device that came through every state but its association. */
export const aDeviceRun = (given: Partial<DeviceRun> = {}): DeviceRun => {
  const item = given.item ?? aDeviceItem();
  return { deviceName: item.name, item, certificate: aCertificate(), thing: aThing(item.name), policies: { policies: [] }, ...given };
};

const text = { Type: 'String' };

interface TemplateParts {
  readonly parameters?: object;
  readonly resources?: object;
  readonly cdf?: object;
  /** OverrideSettings of the thing. */
  readonly overrides?: object;
}

const thingOf = (overrides: object | undefined) => ({
  Type: 'AWS::IoT::Thing', Properties: { ThingName: { Ref: 'ThingName' } }, ...(overrides !== undefined && { OverrideSettings: overrides }),
});

/** JSON of a provisioning template for certificates of an own CA. */
export const ownCaTemplate = ({ parameters, resources, cdf, overrides }: TemplateParts = {}): string =>
  JSON.stringify({
    Parameters: { ThingName: text, CertificatePem: text, CaCertificatePem: text, ...parameters },
    Resources: {
      thing: thingOf(overrides),
      certificate: { Type: 'AWS::IoT::Certificate', Properties: { CertificatePem: { Ref: 'CertificatePem' }, CACertificatePem: { Ref: 'CaCertificatePem' }, Status: 'ACTIVE' } },
      ...resources,
    },
    CDF: { createDeviceCertificate: true, ...cdf },
  });

/** JSON of a provisioning template for certificates signed by AWS. */
export const awsTemplate = ({ parameters, resources, cdf, overrides }: TemplateParts = {}): string =>
  JSON.stringify({
    Parameters: { ThingName: text, CertificateId: text, ...parameters },
    Resources: {
      thing: thingOf(overrides),
      certificate: { Type: 'AWS::IoT::Certificate', Properties: { CertificateId: { Ref: 'CertificateId' } } },
      ...resources,
    },
    CDF: { createDeviceAWSCertificate: true, ...cdf },
  });
