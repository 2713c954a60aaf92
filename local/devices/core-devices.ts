import type { CoreDeviceReport } from '../greengrass/core-devices.ts';
import type { Cloud } from '../wire/service.ts';
import { s3Download } from './artifacts.ts';
import type { CoreSource, Download } from './artifacts.ts';
import { boot } from './boot.ts';
import type { FailedCheck } from './failed-check.ts';
import { messageOf } from './failed-check.ts';
import type { ProvisioningApi } from './provisioning-api.ts';

/** A core somebody has tried to power on. */
export interface CoreDevice {
  name: string;
  /** `offline` after a power-off or where a check failed. */
  state: 'online' | 'offline';
  nucleusVersion?: string;
  /** When it last came online. */
  onlineSince?: string;
  failedChecks: readonly FailedCheck[];
}

/** A core by its name, or with what a technician already knows of it. */
export type CoreRequest = string | (Pick<CoreSource, 'name'> & Partial<CoreSource>);

/** The simulated cores of one running stack. */
export interface CoreDevices {
  /** Boots cores; one that is online already boots again. The results stand in the order of the request. */
  powerOn(cores: readonly CoreRequest[]): Promise<CoreDevice[]>;
  /** Takes cores off the network. Greengrass keeps the status it last heard, as on AWS. */
  powerOff(names: readonly string[]): CoreDevice[];
  list(): CoreDevice[];
  /** Every core that the provisioning API knows. */
  known(): Promise<string[]>;
}

export interface CoreDevicesOptions {
  cloud: Cloud;
  api: ProvisioningApi;
  /** Takes the first report of a core that came online: the local Greengrass. */
  registerCoreDevice: (report: CoreDeviceReport) => unknown;
  download?: Download;
}

/** Booting costs file and certificate work: more at once would only wait for the processor. */
const BOOTS_AT_ONCE = 8;

const sourceOf = async (request: CoreRequest, api: ProvisioningApi): Promise<CoreSource | undefined> => {
  const given = typeof request === 'string' ? { name: request } : request;
  const { certs, config, nucleusVersion } = given as Partial<CoreSource>;
  if (certs && config && nucleusVersion) return { name: given.name, certs, config, nucleusVersion };
  const known = await api.core(given.name);
  return known && { ...known, ...given };
};

const inTurns = async <In, Out>(inputs: readonly In[], work: (input: In) => Promise<Out>): Promise<Out[]> => {
  const outputs: Out[] = [];
  const queue = inputs.entries();
  const worker = async (): Promise<void> => {
    for (const [index, input] of queue) outputs[index] = await work(input);
  };
  await Promise.all(Array.from({ length: BOOTS_AT_ONCE }, worker));
  return outputs;
};

/** The nucleus is installed too, but as no root component: no deployment asked for it. */
const firstReport = ({ name, nucleusVersion }: CoreSource): CoreDeviceReport => ({
  thingName: name,
  coreVersion: nucleusVersion,
  platform: 'linux',
  architecture: 'amd64',
  status: 'HEALTHY',
  components: [{ componentName: 'aws.greengrass.Nucleus', componentVersion: nucleusVersion, lifecycleState: 'FINISHED', isRoot: false }],
});

/** Makes the fleet that is powered on and off through {@link CoreDevices}. */
export const coreDevices = ({ cloud, api, registerCoreDevice, download = s3Download(cloud) }: CoreDevicesOptions): CoreDevices => {
  const devices = new Map<string, CoreDevice>();
  const remember = (device: CoreDevice): CoreDevice => {
    devices.set(device.name, device);
    return device;
  };

  const refused = (name: string, failedChecks: readonly FailedCheck[], nucleusVersion?: string): CoreDevice =>
    remember({ name, state: 'offline', nucleusVersion, failedChecks });

  const powerOnOne = async (request: CoreRequest): Promise<CoreDevice> => {
    const name = typeof request === 'string' ? request : request.name;
    const source = await sourceOf(request, api);
    if (!source) return refused(name, [{ check: 'core is known', problem: `the provisioning API knows no core '${name}'` }]);
    const failedChecks = await boot(cloud, download, source);
    if (failedChecks.length > 0) return refused(name, failedChecks, source.nucleusVersion);
    await registerCoreDevice(firstReport(source));
    return remember({ name, state: 'online', nucleusVersion: source.nucleusVersion, onlineSince: cloud.clock().toISOString(), failedChecks: [] });
  };

  return {
    powerOn: (cores) => inTurns(cores, (core) => powerOnOne(core).catch((error: unknown) => {
      throw new Error(`powering on '${typeof core === 'string' ? core : core.name}' did not come to an end: ${messageOf(error)}`, { cause: error });
    })),
    powerOff: (names) => names.map((name) => {
      const device = devices.get(name) ?? { name, failedChecks: [] };
      return remember({ ...device, state: 'offline', onlineSince: undefined });
    }),
    list: () => [...devices.values()],
    known: () => api.coreNames(),
  };
};
