/**
 * `npm run device`: powers simulated cores on and off in the running local stack.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { provisioningClient, type ProvisioningClient } from '../contracts/client.ts';
import { localStack, type LocalStack } from './local-stack.ts';
import { parseCommandLine, runCommand, UsageError } from './options.ts';

const usage = `Powers simulated core devices on and off in the local stack that 'npm start' runs.

  npm run device -- power-on <core>… | --all    boots cores from their artifacts; returns when GET /cores/<core> says HEALTHY
  npm run device -- power-off <core>… | --all   takes cores off the network
  npm run device -- list                        tells which cores are on

  --port <port>       port of the API
  --aws-port <port>   port of the AWS services
  --help`;

interface Device {
  readonly name: string;
  readonly state: 'online' | 'offline';
  readonly nucleusVersion?: string;
  readonly onlineSince?: string;
  readonly failedChecks: readonly { check: string; problem: string }[];
}

const healthyWithinMs = 30_000;

const statusOf = async (api: ProvisioningClient, coreName: string): Promise<string> => {
  const { data: core, response } = await api.GET('/cores/{coreName}', { params: { path: { coreName } } });
  return core?.device.status ?? `unknown to the API, which answered ${response.status}`;
};

const waitUntilHealthy = async ({ apiUrl }: LocalStack, name: string): Promise<string> => {
  const api = provisioningClient(apiUrl);
  const end = Date.now() + healthyWithinMs;
  for (;;) {
    const status = await statusOf(api, name);
    if (status === 'HEALTHY' || Date.now() > end) return status;
    await delay(100);
  }
};

const explain = ({ name, failedChecks }: Device): void => {
  console.log(`${name}  offline`);
  for (const { check, problem } of failedChecks) console.log(`  failed: ${check}\n          ${problem}`);
};

const powerOn = async (stack: LocalStack, target: object): Promise<number> => {
  const { devices } = await stack.control<{ devices: Device[] }>('POST', '/devices/power-on', target);
  if (devices.length === 0) console.log('no cores to power on; provision some with POST /coreTasks');
  let failures = 0;
  for (const device of devices) {
    const status = device.state === 'online' ? await waitUntilHealthy(stack, device.name) : undefined;
    if (status !== 'HEALTHY') failures += 1;
    if (status === undefined) explain(device);
    else console.log(`${device.name}  online  nucleus ${device.nucleusVersion}  ${status}`);
  }
  return failures === 0 ? 0 : 1;
};

const powerOff = async (stack: LocalStack, target: object): Promise<number> => {
  const { devices } = await stack.control<{ devices: Device[] }>('POST', '/devices/power-off', target);
  for (const { name } of devices) console.log(`${name}  offline`);
  return 0;
};

const list = async (stack: LocalStack): Promise<number> => {
  const { devices } = await stack.control<{ devices: Device[] }>('GET', '/devices');
  if (devices.length === 0) console.log('no core has been powered on yet');
  for (const device of devices) {
    if (device.failedChecks.length > 0) explain(device);
    else console.log([device.name, device.state, device.onlineSince && `since ${device.onlineSince}`].filter(Boolean).join('  '));
  }
  return 0;
};

const targetOf = (names: readonly string[], all: boolean): object => {
  if (all === names.length > 0) throw new UsageError(all ? 'name cores or say --all, not both' : 'name at least one core, or say --all');
  return all ? { all } : { cores: names };
};

const main = async (): Promise<number> => {
  const { positionals: [verb, ...names], flags, apiPort, awsPort, help } = parseCommandLine(process.argv.slice(2), ['all']);
  if (help) {
    console.log(usage);
    return 0;
  }
  const stack = localStack(`http://127.0.0.1:${apiPort}`, `http://127.0.0.1:${awsPort}`);
  switch (verb) {
    case 'power-on':
    case 'power-off': {
      const target = targetOf(names, flags.all);
      return (verb === 'power-on' ? powerOn : powerOff)(stack, target);
    }
    case 'list':
      return list(stack);
    default:
      throw new UsageError(verb === undefined ? 'say what to do: power-on, power-off or list' : `'${verb}' is not one of power-on, power-off, list`);
  }
};

await runCommand(usage, main);
