import { InstalledComponentLifecycleState } from '@aws-sdk/client-greengrassv2';
import { AwsError } from '../wire/service.ts';
import type { ControlRoutes } from '../wire/control.ts';
import type { CoreDevice, CoreDevices, CoreRequest, LocalDeployment } from './core-devices.ts';
import type { Pins } from './core-record.ts';
import { isNucleusCode } from './deployment-errors.ts';
import type { CoreFault } from './deployment-faults.ts';
import type { Pace } from './deployment-runs.ts';
import { shareOf } from './seeded.ts';

/** Which cores are meant; a share is the same one each time for a seed. */
type Selection = { cores: CoreRequest[] } | { all: true } | { share: number; seed: number };

const invalid = (problem: string): AwsError => new AwsError('ValidationException', problem);

const isNamed = (value: unknown): value is { name: string } =>
  typeof value === 'object' && value !== null && typeof (value as { name?: unknown }).name === 'string';

const objectOf = (body: unknown): Record<string, unknown> => (body ?? {}) as Record<string, unknown>;

const wholeNumber = (name: string, value: unknown, least: number): number => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least) throw invalid(`${name} is ${JSON.stringify(value)}; it must be a whole number from ${least}`);
  return value;
};

const namedCores = (cores: unknown): CoreRequest[] => {
  if (!Array.isArray(cores) || cores.length === 0) throw new Error('cores names no core');
  const wrong = cores.find((core) => typeof core !== 'string' && !isNamed(core)) as unknown;
  if (wrong !== undefined) throw new Error(`${JSON.stringify(wrong)} is neither a name nor an object with a name`);
  return cores as CoreRequest[];
};

const selectionOf = (body: unknown): Selection => {
  const { cores, all, share, seed = 1 } = objectOf(body);
  const given = Object.entries({ cores, all, share }).filter(([, value]) => value !== undefined).map(([name]) => name);
  try {
    if (given.length > 1) throw new Error(`${given.join(' and ')} exclude each other`);
    if (share !== undefined) {
      if (typeof share !== 'number' || !(share > 0 && share <= 1)) throw new Error(`share is ${JSON.stringify(share)}; it must be above 0 and up to 1`);
      return { share, seed: wholeNumber('seed', seed, 0) };
    }
    if (all !== undefined && all !== true) throw new Error(`all is ${JSON.stringify(all)}`);
    return all === true ? { all } : { cores: namedCores(cores) };
  } catch (error) {
    throw invalid(`${(error as Error).message}; send {"cores": ["<name>", …]} or {"all": true} or {"share": 0.3, "seed": 1}`);
  }
};

const nameOf = (core: CoreRequest): string => (typeof core === 'string' ? core : core.name);

/** @param among names that `all` and a share are taken of */
const namesOf = (selection: Selection, among: readonly string[]): string[] => {
  if ('cores' in selection) return selection.cores.map(nameOf);
  return 'all' in selection ? [...among] : shareOf(among, selection.share, selection.seed);
};

const faultOf = (body: unknown): CoreFault => {
  const { code, times = 1, forEver = false } = objectOf(body);
  if (typeof code !== 'string' || !/^[A-Z][A-Z0-9_]*$/.test(code)) {
    throw invalid(`code is ${JSON.stringify(code)}; it must be an error code of the nucleus such as COMPONENT_BROKEN, or REJECTED, or HANG`);
  }
  if (typeof forEver !== 'boolean') throw invalid(`forEver is ${JSON.stringify(forEver)}; it must be true or false`);
  return forEver ? { code } : { code, times: wholeNumber('times', times, 1) };
};

const stateOf = (value: unknown): InstalledComponentLifecycleState => {
  const known = Object.values(InstalledComponentLifecycleState);
  if (known.includes(value as InstalledComponentLifecycleState)) return value as InstalledComponentLifecycleState;
  throw invalid(`state is ${JSON.stringify(value)}; it must be one of ${known.join(', ')}`);
};

const paceOf = (body: unknown): Pace => {
  const { minMs, maxMs, seed = 1 } = objectOf(body);
  const least = wholeNumber('minMs', minMs, 0);
  return { minMs: least, maxMs: wholeNumber('maxMs', maxMs, least), seed: wholeNumber('seed', seed, 0) };
};

const pinsOf = (components: unknown): Pins => {
  const isPins = typeof components === 'object' && components !== null && !Array.isArray(components) &&
    Object.values(components).every((version) => typeof version === 'string' && version !== '');
  if (isPins) return components as Pins;
  throw invalid(`components is ${JSON.stringify(components)}; it must be versions by component name, such as {"com.example.Press": "1.0.0"}`);
};

const listOfNames = (remove: unknown): string[] => {
  if (Array.isArray(remove) && remove.every((name) => typeof name === 'string')) return remove as string[];
  throw invalid(`remove is ${JSON.stringify(remove)}; it must be a list of component names`);
};

const localDeploymentOf = (body: unknown): LocalDeployment => {
  const { components = {}, remove = [], group } = objectOf(body);
  const deployment = { components: pinsOf(components), remove: listOfNames(remove) };
  if (Object.keys(deployment.components).length + deployment.remove.length === 0) throw invalid('components and remove are empty; name what to install or what to remove');
  if (group !== undefined && (typeof group !== 'string' || group === '')) throw invalid(`group is ${JSON.stringify(group)}; it must be the name of a thing group`);
  return { ...deployment, group };
};

/** Control routes of the simulated cores. Power-on answers when every core is online or has failed a check. */
export const deviceRoutes = (devices: CoreDevices): ControlRoutes => {
  const namesIn = (...states: CoreDevice['state'][]): string[] => devices.list().filter(({ state }) => states.includes(state)).map(({ name }) => name);
  return {
    'GET /_local/devices': async () => ({ devices: devices.list() }),
    'POST /_local/devices/power-on': async (body) => {
      const selection = selectionOf(body);
      return { devices: await devices.powerOn('cores' in selection ? selection.cores : namesOf(selection, await devices.known())) };
    },
    'POST /_local/devices/power-off': async (body) => ({ devices: devices.powerOff(namesOf(selectionOf(body), namesIn('online', 'offline', 'off'))) }),
    'POST /_local/devices/offline': async (body) => ({ devices: devices.offline(namesOf(selectionOf(body), namesIn('online', 'offline'))) }),
    'POST /_local/devices/online': async (body) => ({ devices: devices.online(namesOf(selectionOf(body), namesIn('offline'))) }),
    'POST /_local/devices/faults': async (body) => {
      const fault = faultOf(body);
      const cores = namesOf(selectionOf(body), namesIn('online', 'offline'));
      devices.fault(cores, fault);
      return { cores, fault, isKnown: isNucleusCode(fault.code) || fault.code === 'REJECTED' || fault.code === 'HANG' };
    },
    'POST /_local/devices/components': async (body) => {
      const { component, state } = objectOf(body);
      if (typeof component !== 'string') throw invalid(`component is ${JSON.stringify(component)}; it must be the name of a component`);
      return { devices: devices.component(namesOf(selectionOf(body), namesIn('online', 'offline')), component, stateOf(state)) };
    },
    'POST /_local/devices/restore': async (body) => {
      const pins = pinsOf(objectOf(body).components);
      return { devices: devices.restore(namesOf(selectionOf(body), namesIn('online', 'offline', 'off')), pins) };
    },
    'POST /_local/devices/local-deployments': async (body) => {
      const deployment = localDeploymentOf(body);
      return { devices: devices.deployLocally(namesOf(selectionOf(body), namesIn('online', 'offline')), deployment) };
    },
    'DELETE /_local/devices/faults': async () => devices.clearFaults(),
    'POST /_local/devices/pace': async (body) => {
      const pace = paceOf(body);
      devices.pace(pace);
      return pace;
    },
  };
};
