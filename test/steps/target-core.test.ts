import '../builders/task-environment.ts';
import { AddThingToThingGroupCommand, CreateThingGroupCommand, DeleteThingCommand, DeleteThingGroupCommand } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CoreRow } from '../../contracts/core-rows.ts';
import type { DeploymentItemRow, DeploymentTaskRow } from '../../contracts/task-rows.ts';
import { coreKey, itemKey, taskKey } from '../../contracts/table.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import { reported } from '../../lambdas/domain/fleet/core-transitions.ts';
import type { StepOutput } from '../../lambdas/runtime/step.ts';
import { aDeploymentItem, childOf, deploymentWire, groupPrefix } from '../builders/deployment-wire.ts';
import type { DeploymentWire } from '../builders/deployment-wire.ts';
import { sampled } from '../builders/test-size.ts';

const [first, second] = [`${groupPrefix}line_1`, `${groupPrefix}line_2`];

let aws: DeploymentWire;
let one: StepOutput<'EnsureDeployment'>;
let two: StepOutput<'EnsureDeployment'>;
beforeEach(async () => {
  aws = await deploymentWire();
  await aws.template({ versions: 2 });
  await aws.core('edge-1');
  await aws.task();
  await aws.task({ taskId: 'task00002', templateVersion: 2 });
  one = await aws.ensure();
  two = await aws.ensure('task00002');
});
afterEach(() => aws.close());

const core = async () => (await aws.rows.get<CoreRow>(coreKey('edge-1'))) as CoreRow;
const itemOf = (taskId = 'task00001', index = 0) => aws.rows.get<DeploymentItemRow>(itemKey(taskId, index));
const toFirst = aDeploymentItem();
const toSecond = aDeploymentItem({ taskId: 'task00002' });

/** Steps that are done again once, as the retrier of their state does. */
const repeating = (steps: DeploymentWire['steps']): DeploymentWire['steps'] =>
  Object.fromEntries(Object.entries(steps).map(([name, work]) => [name, async (input: never) => work(input).catch(async (error: Error) => {
    if (error.name !== 'Unavailable') throw error;
    return work(input);
  })])) as unknown as DeploymentWire['steps'];

/** What a Catch leaves of an error. */
const caught = (error: unknown) => {
  if (!(error instanceof Error)) throw error;
  const errorMessage = error instanceof StepFailure ? JSON.stringify({ code: error.code, message: error.message }) : error.message;
  return { Error: error.name, Cause: JSON.stringify({ errorType: error.name, errorMessage }) };
};

const recordFailure = (item: ReturnType<typeof aDeploymentItem>, ensured: typeof one, error: unknown) =>
  aws.steps.recordNotTargeted({ core: { coreName: item.name, item, deployment: ensured.deployment, failure: caught(error) }, executionArn: childOf(item.taskId, item.index) });

/** The device says how its deployment ended. */
const report = async (status: 'SUCCEEDED' | 'FAILED') => {
  const before = await core();
  const after = reported(before, { deploymentId: before.deployment?.deploymentId ?? '', status, at: new Date('2026-01-02T04:00:00.000Z') });
  await aws.rows.put({ put: after });
};

describe('a core', () => {
  it('is recorded, put into the group of its version, and settled, with two calls of IoT (peer fault 1)', async () => {
    aws.calls();

    const { desired, moved, recorded } = await aws.target(toFirst, one);

    expect(aws.calls()).toEqual({
      'iot.ListThingGroupsForThing': 1, 'iot.AddThingToThingGroup': 1, 'dynamodb.GetItem': 3, 'dynamodb.TransactWriteItems': 1, 'dynamodb.UpdateItem': 1,
    });
    expect({ desired, moved, recorded }).toEqual({
      desired: { runsAlready: false }, moved: { left: [], joined: true }, recorded: { event: { taskId: 'task00001', coreName: 'edge-1', status: 'success' } },
    });
    expect(await aws.groupsOf('edge-1')).toEqual([first]);
    expect(await core()).toMatchObject({
      desiredTemplateName: 'line', desiredTemplateVersion: 1, deploymentStatus: 'QUEUED', reportedTemplateName: 'None', revision: 1,
      deployment: { taskId: 'task00001', index: 0, deploymentId: one.deployment.deploymentId, jobId: one.deployment.jobId, groupName: first },
    });
    expect(await itemOf()).toMatchObject({ taskStatus: 'Success', deploymentStatus: 'QUEUED', executionArn: childOf('task00001'), templateName: 'line', templateVersion: 1 });
  });

  it('that a cancelled task has not begun with is neither recorded nor moved; one that it has is (peer fault 49)', async () => {
    const { executionArn, item } = { executionArn: childOf('task00001'), item: toFirst };
    await aws.rows.update({ key: taskKey('task00001'), set: { cancellation: { requestedAt: '2026-01-02T03:04:05.000Z' } } });

    await expect(aws.stepsOf().recordDesired({ item, ...one, executionArn })).rejects.toMatchObject({ name: 'Canceled', code: 'CANCELED' });
    await expect(aws.ensure()).rejects.toMatchObject({ name: 'Canceled' });
    expect([await itemOf(), (await core()).deployment]).toEqual([undefined, undefined]);

    await aws.rows.put({ put: { ...itemKey('task00001', 0), taskId: 'task00001', index: 0, taskStatus: 'InProgress', executionArn, createdAt: '2026-01-02T03:04:05.000Z' } });
    await expect(aws.stepsOf().recordDesired({ item, ...one, executionArn })).resolves.toMatchObject({ runsAlready: false });
  });

  it('leaves the group of its former version before it joins the next, with three calls of IoT (peer fault 5)', async () => {
    await aws.target(toFirst, one);
    aws.calls();

    const { moved } = await aws.target(toSecond, two);

    expect(moved).toEqual({ left: [first], joined: true });
    expect(aws.moves).toEqual([`+ edge-1 ${first}`, `- edge-1 ${first}`, `+ edge-1 ${second}`]);
    expect(Object.entries(aws.calls()).flatMap(([call, count]) => (call.startsWith('iot.') ? [count] : []))).toEqual([1, 1, 1]);
    expect(await core()).toMatchObject({ desiredTemplateVersion: 2, deploymentStatus: 'QUEUED', deployment: { taskId: 'task00002', groupName: second } });
    expect(await itemOf()).toMatchObject({ taskStatus: 'Success', deploymentStatus: 'REMOVED', deviceFailure: { code: 'SUPERSEDED' } });
  });

  it('stays in the groups of others: those of another kind, of another environment, or that only look like version groups (peer fault 5)', async () => {
    const others = ['plant-7', `${groupPrefix}line_9`, `${groupPrefix}other_1`, 'prod_line_1'];
    for (const thingGroupName of others) {
      await aws.iot.send(new CreateThingGroupCommand({ thingGroupName }));
      await aws.iot.send(new AddThingToThingGroupCommand({ thingName: 'edge-1', thingGroupName }));
    }

    await aws.target(toFirst, one);
    await aws.target(toSecond, two);

    expect((await aws.groupsOf('edge-1')).sort()).toEqual([...others, second].sort());
  });

  it('leaves every version group it is in, also one with a job configuration of its own', async () => {
    await aws.task({ taskId: 'task00003', iotJobConfig: { timeoutConfig: { inProgressTimeoutInMinutes: 9 } } });
    const overridden = await aws.ensure('task00003');
    await aws.target(aDeploymentItem({ taskId: 'task00003' }), overridden);
    await aws.iot.send(new AddThingToThingGroupCommand({ thingName: 'edge-1', thingGroupName: first }));

    await aws.target(toSecond, two);

    expect(await aws.groupsOf('edge-1')).toEqual([second]);
    expect(overridden.deployment.groupName).not.toBe(first);
  });

  it('that runs the version by this very deployment is a success without a call', async () => {
    await aws.target(toFirst, one);
    await report('SUCCEEDED');
    await aws.task({ taskId: 'task00004' });
    aws.calls();

    const { desired, moved, recorded } = await aws.target(aDeploymentItem({ taskId: 'task00004', registered: false }), one);

    expect(Object.keys(aws.calls()).filter((call) => !call.startsWith('dynamodb.'))).toEqual([]);
    expect({ desired, moved, message: recorded.event.message }).toEqual({ desired: { runsAlready: true }, moved: { left: [], joined: false }, message: 'the core runs the version already: nothing was done' });
    expect(await core()).toMatchObject({ deploymentStatus: 'SUCCEEDED', reportedTemplateVersion: 1 });
    expect(await itemOf('task00004')).toMatchObject({ taskStatus: 'Success', deploymentStatus: 'SUCCEEDED' });
  });

  it('that is in the group already, and still at work, is not moved', async () => {
    await aws.target(toFirst, one);

    const { moved } = await aws.target(aDeploymentItem({ taskId: 'task00004' }), one);

    expect(moved).toEqual({ left: [], joined: false });
    expect(aws.moves).toEqual([`+ edge-1 ${first}`]);
  });

  it('in ten groups already fails by a code of its own, and one whose old version group is the tenth does not', async () => {
    await aws.target(toFirst, one);
    const others = Array.from({ length: 9 }, (_, number) => `plant-${number}`);
    for (const thingGroupName of [...others, 'plant-9']) await aws.iot.send(new CreateThingGroupCommand({ thingGroupName }));
    for (const thingGroupName of others) await aws.iot.send(new AddThingToThingGroupCommand({ thingName: 'edge-1', thingGroupName }));
    await aws.target(toSecond, two);
    expect(await aws.groupsOf('edge-1')).toHaveLength(10);

    await aws.core('edge-2');
    for (const thingGroupName of [...others, 'plant-9']) await aws.iot.send(new AddThingToThingGroupCommand({ thingName: 'edge-2', thingGroupName }));

    await expect(aws.target(aDeploymentItem({ name: 'edge-2', index: 1 }), one)).rejects.toMatchObject({ name: 'Conflict', code: 'TOO_MANY_THING_GROUPS', message: expect.stringContaining('"edge-2" is in 10 thing groups') });
  });

  it('whose thing, or whose version group, is gone fails by a code of its own', async () => {
    await aws.iot.send(new DeleteThingGroupCommand({ thingGroupName: first }));
    await expect(aws.target(toFirst, one)).rejects.toMatchObject({ name: 'NotFound', code: 'DEPLOYMENT_GROUP_GONE' });

    await aws.iot.send(new DeleteThingCommand({ thingName: 'edge-1' }));
    await expect(aws.target(toSecond, two)).rejects.toMatchObject({ name: 'Unavailable', code: 'CORE_BUSY' });
    aws.pass(41);
    await expect(aws.target(toSecond, two)).rejects.toMatchObject({ name: 'NotFound', code: 'THING_NOT_FOUND' });
  });

  it('that is none of ours makes no row (peer fault 10)', async () => {
    const stranger = aDeploymentItem({ name: 'stranger' });

    const error = await aws.target(stranger, one).catch((thrown: unknown) => thrown);
    await recordFailure(stranger, one, error);

    expect(error).toMatchObject({ name: 'NotFound', code: 'CORE_NOT_FOUND' });
    expect(await aws.rows.get(coreKey('stranger'))).toBeUndefined();
    expect(await itemOf()).toMatchObject({ taskStatus: 'Failure', code: 'CORE_NOT_FOUND', name: 'stranger', deploymentStatus: 'None' });
  });
});

describe('a core that Greengrass does not know', () => {
  const unregistered = aDeploymentItem({ registered: false });

  it('fails, but is recorded to desire the version, and counts as not started', async () => {
    const error = await aws.target(unregistered, one).catch((thrown: unknown) => thrown);
    const outcome = await recordFailure(unregistered, one, error);

    expect(error).toMatchObject({ name: 'NotFound', code: 'CORE_NOT_REGISTERED' });
    expect(outcome).toMatchObject({ code: 'CORE_NOT_REGISTERED', event: { status: 'failed', message: expect.stringContaining('"edge-1"') } });
    expect(await core()).toMatchObject({ desiredTemplateName: 'line', desiredTemplateVersion: 1, deploymentStatus: 'None', deployment: { failure: { code: 'CORE_NOT_REGISTERED' } } });
    expect(await itemOf()).toMatchObject({ taskStatus: 'Failure', code: 'CORE_NOT_REGISTERED', deploymentStatus: 'None', deviceFailure: { code: 'CORE_NOT_REGISTERED' } });
    expect(await aws.groupsOf('edge-1')).toEqual([]);
  });

  it('joins the group where the task says defer, and is told to wait for', async () => {
    const { recorded } = await aws.target(unregistered, { ...one, onUnregistered: 'defer' });

    expect(recorded.event).toMatchObject({ status: 'success', message: expect.stringContaining('waits until its nucleus connects') });
    expect(await aws.groupsOf('edge-1')).toEqual([first]);
    expect(await core()).toMatchObject({ deploymentStatus: 'QUEUED' });
  });
});

describe('a run that ends early', () => {
  const points = [
    ['dynamodb', 'TransactWriteItems'], ['iot', 'ListThingGroupsForThing'], ['iot', 'RemoveThingFromThingGroup'], ['iot', 'AddThingToThingGroup'], ['dynamodb', 'UpdateItem'],
  ].flatMap(([service = '', operation = '']) => (['before', 'after'] as const).map((when) => [when, service, operation] as const));
  const denied = { name: 'AccessDeniedException', statusCode: 403 };

  it.each(sampled(points, 6))('%s %s.%s fails, and a new task completes it; the core is never in two version groups (peer fault 5)', async (when, service, operation) => {
    await aws.target(toFirst, one);
    aws.fail(service, operation, when, denied);

    const error = await aws.target(toSecond, two).catch((thrown: unknown) => thrown);
    await recordFailure(toSecond, two, error);
    await aws.task({ taskId: 'task00003', templateVersion: 2 });
    await aws.target(aDeploymentItem({ taskId: 'task00003' }), two);

    expect(error).toMatchObject({ code: 'AWS_ACCESS_DENIED' });
    expect(await aws.groupsOf('edge-1')).toEqual([second]);
    expect(aws.moves.filter((move) => move === `+ edge-1 ${second}`).length).toBeGreaterThan(0);
    expect(aws.moves.indexOf(`- edge-1 ${first}`)).toBeLessThan(aws.moves.indexOf(`+ edge-1 ${second}`));
    expect(await core()).toMatchObject({ desiredTemplateVersion: 2, deploymentStatus: 'QUEUED', deployment: { taskId: 'task00003' } });
  });

  it.each(sampled(points, 6))('%s %s.%s is completed by its own retry', async (when, service, operation) => {
    await aws.target(toFirst, one);
    aws.fail(service, operation, when);

    const { recorded } = await aws.target(toSecond, two, repeating(aws.steps));

    expect(recorded.event.status).toBe('success');
    expect(await aws.groupsOf('edge-1')).toEqual([second]);
    expect(await itemOf('task00002')).toMatchObject({ taskStatus: 'Success' });
  });

  it('after it was settled as a success stays one (peer fault 12)', async () => {
    await aws.target(toFirst, one);

    const outcome = await recordFailure(toFirst, one, new StepFailure('Unavailable', 'AWS_UNAVAILABLE', 'the answer was lost'));

    expect(outcome).toEqual({ event: { taskId: 'task00001', coreName: 'edge-1', status: 'success' } });
    expect(await core()).toMatchObject({ deploymentStatus: 'QUEUED' });
    expect(await itemOf()).toMatchObject({ taskStatus: 'Success' });
  });

  it('leaves what a newer task asked of the core as it is (peer fault 13)', async () => {
    await aws.target(toFirst, one);
    await aws.target(toSecond, two);

    await recordFailure(aDeploymentItem({ index: 0 }), one, new StepFailure('Unavailable', 'AWS_UNAVAILABLE', 'late'));

    expect(await core()).toMatchObject({ desiredTemplateVersion: 2, deploymentStatus: 'QUEUED' });
  });
});

describe('two tasks that move one core to different versions', () => {
  const desire = (item: typeof toFirst, { deployment, onUnregistered }: typeof one) => aws.steps.recordDesired({ item, deployment, onUnregistered, executionArn: childOf(item.taskId) });
  const move = (item: typeof toFirst, { deployment }: typeof one) => aws.steps.moveCore({ item, deployment, desired: { runsAlready: false }, executionArn: childOf(item.taskId) });

  it('take turns: the later one waits until the earlier one has moved the core (peer fault 5)', async () => {
    await desire(toFirst, one);

    await expect(desire(toSecond, two)).rejects.toMatchObject({ name: 'Unavailable', code: 'CORE_BUSY', message: expect.stringContaining('task00001') });
    expect(await core()).toMatchObject({ desiredTemplateVersion: 1 });

    await aws.target(toFirst, one);
    await aws.target(toSecond, two);
    expect(await aws.groupsOf('edge-1')).toEqual([second]);
  });

  it.each([['has stopped', 41], ['has stopped, by a clock that was hours ahead', -43_200]])('do not wait for one that %s, and that one moves nothing any more', async (_case, later) => {
    await desire(toFirst, one);
    aws.pass(later);
    await desire(toSecond, two);

    const error = await move(toFirst, one).catch((thrown: unknown) => thrown);
    const outcome = await recordFailure(toFirst, one, error);
    await move(toSecond, two);

    expect(error).toMatchObject({ name: 'Conflict', code: 'SUPERSEDED' });
    expect(outcome).toMatchObject({ code: 'SUPERSEDED', event: { status: 'failed' } });
    expect(aws.moves).toEqual([`+ edge-1 ${second}`]);
    expect(await core()).toMatchObject({ desiredTemplateVersion: 2, deploymentStatus: 'QUEUED', deployment: { taskId: 'task00002' } });
    expect(await itemOf()).toMatchObject({ taskStatus: 'Failure', code: 'SUPERSEDED', deploymentStatus: 'REMOVED' });
  });

  it('keep a turn for longer while they are at it', async () => {
    await desire(toFirst, one);
    aws.pass(30);
    aws.fail('iot', 'ListThingGroupsForThing');
    await expect(move(toFirst, one)).rejects.toMatchObject({ name: 'Unavailable' });
    aws.pass(30);

    await expect(desire(toSecond, two)).rejects.toMatchObject({ code: 'CORE_BUSY' });
    await expect(move(toFirst, one)).resolves.toEqual({ left: [], joined: true });
  });

  it('need not take turns for the same version: both move the core to the same group', async () => {
    await desire(toFirst, one);

    await expect(aws.target(aDeploymentItem({ taskId: 'task00004' }), one)).resolves.toMatchObject({ recorded: { event: { status: 'success' } } });
    await expect(move(toFirst, one)).resolves.toEqual({ left: [], joined: false });
    expect(await aws.groupsOf('edge-1')).toEqual([first]);
  });

  it('do not move a core whose item was settled by whoever closed the task', async () => {
    await desire(toFirst, one);
    await aws.rows.update({ key: itemKey('task00001', 0), set: { taskStatus: 'Failure', code: 'ITEM_ABANDONED', statusMessage: 'the execution was aborted' } });

    await expect(move(toFirst, one)).rejects.toMatchObject({ name: 'Conflict', code: 'ITEM_ABANDONED', message: expect.stringContaining('the execution was aborted') });
    await expect(aws.steps.recordTargeted({ core: { coreName: 'edge-1', item: toFirst, deployment: one.deployment }, executionArn: childOf('task00001') })).rejects.toMatchObject({ code: 'ITEM_ABANDONED' });
  });
});

describe('a task that no request made', () => {
  /** A task for version 1, or 2, that was made by what `trigger` says. */
  const automatic = async (trigger: NonNullable<DeploymentTaskRow['triggeredBy']>['trigger'], templateVersion = 1) => {
    const createdAt = aws.clock().toISOString();
    await aws.task({ taskId: 'task00003', templateVersion, createdAt, triggeredBy: { trigger, at: createdAt } });
    return aws.ensure('task00003');
  };
  const late = aDeploymentItem({ taskId: 'task00003' });

  it.each(['failure', 'drift', 'publish', 'rule'] as const)('leaves a core that was brought to another version after all as it is, and counts nothing: %s', async (trigger) => {
    const ensured = await automatic(trigger);
    aws.pass(1);
    await aws.target(toSecond, two);
    const before = await core();
    aws.calls();

    const error = await aws.target(late, ensured).catch((thrown: unknown) => thrown);
    const outcome = await recordFailure(late, ensured, error);
    const calls = aws.calls();

    expect(error).toMatchObject({ name: 'Conflict', code: 'SUPERSEDED', message: 'core "edge-1" is left as it is: task task00002 has it run version 2 of template "line"' });
    expect(outcome).toMatchObject({ code: 'SUPERSEDED', event: { status: 'failed' } });
    expect(await itemOf('task00003')).toMatchObject({ taskStatus: 'Failure', code: 'SUPERSEDED' });
    expect(await core()).toEqual(before);
    expect(Object.keys(calls).filter((call) => !call.endsWith('.GetItem'))).toEqual(['dynamodb.UpdateItem']);
  });

  it.each(['failure', 'drift', 'publish', 'rule'] as const)('goes on where it is repeated, and where another task asks for the same version: %s', async (trigger) => {
    await aws.target(toFirst, one);
    aws.pass(1);
    const ensured = await automatic(trigger);
    await aws.target(aDeploymentItem({ taskId: 'task00004' }), one);

    await aws.steps.recordDesired({ item: late, ...ensured, executionArn: childOf('task00003') });
    await expect(aws.target(late, ensured)).resolves.toMatchObject({ recorded: { event: { status: 'success' } } });
    expect(await core()).toMatchObject({ desiredTemplateVersion: 1, deployment: { taskId: 'task00003' } });
  });

  it.each(['publish', 'rule'] as const)('brings a core to a newer version: %s', async (trigger) => {
    await aws.target(toFirst, one);
    aws.pass(1);

    await aws.target(late, await automatic(trigger, 2));

    expect(await core()).toMatchObject({ desiredTemplateVersion: 2, deployment: { taskId: 'task00003' } });
    expect(await aws.groupsOf('edge-1')).toEqual([second]);
  });

  it('by a rule leaves a core to who asked since for what it ran already', async () => {
    await aws.target(toFirst, one);
    await report('SUCCEEDED');
    aws.pass(1);
    const ensured = await automatic('rule', 2);
    aws.pass(1);
    await aws.target(aDeploymentItem({ taskId: 'task00004' }), one);

    await expect(aws.target(late, ensured)).rejects.toMatchObject({ name: 'Conflict', code: 'SUPERSEDED', message: expect.stringContaining('task00004') });
    expect(await core()).toMatchObject({ desiredTemplateVersion: 1, deploymentStatus: 'SUCCEEDED' });
  });

  it('leaves a core alone that is targeted between its reading and its writing', async () => {
    await aws.target(toFirst, one);
    const ensured = await automatic('failure');
    aws.before('dynamodb', 'TransactWriteItems', () => aws.target(toSecond, two));

    await expect(aws.target(late, ensured)).rejects.toMatchObject({ name: 'Conflict', code: 'SUPERSEDED' });
    expect([(await core()).desiredTemplateVersion, await itemOf('task00003')]).toEqual([2, undefined]);
  });
});

describe('a core that a task deletes', () => {
  it('is not targeted any more, which its item says', async () => {
    await aws.rows.update({ key: coreKey('edge-1'), set: { deletion: { taskId: 'delete001', index: 0, since: '2026-01-02T03:04:05.000Z' } } });
    const before = await core();

    const error = await aws.target(toFirst, one).catch((thrown: unknown) => thrown);
    const { event, code } = await recordFailure(toFirst, one, error);

    expect(error).toMatchObject({ name: 'Conflict', code: 'CORE_BEING_DELETED', message: 'core "edge-1" is being deleted by task delete001, since 2026-01-02T03:04:05.000Z' });
    expect({ status: event.status, code }).toEqual({ status: 'failed', code: 'CORE_BEING_DELETED' });
    expect(await itemOf()).toMatchObject({ taskStatus: 'Failure', code: 'CORE_BEING_DELETED' });
    expect(await core()).toEqual(before);
    expect(aws.moves).toEqual([]);
  });

  it('fails as not found once it is gone', async () => {
    await aws.rows.delete({ delete: coreKey('edge-1') });

    const error = await aws.target(toFirst, one).catch((thrown: unknown) => thrown);
    await recordFailure(toFirst, one, error);

    expect(await itemOf()).toMatchObject({ taskStatus: 'Failure', code: 'CORE_NOT_FOUND' });
    expect(await core()).toBeUndefined();
  });
});
