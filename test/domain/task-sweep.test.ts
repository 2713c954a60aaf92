import { describe, expect, it } from '@jest/globals';
import type { TaskRow } from '../../contracts/task-rows.ts';
import { taskStart } from '../../lambdas/domain/tasks/task-execution.ts';
import { sweepTasks } from '../../lambdas/domain/tasks/task-sweep.ts';
import type { SweepPorts } from '../../lambdas/domain/tasks/task-sweep.ts';
import type { ExecutionState } from '../../lambdas/domain/tasks/task-ports.ts';
import { someExecutions } from '../builders/executions.ts';
import type { FakeExecutions } from '../builders/executions.ts';
import { aDeploymentTask, aDeviceTask, aTask, anUnresolvedTask, createDevicesArn, createdAt, deleteCoresArn, deleteDevicesArn, deployMachineArn, machineArn, someMachines, withdrawMachineArn } from '../builders/task.ts';

const settings = { tasksBucket: 'tasks', machines: someMachines };
const secondsLater = (seconds: number) => () => new Date(Date.parse(createdAt) + seconds * 1000);
const arnOf = (taskId: string): string => aTask({ taskId }).executionArn;

/** Tasks that closing hands over. */
const handedOver = new Set<string>();

const sweep = async (tasks: readonly TaskRow[], { executions = someExecutions(), ...given }: Partial<SweepPorts> & { executions?: FakeExecutions } = {}) => {
  const closed: [string, string][] = [];
  const reported: string[] = [];
  const counts = await sweepTasks({
    tasks: {
      ofStatus: async function* (kind, status) {
        for (const task of tasks.filter((each) => each.kind === kind && each.taskStatus === status)) yield [task];
      },
    },
    executions,
    close: async ({ taskId }, ending) => {
      closed.push([taskId, ending]);
      return handedOver.has(taskId) ? { start: taskStart(taskId, { ...someMachines['withdraw-deployment'], tasksBucket: 'tasks' }) } : {};
    },
    settings,
    clock: secondsLater(120),
    report: ({ taskId }) => reported.push(taskId),
    ...given,
  });
  return { counts, closed, reported, starts: executions.starts };
};

const waiting = (taskId = 'task00001') => aTask({ taskId, taskStatus: 'Waiting' });
const running = (taskId = 'task00001') => aTask({ taskId, taskStatus: 'InProgress' });
const state = (taskId: string, found: ExecutionState) => someExecutions({ states: { [arnOf(taskId)]: found } });
const ended: ExecutionState = { alive: false, ending: 'TIMED_OUT' };

describe('the sweep', () => {
  it('starts a task that waits without an execution, with the bytes its acceptance started it with', async () => {
    const { counts, starts } = await sweep([waiting()]);

    expect(starts).toEqual([taskStart('task00001', { tasksBucket: 'tasks', maxConcurrency: 10, stateMachineArn: machineArn })]);
    expect(counts).toEqual({ started: 1, closed: 0, untouched: 0, failed: 0 });
  });

  it('looks after deployment tasks by the same rules, with a machine and a concurrency of their own', async () => {
    const dead = aDeploymentTask({ taskId: 'deploy002' });
    const { counts, starts, closed } = await sweep([anUnresolvedTask({ taskStatus: 'Waiting' }), dead], { executions: someExecutions({ states: { [dead.executionArn]: ended } }) });

    expect(starts).toEqual([taskStart('deploy001', { tasksBucket: 'tasks', maxConcurrency: 20, stateMachineArn: deployMachineArn })]);
    expect(closed).toEqual([['deploy002', 'TIMED_OUT']]);
    expect(counts).toEqual({ started: 1, closed: 1, untouched: 0, failed: 0 });
  });

  it.each([
    ['a task that creates client devices', aDeviceTask({ taskStatus: 'Waiting' }), createDevicesArn, 12],
    ['a task that deletes client devices', aDeviceTask({ taskStatus: 'Waiting', type: 'Delete' }), deleteDevicesArn, 13],
    ['a task that deletes cores', aTask({ taskStatus: 'Waiting', type: 'Delete', stateMachineArn: deleteCoresArn }), deleteCoresArn, 11],
  ])('starts %s on the machine it was accepted for', async (_, task, stateMachineArn, maxConcurrency) => {
    await expect(sweep([task])).resolves.toMatchObject({ starts: [taskStart(task.taskId, { tasksBucket: 'tasks', maxConcurrency, stateMachineArn })], counts: { started: 1 } });
  });

  it('closes a waiting task of a machine that its deployment no longer has', async () => {
    const { closed, starts } = await sweep([aTask({ taskStatus: 'Waiting', stateMachineArn: machineArn.replace('create-cores', 'former-cores') })]);

    expect([closed, starts]).toEqual([[['task00001', 'its state machine no longer exists']], []]);
  });

  it('leaves a task alone while its acceptance may still be about to start it', async () => {
    await expect(sweep([waiting()], { clock: secondsLater(59) })).resolves.toMatchObject({ starts: [], counts: { untouched: 1 } });
    await expect(sweep([waiting()], { clock: secondsLater(60) })).resolves.toMatchObject({ counts: { started: 1 } });
  });

  it('starts a task that a clock accepted which was hours ahead', async () => {
    await expect(sweep([waiting()], { clock: secondsLater(-7200) })).resolves.toMatchObject({ counts: { started: 1 } });
  });

  it('closes a task in progress whose execution has ended, and one whose execution is gone', async () => {
    const { closed, counts } = await sweep([running('task00001'), running('task00002')], { executions: state('task00001', ended) });

    expect(closed).toEqual([['task00001', 'TIMED_OUT'], ['task00002', 'the execution no longer exists']]);
    expect(counts).toMatchObject({ closed: 2, started: 0 });
  });

  it('starts what a task is handed over to where its execution is dead', async () => {
    handedOver.add('task00001');
    const { starts, counts } = await sweep([running()], { executions: state('task00001', ended) });
    handedOver.clear();

    expect([starts.map(({ stateMachineArn, name }) => [stateMachineArn, name]), counts]).toEqual([[[withdrawMachineArn, 'task00001']], expect.objectContaining({ started: 1, closed: 0 })]);
  });

  it('closes a waiting task whose execution ended before it could say that it began', async () => {
    await expect(sweep([waiting()], { executions: state('task00001', ended) })).resolves.toMatchObject({ closed: [['task00001', 'TIMED_OUT']], starts: [] });
  });

  it.each([waiting(), running()])('leaves a task ($taskStatus) alone whose execution runs', async (task) => {
    await expect(sweep([task], { executions: state('task00001', { alive: true }) })).resolves.toMatchObject({ closed: [], starts: [], counts: { untouched: 1 } });
  });

  it('takes only "does not exist" for absent: what cannot be asked is neither started nor closed', async () => {
    const executions = { ...someExecutions(), find: () => Promise.reject(new Error('throttled')) };

    await expect(sweep([waiting('task00001'), running('task00002')], { executions })).resolves.toMatchObject({ closed: [], starts: [], reported: ['task00001', 'task00002'], counts: { failed: 2 } });
  });

  it('looks after the other tasks where one fails, on every page', async () => {
    const executions = someExecutions({ start: async ({ name }) => (name === 'task00002' ? Promise.reject(new Error('denied')) : 'started') });
    const { counts, reported } = await sweep([waiting('task00001'), waiting('task00002'), waiting('task00003'), running('task00004')], { executions });

    expect(counts).toEqual({ started: 2, closed: 1, untouched: 0, failed: 1 });
    expect(reported).toEqual(['task00002']);
  });

  it('leaves alone a task that another started meanwhile', async () => {
    await expect(sweep([waiting()], { executions: someExecutions({ start: async () => 'exists already' }) })).resolves.toMatchObject({ closed: [], counts: { untouched: 1 } });
  });

  it('closes a waiting task that no machine can start any more', async () => {
    await expect(sweep([waiting()], { executions: someExecutions({ start: async () => 'no such machine' }) })).resolves.toMatchObject({ closed: [['task00001', 'its state machine no longer exists']] });
  });
});
