import '../builders/task-environment.ts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { taskNamesKey } from '../../contracts/artifacts.ts';
import type { ItemRow } from '../../contracts/task-rows.ts';
import { closeTask } from '../../lambdas/steps/close-task.ts';
import { closeTaskOfDeadExecution } from '../../lambdas/events/close-abandoned-task.ts';
import { someExecutions } from '../builders/executions.ts';
import { aDeploymentItem, aDeploymentTask, aDeviceTask, aTask, anItem, anUnresolvedTask } from '../builders/task.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

const mapRunArn = 'arn:aws:states:us-east-1:111122223333:mapRun:create-cores/cores:1';
let world: TaskWorld;

beforeEach(async () => {
  world = await taskWorld();
});
afterEach(() => world.close());

/** A task of items with these statuses; nothing stands for an item that has not begun. */
const given = async (statuses: readonly (ItemRow['taskStatus'] | undefined)[], task = aTask({ total: statuses.length })): Promise<void> => {
  await world.rows.put({ put: task });
  await world.put(taskNamesKey(task.taskId, 0), JSON.stringify(statuses.map((_, index) => `edge-${index}`)));
  for (const [index, taskStatus] of statuses.entries()) {
    if (taskStatus !== undefined) await world.rows.put({ put: anItem({ index, taskStatus, executionArn: `child-${index}` }) });
  }
};

const close = ({ counts = { running: 0, succeeded: 0, failed: 0 }, ...run }: { counts?: { running: number; succeeded: number; failed: number }; failure?: { Error: string; Cause?: string } } = {}) =>
  closeTask({ ...world, executions: someExecutions({ mapRuns: { [mapRunArn]: counts } }) })({
    executionArn: aTask().executionArn,
    run: { taskId: 'task00001', ...(run.failure === undefined ? { run: { mapRunArn } } : run) },
  });

const itemsNow = () => world.items.rows('task00001', 0, 1000);

describe('closing a task', () => {
  it('closes it as Success where the Map Run counts every item as succeeded, without reading the items', async () => {
    await given([undefined, undefined, undefined]);

    await expect(close({ counts: { running: 0, succeeded: 3, failed: 0 } })).resolves.toEqual({ taskStatus: 'Success', total: 3, succeeded: 3, failed: 0 });

    expect(world.wire.calls()['dynamodb.Query']).toBeUndefined();
    expect(await world.tasks.find('task00001')).toMatchObject({ taskStatus: 'Success', statusPk: 'TASKS#coreTask#Success', succeeded: 3, failed: 0, updatedAt: world.clock().toISOString() });
  });

  it('peer fault 33: closes it as Failure only now that all items have settled, with both counts', async () => {
    await given(['Success', 'Failure', 'Success']);

    await expect(close({ counts: { running: 0, succeeded: 2, failed: 1 } })).resolves.toEqual({ taskStatus: 'Failure', total: 3, succeeded: 2, failed: 1 });

    expect(await world.tasks.find('task00001')).toMatchObject({ taskStatus: 'Failure', succeeded: 2, failed: 1, statusMessage: '1 of 3 cores failed' });
  });

  it('settles an item without a final row as abandoned and keeps what the row already knew', async () => {
    await given(['Success', 'InProgress', undefined]);

    await close({ counts: { running: 0, succeeded: 1, failed: 2 } });

    const [, begun, never] = await itemsNow();
    expect(begun).toMatchObject({ name: 'edge-1', taskStatus: 'Failure', code: 'ITEM_ABANDONED', executionArn: 'child-1', statusMessage: "the core's execution ended without recording what became of the core" });
    expect(never).toMatchObject({ name: 'edge-2', index: 2, taskStatus: 'Failure', code: 'ITEM_ABANDONED', createdAt: aTask().createdAt, expiresAt: aTask().expiresAt });
  });

  it('tells why the Map failed, on the task and on each abandoned item', async () => {
    await given([undefined, undefined]);

    await expect(close({ failure: { Error: 'States.ItemReaderFailed', Cause: 'access denied' } })).resolves.toMatchObject({ taskStatus: 'Failure', failed: 2 });

    expect(await world.tasks.find('task00001')).toMatchObject({ statusMessage: "2 of 2 cores failed; the task's execution ended early: States.ItemReaderFailed: access denied" });
    expect((await itemsNow()).map(({ statusMessage }) => statusMessage)).toEqual(Array(2).fill("the task's execution ended before this core settled: States.ItemReaderFailed: access denied"));
  });

  it('is Success where the Map failed after all items had succeeded', async () => {
    await given(['Success', 'Success']);

    await expect(close({ failure: { Error: 'States.ResultWriterFailed' } })).resolves.toMatchObject({ taskStatus: 'Success', succeeded: 2 });
  });

  it('keeps messages of others short', async () => {
    await given([undefined]);

    await close({ failure: { Error: 'States.Runtime', Cause: 'x'.repeat(30_000) } });

    expect((await world.tasks.find('task00001'))?.statusMessage?.length).toBeLessThan(1200);
  });

  it('peer fault 31: counts the same however often it is repeated', async () => {
    await given(['Success', undefined, 'Failure']);
    const first = await close({ counts: { running: 0, succeeded: 1, failed: 2 } });
    const closed = await world.tasks.find('task00001');
    world.setClock('2026-02-01T00:00:00.000Z');

    await expect(close({ counts: { running: 0, succeeded: 1, failed: 2 } })).resolves.toEqual(first);
    expect(await world.tasks.find('task00001')).toEqual(closed);
  });

  it.each(['before', 'after'] as const)('is completed by a repetition where it broke off %s a write', async (when) => {
    await given([undefined, undefined]);
    for (const operation of ['UpdateItem', 'GetItem', 'Query'] as const) {
      world.fail('dynamodb', operation, { when });
      await expect(close()).rejects.toMatchObject({ name: 'Unavailable' });
    }

    await expect(close()).resolves.toEqual({ taskStatus: 'Failure', total: 2, succeeded: 0, failed: 2 });
  });

  it('peer fault 32: never overwrites the state that another closing wrote', async () => {
    await given(['InProgress', 'InProgress']);
    const dead = closeTaskOfDeadExecution(world);
    const event = { detail: { executionArn: aTask().executionArn, name: 'task00001', status: 'TIMED_OUT' } };

    const outcomes = await Promise.all([close(), dead(event), close(), dead(event)]);

    expect(outcomes).toEqual(Array(4).fill({ taskStatus: 'Failure', total: 2, succeeded: 0, failed: 2 }));
  });

  it('lets an item that settles meanwhile keep what it settled as', async () => {
    await given(['InProgress', 'InProgress']);
    const items = { ...world.items, rows: async (...asked: Parameters<typeof world.items.rows>) => {
      const rows = await world.items.rows(...asked);
      await world.rows.put({ put: anItem({ index: 1, taskStatus: 'Success' }) });
      return rows;
    } };

    const outcome = await closeTask({ ...world, items, executions: someExecutions({ mapRuns: { [mapRunArn]: { running: 1, succeeded: 0, failed: 1 } } }) })({ executionArn: 'x', run: { taskId: 'task00001', run: { mapRunArn } } });

    expect(outcome).toMatchObject({ succeeded: 1, failed: 1 });
    expect((await itemsNow()).map(({ taskStatus }) => taskStatus)).toEqual(['Failure', 'Success']);
  });

  it('settles items on every page of names', async () => {
    const total = 1002;
    await world.rows.put({ put: aTask({ total }) });
    for (const page of [0, 1]) await world.put(taskNamesKey('task00001', page), JSON.stringify(Array.from({ length: page === 0 ? 1000 : 2 }, (_, index) => `edge-${page * 1000 + index}`)));
    await world.rows.put({ put: anItem({ index: 1001, name: 'edge-1001' }) });

    await expect(close()).resolves.toEqual({ taskStatus: 'Failure', total, succeeded: 1, failed: 1001 });
    expect((await world.items.rows('task00001', 998, 4)).map(({ name, taskStatus }) => [name, taskStatus])).toEqual([['edge-998', 'Failure'], ['edge-999', 'Failure'], ['edge-1000', 'Failure'], ['edge-1001', 'Success']]);
  });

  it('fails by name where the task has no row', async () => {
    await expect(close()).rejects.toMatchObject({ name: 'NotFound', code: 'TASK_NOT_FOUND' });
  });
});

describe('an execution that failed, timed out or was aborted', () => {
  const event = (detail: object = {}) => ({ detail: { executionArn: aTask().executionArn, name: 'task00001', status: 'ABORTED', ...detail } });

  it('closes its task and tells how it ended', async () => {
    await given(['Success', undefined]);

    await closeTaskOfDeadExecution(world)(event({ status: 'FAILED', error: 'States.Runtime', cause: 'bad path' }));

    expect(await world.tasks.find('task00001')).toMatchObject({ taskStatus: 'Failure', succeeded: 1, failed: 1, statusMessage: "1 of 2 cores failed; the task's execution ended early: FAILED: States.Runtime: bad path" });
  });

  it('leaves a task that was closed before as it is', async () => {
    await given(['Failure'], aTask({ total: 1, taskStatus: 'Failure', succeeded: 0, failed: 1, statusMessage: '1 of 1 cores failed' }));

    await expect(closeTaskOfDeadExecution(world)(event())).resolves.toEqual({ taskStatus: 'Failure', total: 1, succeeded: 0, failed: 1 });
    expect((await world.tasks.find('task00001'))?.statusMessage).toBe('1 of 1 cores failed');
  });

  it.each([
    ['a child execution', { name: '9b1ce6a0-1d1c-3a5e-9a52-0ab1d8e2f001' }],
    ['an unknown task', { name: 'task00002' }],
    ['an execution of another machine with the name of a task', { executionArn: 'arn:aws:states:us-east-1:111122223333:execution:other:task00001' }],
  ])('is ignored where it is %s', async (_, detail) => {
    await given(['InProgress']);

    await expect(closeTaskOfDeadExecution(world)(event(detail))).resolves.toBeUndefined();
    expect((await world.tasks.find('task00001'))?.taskStatus).toBe('InProgress');
  });
});

describe('closing a deployment task', () => {
  const cancelled = { Error: 'Conflict', Cause: JSON.stringify({ errorType: 'Conflict', errorMessage: JSON.stringify({ code: 'DEPLOYMENT_CANCELED', message: 'deployment d-1 is cancelled' }) }) };

  const givenDeployment = async (task = aDeploymentTask({ total: 2 })): Promise<void> => {
    await world.rows.put({ put: task });
    if (task.total > 0) await world.put(taskNamesKey(task.taskId, 0), JSON.stringify(Array.from({ length: task.total }, (_, index) => `edge-${index}`)));
  };
  const closeDeployment = (run: { run?: { mapRunArn: string }; failure?: { Error: string; Cause?: string } } = {}, counts = { running: 0, succeeded: 0, failed: 0 }) =>
    closeTask({ ...world, executions: someExecutions({ mapRuns: { [mapRunArn]: counts } }) })({ executionArn: aDeploymentTask().executionArn, run: { taskId: 'deploy001', ...run } });
  const items = () => world.items.rows('deploy001', 0, 1000);
  const theTask = () => world.tasks.find('deploy001');

  it('closes it under its own kind', async () => {
    await givenDeployment();

    await closeDeployment({ run: { mapRunArn } }, { running: 0, succeeded: 2, failed: 0 });

    expect(await theTask()).toMatchObject({ taskStatus: 'Success', statusPk: 'TASKS#deploymentTask#Success' });
  });

  it('peer fault 7: ends as a failure that says so where no target is a core', async () => {
    await givenDeployment(aDeploymentTask({ total: 0, skipped: 4 }));

    await expect(closeDeployment()).resolves.toEqual({ taskStatus: 'Failure', total: 0, succeeded: 0, failed: 0 });

    expect(await theTask()).toMatchObject({ taskStatus: 'Failure', code: 'NO_CORES_TARGETED', statusMessage: 'none of the targets is a core of this system; name at least one core, or a thing group that holds one' });
  });

  it('peer fault 7: ends as a failure with its code where the targets could not be resolved', async () => {
    await givenDeployment(anUnresolvedTask());

    await closeDeployment({ failure: { Error: 'InvalidInput', Cause: JSON.stringify({ errorMessage: JSON.stringify({ code: 'AWS_ACCESS_DENIED', message: 'iot:ListThingsInThingGroup was denied' }) }) } });

    expect(await theTask()).toMatchObject({ taskStatus: 'Failure', code: 'AWS_ACCESS_DENIED', statusMessage: 'iot:ListThingsInThingGroup was denied' });
  });

  it('gives every core the code of what failed before any was targeted', async () => {
    await givenDeployment();

    await expect(closeDeployment({ failure: cancelled })).resolves.toEqual({ taskStatus: 'Failure', total: 2, succeeded: 0, failed: 2 });

    expect((await items()).map(({ code, statusMessage }) => [code, statusMessage])).toEqual(Array(2).fill(['DEPLOYMENT_CANCELED', 'deployment d-1 is cancelled']));
    expect(await theTask()).toMatchObject({ code: 'DEPLOYMENT_CANCELED', statusMessage: '2 of 2 cores failed; deployment d-1 is cancelled' });
  });

  it('peer fault 9: lists a core that never began among the deployments of its core', async () => {
    await givenDeployment();

    await closeDeployment({ failure: cancelled });

    const [entry] = await world.deployments.ofCore('edge-1', { limit: 10 });
    expect(entry).toMatchObject({ taskId: 'deploy001', index: 1, templateName: 'press-line', templateVersion: 2, deploymentStatus: 'None', taskStatus: 'Failure', createdAt: aDeploymentTask().createdAt });
  });

  it('keeps what the device has said of a core whose execution was lost', async () => {
    await givenDeployment();
    await world.rows.put({ put: aDeploymentItem({ index: 0, taskStatus: 'InProgress', deploymentStatus: 'SUCCEEDED', createdAt: '2026-01-02T03:05:00.000Z' }) });

    await closeTaskOfDeadExecution(world)({ detail: { executionArn: aDeploymentTask().executionArn, name: 'deploy001', status: 'ABORTED' } });

    expect((await items())[0]).toMatchObject({ taskStatus: 'Failure', code: 'ITEM_ABANDONED', deploymentStatus: 'SUCCEEDED', createdAt: '2026-01-02T03:05:00.000Z' });
    expect(await theTask()).toMatchObject({ taskStatus: 'Failure', failed: 2, statusPk: 'TASKS#deploymentTask#Failure' });
  });
});

describe('closing a device task', () => {
  const associations = 'arn:aws:states:us-east-1:111122223333:mapRun:create-devices/associations:1';
  const express = 'arn:aws:states:us-east-1:111122223333:express:delete-device:1:1';
  const givenDevices = async (statuses: readonly (ItemRow['taskStatus'] | undefined)[], task = aDeviceTask({ total: statuses.length })) => {
    await world.rows.put({ put: task });
    await world.put(taskNamesKey(task.taskId, 0), JSON.stringify(statuses.map((_, index) => `sensor-${index}`)));
    for (const [index, taskStatus] of statuses.entries()) {
      if (taskStatus !== undefined) await world.rows.put({ put: anItem({ taskId: task.taskId, index, name: `sensor-${index}`, taskStatus }) });
    }
  };
  const closeDevices = (counts: { running: number; succeeded: number; failed: number } | undefined, executionArn = aDeviceTask().executionArn) =>
    closeTask({ ...world, executions: someExecutions({ mapRuns: { ...(counts && { [associations]: counts }) } }) })({
      executionArn, run: { taskId: 'devices01', ...(counts && { run: { mapRunArn: associations } }) },
    });
  const theTask = () => world.tasks.find('devices01');

  it('trusts the Map that associates where it counts every device as succeeded, without reading the items', async () => {
    await givenDevices([undefined, undefined]);

    await expect(closeDevices({ running: 0, succeeded: 2, failed: 0 })).resolves.toEqual({ taskStatus: 'Success', total: 2, succeeded: 2, failed: 0 });
    expect(world.wire.calls()['dynamodb.Query']).toBeUndefined();
  });

  it('counts the devices of a failed batch one by one: most of them are associated', async () => {
    await givenDevices(['Success', 'Failure', 'Success']);

    await expect(closeDevices({ running: 0, succeeded: 0, failed: 3 })).resolves.toEqual({ taskStatus: 'Failure', total: 3, succeeded: 2, failed: 1 });
    expect(await theTask()).toMatchObject({ statusMessage: '1 of 3 client devices failed' });
  });

  it('settles a device that was provisioned and never associated as failed', async () => {
    await givenDevices(['InProgress']);

    await closeDevices({ running: 0, succeeded: 0, failed: 1 });

    expect((await world.items.rows('devices01', 0, 9))[0]).toMatchObject({ taskStatus: 'Failure', code: 'ITEM_ABANDONED', statusMessage: "the client device's execution ended without recording what became of the client device" });
  });

  it('closes the task of a device that was deleted while its client waited, which never began by itself, and says where that was done', async () => {
    await givenDevices(['Success'], aDeviceTask({ type: 'Delete', taskStatus: 'Waiting', total: 1 }));

    await expect(closeDevices(undefined, express)).resolves.toEqual({ taskStatus: 'Success', total: 1, succeeded: 1, failed: 0 });
    expect(await theTask()).toMatchObject({ taskStatus: 'Success', statusPk: 'TASKS#deviceTask#Success', executionArn: express });
  });

  it('leaves alone what another execution has closed', async () => {
    await givenDevices(['Failure'], aDeviceTask({ type: 'Delete', taskStatus: 'Failure', total: 1, succeeded: 0, failed: 1 }));

    await expect(closeDevices(undefined, express)).resolves.toEqual({ taskStatus: 'Failure', total: 1, succeeded: 0, failed: 1 });
    expect((await theTask())?.executionArn).toBe(aDeviceTask({ type: 'Delete' }).executionArn);
  });
});
