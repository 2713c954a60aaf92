import '../builders/task-environment.ts';
import { DeleteThingGroupCommand, DescribeJobExecutionCommand } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CoreRow, CounterRow } from '../../contracts/core-rows.ts';
import type { DeploymentItemRow, DeploymentTaskRow } from '../../contracts/task-rows.ts';
import { coreKey, counterShardOf, fleetCounterPk, itemKey, taskCounterKey, taskKey, versionDeploymentKey } from '../../contracts/table.ts';
import { fleetRows } from '../../lambdas/adapters/fleet-rows.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import { reported } from '../../lambdas/domain/fleet/core-transitions.ts';
import { countersOf } from '../../lambdas/domain/fleet/fleet-counters.ts';
import type { StepOutput } from '../../lambdas/runtime/step.ts';
import { aDeploymentItem, childOf, deploymentWire, groupPrefix } from '../builders/deployment-wire.ts';
import type { DeploymentWire } from '../builders/deployment-wire.ts';

const [first, second] = [`${groupPrefix}line_1`, `${groupPrefix}line_2`];
const withdrawalOf = (taskId: string) => `arn:aws:states:us-east-1:111122223333:execution:withdraw-deployment:${taskId}`;

let aws: DeploymentWire;
let one: StepOutput<'EnsureDeployment'>;
let two: StepOutput<'EnsureDeployment'>;
const setUp = async (): Promise<void> => {
  aws = await deploymentWire();
  await aws.template({ versions: 2 });
  await aws.core('edge-1');
  await aws.task();
  await aws.task({ taskId: 'task00002', templateVersion: 2 });
  one = await aws.ensure();
  two = await aws.ensure('task00002');
};
beforeEach(setUp);
afterEach(() => aws.close());

const core = async () => (await aws.rows.get<CoreRow>(coreKey('edge-1'))) as CoreRow;
const itemOf = async (taskId: string) => (await aws.rows.get<DeploymentItemRow>(itemKey(taskId, 0))) as DeploymentItemRow;
const toFirst = aDeploymentItem();
const toSecond = aDeploymentItem({ taskId: 'task00002' });

/** The device says how its deployment stands. */
const report = async (status: 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'CANCELED', at = '2026-01-02T04:00:00.000Z') => {
  const before = await core();
  await fleetRows(aws.rows).change(before, reported(before, { deploymentId: before.deployment?.deploymentId ?? '', status, at: new Date(at) }));
};

const cancel = (taskId: string, by = aws) => by.rows.update({ key: taskKey(taskId), set: { cancellation: { requestedAt: '2026-01-02T03:05:00.000Z' } } satisfies Partial<DeploymentTaskRow> });
const withdraw = (taskId: string, by = aws) => by.steps.withdrawCores({ taskId, executionArn: withdrawalOf(taskId), former: { next: 0, more: true } });
const canceled = async (taskId: string) => {
  await cancel(taskId);
  return withdraw(taskId);
};
const executionStatus = async ({ deployment: { jobId } }: typeof one) =>
  (await aws.iot.send(new DescribeJobExecutionCommand({ jobId, thingName: 'edge-1' })).catch(() => undefined))?.execution?.status;

/** What a task's cores count for. */
const countsOf = async (taskId: string) => {
  const { expiresAt, ...counts } = countersOf((await aws.rows.get<CounterRow>(taskCounterKey(taskId, counterShardOf('edge-1')))) ?? { pk: '', sk: '' });
  return counts;
};
/** What the fleet counts, of a core that nobody counted when it was made. */
const fleetCounts = async () => {
  const { rows } = await aws.rows.page<CounterRow>({ partition: fleetCounterPk(counterShardOf('edge-1')) });
  return Object.fromEntries(rows.map((row) => [`${row.templateName} ${row.templateVersion}`, countersOf(row)]).filter(([, counts]) => Object.keys(counts as object).length > 0));
};

describe('a core of a cancelled task', () => {
  it('whose device has not begun goes back to no template, with one call of IoT Jobs', async () => {
    await aws.target(toFirst, one);
    aws.calls();

    expect(await canceled('task00001')).toEqual({ next: 1, more: false });

    expect(Object.fromEntries(Object.entries(aws.calls()).filter(([call]) => call.startsWith('iot.')))).toEqual({ 'iot.CancelJobExecution': 1, 'iot.ListThingGroupsForThing': 1, 'iot.RemoveThingFromThingGroup': 1 });
    expect(await executionStatus(one)).toBe('CANCELED');
    expect(await aws.groupsOf('edge-1')).toEqual([]);
    expect(await core()).toMatchObject({ desiredTemplateName: 'None', desiredTemplateVersion: 0, deploymentStatus: 'None', endedDeployments: [one.deployment.deploymentId] });
    expect((await core()).deployment).toBeUndefined();
    expect(await itemOf('task00001')).toMatchObject({
      taskStatus: 'Failure', code: 'CANCELED', deploymentStatus: 'CANCELED', deviceFailure: { code: 'CANCELED' }, withdrawal: { outcome: 'Withdrawn' },
      statusMessage: 'the task was cancelled before the device began: the core desires none, as before',
    });
    expect([await countsOf('task00001'), await fleetCounts()]).toEqual([{ CANCELED: 1 }, {}]);
  });

  it('goes back to the group and version it ran, which it is not given again', async () => {
    await aws.target(toFirst, one);
    await report('SUCCEEDED');
    const before = await core();
    await aws.target(toSecond, two);
    aws.moves.length = 0;

    await canceled('task00002');

    expect(aws.moves).toEqual([`- edge-1 ${second}`, `+ edge-1 ${first}`]);
    expect(await aws.groupsOf('edge-1')).toEqual([first]);
    expect(await core()).toMatchObject({ desiredTemplateVersion: 1, reportedTemplateVersion: 1, deploymentStatus: 'SUCCEEDED', deployment: before.deployment as object, statusPk: before.statusPk });
    expect(await itemOf('task00001')).toMatchObject({ taskStatus: 'Success' });
    expect(await countsOf('task00002')).toEqual({ CANCELED: 1 });
  });

  it('that was under way before waits for the former version again, on behalf of the task before', async () => {
    await aws.target(toFirst, one);
    await aws.target(toSecond, two);
    aws.pass(60);

    await canceled('task00002');

    expect(await executionStatus(one)).toBe('QUEUED');
    const { deployment, ...row } = await core();
    expect(row).toMatchObject({ desiredTemplateVersion: 1, deploymentStatus: 'QUEUED' });
    expect(deployment).toMatchObject({ taskId: 'task00001', index: 0, deploymentId: one.deployment.deploymentId, groupName: first, targetedAt: '2026-01-02T03:05:05.000Z' });
    const { deviceFailure, ...former } = await itemOf('task00001');
    expect([former.deploymentStatus, deviceFailure]).toEqual(['QUEUED', undefined]);
    expect([await countsOf('task00001'), await countsOf('task00002')]).toEqual([{ QUEUED: 1 }, { CANCELED: 1 }]);
    expect(await fleetCounts()).toEqual({ 'None 0': { desired: -1, None: -1 }, 'line 1': { desired: 1, QUEUED: 1 } });
  });

  it('stays, and says why, where the device has begun', async () => {
    await aws.target(toFirst, one);
    aws.jobs.start(one.deployment.jobId, 'edge-1');

    await canceled('task00001');

    expect(await executionStatus(one)).toBe('IN_PROGRESS');
    expect(await aws.groupsOf('edge-1')).toEqual([first]);
    expect(await itemOf('task00001')).toMatchObject({ taskStatus: 'Success', deploymentStatus: 'QUEUED', withdrawal: { outcome: 'Kept', reason: 'the device had begun with the deployment' } });
    expect(await core()).toMatchObject({ desiredTemplateVersion: 1, deploymentStatus: 'QUEUED' });
    expect((await core()).deployment?.withdrawingSince).toBeUndefined();
  });

  it.each([['SUCCEEDED', 'the deployment had ended as SUCCEEDED'], ['FAILED', 'the deployment had ended as FAILED'], ['IN_PROGRESS', 'the device had begun with the deployment']] as const)(
    'stays without a call where it has reported %s', async (status, reason) => {
      await aws.target(toFirst, one);
      await report(status);
      aws.calls();

      await canceled('task00001');

      expect(Object.keys(aws.calls()).filter((call) => call.startsWith('iot.'))).toEqual([]);
      expect(await itemOf('task00001')).toMatchObject({ taskStatus: 'Success', withdrawal: { outcome: 'Kept', reason } });
    });

  it('stays where a newer task has targeted it, and goes back by both where that is cancelled too', async () => {
    await aws.target(toFirst, one);
    await aws.target(toSecond, two);

    await canceled('task00001');
    expect(await itemOf('task00001')).toMatchObject({ withdrawal: { outcome: 'Kept', reason: 'task task00002 targeted the core since' } });
    expect(await core()).toMatchObject({ desiredTemplateVersion: 2, deploymentStatus: 'QUEUED' });

    await canceled('task00002');
    expect(await core()).toMatchObject({ desiredTemplateName: 'None', deploymentStatus: 'None' });
    expect(await aws.groupsOf('edge-1')).toEqual([]);
    expect([await countsOf('task00001'), await countsOf('task00002'), await fleetCounts()]).toEqual([{ REMOVED: 1 }, { CANCELED: 1 }, {}]);
  });

  it('that waited for the same deployment for another task before goes on waiting for that one', async () => {
    await aws.target(toFirst, one);
    await aws.task({ taskId: 'task00004' });
    await aws.target(aDeploymentItem({ taskId: 'task00004' }), one);

    await canceled('task00004');

    expect(await executionStatus(one)).toBe('QUEUED');
    expect(await core()).toMatchObject({ desiredTemplateVersion: 1, deploymentStatus: 'QUEUED', deployment: { taskId: 'task00001' } });
    expect(await itemOf('task00004')).toMatchObject({ code: 'CANCELED', withdrawal: { outcome: 'Withdrawn' } });
    expect([await countsOf('task00001'), await countsOf('task00004')]).toEqual([{ QUEUED: 1 }, { CANCELED: 1 }]);
  });

  it.each([
    ['its template is being deleted', () => aws.deletedTemplate(), 'version 1 of template "line", which the core desired before, was deleted'],
    ['its deployment is being taken down', () => aws.rows.update({ key: versionDeploymentKey({ name: 'line', version: 1 }, '-'), set: { state: 'Retiring' } }), 'version 1 of template "line", which the core desired before, has no deployment any more'],
  ])('stays where there is no way back: %s', async (_what, happens, reason) => {
    await aws.target(toFirst, one);
    await aws.target(toSecond, two);
    await happens();

    await canceled('task00002');

    expect(await itemOf('task00002')).toMatchObject({ taskStatus: 'Success', withdrawal: { outcome: 'Kept', reason } });
    expect(await executionStatus(two)).toBe('QUEUED');
    expect(await aws.groupsOf('edge-1')).toEqual([second]);
  });

  it('goes back to none where its former template is deleted in this very moment', async () => {
    await aws.target(toFirst, one);
    await aws.target(toSecond, two);
    aws.before('iot', 'AddThingToThingGroup', () => aws.deletedTemplate());

    await canceled('task00002');

    expect(await aws.groupsOf('edge-1')).toEqual([]);
    expect(await core()).toMatchObject({ desiredTemplateName: 'None', deploymentStatus: 'None' });
    expect(await itemOf('task00002')).toMatchObject({ code: 'CANCELED', withdrawal: { outcome: 'Withdrawn' } });
  });

  it('says so where the group that it was in was deleted by hand', async () => {
    await aws.target(toFirst, one);
    await aws.target(toSecond, two);
    await aws.iot.send(new DeleteThingGroupCommand({ thingGroupName: first }));

    await canceled('task00002');

    expect(await core()).toMatchObject({ desiredTemplateVersion: 1, deploymentStatus: 'None', deployment: { taskId: 'task00001', failure: { code: 'DEPLOYMENT_GROUP_GONE' } } });
    expect(await countsOf('task00001')).toEqual({ NotStarted: 1 });
  });

  it('stays where a right is missing, and others have their turn', async () => {
    await aws.core('edge-2');
    await aws.task({ total: 2 });
    await aws.target(toFirst, one);
    await aws.target(aDeploymentItem({ index: 1, name: 'edge-2' }), one);
    aws.wire.fault({ service: 'iot', operation: 'CancelJobExecution', when: 'before', match: { thingName: 'edge-1' }, error: { name: 'UnauthorizedException', statusCode: 401, message: 'no' } });

    await canceled('task00001');

    expect(await itemOf('task00001')).toMatchObject({ taskStatus: 'Success', withdrawal: { outcome: 'Kept', reason: 'iot:CancelJobExecution was denied: no' } });
    expect(await aws.rows.get<DeploymentItemRow>(itemKey('task00001', 1))).toMatchObject({ withdrawal: { outcome: 'Withdrawn' } });
  });

  it('stays with the reason where AWS answers what nobody expects, which is reported, and others have their turn', async () => {
    await aws.core('edge-2');
    await aws.task({ total: 2 });
    await aws.target(toFirst, one);
    await aws.target(aDeploymentItem({ index: 1, name: 'edge-2' }), one);
    aws.wire.fault({ service: 'iot', operation: 'CancelJobExecution', when: 'before', match: { thingName: 'edge-1' }, error: { name: 'InvalidRequestException', statusCode: 400, message: 'no such form' } });

    expect(await canceled('task00001')).toEqual({ next: 2, more: false });

    expect(await itemOf('task00001')).toMatchObject({ taskStatus: 'Success', withdrawal: { outcome: 'Kept', reason: 'no such form' } });
    expect((await core()).deployment?.withdrawingSince).toBeUndefined();
    expect(await aws.rows.get<DeploymentItemRow>(itemKey('task00001', 1))).toMatchObject({ withdrawal: { outcome: 'Withdrawn' } });
    expect(aws.reports).toEqual([{ what: { taskId: 'task00001', coreName: 'edge-1' }, error: expect.objectContaining({ name: 'InvalidRequestException' }) }]);
  });

  it.each([['ThrottlingException', 'Throttled'], ['InternalFailure', 'Unavailable']])('has its turn again where %s came in between, after all others had theirs', async (name, failure) => {
    await aws.core('edge-2');
    await aws.task({ total: 2 });
    await aws.target(toFirst, one);
    await aws.target(aDeploymentItem({ index: 1, name: 'edge-2' }), one);
    aws.wire.fault({ service: 'iot', operation: 'CancelJobExecution', when: 'before', match: { thingName: 'edge-1' }, error: { name, statusCode: name === 'InternalFailure' ? 500 : 400, message: 'later' } });

    await expect(canceled('task00001')).rejects.toMatchObject({ name: failure });

    expect((await itemOf('task00001')).withdrawal).toBeUndefined();
    expect(await aws.rows.get<DeploymentItemRow>(itemKey('task00001', 1))).toMatchObject({ withdrawal: { outcome: 'Withdrawn' } });
    expect(aws.reports).toEqual([]);
  });

  it('is left alone where its item had failed, and where the task was not cancelled', async () => {
    await aws.target(toFirst, one);
    aws.calls();
    expect(await withdraw('task00001')).toEqual({ next: 0, more: false });

    await aws.rows.update({ key: itemKey('task00001', 0), set: { taskStatus: 'Failure', code: 'CORE_BUSY' } });
    await canceled('task00001');

    expect(Object.keys(aws.calls()).filter((call) => call.startsWith('iot.'))).toEqual([]);
    expect((await itemOf('task00001')).withdrawal).toBeUndefined();
  });
});

describe('another task that wants the core while it is taken back', () => {
  it.each(['same', 'other'] as const)('waits for that, though its version is the %s one, and has its turn afterwards', async (version) => {
    await aws.target(toFirst, one);
    const wanted = version === 'same' ? one : two;
    const item = aDeploymentItem({ taskId: 'task00005' });
    await aws.task({ taskId: 'task00005', templateVersion: version === 'same' ? 1 : 2 });
    const desires = () => aws.steps.recordDesired({ item, ...wanted, executionArn: childOf('task00005') });
    let busy: unknown;
    aws.before('iot', 'RemoveThingFromThingGroup', () => desires().catch((error: unknown) => { busy = error; }));

    await canceled('task00001');

    expect(busy).toBeInstanceOf(StepFailure);
    expect(busy).toMatchObject({ name: 'Unavailable', code: 'CORE_BUSY' });
    await expect(desires()).resolves.toMatchObject({ runsAlready: false });
    expect(await core()).toMatchObject({ deploymentStatus: 'QUEUED', deployment: { taskId: 'task00005' } });
  });

  it('takes the core over from a withdrawal that has stopped, which leaves it alone from then on', async () => {
    await aws.target(toFirst, one);
    aws.fail('iot', 'RemoveThingFromThingGroup');
    await cancel('task00001');
    await expect(withdraw('task00001')).rejects.toMatchObject({ name: 'Unavailable' });
    aws.pass(41);
    await aws.task({ taskId: 'task00005', templateVersion: 2 });

    await aws.target(aDeploymentItem({ taskId: 'task00005' }), two);
    await withdraw('task00001');

    expect(await aws.groupsOf('edge-1')).toEqual([second]);
    expect(await core()).toMatchObject({ desiredTemplateVersion: 2, deployment: { taskId: 'task00005' } });
    expect(await itemOf('task00001')).toMatchObject({ taskStatus: 'Failure', code: 'SUPERSEDED' });
  });
});

describe('a withdrawal that is interrupted', () => {
  /** Breaks off at the call of that number, before its effect or after it. */
  const interruptAt = (target: DeploymentWire, number: number, when: 'before' | 'after'): { made: () => number } => {
    let made = 0;
    for (const client of [target.dynamodb, target.iot] as unknown as Pick<DeploymentWire['iot'], 'middlewareStack'>[]) {
      client.middlewareStack.add((next) => async (call) => {
        made += 1;
        if (made !== number) return next(call);
        if (when === 'after') await next(call);
        throw Object.assign(new Error('interrupted'), { name: 'InternalFailure', $metadata: { httpStatusCode: 500 } });
      }, { step: 'initialize' });
    }
    return { made: () => made };
  };

  const prepared = async (): Promise<void> => {
    await aws.target(toFirst, one);
    await report('SUCCEEDED');
    await aws.target(toSecond, two);
    await cancel('task00002');
  };

  it('between any two effects is done by its repetition, and counts once', async () => {
    await prepared();
    const counting = interruptAt(aws, 0, 'before');
    await withdraw('task00002');
    const calls = counting.made();

    for (const when of ['before', 'after'] as const) {
      for (let number = 1; number <= calls; number += 1) {
        await aws.close();
        await setUp();
        await prepared();
        interruptAt(aws, number, when);
        await expect(withdraw('task00002')).rejects.toMatchObject({ name: 'Unavailable' });
        // What Greengrass tells meanwhile changes nothing of it.
        if ((await executionStatus(two)) === 'CANCELED' && (await core()).desiredTemplateVersion === 2) await report('CANCELED');
        await withdraw('task00002');

        const row = await core();
        const item = await itemOf('task00002');
        expect({ number, when, groups: await aws.groupsOf('edge-1'), desired: row.desiredTemplateVersion, status: row.deploymentStatus, code: item.code, outcome: item.withdrawal?.outcome, counts: await countsOf('task00002') })
          .toEqual({ number, when, groups: [first], desired: 1, status: 'SUCCEEDED', code: 'CANCELED', outcome: 'Withdrawn', counts: { CANCELED: 1 } });
      }
    }
    expect(calls).toBeGreaterThan(12);
  }, 120_000);
});
