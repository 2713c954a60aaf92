/** What the table tells of the fleet, against what Greengrass and the devices say. */
import { CancelDeploymentCommand, GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import { ListJobExecutionsForJobCommand, RemoveThingFromThingGroupCommand } from '@aws-sdk/client-iot';
import { InvokeCommand } from '@aws-sdk/client-lambda';
import { DeleteMessageCommand, GetQueueAttributesCommand, ReceiveMessageCommand, SendMessageCommand, SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { succeeded } from '../../contracts/client.ts';
import { componentErrors } from '../../contracts/component-errors.ts';
import { CoreTemplateUpdatedEvent } from '../../contracts/generated/events-validators.js';
import type { components, operations } from '../../contracts/generated/openapi.ts';
import { borrowStack, type SystemStack } from './stack.ts';

type Schemas = components['schemas'];
type Core = Schemas['Core'];
type Task = Schemas['DeploymentTask'];
type CoreQuery = NonNullable<operations['listCores']['parameters']['query']>;

interface Published {
  readonly 'detail-type': string;
  readonly detail: { readonly coreName: string; readonly deploymentTaskId: string; readonly deploymentStatus: string };
}

describe('the truth about the fleet', () => {
  let stack: SystemStack;
  let clients: { greengrass: GreengrassV2Client; sqs: SQSClient };
  let cores: string[];
  /** Each test has cores of its own. */
  const take = (count: number): string[] => cores.splice(0, count);

  beforeAll(async () => {
    stack = await borrowStack();
    const settings = { endpoint: stack.awsEndpoint, region: stack.region, credentials: { accessKeyId: 'SYSTEMTEST', secretAccessKey: 'local' } };
    clients = { greengrass: new GreengrassV2Client(settings), sqs: new SQSClient(settings) };
    cores = (await stack.api.provision(Array.from({ length: 36 }, () => stack.anAwsCore()))).cores.map(({ name }) => name);
    await stack.control('POST', '/devices/power-on', { cores });
    await stack.control('POST', '/devices/pace', { minMs: 0, maxMs: 30 });
  }, 120_000);
  afterEach(async () => {
    await stack.control('POST', '/greengrass/events', {});
    await stack.control('DELETE', '/devices/faults');
  });
  afterAll(async () => {
    Object.values(clients).forEach((client) => client.destroy());
    await stack.control('POST', '/devices/pace', { minMs: 50, maxMs: 400 });
    await stack.giveBack();
  });

  let templates = 0;
  const component = (version: string) => ({ key: 'aws.greengrass.Cli', version });
  /** A template of a name of its own, with a version for each of the component. */
  const template = async (versions: readonly string[] = ['2.12.6'], more: Partial<Schemas['TemplateRequest']> = {}): Promise<string> => {
    const name = stack.ownName(`truth-${(templates += 1)}`);
    const [first = '', ...later] = versions;
    await succeeded(stack.api.POST('/templates', { body: { name, components: [component(first)], ...more } }));
    for (const version of later) await succeeded(stack.api.PUT('/templates/{templateName}', { params: { path: { templateName: name } }, body: { components: [component(version)], ...more } }));
    return name;
  };
  const deploy = async (name: string, thingNames: readonly string[], version?: number, renew = false): Promise<Task> => {
    const { response, error } = await stack.api.POST('/deploymentTasks', { body: { template: { name, ...(version !== undefined && { version }) }, targets: { thingNames: [...thingNames] }, renew } });
    if (response.status !== 202) throw new Error(`POST /deploymentTasks answered ${response.status}: ${JSON.stringify(error)}`);
    const taskId = response.headers.get('x-taskid') ?? '';
    const done = await stack.api.until(`the end of task ${taskId}`, () => task(taskId), ({ taskStatus }) => taskStatus === 'Success' || taskStatus === 'Failure', 60_000);
    expect(done.taskStatus).toBe('Success');
    return done;
  };
  const task = (taskId: string): Promise<Task> => succeeded(stack.api.GET('/deploymentTasks/{taskId}', { params: { path: { taskId } } }));
  const reportedOf = async (name: string): Promise<Core['template']['reported']> => (await stack.api.core(name)).template.reported;
  /** Waits until the core's deployment has ended so. */
  const becomes = (name: string, status: string, withinMs?: number): Promise<Core> =>
    stack.api.until(`${status} of ${name}`, () => stack.api.core(name), ({ template: { reported } }) => reported.deploymentStatus === status, withinMs);
  const deploymentOf = async (name: string): Promise<{ deploymentId: string; jobId: string }> => {
    const { device: { effectiveDeployments }, template: { desired } } = await stack.api.core(name);
    const found = effectiveDeployments.find(({ deploymentName }) => deploymentName?.endsWith(`Template: ${desired.name}, Version: ${desired.version}`));
    return { deploymentId: found?.deploymentId ?? '', jobId: found?.iotJobId ?? '' };
  };
  const executionsOf = async (jobId: string): Promise<Map<string, string>> => {
    const { executionSummaries = [] } = await stack.iot.send(new ListJobExecutionsForJobCommand({ jobId, maxResults: 250 }));
    return new Map(executionSummaries.map(({ thingArn = '', jobExecutionSummary }) => [thingArn.split('/')[1] ?? '', jobExecutionSummary?.status ?? '']));
  };
  /** Waits until every report that was sent is handled. */
  const drained = async (): Promise<void> => {
    await stack.control('POST', '/events/settle');
    const left = async (): Promise<number> => {
      const { Attributes = {} } = await clients.sqs.send(new GetQueueAttributesCommand({ QueueUrl: reports(), AttributeNames: ['All'] }));
      return Number(Attributes['ApproximateNumberOfMessages']) + Number(Attributes['ApproximateNumberOfMessagesNotVisible']);
    };
    await stack.api.until('the end of the queue of reports', left, (count) => count === 0);
  };
  const invoked = async <Answer>(output: string, request: object = {}): Promise<Answer> => {
    const { Payload, FunctionError } = await stack.lambda.send(new InvokeCommand({ FunctionName: stack.outputs[output] ?? output, Payload: JSON.stringify(request) }));
    const text = Buffer.from(Payload ?? []).toString();
    if (FunctionError !== undefined) throw new Error(`${output}: ${text}`);
    return JSON.parse(text) as Answer;
  };
  const sweep = () => invoked<{ corrected: number; moved: number; failed: number }>('SweepDeploymentsFunction');
  const recount = () => invoked<{ differences: object[]; busyShards: number[] }>('RecountFleetFunction');
  const versionOf = async (name: string, version = 1): Promise<Schemas['FleetVersion'] | undefined> =>
    (await succeeded(stack.api.GET('/fleet/summary', { params: { query: { templateName: name } } }))).templates[name]?.versions[version];
  const listed = async (query: CoreQuery): Promise<string[]> =>
    (await succeeded(stack.api.GET('/cores', { params: { query } }))).cores.map(({ name }) => name);
  const announcements = async (taskId: string): Promise<Published['detail'][]> => {
    const events = await stack.control<Published[]>('GET', '/events?source=com.aws.cdf.greengrass2-provisioning');
    return events.filter((event) => event['detail-type'] === 'Core Template Updated Event' && event.detail.deploymentTaskId === taskId).map(({ detail }) => detail);
  };
  const deviceFault = (names: readonly string[], code: string) => stack.control('POST', '/devices/faults', { cores: names, code });
  /** Only AWS itself puts events of `aws.greengrass` on a bus: this one comes by the queue behind it. */
  const greengrassSays = (coreName: string, detail: object, time = new Date()) =>
    clients.sqs.send(new SendMessageCommand({
      QueueUrl: reports(),
      MessageBody: JSON.stringify({
        'detail-type': 'Greengrass V2 Effective Deployment Status Change', source: 'aws.greengrass', time: time.toISOString(), detail,
        resources: [`arn:aws:greengrass:${stack.region}:${stack.account}:coreDevices:${coreName}`],
      }),
    }));
  const queueOf = (noun: string): string => `${stack.awsEndpoint}/${stack.account}/greengrass2-provisioning-local-${noun}`;
  const reports = (): string => queueOf('device-reports');

  it('is exact after one sweep where 30 % of the events were lost and the rest came doubled and out of order', async () => {
    const names = take(16);
    const failing = names.slice(0, 4);
    const name = await template();
    await deviceFault(failing, 'DISK_SPACE_CRITICAL');
    await stack.control('POST', '/greengrass/events', { drop: 0.3, duplicate: 0.2, shuffle: true, seed: 7 });

    const done = await deploy(name, names);
    const { jobId } = await deploymentOf(names[0] ?? '');
    const executions = await stack.api.until('the end of every execution', () => executionsOf(jobId), (all) => all.size === names.length && [...all.values()].every((status) => status === 'SUCCEEDED' || status === 'FAILED'));
    const { dropped } = await stack.control<{ dropped: number }>('POST', '/greengrass/events/flush');
    await drained();
    const before = await Promise.all(names.map(reportedOf));
    await sweep();

    expect(dropped).toBeGreaterThan(0);
    expect(before.some(({ deploymentStatus }) => deploymentStatus === 'QUEUED')).toBe(true);
    const after = await Promise.all(names.map(async (core) => [core, (await reportedOf(core)).deploymentStatus] as const));
    expect(new Map(after)).toEqual(new Map(names.map((core) => [core, executions.get(core)])));
    for (const core of failing) expect(await reportedOf(core)).toMatchObject({ code: 'DISK_SPACE_CRITICAL', name: 'None' });
    expect(await versionOf(name)).toMatchObject({ desiredInUse: 16, reportedInUse: 12, lastDeploymentSuccess: 12, lastDeploymentFailed: 4, failures: { DISK_SPACE_CRITICAL: 4 } });
    expect((await announcements(done.id)).map(({ coreName }) => coreName).sort()).toEqual(names.toSorted());
    expect(await recount()).toMatchObject({ differences: [], busyShards: [] });
    await expect(sweep()).resolves.toMatchObject({ corrected: 0, failed: 0 });
  }, 120_000);

  it('has the outcome on the device with the task that asked for it (peer faults 15 and 16)', async () => {
    const [edge = '', other = ''] = take(2);
    const name = await template();
    await deviceFault([other], 'DOCKER_ERROR');
    const before = await stack.control<Record<string, number>>('GET', '/calls');

    const { id } = await deploy(name, [edge, other]);
    await becomes(edge, 'SUCCEEDED');
    await becomes(other, 'FAILED');

    const done = await task(id);
    expect(done.deploymentStatus).toMatchObject({ SUCCEEDED: 1, FAILED: 1, QUEUED: 0 });
    expect(done.deployments.map(({ coreName, deploymentStatus, code }) => [coreName, deploymentStatus, code])).toEqual([[edge, 'SUCCEEDED', undefined], [other, 'FAILED', 'DOCKER_ERROR']]);
    const after = await stack.control<Record<string, number>>('GET', '/calls');
    for (const call of ['iot.DescribeJob', 'iot.DescribeJobExecution']) expect(after[call] ?? 0).toBe(before[call] ?? 0);
    const events = await stack.api.until('both announcements', () => announcements(id), ({ length }) => length >= 2);
    expect(events.every((event) => CoreTemplateUpdatedEvent(event))).toBe(true);
    expect(events).toHaveLength(2);
  }, 60_000);

  it('forgets a failure once the core has succeeded (peer fault 12)', async () => {
    const [edge = ''] = take(1);
    const name = await template();
    await deviceFault([edge], 'COMPONENT_BROKEN');
    await deploy(name, [edge]);
    const failed = await becomes(edge, 'FAILED');
    expect(failed.template.reported).toMatchObject({ code: 'COMPONENT_BROKEN', retryable: false });
    expect(await listed({ templateName: name, failedOnly: true })).toEqual([edge]);

    await deploy(name, [edge]);
    const { template: { reported } } = await becomes(edge, 'SUCCEEDED');

    expect(reported).toMatchObject({ name, version: 1 });
    expect(reported).not.toHaveProperty('code');
    expect(await listed({ templateName: name, failedOnly: true })).toEqual([]);
    expect(await versionOf(name)).toMatchObject({ lastDeploymentSuccess: 1, lastDeploymentFailed: 0, failures: {} });
  }, 60_000);

  it('tells after a rollback on the device which version runs', async () => {
    const [edge = ''] = take(1);
    const name = await template(['2.12.6', '2.12.5']);
    await deploy(name, [edge], 1);
    await becomes(edge, 'SUCCEEDED');
    await deviceFault([edge], 'COMPONENT_BROKEN');

    await deploy(name, [edge], 2);
    const { template: { desired, reported } } = await becomes(edge, 'FAILED');

    expect([desired.version, reported.version]).toEqual([2, 1]);
    expect(await versionOf(name, 1)).toMatchObject({ desiredInUse: 0, reportedInUse: 1 });
    expect(await versionOf(name, 2)).toMatchObject({ desiredInUse: 1, reportedInUse: 0, lastDeploymentFailed: 1 });
  }, 60_000);

  it('takes no word of former deployments, nor of other ones (peer faults 13 and 14)', async () => {
    const [edge = ''] = take(1);
    const name = await template(['2.12.6', '2.12.5']);
    await deploy(name, [edge], 1);
    await becomes(edge, 'SUCCEEDED');
    const former = await deploymentOf(edge);
    await deploy(name, [edge], 2);
    const standing = await becomes(edge, 'SUCCEEDED');
    await stack.api.until('version 2', () => stack.api.core(edge), ({ template: { reported } }) => reported.version === 2);

    const failed = { coreDeviceExecutionStatus: 'FAILED', reason: 'too late' };
    await greengrassSays(edge, { deploymentId: former.deploymentId, ...failed });
    await greengrassSays(edge, { 'deployment-id': 'of-somebody-else', ...failed });
    await greengrassSays(edge, { deploymentId: (await deploymentOf(edge)).deploymentId, ...failed }, new Date(Date.parse(standing.createdAt) - 60_000));
    await greengrassSays(stack.ownName('nobody'), { deploymentId: former.deploymentId, ...failed });
    await drained();
    expect(await reportedOf(edge)).toMatchObject({ deploymentStatus: 'SUCCEEDED', version: 2 });

    await greengrassSays(edge, { 'deployment-id': (await deploymentOf(edge)).deploymentId, ...failed }, new Date(Date.now() + 2000));
    await becomes(edge, 'FAILED');
  }, 60_000);

  it('names a core that rejects its deployment', async () => {
    const [edge = ''] = take(1);
    const name = await template();
    await deviceFault([edge], 'REJECTED');

    await deploy(name, [edge]);
    await becomes(edge, 'REJECTED');

    expect(await listed({ deploymentStatus: 'REJECTED', templateName: name })).toEqual([edge]);
    expect((await versionOf(name))?.lastDeploymentFailed).toBe(1);
  }, 60_000);

  it('marks a core whose component broke, until a deployment succeeds', async () => {
    const [edge = ''] = take(1);
    const name = await template(['2.12.6', '2.12.5']);
    await deploy(name, [edge], 1);
    await becomes(edge, 'SUCCEEDED');
    await stack.control('POST', '/devices/components', { cores: [edge], component: 'aws.greengrass.Cli', state: 'BROKEN' });
    const broken = await stack.api.until('the mark', () => stack.api.core(edge), ({ brokenComponents }) => brokenComponents !== undefined);
    expect(broken.brokenComponents).toMatchObject([{ name: 'aws.greengrass.Cli', version: '2.12.6', state: 'BROKEN', codes: ['STARTUP_ERROR'], hint: componentErrors.STARTUP_ERROR.hint }]);
    expect(broken.template.reported.deploymentStatus).toBe('SUCCEEDED');

    await stack.control('POST', '/devices/pace', { minMs: 2500, maxMs: 2500 });
    await deploy(name, [edge], 2);
    const mended = await stack.api.until('version 2', () => stack.api.core(edge), ({ template: { reported } }) => reported.version === 2);
    await stack.control('POST', '/devices/pace', { minMs: 0, maxMs: 30 });

    expect(mended).not.toHaveProperty('brokenComponents');
  }, 60_000);

  it('tells of a deployment that was cancelled before it reached the core', async () => {
    const [edge = ''] = take(1);
    const name = await template();
    await stack.control('POST', '/devices/offline', { cores: [edge] });
    await deploy(name, [edge]);
    expect(await reportedOf(edge)).toMatchObject({ deploymentStatus: 'QUEUED' });
    await clients.greengrass.send(new CancelDeploymentCommand({ deploymentId: (await deploymentOf(edge)).deploymentId }));

    await drained();
    await sweep();

    expect(await reportedOf(edge)).toMatchObject({ deploymentStatus: 'CANCELED', code: 'DEPLOYMENT_CANCELED' });
    expect((await versionOf(name))?.lastDeploymentCanceled).toBe(1);
  }, 60_000);

  it('knows, of every member of the group, how the deployment went that a task renewed for one of them', async () => {
    const [edge = '', other = ''] = take(2);
    const name = await template();
    const first = await deploy(name, [edge, other]);
    await Promise.all([edge, other].map((core) => becomes(core, 'SUCCEEDED')));
    await clients.greengrass.send(new CancelDeploymentCommand({ deploymentId: (await deploymentOf(edge)).deploymentId }));
    await deviceFault([other], 'DISK_SPACE_CRITICAL');

    await deploy(name, [edge], 1, true);
    const { jobId } = await deploymentOf(edge);
    await stack.api.until('the end of both executions', () => executionsOf(jobId), (all) => all.get(edge) === 'SUCCEEDED' && all.get(other) === 'FAILED');
    await drained();
    await sweep();

    expect(await reportedOf(edge)).toMatchObject({ deploymentStatus: 'SUCCEEDED' });
    expect(await reportedOf(other)).toMatchObject({ deploymentStatus: 'FAILED', code: 'DISK_SPACE_CRITICAL' });
    expect((await task(first.id)).deploymentStatus).toMatchObject({ SUCCEEDED: 1, FAILED: 1 });
    expect(await announcements(first.id)).toEqual(expect.arrayContaining([expect.objectContaining({ coreName: other, jobId, deploymentStatus: 'FAILED' })]));
    expect(await recount()).toMatchObject({ differences: [], busyShards: [] });
  }, 60_000);

  it('finds out by the sweep alone that a core was taken out of the group of its deployment', async () => {
    const [edge = ''] = take(1);
    const name = await template();
    await stack.control('POST', '/devices/offline', { cores: [edge] });
    await deploy(name, [edge]);
    await stack.iot.send(new RemoveThingFromThingGroupCommand({ thingName: edge, thingGroupName: `cdf_ggv2_deploymentForTemplate_${name}_1` }));
    expect(await reportedOf(edge)).toMatchObject({ deploymentStatus: 'QUEUED' });

    await sweep();

    expect(await reportedOf(edge)).toMatchObject({ deploymentStatus: 'REMOVED', code: 'REMOVED', name: 'None' });
    expect(await listed({ templateName: name, deploymentStatus: 'REMOVED' })).toEqual([edge]);
    expect(await listed({ templateName: name, failedOnly: true })).toEqual([]);
    expect(await versionOf(name)).toMatchObject({ desiredInUse: 1, lastDeploymentCanceled: 1, lastDeploymentQueued: 0 });
    await expect(sweep()).resolves.toMatchObject({ corrected: 0, moved: 0, failed: 0 });
  }, 60_000);

  it('leaves a report that cannot be handled among the dead letters, and handles what came with it', async () => {
    const [edge = ''] = take(1);
    const name = await template();
    await deploy(name, [edge]);
    await becomes(edge, 'SUCCEEDED');
    const { deploymentId } = await deploymentOf(edge);
    const hiddenFor = (seconds: number) => clients.sqs.send(new SetQueueAttributesCommand({ QueueUrl: reports(), Attributes: { VisibilityTimeout: String(seconds) } }));
    const MessageBody = JSON.stringify({ 'detail-type': 'Greengrass V2 Effective Deployment Status Change', source: 'aws.greengrass', detail: { for: stack.ownName('nobody') } });
    const deadLetter = async () => {
      const { Messages = [] } = await clients.sqs.send(new ReceiveMessageCommand({ QueueUrl: queueOf('dead-letters'), MaxNumberOfMessages: 10, VisibilityTimeout: 0 }));
      return Messages.find(({ Body }) => Body === MessageBody);
    };
    await hiddenFor(1);

    await clients.sqs.send(new SendMessageCommand({ QueueUrl: reports(), MessageBody }));
    await greengrassSays(edge, { deploymentId, coreDeviceExecutionStatus: 'FAILED', reason: 'DISK_SPACE_CRITICAL: FAILED_NO_STATE_CHANGE: 3 MB are left' }, new Date(Date.now() + 2000));
    await becomes(edge, 'FAILED');
    const dead = await stack.api.until('the dead letter', deadLetter, (letter) => letter !== undefined);
    await hiddenFor(180);
    await clients.sqs.send(new DeleteMessageCommand({ QueueUrl: queueOf('dead-letters'), ReceiptHandle: dead?.ReceiptHandle }));

    expect(await reportedOf(edge)).toMatchObject({ code: 'DISK_SPACE_CRITICAL', version: 1 });
    await drained();
  }, 60_000);

  it('counts exactly where transactions meet (peer fault 52)', async () => {
    const names = take(2);
    const name = await template();
    const meets = { name: 'TransactionCanceledException', message: 'Transaction cancelled', members: { CancellationReasons: [{ Code: 'TransactionConflict' }] } };
    const { response } = await stack.api.POST('/deploymentTasks', { body: { template: { name }, targets: { thingNames: names } } });
    const taskId = response.headers.get('x-taskid') ?? '';
    await stack.control('POST', '/faults', { service: 'dynamodb', operation: 'TransactWriteItems', error: meets, times: 4 });

    await stack.api.until(`the end of task ${taskId}`, () => task(taskId), ({ taskStatus }) => taskStatus === 'Success' || taskStatus === 'Failure');
    for (const core of names) await becomes(core, 'SUCCEEDED');

    expect(await stack.control('GET', '/faults')).toEqual([]);
    expect(await task(taskId)).toMatchObject({ taskStatus: 'Success', deploymentStatus: { SUCCEEDED: 2, QUEUED: 0 } });
    expect(await versionOf(name)).toMatchObject({ desiredInUse: 2, reportedInUse: 2, lastDeploymentSuccess: 2 });
    expect(await recount()).toMatchObject({ differences: [], busyShards: [] });
  }, 60_000);

  it('finds out by the sweep alone that a core never ended its deployment', async () => {
    const [edge = ''] = take(1);
    const name = await template(['2.12.6'], { jobConfig: { timeoutConfig: { inProgressTimeoutInMinutes: 1 } } });
    await deviceFault([edge], 'HANG');
    await deploy(name, [edge]);
    const { jobId } = await deploymentOf(edge);
    await stack.api.until('the start', () => executionsOf(jobId), (all) => all.get(edge) === 'IN_PROGRESS');
    await sweep();
    expect(await reportedOf(edge)).toMatchObject({ deploymentStatus: 'IN_PROGRESS' });

    await stack.api.until('the timeout', () => executionsOf(jobId), (all) => all.get(edge) === 'TIMED_OUT');
    await sweep();

    expect(await reportedOf(edge)).toMatchObject({ deploymentStatus: 'TIMED_OUT', code: 'TIMED_OUT', retryable: true });
    expect(await listed({ templateName: name, failedOnly: true })).toEqual([edge]);
  }, 120_000);

  it('is counted as a count of all cores would have it', async () => {
    expect(await recount()).toMatchObject({ differences: [], busyShards: [] });
    const { templates: all } = await succeeded(stack.api.GET('/fleet/summary'));
    for (const { versions } of Object.values(all)) {
      for (const { desiredInUse, reportedInUse, drifted, failures, ...buckets } of Object.values(versions)) {
        expect(Object.values(buckets).reduce((sum, count) => sum + count, 0)).toBe(desiredInUse);
        expect(drifted).toBeLessThanOrEqual(desiredInUse);
      }
    }
  });
});
