import { parseDocument } from 'yaml';
import type { FailedCheck, Findings } from './failed-check.ts';

/** What this core's configuration has to say. */
export interface Expectations {
  thingName: string;
  region: string;
  /** Version of the nucleus the technician unpacked. */
  nucleusVersion: string;
  /** As `DescribeEndpoint` answers for `iot:Data-ATS` and `iot:CredentialProvider`. */
  dataEndpoint: string;
  credentialEndpoint: string;
  /** Whether the device certificate is signed by a CA of one's own. */
  privateCa: boolean;
}

/** What the checks of the registration need to know from the configuration. */
export interface InstallerConfig {
  iotRoleAlias?: string;
}

/** Required settings, by where they stand. */
const REQUIRED = {
  certificateFilePath: ['system', 'certificateFilePath'],
  privateKeyPath: ['system', 'privateKeyPath'],
  rootCaPath: ['system', 'rootCaPath'],
  rootpath: ['system', 'rootpath'],
  thingName: ['system', 'thingName'],
  componentType: ['services', 'aws.greengrass.Nucleus', 'componentType'],
  version: ['services', 'aws.greengrass.Nucleus', 'version'],
  awsRegion: ['services', 'aws.greengrass.Nucleus', 'configuration', 'awsRegion'],
  iotRoleAlias: ['services', 'aws.greengrass.Nucleus', 'configuration', 'iotRoleAlias'],
  iotDataEndpoint: ['services', 'aws.greengrass.Nucleus', 'configuration', 'iotDataEndpoint'],
  iotCredEndpoint: ['services', 'aws.greengrass.Nucleus', 'configuration', 'iotCredEndpoint'],
} as const;

type Setting = keyof typeof REQUIRED;

const pathInWords = (path: readonly string[]): string => path.map((key) => (key.includes('.') ? `"${key}"` : key)).join('.');

/** The nucleus looks keys up without regard to case. */
const valueAt = (value: unknown, [key, ...rest]: readonly string[]): unknown => {
  if (key === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const entry = Object.entries(value).find(([name]) => name.toLowerCase() === key.toLowerCase());
  return entry && valueAt(entry[1], rest);
};

const parsed = (text: string, { fail }: Findings): unknown => {
  const document = parseDocument(text, { version: '1.1' });
  const [error] = document.errors;
  if (error) {
    fail('configuration is YAML', `installerConfig.yml cannot be parsed: ${error.message.split('\n')[0]}`);
    return undefined;
  }
  const value: unknown = document.toJS();
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  fail('configuration is YAML', 'installerConfig.yml is not a mapping with the keys system and services');
  return undefined;
};

const settingsOf = (config: unknown, { fail }: Findings): Partial<Record<Setting, string>> => {
  const settings: Partial<Record<Setting, string>> = {};
  for (const [setting, path] of Object.entries(REQUIRED) as [Setting, readonly string[]][]) {
    const value = valueAt(config, path);
    if (typeof value === 'string' && value.trim() !== '') settings[setting] = value;
    else fail('configuration is complete', `${pathInWords(path)} is ${value === undefined ? 'missing' : JSON.stringify(value)}; it must be a text that is not empty`);
  }
  return settings;
};

const checkDataPlane = (config: unknown, { fail }: Findings): void => {
  const value = valueAt(config, ['services', 'aws.greengrass.Nucleus', 'configuration', 'greengrassDataPlaneEndpoint']);
  if (value === 'iotdata') return;
  fail(
    'data plane endpoint fits the certificate',
    `services."aws.greengrass.Nucleus".configuration.greengrassDataPlaneEndpoint is ${value === undefined ? 'missing' : JSON.stringify(value)}; `
    + 'with a certificate that AWS IoT did not sign it must be "iotdata"',
  );
};

/** Parses installerConfig.yml and holds it against what this core is. */
export const checkInstallerConfig = (text: string, expected: Expectations, findings: Findings): InstallerConfig => {
  const config = parsed(text, findings);
  if (config === undefined) return {};
  const settings = settingsOf(config, findings);
  const expect = (setting: Setting, wanted: string, check: FailedCheck['check']): void => {
    const value = settings[setting];
    if (value !== undefined && value !== wanted) findings.fail(check, `${pathInWords(REQUIRED[setting])} is '${value}', expected '${wanted}'`);
  };
  expect('componentType', 'NUCLEUS', 'configuration is complete');
  expect('thingName', expected.thingName, 'configuration names this thing');
  expect('version', expected.nucleusVersion, 'configuration names the installed nucleus version');
  expect('awsRegion', expected.region, 'configuration names this region');
  expect('iotDataEndpoint', expected.dataEndpoint, 'endpoints are those of the account');
  expect('iotCredEndpoint', expected.credentialEndpoint, 'endpoints are those of the account');
  if (expected.privateCa) checkDataPlane(config, findings);
  return { iotRoleAlias: settings.iotRoleAlias };
};
