import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CoreRow } from '../../contracts/rows.ts';
import { fleetDirectoryRows } from '../../lambdas/adapters/fleet-directory-rows.ts';
import { fleetRows } from '../../lambdas/adapters/fleet-rows.ts';
import { itemRows } from '../../lambdas/adapters/item-rows.ts';
import { bounded } from '../../lambdas/domain/bounded.ts';
import { wholeCore } from '../../lambdas/domain/cores/core-row.ts';
import { claimed } from '../../lambdas/domain/fleet/announcement.ts';
import { desire, failedToStart, released, reported } from '../../lambdas/domain/fleet/core-transitions.ts';
import type { Report } from '../../lambdas/domain/fleet/core-transitions.ts';
import { changing } from '../../lambdas/domain/fleet/fleet-ports.ts';
import { versionCounts } from '../../lambdas/domain/fleet/fleet-writes.ts';
import { aCoreItem, aCoreRun, executionArn } from '../builders/core.ts';
import { aTarget } from '../builders/fleet.ts';
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
  act: fc.constantFrom('record', 'desire', 'desire', 'report', 'report', 'report', 'fail', 'release'),
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

describe('the counters in the table', () => {
  it('peer fault 52: equal a recount after tasks and reports in parallel, doubled and out of order, some of which meet', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
        run += 1;
        const prefix = `run${run}`;
        const name = (core: number) => `${prefix}-edge-${core}`;
        const fleet = fleetRows(world.rows, () => at(0), async () => undefined);
        const take = async ({ core, version, task, seconds, act, status, conflict }: Step): Promise<unknown> => {
          if (conflict) world.wire.fault({ service: 'dynamodb', operation: 'TransactWriteItems', error: { name: 'TransactionCanceledException', members: { CancellationReasons: [{ Code: 'TransactionConflict' }] } } });
          const failure = { code: `CODE_${status}`, cause: 'because' };
          const ofTask = { ...aTarget({ version, task, index: core, at: at(seconds) }), taskId: `${prefix}-task${task}` };
          if (act === 'record') {
            const item = aCoreItem({ name: name(core), taskId: `${prefix}-core${core}` });
            return itemRows(world.rows, 30, async () => undefined).settle({ item, executionArn, taskStatus: 'Success', at: at(0) }, wholeCore(aCoreRun({ item }), undefined, at(0)));
          }
          return changing(fleet, name(core), (row) => {
            if (act === 'desire') return desire(row, ofTask);
            if (act === 'fail') return failedToStart(row, { ...ofTask, failure, at: at(seconds) });
            if (act === 'release') return released(row, at(seconds));
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
