/** Cores on which the deployment of a version has ended, and which are to run it again. */
import { CancelDeploymentCommand, GetDeploymentCommand, GreengrassV2Client, ListDeploymentsCommand } from '@aws-sdk/client-greengrassv2';
import { DescribeThingGroupCommand, ListThingGroupsForThingCommand } from '@aws-sdk/client-iot';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { DescribeExecutionCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { succeeded } from '../../contracts/client.ts';
import type { components } from '../../contracts/generated/openapi.ts';
import type { Core, DeploymentTask } from './api.ts';
import { borrowStack, type SystemStack } from './stack.ts';

type Request = components['schemas']['DeploymentTaskRequest'];

const prefix = 'cdf_ggv2_deploymentForTemplate_';

describe('a core that is to run again what has ended on it', () => {
  let stack: SystemStack;
  let greengrass: GreengrassV2Client;
  let cores: string[];
  /** Its nucleus is one of before subdeployments. */
  let old: string;
  /** Each test has cores of its own. */
  const take = (count: number): string[] => cores.splice(0, count);

  beforeAll(async () => {
    stack = await borrowStack();
    greengrass = new GreengrassV2Client({ endpoint: stack.awsEndpoint, region: stack.region, credentials: { accessKeyId: 'SYSTEMTEST', secretAccessKey: 'local' } });
    const [recent, former] = await Promise.all([stack.api.provision(Array.from({ length: 9 }, () => stack.anAwsCore())), stack.api.provision([stack.anAwsCore()], { coreVersion: '2.8.1' })]);
    cores = recent.cores.map(({ name }) => name);
    [old = ''] = former.cores.map(({ name }) => name);
    await stack.control('POST', '/devices/power-on', { cores: [old, ...cores] });
    await stack.control('POST', '/devices/pace', { minMs: 0, maxMs: 30 });
  }, 120_000);
  afterEach(() => stack.control('DELETE', '/devices/faults'));
  afterAll(async () => {
    greengrass.destroy();
    await stack.control('POST', '/devices/pace', { minMs: 50, maxMs: 400 });
    await stack.giveBack();
  });

  let templates = 0;
  const component = (version: string) => ({ key: 'aws.greengrass.Cli', version });
  /** A template of a name of its own, with a version for each of the component. */
  const template = async (...versions: readonly string[]): Promise<string> => {
    const name = stack.ownName(`again-${(templates += 1)}`);
    const [first = '2.12.6', ...later] = versions;
    await succeeded(stack.api.POST('/templates', { body: { name, components: [component(first)] } }));
    for (const version of later) await succeeded(stack.api.PUT('/templates/{templateName}', { params: { path: { templateName: name } }, body: { components: [component(version)] } }));
    return name;
  };
  const task = (taskId: string): Promise<DeploymentTask> => succeeded(stack.api.GET('/deploymentTasks/{taskId}', { params: { path: { taskId } } }));
  const deploy = async (name: string, thingNames: readonly string[], { version, ...more }: Omit<Partial<Request>, 'template'> & { version?: number } = {}): Promise<DeploymentTask> => {
    const { response, error } = await stack.api.POST('/deploymentTasks', { body: { template: { name, ...(version !== undefined && { version }) }, targets: { thingNames: [...thingNames] }, ...more } });
    if (response.status !== 202) throw new Error(`POST /deploymentTasks answered ${response.status}: ${JSON.stringify(error)}`);
    const taskId = response.headers.get('x-taskid') ?? '';
    return stack.api.until(`the end of task ${taskId}`, () => task(taskId), ({ taskStatus }) => taskStatus === 'Success' || taskStatus === 'Failure', 60_000);
  };
  /** Waits until the deployments of cores have ended so. */
  const become = (names: readonly string[], status: string): Promise<Core[]> =>
    Promise.all(names.map((name) => stack.api.until(`${status} of ${name}`, () => stack.api.core(name), ({ template: { reported } }) => reported.deploymentStatus === status)));
  const groupsOf = async (thingName: string): Promise<string[]> =>
    ((await stack.iot.send(new ListThingGroupsForThingCommand({ thingName }))).thingGroups ?? []).flatMap(({ groupName }) => groupName ?? []).filter((group) => group.startsWith(prefix)).sort();
  const ordersFor = async (group: string) =>
    (await greengrass.send(new ListDeploymentsCommand({ targetArn: `arn:aws:iot:${stack.region}:${stack.account}:thinggroup/${group}`, historyFilter: 'ALL' }))).deployments ?? [];
  const deploymentTo = async (group: string) => {
    const [latest] = await ordersFor(group);
    return greengrass.send(new GetDeploymentCommand({ deploymentId: latest?.deploymentId ?? '' }));
  };
  const invoked = async (output: string): Promise<unknown> => {
    const { Payload, FunctionError } = await stack.lambda.send(new InvokeCommand({ FunctionName: stack.outputs[output] ?? output, Payload: '{}' }));
    const text = Buffer.from(Payload ?? []).toString();
    if (FunctionError !== undefined) throw new Error(`${output}: ${text}`);
    return JSON.parse(text);
  };
  const retire = async (): Promise<void> => {
    const stateMachineArn = `arn:aws:states:${stack.region}:${stack.account}:stateMachine:greengrass2-provisioning-local-retire-deployments`;
    const { executionArn } = await stack.states.send(new StartExecutionCommand({ stateMachineArn, input: '{"found":0}' }));
    const { status } = await stack.api.until('the end of retiring', () => stack.states.send(new DescribeExecutionCommand({ executionArn })), (execution) => execution.status !== 'RUNNING');
    expect(status).toBe('SUCCEEDED');
  };
  const groupExists = (thingGroupName: string): Promise<boolean> => stack.iot.send(new DescribeThingGroupCommand({ thingGroupName })).then(() => true, () => false);
  const deviceFault = (names: readonly string[], code = 'COMPONENT_BROKEN') => stack.control('POST', '/devices/faults', { cores: names, code });

  it('does so by an ordinary new task of the same version, whose failed cores get one subdeployment together, and whose group goes afterwards', async () => {
    const names = take(4);
    const [broken = '', other = '', ...well] = names;
    const name = await template();
    await deviceFault([broken, other]);
    await deploy(name, names);
    await Promise.all([become([broken, other], 'FAILED'), become(well, 'SUCCEEDED')]);

    const again = await deploy(name, names);
    await become(names, 'SUCCEEDED');

    const [versionGroup, retryGroup] = [`${prefix}${name}_1`, `${prefix}retry_${again.id}`];
    expect(again).toMatchObject({ taskStatus: 'Success', progress: { total: 4, succeeded: 4, failed: 0 } });
    expect((await deploymentTo(retryGroup)).parentTargetArn).toBe((await deploymentTo(versionGroup)).targetArn);
    expect(await ordersFor(versionGroup)).toHaveLength(1);
    for (const core of [broken, other]) expect(await groupsOf(core)).toEqual([versionGroup, retryGroup].sort());
    for (const core of well) expect(await groupsOf(core)).toEqual([versionGroup]);
    expect((await task(again.id)).deploymentStatus).toMatchObject({ SUCCEEDED: 4 });
    expect(await invoked('SweepDeploymentsFunction')).toMatchObject({ corrected: 0, moved: 0, failed: 0 });

    await retire();

    expect([await groupExists(retryGroup), await groupExists(versionGroup)]).toEqual([false, true]);
    for (const core of names) expect(await groupsOf(core)).toEqual([versionGroup]);
    expect((await deploymentTo(versionGroup)).deploymentStatus).toBe('ACTIVE');
    expect((await stack.inventory()).rows.filter((row) => row.includes('SUBDEPLOYMENT'))).toEqual([]);
    const runsAlready = await deploy(name, names);
    expect(runsAlready.deployments.map(({ statusMessage }) => statusMessage)).toEqual(names.map(() => 'the core runs the version already: nothing was done'));
    expect(await invoked('RecountFleetFunction')).toMatchObject({ differences: [] });
  }, 120_000);

  it('fails again where the reason has not gone, and gets another subdeployment with the next task', async () => {
    const [edge = ''] = take(1);
    const name = await template();
    await stack.control('POST', '/devices/faults', { cores: [edge], code: 'COMPONENT_BROKEN', times: 2 });
    await deploy(name, [edge]);
    await become([edge], 'FAILED');

    const second = await deploy(name, [edge]);
    const byTask = (taskId: string) => stack.api.until(`FAILED by ${taskId}`, () => task(taskId), ({ deploymentStatus }) => deploymentStatus.FAILED === 1);
    await byTask(second.id);
    const third = await deploy(name, [edge]);
    await become([edge], 'SUCCEEDED');

    expect(await groupsOf(edge)).toEqual([`${prefix}${name}_1`, `${prefix}retry_${third.id}`].sort());
    expect((await task(second.id)).deploymentStatus).toMatchObject({ FAILED: 1 });
  }, 120_000);

  it('does so, too, when it comes back to a version that it ran before', async () => {
    const [edge = ''] = take(1);
    const name = await template('2.12.5', '2.12.6');
    await deploy(name, [edge], { version: 1 });
    await become([edge], 'SUCCEEDED');
    await deploy(name, [edge], { version: 2 });
    await stack.api.until('version 2', () => stack.api.core(edge), ({ template: { reported } }) => reported.version === 2);

    const back = await deploy(name, [edge], { version: 1 });
    const { device } = await stack.api.until('version 1', () => stack.api.core(edge), ({ template: { reported } }) => reported.version === 1 && reported.deploymentStatus === 'SUCCEEDED');

    expect(device.installedComponents).toContainEqual({ name: 'aws.greengrass.Cli', version: '2.12.5' });
    expect(await groupsOf(edge)).toEqual([`${prefix}${name}_1`, `${prefix}retry_${back.id}`].sort());
  }, 120_000);

  it('is told what can be done instead where its nucleus knows no subdeployments, and a new version of the template is', async () => {
    const [edge = ''] = take(1);
    const name = await template('2.8.1');
    await deviceFault([edge, old]);
    await deploy(name, [edge, old]);
    await become([edge, old], 'FAILED');

    const again = await deploy(name, [edge, old]);
    await become([edge], 'SUCCEEDED');

    expect(again).toMatchObject({ taskStatus: 'Failure', progress: { succeeded: 1, failed: 1 } });
    expect(again.deployments.find(({ coreName }) => coreName === old)).toMatchObject({
      taskStatus: 'Failure', code: 'SUBDEPLOYMENT_NOT_SUPPORTED', retryable: false, cause: expect.stringContaining('nucleus 2.8.1'), hint: expect.stringContaining('new version of the template'),
    });
    expect((await stack.api.core(old)).template.reported).toMatchObject({ deploymentStatus: 'FAILED', code: 'COMPONENT_BROKEN' });
    await succeeded(stack.api.PUT('/templates/{templateName}', { params: { path: { templateName: name } }, body: { components: [component('2.8.0')] } }));
    await deploy(name, [old]);
    await become([old], 'SUCCEEDED');
  }, 120_000);

  it('runs the deployment that a task renews, which replaces that of the version and its subdeployments', async () => {
    const [edge = '', other = ''] = take(2);
    const name = await template();
    await deviceFault([edge]);
    await deploy(name, [edge, other]);
    await Promise.all([become([edge], 'FAILED'), become([other], 'SUCCEEDED')]);
    await deploy(name, [edge]);
    await become([edge], 'SUCCEEDED');
    await greengrass.send(new CancelDeploymentCommand({ deploymentId: (await deploymentTo(`${prefix}${name}_1`)).deploymentId }));

    const renewed = await deploy(name, [other], { renew: true });
    const { deploymentId } = await deploymentTo(`${prefix}${name}_1`);
    await invoked('SweepDeploymentsFunction');
    await become([edge, other], 'SUCCEEDED');
    await retire();

    expect(renewed.taskStatus).toBe('Success');
    const effective = (await stack.api.core(edge)).device.effectiveDeployments.find((deployment) => deployment.deploymentId === deploymentId);
    expect(effective?.coreDeviceExecutionStatus).toBe('SUCCEEDED');
    expect(await groupsOf(edge)).toEqual([`${prefix}${name}_1`]);
  }, 120_000);
});
