/**
 * `npm run device`: what one does with core devices by hand – power, network, mishaps – in the running local stack.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { provisioningClient, type ProvisioningClient } from '../contracts/client.ts';
import { componentNamesOf, componentsOf, paceOf, shareOf, targetOf, wholeNumberOf, type Target } from './device/arguments.ts';
import { deviceLines, failureLines, type Device } from './device/device.ts';
import { localStack, type LocalStack } from './local-stack.ts';
import { defaultPorts, parseCommandLine, runCommand, UsageError, type CommandLine } from './options.ts';
import { signedFetch } from './signed-fetch.ts';

const usage = `Handles simulated core devices in the local stack that 'npm start' runs.

  npm run device -- power-on <cores>       boots cores from their artifacts; returns when GET /cores/<core> says HEALTHY
  npm run device -- power-off <cores>      takes their power; a deployment that runs is interrupted and begins anew at power-on
  npm run device -- offline <cores>        cuts them off the network; a deployment that runs ends unheard
  npm run device -- online <cores>         lets them come back, report, and take what is pending
  npm run device -- fault <cores> <code>   lets their next deployment fail with an error code of the nucleus, such as
                                           COMPONENT_BROKEN or S3_HEAD_OBJECT_ACCESS_DENIED; REJECTED rejects it,
                                           HANG never ends it
  npm run device -- fault clear            ends all faults
  npm run device -- component <cores> <name> <state>
                                           puts a component into a state: ERRORED, BROKEN, RUNNING …
  npm run device -- restore <cores> --components <name>=<version>,…
                                           puts an older disk image back, with these components and no others;
                                           the core may be off
  npm run device -- deploy-locally <cores> [--components <name>=<version>,…] [--remove <name>,…] [--group <thing group>]
                                           deploys on the device itself, as greengrass-cli does: beside what its thing
                                           groups ask for, or with --group in the place of that group
  npm run device -- drop-events <share>    loses a share of the events that Greengrass sends; 0% ends it
  npm run device -- drop-events flush      sends what --shuffle holds back
  npm run device -- pace <ms>[-<ms>]       how long a deployment takes (50-400 at the start)
  npm run device -- list                   tells of each core its state, components, deployment and faults

<cores> is one or more names, --all, or a share such as 30%: of all cores for power-on, of those
that were ever powered on for restore and power-off, of those that are powered on for the others.

  --times <n>          fault: befalls the next n deployments of each core (1)
  --for-ever           fault: befalls all of them until 'fault clear'
  --duplicate <share>  drop-events: sends a share of the events twice
  --shuffle            drop-events: holds events back, and changes their order
  --seed <n>           which cores, events or times chance takes (1)
  --port <port>        port of the API
  --aws-port <port>    port of the AWS services
  --help`;

const flags = ['all', 'for-ever', 'shuffle'] as const;
const valued = ['times', 'duplicate', 'seed', 'components', 'remove', 'group'] as const;

type Line = CommandLine<(typeof flags)[number], (typeof valued)[number]>;

/** Does one verb with the words after it. @returns the exit code */
type Verb = (stack: LocalStack, words: readonly string[], line: Line) => Promise<number>;

const healthyWithinMs = 30_000;

const seedOf = ({ values }: Line): number | undefined => wholeNumberOf('--seed', values.seed, 0);

const targetIn = (words: readonly string[], line: Line): Target => targetOf(words, line.flags.all, seedOf(line));

const say = (lines: readonly string[]): void => lines.forEach((line) => console.log(line));

const statusOf = async (api: ProvisioningClient, coreName: string): Promise<string> => {
  const { data: core, response } = await api.GET('/cores/{coreName}', { params: { path: { coreName } } });
  return core?.device.status ?? `unknown to the API, which answered ${response.status}`;
};

const waitUntilHealthy = async ({ apiUrl }: LocalStack, name: string): Promise<string> => {
  const api = provisioningClient(apiUrl, { fetch: signedFetch });
  const end = Date.now() + healthyWithinMs;
  for (;;) {
    const status = await statusOf(api, name);
    if (status === 'HEALTHY' || Date.now() > end) return status;
    await delay(100);
  }
};

const powerOn: Verb = async (stack, words, line) => {
  const { devices } = await stack.control<{ devices: Device[] }>('POST', '/devices/power-on', targetIn(words, line));
  if (devices.length === 0) console.log('no cores to power on; provision some with POST /coreTasks');
  let failures = 0;
  for (const device of devices) {
    const status = device.state === 'online' ? await waitUntilHealthy(stack, device.name) : undefined;
    if (status !== 'HEALTHY') failures += 1;
    say(status === undefined ? failureLines(device) : [`${device.name}  online  nucleus ${device.nucleusVersion}  ${status}`]);
  }
  return failures === 0 ? 0 : 1;
};

const changeState = (verb: 'power-off' | 'offline' | 'online'): Verb => async (stack, words, line) => {
  const { devices } = await stack.control<{ devices: Device[] }>('POST', `/devices/${verb}`, targetIn(words, line));
  if (devices.length === 0) console.log(`no core to take ${verb === 'power-off' ? 'power from' : verb}`);
  const refused = verb === 'online' ? devices.filter(({ state }) => state !== 'online') : [];
  say(devices.flatMap((device) => (refused.includes(device) ? failureLines(device) : [`${device.name}  ${device.state}`])));
  return refused.length === 0 ? 0 : 1;
};

const clearFaults = async (stack: LocalStack, words: readonly string[], { flags }: Line): Promise<number> => {
  if (words.length > 0 || flags.all) throw new UsageError(`'fault clear' ends the faults of all cores; say it without '${words.join(' ') || '--all'}'`);
  await stack.control('DELETE', '/devices/faults');
  console.log('no fault is armed any more');
  return 0;
};

const fault: Verb = async (stack, words, line) => {
  if (words[0] === 'clear') return clearFaults(stack, words.slice(1), line);
  const code = words.at(-1);
  if (code === undefined) throw new UsageError("say which cores and which error code, such as: fault 20% COMPONENT_BROKEN");
  const target = targetIn(words.slice(0, -1), line);
  const forEver = line.flags['for-ever'];
  const times = wholeNumberOf('--times', line.values.times, 1);
  if (forEver && times !== undefined) throw new UsageError('say --times or --for-ever, not both');
  const { cores, isKnown } = await stack.control<{ cores: string[]; isKnown: boolean }>('POST', '/devices/faults', { ...target, code, forEver, times });
  if (cores.length === 0) console.log('no core is powered on');
  say(cores.map((name) => `${name}  next: ${code}`));
  if (!isKnown) console.log(`the nucleus has no code ${code}; it is reported as it stands`);
  return 0;
};

const component: Verb = async (stack, words, line) => {
  const [name, state] = words.slice(-2);
  if (name === undefined || state === undefined) throw new UsageError('say which cores, which component and which state, such as: component edge-1 com.example.Press BROKEN');
  const target = targetIn(words.slice(0, -2), line);
  const { devices } = await stack.control<{ devices: Device[] }>('POST', '/devices/components', { ...target, component: name, state });
  say(devices.map((device) => `${device.name}  ${name}  ${state}`));
  return 0;
};

/** What Greengrass knows of the change: nothing, until the core tells of itself. */
const sayChanged = (devices: readonly Device[]): void => {
  if (devices.length === 0) console.log('no core is there to change');
  say(devices.flatMap((device) => [...deviceLines(device), ...(device.state === 'online' ? [] : ['  Greengrass hears of it when the core is online again'])]));
};

const restore: Verb = async (stack, words, line) => {
  const { components } = line.values;
  if (components === undefined) throw new UsageError('say what the image holds, such as: restore edge-1 --components com.example.Press=1.0.0');
  const target = targetIn(words, line);
  sayChanged((await stack.control<{ devices: Device[] }>('POST', '/devices/restore', { ...target, components: componentsOf(components) })).devices);
  return 0;
};

const deployLocally: Verb = async (stack, words, line) => {
  const { components = '', remove = '', group } = line.values;
  if (components === '' && remove === '') throw new UsageError('say what to install or to remove, such as: deploy-locally edge-1 --components com.example.Debugger=0.1.0');
  const demand = { components: componentsOf(components), remove: componentNamesOf(remove), group };
  sayChanged((await stack.control<{ devices: Device[] }>('POST', '/devices/local-deployments', { ...targetIn(words, line), ...demand })).devices);
  return 0;
};

const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;

const dropEvents: Verb = async (stack, [word, ...others], line) => {
  if (others.length > 0) throw new UsageError(`drop-events takes one share, not '${others.join(' ')}' beside it`);
  if (word === 'flush') {
    const { sent } = await stack.control<{ sent: number }>('POST', '/greengrass/events/flush');
    console.log(`no event is held back; ${sent} were sent`);
    return 0;
  }
  const drop = shareOf('the share of events', word);
  const duplicate = line.values.duplicate === undefined ? 0 : shareOf('--duplicate', line.values.duplicate);
  const { shuffle } = line.flags;
  await stack.control('POST', '/greengrass/events', { drop, duplicate, shuffle, seed: seedOf(line) });
  console.log(`${percent(drop)} of Greengrass's events are lost, ${percent(duplicate)} sent twice${shuffle ? "; they are held back until 'drop-events flush'" : ''}`);
  return 0;
};

const pace: Verb = async (stack, [text, ...others], line) => {
  if (others.length > 0) throw new UsageError(`pace takes one time, not '${others.join(' ')}' beside it`);
  const { minMs, maxMs } = await stack.control<{ minMs: number; maxMs: number }>('POST', '/devices/pace', { ...paceOf(text), seed: seedOf(line) });
  console.log(`a deployment takes ${minMs === maxMs ? minMs : `${minMs} to ${maxMs}`} ms`);
  return 0;
};

const list: Verb = async (stack) => {
  const { devices } = await stack.control<{ devices: Device[] }>('GET', '/devices');
  if (devices.length === 0) console.log('no core has been powered on yet');
  say(devices.flatMap(deviceLines));
  return 0;
};

const verbs: Readonly<Record<string, Verb>> = {
  'power-on': powerOn,
  'power-off': changeState('power-off'),
  offline: changeState('offline'),
  online: changeState('online'),
  fault,
  component,
  restore,
  'deploy-locally': deployLocally,
  'drop-events': dropEvents,
  pace,
  list,
};

const verbOf = (word: string | undefined): Verb => {
  const verb = word !== undefined && Object.hasOwn(verbs, word) ? verbs[word] : undefined;
  if (verb) return verb;
  const names = Object.keys(verbs).join(', ');
  throw new UsageError(word === undefined ? `say what to do: ${names}` : `'${word}' is not one of ${names}`);
};

const main = async (): Promise<number> => {
  const line = parseCommandLine(process.argv.slice(2), flags, defaultPorts, valued);
  if (line.help) {
    console.log(usage);
    return 0;
  }
  const [word, ...words] = line.positionals;
  const stack = localStack(`http://127.0.0.1:${line.apiPort}`, `http://127.0.0.1:${line.awsPort}`);
  return verbOf(word)(stack, words, line);
};

await runCommand(usage, main);
