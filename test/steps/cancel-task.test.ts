import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { taskNamesKey, taskRequestKey } from '../../contracts/artifacts.ts';
import { CanceledTask } from '../../contracts/generated/openapi-validators.js';
import type { Cancellation, DeploymentItemRow, ItemRow, TaskRow } from '../../contracts/task-rows.ts';
import { itemKey } from '../../contracts/table.ts';
import { cancellationRows } from '../../lambdas/adapters/cancellation-rows.ts';
import { closeTaskOfDeadExecution } from '../../lambdas/events/close-abandoned-task.ts';
import { refuseCanceled } from '../../lambdas/domain/tasks/task-cancellation.ts';
import type { StepInput } from '../../lambdas/runtime/step.ts';
import { cancelTask } from '../../lambdas/steps/cancel-task.ts';
import { closeTask } from '../../lambdas/steps/close-task.ts';
import { resolveTargets } from '../../lambdas/steps/resolve-targets.ts';
import { someExecutions } from '../builders/executions.ts';
import { aDeploymentItem, aDeploymentTask, aDeviceTask, aTask, anItem, anUnresolvedTask, withdrawMachineArn } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

const mapRunArn = 'arn:aws:states:us-east-1:111122223333:mapRun:create-cores/cores:1';
const withdrawalOf = (taskId: string) => `${withdrawMachineArn.replace('stateMachine', 'execution')}:${taskId}`;
const requestedAt = '2026-01-02T03:04:05.678Z';
const mark: Cancellation = { requestedAt };

let world: TaskWorld;
beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

type Operation = StepInput<'CancelTask'>['request']['operation'];

const cancel = async (operation: Operation, taskId: string, { by = 'by-1', ...request }: { by?: string; accept?: string; query?: Record<string, string> } = {}) => {
  const { answer, ...rest } = await cancelTask(world)({ executionId: by, request: { operation, body: '', accept: '', requestId: 'request-1', path: { taskId }, ...request } });
  return { ...rest, ...answer, body: JSON.parse(answer.body) as Record<string, unknown> };
};
const theTask = async (taskId: string) => (await world.tasks.find(taskId)) as TaskRow;
const rowOf = (taskId: string, index: number) => world.rows.get<DeploymentItemRow>(itemKey(taskId, index));

const given = async (task: TaskRow, rows: readonly (ItemRow | undefined)[] = []): Promise<void> => {
  await world.rows.put({ put: task });
  await world.put(taskNamesKey(task.taskId, 0), JSON.stringify(Array.from({ length: task.total }, (_, index) => `edge-${index}`)));
  for (const row of rows) if (row !== undefined) await world.rows.put({ put: row });
};

const close = (task: TaskRow, { counts, executionArn = task.executionArn }: { counts?: { running: number; succeeded: number; failed: number }; executionArn?: string } = {}) =>
  closeTask({ ...world, executions: someExecutions({ mapRuns: counts === undefined ? {} : { [mapRunArn]: counts } }) })({
    executionArn, run: { taskId: task.taskId, ...(counts !== undefined && { run: { mapRunArn } }) },
  });

describe('a request to stop a task', () => {
  it.each([['cancelCoreTask', aTask(), '/coreTasks/task00001'], ['cancelDeviceTask', aDeviceTask(), '/deviceTasks/devices01'], ['cancelDeploymentTask', aDeploymentTask(), '/deploymentTasks/deploy001']] as const)(
    '%s marks one that runs, and leaves its end to it', async (operation, task, location) => {
      await given(task);

      const { start, event, ...answer } = await cancel(operation, task.taskId);

      expect(answer).toEqual({
        statusCode: 202, contentType: 'application/vnd.aws-cdf-v1.0+json', location, taskId: task.taskId,
        body: { id: task.taskId, taskStatus: 'InProgress', cancellation: { requestedAt } },
      });
      expect(CanceledTask(answer.body)).toBe(true);
      expect([start, event]).toEqual([undefined, undefined]);
      expect(await theTask(task.taskId)).toEqual({ ...task, cancellation: { requestedAt } });
    });

  it('gets the same answer however often it is sent, and in which way', async () => {
    await given(aDeploymentTask());
    await cancel('cancelDeploymentTask', 'deploy001');
    world.setClock('2026-01-02T05:00:00.000Z');

    expect((await cancel('cancelDeploymentTask', 'deploy001')).body['cancellation']).toEqual({ requestedAt });
  });

  it('hands a deployment task that has ended over to the machine that takes its cores back, and starts it as often as it is sent', async () => {
    await given(aDeploymentTask({ taskStatus: 'Success', succeeded: 3, failed: 0, statusMessage: 'well' }));

    const first = await cancel('cancelDeploymentTask', 'deploy001');
    const again = await cancel('cancelDeploymentTask', 'deploy001');

    expect(first.start).toMatchObject({ stateMachineArn: withdrawMachineArn, name: 'deploy001', input: { taskId: 'deploy001', maxConcurrency: 14 } });
    expect(again.start).toEqual(first.start);
    const { statusMessage, ...task } = await theTask('deploy001');
    expect(task).toMatchObject({
      taskStatus: 'Waiting', statusPk: 'TASKS#deploymentTask#Waiting', stateMachineArn: withdrawMachineArn, executionArn: withdrawalOf('deploy001'), succeeded: 3, failed: 0, cancellation: { requestedAt },
    });
    expect(statusMessage).toBeUndefined();
  });

  it('settles at once what has ended without a core to take back, which keeps saying why', async () => {
    const ended = aDeploymentTask({ taskStatus: 'Failure', total: 2, succeeded: 0, failed: 2, code: 'CORE_BUSY', statusMessage: '2 of 2 cores failed' });
    await given(ended);
    const cancellation = { requestedAt, settledAt: requestedAt, canceled: 0, finished: 2, withdrawn: 0, kept: 0 };

    for (const operation of ['cancelDeploymentTask', 'deleteDeploymentTask'] as const) {
      const { start, body } = await cancel(operation, 'deploy001');
      expect(start).toBeUndefined();
      expect(body).toMatchObject({ taskStatus: 'Failure', cancellation });
    }

    const { cancellation: { deletedAt, deletedBy, ...settled } = {}, ...task } = await theTask('deploy001');
    expect([task, settled]).toEqual([ended, cancellation]);
  });

  it('that deletes a task tells the bus once, also after it was cancelled, and again where its answer was lost', async () => {
    await given(aDeploymentTask());
    await cancel('cancelDeploymentTask', 'deploy001');

    const first = await cancel('deleteDeploymentTask', 'deploy001', { by: 'by-2' });
    const repeated = await cancel('deleteDeploymentTask', 'deploy001', { by: 'by-2' });
    const later = await cancel('deleteDeploymentTask', 'deploy001', { by: 'by-3' });

    expect([first.event, repeated.event, later.event]).toEqual([{ taskId: 'deploy001' }, { taskId: 'deploy001' }, undefined]);
    expect(later.body['cancellation']).toEqual({ requestedAt, deletedAt: requestedAt });
  });

  it.each([['cancelCoreTask', aTask({ taskStatus: 'Success', total: 3, succeeded: 3, failed: 0 })], ['cancelDeviceTask', aDeviceTask({ taskStatus: 'Failure', succeeded: 1, failed: 2 })]] as const)('%s is refused where the task has ended', async (operation, task) => {
    await given(task);

    expect(await cancel(operation, task.taskId)).toMatchObject({ statusCode: 409, location: '', body: { code: 'TASK_CLOSED', requestId: 'request-1' } });
    expect(await theTask(task.taskId)).toEqual(task);
  });

  it('is refused for a task of another kind, for none, with a query, and in a language that is not spoken', async () => {
    await given(aTask());

    expect(await cancel('cancelDeviceTask', 'task00001')).toMatchObject({ statusCode: 404, body: { code: 'TASK_NOT_FOUND' } });
    expect(await cancel('cancelCoreTask', 'task00002')).toMatchObject({ statusCode: 404 });
    expect(await cancel('cancelCoreTask', '%2Fno')).toMatchObject({ statusCode: 404 });
    expect(await cancel('cancelCoreTask', 'task00001', { query: { now: '1' } })).toMatchObject({ statusCode: 400, body: { details: [{ field: 'now' }] } });
    expect(await cancel('cancelCoreTask', 'task00001', { accept: 'application/xml' })).toMatchObject({ statusCode: 415 });
    expect((await theTask('task00001')).cancellation).toBeUndefined();
  });

  it.each(['before', 'after'] as const)('can be repeated where its write fails %s its effect', async (when) => {
    await given(aDeploymentTask({ taskStatus: 'Success', succeeded: 3, failed: 0 }));
    world.fail('dynamodb', 'UpdateItem', { when });
    await expect(cancel('cancelDeploymentTask', 'deploy001')).rejects.toMatchObject({ name: 'Unavailable' });

    expect((await cancel('cancelDeploymentTask', 'deploy001')).start).toBeDefined();
  });
});

describe('an item of a cancelled task', () => {
  it('goes on where it has begun, and is stopped where it has not; other tasks are left alone', async () => {
    await given(aTask({ cancellation: mark }), [anItem({ index: 0, taskStatus: 'InProgress' })]);
    await given(aTask({ taskId: 'task00002' }));
    const cancellations = cancellationRows(world.rows);

    await expect(refuseCanceled(cancellations, { taskId: 'task00001', index: 0, name: 'edge-0' })).resolves.toBeUndefined();
    await expect(refuseCanceled(cancellations, { taskId: 'task00001', index: 1, name: 'edge-1' })).rejects.toMatchObject({ name: 'Canceled', code: 'CANCELED' });
    await expect(refuseCanceled(cancellations, { taskId: 'task00002', index: 1, name: 'edge-1' })).resolves.toBeUndefined();
    await expect(refuseCanceled(cancellations, { taskId: 'task00003', index: 1, name: 'edge-1' })).resolves.toBeUndefined();
  });

  it('asks about its task once a second, however many there are', async () => {
    await given(aTask());
    let now = 0;
    const cancellations = cancellationRows(world.rows, () => now);
    const begin = () => Promise.all([0, 1, 2, 3].map((index) => refuseCanceled(cancellations, { taskId: 'task00001', index, name: `edge-${index}` })));
    await begin();
    await begin();
    expect(world.wire.calls()['dynamodb.GetItem']).toBe(1);

    now += 1001;
    await begin();
    expect(world.wire.calls()['dynamodb.GetItem']).toBe(2);
  });

  it('has no targets resolved for it', async () => {
    await given(anUnresolvedTask({ cancellation: mark }));
    await world.put(taskRequestKey('deploy001'), JSON.stringify({ thingNames: ['edge-1'] }));
    const nothing = { among: () => Promise.reject(new Error('not to be asked')) };

    await expect(resolveTargets({ ...world, groups: { of: async () => undefined }, cores: nothing, devices: nothing, directory: {} as never })({ taskId: 'deploy001' })).rejects.toMatchObject({ name: 'Canceled' });
  });
});

describe('closing a cancelled task', () => {
  it('settles what has not begun as cancelled, and counts every item once', async () => {
    const task = aTask({ total: 5, cancellation: mark });
    await given(task, [anItem({ index: 0 }), anItem({ index: 1, taskStatus: 'Failure', code: 'THING_NOT_OURS' }), undefined, anItem({ index: 3, taskStatus: 'InProgress' }), undefined]);

    await expect(close(task, { counts: { running: 0, succeeded: 1, failed: 4 } })).resolves.toEqual({ taskStatus: 'Failure', total: 5, succeeded: 1, failed: 4 });

    expect(await theTask('task00001')).toMatchObject({
      taskStatus: 'Failure', code: 'CANCELED', statusMessage: 'the task was cancelled: of 5 cores, 2 had not begun, 3 had been settled',
      cancellation: { requestedAt, settledAt: world.clock().toISOString(), canceled: 2, finished: 3, withdrawn: 0, kept: 0 },
    });
    expect((await world.items.rows('task00001', 0, 5)).map(({ code }) => code)).toEqual([undefined, 'THING_NOT_OURS', 'CANCELED', 'ITEM_ABANDONED', 'CANCELED']);
    expect(await rowOf('task00001', 2)).toMatchObject({ statusMessage: 'the task was cancelled before it began with this core' });
  });

  it('ends it as it would have ended where nothing was stopped', async () => {
    const task = aTask({ total: 2, cancellation: mark });
    await given(task, [anItem({ index: 0 }), anItem({ index: 1 })]);

    await expect(close(task, { counts: { running: 0, succeeded: 2, failed: 0 } })).resolves.toMatchObject({ taskStatus: 'Success' });

    const { code, statusMessage, cancellation } = await theTask('task00001');
    expect([code, statusMessage, cancellation]).toEqual([undefined, undefined, { requestedAt, settledAt: requestedAt, canceled: 0, finished: 2, withdrawn: 0, kept: 0 }]);
  });

  it('does not believe a Map Run that counts batches as well without those that were not begun', async () => {
    const task = aDeviceTask({ total: 2, cancellation: mark });
    await given(task, [anItem({ taskId: 'devices01', index: 0 })]);

    await expect(close(task, { counts: { running: 0, succeeded: 2, failed: 0 } })).resolves.toEqual({ taskStatus: 'Failure', total: 2, succeeded: 1, failed: 1 });
    expect((await theTask('devices01')).cancellation).toMatchObject({ canceled: 1, finished: 1 });
  });

  it('says of one whose targets were not resolved that it was cancelled', async () => {
    const task = anUnresolvedTask({ cancellation: mark });
    await given(task);

    await expect(close(task)).resolves.toEqual({ taskStatus: 'Failure', total: 0, succeeded: 0, failed: 0 });
    expect(await theTask('deploy001')).toMatchObject({ code: 'CANCELED', statusMessage: 'the task was cancelled before its targets were resolved', cancellation: { canceled: 0, finished: 0 } });
  });

  it('loses no cancellation that comes while it closes: the task is settled anew', async () => {
    const task = aTask({ total: 2 });
    await given(task, [anItem({ index: 0 })]);
    const items = { ...world.items, rows: async (...asked: Parameters<typeof world.items.rows>) => {
      await cancel('cancelCoreTask', 'task00001');
      return world.items.rows(...asked);
    } };

    await closeTask({ ...world, items, executions: someExecutions({ mapRuns: { [mapRunArn]: { running: 0, succeeded: 1, failed: 1 } } }) })({ executionArn: task.executionArn, run: { taskId: 'task00001', run: { mapRunArn } } });

    // What the first look had settled as abandoned stays so.
    expect(await theTask('task00001')).toMatchObject({ taskStatus: 'Failure', cancellation: { settledAt: expect.any(String), canceled: 0, finished: 2 } });
  });

  it('keeps a deletion that comes while it closes', async () => {
    const task = aDeploymentTask({ total: 1, cancellation: mark });
    await given(task);
    const items = { ...world.items, rows: async (...asked: Parameters<typeof world.items.rows>) => {
      await cancel('deleteDeploymentTask', 'deploy001');
      return world.items.rows(...asked);
    } };

    await closeTask({ ...world, items, executions: someExecutions() })({ executionArn: task.executionArn, run: { taskId: 'deploy001' } });

    expect((await theTask('deploy001')).cancellation).toMatchObject({ deletedAt: expect.any(String), settledAt: expect.any(String), canceled: 1 });
  });
});

describe('a cancelled deployment task that has targeted cores', () => {
  const task = aDeploymentTask({ cancellation: mark });
  const start = { stateMachineArn: withdrawMachineArn, name: 'deploy001', input: expect.objectContaining({ taskId: 'deploy001' }) };
  const rows = [aDeploymentItem({ index: 0 }), aDeploymentItem({ index: 1, taskStatus: 'Failure', code: 'CORE_NOT_REGISTERED' })];

  it('is handed over instead of being closed, with its items settled and counted; who asks again is told the same', async () => {
    await given(task, rows);

    const outcome = await close(task);
    const again = await close(task);

    expect(outcome).toEqual({ taskStatus: 'Waiting', total: 3, succeeded: 1, failed: 2, start });
    expect(again).toEqual(outcome);
    expect(await theTask('deploy001')).toMatchObject({ taskStatus: 'Waiting', stateMachineArn: withdrawMachineArn, executionArn: withdrawalOf('deploy001'), succeeded: 1, failed: 2, cancellation: mark });
    expect(await rowOf('deploy001', 2)).toMatchObject({ taskStatus: 'Failure', code: 'CANCELED' });
  });

  it('is handed over by whoever finds its execution dead, too, and is not closed by that execution later', async () => {
    await given(task, rows);
    const dead = closeTaskOfDeadExecution(world);
    const event = { detail: { executionArn: task.executionArn, name: 'deploy001', status: 'TIMED_OUT' } };

    await expect(dead(event)).resolves.toMatchObject({ taskStatus: 'Waiting', start });
    await expect(dead(event)).resolves.toBeUndefined();

    expect(await theTask('deploy001')).toMatchObject({ taskStatus: 'Waiting' });
  });

  it('is closed at once where none of its cores was targeted', async () => {
    await given(task, rows.slice(1));

    await expect(close(task)).resolves.toEqual({ taskStatus: 'Failure', total: 3, succeeded: 0, failed: 3 });
    expect((await theTask('deploy001')).cancellation).toMatchObject({ canceled: 2, finished: 1, withdrawn: 0, kept: 0 });
  });

  const handedOver = aDeploymentTask({ total: 5, cancellation: mark, stateMachineArn: withdrawMachineArn, executionArn: withdrawalOf('deploy001'), succeeded: 4, failed: 1 });
  const at = requestedAt;
  const done = [
    aDeploymentItem({ index: 0, taskStatus: 'Failure', code: 'CANCELED', withdrawal: { outcome: 'Withdrawn', at } }),
    aDeploymentItem({ index: 1, withdrawal: { outcome: 'Kept', reason: 'the device had begun with the deployment', at } }),
    aDeploymentItem({ index: 2, taskStatus: 'Failure', code: 'CORE_BUSY' }),
    aDeploymentItem({ index: 3, taskStatus: 'Failure', code: 'CANCELED' }),
  ];

  it('is closed by the machine that took its cores back, by what became of each', async () => {
    await given(handedOver, [...done, aDeploymentItem({ index: 4, withdrawal: { outcome: 'Kept', reason: 'why', at } })]);

    await expect(close(handedOver)).resolves.toEqual({ taskStatus: 'Failure', total: 5, succeeded: 2, failed: 3 });

    expect(await theTask('deploy001')).toMatchObject({
      code: 'CANCELED', cancellation: { canceled: 1, finished: 1, withdrawn: 1, kept: 2 },
      statusMessage: 'the task was cancelled: of 5 cores, 1 had not begun, 1 went back to what they desired before, 2 stay as they are, 1 had been settled',
    });
  });

  it.each([['was not reached', aDeploymentItem({ index: 4 }), 'Success'], ['was being taken back', aDeploymentItem({ index: 4, taskStatus: 'InProgress' }), 'Failure']] as const)(
    'is closed though that machine died: a core that %s is kept, and says why', async (_what, item, taskStatus) => {
      await given(handedOver, [...done, item]);

      const outcome = await closeTaskOfDeadExecution(world)({ detail: { executionArn: handedOver.executionArn, name: 'deploy001', status: 'FAILED' } });

      expect(outcome).toMatchObject({ taskStatus: 'Failure', total: 5 });
      expect(outcome?.start).toBeUndefined();
      expect(await rowOf('deploy001', 4)).toMatchObject({ taskStatus, withdrawal: { outcome: 'Kept', reason: 'the execution that withdraws cores ended before it was done with this one' } });
      expect((await theTask('deploy001')).cancellation).toMatchObject({ canceled: 1, finished: 1, withdrawn: 1, kept: 2 });
    });
});
