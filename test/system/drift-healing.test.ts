/** Cores that change behind the table's back and get their version again, on a stack of their own whose pauses are short. */
import { AddThingToThingGroupCommand, ListThingGroupsForThingCommand, RemoveThingFromThingGroupCommand } from '@aws-sdk/client-iot';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localAssembly } from '../../commands/assembly.ts';
import { startLocalStack } from '../../commands/local-stack.ts';
import { succeeded } from '../../contracts/client.ts';
import type { components } from '../../contracts/generated/openapi.ts';
import type { CoreToCreate } from './api.ts';
import { equipped } from './stack.ts';

type Schemas = components['schemas'];
type Core = Schemas['Core'];
type Task = Schemas['DeploymentTask'];

const cli = 'aws.greengrass.Cli';
/** A fifth of the fleet, and no fewer than 10, may be redeployed within an hour. */
const fleetSize = 40;

describe('drift of cores whose template heals them', () => {
  let stack: ReturnType<typeof equipped<Awaited<ReturnType<typeof startLocalStack>>>>;
  const cores = Array.from({ length: fleetSize }, (_, index) => `edge-${String(index).padStart(2, '0')}`);
  const [old = '', local = '', out = '', elsewhere = ''] = cores;
  const mass = cores.slice(10, 10 + fleetSize * 0.4);

  beforeAll(async () => {
    stack = equipped(await startLocalStack({ assembly: localAssembly, pauseScale: 0.005 }));
    await stack.api.provision(cores.map((name): CoreToCreate => ({ name, provisioningTemplate: 'greengrass-core', provisioningParameters: { ThingName: name }, configFileGenerator: 'MANUAL_INSTALL' })));
    await stack.control('POST', '/devices/power-on', { cores });
    await stack.control('POST', '/devices/pace', { minMs: 0, maxMs: 30 });
    await succeeded(stack.api.POST('/templates', { body: { name: 'line', components: [{ key: cli, version: '2.12.5' }], onDrift: 'heal' } }));
    await succeeded(stack.api.PUT('/templates/{templateName}', { params: { path: { templateName: 'line' } }, body: { components: [{ key: cli, version: '2.12.6' }] } }));
    await deploy(1, ...cores);
    await deploy(2, ...cores);
    await succeeded(stack.api.POST('/templates', { body: { name: 'other', components: [{ key: 'aws.greengrass.LogManager', version: '2.3.11' }] } }));
    await deployed({ name: 'other' }, cores[5] ?? '');
    await sweep();
  }, 240_000);
  afterAll(async () => {
    stack.letGo();
    await stack.stop();
  });

  const task = (taskId: string): Promise<Task> => succeeded(stack.api.GET('/deploymentTasks/{taskId}', { params: { path: { taskId } } }));
  const deployed = async (template: Schemas['DeploymentTaskRequest']['template'], ...thingNames: readonly string[]): Promise<void> => {
    const { response } = await stack.api.POST('/deploymentTasks', { body: { template, targets: { thingNames: [...thingNames] } } });
    const taskId = response.headers.get('x-taskid') ?? '';
    await stack.api.until(`the end of task ${taskId}`, () => task(taskId), ({ taskStatus, deploymentStatus }) => taskStatus === 'Success' && deploymentStatus.SUCCEEDED === thingNames.length, 120_000);
  };
  const deploy = (version: number, ...thingNames: readonly string[]): Promise<void> => deployed({ name: 'line', version }, ...thingNames);
  const invoked = async <Answer>(output: string): Promise<Answer> => {
    const { Payload, FunctionError } = await stack.lambda.send(new InvokeCommand({ FunctionName: stack.outputs[output] ?? output, Payload: '{}' }));
    const text = Buffer.from(Payload ?? []).toString();
    if (FunctionError !== undefined) throw new Error(`${output}: ${text}`);
    return JSON.parse(text) as Answer;
  };
  const sweep = () => invoked<Readonly<Record<'drifted' | 'cured' | 'told' | 'failed', number>>>('SweepDriftFunction');
  const recount = () => invoked<{ differences: object[]; busyShards: number[] }>('RecountFleetFunction');
  const groupsOf = async (thingName: string): Promise<string[]> => ((await stack.iot.send(new ListThingGroupsForThingCommand({ thingName }))).thingGroups?.flatMap(({ groupName }) => groupName ?? []) ?? []).sort();
  const versionGroupsOf = async (core: string): Promise<string[]> => (await groupsOf(core)).filter((group) => group.includes('deploymentForTemplate') && !group.includes('retry'));
  const restore = (names: readonly string[]) => stack.control('POST', '/devices/restore', { cores: names, components: { [cli]: '2.12.5' } });
  const isHealed = ({ template: { desired, reported }, drift, device }: Core): boolean =>
    drift === undefined && reported.version === desired.version && device.installedComponents.some(({ name, version }) => name === cli && version === '2.12.6');
  const healed = (core: string): Promise<Core> => stack.api.until(`the healing of ${core}`, () => stack.api.core(core), isHealed, 60_000);
  const redeployments = async (): Promise<Task[]> => (await succeeded(stack.api.GET('/deploymentTasks'))).deploymentTasks.filter(({ triggeredBy }) => triggeredBy?.trigger === 'drift');
  const breaker = (): Promise<Schemas['RedeploymentBreaker']> => succeeded(stack.api.GET('/redeploymentBreaker'));

  it('ends within one sweep for a core that returns with an old version, by one task that says so', async () => {
    await stack.control('POST', '/devices/power-off', { cores: [old] });
    await restore([old]);
    await stack.control('POST', '/devices/power-on', { cores: [old] });

    await expect(sweep()).resolves.toMatchObject({ drifted: 1, told: 1 });
    expect(await stack.api.core(old)).toMatchObject({ template: { reported: { version: 1 } }, drift: { kinds: ['components'] } });
    await healed(old);

    const [redeployment, ...more] = await redeployments();
    expect([redeployment, more]).toMatchObject([{ template: { name: 'line', version: 2 }, triggeredBy: { trigger: 'drift', cores: 1 }, progress: { total: 1 } }, []]);
    await expect(sweep()).resolves.toMatchObject({ drifted: 0, told: 0, failed: 0 });
  }, 120_000);

  it('ends for a core on which somebody deployed locally', async () => {
    const [group] = await versionGroupsOf(local);
    await stack.control('POST', '/devices/local-deployments', { cores: [local], components: { [cli]: '2.12.4' }, group });

    await expect(sweep()).resolves.toMatchObject({ drifted: 1, told: 1 });
    await healed(local);
  }, 120_000);

  it('ends for cores whose groups somebody changed by hand, which are in the group of their version then, and in no other', async () => {
    const [own = ''] = await versionGroupsOf(out);
    const [foreign = ''] = await versionGroupsOf(cores[5] ?? '');
    await stack.iot.send(new RemoveThingFromThingGroupCommand({ thingName: out, thingGroupName: own }));
    await stack.iot.send(new AddThingToThingGroupCommand({ thingName: elsewhere, thingGroupName: foreign }));

    await expect(sweep()).resolves.toMatchObject({ drifted: 2, told: 2 });
    for (const core of [out, elsewhere]) await stack.api.until(`the groups of ${core}`, () => versionGroupsOf(core), (groups) => groups.join() === own, 60_000);
    await stack.api.until('the end of drift', async () => {
      await sweep();
      return Promise.all([out, elsewhere].map((core) => stack.api.core(core)));
    }, (both) => both.every(isHealed), 60_000);
  }, 120_000);

  it('of 40 % of the fleet trips the breaker, and waits until somebody resets it', async () => {
    const before = (await redeployments()).length;
    await restore(mass);

    await expect(sweep()).resolves.toMatchObject({ drifted: mass.length, told: mass.length });
    await stack.api.until('the breaker, and all that waits for it', breaker, ({ state, waiting }) => state === 'Open' && waiting === mass.length, 60_000);
    await stack.control('POST', '/events/settle');
    expect(await redeployments()).toHaveLength(before);
    expect((await stack.control<{ readonly 'detail-type': string }[]>('GET', '/events?source=com.aws.cdf.greengrass2-provisioning')).filter((event) => event['detail-type'] === 'Redeployment Breaker Opened Event')).toHaveLength(1);

    await succeeded(stack.api.POST('/redeploymentBreaker/reset', { body: {} }));
    for (const core of mass) await healed(core);
    expect(await breaker()).toMatchObject({ state: 'Closed' });
  }, 240_000);

  it('leaves counters behind as a count of all cores would have them', async () => {
    expect(await recount()).toMatchObject({ differences: [], busyShards: [] });
    const { templates } = await succeeded(stack.api.GET('/fleet/summary'));
    expect(templates['line']?.versions[2]).toMatchObject({ desiredInUse: fleetSize - 1, reportedInUse: fleetSize - 1, lastDeploymentSuccess: fleetSize - 1, drifted: 0 });
  });
});
