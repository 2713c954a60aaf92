import type { DescribeExecutionOutput, ExecutionListItem } from '@aws-sdk/client-sfn';
import { describe, expect, it } from '@jest/globals';
import { firstLimits, loadMapRun, mapRunPause } from '../../../local/pages/console/map-run-data.ts';
import type { MapRunData } from '../../../local/pages/console/map-run-data.ts';
import { lostOf, rateOf, settledOf } from '../../../local/pages/console/map-run-parts.ts';
import type { ExecutionFilter, StatesClient } from '../../../local/pages/console/states-client.ts';

type Counts = Partial<Record<'pending' | 'running' | 'succeeded' | 'failed' | 'timedOut' | 'aborted', number>>;

const statuses = { FAILED: 'failed', TIMED_OUT: 'timedOut', ABORTED: 'aborted', RUNNING: 'running', SUCCEEDED: 'succeeded' } as const;

/** A Map Run of that many children with so many items each, which counts what is asked. */
const mapRunOf = (first: Counts, status: 'RUNNING' | 'SUCCEEDED' = 'RUNNING', itemsEach = 1) => {
  const asked: string[] = [];
  const world = { counts: first, status };
  const executions = async ({ status: filter, limit }: ExecutionFilter): Promise<{ items: ExecutionListItem[]; hasMore: boolean }> => {
    asked.push(`list ${filter} ${limit}`);
    const total = (filter && world.counts[statuses[filter]]) ?? 0;
    const items = Array.from({ length: Math.min(total, limit) }, (_, index) => ({
      executionArn: `${filter}-${index}`, stateMachineArn: 'machine', name: `${index}`, status: filter ?? 'RUNNING', startDate: new Date(0),
    }));
    return { items, hasMore: total > limit };
  };
  const execution = async (executionArn: string): Promise<DescribeExecutionOutput> => {
    asked.push(`describe ${executionArn}`);
    return { executionArn, stateMachineArn: 'machine', status: executionArn.startsWith('RUNNING') ? 'RUNNING' : 'FAILED', startDate: new Date(0), input: `{"coreName":"core of ${executionArn}"}` };
  };
  const mapRun = async (mapRunArn: string) => {
    asked.push('map run');
    const total = Object.values(world.counts).reduce((sum, value) => sum + value, 0);
    const executionCounts = { pending: 0, running: 0, succeeded: 0, failed: 0, timedOut: 0, aborted: 0, resultsWritten: 0, ...world.counts, total };
    const itemCounts = Object.fromEntries(Object.entries(executionCounts).map(([name, value]) => [name, value * itemsEach])) as typeof executionCounts;
    return { mapRunArn, executionArn: 'parent', status: world.status, startDate: new Date(0), maxConcurrency: 40, toleratedFailurePercentage: 100, toleratedFailureCount: 0, itemCounts, executionCounts };
  };
  const client = { executions, execution, mapRun } as unknown as StatesClient;
  return {
    world,
    look: (previous?: MapRunData, limits = firstLimits) => loadMapRun(client, 'arn', limits)(new AbortController().signal, previous),
    /** What was asked since the last time. */
    asked: (): string[] => asked.splice(0),
  };
};

describe('a look at a Map Run', () => {
  it('costs the same for ten thousand children as for a hundred', async () => {
    const [small, large] = [mapRunOf({ failed: 50, running: 40, succeeded: 50 }), mapRunOf({ failed: 5_000, running: 40, succeeded: 5_000 })];

    await small.look();
    await large.look();

    const cost = large.asked();
    expect(cost).toEqual(small.asked());
    expect(cost).toHaveLength(14);
  });

  it('names failed children first, and the others in the looks that follow', async () => {
    const { look, asked } = mapRunOf({ failed: 8, running: 5 });

    const first = await look();
    const second = await look(first);

    expect([...first.children.keys()].slice(0, 8).every((arn) => arn.startsWith('FAILED'))).toBe(true);
    expect([first.unnamed, second.unnamed]).toEqual([3, 0]);
    expect(asked().filter((call) => call.startsWith('describe'))).toHaveLength(13);
  });

  it('reads no list again that has not changed', async () => {
    const { look, asked, world } = mapRunOf({ failed: 2, succeeded: 3, pending: 10 });
    const first = await look();
    asked();

    const second = await look(first);
    const same = asked();
    world.counts = { ...world.counts, failed: 3, pending: 9 };
    await look(second);

    expect(same).toEqual(['map run']);
    expect(asked()).toEqual(['map run', 'list FAILED 20', 'describe FAILED-2']);
  });

  it('reads a list again for more of it', async () => {
    const { look, asked } = mapRunOf({ failed: 30 }, 'SUCCEEDED');
    const first = await look();
    asked();

    const more = await look(first, { ...firstLimits, failed: 120 });

    expect(asked()).toEqual(['list FAILED 120', ...Array.from({ length: 10 }, (_, index) => `describe FAILED-${index + 20}`)]);
    expect(more.lists.failed).toMatchObject({ hasMore: false });
  });

  it('goes by children where these come with many items each', async () => {
    const { look } = mapRunOf({ failed: 3, succeeded: 5 }, 'SUCCEEDED', 100);

    const { lists } = await look();

    expect([lists.failed?.count, lists.failed?.items.length, lists.succeeded?.count]).toEqual([3, 3, 5]);
  });

  it('is the last one once the run has ended and every child shown has a name', async () => {
    const { look } = mapRunOf({ failed: 20, timedOut: 20, succeeded: 100 }, 'SUCCEEDED');

    const first = await look();
    const second = await look(first);

    expect([mapRunPause(first), mapRunPause(second)]).toEqual([100, undefined]);
  });

  it('comes again while the run goes on', async () => {
    expect(mapRunPause(await mapRunOf({ pending: 1 }).look())).toBe(1_000);
  });
});

describe('the counts of a Map Run', () => {
  const counts = { pending: 1, running: 2, succeeded: 4, failed: 8, timedOut: 16, aborted: 32, total: 63, resultsWritten: 0 };

  it('tell what is settled, and what of it is lost', () => {
    expect([settledOf(counts), lostOf(counts)]).toEqual([60, 56]);
  });

  it('tell a rate once they are far enough apart', () => {
    expect(rateOf([{ at: 0, settled: 10 }, { at: 1_000, settled: 30 }])).toBeUndefined();
    expect(rateOf([{ at: 0, settled: 10 }, { at: 4_000, settled: 50 }])).toBe(10);
  });
});
