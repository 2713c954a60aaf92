import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CoreRow } from '../../../contracts/core-rows.ts';
import type { VersionDeploymentRow } from '../../../contracts/template-rows.ts';
import { beingDeleted, desire, failedToStart, reported } from '../../../lambdas/domain/fleet/core-transitions.ts';
import type { Report } from '../../../lambdas/domain/fleet/core-transitions.ts';
import { sweepFleet } from '../../../lambdas/domain/fleet/fleet-sweep.ts';
import type { DescribedExecution } from '../../../lambdas/domain/fleet/job-execution.ts';
import type { FleetSweepPorts, SweptCore } from '../../../lambdas/domain/fleet/sweep-ports.ts';
import { aTarget, memoryFleet } from '../../builders/fleet.ts';
import type { MemoryFleet } from '../../builders/fleet.ts';
import { aCoreRow, createdAt } from '../../builders/task.ts';

const seconds = (count: number): Date => new Date(Math.floor(Date.parse(createdAt) / 1000) * 1000 + count * 1000);
const queued = (name = 'edge-1', { version = 1, at = seconds(0) } = {}) => desire(aCoreRow({ name }), { ...aTarget({ version, at }), taskId: `task-${name}` });
const failure = { code: 'CORE_NOT_REGISTERED', cause: 'never connected' };

let memory: MemoryFleet;
let now: Date;
let executions: Map<string, DescribedExecution[]>;
let calls: { listed: number; described: number };
let cancelled: Set<string>;
let moving: Set<string>;
let moves: string[];
let takenBack: string[];
let active: VersionDeploymentRow[];
let current: VersionDeploymentRow | undefined;
let swept: string[];
let troubles: string[];
let remaining: number;
beforeEach(() => {
  memory = memoryFleet();
  now = seconds(60);
  executions = new Map();
  calls = { listed: 0, described: 0 };
  cancelled = new Set();
  moving = new Set();
  moves = [];
  takenBack = [];
  active = [];
  current = undefined;
  swept = [];
  troubles = [];
  remaining = 200_000;
});

const fleetOf = (...cores: readonly CoreRow[]): void => cores.forEach((core) => memory.cores.set(core.name, core));
const hasExecution = (thingName: string, status: Report['status'], { version = 1, second = 5, details = {} } = {}): void =>
  void executions.set(`job-${version}`, [...(executions.get(`job-${version}`) ?? []).filter((each) => each.thingName !== thingName), { thingName, status, at: seconds(second), details }]);

/** The deployment of version 1, not swept for more than a day. */
const aDeployment = (given: Partial<VersionDeploymentRow> = {}) => ({
  templateName: 'press', templateVersion: 1, groupName: 'group-1', deploymentId: 'deployment-1', jobId: 'job-1', createdAt: seconds(-90_000).toISOString(), ...given,
}) as VersionDeploymentRow;
/** The one that has replaced it. */
const aRenewedDeployment = (given: Partial<VersionDeploymentRow> = {}) =>
  aDeployment({ deploymentId: 'deployment-2', jobId: 'job-2', renewedAt: seconds(20).toISOString(), ...given });

const ports = (): FleetSweepPorts => ({
  ...memory,
  clock: () => now,
  jobs: {
    async *executions(jobId) {
      for (let from = 0, all = executions.get(jobId) ?? []; from === 0 || from < all.length; from += 250) {
        calls.listed += 1;
        yield all.slice(from, from + 250).map(({ thingName, status, at }) => ({ thingName, status, at }));
      }
    },
    execution: async (jobId, thingName) => {
      calls.described += 1;
      if (jobId === 'job-9') throw new Error('no answer');
      return executions.get(jobId)?.find((execution) => execution.thingName === thingName);
    },
  },
  deployments: {
    async *active() {
      yield active;
    },
    current: async ({ jobId }) => current ?? active.find((row) => row.jobId === jobId),
    swept: async ({ jobId = '' }) => void swept.push(jobId),
  },
  reachesMembers: async (deploymentId) => !cancelled.has(deploymentId),
  isBeingMoved: async ({ name }) => moving.has(name),
  move: async ({ name, endedBefore }: SweptCore) => void moves.push(endedBefore === undefined ? name : `${name} out and in`),
  takeBack: async ({ name }) => void takenBack.push(name),
  report: ({ jobId, coreName }, error) => void troubles.push([jobId, coreName, (error as Error).message].filter(Boolean).join(' ')),
  remaining: () => remaining,
});
const sweep = () => sweepFleet(ports());
const core = (name = 'edge-1') => memory.cores.get(name);

describe('the sweep of the fleet', () => {
  it.each<[Report['status'], Record<string, string>, string | undefined]>([
    ['SUCCEEDED', { 'detailed-deployment-status': 'SUCCESSFUL' }, undefined],
    ['FAILED', { 'detailed-deployment-status': 'FAILED_ROLLBACK_COMPLETE', 'deployment-failure-cause': 'no daemon', 'deployment-error-stack': '["DEPLOYMENT_FAILURE","DOCKER_ERROR","DOCKER_SERVICE_UNAVAILABLE"]' }, 'DOCKER_SERVICE_UNAVAILABLE'],
    ['FAILED', { 'deployment-error-stack': '[DEPLOYMENT_FAILURE, DISK_SPACE_CRITICAL]', 'deployment-error-types': '[DEVICE_ERROR]' }, 'DISK_SPACE_CRITICAL'],
    ['REJECTED', {}, 'REJECTED'],
    ['TIMED_OUT', {}, 'TIMED_OUT'],
    ['REMOVED', {}, 'REMOVED'],
    ['CANCELED', {}, 'DEPLOYMENT_CANCELED'],
    ['IN_PROGRESS', {}, undefined],
  ])('makes good the lost event of an execution that is %s', async (status, details, code) => {
    fleetOf(queued());
    hasExecution('edge-1', status, { details });

    await expect(sweep()).resolves.toMatchObject({ corrected: 1, failed: 0 });

    expect(core()).toMatchObject({ deploymentStatus: status });
    expect(core()?.deployment?.failure?.code).toBe(code);
    expect(memory.told.map(({ deploymentStatus }) => deploymentStatus)).toEqual(status === 'IN_PROGRESS' ? [] : [status]);
  });

  it('changes nothing where the table says what Greengrass says', async () => {
    fleetOf(queued('a'), queued('b'), reported(queued('c'), { deploymentId: 'deployment-1', status: 'IN_PROGRESS', at: seconds(3) }));
    hasExecution('a', 'QUEUED');
    hasExecution('c', 'IN_PROGRESS', { second: 3 });

    await expect(sweep()).resolves.toMatchObject({ cores: 3, corrected: 0, moved: 0 });

    expect(memory.writes()).toBe(0);
  });

  it('does not take an older word than an event that came meanwhile', async () => {
    fleetOf(queued());
    hasExecution('edge-1', 'IN_PROGRESS', { second: 3 });
    const before = core() as CoreRow;
    memory.meanwhile(() => void memory.cores.set('edge-1', reported(before, { deploymentId: 'deployment-1', status: 'SUCCEEDED', at: seconds(9) })));

    await sweep();

    expect(core()?.deploymentStatus).toBe('SUCCEEDED');
  });

  it('asks one by one where few cores of many wait, and lists where that takes fewer calls', async () => {
    const settled = Array.from({ length: 300 }, (_, index) => reported(queued(`done-${index}`), { deploymentId: 'deployment-1', status: 'SUCCEEDED', at: seconds(3) }));
    for (const { name } of settled) hasExecution(name, 'SUCCEEDED', { second: 3 });
    fleetOf(...settled, queued('last'));
    hasExecution('last', 'SUCCEEDED');
    await sweep();
    expect(calls).toEqual({ listed: 0, described: 1 });

    calls = { listed: 0, described: 0 };
    fleetOf(...settled.slice(0, 30).map(({ name }) => queued(name)));
    await sweep();
    expect(calls).toEqual({ listed: 2, described: 0 });
    expect(core('done-0')?.deploymentStatus).toBe('SUCCEEDED');
  });

  it('pays one call for each cause that only it saw', async () => {
    fleetOf(...['a', 'b', 'c', 'd', 'e'].map((name) => queued(name)));
    hasExecution('a', 'FAILED');
    hasExecution('b', 'FAILED');
    hasExecution('c', 'SUCCEEDED');

    await sweep();

    expect(calls).toEqual({ listed: 1, described: 2 });
  });

  it('finds out that a core has started although a task believed it had not', async () => {
    fleetOf(failedToStart(queued(), { taskId: 'task-edge-1', index: 0, failure, at: seconds(2) }));
    hasExecution('edge-1', 'SUCCEEDED');

    await sweep();

    expect(core()).toMatchObject({ deploymentStatus: 'SUCCEEDED', reportedTemplateVersion: 1 });
  });

  it('leaves a core that was not started as it is, and asks no more after a day', async () => {
    fleetOf(failedToStart(queued(), { taskId: 'task-edge-1', index: 0, failure, at: seconds(2) }));
    await sweep();
    expect([core()?.deployment?.failure, calls.described, moves]).toEqual([failure, 1, []]);

    now = seconds(25 * 3600);
    await sweep();
    expect(calls.described).toBe(1);
  });

  it('tells of cores without an execution that their deployment was cancelled', async () => {
    fleetOf(queued());
    cancelled.add('deployment-1');

    await expect(sweep()).resolves.toMatchObject({ corrected: 1 });

    expect(core()).toMatchObject({ deploymentStatus: 'CANCELED', deployment: { failure: { code: 'DEPLOYMENT_CANCELED' } } });
    expect(memory.told).toMatchObject([{ status: 'failed', code: 'DEPLOYMENT_CANCELED' }]);
  });

  it('puts a core into its group again that has waited long for an execution, and not at every sweep', async () => {
    fleetOf(queued());
    await sweep();
    expect(moves).toEqual([]);

    now = seconds(16 * 60);
    await expect(sweep()).resolves.toMatchObject({ moved: 1 });
    await sweep();
    expect(moves).toEqual(['edge-1']);

    now = seconds(80 * 60);
    await sweep();
    expect(moves).toEqual(['edge-1', 'edge-1']);
  });

  it('takes a core out first whose execution was REMOVED before the core was targeted', async () => {
    fleetOf(queued('edge-1', { at: seconds(10) }));
    hasExecution('edge-1', 'REMOVED', { second: 5 });
    now = seconds(20 * 60);

    await sweep();

    expect(moves).toEqual(['edge-1 out and in']);
    expect(core()?.deploymentStatus).toBe('QUEUED');
  });

  it.each<Report['status']>(['FAILED', 'SUCCEEDED', 'CANCELED'])('tells of a core whose execution %s before the core was targeted, since it does not run again, but gives it time', async (status) => {
    fleetOf(queued('edge-1', { at: seconds(10) }));
    hasExecution('edge-1', status, { second: 5 });
    await sweep();
    expect(core()?.deploymentStatus).toBe('QUEUED');
    now = seconds(20 * 60);

    await expect(sweep()).resolves.toMatchObject({ corrected: 1, moved: 0 });

    expect(moves).toEqual([]);
    expect(core()).toMatchObject({ deploymentStatus: 'CANCELED', deployment: { failure: { code: 'EXECUTION_ENDED' } } });
    expect(memory.told).toMatchObject([{ status: 'failed', code: 'EXECUTION_ENDED' }]);
  });

  it('moves no core that a task is about to move', async () => {
    fleetOf(queued());
    moving.add('edge-1');
    now = seconds(20 * 60);

    await expect(sweep()).resolves.toMatchObject({ moved: 0 });

    expect(moves).toEqual([]);
  });

  it.each(['before', 'while'])('leaves a core out of its group that a task deletes, which began %s it was to be moved', async (moment) => {
    const deletion = { taskId: 'delete001', index: 0, at: seconds(60) };
    fleetOf(moment === 'before' ? beingDeleted(queued(), deletion) : queued());
    now = seconds(20 * 60);
    const taken = ports();

    await sweepFleet({ ...taken, move: async (swept) => {
      await taken.move(swept);
      fleetOf(beingDeleted(core() as CoreRow, deletion));
    } });

    expect({ moves, takenBack }).toEqual(moment === 'before' ? { moves: [], takenBack: [] } : { moves: ['edge-1'], takenBack: ['edge-1'] });
  });

  it('takes back its move where a task has taken the core over meanwhile', async () => {
    fleetOf(queued());
    now = seconds(20 * 60);
    const taken = ports();

    await sweepFleet({ ...taken, move: async (swept) => {
      await taken.move(swept);
      fleetOf(desire(core() as CoreRow, aTarget({ version: 2, task: 2, at: now })));
    } });

    expect(takenBack).toEqual(['edge-1']);
  });

  it('looks after the deployments with most to do first, and stops in time', async () => {
    fleetOf(queued('a', { version: 1 }), queued('b', { version: 2 }), queued('c', { version: 2 }));
    for (const name of ['a', 'b', 'c']) hasExecution(name, 'SUCCEEDED', { version: name === 'a' ? 1 : 2 });
    const limited = ports();
    const counts = await sweepFleet({ ...limited, remaining: () => (memory.told.length === 0 ? 100_000 : 1_000) });

    expect(counts).toMatchObject({ deployments: 1, left: 1 });
    expect(memory.told.map(({ templateVersion }) => templateVersion)).toEqual([2, 2]);
  });

  it('goes on with other deployments where one cannot be asked about', async () => {
    fleetOf(queued('a', { version: 9 }), queued('b', { version: 1 }));
    hasExecution('b', 'SUCCEEDED');

    await expect(sweep()).resolves.toMatchObject({ failed: 1, corrected: 1 });

    expect(troubles).toEqual(['job-9 no answer']);
  });

  it('holds all cores of a deployment against Greengrass once a day', async () => {
    active = [aDeployment(), aDeployment({ jobId: 'job-2', sweptAt: seconds(0).toISOString() })];
    fleetOf(reported(queued(), { deploymentId: 'deployment-1', status: 'FAILED', at: seconds(5), failure }));
    hasExecution('edge-1', 'SUCCEEDED', { second: 30 });

    await sweep();

    expect(swept).toEqual(['job-1']);
    expect(core()?.deploymentStatus).toBe('SUCCEEDED');
  });

  it('reads the counters once, whatever there is to sweep', async () => {
    active = [aDeployment(), aRenewedDeployment({ templateVersion: 2 })];
    fleetOf(queued('a'), queued('b', { version: 2 }));
    const { directory } = memory;
    let reads = 0;
    const counts: typeof directory.counts = (templateName) => {
      reads += 1;
      return directory.counts(templateName);
    };

    await sweepFleet({ ...ports(), directory: { ...directory, counts } });

    expect(reads).toBe(1);
    expect(swept).toEqual(['job-2', 'job-1']);
  });

  it('makes an announcement at last that nobody made', async () => {
    active = [aDeployment()];
    fleetOf(reported(queued(), { deploymentId: 'deployment-1', status: 'SUCCEEDED', at: seconds(5) }));
    hasExecution('edge-1', 'SUCCEEDED');

    await sweep();

    expect(memory.told).toHaveLength(1);
  });
});

describe('a deployment that was renewed', () => {
  const succeeded = (name = 'edge-1') => reported(queued(name), { deploymentId: 'deployment-1', status: 'SUCCEEDED', at: seconds(5) });
  beforeEach(() => {
    active = [aRenewedDeployment()];
    cancelled.add('deployment-1');
  });

  it.each<[string, CoreRow]>([
    ['has ended the former one', succeeded()],
    ['waited for the former one', queued()],
    ['was told that the former one was cancelled', reported(queued(), { deploymentId: 'deployment-1', status: 'CANCELED', at: seconds(30), failure })],
  ])('is that of a core which %s, though no task has targeted it since', async (_what, before) => {
    fleetOf(before);
    hasExecution('edge-1', 'IN_PROGRESS', { version: 2, second: 25 });

    await sweep();

    expect(core()).toMatchObject({ deploymentStatus: 'IN_PROGRESS', deployment: { deploymentId: 'deployment-2', jobId: 'job-2', taskId: 'task-edge-1', asOf: seconds(25).toISOString() } });
    expect(core()?.deployment).not.toHaveProperty('failure');
    expect(memory.told).toEqual([]);
    expect(swept).toEqual(['job-2']);
  });

  it('is waited for by members that have no execution of it yet', async () => {
    fleetOf(succeeded());

    await sweep();

    expect(core()).toMatchObject({ deploymentStatus: 'QUEUED', deployment: { deploymentId: 'deployment-2', targetedAt: seconds(20).toISOString() } });
  });

  it.each<[string, CoreRow]>([
    ['has not been put into the group', failedToStart(queued(), { taskId: 'task-edge-1', index: 0, failure, at: seconds(6) })],
    ['was taken out of it', reported(queued(), { deploymentId: 'deployment-1', status: 'REMOVED', at: seconds(5) })],
    ['is in another group of the version', desire(aCoreRow({ name: 'edge-1' }), { ...aTarget(), deployment: { ...aTarget().deployment, groupName: 'group-1_0123abcd' } })],
  ])('is not that of a core which %s', async (_what, before) => {
    fleetOf(before);

    await sweep();

    expect(core()?.deployment?.deploymentId).toBe('deployment-1');
  });

  it('is not taken from a core by a list that tells of the former one', async () => {
    active = [aDeployment()];
    current = aRenewedDeployment();
    fleetOf(desire(aCoreRow({ name: 'edge-1' }), { ...aTarget({ at: seconds(21) }), deployment: { deploymentId: 'deployment-2', jobId: 'job-2', groupName: 'group-1' } }));

    await sweep();

    expect(core()?.deployment?.deploymentId).toBe('deployment-2');
  });

  it.each([['group-2', 'another version'], ['group-1', 'a deployment that was renewed once more']])('does not take a core back that a task targets meanwhile, in %s, with %s', async (groupName) => {
    const later = { ...aTarget({ at: seconds(60) }), taskId: 'task-3', deployment: { deploymentId: 'deployment-3', jobId: 'job-3', groupName } };
    fleetOf(succeeded());
    memory.meanwhile(() => memory.cores.set('edge-1', desire(succeeded(), later)));

    await sweep();

    expect(core()?.deployment).toMatchObject({ taskId: 'task-3', deploymentId: 'deployment-3' });
  });

  it('is looked at again by the next sweep where a core could not be written', async () => {
    fleetOf(succeeded(), queued('edge-2'));
    memory.meanwhile(() => {
      throw new Error('no answer');
    });

    await sweep();
    expect(troubles).toEqual(['job-2 edge-2 no answer']);
    expect(swept).toEqual([]);
    await sweep();

    expect(['edge-1', 'edge-2'].map((name) => core(name)?.deployment?.deploymentId)).toEqual(['deployment-2', 'deployment-2']);
    expect(swept).toEqual(['job-2']);
  });
});

describe('a core that waits for a subdeployment', () => {
  const retried = (given: Partial<CoreRow> = {}, of = 'deployment-1'): CoreRow => {
    const failed = reported(queued(), { deploymentId: 'deployment-1', status: 'FAILED', at: seconds(5), failure });
    const deployment = { deploymentId: 'retry-1', jobId: 'retry-job-1', groupName: 'group-1', retry: { groupName: 'retry-group-1', of } };
    return { ...desire(failed, { ...aTarget({ task: 2, at: seconds(21) }), deployment }), ...given };
  };
  const hasRetried = (status: Report['status'], second = 25) => void executions.set('retry-job-1', [{ thingName: 'edge-1', status, at: seconds(second), details: {} }]);

  it('is held against the job of that, not against that of the version', async () => {
    fleetOf(retried());
    hasExecution('edge-1', 'FAILED');
    hasRetried('SUCCEEDED');

    await sweep();

    expect(core()).toMatchObject({ deploymentStatus: 'SUCCEEDED', reportedTemplateVersion: 1, deployment: { deploymentId: 'retry-1' } });
  });

  it('once a day, too, when all cores of its version are', async () => {
    active = [aDeployment()];
    fleetOf({ ...retried(), deploymentStatus: 'FAILED' });
    hasRetried('SUCCEEDED');

    await sweep();

    expect(core()).toMatchObject({ deploymentStatus: 'SUCCEEDED' });
    expect(swept).toEqual(['job-1']);
  });

  it('is listed with the others of that, however many cores the version has', async () => {
    const succeeded = (name: string) => reported(queued(name), { deploymentId: 'deployment-1', status: 'SUCCEEDED', at: seconds(5) });
    fleetOf(...Array.from({ length: 600 }, (_, number) => succeeded(`well-${number}`)));
    fleetOf(...['edge-1', 'edge-2', 'edge-3'].map((name) => ({ ...retried(), name })));

    await sweep();

    expect(calls).toEqual({ listed: 1, described: 0 });
  });

  it('keeps it while the deployment that it is beside is in force, though that was renewed once', async () => {
    active = [aRenewedDeployment()];
    fleetOf(retried({}, 'deployment-2'));

    await sweep();

    expect(core()?.deployment).toMatchObject({ deploymentId: 'retry-1', retry: { of: 'deployment-2' } });
  });

  it('waits for the deployment of the version where that was renewed, which replaces it', async () => {
    active = [aRenewedDeployment({ renewedAt: seconds(40).toISOString() })];
    fleetOf(retried());

    await sweep();

    expect(core()).toMatchObject({ deploymentStatus: 'QUEUED', deployment: { deploymentId: 'deployment-2', jobId: 'job-2', targetedAt: seconds(40).toISOString() } });
    expect(core()?.deployment).not.toHaveProperty('retry');
  });

  it('is told to be without it where it was taken down', async () => {
    fleetOf(retried());
    cancelled.add('retry-1');

    await sweep();

    expect(core()).toMatchObject({ deploymentStatus: 'CANCELED', deployment: { failure: { code: 'SUBDEPLOYMENT_GONE' } } });
  });
});
