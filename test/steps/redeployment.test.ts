import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { redeploymentsPk, taskKey } from '../../contracts/table.ts';
import { next } from '../../lambdas/domain/fleet/core-transitions.ts';
import type { RedeploymentTrigger } from '../../lambdas/domain/redeployment/redeployment-ports.ts';
import type { StepOutput } from '../../lambdas/runtime/step.ts';
import { redeploymentWorld } from '../builders/redeployment.ts';
import type { RedeploymentWorld } from '../builders/redeployment.ts';
import { aDeploymentTask, deployMachineArn } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

let world: TaskWorld;
let redeployments: RedeploymentWorld;
beforeEach(async () => {
  world = await taskWorld();
  redeployments = redeploymentWorld(world);
  await redeployments.template();
});
afterEach(() => world.close());

const names = (count: number, from = 1): string[] => Array.from({ length: count }, (_, index) => `edge-${from + index}`);
/** So many cores that run what they desire: a fleet in which a few failures are few. */
const aFleetOf = (count: number) => redeployments.cores(names(count, 1001), 'SUCCEEDED');

/** Notes failures of cores; the plan of the one that opened the window. */
const noteFailures = async (cores: readonly string[]): Promise<[StepOutput<'NoteTrigger'>, ...StepOutput<'NoteTrigger'>[]]> => {
  const [first = '', ...others] = cores;
  const leader = await redeployments.note(redeployments.failure(first));
  const joined = [];
  for (const core of others) joined.push(await redeployments.note(redeployments.failure(core)));
  return [leader, ...joined];
};
const planned = async (cores: readonly string[]) => {
  const [leader] = await noteFailures(cores);
  return redeployments.plan(redeployments.planOf(leader));
};
const leftovers = async () => (await world.allRows()).filter(({ pk, sk }) => (pk === redeploymentsPk && String(sk).startsWith('WINDOW#')) || String(sk).startsWith('NOTE#'));

describe('failures that may pass', () => {
  it('of one version become one task: the first one opens the window and waits, the others join it', async () => {
    await redeployments.cores(names(3), 'FAILED');

    const noted = await noteFailures(names(3));

    expect(noted.map(({ what }) => what)).toEqual(['wait', 'nothing', 'nothing']);
    expect(noted[0].seconds).toBe(300);

    const outcome = await redeployments.plan(redeployments.planOf(noted[0]));

    const [task, ...others] = await redeployments.theTasks();
    expect(others).toEqual([]);
    expect(outcome).toEqual({ what: 'task', more: false, start: expect.objectContaining({ stateMachineArn: deployMachineArn, name: task?.taskId }) });
    expect(task).toMatchObject({
      kind: 'deploymentTask', templateName: 'press-line', templateVersion: 2, taskStatus: 'Waiting', renew: false,
      triggeredBy: { trigger: 'failure', eventId: expect.stringMatching(/^event-/), at: world.clock().toISOString(), cores: 3 },
    });
    expect(await redeployments.targetsOf(task?.taskId ?? '')).toEqual({ thingNames: names(3) });
    expect(await leftovers()).toEqual([]);
  });

  it('wait four times as long before each further attempt, and end after three within a day', async () => {
    const seconds = [];
    for (const attempt of [1, 2, 3, 4]) {
      await redeployments.cores(['edge-1'], 'FAILED', { taskId: `deploy00${attempt}` });
      const noted = await redeployments.note(redeployments.failure('edge-1'));
      seconds.push(noted.seconds ?? noted.why);
      if (noted.what === 'wait') await redeployments.plan(redeployments.planOf(noted));
    }

    expect(seconds).toEqual([300, 1200, 4800, 'the core was redeployed 3 times within a day']);
    expect(await redeployments.theTasks()).toHaveLength(3);

    world.setClock('2026-01-03T03:04:06.678Z');
    expect(await redeployments.note(redeployments.failure('edge-1'))).toMatchObject({ what: 'wait', seconds: 300 });
  });

  it('are told twice and change nothing the second time: not before the plan, not after it', async () => {
    await redeployments.cores(['edge-1'], 'FAILED');
    const event = { ...redeployments.failure('edge-1'), eventId: 'doubled', time: world.clock().toISOString() };

    const first = await redeployments.note(event);
    expect(await redeployments.note(event)).toMatchObject({ what: 'nothing' });
    await redeployments.plan(redeployments.planOf(first));
    expect(await redeployments.note(event)).toMatchObject({ what: 'nothing', why: 'this was noted before, and is planned' });

    expect(await redeployments.theTasks()).toHaveLength(1);
    expect(await leftovers()).toEqual([]);
  });

  it.each([
    ['has recovered', () => redeployments.cores(['edge-1'], 'SUCCEEDED', { taskId: 'deploy002' })],
    ['is under way', () => redeployments.cores(['edge-1'], undefined, { taskId: 'deploy002' })],
    ['desires another version', () => redeployments.cores(['edge-1'], 'FAILED', { version: 1 })],
    ['was targeted by a newer task, whose failure is another one', () => redeployments.cores(['edge-1'], 'FAILED', { taskId: 'deploy002' })],
    ['is being deleted', () => redeployments.change('edge-1', (core) => next(core, { deletion: { taskId: 'delete001', index: 0, since: core.createdAt } }))],
    ['is gone', () => world.rows.delete({ delete: { pk: 'CORE#edge-1', sk: 'CORE' } }).then(() => undefined)],
  ])('of a core that %s make no task', async (_what, meanwhile) => {
    await redeployments.cores(['edge-1'], 'FAILED');
    const noted = await redeployments.note(redeployments.failure('edge-1'));

    await meanwhile();

    expect(await redeployments.plan(redeployments.planOf(noted))).toMatchObject({ what: 'nothing', more: false });
    expect(await redeployments.theTasks()).toEqual([]);
    expect(await leftovers()).toEqual([]);
  });

  it('are not noted where the template says report, or says so by the time of the plan', async () => {
    await redeployments.cores(['edge-1'], 'FAILED');
    const noted = await redeployments.note(redeployments.failure('edge-1'));
    await redeployments.template({ onFailure: 'report' });

    expect(await redeployments.plan(redeployments.planOf(noted))).toMatchObject({ what: 'nothing' });

    await redeployments.cores(['edge-2'], 'FAILED');
    expect(await redeployments.note(redeployments.failure('edge-2'))).toMatchObject({ what: 'nothing', why: 'the template does not ask for it' });
  });

  it('are ignored where they are of another deployment than the core stands with, of a cancelled one, or of no core of ours', async () => {
    await redeployments.cores(['edge-1'], 'FAILED');
    await redeployments.cores(['edge-2'], 'CANCELED');

    const nothing = { what: 'nothing' };
    expect(await redeployments.note({ ...redeployments.failure('edge-1'), deploymentId: 'another' })).toMatchObject(nothing);
    expect(await redeployments.note(redeployments.failure('edge-2'))).toMatchObject(nothing);
    expect(await redeployments.note(redeployments.failure('stranger'))).toMatchObject(nothing);
    expect(await leftovers()).toEqual([]);
  });

  it('are not tried again once their task is cancelled, neither noted after that nor before', async () => {
    const cancelled = { cancellation: { requestedAt: '2026-01-02T03:04:05.678Z' } };
    await redeployments.cores(names(2), 'FAILED', { taskId: 'deploy008' });
    await redeployments.cores(['edge-3'], 'FAILED', { taskId: 'deploy009' });
    await world.rows.put({ put: aDeploymentTask({ taskId: 'deploy008' }) });
    await world.rows.put({ put: aDeploymentTask({ taskId: 'deploy009' }) });
    const [leader] = await noteFailures(['edge-1', 'edge-3']);
    await world.rows.put({ put: aDeploymentTask({ taskId: 'deploy008', ...cancelled }) });

    await expect(redeployments.note(redeployments.failure('edge-2'))).resolves.toMatchObject({ what: 'nothing', why: 'its task was cancelled' });
    await redeployments.plan(redeployments.planOf(leader));

    const [task, ...others] = (await redeployments.theTasks()).filter(({ triggeredBy }) => triggeredBy);
    expect(others).toEqual([]);
    expect(await redeployments.targetsOf(task?.taskId ?? '')).toEqual({ thingNames: ['edge-3'] });
    expect(await leftovers()).toEqual([]);
  });

  it('are deployed again under the job configuration that their task had, apart from those with the own one of the template', async () => {
    const iotJobConfig = { timeoutConfig: { inProgressTimeoutInMinutes: 7 } };
    await world.rows.put({ put: aDeploymentTask({ taskId: 'deploy009', iotJobConfig }) });
    await redeployments.cores(['edge-1'], 'FAILED', { taskId: 'deploy009' });
    await redeployments.cores(['edge-2'], 'FAILED');

    for (const noted of await noteFailures(['edge-1', 'edge-2'])) await redeployments.plan(redeployments.planOf(noted));

    expect((await redeployments.theTasks()).filter(({ triggeredBy }) => triggeredBy).map((task) => task.iotJobConfig).toSorted()).toEqual([iotJobConfig, undefined]);
  });

  it('that are noted while a window is being planned are in the next one', async () => {
    await redeployments.cores(names(2), 'FAILED');
    const [first] = await noteFailures(['edge-1']);
    for (const window of await redeployments.windows.all()) await redeployments.windows.change(window, { ...window, state: 'Planning' });

    const late = await redeployments.note(redeployments.failure('edge-2'));

    expect(late.what).toBe('wait');
    expect(await redeployments.plan(redeployments.planOf(first))).toMatchObject({ what: 'nothing', why: 'the window is planned' });
    await redeployments.plan(redeployments.planOf(late));
    const [task] = await redeployments.theTasks();
    expect(await redeployments.targetsOf(task?.taskId ?? '')).toEqual({ thingNames: ['edge-1', 'edge-2'] });
    expect(await leftovers()).toEqual([]);
  });
});

describe('a plan that is cut off', () => {
  const calls = ['UpdateItem', 'Query', 'BatchGetItem', 'TransactWriteItems', 'DeleteItem', 'GetItem'] as const;

  it.each(calls.flatMap((operation) => (['before', 'after'] as const).map((when) => [operation, when] as const)))('by a lost %s (%s) is finished by its repetition, as one task', async (operation, when) => {
    await redeployments.cores(names(3), 'FAILED');
    const [leader] = await noteFailures(names(3));
    const promised = redeployments.planOf(leader);
    world.fail('dynamodb', operation, { when });

    await redeployments.plan(promised, 'planner').catch(() => undefined);
    const again = await redeployments.plan(promised, 'planner');

    const tasks = await redeployments.theTasks();
    expect(tasks).toHaveLength(1);
    expect(['task', 'nothing']).toContain(again.what);
    expect(await redeployments.targetsOf(tasks[0]?.taskId ?? '')).toEqual({ thingNames: names(3) });
    expect(await leftovers()).toEqual([]);
    expect(await redeployments.breaker()).toMatchObject({ state: 'Closed', recently: 3 });
  });

  it('after its task was recorded takes no core along that was noted since', async () => {
    await redeployments.cores(names(3), 'FAILED');
    const [leader] = await noteFailures(['edge-1', 'edge-2']);
    world.fail('dynamodb', 'DeleteItem');
    await redeployments.plan(redeployments.planOf(leader), 'planner').catch(() => undefined);
    const late = await redeployments.note(redeployments.failure('edge-3'));

    await redeployments.plan(redeployments.planOf(leader), 'planner');
    await redeployments.plan(redeployments.planOf(late));

    const targets = await Promise.all((await redeployments.theTasks()).map(({ taskId }) => redeployments.targetsOf(taskId)));
    expect(targets.flatMap(({ thingNames = [] }) => thingNames).toSorted()).toEqual(names(3));
  });

  it('by the deletion of its template leaves nothing behind', async () => {
    await redeployments.cores(['edge-1'], 'FAILED');
    const [leader] = await noteFailures(['edge-1']);
    await redeployments.template({ deletedAt: world.clock().toISOString() });

    expect(await redeployments.plan(redeployments.planOf(leader))).toMatchObject({ what: 'nothing' });
    expect(await leftovers()).toEqual([]);
  });

  it('waits for another one that is at work', async () => {
    await redeployments.cores(['edge-1'], 'FAILED');
    const [leader] = await noteFailures(['edge-1']);
    await redeployments.breakers.lease('somebody', world.clock(), new Date(world.clock().getTime() + 1000));

    await expect(redeployments.plan(redeployments.planOf(leader))).rejects.toMatchObject({ name: 'Unavailable' });

    world.setClock('2026-01-02T03:04:07.678Z');
    await expect(redeployments.plan(redeployments.planOf(leader))).resolves.toMatchObject({ what: 'task' });
  });

  it('does not wait for one whose clock was hours ahead, and that has ended since', async () => {
    await redeployments.cores(['edge-1'], 'FAILED');
    const [leader] = await noteFailures(['edge-1']);
    const [ahead, until] = [12, 12.1].map((hours) => new Date(world.clock().getTime() + hours * 3_600_000)) as [Date, Date];
    await redeployments.breakers.lease('somebody', ahead, until);

    await expect(redeployments.plan(redeployments.planOf(leader))).resolves.toMatchObject({ what: 'task' });
  });
});

describe('the breaker', () => {
  it('lets a fifth of the fleet go, and 10 cores of a small one', async () => {
    await redeployments.cores(names(10), 'FAILED');
    await expect(planned(names(10))).resolves.toMatchObject({ what: 'task' });
    await expect(redeployments.breaker()).resolves.toEqual({ state: 'Closed', waiting: 0, recently: 10, limit: 10, minutes: 60 });
  });

  it('opens where more are to be redeployed at once: nothing is planned, what was noted waits, and the bus is told once', async () => {
    await aFleetOf(15);
    await redeployments.cores(names(12), 'FAILED');
    const noted = await noteFailures(names(11));

    await expect(redeployments.plan(redeployments.planOf(noted[0]))).resolves.toEqual({
      what: 'opened', more: false,
      event: { trigger: 'failure', templateName: 'press-line', templateVersion: 2, cores: 11, recently: 0, limit: 10, openedAt: world.clock().toISOString() },
    });
    // Of those that come later nothing is lost either.
    await expect(redeployments.note(redeployments.failure('edge-12'))).resolves.toMatchObject({ what: 'nothing' });
    await redeployments.rule({ targets: { thingNames: ['edge-1'] } });
    const other = await redeployments.note({ trigger: 'rule', rule: 'nightly' });
    await expect(redeployments.plan(redeployments.planOf(other))).resolves.toMatchObject({ what: 'nothing', why: 'the breaker is open' });

    expect(await redeployments.theTasks()).toEqual([]);
    await expect(redeployments.breaker()).resolves.toMatchObject({ state: 'Open', waiting: 13, openedAt: world.clock().toISOString(), openedBy: { trigger: 'failure', cores: 11, recently: 0, limit: 10, template: { name: 'press-line', version: 2 } } });
  });

  it('that opened is told again where the answer of the plan was lost', async () => {
    await redeployments.cores(names(11), 'FAILED');
    const [leader] = await noteFailures(names(11));
    const promised = redeployments.planOf(leader);

    const first = await redeployments.plan(promised, 'planner');
    const again = await redeployments.plan(promised, 'planner');

    expect(first.what).toBe('opened');
    expect(again).toEqual(first);
    expect(await redeployments.theTasks()).toEqual([]);
  });

  it('counts what was redeployed within the last hour, and not what was before', async () => {
    await redeployments.cores(names(16), 'FAILED');
    await planned(names(8));
    world.setClock('2026-01-02T03:54:05.678Z');
    const later = names(8, 9);
    await redeployments.cores(later, 'FAILED', { taskId: 'deploy002' });
    await expect(planned(later)).resolves.toMatchObject({ what: 'opened', event: { cores: 8, recently: 8, limit: 10 } });

    await redeployments.reset(true);
    world.setClock('2026-01-02T05:54:05.678Z');
    await redeployments.cores(later, 'FAILED', { taskId: 'deploy003' });
    await expect(planned(later)).resolves.toMatchObject({ what: 'task' });
  });

  it('lets go what waits when it is reset, however much that is, and nothing beside it', async () => {
    await redeployments.cores(names(30), 'FAILED');
    await planned(names(14));

    await expect(redeployments.reset()).resolves.toEqual({ discarded: false, cores: 14, resetAt: world.clock().toISOString() });
    expect(redeployments.told).toHaveLength(1);
    const reset = await redeployments.note({ trigger: 'reset' });
    await expect(redeployments.plan(redeployments.planOf(reset))).resolves.toMatchObject({ what: 'task', more: false });
    await expect(redeployments.plan(redeployments.planOf(reset))).resolves.toMatchObject({ what: 'nothing', why: 'nothing waits' });

    await expect(redeployments.breaker()).resolves.toMatchObject({ state: 'Closed', waiting: 0, recently: 0 });
    await expect(planned(names(12, 15))).resolves.toMatchObject({ what: 'opened' });
  });

  it.each(['TransactWriteItems', 'DeleteItem', 'BatchWriteItem', 'Query'] as const)('lets go what a reset let go, also where its plan is cut off by a lost %s and repeated', async (operation) => {
    await redeployments.cores(names(30), 'FAILED');
    await planned(names(14));
    await redeployments.reset();
    const reset = redeployments.planOf(await redeployments.note({ trigger: 'reset' }));
    world.fail('dynamodb', operation);

    await redeployments.plan(reset, 'planner').catch(() => undefined);
    const [window] = await redeployments.windows.all();
    if (window !== undefined) await redeployments.plan(window.state === 'Held' ? reset : { what: 'window', slot: window.slot, windowId: window.windowId }, 'planner');

    expect(await redeployments.theTasks()).toHaveLength(1);
    await expect(redeployments.breaker()).resolves.toMatchObject({ state: 'Closed', recently: 0, waiting: 0 });
  });

  it('lets go all that was noted in a slot, also where a late event had opened its next window', async () => {
    await redeployments.cores(names(20), 'FAILED');
    const [leader] = await noteFailures(names(14));
    const late: Awaited<ReturnType<RedeploymentWorld['note']>>[] = [];
    const { counts } = redeployments.directory;
    // The size of the fleet is asked for between the reading of the notes and the holding of the window.
    jest.spyOn(redeployments.directory, 'counts').mockImplementationOnce(async () => {
      late.push(await redeployments.note(redeployments.failure('edge-15')));
      return counts();
    });

    const promised = redeployments.planOf(leader);
    await expect(redeployments.plan(promised, 'planner')).resolves.toMatchObject({ what: 'opened', event: { cores: 14 } });
    await expect(redeployments.plan(promised, 'planner')).resolves.toMatchObject({ what: 'opened' });
    await expect(redeployments.breaker()).resolves.toMatchObject({ state: 'Open', waiting: 15 });
    await expect(redeployments.reset()).resolves.toMatchObject({ cores: 15 });

    expect(late.map(({ what }) => what)).toEqual(['wait']);
    for (const noted of late) await expect(redeployments.plan(redeployments.planOf(noted))).resolves.toMatchObject({ what: 'nothing' });
    await expect(redeployments.plan(redeployments.planOf(await redeployments.note({ trigger: 'reset' })))).resolves.toMatchObject({ what: 'task', more: false });
    const [task] = await redeployments.theTasks();
    expect((await redeployments.targetsOf(task?.taskId ?? '')).thingNames).toHaveLength(15);
    await expect(redeployments.breaker()).resolves.toMatchObject({ state: 'Closed', waiting: 0, recently: 0 });
  });

  it('has one window after the other planned when it is reset', async () => {
    await redeployments.cores(names(12), 'FAILED');
    await planned(names(12));
    await redeployments.rule({ targets: { thingNames: ['edge-1'] }, templateVersion: 1 });
    await redeployments.plan(redeployments.planOf(await redeployments.note({ trigger: 'rule', rule: 'nightly' })));
    await redeployments.reset();

    const reset = redeployments.planOf(await redeployments.note({ trigger: 'reset' }));

    await expect(redeployments.plan(reset)).resolves.toMatchObject({ what: 'task', more: true });
    await expect(redeployments.plan(reset)).resolves.toMatchObject({ what: 'task', more: false });
    expect(await redeployments.theTasks()).toHaveLength(2);
  });

  it('drops what waits where that is asked for', async () => {
    await redeployments.cores(names(12), 'FAILED');
    await planned(names(12));

    await expect(redeployments.reset(true)).resolves.toMatchObject({ discarded: true, cores: 12 });

    expect(await leftovers()).toEqual([]);
    await expect(redeployments.plan(redeployments.planOf(await redeployments.note({ trigger: 'reset' })))).resolves.toMatchObject({ what: 'nothing' });
    expect(await redeployments.theTasks()).toEqual([]);
  });

  it('is not reset while a redeployment is being planned, and is as soon as it is not', async () => {
    await redeployments.breakers.lease('planner', world.clock(), new Date(world.clock().getTime() + 60_000));
    await expect(redeployments.reset()).rejects.toMatchObject({ name: 'Unavailable' });

    await redeployments.breakers.release('planner');
    await expect(redeployments.reset()).resolves.toMatchObject({ cores: 0 });
  });
});

describe('drift', () => {
  const drifted = (name: string) =>
    redeployments.change(name, (core) => next(core, { drift: { kinds: ['components'], details: { components: 'none' }, since: '2026-01-02T00:00:00.000Z' } }));
  const event = (core: string) => ({ trigger: 'drift' as const, core, template: { name: 'press-line', version: 2 } });

  it('is healed where the template says so, once a day', async () => {
    await redeployments.template({ onDrift: 'heal' });
    await redeployments.cores(['edge-1'], 'SUCCEEDED');
    await drifted('edge-1');

    const noted = await redeployments.note(event('edge-1'));
    await expect(redeployments.plan(redeployments.planOf(noted))).resolves.toMatchObject({ what: 'task' });
    await expect(redeployments.note(event('edge-1'))).resolves.toMatchObject({ what: 'nothing' });

    const [task] = await redeployments.theTasks();
    expect(task).toMatchObject({ templateVersion: 2, triggeredBy: { trigger: 'drift', cores: 1 } });

    world.setClock('2026-01-03T01:00:00.000Z');
    await expect(redeployments.note(event('edge-1'))).resolves.toMatchObject({ what: 'wait' });
  });

  it('is left alone where the template does not say so, and where the core is well again', async () => {
    await redeployments.cores(['edge-1', 'edge-2'], 'SUCCEEDED');
    await drifted('edge-1');
    await expect(redeployments.note(event('edge-1'))).resolves.toMatchObject({ what: 'nothing', why: 'the template does not ask for it' });

    await redeployments.template({ onDrift: 'heal' });
    await expect(redeployments.note(event('edge-2'))).resolves.toMatchObject({ what: 'nothing' });
  });

  it('shares the attempts of a day with failures', async () => {
    await redeployments.template({ onDrift: 'heal' });
    for (const attempt of [1, 2, 3]) {
      await redeployments.cores(['edge-1'], 'FAILED', { taskId: `deploy00${attempt}` });
      await redeployments.note(redeployments.failure('edge-1'));
    }
    await redeployments.cores(['edge-1'], 'SUCCEEDED', { taskId: 'deploy004' });
    await drifted('edge-1');

    await expect(redeployments.note(event('edge-1'))).resolves.toMatchObject({ what: 'nothing', why: 'the core was redeployed 3 times within a day' });
  });
});

describe('a rule of the operator', () => {
  const fire = async (eventId?: string) => redeployments.note({ trigger: 'rule', rule: 'nightly', ...(eventId !== undefined && { eventId }) });
  const outcome = async () => (await redeployments.ruleRow())?.lastOutcome;

  it('deploys the newest version to the targets that lack it, and remembers what became of its event', async () => {
    redeployments = redeploymentWorld(world, {}, { 'hall-1': ['edge-2', 'edge-3', 'stranger'] });
    await redeployments.cores(names(3), 'SUCCEEDED', { version: 1 });
    await redeployments.cores(['edge-2'], 'SUCCEEDED');
    await redeployments.rule({ targets: { thingNames: ['edge-1', 'edge-2'], thingGroups: ['hall-1', 'no-such-group'] } });

    const noted = await fire();
    await expect(redeployments.plan(redeployments.planOf(noted))).resolves.toMatchObject({ what: 'task' });

    const [task] = await redeployments.theTasks();
    expect(task).toMatchObject({ templateVersion: 2, triggeredBy: { trigger: 'rule', rule: 'nightly', cores: 2 } });
    expect(await redeployments.targetsOf(task?.taskId ?? '')).toEqual({ thingNames: ['edge-1', 'edge-3'] });
    expect(await redeployments.ruleRow()).toMatchObject({ lastTaskId: task?.taskId, lastOutcome: 'made a task for 2 cores; IoT has no thing group "no-such-group"', lastTriggeredAt: world.clock().toISOString() });
  });

  it('says of one core that it is one', async () => {
    await redeployments.cores(['edge-1'], 'SUCCEEDED', { version: 1 });
    await redeployments.rule();

    await redeployments.plan(redeployments.planOf(await fire()));

    expect(await outcome()).toBe('made a task for 1 core');
  });

  it.each<[string, string, Parameters<RedeploymentWorld['rule']>[0], () => Promise<void>]>([
    ['where every target has the version', 'no target lacks the version', {}, async () => undefined],
    ['where no target is a core', 'its targets name no core of this system', { targets: { thingNames: ['stranger'] } }, async () => undefined],
    ['where its only group is unknown', 'its targets name no core of this system; IoT has no thing group "hall-9"', { targets: { thingGroupNames: ['hall-9'] } }, async () => undefined],
    ['where it was switched off meanwhile', 'the rule is switched off', {}, () => redeployments.rule({ enabled: false })],
    ['where its template was deleted meanwhile', 'template "press-line" was deleted', {}, () => redeployments.template({ deletedAt: '2026-01-02T03:04:05.678Z' }).then(() => undefined)],
  ])('tells why its event came to nothing %s', async (_where, why, rule, meanwhile) => {
    await redeployments.cores(names(2), 'SUCCEEDED');
    await redeployments.rule(rule);
    const noted = await fire();
    await meanwhile();

    await expect(redeployments.plan(redeployments.planOf(noted))).resolves.toMatchObject({ what: 'nothing', why });

    expect(await outcome()).toBe(why);
  });

  it('tells that targets which fail with its version were given it as often as they may', async () => {
    await redeployments.rule({ targets: { thingNames: ['edge-1'] } });
    for (const attempt of [1, 2, 3, 4]) {
      await redeployments.cores(['edge-1'], 'FAILED', { taskId: `deploy00${attempt}` });
      await redeployments.plan(redeployments.planOf(await fire()));
    }

    expect(await outcome()).toBe('targets that lack the version were redeployed 3 times within a day');
  });

  it('tells that it waits for a reset of the breaker, and that a reset has dropped it', async () => {
    await redeployments.cores(names(11), 'SUCCEEDED', { version: 1 });
    await redeployments.rule({ targets: { thingNames: names(11) } });

    await expect(redeployments.plan(redeployments.planOf(await fire()))).resolves.toMatchObject({ what: 'opened' });
    expect(await outcome()).toBe('waits: the breaker is open; POST /redeploymentBreaker/reset');

    await redeployments.reset(true);
    expect(await outcome()).toBe('dropped by a reset of the breaker');
  });

  it('gives its task the time of its event in the form that all times have', async () => {
    await redeployments.cores(['edge-1'], 'SUCCEEDED', { version: 1 });
    await redeployments.rule();

    await redeployments.plan(redeployments.planOf(await redeployments.note({ trigger: 'rule', rule: 'nightly', time: '2026-01-02T03:04:05Z' })));

    expect((await redeployments.theTasks())[0]?.triggeredBy).toMatchObject({ at: '2026-01-02T03:04:05.000Z' });
  });

  it('makes one task of the events of a minute, and none of one that comes twice', async () => {
    await redeployments.cores(names(2), 'SUCCEEDED', { version: 1 });
    await redeployments.rule();

    const [first, second, doubled] = [await fire('one'), await fire('two'), await fire('one')];
    expect([first.what, first.seconds, second.what, doubled.what]).toEqual(['wait', 60, 'nothing', 'nothing']);
    await redeployments.plan(redeployments.planOf(first));
    await expect(fire('two')).resolves.toMatchObject({ what: 'nothing', why: 'this event was noted before, and is planned' });

    expect(await redeployments.theTasks()).toHaveLength(1);
    expect(await leftovers()).toEqual([]);
  });

  it('gives a core that fails with its version that version some times a day, however often its events come', async () => {
    await redeployments.rule({ targets: { thingNames: ['edge-1'] } });
    const outcomes = [];
    for (const attempt of [1, 2, 3, 4, 5]) {
      await redeployments.cores(['edge-1'], 'FAILED', { taskId: `deploy00${attempt}` });
      outcomes.push((await redeployments.plan(redeployments.planOf(await fire()))).what);
    }

    expect(outcomes).toEqual(['task', 'task', 'task', 'nothing', 'nothing']);
  });

  it.each([
    ['is gone', () => world.rows.delete({ delete: { pk: 'RULES', sk: 'RULE#nightly' } })],
    ['is switched off', () => redeployments.rule({ enabled: false })],
  ])('that %s deploys nothing', async (_what, change) => {
    await redeployments.cores(names(2), 'SUCCEEDED', { version: 1 });
    await redeployments.rule();
    const noted = await fire();

    await change();

    await expect(fire()).resolves.toMatchObject({ what: 'nothing' });
    await expect(redeployments.plan(redeployments.planOf(noted))).resolves.toMatchObject({ what: 'nothing' });
    expect(await redeployments.theTasks()).toEqual([]);
  });

  it('whose template is gone, or whose version never was, ends as noted', async () => {
    await redeployments.cores(names(2), 'SUCCEEDED', { version: 1 });
    await redeployments.rule({ templateVersion: 9 });
    await redeployments.plan(redeployments.planOf(await fire()));
    expect(await outcome()).toContain('"press-line" has no version 9');

    await redeployments.rule({ templateName: 'no-such' });
    await redeployments.plan(redeployments.planOf(await fire()));
    expect(await outcome()).toBe('template "no-such" was deleted');
    expect(await redeployments.theTasks()).toEqual([]);
  });
});

describe('a published version', () => {
  const publishing = { version: 2, at: '2026-01-02T03:00:00.000Z' };
  const event = { trigger: 'publish' as const, template: { name: 'press-line', version: 2 } };

  it('becomes one task for all cores that desire an older one, however often it is told', async () => {
    await redeployments.template({ autoDeploy: true, publishing });
    await redeployments.cores(names(3), 'SUCCEEDED', { version: 1 });
    await redeployments.cores(['edge-9'], 'SUCCEEDED');

    const [first, second] = [await redeployments.note(event), await redeployments.note(event)];
    expect(first).toEqual({ what: 'plan', plan: { what: 'publication', template: event.template } });
    await expect(redeployments.plan(redeployments.planOf(first))).resolves.toMatchObject({ what: 'task', more: false });
    await expect(redeployments.plan(redeployments.planOf(second))).resolves.toMatchObject({ what: 'nothing' });
    await expect(redeployments.note(event)).resolves.toMatchObject({ what: 'nothing' });

    const [task, ...others] = await redeployments.theTasks();
    expect(others).toEqual([]);
    expect(task).toMatchObject({ templateVersion: 2, onUnregistered: 'defer', triggeredBy: { trigger: 'publish', at: publishing.at, cores: 3 } });
    expect(await redeployments.targetsOf(task?.taskId ?? '')).toEqual({ desiringOlderThan: event.template });
    expect(await world.templates.find('press-line')).not.toHaveProperty('publishing');
  });

  it('that two executions plan at once becomes one task', async () => {
    await redeployments.template({ autoDeploy: true, publishing });
    await redeployments.cores(['edge-1'], 'SUCCEEDED', { version: 1 });
    const plan = redeployments.planOf(await redeployments.note(event));

    await Promise.all([redeployments.plan(plan), redeployments.plan(plan)]);

    expect(await redeployments.theTasks()).toHaveLength(1);
  });

  it('is not stopped by the breaker, and does not count for it', async () => {
    await redeployments.template({ autoDeploy: true, publishing });
    await redeployments.cores(names(12), 'SUCCEEDED', { version: 1 });

    await redeployments.plan(redeployments.planOf(await redeployments.note(event)));

    await expect(redeployments.breaker()).resolves.toMatchObject({ state: 'Closed', recently: 0 });
  });

  it('that no core has an older one of makes no task, nor does one that a newer one has replaced', async () => {
    await redeployments.template({ autoDeploy: true, publishing });
    await redeployments.cores(['edge-1'], 'SUCCEEDED');
    await expect(redeployments.plan(redeployments.planOf(await redeployments.note(event)))).resolves.toMatchObject({ what: 'nothing' });

    await redeployments.template({ autoDeploy: true, latestVersion: 3, publishing: { ...publishing, version: 3 } });
    await expect(redeployments.note(event)).resolves.toMatchObject({ what: 'nothing' });
    expect(await redeployments.theTasks()).toEqual([]);
  });

  it('that is told of before its version can be read is deployed by the sweep', async () => {
    await redeployments.cores(['edge-1'], 'SUCCEEDED', { version: 1 });
    await expect(redeployments.note(event)).resolves.toMatchObject({ what: 'nothing' });
    await redeployments.template({ autoDeploy: true, publishing });

    world.setClock('2026-01-02T03:30:00.000Z');
    await expect(redeployments.sweep()).resolves.toMatchObject({ publications: 1 });
    const [started] = redeployments.started;
    await redeployments.plan(redeployments.planOf(await redeployments.note(started?.trigger ?? event)));

    expect(await redeployments.theTasks()).toMatchObject([{ templateVersion: 2, triggeredBy: { trigger: 'publish' } }]);
  });

  it('whose task expired is not deployed again', async () => {
    await redeployments.template({ autoDeploy: true, publishing });
    await redeployments.cores(['edge-1'], 'SUCCEEDED', { version: 1 });
    await redeployments.plan(redeployments.planOf(await redeployments.note(event)));
    const [task] = await redeployments.theTasks();
    await world.rows.delete({ delete: taskKey(task?.taskId ?? '') });

    await expect(redeployments.note(event)).resolves.toMatchObject({ what: 'nothing' });
  });
});

describe('the sweep of redeployments', () => {
  const startedTrigger = (): RedeploymentTrigger => {
    const [first] = redeployments.started;
    if (first === undefined) throw new Error('nothing was started');
    return first.trigger;
  };

  it('starts a window whose execution has died, once in ten minutes, and leaves the others', async () => {
    await redeployments.cores(names(2), 'FAILED');
    await noteFailures(names(2));
    await expect(redeployments.sweep()).resolves.toEqual({ windows: 0, resets: 0, publications: 0, failed: 0 });

    world.setClock('2026-01-02T03:19:06.678Z');
    await expect(redeployments.sweep()).resolves.toMatchObject({ windows: 1, failed: 0 });
    await expect(redeployments.sweep()).resolves.toMatchObject({ windows: 0 });

    const trigger = startedTrigger();
    const noted = await redeployments.note(trigger);
    await expect(redeployments.plan(redeployments.planOf(noted))).resolves.toMatchObject({ what: 'task' });
    await expect(redeployments.note(trigger)).resolves.toMatchObject({ what: 'nothing' });
  });

  it('deploys a published version of which no event told', async () => {
    await redeployments.template({ autoDeploy: true, publishing: { version: 2, at: '2026-01-02T02:50:00.000Z' } });
    await redeployments.cores(['edge-1'], 'SUCCEEDED', { version: 1 });

    await expect(redeployments.sweep()).resolves.toMatchObject({ publications: 1 });

    const trigger = startedTrigger();
    await expect(redeployments.plan(redeployments.planOf(await redeployments.note(trigger)))).resolves.toMatchObject({ what: 'task' });
    await expect(redeployments.sweep()).resolves.toMatchObject({ publications: 0 });
  });

  it('lets go what waits where the event of the reset was lost', async () => {
    await redeployments.cores(names(12), 'FAILED');
    await planned(names(12));
    await expect(redeployments.sweep()).resolves.toMatchObject({ resets: 0, windows: 0 });
    await redeployments.reset();
    await expect(redeployments.sweep()).resolves.toMatchObject({ resets: 0 });

    world.setClock('2026-01-02T03:14:06.678Z');
    await expect(redeployments.sweep()).resolves.toMatchObject({ resets: 1, windows: 0 });
    expect(redeployments.started.at(-1)?.trigger).toMatchObject({ trigger: 'reset' });
  });
});
