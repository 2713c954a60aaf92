/** Tasks that are stopped on their way: what had not begun never does, what has begun goes on, and a deployment is taken back. */
import { ListThingGroupsForThingCommand } from '@aws-sdk/client-iot';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { ListExecutionsCommand } from '@aws-sdk/client-sfn';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { succeeded } from '../../contracts/client.ts';
import type { components } from '../../contracts/generated/openapi.ts';
import type { DeploymentTask, ErrorBody } from './api.ts';
import { sized } from '../builders/test-size.ts';
import { borrowStack, type SystemStack } from './stack.ts';

type Schemas = components['schemas'];
type CanceledTask = Schemas['CanceledTask'];
type Collection = 'coreTasks' | 'deviceTasks' | 'deploymentTasks';

/** Cores of the fleet that a deployment is taken back from: 40 % of them, 40 that are worked on at a time, and some that are left. */
const fleetSize = sized(80, 1000);
/** Longest that a task over the fleet takes on a busy machine. */
const fleetMs = 60_000 + fleetSize * 400;

describe('a cancelled task', () => {
  let stack: SystemStack;
  beforeAll(async () => { stack = await borrowStack(); });
  afterEach(() => stack.clearFaults());
  afterAll(() => stack.giveBack());

  const cancel = (collection: Collection, taskId: string) => stack.api.request<CanceledTask & ErrorBody>('POST', `/${collection}/${taskId}/cancel`);
  const canceled = async (collection: Collection, taskId: string): Promise<CanceledTask> => {
    const { status, headers, body } = await cancel(collection, taskId);
    expect([status, headers.get('x-taskid'), headers.get('location')]).toEqual([202, taskId, `/${collection}/${taskId}`]);
    return body;
  };
  const closed = (taskId: string): Promise<DeploymentTask> =>
    stack.api.until(`the end of deployment task ${taskId}`, () => stack.api.deploymentTask(taskId), ({ taskStatus, cancellation }) => taskStatus === 'Failure' || (taskStatus === 'Success' && cancellation?.settledAt !== undefined), fleetMs);
  const settledDeployment = (taskId: string): Promise<DeploymentTask> =>
    stack.api.until(`the end of deployment task ${taskId}`, () => stack.api.deploymentTask(taskId), ({ taskStatus }) => taskStatus === 'Success' || taskStatus === 'Failure', fleetMs);
  const coresOf = async (taskId: string): Promise<Schemas['Deployment'][]> =>
    (await succeeded(stack.api.GET('/deploymentTasks/{taskId}/cores', { params: { path: { taskId }, query: { count: 1000 } } }))).cores;
  const recount = async () => {
    const { Payload } = await stack.lambda.send(new InvokeCommand({ FunctionName: stack.outputs['RecountFleetFunction'], Payload: '{}' }));
    return JSON.parse(Buffer.from(Payload ?? []).toString()) as { differences: object[]; busyShards: number[] };
  };
  const versionGroupsOf = async (thingName: string): Promise<string[]> =>
    ((await stack.iot.send(new ListThingGroupsForThingCommand({ thingName }))).thingGroups ?? []).flatMap(({ groupName = '' }) => (groupName.startsWith('cdf_ggv2_') ? [groupName] : []));
  /** A step asks at most once a second whether its task was cancelled. */
  const known = ({ cancellation }: CanceledTask): Promise<number> =>
    stack.api.until('the second for which a step may not know of it', async () => Date.now() - Date.parse(cancellation.requestedAt), (milliseconds) => milliseconds > 1100);
  const total = ({ canceled: none = 0, finished = 0, withdrawn = 0, kept = 0 }: NonNullable<DeploymentTask['cancellation']>): number => none + finished + withdrawn + kept;

  it('of cores begins with no further one, and says of each what became of it; it adds up (peer fault 49)', async () => {
    const cores = Array.from({ length: 70 }, () => stack.anAwsCore());
    // Those that are worked on after the first five are stopped on their way, so that no other is begun.
    for (const core of cores.slice(5)) await stack.stopShort(core);
    const taskId = await stack.api.start(cores);
    await stack.api.until('some cores done', () => stack.api.task(taskId), ({ progress }) => progress.succeeded >= 5);

    const answer = await canceled('coreTasks', taskId);
    await known(answer);
    await stack.clearFaults();
    const task = await stack.api.settled(taskId);

    const { canceled: stopped = 0, finished = 0 } = task.cancellation ?? {};
    expect(answer).toMatchObject({ id: taskId, taskStatus: 'InProgress', cancellation: { requestedAt: expect.any(String) } });
    expect([stopped + finished, task.progress]).toEqual([70, { total: 70, waiting: 0, inProgress: 0, succeeded: finished, failed: stopped }]);
    expect(stopped).toBeGreaterThan(10);
    expect(task).toMatchObject({ taskStatus: 'Failure', code: 'CANCELED', retryable: true, statusMessage: `the task was cancelled: of 70 cores, ${stopped} had not begun, ${finished} had been settled` });
    const without = task.cores.filter(({ code }) => code === 'CANCELED');
    expect(without).toHaveLength(stopped);
    for (const { name } of without.slice(0, 5)) expect((await stack.api.request('GET', `/cores/${name}`)).status).toBe(404);
    const things = new Set((await stack.identities()).things);
    expect(cores.filter(({ name }) => things.has(name))).toHaveLength(finished);

    expect((await canceled('coreTasks', taskId)).cancellation).toEqual(task.cancellation);
  }, 90_000);

  it('of client devices associates those that it has provisioned', async () => {
    const core = stack.anAwsCore();
    await stack.api.provision([core]);
    await stack.control('POST', '/devices/power-on', { cores: [core.name] });
    const devices = Array.from({ length: 60 }, () => stack.aDevice());
    // Those that are worked on at a time are stopped on their way, so that no other is begun.
    for (const device of devices) await stack.stopShort(device);
    const taskId = await stack.api.startDevices(core.name, devices);
    await stack.api.until('some devices begun', () => stack.api.deviceTask(taskId), (seen) => seen.devices.filter(({ taskStatus }) => taskStatus === 'InProgress').length >= 3);

    await known(await canceled('deviceTasks', taskId));
    await stack.clearFaults();
    const task = await stack.api.settledDevices(taskId);

    const { canceled: stopped = 0, finished = 0 } = task.cancellation ?? {};
    expect([stopped + finished, task.progress.succeeded]).toEqual([60, finished]);
    expect([stopped > 0, finished >= 3]).toEqual([true, true]);
    const { devices: made } = await succeeded(stack.api.GET('/cores/{coreName}/devices', { params: { path: { coreName: core.name }, query: { count: 1000 } } }));
    expect([made.length, made.every(({ association }) => association === 'Associated')]).toEqual([finished, true]);
  }, 90_000);

  it('that has ended is refused, and one that there is not is not found', async () => {
    const { id } = await stack.api.provision([stack.anAwsCore()]);

    expect(await cancel('coreTasks', id)).toMatchObject({ status: 409, body: { code: 'TASK_CLOSED' } });
    expect(await cancel('deviceTasks', id)).toMatchObject({ status: 404, body: { code: 'TASK_NOT_FOUND' } });
    expect(await cancel('deploymentTasks', 'no-such-1')).toMatchObject({ status: 404, body: { code: 'TASK_NOT_FOUND' } });
    expect((await stack.api.request('POST', `/coreTasks/${id}/cancel?now=1`)).status).toBe(400);
  });

  describe('of a deployment', () => {
    let cores: string[];
    let name: string;
    beforeAll(async () => {
      const made = Array.from({ length: fleetSize }, () => stack.aCore());
      for (let from = 0; from < fleetSize; from += 400) await stack.api.settled(await stack.api.start(made.slice(from, from + 400)), fleetMs);
      cores = made.map((core) => core.name);
      await stack.control('POST', '/devices/power-on', { cores });
      name = stack.ownName('line');
      const body = (minutes: number) => ({ components: [{ key: 'aws.greengrass.Cli', version: '2.12.6' }], jobConfig: { timeoutConfig: { inProgressTimeoutInMinutes: minutes } } });
      await succeeded(stack.api.POST('/templates', { body: { name, ...body(60) } }));
      for (const minutes of [61, 62]) await succeeded(stack.api.PUT('/templates/{templateName}', { params: { path: { templateName: name } }, body: body(minutes) }));
      const first = await deploy(1);
      await stack.api.until('the fleet to run version 1', () => stack.api.deploymentTask(first), ({ deploymentStatus }) => deploymentStatus.SUCCEEDED === fleetSize, fleetMs);
    }, 2 * fleetMs);

    const deploy = (version: number): Promise<string> => stack.api.startDeployment({ template: { name, version }, targets: { thingNames: cores } });
    const group = (version: number): string => `cdf_ggv2_deploymentForTemplate_${name}_${version}`;

    /** Groups, desired and reported versions and every count say the same. */
    const expectAgreement = async (): Promise<void> => {
      await stack.control('POST', '/events/settle');
      expect(await recount()).toMatchObject({ differences: [], busyShards: [] });
      for (const coreName of cores.filter((_, index) => index % Math.ceil(fleetSize / 50) === 0)) {
        const { template } = await succeeded(stack.api.GET('/cores/{coreName}', { params: { path: { coreName } } }));
        expect([coreName, await versionGroupsOf(coreName)]).toEqual([coreName, [group(template.desired.version)]]);
      }
    };

    it('that has ended takes the cores back whose devices have not begun; they are in the groups and versions that they were in', async () => {
      const reached = cores.slice(0, Math.floor(fleetSize * 0.4));
      const away = cores.slice(reached.length);
      await stack.control('POST', '/devices/offline', { cores: away });
      const taskId = await deploy(2);
      await settledDeployment(taskId);
      await stack.api.until('the cores that are there to run version 2', () => stack.api.deploymentTask(taskId), ({ deploymentStatus }) => deploymentStatus.SUCCEEDED === reached.length, fleetMs);

      const answers = await Promise.all([canceled('deploymentTasks', taskId), canceled('deploymentTasks', taskId)]);
      const task = await closed(taskId);

      expect(new Set(answers.map(({ cancellation }) => cancellation.requestedAt)).size).toBe(1);
      expect(task).toMatchObject({
        taskStatus: 'Failure', code: 'CANCELED', cancellation: { canceled: 0, finished: 0, withdrawn: away.length, kept: reached.length },
        progress: { total: fleetSize, succeeded: reached.length, failed: away.length },
        deploymentStatus: { SUCCEEDED: reached.length, CANCELED: away.length, QUEUED: 0 },
      });
      const items = await coresOf(taskId);
      expect(items.filter(({ withdrawal }) => withdrawal?.outcome === 'Withdrawn').map(({ coreName }) => coreName).sort()).toEqual(away.toSorted());
      expect(new Set(items.flatMap(({ withdrawal }) => withdrawal?.reason ?? []))).toEqual(new Set(['the deployment had ended as SUCCEEDED']));
      await expectAgreement();

      await stack.control('POST', '/devices/online', { cores: away });
      await stack.control('POST', '/events/settle');
      const summary = await succeeded(stack.api.GET('/fleet/summary'));
      expect(summary.templates[name]?.versions).toMatchObject({
        1: { desiredInUse: away.length, reportedInUse: away.length, lastDeploymentSuccess: away.length },
        2: { desiredInUse: reached.length, reportedInUse: reached.length, lastDeploymentSuccess: reached.length },
      });
      await expectAgreement();
    }, 2 * fleetMs);

    it('that runs begins with no further core, then takes back those that it has; cancelled twice, it is taken back once', async () => {
      await stack.control('POST', '/devices/offline', { cores });
      // What is worked on after 40 % is stopped before it moves, so that no other is begun.
      const targeted = fleetSize * 0.4;
      await stack.control('POST', '/faults', { service: 'iot', operation: 'AddThingToThingGroup', hold: true, skip: targeted, times: fleetSize });
      const taskId = await deploy(3);
      await stack.api.until('40 % of the cores targeted', () => stack.api.deploymentTask(taskId), ({ progress }) => progress.succeeded >= targeted, fleetMs);

      const answers = await Promise.all([canceled('deploymentTasks', taskId), stack.api.request<CanceledTask>('DELETE', `/deploymentTasks/${taskId}`), canceled('deploymentTasks', taskId)]);
      await known(answers[0]);
      await stack.clearFaults();
      const task = await closed(taskId);

      expect(answers).toHaveLength(3);
      const { canceled: stopped = 0, withdrawn = 0 } = task.cancellation ?? {};
      expect(total(task.cancellation ?? { requestedAt: '' })).toBe(fleetSize);
      expect(Math.min(stopped, withdrawn)).toBeGreaterThan(fleetSize / 20);
      expect(task).toMatchObject({ taskStatus: 'Failure', code: 'CANCELED', cancellation: { deletedAt: expect.any(String), settledAt: expect.any(String) } });
      const { executions = [] } = await stack.states.send(new ListExecutionsCommand({ stateMachineArn: stack.outputs['WithdrawDeploymentStateMachineArn'] }));
      expect(executions.filter((execution) => execution.name === taskId).map(({ status }) => status)).toEqual(['SUCCEEDED']);
      const [left] = (await coresOf(taskId)).filter(({ withdrawal }) => withdrawal?.outcome === 'Withdrawn');
      expect(left).toMatchObject({ taskStatus: 'Failure', code: 'CANCELED', retryable: true, deploymentStatus: 'CANCELED' });
      await expectAgreement();

      await stack.control('POST', '/devices/online', { cores });
      await stack.control('POST', '/events/settle');
      await expectAgreement();
      const summary = await succeeded(stack.api.GET('/fleet/summary'));
      const versions = Object.values(summary.templates[name]?.versions ?? {});
      for (const { desiredInUse, reportedInUse } of versions) expect(reportedInUse).toBe(desiredInUse);
    }, 2 * fleetMs);

    it('whose cores a newer task has targeted leaves them alone', async () => {
      const some = cores.slice(0, 5);
      await stack.control('POST', '/devices/offline', { cores: some });
      const older = await stack.api.startDeployment({ template: { name, version: 1 }, targets: { thingNames: some }, iotJobConfig: { timeoutConfig: { inProgressTimeoutInMinutes: 90 } } });
      await settledDeployment(older);
      const newer = await stack.api.startDeployment({ template: { name, version: 2 }, targets: { thingNames: some }, iotJobConfig: { timeoutConfig: { inProgressTimeoutInMinutes: 91 } } });
      await settledDeployment(newer);

      await canceled('deploymentTasks', older);
      const task = await closed(older);

      expect(task).toMatchObject({ taskStatus: 'Success', cancellation: { canceled: 0, finished: 0, withdrawn: 0, kept: 5 } });
      expect((await coresOf(older)).map(({ withdrawal }) => withdrawal?.reason)).toEqual(Array(5).fill(`task ${newer} targeted the core since`));
      await stack.control('POST', '/devices/online', { cores: some });
    }, fleetMs);
  });
});
