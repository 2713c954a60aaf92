/** Versions of one minor, by their first and last patch. */
const patches = (minor: string, last: number, first = 0): string[] => Array.from({ length: last - first + 1 }, (_, at) => `${minor}.${first + at}`);

const NUCLEUS = [
  ...patches('2.0', 5, 3), '2.1.0', '2.2.0', '2.3.0', '2.4.0', ...patches('2.5', 6), '2.6.0', '2.7.0', ...patches('2.8', 1), ...patches('2.9', 6),
  ...patches('2.10', 3), ...patches('2.11', 3), ...patches('2.12', 2), ...patches('2.12', 6, 4), '2.13.0', ...patches('2.14', 3), ...patches('2.15', 1),
  ...patches('2.16', 1), '2.17.0', ...patches('2.18', 3),
];

const COMPONENTS = {
  'aws.greengrass.Nucleus': NUCLEUS,
  'aws.greengrass.NucleusLite': [...patches('2.0', 2), '2.1.0', ...patches('2.2', 2), '2.3.0', '2.4.0', '2.5.0', '2.6.0'],
  'aws.greengrass.Cli': NUCLEUS,
  'aws.greengrass.clientdevices.Auth': [...patches('2.0', 4), '2.1.0', ...patches('2.2', 3), ...patches('2.3', 2, 1), '2.4.2', '2.5.0'],
  'aws.greengrass.clientdevices.IPDetector': [...patches('2.0', 2), ...patches('2.1', 9), ...patches('2.2', 5)],
  'aws.greengrass.clientdevices.mqtt.Bridge': [...patches('2.0', 1), ...patches('2.1', 1), ...patches('2.2', 6), ...patches('2.3', 3)],
  'aws.greengrass.clientdevices.mqtt.EMQX': [...patches('1.0', 1), '1.1.0', ...patches('1.2', 1), ...patches('2.0', 3)],
  'aws.greengrass.clientdevices.mqtt.Moquette': [...patches('2.0', 2), '2.1.0', '2.2.0', ...patches('2.3', 7)],
  'aws.greengrass.Cloudwatch': [...patches('2.0', 7, 3), '3.0.0'],
  'aws.greengrass.crypto.Pkcs11Provider': patches('2.0', 1),
  'aws.greengrass.DeviceDefender': [...patches('2.0', 8, 7), '3.0.0'],
  'aws.greengrass.DiskSpooler': patches('1.0', 9),
  'aws.greengrass.DockerApplicationManager': [...patches('2.0', 4), '2.0.8', '2.0.11'],
  'aws.greengrass.KinesisFirehose': patches('2.0', 7, 3),
  'aws.greengrass.LambdaLauncher': ['2.0.3', '2.0.4', ...patches('2.0', 9, 6)],
  'aws.greengrass.LambdaManager': ['2.0.3', ...patches('2.1', 4), ...patches('2.2', 11), ...patches('2.3', 9)],
  'aws.greengrass.LambdaRuntimes': patches('2.0', 9, 3),
  'aws.greengrass.LegacySubscriptionRouter': ['2.0.3', '2.1.0'],
  'aws.greengrass.LocalDebugConsole': ['2.0.3', '2.1.0', ...patches('2.2', 3), '2.4.0'],
  'aws.greengrass.LogManager': [...patches('2.1', 3), '2.2.0', '2.2.1', '2.2.8', '2.3.0', ...patches('2.3', 7, 4), '2.3.11'],
  'aws.greengrass.Modbus': patches('2.0', 7, 3),
  'aws.greengrass.SecretManager': [...patches('2.0', 9, 4), ...patches('2.1', 8), ...patches('2.2', 7)],
  'aws.greengrass.SecureTunneling': [...patches('1.0', 19), ...patches('1.1', 1), '1.1.3'],
  'aws.greengrass.ShadowManager': [...patches('2.0', 5), '2.3.4', '2.3.12'],
  'aws.greengrass.SNS': patches('2.0', 8, 3),
  'aws.greengrass.StreamManager': [...patches('2.0', 15, 7), ...patches('2.1', 13), ...patches('2.2', 1), '2.3.0'],
  'aws.greengrass.SystemLogForwarder': [...patches('2.0', 1), '2.1.0'],
  'aws.greengrass.telemetry.NucleusEmitter': patches('1.0', 14),
  'aws.greengrass.TokenExchangeService': ['2.0.3'],
  'aws.iot.SiteWiseEdgePublisher': ['2.0.1', ...patches('2.1', 2), '2.1.4', ...patches('4.1', 4, 1)],
};

/**
 * Components that AWS publishes, by name, with versions, the oldest first: a choice, not the whole, as of 2026-11-23. From the
 * change logs and release notes of the Greengrass V2 developer guide; versions that AWS has withdrawn are left out.
 */
export const PUBLIC_COMPONENTS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(COMPONENTS));
