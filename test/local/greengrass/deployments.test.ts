import {
  CancelDeploymentCommand, CreateDeploymentCommand, DeleteDeploymentCommand, GetDeploymentCommand, ListCoreDevicesCommand, ListDeploymentsCommand,
  ListEffectiveDeploymentsCommand, ListTagsForResourceCommand, TagResourceCommand,
} from '@aws-sdk/client-greengrassv2';
import type { CreateDeploymentCommandInput, ListDeploymentsCommandInput } from '@aws-sdk/client-greengrassv2';
import { CancelJobExecutionCommand, DeleteThingCommand, DescribeJobExecutionCommand, GetJobDocumentCommand, ListJobExecutionsForJobCommand, ListJobsCommand } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { refusal } from '../wire/local-cloud.ts';
import { aGreengrass, groupArn, thingArn } from './a-greengrass.ts';

let cloud: Awaited<ReturnType<typeof aGreengrass>>;
beforeEach(async () => { cloud = await aGreengrass(); });
afterEach(() => cloud.wire.close());

const get = (deploymentId: string) => cloud.client.send(new GetDeploymentCommand({ deploymentId }));
const cancel = (deploymentId: string) => cloud.client.send(new CancelDeploymentCommand({ deploymentId }));
const remove = (deploymentId: string) => cloud.client.send(new DeleteDeploymentCommand({ deploymentId }));
const idsOf = async (filter: ListDeploymentsCommandInput) =>
  (await cloud.client.send(new ListDeploymentsCommand(filter))).deployments?.map(({ deploymentId }) => deploymentId);
const executionsOf = async (jobId: string) =>
  Object.fromEntries(((await cloud.iotClient.send(new ListJobExecutionsForJobCommand({ jobId }))).executionSummaries ?? [])
    .map(({ thingArn: arn = '', jobExecutionSummary }) => [arn.slice(arn.lastIndexOf('/') + 1), jobExecutionSummary?.status]));
const effectiveOn = async (coreDeviceThingName: string) =>
  (await cloud.client.send(new ListEffectiveDeploymentsCommand({ coreDeviceThingName }))).effectiveDeployments;
const app = (componentVersion: string): CreateDeploymentCommandInput['components'] => ({ 'com.acme.App': { componentVersion } });

describe('a deployment to a group', () => {
  it('is what was asked for, with its job', async () => {
    await cloud.group('fleet');
    const given = {
      deploymentName: 'first', components: { 'com.acme.App': { componentVersion: '1.0.0', configurationUpdate: { merge: '{"a":1}', reset: ['/b'] } } },
      deploymentPolicies: { failureHandlingPolicy: 'DO_NOTHING' as const }, iotJobConfiguration: { timeoutConfig: { inProgressTimeoutInMinutes: 5 } },
    };

    const { deploymentId, iotJobId } = await cloud.deploy(groupArn('fleet'), { ...given, tags: { team: 'a' } });

    expect(await get(deploymentId)).toMatchObject({
      ...given, deploymentId, iotJobId, iotJobArn: `arn:aws:iot:us-east-1:111122223333:job/${iotJobId}`, targetArn: groupArn('fleet'), revisionId: '1',
      deploymentStatus: 'ACTIVE', isLatestForTarget: true, tags: { team: 'a' }, creationTimestamp: expect.any(Date),
    });
    expect(JSON.parse((await cloud.iotClient.send(new GetJobDocumentCommand({ jobId: iotJobId }))).document ?? '')).toMatchObject({
      deploymentId, configurationArn: 'arn:aws:greengrass:us-east-1:111122223333:configuration:thinggroup/fleet:1', failureHandlingPolicy: 'DO_NOTHING',
      components: { 'com.acme.App': { version: '1.0.0', configurationUpdate: { merge: { a: 1 }, reset: ['/b'] } } },
    });
  });

  it('waits for each member, registered or not, and for those that come later', async () => {
    await cloud.core('a');
    await cloud.core('b');
    await cloud.group('fleet', 'a');

    const { iotJobId } = await cloud.deploy(groupArn('fleet'));
    const before = await executionsOf(iotJobId);
    await cloud.join('b', 'fleet');

    expect(before).toEqual({ a: 'QUEUED' });
    expect(await executionsOf(iotJobId)).toEqual({ a: 'QUEUED', b: 'QUEUED' });
  });

  it('is given to cores oldest first, what they had begun before all, and told to none that has nothing to do', async () => {
    await cloud.core('a');
    await cloud.core('b');
    await cloud.group('one', 'a');
    await cloud.group('two', 'a');
    const told: string[] = [];
    const stop = cloud.greengrass.onPending((thingName) => told.push(thingName));

    const first = await cloud.deploy(groupArn('one'));
    const second = await cloud.deploy(groupArn('two'));
    const pending = () => cloud.greengrass.pendingDeployment('a')?.deploymentId;

    expect([pending(), cloud.greengrass.pendingDeployment('b')]).toEqual([first.deploymentId, undefined]);
    expect(cloud.greengrass.startDeployment('a', second.iotJobId)).toBe(true);
    expect(pending()).toBe(second.deploymentId);
    cloud.run('a');
    expect(pending()).toBe(first.deploymentId);
    stop();
    await cloud.deploy(groupArn('two'));
    expect(new Set(told)).toEqual(new Set(['a']));
    expect(told).toHaveLength(3);
  });

  it('becomes what the core reports of it, with the nucleus\'s details', async () => {
    await cloud.core('a');
    await cloud.core('b');
    await cloud.group('fleet', 'a', 'b');
    const { deploymentId, iotJobId } = await cloud.deploy(groupArn('fleet'), { deploymentName: 'first' });

    cloud.run('a');
    cloud.run('b', 'FAILED');

    expect(await executionsOf(iotJobId)).toEqual({ a: 'SUCCEEDED', b: 'FAILED' });
    const { execution } = await cloud.iotClient.send(new DescribeJobExecutionCommand({ jobId: iotJobId, thingName: 'b' }));
    expect(execution?.statusDetails?.detailsMap).toEqual({
      'detailed-deployment-status': 'FAILED_ROLLBACK_COMPLETE', 'deployment-failure-cause': 'com.acme.App is broken',
      'deployment-error-stack': '["DEPLOYMENT_FAILURE","COMPONENT_UPDATE_ERROR","COMPONENT_BROKEN"]', 'deployment-error-types': '["COMPONENT_ERROR"]',
    });
    expect(await effectiveOn('a')).toMatchObject([{ deploymentId, deploymentName: 'first', iotJobId, targetArn: groupArn('fleet'), coreDeviceExecutionStatus: 'SUCCEEDED' }]);
    expect(await effectiveOn('b')).toMatchObject([{
      coreDeviceExecutionStatus: 'FAILED', reason: 'COMPONENT_BROKEN: FAILED_ROLLBACK_COMPLETE: com.acme.App is broken',
      statusDetails: { errorStack: ['DEPLOYMENT_FAILURE', 'COMPONENT_UPDATE_ERROR', 'COMPONENT_BROKEN'], errorTypes: ['COMPONENT_ERROR'] },
    }]);
    expect((await get(deploymentId)).deploymentStatus).toBe('ACTIVE');
  });

  it('counts no report about what is not in progress', async () => {
    await cloud.core('a');
    await cloud.group('fleet', 'a');
    const { iotJobId: jobId } = await cloud.deploy(groupArn('fleet'));
    const report = (executionNumber?: number) => cloud.greengrass.reportDeployment('a', { jobId, executionNumber, status: 'SUCCEEDED', detailedStatus: 'SUCCESSFUL' });

    expect(report()).toBe(false);
    cloud.greengrass.startDeployment('a', jobId);
    expect(report(2)).toBe(false);
    expect(report(1)).toBe(true);
    expect(report(1)).toBe(false);
    expect(cloud.greengrass.startDeployment('a', jobId)).toBe(false);
  });
});

describe('a new revision', () => {
  it('takes the place of the former: what waits is cancelled, what runs goes on', async () => {
    for (const name of ['a', 'b', 'c']) await cloud.core(name);
    await cloud.group('fleet', 'a', 'b', 'c');
    const former = await cloud.deploy(groupArn('fleet'));
    cloud.run('a');
    cloud.greengrass.startDeployment('b', former.iotJobId);

    const latest = await cloud.deploy(groupArn('fleet'), { components: app('2.0.0') });

    expect(await get(former.deploymentId)).toMatchObject({ isLatestForTarget: false, deploymentStatus: 'CANCELED', revisionId: '1' });
    expect(await get(latest.deploymentId)).toMatchObject({ isLatestForTarget: true, deploymentStatus: 'ACTIVE', revisionId: '2' });
    expect(await executionsOf(former.iotJobId)).toEqual({ a: 'SUCCEEDED', b: 'IN_PROGRESS', c: 'CANCELED' });
    expect(await executionsOf(latest.iotJobId)).toEqual({ a: 'QUEUED', b: 'QUEUED', c: 'QUEUED' });
    expect(cloud.greengrass.reportDeployment('b', { jobId: former.iotJobId, status: 'SUCCEEDED' })).toBe(true);
    expect(cloud.greengrass.deploymentsOf('b')).toMatchObject([{ deploymentId: latest.deploymentId, components: app('2.0.0') }]);
  });
});

describe('ListDeployments', () => {
  it('gives the latest of each target, or all, by target and in pages', async () => {
    await cloud.core('a');
    await cloud.group('fleet', 'a');
    const ids: string[] = [];
    for (const target of [groupArn('fleet'), thingArn('a'), groupArn('fleet')]) ids.unshift((await cloud.deploy(target)).deploymentId);
    const [third, second, first] = ids;

    expect(await idsOf({})).toEqual([third, second]);
    expect(await idsOf({ historyFilter: 'ALL' })).toEqual([third, second, first]);
    expect(await idsOf({ targetArn: groupArn('fleet') })).toEqual([third]);
    expect(await idsOf({ targetArn: groupArn('fleet'), historyFilter: 'ALL' })).toEqual([third, first]);
    expect(await idsOf({ targetArn: groupArn('none') })).toEqual([]);
    const { deployments, nextToken } = await cloud.client.send(new ListDeploymentsCommand({ historyFilter: 'ALL', maxResults: 2 }));
    expect(deployments).toHaveLength(2);
    expect(await idsOf({ historyFilter: 'ALL', maxResults: 2, nextToken })).toEqual([first]);
  });
});

describe('a client token', () => {
  it('makes one deployment of the same request, however often and in parallel', async () => {
    await cloud.group('fleet');
    const clientToken = 'once-1';

    const made = await Promise.all(Array.from({ length: 20 }, () => cloud.deploy(groupArn('fleet'), { clientToken })));

    expect(new Set(made.map(({ deploymentId }) => deploymentId)).size).toBe(1);
    expect(await idsOf({ historyFilter: 'ALL' })).toHaveLength(1);
  });

  it('is refused for another request, and free again once its deployment is deleted', async () => {
    await cloud.group('fleet');
    const clientToken = 'once-1';
    const { deploymentId } = await cloud.deploy(groupArn('fleet'), { clientToken });
    const other = () => cloud.deploy(groupArn('fleet'), { clientToken, components: app('2.0.0') });

    expect(await refusal(other())).toMatchObject({ name: 'ConflictException', status: 409, resourceType: 'ClientToken', resourceId: clientToken });
    await cancel(deploymentId);
    await remove(deploymentId);
    expect((await other()).deploymentId).not.toBe(deploymentId);
  });

  it('must be one', async () => {
    await cloud.group('fleet');

    expect(await refusal(cloud.deploy(groupArn('fleet'), { clientToken: 'a_b' }))).toMatchObject({ name: 'ValidationException', fields: [{ name: 'clientToken' }] });
  });
});

describe('cancelling', () => {
  it('takes the deployment from who has not begun it, and from those who come later', async () => {
    for (const name of ['a', 'b', 'c']) await cloud.core(name);
    await cloud.group('fleet', 'a', 'b');
    const { deploymentId, iotJobId } = await cloud.deploy(groupArn('fleet'));
    cloud.greengrass.startDeployment('a', iotJobId);

    await cancel(deploymentId);
    await cancel(deploymentId);
    await cloud.join('c', 'fleet');

    expect((await get(deploymentId)).deploymentStatus).toBe('CANCELED');
    expect(await executionsOf(iotJobId)).toEqual({ a: 'IN_PROGRESS', b: 'CANCELED' });
    expect(cloud.greengrass.pendingDeployment('c')).toBeUndefined();
    expect(cloud.greengrass.deploymentsOf('a')).toEqual([]);
    expect(await effectiveOn('b')).toMatchObject([{ coreDeviceExecutionStatus: 'CANCELED' }]);
    expect(await refusal(cancel('none'))).toMatchObject({ name: 'ResourceNotFoundException', status: 404, resourceType: 'Deployment' });
  });
});

describe('cancelling on one core', () => {
  it('takes the deployment from it, and is told to the core, to Greengrass and to the bus', async () => {
    for (const name of ['a', 'b']) await cloud.core(name);
    await cloud.group('fleet', 'a', 'b');
    const { deploymentId, iotJobId } = await cloud.deploy(groupArn('fleet'));
    const told: string[] = [];
    cloud.greengrass.onPending((thingName) => told.push(thingName));

    await cloud.iotClient.send(new CancelJobExecutionCommand({ jobId: iotJobId, thingName: 'a' }));

    expect(told).toEqual(['a']);
    expect(cloud.greengrass.pendingDeployment('a')).toBeUndefined();
    expect(cloud.greengrass.pendingDeployment('b')).toMatchObject({ deploymentId });
    expect((await get(deploymentId)).deploymentStatus).toBe('ACTIVE');
    expect(await effectiveOn('a')).toMatchObject([{ deploymentId, coreDeviceExecutionStatus: 'CANCELED' }]);
    expect(await cloud.events()).toMatchObject([{
      DetailType: 'Greengrass V2 Effective Deployment Status Change', Resources: ['arn:aws:greengrass:us-east-1:111122223333:coreDevices:a'],
      detail: { deploymentId, coreDeviceExecutionStatus: 'CANCELED' },
    }]);
  });
});

describe('deleting', () => {
  it('needs a deployment that is not active, and takes its job along', async () => {
    await cloud.core('a');
    await cloud.group('fleet', 'a');
    const { deploymentId, iotJobId } = await cloud.deploy(groupArn('fleet'), { tags: { team: 'a' } });

    expect(await refusal(remove(deploymentId))).toMatchObject({ name: 'ConflictException', status: 409, resourceType: 'Deployment', resourceId: deploymentId });
    await cancel(deploymentId);
    await remove(deploymentId);

    expect(await refusal(get(deploymentId))).toMatchObject({ name: 'ResourceNotFoundException' });
    expect(await refusal(remove(deploymentId))).toMatchObject({ name: 'ResourceNotFoundException' });
    expect(await idsOf({ historyFilter: 'ALL' })).toEqual([]);
    expect((await cloud.iotClient.send(new ListJobsCommand({}))).jobs).toEqual([]);
    expect(await refusal(cloud.iotClient.send(new GetJobDocumentCommand({ jobId: iotJobId })))).toMatchObject({ name: 'ResourceNotFoundException' });
    expect((await get((await cloud.deploy(groupArn('fleet'))).deploymentId)).revisionId).toBe('2');
  });

  it('takes a former revision without leave', async () => {
    await cloud.group('fleet');
    const former = await cloud.deploy(groupArn('fleet'));
    const latest = await cloud.deploy(groupArn('fleet'));

    await remove(former.deploymentId);

    expect(await idsOf({ targetArn: groupArn('fleet'), historyFilter: 'ALL' })).toEqual([latest.deploymentId]);
    expect((await get(latest.deploymentId)).isLatestForTarget).toBe(true);
  });
});

describe('a deployment to one thing', () => {
  it.each([['SUCCEEDED', 'COMPLETED', 'COMPLETED'], ['FAILED', 'FAILED', 'FAILED'], ['REJECTED', 'REJECTED', 'FAILED']] as const)(
    'that %s is %s on the core, and %s itself, without a job to be seen', async (end, onCore, itself) => {
      await cloud.core('a');
      const { deploymentId, iotJobId } = await cloud.deploy(thingArn('a'));

      cloud.run('a', end);

      expect([iotJobId, (await cloud.iotClient.send(new ListJobsCommand({}))).jobs]).toEqual(['', []]);
      expect((await get(deploymentId)).deploymentStatus).toBe(itself);
      const [effective] = (await effectiveOn('a')) ?? [];
      expect(effective).toMatchObject({ deploymentId, coreDeviceExecutionStatus: onCore });
      expect(effective).not.toHaveProperty('iotJobId');
    });

  it('ends with the thing', async () => {
    await cloud.core('a');
    await cloud.deploy(thingArn('a'));

    await cloud.iotClient.send(new DeleteThingCommand({ thingName: 'a' }));

    expect(cloud.greengrass.pendingDeployment('a')).toBeUndefined();
  });
});

describe('what a core runs', () => {
  it('is of its thing, of its groups and of the groups above, by creation time', async () => {
    await cloud.core('a');
    await cloud.group('one', 'a');
    await cloud.group('two', 'a');
    await cloud.group('other');
    const ids: string[] = [];
    for (const target of [groupArn('two'), thingArn('a'), groupArn('one')]) ids.push((await cloud.deploy(target)).deploymentId);
    await cloud.deploy(groupArn('other'));

    expect(cloud.greengrass.targetsOf('a')).toEqual([thingArn('a'), groupArn('one'), groupArn('two')]);
    expect(cloud.greengrass.deploymentsOf('a').map(({ deploymentId }) => deploymentId)).toEqual(ids);
    expect(cloud.greengrass.deploymentsOf('a')[0]?.deploymentPolicies).toEqual({
      failureHandlingPolicy: 'ROLLBACK', componentUpdatePolicy: { action: 'NOTIFY_COMPONENTS', timeoutInSeconds: 60 }, configurationValidationPolicy: { timeoutInSeconds: 30 },
    });
  });

  it('is listed in pages, the latest first, for cores only', async () => {
    await cloud.core('a');
    await cloud.group('fleet', 'a');
    const ids: string[] = [];
    for (let i = 0; i < 5; i += 1) ids.unshift((await cloud.deploy(groupArn('fleet'))).deploymentId);

    const list = (nextToken?: string) => cloud.client.send(new ListEffectiveDeploymentsCommand({ coreDeviceThingName: 'a', maxResults: 3, nextToken }));
    const first = await list();
    const second = await list(first.nextToken);

    expect([...(first.effectiveDeployments ?? []), ...(second.effectiveDeployments ?? [])].map(({ deploymentId }) => deploymentId)).toEqual(ids);
    expect(second.nextToken).toBeUndefined();
    expect(await refusal(cloud.client.send(new ListEffectiveDeploymentsCommand({ coreDeviceThingName: 'b' })))).toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('the core devices of a thing group', () => {
  const listed = async (thingGroupArn: string) =>
    (await cloud.client.send(new ListCoreDevicesCommand({ thingGroupArn }))).coreDevices?.map(({ coreDeviceThingName }) => coreDeviceThingName);

  it('are those on which a deployment to it has succeeded, who has left since among them', async () => {
    for (const name of ['well', 'left', 'failed', 'waiting']) await cloud.core(name);
    await cloud.group('fleet', 'well', 'left', 'failed', 'waiting');
    await cloud.group('retry', 'failed');
    await cloud.deploy(groupArn('fleet'));
    cloud.run('well');
    cloud.run('left');
    cloud.run('failed', 'FAILED');
    await cloud.leave('left', 'fleet');

    expect(await listed(groupArn('fleet'))).toEqual(['well', 'left']);
    await cloud.deploy(groupArn('retry'), { parentTargetArn: groupArn('fleet') });
    cloud.run('failed');
    expect([await listed(groupArn('fleet')), await listed(groupArn('retry'))]).toEqual([['well', 'left'], ['failed']]);
  });

  it('stay so over their next report, over a restart and over the end of the deployment', async () => {
    await cloud.core('a');
    await cloud.group('fleet', 'a');
    const { deploymentId } = await cloud.deploy(groupArn('fleet'));
    cloud.run('a');
    cloud.connect('a');
    await cancel(deploymentId);
    await remove(deploymentId);
    await cloud.wire.close();

    cloud = await aGreengrass({ data: cloud.wire.data });

    expect(await listed(groupArn('fleet'))).toEqual(['a']);
  });
});

describe('a subdeployment', () => {
  it('stands in for its parent on its members, until the parent is revised', async () => {
    await cloud.core('a');
    await cloud.core('b');
    await cloud.group('fleet', 'a', 'b');
    await cloud.group('retry', 'a');
    const parent = await cloud.deploy(groupArn('fleet'));
    const sub = await cloud.deploy(groupArn('retry'), { parentTargetArn: groupArn('fleet'), components: app('1.0.1') });
    const on = (name: string) => cloud.greengrass.deploymentsOf(name).map(({ deploymentId }) => deploymentId);

    expect([on('a'), on('b')]).toEqual([[sub.deploymentId], [parent.deploymentId]]);
    expect(await idsOf({ parentTargetArn: groupArn('fleet') })).toEqual([sub.deploymentId]);
    expect(await get(sub.deploymentId)).toMatchObject({ parentTargetArn: groupArn('fleet'), targetArn: groupArn('retry'), deploymentStatus: 'ACTIVE' });
    expect((await cloud.client.send(new ListDeploymentsCommand({ targetArn: groupArn('retry') }))).deployments).toMatchObject([{ parentTargetArn: groupArn('fleet') }]);
    expect((await get(parent.deploymentId)).parentTargetArn).toBeUndefined();
    const revised = await cloud.deploy(groupArn('fleet'), { components: app('2.0.0') });
    expect([on('a'), on('b')]).toEqual([[revised.deploymentId], [revised.deploymentId]]);
    expect((await get(sub.deploymentId)).deploymentStatus).toBe('CANCELED');
  });

  it('has executions, effective deployments and events of its own, and leaves its parent\'s as they are', async () => {
    await cloud.core('a');
    await cloud.group('fleet', 'a');
    await cloud.group('retry');
    const parent = await cloud.deploy(groupArn('fleet'));
    cloud.run('a', 'FAILED');
    const sub = await cloud.deploy(groupArn('retry'), { parentTargetArn: groupArn('fleet') });

    await cloud.join('a', 'retry');
    cloud.run('a');

    expect([await executionsOf(parent.iotJobId), await executionsOf(sub.iotJobId)]).toEqual([{ a: 'FAILED' }, { a: 'SUCCEEDED' }]);
    expect(await effectiveOn('a')).toMatchObject([
      { deploymentId: sub.deploymentId, targetArn: groupArn('retry'), iotJobId: sub.iotJobId, coreDeviceExecutionStatus: 'SUCCEEDED' },
      { deploymentId: parent.deploymentId, targetArn: groupArn('fleet'), coreDeviceExecutionStatus: 'FAILED' },
    ]);
    expect((await cloud.events()).map(({ detail }) => detail)).toMatchObject([
      { deploymentId: parent.deploymentId, coreDeviceExecutionStatus: 'FAILED' }, { deploymentId: sub.deploymentId, coreDeviceExecutionStatus: 'SUCCEEDED' },
    ]);
  });

  it('says in its document whose place it takes', async () => {
    await cloud.group('fleet');
    await cloud.group('retry');
    await cloud.deploy(groupArn('fleet'));
    const { iotJobId } = await cloud.deploy(groupArn('retry'), { parentTargetArn: groupArn('fleet') });

    const document = JSON.parse((await cloud.iotClient.send(new GetJobDocumentCommand({ jobId: iotJobId }))).document ?? '') as object;

    expect(document).toMatchObject({ onBehalfOf: groupArn('fleet'), parentGroupName: 'fleet', configurationArn: expect.stringContaining('thinggroup/retry:1') });
  });

  it('keeps its group to one parent, even when it is deleted', async () => {
    for (const name of ['fleet', 'other', 'retry']) await cloud.group(name);
    for (const name of ['fleet', 'other']) await cloud.deploy(groupArn(name));
    const { deploymentId } = await cloud.deploy(groupArn('retry'), { parentTargetArn: groupArn('fleet') });

    await cancel(deploymentId);
    await remove(deploymentId);

    expect(await refusal(cloud.deploy(groupArn('retry'), { parentTargetArn: groupArn('other') }))).toMatchObject({ name: 'ValidationException' });
    expect((await cloud.deploy(groupArn('retry'), { parentTargetArn: groupArn('fleet') })).deploymentId).not.toBe(deploymentId);
  });

  it('keeps its group to one parent, which is a group with a deployment', async () => {
    await cloud.core('a');
    for (const name of ['fleet', 'other', 'empty', 'retry', 'plain']) await cloud.group(name);
    for (const name of ['fleet', 'other', 'plain']) await cloud.deploy(groupArn(name));
    const sub = (target: string, parentTargetArn: string) => cloud.deploy(target, { parentTargetArn });
    await sub(groupArn('retry'), groupArn('fleet'));

    const refusals = await Promise.all([
      sub(groupArn('retry'), groupArn('other')), sub(groupArn('plain'), groupArn('fleet')), sub(thingArn('a'), groupArn('fleet')),
      sub(groupArn('fleet'), groupArn('fleet')), sub(groupArn('empty'), groupArn('empty')), cloud.deploy(groupArn('retry')),
    ].map(refusal));

    expect(refusals.map(({ name }) => name)).toEqual(Array(6).fill('ValidationException'));
    expect(await refusal(sub(groupArn('retry'), groupArn('none')))).toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('what cannot be deployed', () => {
  const refused: [string, Partial<CreateDeploymentCommandInput>, string][] = [
    ['a merge that is no JSON', { components: { a: { componentVersion: '1.0.0', configurationUpdate: { merge: '{' } } } }, 'components.a.configurationUpdate.merge'],
    ['a merge that is no object', { components: { a: { componentVersion: '1.0.0', configurationUpdate: { merge: '[]' } } } }, 'components.a.configurationUpdate.merge'],
    ['a reset that is no JSON pointer', { components: { a: { componentVersion: '1.0.0', configurationUpdate: { reset: ['b'] } } } }, 'components.a.configurationUpdate.reset'],
    ['a version that is too long', { components: { a: { componentVersion: '1'.repeat(65) } } }, 'components.a.componentVersion'],
    ['a component name that is too long', { components: { ['a'.repeat(129)]: { componentVersion: '1.0.0' } } }, 'components'],
    ['a name that is too long', { deploymentName: 'a'.repeat(257) }, 'deploymentName'],
    ['a rollout that is too fast', { iotJobConfiguration: { jobExecutionsRolloutConfig: { maximumPerMinute: 1001 } } }, 'maximumPerMinute'],
    ['a timeout of more than a week', { iotJobConfiguration: { timeoutConfig: { inProgressTimeoutInMinutes: 10_081 } } }, 'inProgressTimeoutInMinutes'],
    ['abort criteria without any', { iotJobConfiguration: { abortConfig: { criteriaList: [] } } }, 'abortConfig'],
    ['an unknown failure type', { iotJobConfiguration: { abortConfig: { criteriaList: [{ failureType: 'SOME' as 'ALL', action: 'CANCEL', thresholdPercentage: 1, minNumberOfExecutedThings: 1 }] } } }, 'failureType'],
    ['an unknown policy', { deploymentPolicies: { failureHandlingPolicy: 'RETRY' as 'ROLLBACK' } }, 'failureHandlingPolicy'],
    ['a reserved tag', { tags: { 'aws:a': '1' } }, 'tags'],
    ['a target that is none', { targetArn: 'arn:aws:iot:us-east-1:111122223333:policy/p' }, 'targetArn'],
    ['a target of another account', { targetArn: 'arn:aws:iot:us-east-1:999999999999:thing/a' }, 'targetArn'],
  ];

  it.each(refused)('is %s', async (_what, change, field) => {
    await cloud.group('fleet');

    expect(await refusal(cloud.deploy(groupArn('fleet'), change))).toMatchObject({
      name: 'ValidationException', status: 400, reason: 'FIELD_VALIDATION_FAILED', fields: [{ name: field, message: expect.any(String) }],
    });
  });

  it.each([['thing', thingArn('none')], ['group', groupArn('none')]])('is anything to a %s that is not there', async (_kind, target) => {
    expect(await refusal(cloud.deploy(target))).toMatchObject({ name: 'ResourceNotFoundException', status: 404, resourceId: target });
  });

  it('is anything to a group with a colon in its name', async () => {
    await cloud.group('a:b');

    expect(await refusal(cloud.deploy(groupArn('a:b')))).toMatchObject({ name: 'ValidationException' });
  });
});

describe('deployments', () => {
  it('can be tagged', async () => {
    await cloud.group('fleet');
    const { deploymentId } = await cloud.deploy(groupArn('fleet'), { tags: { a: '1' } });
    const resourceArn = `arn:aws:greengrass:us-east-1:111122223333:deployments:${deploymentId}`;

    await cloud.client.send(new TagResourceCommand({ resourceArn, tags: { b: '2' } }));

    expect((await cloud.client.send(new ListTagsForResourceCommand({ resourceArn }))).tags).toEqual({ a: '1', b: '2' });
    expect((await get(deploymentId)).tags).toEqual({ a: '1', b: '2' });
  });

  it('are still there after a restart, with everything that has become of them', async () => {
    for (const name of ['a', 'b', 'c']) await cloud.core(name);
    await cloud.group('fleet', 'a', 'b');
    const clientToken = 'once-1';
    const { deploymentId, iotJobId } = await cloud.deploy(groupArn('fleet'), { clientToken });
    cloud.run('a');
    cloud.greengrass.startDeployment('b', iotJobId);
    await cloud.wire.close();

    cloud = await aGreengrass({ data: cloud.wire.data });

    expect(await cloud.deploy(groupArn('fleet'), { clientToken })).toEqual({ deploymentId, iotJobId });
    expect(cloud.greengrass.pendingDeployment('b')).toMatchObject({ deploymentId, jobId: iotJobId, executionNumber: 1 });
    cloud.run('b', 'FAILED');
    await cloud.join('c', 'fleet');
    expect(await executionsOf(iotJobId)).toEqual({ a: 'SUCCEEDED', b: 'FAILED', c: 'QUEUED' });
    await cloud.client.send(new CreateDeploymentCommand({ targetArn: groupArn('fleet') }));
    expect(await executionsOf(iotJobId)).toEqual({ a: 'SUCCEEDED', b: 'FAILED', c: 'CANCELED' });
  });
});
