import type { InstalledComponentLifecycleState } from '@aws-sdk/client-greengrassv2';
import { amend } from '../data/data.ts';
import { AwsError } from '../wire/service.ts';
import type { Connections } from '../iot/connections.ts';
import type { Cloud } from '../wire/service.ts';
import { s3Download } from './artifacts.ts';
import type { CoreSource, Download } from './artifacts.ts';
import { boot } from './boot.ts';
import { deployedLocally, restored } from './changes-on-site.ts';
import type { LocalDemand } from './changes-on-site.ts';
import { refusals, watchConnections } from './connection.ts';
import { inState, installed, nucleusVersionOf, reportOf, restarted } from './core-record.ts';
import type { CoreRecord, Pins } from './core-record.ts';
import { deploymentFaults } from './deployment-faults.ts';
import type { CoreFault } from './deployment-faults.ts';
import { deploymentRuns } from './deployment-runs.ts';
import type { DeviceSide, Pace } from './deployment-runs.ts';
import type { FailedCheck } from './failed-check.ts';
import { messageOf } from './failed-check.ts';
import type { ProvisioningApi } from './provisioning-api.ts';

/** A core as it is told to whoever asks. */
export interface CoreDevice extends Omit<CoreRecord, 'roots'> {
  /** Of the nucleus that is installed. */
  nucleusVersion?: string;
  /** Whether Greengrass knows it. */
  isRegistered: boolean;
  /** What it runs just now. */
  deployment?: { deploymentId: string; jobId: string };
  /** What will befall its next deployments. */
  faults: readonly CoreFault[];
}

/** A core by its name, or with what a technician already knows of it. */
export type CoreRequest = string | (Pick<CoreSource, 'name'> & Partial<CoreSource>);

/** A deployment that somebody makes on the device itself, as the Greengrass CLI does. */
export interface LocalDeployment extends LocalDemand {
  /** Name of a thing group in whose place it is made; without it, it asks for its components beside all groups. */
  group?: string;
}

/** The simulated cores of one running stack. Methods that take names throw AwsError `ValidationException` for a core they cannot serve. */
export interface CoreDevices {
  /** Boots cores; one that is on already boots again. The results stand in the order of the request. */
  powerOn(cores: readonly CoreRequest[]): Promise<CoreDevice[]>;
  /** Greengrass keeps the status it last heard, as on AWS. What the core runs is interrupted, and begins anew when it is on again. */
  powerOff(names: readonly string[]): CoreDevice[];
  /** Cuts cores off the network. What they run goes on, but nobody hears of it. */
  offline(names: readonly string[]): CoreDevice[];
  /** Ends {@link CoreDevices.offline}: the cores tell how they are, and take what is pending. One that AWS IoT does not accept stays offline, with its failed checks. */
  online(names: readonly string[]): CoreDevice[];
  /** Lets coming deployments of cores fail, be rejected, or hang. */
  fault(names: readonly string[], fault: CoreFault): void;
  /** Puts a component of cores into another state, as if it had broken down or come up again; passes over cores that do not have it. */
  component(names: readonly string[], componentName: string, lifecycleState: InstalledComponentLifecycleState): CoreDevice[];
  /** Puts an older disk image back, on cores that are off too: what runs there is interrupted, and Greengrass learns of it by their next report. */
  restore(names: readonly string[], components: Pins): CoreDevice[];
  /** Deploys on the cores themselves, of which Greengrass learns by their next report. All of them, or none where one cannot take it. */
  deployLocally(names: readonly string[], deployment: LocalDeployment): CoreDevice[];
  /** Disarms all faults; what hangs is tried once more. */
  clearFaults(): void;
  pace(pace: Pace): void;
  list(): CoreDevice[];
  /** Every core that the provisioning API knows. */
  known(): Promise<string[]>;
  /** Goes on with what cores were at when the runtime last ended. */
  resume(): void;
  /** Ends as a loss of the runtime would: what runs on cores begins anew with the next one that has their state. */
  close(): void;
}

export interface CoreDevicesOptions {
  cloud: Cloud;
  api: ProvisioningApi;
  greengrass: DeviceSide;
  connections: Pick<Connections, 'standing' | 'onChange'>;
  download?: Download;
  pace?: Pace;
  /** How long after Greengrass was made to forget it a core that is online tells of itself again; 10 s when not given. */
  nextReportMs?: number;
}

/** A nucleus tells of itself at least daily: long enough to see the core gone, short enough to see it come back. */
const usualNextReportMs = 10_000;

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

/** Makes the fleet that is powered on and off through {@link CoreDevices}. */
export const coreDevices = ({ cloud, api, greengrass, connections, download = s3Download(cloud), pace, nextReportMs = usualNextReportMs }: CoreDevicesOptions): CoreDevices => {
  const cores = cloud.data.map<CoreRecord>('devices.cores');
  const faults = deploymentFaults();
  const runs = deploymentRuns({ greengrass, cores, faults, pace });

  const shown = ({ roots: _, ...core }: CoreRecord): CoreDevice => {
    const { deploymentId, jobId } = runs.of(core.name) ?? {};
    const deployment = deploymentId !== undefined && jobId !== undefined ? { deploymentId, jobId } : undefined;
    return { ...core, nucleusVersion: nucleusVersionOf(core), isRegistered: greengrass.hasCoreDevice(core.name), deployment, faults: faults.of(core.name) };
  };

  const refused = (name: string, failedChecks: readonly FailedCheck[]): CoreRecord =>
    ({ ...(cores.get(name) ?? { roots: {}, components: [] }), name, state: 'off', onlineSince: undefined, failedChecks });

  /** A core that Greengrass has never seen, or was told to forget, has nothing on its disk but the nucleus. */
  const booted = async (source: CoreSource): Promise<CoreRecord> => {
    const { failedChecks, certificateId } = await boot(cloud, download, source);
    if (failedChecks.length > 0) return refused(source.name, failedChecks);
    const known = greengrass.hasCoreDevice(source.name) ? cores.get(source.name) : undefined;
    const { roots, components } = known && known.components.length > 0 ? known : installed(source.nucleusVersion);
    return { name: source.name, state: 'online', onlineSince: cloud.clock().toISOString(), failedChecks, certificateId, roots, components: components.map(restarted) };
  };

  const keep = (core: CoreRecord): CoreDevice => {
    cores.set(core.name, core);
    if (core.state === 'online') {
      watch.follow(core);
      greengrass.registerCoreDevice(reportOf(core));
      runs.wake(core.name);
    }
    return shown(core);
  };

  /** A core that runs asks AWS IoT for a connection. */
  const connect = (core: CoreRecord): CoreDevice => {
    const failedChecks = refusals(connections, core);
    if (failedChecks.length > 0) return keep({ ...core, state: 'offline', onlineSince: undefined, failedChecks });
    return keep({ ...core, state: 'online', onlineSince: core.onlineSince ?? cloud.clock().toISOString(), failedChecks });
  };

  const watch = watchConnections({ cores, connections, greengrass, nextReportMs, connect });
  const ignorePending = greengrass.onPending(runs.wake);

  const powerOnOne = async (request: CoreRequest): Promise<CoreDevice> => {
    const name = typeof request === 'string' ? request : request.name;
    const source = await sourceOf(request, api);
    const core = source ? await booted(source) : refused(name, [{ check: 'core is known', problem: `the provisioning API knows no core '${name}'` }]);
    runs.drop(name);
    return core.state === 'online' ? connect(core) : keep(core);
  };

  const powered = (name: string): CoreRecord => {
    const core = cores.get(name);
    if (core && core.state !== 'off') return core;
    throw new AwsError('ValidationException', `core '${name}' is not powered on; run: npm run device -- power-on ${name}`);
  };

  const installedOnce = (name: string): CoreRecord => {
    const core = cores.get(name);
    if (core && core.components.length > 0) return core;
    throw new AwsError('ValidationException', `core '${name}' was never powered on; run: npm run device -- power-on ${name}`);
  };

  const withLocal = (core: CoreRecord, { group, ...demand }: LocalDeployment): CoreRecord => {
    const target = group === undefined ? undefined : greengrass.targetsOf(core.name).find((arn) => arn.endsWith(`:thinggroup/${group}`));
    if (group !== undefined && target === undefined) throw new AwsError('ValidationException', `core '${core.name}' is not in the thing group '${group}'`);
    try {
      return { ...core, ...deployedLocally(core, demand, target) };
    } catch (error) {
      throw new AwsError('ValidationException', `core '${core.name}' cannot take the deployment: ${messageOf(error)}`);
    }
  };

  return {
    powerOn: (requests) => inTurns(requests, (core) => powerOnOne(core).catch((error: unknown) => {
      throw new Error(`powering on '${typeof core === 'string' ? core : core.name}' did not come to an end: ${messageOf(error)}`, { cause: error });
    })),
    powerOff: (names) => names.map((name) => {
      runs.drop(name);
      const { failedChecks = [] } = cores.get(name) ?? {};
      return keep(refused(name, failedChecks));
    }),
    offline: (names) => names.map(powered).map(({ name }) => shown(amend(cores, name, { state: 'offline', onlineSince: undefined, failedChecks: [] }))),
    online: (names) => names.map(powered).map(connect),
    fault: (names, fault) => faults.arm(names, fault),
    component(names, componentName, lifecycleState) {
      const having = names.map(powered).filter(({ components }) => components.some((component) => component.componentName === componentName));
      if (having.length === 0) throw new AwsError('ValidationException', `none of these cores has a component '${componentName}'; npm run device -- list tells what they have`);
      return having.map((core) => keep({
        ...core, components: core.components.map((component) => (component.componentName === componentName ? inState(component, lifecycleState) : component)),
      }));
    },
    restore: (names, components) => names.map(installedOnce).map((core) => {
      runs.drop(core.name);
      return keep({ ...core, ...restored(core, components) });
    }),
    deployLocally: (names, deployment) => names.map(powered).map((core) => withLocal(core, deployment)).map(keep),
    clearFaults() {
      faults.clear();
      for (const name of cores.keys()) runs.unhang(name);
    },
    pace: (next) => runs.pace(next),
    list: () => [...cores.values()].map(shown),
    known: () => api.coreNames(),
    resume() {
      [...cores.keys()].forEach(runs.wake);
      watch.resume();
    },
    close() {
      ignorePending();
      watch.close();
      runs.close();
    },
  };
};
