import '../builders/task-environment.ts';
import { GetDeploymentCommand, ListDeploymentsCommand } from '@aws-sdk/client-greengrassv2';
import { CancelJobExecutionCommand, ListTagsForResourceCommand } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CoreRow } from '../../contracts/core-rows.ts';
import type { DeploymentItemRow } from '../../contracts/task-rows.ts';
import type { SubdeploymentRow } from '../../contracts/template-rows.ts';
import { coreKey, itemKey, subdeploymentKey } from '../../contracts/table.ts';
import { reported } from '../../lambdas/domain/fleet/core-transitions.ts';
import type { Report } from '../../lambdas/domain/fleet/core-transitions.ts';
import type { StepOutput } from '../../lambdas/runtime/step.ts';
import { aDeploymentItem, childOf, deploymentWire, groupPrefix } from '../builders/deployment-wire.ts';
import type { DeploymentWire } from '../builders/deployment-wire.ts';
import { sampled } from '../builders/test-size.ts';

const version = `${groupPrefix}line_1`;
const jobConfig = { timeoutConfig: { inProgressTimeoutInMinutes: 7 } };
const item = (index: number, taskId = 'task00001') => aDeploymentItem({ taskId, index, name: `edge-${index + 1}` });
const items = (taskId: string, count = 3) => Array.from({ length: count }, (_, index) => item(index, taskId));
const retryGroup = (taskId = 'task00002') => `${groupPrefix}retry_${taskId}`;

let aws: DeploymentWire;
let one: StepOutput<'EnsureDeployment'>;
beforeEach(async () => {
  aws = await deploymentWire();
  await aws.template({ versions: 2, jobConfig });
  for (const { name } of items('task00001')) await aws.core(name);
  await aws.task({ items: items('task00001') });
  one = await aws.ensure();
  for (const each of items('task00001')) await aws.target(each, one);
});
afterEach(() => aws.close());

const core = async (name = 'edge-1') => (await aws.rows.get<CoreRow>(coreKey(name))) as CoreRow;
const rowOf = (taskId = 'task00002') => aws.rows.get<SubdeploymentRow>(subdeploymentKey(taskId));
const deploymentOf = (deploymentId: string) => aws.greengrass.send(new GetDeploymentCommand({ deploymentId }));
const orders = async (targetArn: string) => (await aws.greengrass.send(new ListDeploymentsCommand({ targetArn, historyFilter: 'ALL' }))).deployments ?? [];

/** The device reports, or somebody has it reported. */
const report = async (name: string, status: Report['status']) => {
  const before = await core(name);
  await aws.rows.put({ put: reported(before, { deploymentId: before.deployment?.deploymentId ?? '', status, at: new Date('2026-01-02T04:00:00.000Z') }) });
};
/** AWS IoT Jobs ends the execution of the job that a core waits for; the table learns of it, or does not. */
const end = async (name: string, { told = true } = {}) => {
  const { deployment } = await core(name);
  await aws.iot.send(new CancelJobExecutionCommand({ jobId: deployment?.jobId ?? '', thingName: name }));
  if (told) await report(name, 'CANCELED');
};
/** A new task of the same version, as far as its deployment. */
const again = async (taskId = 'task00002', count = 3) => {
  await aws.task({ taskId, items: items(taskId, count) });
  return aws.ensure(taskId);
};

describe('a task whose cores have failed with the version', () => {
  it('makes one subdeployment for all of them: what the version deploys, to a group of ours, beside its deployment', async () => {
    await end('edge-1');
    await end('edge-2');

    const { deployment } = await again();

    const made = await deploymentOf(deployment.retry?.deploymentId ?? '');
    const parent = await deploymentOf(one.deployment.deploymentId);
    expect(deployment).toEqual({ ...one.deployment, retry: { deploymentId: made.deploymentId, jobId: made.iotJobId, groupName: retryGroup() } });
    expect(made).toMatchObject({
      deploymentName: 'CDF GreengrassV2 Provisioning - Template: line, Version: 1, Retry: task00002',
      parentTargetArn: parent.targetArn, components: parent.components, iotJobConfiguration: jobConfig,
      tags: { 'cdf-greengrass2-provisioning-deployment-task-id': 'task00002' },
    });
    expect((await aws.iot.send(new ListTagsForResourceCommand({ resourceArn: made.targetArn ?? '' }))).tags).toEqual([{ Key: 'cdf-greengrass2-provisioning-environment', Value: 'test' }]);
    expect(parent).toMatchObject({ deploymentStatus: 'ACTIVE', isLatestForTarget: true });
    expect(await rowOf()).toMatchObject({
      state: 'Active', of: one.deployment.deploymentId, groupName: retryGroup(), groupArn: made.targetArn, deploymentId: made.deploymentId, jobId: made.iotJobId,
      templateName: 'line', templateVersion: 1, incarnation: 'incarnation-1', jobConfigHash: '-', listPk: 'SUBDEPLOYMENTS',
    });
  });

  it('puts those cores into its group, beside the group of the version, and no others', async () => {
    await end('edge-1');
    await report('edge-2', 'SUCCEEDED');
    const ensured = await again();

    const outcomes = [];
    for (const each of items('task00002')) outcomes.push((await aws.target(each, ensured)).moved);

    expect(outcomes).toEqual([{ left: [], joined: true }, { left: [], joined: false }, { left: [], joined: false }]);
    expect(await aws.groupsOf('edge-1')).toEqual([version, retryGroup()]);
    expect([await aws.groupsOf('edge-2'), await aws.groupsOf('edge-3')]).toEqual([[version], [version]]);
    expect(await core('edge-1')).toMatchObject({ deploymentStatus: 'QUEUED', deployment: { taskId: 'task00002', deploymentId: ensured.deployment.retry?.deploymentId, groupName: version, retry: { groupName: retryGroup(), of: one.deployment.deploymentId } } });
    expect(await core('edge-2')).toMatchObject({ deploymentStatus: 'SUCCEEDED', deployment: { taskId: 'task00002', deploymentId: one.deployment.deploymentId } });
    expect(await core('edge-3')).toMatchObject({ deploymentStatus: 'QUEUED', deployment: { taskId: 'task00002', deploymentId: one.deployment.deploymentId } });
    expect(await aws.rows.get<DeploymentItemRow>(itemKey('task00002', 0))).toMatchObject({ taskStatus: 'Success', deploymentStatus: 'QUEUED', statusMessage: expect.stringContaining('by a subdeployment') });
  });

  it('is so though the event of the failure was lost: IoT tells', async () => {
    await end('edge-1', { told: false });
    const ensured = await again();

    await aws.target(item(0, 'task00002'), ensured);

    expect(await core()).toMatchObject({ deployment: { deploymentId: ensured.deployment.retry?.deploymentId } });
  });

  it('costs one call of IoT and one of Greengrass more for a core that is to run it again, and none for one that is well', async () => {
    await end('edge-1');
    await report('edge-2', 'SUCCEEDED');
    const ensured = await again();
    aws.calls();
    const others = () => Object.fromEntries(Object.entries(aws.calls()).filter(([call]) => !call.startsWith('dynamodb.')));

    await aws.target(item(0, 'task00002'), ensured);
    const failed = others();
    await aws.target(item(1, 'task00002'), ensured);

    expect(failed).toEqual({ 'iot.DescribeJobExecution': 1, 'greengrass.GetCoreDevice': 1, 'iot.ListThingGroupsForThing': 1, 'iot.AddThingToThingGroup': 1 });
    expect(others()).toEqual({});
  });

  it('lists nothing and makes none where it made the deployment itself, and lists four times in vain where no core has failed', async () => {
    const lists = () => aws.calls()['iot.ListJobExecutionsForJob'] ?? 0;
    await end('edge-1');
    aws.calls();
    expect((await aws.ensure()).deployment).not.toHaveProperty('retry');
    expect(lists()).toBe(0);

    await aws.task({ taskId: 'task00003', items: [item(1, 'task00003')] });
    expect((await aws.ensure('task00003')).deployment).not.toHaveProperty('retry');
    expect(lists()).toBe(4);
    expect(await rowOf('task00003')).toBeUndefined();
  });

  it('makes none for cores that a former retry has made well, or is about to', async () => {
    await end('edge-1');
    const ensured = await again();
    await aws.target(item(0, 'task00002'), ensured);

    const meanwhile = await again('task00003');
    await aws.target(item(0, 'task00003'), meanwhile);
    expect(meanwhile.deployment).not.toHaveProperty('retry');
    expect(await aws.groupsOf('edge-1')).toEqual([version, retryGroup()]);
    await report('edge-1', 'SUCCEEDED');
    const after = await again('task00004');
    aws.calls();
    const { desired } = await aws.target(item(0, 'task00004'), after);

    expect(after.deployment).not.toHaveProperty('retry');
    expect(desired).toEqual({ runsAlready: true, retry: { jobId: ensured.deployment.retry?.jobId, groupName: retryGroup() } });
  });

  it('makes another for a core that failed with a retry, too, which leaves the group of that', async () => {
    await end('edge-1');
    await aws.target(item(0, 'task00002'), await again());
    await end('edge-1');
    const third = await again('task00003');

    const { moved } = await aws.target(item(0, 'task00003'), third);

    expect(moved).toEqual({ left: [retryGroup()], joined: true });
    expect(await aws.groupsOf('edge-1')).toEqual([version, retryGroup('task00003')]);
    expect(await core()).toMatchObject({ deployment: { deploymentId: third.deployment.retry?.deploymentId } });
  });

  it('does so for a core whose components are not those of the version any more, though its execution succeeded', async () => {
    await end('edge-1');
    await report('edge-1', 'SUCCEEDED');
    await aws.rows.update({ key: coreKey('edge-1'), set: { drift: { kinds: ['components'], details: {}, since: '2026-01-02T04:00:00.000Z' } } });
    const ensured = await again();

    await aws.target(item(0, 'task00002'), ensured);

    expect(await core()).toMatchObject({ deploymentStatus: 'QUEUED', deployment: { deploymentId: ensured.deployment.retry?.deploymentId } });
  });

  it('only puts a core back that was taken out of the group of its version', async () => {
    await report('edge-1', 'SUCCEEDED');
    await aws.rows.update({ key: coreKey('edge-1'), set: { drift: { kinds: ['group'], details: {}, since: '2026-01-02T04:00:00.000Z' } } });
    await aws.leave('edge-1', version);
    const ensured = await again();

    const { moved } = await aws.target(item(0, 'task00002'), ensured);

    expect(ensured.deployment).not.toHaveProperty('retry');
    expect({ moved, groups: await aws.groupsOf('edge-1') }).toEqual({ moved: { left: [], joined: true }, groups: [version] });
    expect(await core()).toMatchObject({ deploymentStatus: 'SUCCEEDED' });
  });
});

describe('a core that comes back to a version which it ran before', () => {
  it('gets a subdeployment, since its execution has ended', async () => {
    await end('edge-1');
    await report('edge-1', 'SUCCEEDED');
    await aws.task({ taskId: 'task00005', templateVersion: 2, items: [item(0, 'task00005')] });
    await aws.target(item(0, 'task00005'), await aws.ensure('task00005'));
    await report('edge-1', 'SUCCEEDED');
    const back = await again('task00002', 1);

    await aws.target(item(0, 'task00002'), back);

    expect(await core()).toMatchObject({ desiredTemplateVersion: 1, reportedTemplateVersion: 2, deploymentStatus: 'QUEUED', deployment: { deploymentId: back.deployment.retry?.deploymentId } });
    expect(await aws.groupsOf('edge-1')).toEqual([version, retryGroup()]);
  });

  it('gets none where it had left before it ran it: the execution was removed, and runs again', async () => {
    await aws.task({ taskId: 'task00005', templateVersion: 2, items: [item(0, 'task00005')] });
    await aws.target(item(0, 'task00005'), await aws.ensure('task00005'));
    const back = await again('task00002', 1);

    await aws.target(item(0, 'task00002'), back);

    expect(back.deployment).not.toHaveProperty('retry');
    expect(await core()).toMatchObject({ deploymentStatus: 'QUEUED', deployment: { deploymentId: one.deployment.deploymentId } });
  });
});

describe('a nucleus that knows no subdeployments', () => {
  it.each(['2.8.1', '2.4.0'])('of version %s fails by a code of its own, and its core stays as it is', async (coreVersion) => {
    await aws.rows.update({ key: coreKey('edge-1'), set: { coreVersion } });
    await end('edge-1');
    const ensured = await again();
    const before = await core();

    const error = await aws.target(item(0, 'task00002'), ensured).catch((thrown: unknown) => thrown);
    await aws.steps.recordNotTargeted({
      core: { coreName: 'edge-1', item: item(0, 'task00002'), deployment: ensured.deployment, failure: { Error: 'Conflict', Cause: JSON.stringify({ errorType: 'Conflict', errorMessage: JSON.stringify({ code: 'SUBDEPLOYMENT_NOT_SUPPORTED', message: 'no' }) }) } },
      executionArn: childOf('task00002'),
    });

    expect(error).toMatchObject({ name: 'Conflict', code: 'SUBDEPLOYMENT_NOT_SUPPORTED', message: `core "edge-1" has run this deployment before, and its nucleus ${coreVersion} does not run it again` });
    expect(await core()).toEqual(before);
    expect(await aws.groupsOf('edge-1')).toEqual([version]);
    expect(await aws.rows.get<DeploymentItemRow>(itemKey('task00002', 0))).toMatchObject({ taskStatus: 'Failure', code: 'SUBDEPLOYMENT_NOT_SUPPORTED', deploymentStatus: 'None' });
  });

  it.each(['2.9.0', '2.10.0', '2.12.6', '3.0.0'])('is none of version %s', async (coreVersion) => {
    await aws.rows.update({ key: coreKey('edge-1'), set: { coreVersion } });
    await end('edge-1');

    await expect(aws.target(item(0, 'task00002'), await again())).resolves.toMatchObject({ moved: { joined: true } });
  });
});

describe('a run that ends early', () => {
  const points = [
    ['iot', 'ListJobExecutionsForJob'], ['dynamodb', 'PutItem'], ['iot', 'CreateThingGroup'], ['greengrass', 'ListDeployments'], ['greengrass', 'CreateDeployment'], ['iot', 'TagResource'],
  ].flatMap(([service = '', operation = '']) => (['before', 'after'] as const).map((when) => [when, service, operation] as const));

  it.each(sampled(points, 6))('%s %s.%s is completed by its own retry with one subdeployment', async (when, service, operation) => {
    await end('edge-1');
    await aws.task({ taskId: 'task00002', items: items('task00002') });
    aws.fail(service, operation, when);

    await expect(aws.ensure('task00002')).rejects.toMatchObject({ name: 'Unavailable' });
    const { deployment } = await aws.ensure('task00002');

    const { groupArn = '' } = (await rowOf()) ?? {};
    expect(await orders(groupArn)).toMatchObject([{ deploymentId: deployment.retry?.deploymentId }]);
    expect(await rowOf()).toMatchObject({ state: 'Active' });
  });

  it('is completed with the same subdeployment where its last write was lost', async () => {
    await end('edge-1');
    const first = await again();
    await aws.rows.update({ key: subdeploymentKey('task00002'), set: { state: 'Creating' }, remove: ['deploymentId', 'jobId', 'groupArn'] });

    await expect(aws.ensure('task00002')).resolves.toEqual(first);
  });

  const steps = [['dynamodb', 'TransactWriteItems'], ['iot', 'DescribeJobExecution'], ['iot', 'AddThingToThingGroup']].flatMap(([service = '', operation = '']) => (['before', 'after'] as const).map((when) => [when, service, operation] as const));
  it.each(steps)('%s %s.%s of a core leaves it where its retry puts it', async (when, service, operation) => {
    await end('edge-1');
    const ensured = await again();
    aws.fail(service, operation, when);

    await expect(aws.target(item(0, 'task00002'), ensured)).rejects.toThrow();
    await aws.target(item(0, 'task00002'), ensured);

    expect(await aws.groupsOf('edge-1')).toEqual([version, retryGroup()]);
    expect(await core()).toMatchObject({ deploymentStatus: 'QUEUED', deployment: { deploymentId: ensured.deployment.retry?.deploymentId } });
  });

  it('goes on without one where the deployment of the version was renewed meanwhile, which reaches every core', async () => {
    await end('edge-1');
    await again();
    await aws.rows.update({ key: subdeploymentKey('task00002'), set: { of: 'a former one' } });

    await expect(aws.ensure('task00002')).resolves.toEqual(one);
  });

  it('waits for whoever takes it down', async () => {
    await end('edge-1');
    await again();
    await aws.rows.update({ key: subdeploymentKey('task00002'), set: { state: 'Retiring' } });

    await expect(aws.ensure('task00002')).rejects.toMatchObject({ name: 'Unavailable', code: 'DEPLOYMENT_BUSY' });
  });
});

describe('two tasks that retry one core', () => {
  it('take turns: it is never moved from the group of one to that of the other and back', async () => {
    await end('edge-1');
    const second = await again();
    await aws.steps.recordDesired({ item: item(0, 'task00002'), ...second, executionArn: childOf('task00002') });
    await report('edge-1', 'FAILED');
    const third = await again('task00003');

    await expect(aws.target(item(0, 'task00003'), third)).rejects.toMatchObject({ name: 'Unavailable', code: 'CORE_BUSY' });
    aws.pass(41);
    await aws.target(item(0, 'task00003'), third);
    await expect(aws.steps.moveCore({ item: item(0, 'task00002'), deployment: second.deployment, desired: { runsAlready: false, retry: { jobId: second.deployment.retry?.jobId ?? '', groupName: retryGroup() } }, executionArn: childOf('task00002') }))
      .rejects.toMatchObject({ code: 'SUPERSEDED' });

    expect(await aws.groupsOf('edge-1')).toEqual([version, retryGroup('task00003')]);
  });
});
