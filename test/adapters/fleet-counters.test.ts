import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CoreRow } from '../../contracts/core-rows.ts';
import { deletionRows } from '../../lambdas/adapters/deletion-rows.ts';
import { fleetDirectoryRows } from '../../lambdas/adapters/fleet-directory-rows.ts';
import { fleetRows } from '../../lambdas/adapters/fleet-rows.ts';
import { nameRows } from '../../lambdas/adapters/name-rows.ts';
import { bounded } from '../../lambdas/domain/bounded.ts';
import { componentsSeen, groupsSeen } from '../../lambdas/domain/drift/drift-transitions.ts';
import type { DeletionItem } from '../../lambdas/domain/deletion/deletion-item.ts';
import { StepFailure } from '../../lambdas/domain/failure.ts';
import { claimed } from '../../lambdas/domain/fleet/announcement.ts';
import { desire, failedToStart, released, reported } from '../../lambdas/domain/fleet/core-transitions.ts';
import type { Report } from '../../lambdas/domain/fleet/core-transitions.ts';
import { changing } from '../../lambdas/domain/fleet/fleet-ports.ts';
import { versionCounts } from '../../lambdas/domain/fleet/fleet-writes.ts';
import { aCoreItem } from '../builders/core.ts';
import { aDeletion } from '../builders/deletion.ts';
import { aTarget } from '../builders/fleet.ts';
import { recordedCore } from '../builders/recorded-core.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

let world: TaskWorld;
beforeAll(async () => {
  world = await taskWorld();
});
afterAll(() => world.close());

type Totals = Record<string, Record<string, number>>;

const start = Date.parse('2026-01-02T03:04:05.000Z');
const at = (seconds: number): Date => new Date(start + seconds * 1000);
const cores = 3;

const step = fc.record({
  core: fc.nat(cores - 1),
  version: fc.integer({ min: 1, max: 3 }),
  task: fc.integer({ min: 1, max: 4 }),
  seconds: fc.nat(30),
  act: fc.constantFrom('record', 'desire', 'desire', 'report', 'report', 'report', 'fail', 'release', 'delete', 'leave', 'look', 'look'),
  status: fc.constantFrom<Report['status']>('QUEUED', 'IN_PROGRESS', 'SUCCEEDED', 'FAILED', 'REJECTED', 'TIMED_OUT', 'CANCELED', 'REMOVED'),
  /** Met another transaction. */
  conflict: fc.constantFrom(true, false, false, false, false, false, false),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const add = (totals: Totals, key: string, counts: Readonly<Record<string, number>>): void => {
  const row = (totals[key] ??= {});
  for (const [attribute, count] of Object.entries(counts)) row[attribute] = (row[attribute] ?? 0) + count;
};
const nonZero = (totals: Totals): Totals =>
  Object.fromEntries(Object.entries(totals).map(([key, row]) => [key, Object.fromEntries(Object.entries(row).filter(([, count]) => count !== 0))] as const).filter(([, row]) => Object.keys(row).length > 0));

const counted = async (): Promise<Totals> => Object.fromEntries((await fleetDirectoryRows(world.rows).counts()).map(({ template: { name, version }, counts }) => [`${name}#${version}`, { ...counts }]));
const recounted = async (): Promise<Totals> => {
  const totals: Totals = {};
  const rows = (await world.allRows()).filter(({ sk }) => sk === 'CORE') as unknown as CoreRow[];
  for (const core of rows) for (const [key, { add: counts }] of versionCounts(core)) add(totals, key, counts);
  return nonZero(totals);
};

/** A core is made or deleted by one task at a time, and by each once. */
const unlessBusy = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) => {
    if (!(error instanceof StepFailure) || !['CORE_BUSY', 'SUPERSEDED'].includes(error.code)) throw error;
  });

const deletedCore = async (item: DeletionItem): Promise<void> => {
  const pause = async (): Promise<void> => undefined;
  await nameRows(world.rows, 30, pause).take(item, 'core', 'arn:delete', at(0));
  await deletionRows(world.rows, 30, pause).delete(item, 'arn:delete', () => ({ at: at(0) }));
};

describe('the counters in the table', () => {
  it('peer fault 52: equal a recount after tasks, deletions and reports in parallel, doubled and out of order, some of which meet', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
        run += 1;
        // Those that no transaction of the last run met.
        await fetch(`${world.wire.endpoint}/_local/faults`, { method: 'DELETE' });
        const prefix = `run${run}`;
        const name = (core: number) => `${prefix}-edge-${core}`;
        const fleet = fleetRows(world.rows, () => at(0), async () => undefined);
        const take = async ({ core, version, task, seconds, act, status, conflict }: Step): Promise<unknown> => {
          if (conflict) world.wire.fault({ service: 'dynamodb', operation: 'TransactWriteItems', error: { name: 'TransactionCanceledException', members: { CancellationReasons: [{ Code: 'TransactionConflict' }] } } });
          const failure = { code: `CODE_${status}`, cause: 'because' };
          const ofTask = { ...aTarget({ version, task, index: core, at: at(seconds) }), taskId: `${prefix}-task${task}` };
          if (act === 'record') return unlessBusy(recordedCore(world.rows, aCoreItem({ name: name(core), taskId: `${prefix}-core${core}-${task}` }), at(0)));
          if (act === 'delete') return unlessBusy(deletedCore(aDeletion({ name: name(core), taskId: `${prefix}-delete${task}`, index: core })));
          return changing(fleet, name(core), (row) => {
            if (act === 'desire') return desire(row, ofTask);
            if (act === 'fail') return failedToStart(row, { ...ofTask, failure, at: at(seconds) });
            if (act === 'release') return released(row, at(seconds));
            if (act === 'leave') return groupsSeen(row, task > 2 ? 'out of its group' : undefined, at(seconds));
            if (act === 'look') return componentsSeen(row, { template: { name: 'press', version }, updatedAt: at(seconds), ...(task > 1 && { cause: 'another version is installed', runs: { name: 'press', version: task - 1 } }) }, at(seconds));
            return claimed(row, reported(row, { deploymentId: `deployment-${version}`, status, at: at(seconds), ...(status !== 'SUCCEEDED' && { failure }) }), at(seconds));
          });
        };

        await bounded(6, [...steps, ...steps], take);

        expect(await counted()).toEqual(await recounted());
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);
});
