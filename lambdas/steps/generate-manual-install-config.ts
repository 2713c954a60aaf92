import { GenerateConfig } from '../../contracts/generated/step-contracts.ts';
import { iotEndpoints } from '../adapters/iot-endpoints.ts';
import { manualInstallConfig } from '../domain/cores/installer-config.ts';
import type { InstallerSettings } from '../domain/cores/installer-config.ts';
import type { Ports } from '../domain/ports.ts';
import { awsRegion, environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/** The installer config generator `MANUAL_INSTALL`: the core's files are copied to it, and the installer reads this config. */
export const generateManualInstallConfig =
  ({ endpoints }: Pick<Ports, 'endpoints'>, settings: InstallerSettings): Step<'GenerateConfig'> =>
  async (core) => ({ config: manualInstallConfig(core, settings, await endpoints.get()) });

/**
 * @throws Error naming the variable, for text that is no port
 */
export const portIn = (variable: string, text: string): number | undefined => {
  if (text === '') return undefined;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Error(`environment variable ${variable} is ${JSON.stringify(text)}, but must be a port from 1 to 65535 or empty`);
};

const variables = environment('MANUAL_INSTALL');
const settings: InstallerSettings = {
  region: awsRegion(),
  roleAlias: variables.ROLE_ALIAS,
  rootPath: variables.DEVICE_ROOT_PATH,
  rootCaPath: variables.DEVICE_ROOT_CA_PATH,
  certificateFilePath: variables.DEVICE_CERTIFICATE_FILE_PATH,
  privateKeyPath: variables.DEVICE_PRIVATE_KEY_PATH,
  mqttPort: portIn('MQTT_PORT', variables.MQTT_PORT),
  dataPlanePort: portIn('GG_DATA_PLANE_PORT', variables.GG_DATA_PLANE_PORT),
};

export const handler = step(GenerateConfig, generateManualInstallConfig({ endpoints: iotEndpoints() }, settings));
