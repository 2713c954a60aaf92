/** Cores that change behind the table's back, on a stack with simulated devices. */
import { AddThingToThingGroupCommand, ListThingGroupsForThingCommand, RemoveThingFromThingGroupCommand } from '@aws-sdk/client-iot';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { succeeded } from '../../contracts/client.ts';
import { CoreDriftDetectedEvent } from '../../contracts/generated/events-validators.js';
import type { components as events } from '../../contracts/generated/events.ts';
import type { components } from '../../contracts/generated/openapi.ts';
import { borrowStack, type SystemStack } from './stack.ts';

type Schemas = components['schemas'];
type Core = Schemas['Core'];
type Task = Schemas['DeploymentTask'];
type Drift = events['schemas']['CoreDriftDetectedEvent'];
type Counts = Readonly<Record<'groups' | 'devices' | 'looked' | 'drifted' | 'cured' | 'told' | 'failed' | 'left', number>>;

const cli = 'aws.greengrass.Cli';

describe('drift', () => {
  let stack: SystemStack;
  let cores: string[];
  /** Each test has cores of its own. */
  const take = (count: number): string[] => cores.splice(0, count);

  beforeAll(async () => {
    stack = await borrowStack();
    cores = (await stack.api.provision(Array.from({ length: 20 }, () => stack.anAwsCore()))).cores.map(({ name }) => name);
    await stack.control('POST', '/devices/power-on', { cores });
    await stack.control('POST', '/devices/pace', { minMs: 0, maxMs: 30 });
  }, 120_000);
  afterAll(async () => {
    await stack.control('POST', '/devices/pace', { minMs: 50, maxMs: 400 });
    await stack.giveBack();
  });

  let templates = 0;
  /** A template of a name of its own, whose versions ask for these versions of a component. */
  const template = async (...versions: readonly string[]): Promise<string> => {
    const name = stack.ownName(`drift-${(templates += 1)}`);
    const [first = '', ...later] = versions.map((version) => [{ key: cli, version }]);
    await succeeded(stack.api.POST('/templates', { body: { name, components: first as Schemas['Component'][] } }));
    for (const components of later) await succeeded(stack.api.PUT('/templates/{templateName}', { params: { path: { templateName: name } }, body: { components } }));
    return name;
  };
  const task = (taskId: string): Promise<Task> => succeeded(stack.api.GET('/deploymentTasks/{taskId}', { params: { path: { taskId } } }));
  const deploy = async (name: string, version: number, ...thingNames: readonly string[]): Promise<void> => {
    const { response } = await stack.api.POST('/deploymentTasks', { body: { template: { name, version }, targets: { thingNames: [...thingNames] } } });
    const taskId = response.headers.get('x-taskid') ?? '';
    await stack.api.until(`the end of task ${taskId}`, () => task(taskId), ({ taskStatus, deploymentStatus }) => taskStatus === 'Success' && deploymentStatus.SUCCEEDED === thingNames.length, 60_000);
  };
  const invoked = async <Answer>(output: string): Promise<Answer> => {
    const { Payload, FunctionError } = await stack.lambda.send(new InvokeCommand({ FunctionName: stack.outputs[output] ?? output, Payload: '{}' }));
    const text = Buffer.from(Payload ?? []).toString();
    if (FunctionError !== undefined) throw new Error(`${output}: ${text}`);
    return JSON.parse(text) as Answer;
  };
  const sweep = () => invoked<Counts>('SweepDriftFunction');
  const versionsOf = async (name: string) => (await succeeded(stack.api.GET('/fleet/summary', { params: { query: { templateName: name } } }))).templates[name]?.versions ?? {};
  const told = async (coreName: string): Promise<Drift[]> => {
    await stack.control('POST', '/events/settle');
    const published = await stack.control<{ readonly 'detail-type': string; readonly detail: Drift }[]>('GET', '/events?source=com.aws.cdf.greengrass2-provisioning');
    return published.filter((event) => event['detail-type'] === 'Core Drift Detected Event' && event.detail.coreName === coreName).map(({ detail }) => detail);
  };
  const groupsOf = async (thingName: string): Promise<string[]> => (await stack.iot.send(new ListThingGroupsForThingCommand({ thingName }))).thingGroups?.flatMap(({ groupName }) => groupName ?? []) ?? [];
  const versionGroupOf = async (core: string): Promise<string> => (await groupsOf(core)).find((group) => group.includes('deploymentForTemplate')) ?? '';
  const driftOf = async (core: string): Promise<Core['drift']> => (await stack.api.core(core)).drift;
  const restore = (core: string, versions: Readonly<Record<string, string>>) => stack.control('POST', '/devices/restore', { cores: [core], components: versions });
  /** As somebody does on the device who names the thing group in whose place it is to be. */
  const deployLocally = async (core: string, versions: Readonly<Record<string, string>>) =>
    stack.control('POST', '/devices/local-deployments', { cores: [core], components: versions, group: await versionGroupOf(core) });
  const recount = () => invoked<{ differences: object[]; busyShards: number[] }>('RecountFleetFunction');

  it('of a core that comes back with an older version is found with that version, told once, and over once the core is well', async () => {
    const [edge = '', other = ''] = take(2);
    const name = await template('2.12.5', '2.12.6');
    await deploy(name, 1, edge, other);
    await deploy(name, 2, edge, other);
    await sweep();

    await stack.control('POST', '/devices/power-off', { cores: [edge] });
    await restore(edge, { [cli]: '2.12.5' });
    await stack.control('POST', '/devices/power-on', { cores: [edge] });
    await expect(sweep()).resolves.toMatchObject({ drifted: 1, told: 1, failed: 0 });

    const core = await stack.api.core(edge);
    expect(core).toMatchObject({ template: { desired: { version: 2 }, reported: { name, version: 1, deploymentStatus: 'SUCCEEDED' } }, drift: { kinds: ['components'] } });
    expect(await versionsOf(name)).toMatchObject({ 1: { desiredInUse: 0, reportedInUse: 1 }, 2: { desiredInUse: 2, reportedInUse: 1, lastDeploymentSuccess: 2, drifted: 1 } });
    const [event, ...more] = await told(edge);
    expect(event).toEqual({
      coreName: edge, templateName: name, templateVersion: 2, kinds: ['components'], mode: 'report', since: core.drift?.since, reportedVersion: 1, message: `${cli} 2.12.6 is to run, 2.12.5 is installed`,
    });
    expect([CoreDriftDetectedEvent(event), more]).toEqual([true, []]);

    await expect(sweep()).resolves.toMatchObject({ looked: 0, drifted: 0, told: 0 });
    await restore(edge, { [cli]: '2.12.6' });
    await expect(sweep()).resolves.toMatchObject({ cured: 1, told: 0 });
    expect(await stack.api.core(edge)).toMatchObject({ template: { reported: { name, version: 2 } } });
    expect(await driftOf(edge)).toBeUndefined();
    expect(await recount()).toMatchObject({ differences: [], busyShards: [] });
  }, 120_000);

  it('by a local deployment is found, and stays with the version that it reported where it is no other one', async () => {
    const [edge = ''] = take(1);
    const name = await template('2.12.6');
    await deploy(name, 1, edge);

    await deployLocally(edge, { [cli]: '2.12.4' });
    await sweep();

    expect(await stack.api.core(edge)).toMatchObject({
      template: { reported: { name, version: 1 } }, drift: { kinds: ['components'], details: { components: `${cli} 2.12.6 is to run, 2.12.4 is installed` } },
    });
    expect(await told(edge)).toMatchObject([{ kinds: ['components'], mode: 'report' }]);
  }, 60_000);

  it('between thing groups is found on the core that was taken out, on the one that was put in, and on no stranger', async () => {
    const [out = '', both = '', stranger = '', well = ''] = take(4);
    const name = await template('2.12.5', '2.12.6');
    await deploy(name, 1, both);
    await deploy(name, 2, out, well);
    const [first, second] = [await versionGroupOf(both), await versionGroupOf(out)];
    await stack.iot.send(new RemoveThingFromThingGroupCommand({ thingName: out, thingGroupName: second }));
    for (const thingName of [both, stranger]) await stack.iot.send(new AddThingToThingGroupCommand({ thingName, thingGroupName: second }));

    await sweep();

    expect((await driftOf(out))?.details.group).toBe(`the core is not in thing group ${second} of the version`);
    expect((await driftOf(both))?.details.group).toBe(`the core is in thing group ${second} of another version`);
    expect([await driftOf(stranger), await driftOf(well)]).toEqual([undefined, undefined]);
    expect([await told(out), await told(both), await told(stranger)].map(({ length }) => length)).toEqual([1, 1, 0]);
    expect(await groupsOf(both)).toEqual(expect.arrayContaining([first, second]));

    await stack.iot.send(new AddThingToThingGroupCommand({ thingName: out, thingGroupName: second }));
    for (const thingName of [both, stranger]) await stack.iot.send(new RemoveThingFromThingGroupCommand({ thingName, thingGroupName: second }));
    await expect(sweep()).resolves.toMatchObject({ failed: 0 });
    expect([(await driftOf(out))?.kinds, (await driftOf(both))?.details.group]).toEqual([undefined, undefined]);
  }, 120_000);

  it('is looked for in as few calls as there are pages and cores with news', async () => {
    await sweep();
    const idle = await counted(sweep);
    const news = take(3);
    const name = await template('2.12.6');
    await deploy(name, 1, ...news);
    const busy = await counted(sweep);

    const { devices, groups } = idle.answer;
    const pages = Math.ceil(devices / 100);
    expect(idle.calls).toEqual({ 'greengrass.ListCoreDevices': pages, 'iot.ListThingsInThingGroup': groups });
    expect(busy.calls).toEqual({ 'greengrass.ListCoreDevices': pages, 'iot.ListThingsInThingGroup': groups + 1, 'greengrass.ListInstalledComponents': busy.answer.looked });
    expect(busy.answer).toMatchObject({ looked: 3, drifted: 0 });
  }, 60_000);

  /** Calls of IoT and Greengrass that some work makes, but for those of devices. */
  const counted = async <Answer>(work: () => Promise<Answer>): Promise<{ answer: Answer; calls: Record<string, number> }> => {
    const calls = () => stack.control<Record<string, number>>('GET', '/calls');
    const before = await calls();
    const answer = await work();
    const made = Object.entries(await calls()).map(([call, count]) => [call, count - (before[call] ?? 0)] as const);
    return { answer, calls: Object.fromEntries(made.filter(([call, count]) => count > 0 && /^(greengrass|iot)\.List/.test(call))) };
  };

  it('is not claimed of any core where IoT or Greengrass does not answer', async () => {
    const [edge = '', gone = ''] = take(2);
    const name = await template('2.12.6');
    await deploy(name, 1, edge, gone);
    await deployLocally(edge, { [cli]: '2.12.4' });
    await stack.iot.send(new RemoveThingFromThingGroupCommand({ thingName: gone, thingGroupName: await versionGroupOf(gone) }));
    const denied = { name: 'AccessDeniedException', statusCode: 403, message: 'not authorized' };
    await stack.fault({ service: 'greengrass', operation: 'ListInstalledComponents', error: denied, times: 1000 });
    await stack.fault({ service: 'iot', operation: 'ListThingGroupsForThing', error: denied, times: 1000 });

    const { failed, drifted } = await sweep();
    await stack.clearFaults();

    expect([failed > 1, drifted, await driftOf(edge), await driftOf(gone)]).toEqual([true, 0, undefined, undefined]);
    await sweep();
    expect([(await driftOf(edge))?.kinds, (await driftOf(gone))?.kinds]).toEqual([['components'], ['group']]);
  }, 60_000);

  it('is counted as a count of all cores would have it', async () => {
    expect(await recount()).toMatchObject({ differences: [], busyShards: [] });
  });
});
