import { Document } from 'yaml';
import type { components } from '../../../contracts/generated/steps.ts';
import type { DeviceEndpoints } from '../ports.ts';

type GenerateConfigInput = components['schemas']['GenerateConfigInput'];

/** What all cores of a deployment of this system have in common. */
export interface InstallerSettings {
  readonly region: string;
  readonly roleAlias: string;
  readonly rootPath: string;
  readonly rootCaPath: string;
  readonly certificateFilePath: string;
  readonly privateKeyPath: string;
  /** Without it, the nucleus's own default 8883. */
  readonly mqttPort?: number;
  /** Without it, the nucleus's own default 8443. */
  readonly dataPlanePort?: number;
}

/**
 * Configuration for the Greengrass nucleus installer's `--init-config`, as YAML. Key names and their letter case are the
 * nucleus's; see "Install AWS IoT Greengrass Core software with manual resource provisioning".
 */
export const manualInstallConfig = ({ coreDeviceName, version, certificateAuthority }: GenerateConfigInput, settings: InstallerSettings, endpoints: DeviceEndpoints): string => {
  const { region, roleAlias, rootPath, rootCaPath, certificateFilePath, privateKeyPath, mqttPort, dataPlanePort } = settings;
  const config = {
    system: { certificateFilePath, privateKeyPath, rootCaPath, rootpath: rootPath, thingName: coreDeviceName },
    services: {
      'aws.greengrass.Nucleus': {
        componentType: 'NUCLEUS',
        version,
        configuration: {
          awsRegion: region,
          iotRoleAlias: roleAlias,
          iotDataEndpoint: endpoints.data,
          iotCredEndpoint: endpoints.credentials,
          ...(mqttPort !== undefined && { mqtt: { port: mqttPort } }),
          ...(dataPlanePort !== undefined && { greengrassDataPlanePort: dataPlanePort }),
          // The Greengrass endpoint takes no certificate of a private CA, the IoT data endpoint does.
          ...(certificateAuthority === 'OWN_CA' && { greengrassDataPlaneEndpoint: 'iotdata' }),
        },
      },
    },
  };
  // The nucleus reads YAML 1.1, where more words than in 1.2 are not text: a thing may be named `yes` or `1:30`.
  const document = new Document(config, { compat: 'yaml-1.1' });
  if (document.directives) document.directives.docStart = true;
  return document.toString({ lineWidth: 0 });
};
