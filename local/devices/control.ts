import { AwsError } from '../wire/service.ts';
import type { ControlRoutes } from '../wire/control.ts';
import type { CoreDevices, CoreRequest } from './core-devices.ts';

const invalid = (problem: string): AwsError => new AwsError('ValidationException', `${problem}; send {"cores": ["<name>", …]} or {"all": true}`);

const isNamed = (value: unknown): value is { name: string } =>
  typeof value === 'object' && value !== null && typeof (value as { name?: unknown }).name === 'string';

const requestedCores = (body: unknown): { all: true } | { cores: CoreRequest[] } => {
  const { cores, all } = (body ?? {}) as { cores?: unknown; all?: unknown };
  if (all === true && cores === undefined) return { all };
  if (all !== undefined) throw invalid(cores === undefined ? `all is ${JSON.stringify(all)}` : 'cores and all exclude each other');
  if (!Array.isArray(cores) || cores.length === 0) throw invalid('cores names no core');
  const wrong = cores.find((core) => typeof core !== 'string' && !isNamed(core)) as unknown;
  if (wrong !== undefined) throw invalid(`${JSON.stringify(wrong)} is neither a name nor an object with a name`);
  return { cores: cores as CoreRequest[] };
};

const nameOf = (core: CoreRequest): string => (typeof core === 'string' ? core : core.name);

/** Control routes of the simulated cores. Power-on answers when every core is online or has failed a check. */
export const deviceRoutes = (devices: CoreDevices): ControlRoutes => ({
  'GET /_local/devices': async () => ({ devices: devices.list() }),
  'POST /_local/devices/power-on': async (body) => {
    const request = requestedCores(body);
    return { devices: await devices.powerOn('all' in request ? await devices.known() : request.cores) };
  },
  'POST /_local/devices/power-off': async (body) => {
    const request = requestedCores(body);
    const names = 'all' in request ? devices.list().map(({ name }) => name) : request.cores.map(nameOf);
    return { devices: devices.powerOff(names) };
  },
});
