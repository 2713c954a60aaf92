import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CoreRow } from '../../../contracts/core-rows.ts';
import { componentsSeen, groupsSeen } from '../../../lambdas/domain/drift/drift-transitions.ts';
import { desire, failedToStart, released, reported } from '../../../lambdas/domain/fleet/core-transitions.ts';
import type { Report } from '../../../lambdas/domain/fleet/core-transitions.ts';
import { fleetWrites, versionCounts } from '../../../lambdas/domain/fleet/fleet-writes.ts';
import { failedStandings, standings } from '../../../lambdas/domain/fleet/standing.ts';
import { aCoreRow } from '../../builders/task.ts';

type Totals = Record<string, Record<string, number>>;

const add = (totals: Totals, key: string, counts: Readonly<Record<string, number>>): void => {
  const row = (totals[key] ??= {});
  for (const [attribute, count] of Object.entries(counts)) row[attribute] = (row[attribute] ?? 0) + count;
};

/** Without zeros: a counter that went up and down again counts nothing. */
const nonZero = (totals: Totals): Totals =>
  Object.fromEntries(Object.entries(totals).map(([key, row]) => [key, Object.fromEntries(Object.entries(row).filter(([, count]) => count !== 0))] as const).filter(([, row]) => Object.keys(row).length > 0));

const recount = (cores: Iterable<CoreRow>): Totals => {
  const totals: Totals = {};
  for (const core of cores) for (const [key, counts] of versionCounts(core)) add(totals, key, counts.add);
  return nonZero(totals);
};

const names = ['edge-0', 'edge-1', 'edge-2', 'edge-3'];
const start = Date.parse('2026-01-02T03:04:05.000Z');
const at = (seconds: number): Date => new Date(start + seconds * 1000);
const target = (version: number, task: number, index: number, seconds: number) => ({
  template: { name: 'press', version }, taskId: `task0000${task}`, index, itemExpiresAt: 4_000_000_000,
  deployment: { deploymentId: `deployment-${version}`, jobId: `job-${version}`, groupName: `group-${version}` }, at: at(seconds),
});

const step = fc.record({
  core: fc.nat(names.length - 1),
  version: fc.integer({ min: 1, max: 3 }),
  task: fc.integer({ min: 1, max: 4 }),
  seconds: fc.nat(60),
  act: fc.constantFrom('desire', 'report', 'report', 'report', 'fail', 'release', 'leave', 'return', 'look', 'look'),
  status: fc.constantFrom<Report['status']>('QUEUED', 'IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'REJECTED', 'TIMED_OUT', 'CANCELED', 'REMOVED'),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const taken = (core: CoreRow, { act, version, task, seconds, status, core: index }: Step): CoreRow => {
  const failure = { code: `CODE_${status}`, cause: 'because' };
  if (act === 'desire') return desire(core, target(version, task, index, seconds));
  if (act === 'fail') return failedToStart(core, { taskId: `task0000${task}`, index, failure, at: at(seconds) });
  if (act === 'release') return released(core, at(seconds));
  if (act === 'leave' || act === 'return') return groupsSeen(core, act === 'leave' ? 'out of its group' : undefined, at(seconds));
  if (act === 'look') return componentsSeen(core, { template: { name: 'press', version }, updatedAt: at(seconds), ...(task > 1 && { cause: 'another version is installed', runs: { name: 'press', version: task - 1 } }) }, at(seconds));
  return reported(core, { deploymentId: `deployment-${version}`, status, at: at(seconds), ...(status === 'SUCCEEDED' ? {} : { failure }) });
};

describe('the counters of the fleet', () => {
  it('peer fault 52: equal a recount after any sequence of tasks and reports, doubled and out of order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const cores = new Map(names.map((name) => [name, aCoreRow({ name })]));
        const totals = recount(cores.values());
        const tasks: Totals = {};
        for (const each of [...steps, ...steps]) {
          const before = cores.get(names[each.core] ?? '') as CoreRow;
          const after = taken(before, each);
          const { counts, taskCounts } = fleetWrites(before, after);
          for (const { template, add: counted } of counts) add(totals, `${template.name}#${template.version}`, counted);
          if (after !== before) for (const { taskId, add: counted } of taskCounts) add(tasks, taskId, counted);
          cores.set(before.name, after);
        }
        expect(nonZero(totals)).toEqual(recount(cores.values()));
        for (const row of Object.values(tasks)) expect(Object.values(row).every((count) => count >= 0)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('sum by standing to the cores that desire a version', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let core = aCoreRow();
        for (const each of steps) core = taken(core, each);
        for (const { add: counted } of versionCounts(core).values()) {
          expect(standings.reduce((sum, standing) => sum + (counted[standing] ?? 0), 0)).toBe(counted['desired'] ?? 0);
        }
      }),
    );
  });

  it('count a failure under its code as long as it stands, and no longer', () => {
    const failed = reported(desire(aCoreRow(), target(1, 1, 0, 0)), { deploymentId: 'deployment-1', status: 'FAILED', at: at(5), failure: { code: 'S3_ERROR', cause: 'no access' } });
    expect(versionCounts(failed).get('press#1')?.add).toEqual({ desired: 1, FAILED: 1, 'code#S3_ERROR': 1 });

    const { counts } = fleetWrites(failed, desire(failed, target(2, 2, 0, 10)));
    expect(counts.map(({ template, add: counted }) => [template.version, counted])).toEqual([
      [1, { desired: -1, FAILED: -1, 'code#S3_ERROR': -1 }],
      [2, { desired: 1, QUEUED: 1 }],
    ]);
    expect(failedStandings).toContain('FAILED');
  });
});

describe('the items of deployment tasks', () => {
  it('are told what the device reported', () => {
    const queued = desire(aCoreRow(), target(1, 1, 7, 0));
    const { items, taskCounts } = fleetWrites(queued, reported(queued, { deploymentId: 'deployment-1', status: 'SUCCEEDED', at: at(5) }));
    expect(items).toEqual([{ taskId: 'task00001', index: 7, expiresAt: 4_000_000_000, deploymentStatus: 'SUCCEEDED', asOf: at(5).toISOString() }]);
    expect(taskCounts.map(({ taskId, add: counted }) => [taskId, counted])).toEqual([['task00001', { QUEUED: -1, SUCCEEDED: 1 }]]);
  });

  it('of a former task are settled as superseded when another task targets a core that has not reported', () => {
    const queued = desire(aCoreRow(), target(1, 1, 0, 0));
    const { items, taskCounts } = fleetWrites(queued, desire(queued, target(2, 2, 3, 10)));
    expect(items).toMatchObject([
      { taskId: 'task00001', index: 0, deploymentStatus: 'REMOVED', deviceFailure: { code: 'SUPERSEDED' } },
      { taskId: 'task00002', index: 3, deploymentStatus: 'QUEUED' },
    ]);
    expect(taskCounts.map(({ taskId, add: counted }) => [taskId, counted])).toEqual([['task00001', { REMOVED: 1, QUEUED: -1 }], ['task00002', { QUEUED: 1 }]]);
  });

  it('is settled as removed where its core is deleted before it has reported, and stays what it was where it has', () => {
    const queued = desire(aCoreRow(), target(1, 1, 7, 0));
    const succeeded = reported(queued, { deploymentId: 'deployment-1', status: 'SUCCEEDED', at: at(5) });
    const { items, taskCounts } = fleetWrites(queued, undefined, at(9));

    expect(items).toEqual([{
      taskId: 'task00001', index: 7, expiresAt: 4_000_000_000, deploymentStatus: 'REMOVED', asOf: at(9).toISOString(),
      deviceFailure: { code: 'SUPERSEDED', cause: 'the core was deleted before its device had reported' },
    }]);
    expect(taskCounts.map(({ taskId, add: counted }) => [taskId, counted])).toEqual([['task00001', { REMOVED: 1, QUEUED: -1 }]]);
    expect(fleetWrites(succeeded, undefined, at(9))).toMatchObject({ items: [], taskCounts: [] });
  });
});
