import '../builders/core-environment.ts';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { InstallerSettings } from '../../lambdas/domain/cores/installer-config.ts';
import { generateManualInstallConfig, portIn } from '../../lambdas/steps/generate-manual-install-config.ts';
import type { StepInput } from '../../lambdas/runtime/step.ts';

const settings: InstallerSettings = {
  region: 'eu-central-1',
  roleAlias: 'core-role-alias',
  rootPath: '/greengrass/v2',
  rootCaPath: '/greengrass/v2/AmazonRootCA1.pem',
  certificateFilePath: '/greengrass/v2/cert.pem',
  privateKeyPath: '/greengrass/v2/private.key',
};
const endpoints = { data: 'data.example', credentials: 'credentials.example' };

const input = (given: Partial<StepInput<'GenerateConfig'>> = {}): StepInput<'GenerateConfig'> => ({
  version: '2.4.0',
  coreDeviceName: 'edge-1',
  provisioningTemplate: 'own-ca',
  templateParameters: {},
  cdfProvisioningParameters: {},
  certificateAuthority: 'AWS',
  ...given,
});

const generate = async (given: Partial<StepInput<'GenerateConfig'>> = {}, more: Partial<InstallerSettings> = {}): Promise<string> =>
  (await generateManualInstallConfig({ endpoints: { get: async () => endpoints } }, { ...settings, ...more })(input(given))).config;

describe('the MANUAL_INSTALL installer config', () => {
  it('has the keys, and the order of keys, that clients of the Connected Device Framework know', async () => {
    expect(await generate()).toBe(`---
system:
  certificateFilePath: /greengrass/v2/cert.pem
  privateKeyPath: /greengrass/v2/private.key
  rootCaPath: /greengrass/v2/AmazonRootCA1.pem
  rootpath: /greengrass/v2
  thingName: edge-1
services:
  aws.greengrass.Nucleus:
    componentType: NUCLEUS
    version: 2.4.0
    configuration:
      awsRegion: eu-central-1
      iotRoleAlias: core-role-alias
      iotDataEndpoint: data.example
      iotCredEndpoint: credentials.example
`);
  });

  it('peer fault 66: writes ports as numbers and text beyond ASCII as it is', async () => {
    const config = await generate({ coreDeviceName: 'edge-1' }, { mqttPort: 443, dataPlanePort: 8443, rootPath: '/Zürich/格林' });

    expect(config).toContain('mqtt:\n        port: 443\n      greengrassDataPlanePort: 8443\n');
    expect(config).toContain('rootpath: /Zürich/格林\n');
  });

  it('has a core with a certificate of an own CA use the IoT data endpoint for Greengrass', async () => {
    expect(await generate({ certificateAuthority: 'OWN_CA' })).toContain('greengrassDataPlaneEndpoint: iotdata\n');
    expect(await generate({ certificateAuthority: 'AWS' })).not.toContain('greengrassDataPlaneEndpoint');
  });

  it.each(['yes', 'null', '1:30', '012', '1e3', '-', '0x1F', '.5_0'])('keeps the thing name %s text for a reader of YAML 1.1 and of 1.2', async (coreDeviceName) => {
    const config = await generate({ coreDeviceName });

    for (const version of ['1.1', '1.2'] as const) expect(parse(config, { version })).toMatchObject({ system: { thingName: coreDeviceName } });
  });
});

describe('a configured port', () => {
  it('is a number, or nothing where it is not set', () => {
    expect(portIn('MQTT_PORT', '8883')).toBe(8883);
    expect(portIn('MQTT_PORT', '')).toBeUndefined();
  });

  it.each(['x', '0', '65536', '1.5'])('is refused by name where it is %s', (text) => {
    expect(() => portIn('MQTT_PORT', text)).toThrow(`MQTT_PORT is "${text}"`);
  });
});
