/** Redeployments that nobody asks for, on a stack of their own whose pauses are short. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { localAssembly } from '../../commands/assembly.ts';
import { startLocalStack } from '../../commands/local-stack.ts';
import { succeeded } from '../../contracts/client.ts';
import { RedeploymentBreakerOpenedEvent, TemplateVersionPublishedEvent } from '../../contracts/generated/events-validators.js';
import type { components } from '../../contracts/generated/openapi.ts';
import { sized } from '../builders/test-size.ts';
import type { CoreToCreate } from './api.ts';
import { day } from './disordered-day.ts';
import { equipped } from './stack.ts';

type Schemas = components['schemas'];
type Task = Schemas['DeploymentTask'];

/** Another disorder: `TEST_SEED=<number>`. */
const seed = Number(process.env['TEST_SEED'] ?? 1);
const fleetSize = sized(60, 1000);
const share = (part: number, from = 0): readonly string[] => cores.slice(Math.ceil(fleetSize * from), Math.ceil(fleetSize * (from + part)));
const cores = Array.from({ length: fleetSize }, (_, index) => `edge-${String(index).padStart(4, '0')}`);
const patience = 60_000 + fleetSize * 600;

const cli = 'aws.greengrass.Cli';
const logs = { key: 'aws.greengrass.LogManager', version: '2.3.11' };
/** Contents of one version after the other. */
const contents: readonly Schemas['Component'][][] = [
  [{ key: cli, version: '2.12.5' }], [{ key: cli, version: '2.12.6' }], [{ key: cli, version: '2.12.5' }, logs], [{ key: cli, version: '2.12.6' }, logs],
];
/** A failure that may pass, and one that does not. */
const passing = 'HTTP_REQUEST_ERROR';
const lasting = 'COMPONENT_BROKEN';

describe('redeploying', () => {
  let stack: ReturnType<typeof equipped<Awaited<ReturnType<typeof startLocalStack>>>>;
  beforeAll(async () => {
    // A pause before the first attempt of three seconds: enough to see that failures join.
    stack = equipped(await startLocalStack({ assembly: localAssembly, pauseScale: 0.01 }));
    const made = cores.map((name): CoreToCreate => ({ name, provisioningTemplate: 'greengrass-core', provisioningParameters: { ThingName: name }, configFileGenerator: 'MANUAL_INSTALL' }));
    for (let from = 0; from < made.length; from += 500) await stack.api.settled(await stack.api.start(made.slice(from, from + 500)), patience);
    await stack.control('POST', '/devices/power-on', { cores });
    await stack.control('POST', '/devices/pace', { minMs: 0, maxMs: 30 });
  }, 120_000 + patience);
  afterEach(async () => {
    await stack.control('DELETE', '/devices/faults');
    await stack.control('DELETE', '/events/disorder');
    await stack.control('DELETE', '/sqs/redeliver');
    await stack.control('POST', '/greengrass/events', {});
  });
  afterAll(async () => {
    stack.letGo();
    await stack.stop();
  });

  /** A template with as many versions, deployed to nobody. */
  const template = async (name: string, versions: number, more: Partial<Schemas['TemplateRequest']> = {}): Promise<void> => {
    await succeeded(stack.api.POST('/templates', { body: { name, components: contents[0] ?? [], ...more } }));
    for (let version = 2; version <= versions; version += 1) await publish(name, version);
  };
  const publish = (name: string, version: number, more: Partial<Schemas['TemplateUpdate']> = {}) =>
    succeeded(stack.api.PUT('/templates/{templateName}', { params: { path: { templateName: name } }, body: { components: contents[version - 1] ?? [], ...more } }));
  const deploy = async (name: string, version: number, thingNames: readonly string[]): Promise<string> => {
    const { response, error } = await stack.api.POST('/deploymentTasks', { body: { template: { name, version }, targets: { thingNames: [...thingNames] } } });
    if (response.status !== 202) throw new Error(`POST /deploymentTasks answered ${response.status}: ${JSON.stringify(error)}`);
    return response.headers.get('x-taskid') ?? '';
  };
  const summary = async (name: string, version: number): Promise<Partial<Schemas['FleetVersion']>> =>
    (await succeeded(stack.api.GET('/fleet/summary', { params: { query: { templateName: name } } }))).templates[name]?.versions[version] ?? {};
  /** Waits until so many cores run the version. */
  const run = (name: string, version: number, count: number) =>
    stack.api.until(`${count} cores that run version ${version} of ${name}`, () => summary(name, version), ({ lastDeploymentSuccess }) => lastDeploymentSuccess === count, patience);
  const fault = (names: readonly string[], code: string, times?: number) => stack.control('POST', '/devices/faults', { cores: names, code, ...(times !== undefined && { times }) });
  const redeployments = async (name: string): Promise<Task[]> => {
    const { deploymentTasks } = await succeeded(stack.api.GET('/deploymentTasks', { params: { query: { count: 50 } } }));
    return deploymentTasks.filter(({ template: { name: deployed }, triggeredBy }) => deployed === name && triggeredBy !== undefined);
  };
  const breaker = () => succeeded(stack.api.GET('/redeploymentBreaker'));
  const published = async (detailType: string): Promise<object[]> => {
    const events = await stack.control<{ 'detail-type': string; detail: object }[]>('GET', '/events?source=com.aws.cdf.greengrass2-provisioning');
    return events.filter((event) => event['detail-type'] === detailType).map(({ detail }) => detail);
  };
  const calls = async (): Promise<number> => Object.values(await stack.control<Record<string, number>>('GET', '/calls')).reduce((sum, count) => sum + count, 0);

  it(`heals 3 % of ${fleetSize} cores whose failures pass, leaves 1 % alone whose failures do not, and works for that share only`, async () => {
    await template('line', 3);
    await deploy('line', 1, cores);
    await run('line', 1, fleetSize);
    const atFirst = await calls();
    await deploy('line', 2, cores);
    await run('line', 2, fleetSize);
    const atSecond = await calls();
    const [healing, broken] = [share(0.03), share(0.01, 0.5)];
    await fault(healing, passing, 1);
    await fault(broken, lasting);

    await deploy('line', 3, cores);
    const { lastDeploymentFailed, failures } = await run('line', 3, fleetSize - broken.length);

    const [wholeRun, withHealing] = [atSecond - atFirst, (await calls()) - atSecond];
    expect({ lastDeploymentFailed, failures }).toEqual({ lastDeploymentFailed: broken.length, failures: { [lasting]: broken.length } });
    const made = await redeployments('line');
    expect(made.map(({ triggeredBy }) => triggeredBy?.trigger)).toEqual(made.map(() => 'failure'));
    expect(made.reduce((sum, { progress: { total } }) => sum + total, 0)).toBe(healing.length);
    for (const name of broken) {
      const [deployment, ...former] = (await succeeded(stack.api.GET('/cores/{coreName}/deployments', { params: { path: { coreName: name } } }))).deployments;
      expect(deployment).toMatchObject({ deploymentStatus: 'FAILED', code: lasting, retryable: false, hint: expect.any(String) });
      expect(former).toHaveLength(2);
    }
    // A redeployment has some calls of its own beside those of its cores: 286 in all for 6 of 200, whose first run takes 7,400.
    expect(withHealing - wholeRun).toBeLessThan(wholeRun * 0.04 + 250);
  }, 4 * patience);

  it(`ends a day of failures, drift and an abandoned task as ever, while events and messages come twice, late and in another order (seed ${seed})`, async () => {
    await stack.control('POST', '/events/disorder', { seed, duplicate: 0.6, delay: { share: 0.3, milliseconds: 300 }, reorder: 0.3 });
    await stack.control('POST', '/sqs/redeliver', { seed, share: 0.6 });
    await stack.control('POST', '/greengrass/events', { seed, duplicate: 0.5 });

    const [well, once, twice] = ['Success, SUCCEEDED, 2.12.6, as desired', 1, 2];
    const of = (said: string, ...counts: number[]) => Object.fromEntries(['broken', 'drifting', 'first', 'second', 'well'].flatMap((core, index) => (counts[index] ? [[said.replace('#', core), counts[index]]] : [])));
    expect(await day(stack, 'mixed')).toEqual({
      provisioned: 'Success',
      abandoned: { taskStatus: 'Failure', codes: [undefined, 'ITEM_ABANDONED'] },
      cores: { first: well, second: well, broken: 'Success, FAILED, nothing, as desired', drifting: well, well },
      redeployed: { failure: 2, drift: 1 },
      // Each is told of once, and of a core that was deployed to twice, twice.
      told: {
        ...of('Core Created Event # success', once, once, once, once, once), 'Core Created Event done success': once,
        ...of('DeploymentTask Created Event # success', once, twice, twice, twice, once),
        ...of('Core Template Updated Event # FAILED', once, 0, once, once, 0), ...of('Core Template Updated Event # SUCCEEDED', 0, twice, once, once, once),
        ...of('Core Drift Detected Event # heal', 0, once),
      },
      // Nobody lets go of the name of an item that others settled, until it is asked for again.
      open: ['NAME#mixed-stuck NAME'],
      counters: [],
      undelivered: [],
    });
  }, 4 * patience);

  it('brings a published version of a template that says autoDeploy to every core that desires an older one', async () => {
    const names = cores.slice(10, 30);
    await template('auto', 2);
    await Promise.all([deploy('auto', 1, names.slice(0, 12)), deploy('auto', 2, names.slice(12))]);
    await run('auto', 1, 12);
    await run('auto', 2, 8);

    await publish('auto', 3, { autoDeploy: true });
    await run('auto', 3, 20);

    const [task, ...others] = await redeployments('auto');
    expect(others).toEqual([]);
    const shown = await succeeded(stack.api.GET('/deploymentTasks/{taskId}', { params: { path: { taskId: task?.id ?? '' } } }));
    expect([shown.triggeredBy, shown.targets]).toEqual([task?.triggeredBy, undefined]);
    expect(task).toMatchObject({ template: { name: 'auto', version: 3 }, triggeredBy: { trigger: 'publish', cores: 20 }, progress: { total: 20 } });
    const events = await published('Template Version Published Event');
    expect(events).toEqual([{ templateName: 'auto', templateVersion: 3 }]);
    expect(events.every((event) => TemplateVersionPublishedEvent(event))).toBe(true);
    expect(await succeeded(stack.api.GET('/templates/{templateName}', { params: { path: { templateName: 'auto' } } }))).toMatchObject({ version: 3, autoDeploy: true, onFailure: 'retry', onDrift: 'report' });
  }, 2 * patience);

  it('stops where 40 % of the fleet fail at once, and lets them go when the breaker is reset', async () => {
    const storm = share(0.4, 0.5);
    const { limit } = await breaker();
    await template('storm', 1);
    await fault(storm, passing, 1);

    await deploy('storm', 1, storm);
    const open = await stack.api.until('an open breaker that holds all that failed', breaker, ({ state, waiting, recently }) => state === 'Open' && waiting + recently >= storm.length, patience);
    await stack.control('POST', '/events/settle');

    expect(open).toMatchObject({ limit, openedBy: { trigger: 'failure', template: { name: 'storm', version: 1 } } });
    expect(open.recently).toBeLessThanOrEqual(limit);
    const events = await published('Redeployment Breaker Opened Event');
    expect(events).toHaveLength(1);
    expect(events.every((event) => RedeploymentBreakerOpenedEvent(event))).toBe(true);
    expect((await summary('storm', 1)).lastDeploymentSuccess ?? 0).toBeLessThan(storm.length);

    expect(await succeeded(stack.api.POST('/redeploymentBreaker/reset'))).toMatchObject({ state: 'Closed' });
    await run('storm', 1, storm.length);
    expect(await breaker()).toMatchObject({ state: 'Closed', waiting: 0 });
  }, 3 * patience);
});
