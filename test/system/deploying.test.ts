/** Deployment tasks up to the point where Greengrass has the cores; what the devices make of it is another test's matter. */
import { CancelDeploymentCommand, GetDeploymentCommand, GreengrassV2Client, ListDeploymentsCommand } from '@aws-sdk/client-greengrassv2';
import { AddThingToThingGroupCommand, CreateThingGroupCommand, ListThingGroupsForThingCommand, ListThingsInThingGroupCommand } from '@aws-sdk/client-iot';
import { DescribeExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { succeeded } from '../../contracts/client.ts';
import { DeploymentTaskCreatedEvent } from '../../contracts/generated/events-validators.js';
import type { components } from '../../contracts/generated/openapi.ts';
import { sampled, sized } from '../builders/test-size.ts';
import { borrowStack, type SystemStack } from './stack.ts';

type Schemas = components['schemas'];
type DeploymentTask = Schemas['DeploymentTask'];
type Request = Schemas['DeploymentTaskRequest'];

/** Two at least for each of 20 tasks. */
const fleetSize = sized(40, 100);

/** Ends a step at once: neither the SDK nor the state machine retries it. */
const denied = { name: 'AccessDeniedException', statusCode: 403 };

describe('a deployment task', () => {
  let stack: SystemStack;
  let greengrass: GreengrassV2Client;
  let cores: string[];
  let groupPrefix: string;
  beforeAll(async () => {
    stack = await borrowStack();
    greengrass = new GreengrassV2Client({ endpoint: stack.awsEndpoint, region: stack.region, credentials: { accessKeyId: 'SYSTEMTEST', secretAccessKey: 'local' } });
    groupPrefix = 'cdf_ggv2_deploymentForTemplate_';
    const made = await stack.api.provision(Array.from({ length: fleetSize }, () => stack.aCore()));
    cores = made.cores.map(({ name }) => name);
    await stack.control('POST', '/devices/power-on', { cores });
  }, 60_000);
  afterEach(() => stack.clearFaults());
  afterAll(async () => {
    greengrass.destroy();
    await stack.giveBack();
  });

  let templates = 0;
  /** A template of a name of its own with so many versions. */
  const template = async (versions = 1): Promise<string> => {
    const name = stack.ownName(`line-${(templates += 1)}`);
    const body = (timeout: number) => ({ components: [{ key: 'aws.greengrass.Cli', version: '2.12.6' }], jobConfig: { timeoutConfig: { inProgressTimeoutInMinutes: timeout } } });
    await succeeded(stack.api.POST('/templates', { body: { name, ...body(60) } }));
    for (let version = 2; version <= versions; version += 1) {
      await succeeded(stack.api.PUT('/templates/{templateName}', { params: { path: { templateName: name } }, body: body(60 + version) }));
    }
    return name;
  };
  const start = async (body: Request): Promise<string> => {
    const { response, error } = await stack.api.POST('/deploymentTasks', { body });
    if (response.status !== 202) throw new Error(`POST /deploymentTasks answered ${response.status}: ${JSON.stringify(error)}`);
    return response.headers.get('x-taskid') ?? '';
  };
  const task = (taskId: string): Promise<DeploymentTask> => succeeded(stack.api.GET('/deploymentTasks/{taskId}', { params: { path: { taskId } } }));
  const settled = (taskId: string): Promise<DeploymentTask> =>
    stack.api.until(`the end of deployment task ${taskId}`, () => task(taskId), ({ taskStatus }) => taskStatus === 'Success' || taskStatus === 'Failure', 90_000);
  const deploy = async (name: string, thingNames: string[], { version, ...more }: Omit<Partial<Request>, 'template'> & { version?: number } = {}): Promise<DeploymentTask> =>
    settled(await start({ template: { name, ...(version !== undefined && { version }) }, targets: { thingNames }, ...more }));
  const calls = () => stack.control<Record<string, number>>('GET', '/calls');
  const callsSince = async (before: Record<string, number>): Promise<(call: string) => number> => {
    const now = await calls();
    return (call) => (now[call] ?? 0) - (before[call] ?? 0);
  };
  const groupOf = (name: string, version = 1): string => `${groupPrefix}${name}_${version}`;
  const groupsOf = async (thingName: string): Promise<string[]> => {
    const { thingGroups = [] } = await stack.iot.send(new ListThingGroupsForThingCommand({ thingName }));
    return thingGroups.flatMap(({ groupName }) => groupName ?? []);
  };
  const versionGroupsOf = async (thingName: string): Promise<string[]> => (await groupsOf(thingName)).filter((group) => group.startsWith(groupPrefix));
  const ordersFor = async (group: string) => {
    const targetArn = `arn:aws:iot:${stack.region}:${stack.account}:thinggroup/${group}`;
    return (await greengrass.send(new ListDeploymentsCommand({ targetArn, historyFilter: 'ALL' }))).deployments ?? [];
  };
  const core = (coreName: string) => succeeded(stack.api.GET('/cores/{coreName}', { params: { path: { coreName } } }));

  it('puts one core into the group of its version, which has one Greengrass deployment (peer faults 1 and 4)', async () => {
    const name = await template();
    const [edge = ''] = cores;

    const done = await deploy(name, [edge]);

    expect(done).toMatchObject({ taskStatus: 'Success', template: { name, version: 1 }, progress: { total: 1, succeeded: 1, failed: 0 } });
    expect(await versionGroupsOf(edge)).toEqual([groupOf(name)]);
    const [order, ...others] = await ordersFor(groupOf(name));
    expect(others).toEqual([]);
    expect(await greengrass.send(new GetDeploymentCommand({ deploymentId: order?.deploymentId }))).toMatchObject({
      deploymentName: `CDF GreengrassV2 Provisioning - Template: ${name}, Version: 1`, tags: { 'cdf-greengrass2-provisioning-deployment-task-id': done.id },
    });
  });

  it(`of 20 that run at the same time with ${fleetSize} cores between them makes the one CreateDeployment of the version (peer fault 1)`, async () => {
    const name = await template();
    const shares = Array.from({ length: 20 }, (_, share) => cores.filter((_core, index) => index % 20 === share));
    const before = await calls();

    const tasks = await Promise.all((await Promise.all(shares.map((thingNames) => start({ template: { name }, targets: { thingNames } })))).map(settled));

    const made = await callsSince(before);
    expect(tasks.map(({ taskStatus }) => taskStatus)).toEqual(tasks.map(() => 'Success'));
    expect(made('greengrass.CreateDeployment')).toBe(1);
    expect(await ordersFor(groupOf(name))).toHaveLength(1);
    const { things = [] } = await stack.iot.send(new ListThingsInThingGroupCommand({ thingGroupName: groupOf(name), maxResults: 250 }));
    expect(things.toSorted()).toEqual(cores.toSorted());
    const perCore = ['iot.ListThingGroupsForThing', 'iot.AddThingToThingGroup', 'iot.RemoveThingFromThingGroup', 'iot.DescribeJobExecution'].reduce((sum, call) => sum + made(call), 0) / fleetSize;
    expect(perCore).toBeLessThanOrEqual(3);
  }, 60_000);

  it('of 20 that all want the same cores makes one deployment, and each core a member once (peer fault 1)', async () => {
    const name = await template();
    const thingNames = cores.slice(0, 5);
    const before = await calls();

    const tasks = await Promise.all((await Promise.all(Array.from({ length: 20 }, () => start({ template: { name }, targets: { thingNames } })))).map(settled));

    expect(tasks.map(({ progress }) => progress)).toEqual(tasks.map(() => expect.objectContaining({ succeeded: thingNames.length, failed: 0 })));
    expect((await callsSince(before))('greengrass.CreateDeployment')).toBe(1);
    for (const edge of thingNames) expect(await versionGroupsOf(edge)).toEqual([groupOf(name)]);
  }, 60_000);

  it('moves cores from version to version, and two tasks at once leave each core in one group, that of the version it desires (peer fault 5)', async () => {
    const name = await template(3);
    const thingNames = cores.slice(0, 4);
    await deploy(name, thingNames, { version: 1 });
    for (const edge of thingNames) expect(await versionGroupsOf(edge)).toEqual([groupOf(name)]);

    const both = await Promise.all([deploy(name, thingNames, { version: 2 }), deploy(name, thingNames, { version: 3 })]);

    expect(both.map(({ taskStatus }) => taskStatus)).toEqual(['Success', 'Success']);
    for (const edge of thingNames) {
      const { template: { desired } } = await core(edge);
      expect([2, 3]).toContain(desired.version);
      expect(await versionGroupsOf(edge)).toEqual([groupOf(name, desired.version)]);
    }
  });

  it('with a job configuration of its own has a deployment of its own, which is rolled out so (peer fault 8)', async () => {
    const name = await template();
    const [edge = '', other = ''] = cores;
    const iotJobConfig = { jobExecutionsRolloutConfig: { maximumPerMinute: 7 } };

    await deploy(name, [edge], { iotJobConfig });
    await deploy(name, [other]);

    const [group = ''] = await versionGroupsOf(edge);
    expect(group).toMatch(new RegExp(`^${groupOf(name)}_[0-9a-f]{8}$`));
    const [order] = await ordersFor(group);
    expect((await greengrass.send(new GetDeploymentCommand({ deploymentId: order?.deploymentId }))).iotJobConfiguration).toEqual(iotJobConfig);
    expect(await versionGroupsOf(other)).toEqual([groupOf(name)]);
  });

  it('whose deployment was cancelled fails its cores by name, unless it renews it', async () => {
    const name = await template();
    const [edge = '', other = ''] = cores;
    await deploy(name, [edge]);
    const [order] = await ordersFor(groupOf(name));
    await greengrass.send(new CancelDeploymentCommand({ deploymentId: order?.deploymentId }));

    const refused = await deploy(name, [other]);
    const renewed = await deploy(name, [edge, other], { renew: true });

    expect(refused).toMatchObject({ taskStatus: 'Failure', deployments: [{ coreName: other, taskStatus: 'Failure', code: 'DEPLOYMENT_CANCELED', hint: expect.stringContaining('renew') }] });
    expect(renewed).toMatchObject({ taskStatus: 'Success', progress: { succeeded: 2 } });
    expect(await ordersFor(groupOf(name))).toHaveLength(2);
  });

  it('fails a core that Greengrass does not know, or lets it wait, as it is told', async () => {
    const name = await template();
    const unknown = stack.aCore();
    await stack.api.provision([unknown]);

    const failed = await deploy(name, [unknown.name]);
    const standing = await core(unknown.name);
    const deferred = await deploy(name, [unknown.name], { onUnregistered: 'defer' });

    expect(failed).toMatchObject({ taskStatus: 'Failure', deployments: [{ code: 'CORE_NOT_REGISTERED', deploymentStatus: 'None' }], deploymentStatus: { NotStarted: 1 } });
    expect(standing.template.desired).toMatchObject({ name, version: 1 });
    expect(deferred).toMatchObject({ taskStatus: 'Success', deployments: [{ deploymentStatus: 'QUEUED' }] });
    expect(await versionGroupsOf(unknown.name)).toEqual([groupOf(name)]);

    await stack.control('POST', '/devices/power-on', { cores: [unknown.name] });
    await stack.api.until('the success of its first connection', () => core(unknown.name), ({ template: { reported } }) => reported.deploymentStatus === 'SUCCEEDED');
  }, 60_000);

  it('fails a core in ten thing groups by name, and no other with it', async () => {
    const name = await template();
    const crowded = stack.aCore();
    await stack.api.provision([crowded]);
    await stack.control('POST', '/devices/power-on', { cores: [crowded.name] });
    while ((await groupsOf(crowded.name)).length < 10) {
      const thingGroupName = stack.ownName(`plant-${(await groupsOf(crowded.name)).length}`);
      await stack.iot.send(new CreateThingGroupCommand({ thingGroupName }));
      await stack.iot.send(new AddThingToThingGroupCommand({ thingName: crowded.name, thingGroupName }));
    }

    const done = await deploy(name, [crowded.name, ...cores.slice(0, 1)]);

    expect(done).toMatchObject({ taskStatus: 'Failure', progress: { succeeded: 1, failed: 1 }, deployments: [{ code: 'TOO_MANY_THING_GROUPS', taskStatus: 'Failure' }, { taskStatus: 'Success' }] });
  });

  it.each(sampled([
    ['EnsureDeployment', 'before', { service: 'iot', operation: 'CreateThingGroup' }],
    ['EnsureDeployment', 'after', { service: 'iot', operation: 'CreateThingGroup' }],
    ['EnsureDeployment', 'before', { service: 'greengrass', operation: 'CreateDeployment' }],
    ['EnsureDeployment', 'after', { service: 'greengrass', operation: 'CreateDeployment' }],
    ['EnsureDeployment', 'after', { service: 'iot', operation: 'TagResource' }],
    ['MoveCore', 'before', { service: 'iot', operation: 'RemoveThingFromThingGroup' }],
    ['MoveCore', 'after', { service: 'iot', operation: 'RemoveThingFromThingGroup' }],
    ['MoveCore', 'before', { service: 'iot', operation: 'AddThingToThingGroup' }],
    ['MoveCore', 'after', { service: 'iot', operation: 'AddThingToThingGroup' }],
  ] as const, 4))('that ends in %s, %s %o, is completed by the next one with one deployment (peer fault 5)', async (_step, when, fault) => {
    const name = await template(2);
    const [edge = ''] = cores;
    await deploy(name, [edge], { version: 1 });
    await stack.fault({ ...fault, when, error: denied });

    const first = await deploy(name, [edge], { version: 2 });
    const second = await deploy(name, [edge], { version: 2 });

    expect(first).toMatchObject({ taskStatus: 'Failure', deployments: [{ code: 'AWS_ACCESS_DENIED', taskStatus: 'Failure' }] });
    expect(second).toMatchObject({ taskStatus: 'Success' });
    expect(await ordersFor(groupOf(name, 2))).toHaveLength(1);
    expect(await versionGroupsOf(edge)).toEqual([groupOf(name, 2)]);
    expect((await core(edge)).template.desired).toMatchObject({ name, version: 2 });
  });

  it('is told on the bus, once for each core', async () => {
    const name = await template();
    const unknown = stack.aCore();
    await stack.api.provision([unknown]);
    const [edge = ''] = cores;

    const { id } = await deploy(name, [edge, unknown.name]);

    const events = await stack.control<{ 'detail-type': string; detail: { taskId?: string; coreName: string; status: string; message?: string } }[]>('GET', '/events?source=com.aws.cdf.greengrass2-provisioning');
    const ofTask = events.filter(({ detail }) => detail.taskId === id);
    expect(ofTask.map(({ detail }) => [detail.coreName, detail.status]).toSorted()).toEqual([[edge, 'success'], [unknown.name, 'failed']].toSorted());
    for (const event of ofTask) {
      expect(event['detail-type']).toBe('DeploymentTask Created Event');
      expect(DeploymentTaskCreatedEvent(event.detail)).toBe(true);
    }
    expect(ofTask.find(({ detail }) => detail.status === 'failed')?.detail.message).toContain(unknown.name);
  });

  it('shows a core that failed as a red execution whose error is its code', async () => {
    const name = await template();
    const unknown = stack.aCore();
    await stack.api.provision([unknown]);

    const { deployments: [item] } = await deploy(name, [unknown.name]);

    const execution = await stack.states.send(new DescribeExecutionCommand({ executionArn: item?.links.execution?.replace(/^.*(details|executions)\//, '') }));
    expect(execution).toMatchObject({ status: 'FAILED', error: 'CORE_NOT_REGISTERED', input: expect.stringContaining(`{"coreName":"${unknown.name}"`) });
  });
});
