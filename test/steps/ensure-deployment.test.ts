import '../builders/task-environment.ts';
import { CancelDeploymentCommand, CreateDeploymentCommand, GetDeploymentCommand, ListDeploymentsCommand } from '@aws-sdk/client-greengrassv2';
import { CreateThingGroupCommand, DeleteThingGroupCommand, DescribeThingGroupCommand, ListTagsForResourceCommand } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { VersionDeploymentRow } from '../../contracts/template-rows.ts';
import { versionDeploymentKey } from '../../contracts/table.ts';
import { executionOf, deploymentWire, groupPrefix, incarnation } from '../builders/deployment-wire.ts';
import type { DeploymentWire } from '../builders/deployment-wire.ts';
import { sampled } from '../builders/test-size.ts';

const line = { name: 'line', version: 1 };
const group = `${groupPrefix}line_1`;
const jobConfig = { jobExecutionsRolloutConfig: { maximumPerMinute: 50 } };
const slow = { jobExecutionsRolloutConfig: { maximumPerMinute: 5 } };

let aws: DeploymentWire;
beforeEach(async () => {
  aws = await deploymentWire();
  await aws.template({ jobConfig, versions: 2 });
  await aws.task();
});
afterEach(() => aws.close());

const rowOf = (hash = '-', template = line) => aws.rows.get<VersionDeploymentRow>(versionDeploymentKey(template, hash));
const deploymentOf = async (deploymentId: string) => aws.greengrass.send(new GetDeploymentCommand({ deploymentId }));
const orders = async (targetArn: string) => (await aws.greengrass.send(new ListDeploymentsCommand({ targetArn, historyFilter: 'ALL' }))).deployments ?? [];
const tagsOf = async (resourceArn: string) => (await aws.iot.send(new ListTagsForResourceCommand({ resourceArn }))).tags;

/** Asks again and again, as the state's retrier does; so many seconds pass in between. */
const persist = async (taskId = 'task00001', { attempts = 30, seconds = 3 } = {}): ReturnType<DeploymentWire['ensure']> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await aws.ensure(taskId);
    } catch (error) {
      if (attempt === attempts || !(error instanceof Error) || !['Throttled', 'Unavailable'].includes(error.name)) throw error;
      aws.pass(seconds);
    }
  }
};
const twentyTasks = async (): Promise<string[]> => {
  const tasks = Array.from({ length: 20 }, (_, number) => `task1000${String.fromCharCode(97 + number)}`);
  for (const taskId of tasks) await aws.task({ taskId });
  return tasks;
};

describe('the deployment of a version', () => {
  it('is what the template says, to a group of its own, with the job of the task named (peer fault 4)', async () => {
    const { deployment, onUnregistered } = await aws.ensure();

    const made = await deploymentOf(deployment.deploymentId);
    expect({ deployment, onUnregistered }).toEqual({
      deployment: { templateName: 'line', templateVersion: 1, deploymentId: made.deploymentId, jobId: made.iotJobId, groupName: group, groupArn: made.targetArn },
      onUnregistered: 'fail',
    });
    expect(made).toMatchObject({
      deploymentName: 'CDF GreengrassV2 Provisioning - Template: line, Version: 1',
      components: { 'aws.greengrass.Nucleus': { componentVersion: '2.12.6' } },
      iotJobConfiguration: jobConfig,
      tags: { 'cdf-greengrass2-provisioning-deployment-task-id': 'task00001' },
    });
    expect(await tagsOf(made.iotJobArn ?? '')).toEqual([{ Key: 'cdf-greengrass2-provisioning-deployment-task-id', Value: 'task00001' }]);
    expect(await tagsOf(made.targetArn ?? '')).toEqual([{ Key: 'cdf-greengrass2-provisioning-environment', Value: 'test' }]);
    expect(await rowOf()).toMatchObject({ state: 'Active', generation: 1, incarnation, deploymentId: made.deploymentId, jobId: made.iotJobId, groupName: group, taskId: 'task00001' });
  });

  it('is kept with the version, so that later tasks find it with one call of Greengrass, and four of IoT (peer faults 1 and 2)', async () => {
    const first = await aws.ensure();
    await aws.task({ taskId: 'task00002' });
    aws.calls();

    const second = await aws.ensure('task00002');

    expect(second.deployment).toEqual(first.deployment);
    expect(aws.calls()).toEqual({ 'dynamodb.BatchGetItem': 1, 'dynamodb.GetItem': 5, 'dynamodb.UpdateItem': 1, 'greengrass.GetDeployment': 1, 'iot.ListJobExecutionsForJob': 4 });
  });

  it('is one for twenty tasks that ask at the same time (peer fault 1)', async () => {
    const tasks = await twentyTasks();
    aws.calls();

    const ensured = await Promise.all(tasks.map((taskId) => persist(taskId, { attempts: 1000, seconds: 0 })));

    expect(new Set(ensured.map(({ deployment }) => deployment.deploymentId)).size).toBe(1);
    expect(aws.calls()).toMatchObject({ 'greengrass.CreateDeployment': 1, 'iot.CreateThingGroup': 1, 'iot.TagResource': 1 });
  });

  it.each([['greengrass', 'CreateDeployment'], ['iot', 'CreateThingGroup'], ['iot', 'TagResource']] as const)('is one though the lease of whoever makes it runs out before its %s.%s is sent', async (service, operation) => {
    await aws.task({ taskId: 'task00002' });
    const taken: unknown[] = [];
    aws.before(service, operation, async () => {
      aws.pass(61);
      taken.push(await aws.ensure('task00002'));
    });

    const { deployment } = await persist();

    expect(taken).toMatchObject([{ deployment }]);
    expect(await orders(deployment.groupArn)).toHaveLength(1);
  });

  it('is another one for each version, in another group', async () => {
    await aws.task({ taskId: 'task00002', templateVersion: 2 });

    const [first, second] = [await aws.ensure(), await aws.ensure('task00002')];

    expect([first.deployment.groupName, second.deployment.groupName]).toEqual([group, `${groupPrefix}line_2`]);
    expect(first.deployment.deploymentId).not.toBe(second.deployment.deploymentId);
  });

  it('under a job configuration of the task is a deployment of its own, which is rolled out so (peer fault 8)', async () => {
    await aws.task({ taskId: 'task00002', iotJobConfig: slow });
    await aws.task({ taskId: 'task00003', iotJobConfig: { jobExecutionsRolloutConfig: { maximumPerMinute: 5 } } });

    const [own, overridden, again] = [await aws.ensure(), await aws.ensure('task00002'), await aws.ensure('task00003')];

    expect(overridden.deployment.groupName).toMatch(new RegExp(`^${group}_[0-9a-f]{8}$`));
    expect((await deploymentOf(overridden.deployment.deploymentId)).iotJobConfiguration).toEqual(slow);
    expect((await deploymentOf(own.deployment.deploymentId)).iotJobConfiguration).toEqual(jobConfig);
    expect(again.deployment).toEqual(overridden.deployment);
    expect(await rowOf(overridden.deployment.groupName.slice(-8))).toMatchObject({ state: 'Active' });
  });

  it("under a job configuration that says what the template's says is the template's own", async () => {
    await aws.task({ taskId: 'task00002', iotJobConfig: { jobExecutionsRolloutConfig: { maximumPerMinute: 50 } } });

    expect((await aws.ensure('task00002')).deployment.groupName).toBe(group);
  });
});

describe('a run that ends early', () => {
  const points = [
    ['dynamodb', 'TransactWriteItems'], ['iot', 'CreateThingGroup'], ['iot', 'ListTagsForResource'], ['greengrass', 'ListDeployments'], ['greengrass', 'CreateDeployment'],
    ['iot', 'TagResource'], ['dynamodb', 'UpdateItem'],
  ].flatMap(([service = '', operation = '']) => (['before', 'after'] as const).map((when) => [when, service, operation] as const));

  it.each(sampled(points, 6))('%s %s.%s is completed by its own retry with one deployment', async (when, service, operation) => {
    aws.fail(service, operation, when);

    await expect(aws.ensure()).rejects.toMatchObject({ name: 'Unavailable' });
    const { deployment } = await persist();

    expect(await orders(deployment.groupArn)).toHaveLength(1);
    expect(await rowOf()).toMatchObject({ state: 'Active', generation: 1, deploymentId: deployment.deploymentId });
    expect(await rowOf()).not.toHaveProperty('lease');
  });

  it.each(sampled(points, 6))('%s %s.%s and for ever is completed by another task, which waits for the lease at most', async (when, service, operation) => {
    await aws.task({ taskId: 'task00002' });
    aws.fail(service, operation, when);
    await expect(aws.ensure()).rejects.toMatchObject({ name: 'Unavailable' });

    const { deployment } = await persist('task00002');

    expect(await orders(deployment.groupArn)).toHaveLength(1);
    expect(await rowOf()).toMatchObject({ state: 'Active', generation: 1, deploymentId: deployment.deploymentId });
  });

  it('by a clock that was ahead keeps nobody waiting for so long', async () => {
    await aws.task({ taskId: 'task00002' });
    aws.fail('greengrass', 'CreateDeployment');
    aws.pass(43_200);
    await expect(aws.ensure()).rejects.toMatchObject({ name: 'Unavailable' });
    aws.pass(-43_200);

    const { deployment } = await aws.ensure('task00002');

    expect(await orders(deployment.groupArn)).toHaveLength(1);
  });

  it('leaves the deployment to itself for as long as a function may run', async () => {
    await aws.task({ taskId: 'task00002' });
    aws.fail('greengrass', 'CreateDeployment');
    await expect(aws.ensure()).rejects.toMatchObject({ name: 'Unavailable' });

    aws.pass(59);
    await expect(aws.ensure('task00002')).rejects.toMatchObject({ name: 'Unavailable', code: 'DEPLOYMENT_BUSY', message: expect.stringContaining(executionOf('task00001')) });

    aws.pass(2);
    await expect(aws.ensure('task00002')).resolves.toMatchObject({ deployment: { groupName: group } });
  });

  it('for good lets the next task try at once', async () => {
    await aws.task({ taskId: 'task00002' });
    aws.fail('greengrass', 'CreateDeployment', 'before', { name: 'ValidationException', statusCode: 400 });

    await expect(aws.ensure()).rejects.toMatchObject({ name: 'InvalidInput', code: 'DEPLOYMENT_REFUSED', message: expect.stringContaining('injected') });

    await expect(aws.ensure('task00002')).resolves.toMatchObject({ deployment: { groupName: group } });
  });

  it.each(['ConflictException', 'RequestAlreadyInProgressException'])('because the order is under way (%s) is repeated', async (name) => {
    aws.fail('greengrass', 'CreateDeployment', 'after', { name, statusCode: 409 });

    await expect(aws.ensure()).rejects.toMatchObject({ name: 'Unavailable' });

    expect(await orders((await persist()).deployment.groupArn)).toHaveLength(1);
  });
});

describe('what is not ours', () => {
  it('is left alone: a group without our tag, or of another environment', async () => {
    await aws.iot.send(new CreateThingGroupCommand({ thingGroupName: group }));
    await expect(aws.ensure()).rejects.toMatchObject({ name: 'Conflict', code: 'THING_GROUP_NOT_OURS', message: expect.stringContaining('has no tag') });

    await aws.task({ taskId: 'task00002', templateVersion: 2 });
    await aws.iot.send(new CreateThingGroupCommand({ thingGroupName: `${groupPrefix}line_2`, tags: [{ Key: 'cdf-greengrass2-provisioning-environment', Value: 'prod' }] }));
    await expect(aws.ensure('task00002')).rejects.toMatchObject({ code: 'THING_GROUP_NOT_OURS', message: expect.stringContaining('environment "prod"') });

    expect(aws.calls()).not.toHaveProperty(['greengrass.CreateDeployment']);
  });

  it('is not taken for ours: a deployment that others made for our group while ours was being made', async () => {
    aws.fail('greengrass', 'ListDeployments');
    await expect(aws.ensure()).rejects.toMatchObject({ name: 'Unavailable' });
    const { thingGroupArn } = await aws.iot.send(new DescribeThingGroupCommand({ thingGroupName: group }));
    const foreign = await aws.greengrass.send(new CreateDeploymentCommand({ targetArn: thingGroupArn, components: {} }));

    const { deployment } = await aws.ensure();

    expect(deployment.deploymentId).not.toBe(foreign.deploymentId);
    expect((await deploymentOf(deployment.deploymentId)).isLatestForTarget).toBe(true);
  });
});

describe('a deployment that is in force no longer', () => {
  const canceled = async () => {
    const { deployment } = await aws.ensure();
    await aws.greengrass.send(new CancelDeploymentCommand({ deploymentId: deployment.deploymentId }));
    return deployment;
  };

  it('fails tasks as DEPLOYMENT_CANCELED, and is not made anew behind the back of whoever cancelled it', async () => {
    const { deploymentId, groupArn } = await canceled();

    await expect(aws.ensure()).rejects.toMatchObject({ name: 'Conflict', code: 'DEPLOYMENT_CANCELED', message: expect.stringContaining(`${deploymentId} of version 1 of template "line" is CANCELED`) });

    expect(await orders(groupArn)).toHaveLength(1);
  });

  it('is made anew, once, for tasks that say renew', async () => {
    const former = await canceled();
    const tasks = ['task0000a', 'task0000b', 'task0000c'];
    for (const taskId of tasks) await aws.task({ taskId, renew: true });

    const ensured = await Promise.all(tasks.map((taskId) => persist(taskId)));

    expect(new Set(ensured.map(({ deployment }) => deployment.deploymentId)).size).toBe(1);
    expect(ensured[0]?.deployment).toMatchObject({ groupName: group });
    expect(await orders(former.groupArn)).toHaveLength(2);
    expect(await rowOf()).toMatchObject({ state: 'Active', generation: 2, renewedAt: expect.any(String), deploymentId: ensured[0]?.deployment.deploymentId });
    await expect(aws.ensure()).resolves.toMatchObject({ deployment: ensured[0]?.deployment });
  });

  it('is unswept once it is renewed, whatever the clocks of those who swept and renewed it said', async () => {
    await canceled();
    await aws.rows.update({ key: versionDeploymentKey(line, '-'), set: { sweptAt: '2027-01-01T00:00:00.000Z' } });
    await aws.task({ taskId: 'task0000a', renew: true });

    await persist('task0000a');

    expect(await rowOf()).toMatchObject({ generation: 2, renewedAt: expect.any(String) });
    expect(await rowOf()).not.toHaveProperty('sweptAt');
  });

  it.each(['before', 'after'] as const)('is renewed once though the run that renews it ends %s the order', async (when) => {
    const former = await canceled();
    await aws.task({ taskId: 'task00002', renew: true });
    aws.fail('greengrass', 'CreateDeployment', when);

    await expect(aws.ensure('task00002')).rejects.toMatchObject({ name: 'Unavailable' });
    await aws.task({ taskId: 'task00003' });
    const { deployment } = await persist('task00003');

    expect(deployment.deploymentId).not.toBe(former.deploymentId);
    expect(await orders(former.groupArn)).toHaveLength(2);
  });

  it('since others replaced it, is no more in force than a cancelled one', async () => {
    const { deployment: { groupArn } } = await aws.ensure();
    await aws.greengrass.send(new CreateDeploymentCommand({ targetArn: groupArn, components: {} }));

    await expect(aws.ensure()).rejects.toMatchObject({ code: 'DEPLOYMENT_CANCELED', message: expect.stringContaining('was replaced') });
  });

  it('that is in force is not renewed, unless its group is gone', async () => {
    const { deployment: { deploymentId } } = await aws.ensure();
    await aws.task({ taskId: 'task00002', renew: true });
    await expect(aws.ensure('task00002')).resolves.toMatchObject({ deployment: { deploymentId } });
    await aws.iot.send(new DeleteThingGroupCommand({ thingGroupName: group }));

    const { deployment } = await aws.ensure('task00002');

    expect(deployment.deploymentId).not.toBe(deploymentId);
    await expect(aws.iot.send(new DescribeThingGroupCommand({ thingGroupName: group }))).resolves.toMatchObject({ thingGroupArn: deployment.groupArn });
  });

  it('and is being taken down is waited for', async () => {
    await aws.ensure();
    await aws.rows.update({ key: versionDeploymentKey(line, '-'), set: { state: 'Retiring' } });

    await expect(aws.ensure()).rejects.toMatchObject({ name: 'Unavailable', code: 'DEPLOYMENT_BUSY' });
  });
});

describe('a template that was deleted', () => {
  it('gets no deployment, though the task was accepted before', async () => {
    await aws.deletedTemplate();

    await expect(aws.ensure()).rejects.toMatchObject({ name: 'NotFound', code: 'TEMPLATE_NOT_FOUND' });

    expect(await rowOf()).toBeUndefined();
  });

  it('lends no task the deployment that it still has', async () => {
    await aws.ensure();
    await aws.deletedTemplate();

    await expect(aws.ensure()).rejects.toMatchObject({ name: 'NotFound', code: 'TEMPLATE_NOT_FOUND' });
  });

  it('and created again leaves the tasks of the former one without a deployment', async () => {
    await aws.task({ taskId: 'task00002', incarnation: 'incarnation-0' });

    await expect(aws.ensure('task00002')).rejects.toMatchObject({ code: 'TEMPLATE_NOT_FOUND' });
  });

  it('and created again waits until the deployment of the former one is gone', async () => {
    await aws.ensure();
    await aws.rows.update({ key: versionDeploymentKey(line, '-'), set: { incarnation: 'incarnation-0' } });

    await expect(aws.ensure()).rejects.toMatchObject({ name: 'Unavailable', code: 'DEPLOYMENT_BUSY', message: expect.stringContaining('deleted template') });
  });
});

it('a task that no request made tells its cores so, and since when; one of a request does not', async () => {
  const { createdAt } = await aws.task({ taskId: 'task00002', triggeredBy: { trigger: 'drift', at: '2026-01-02T02:00:00.000Z' } });

  expect((await aws.ensure('task00002')).deployment.onlyIf).toEqual({ trigger: 'drift', since: createdAt });
  expect((await aws.ensure()).deployment).not.toHaveProperty('onlyIf');
});

it('a task without a row fails as TASK_NOT_FOUND', async () => {
  await expect(aws.ensure('task00009')).rejects.toMatchObject({ name: 'NotFound', code: 'TASK_NOT_FOUND' });
});
