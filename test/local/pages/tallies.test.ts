import type { ExecutionListItem } from '@aws-sdk/client-sfn';
import { describe, expect, it } from '@jest/globals';
import type { StatesClient } from '../../../local/pages/console/states-client.ts';
import { loadTallies, talliesPause } from '../../../local/pages/console/tallies.ts';
import type { Tallies } from '../../../local/pages/console/tallies.ts';

type Counts = Partial<Record<'pending' | 'running' | 'succeeded' | 'failed' | 'timedOut' | 'aborted', number>>;

const whole = (counts: Counts) => ({ ...counts, total: Object.values(counts).reduce((sum, value) => sum + value, 0) });

/** Executions with the items of their Map Runs, the oldest first, by name; `children` where these are not one for each item. */
const worldOf = (world: Record<string, Array<Counts & { children?: Counts }> | Error>) => {
  const asked: string[] = [];
  const mapRunsOf = async (executionArn: string): Promise<string[]> => {
    asked.push(executionArn);
    const runs = world[executionArn] ?? [];
    if (runs instanceof Error) throw runs;
    return runs.map((_counts, index) => `${executionArn}/${index}`).reverse();
  };
  const mapRun = async (arn: string) => {
    const [executionArn = '', index] = arn.split('/');
    const { children, ...counts } = (world[executionArn] as Array<Counts & { children?: Counts }>)[Number(index)] ?? {};
    return { startDate: new Date(Number(index)), itemCounts: whole(counts), executionCounts: whole(children ?? counts) };
  };
  const client = { mapRunsOf, mapRun } as unknown as StatesClient;
  return {
    look: (rows: ExecutionListItem[], previous?: Tallies) => loadTallies(client, rows)(new AbortController().signal, previous),
    asked: (): string[] => asked.splice(0),
  };
};

const row = (executionArn: string, status: 'RUNNING' | 'SUCCEEDED'): ExecutionListItem => ({ executionArn, stateMachineArn: 'machine', name: executionArn, status, startDate: new Date(0) });
const tallies = ({ reads }: Tallies) => Object.fromEntries([...reads].map(([arn, { tally }]) => [arn, tally]));

describe('tallies of executions', () => {
  it('tell what the items of an execution came to', async () => {
    const { look } = worldOf({ one: [{ succeeded: 2, failed: 1, timedOut: 1, aborted: 1, running: 2, pending: 5 }], none: [] });

    const seen = await look([row('one', 'RUNNING'), row('none', 'SUCCEEDED')]);

    expect(tallies(seen)).toEqual({ one: { total: 12, settled: 5, lost: 3 }, none: undefined });
  });

  it('count items once that several Map Runs go over one after the other', async () => {
    const { look } = worldOf({
      begun: [{ succeeded: 9, failed: 1 }, {}],
      underWay: [{ succeeded: 9, failed: 1 }, { succeeded: 4, pending: 6 }],
    });

    const seen = await look([row('begun', 'RUNNING'), row('underWay', 'RUNNING')]);

    expect(tallies(seen)).toEqual({ begun: { total: 10, settled: 0, lost: 1 }, underWay: { total: 10, settled: 4, lost: 1 } });
  });

  it('hold a batch that failed for one failure, unless more is known', async () => {
    const { look } = worldOf({
      known: [{ succeeded: 248, failed: 2 }, { succeeded: 150, failed: 100, children: { succeeded: 2, failed: 1 } }],
      unknown: [{ succeeded: 250 }, { failed: 250, children: { failed: 3 } }],
    });

    const seen = await look([row('known', 'SUCCEEDED'), row('unknown', 'SUCCEEDED')]);

    expect(tallies(seen)).toEqual({ known: { total: 250, settled: 250, lost: 2 }, unknown: { total: 250, settled: 250, lost: 3 } });
  });

  it('are read again as long as the execution runs, and never after', async () => {
    const { look, asked } = worldOf({ ended: [{ succeeded: 1 }], running: [{ running: 1 }] });
    const rows = [row('ended', 'SUCCEEDED'), row('running', 'RUNNING')];

    const first = await look(rows);
    asked();
    const second = await look(rows, first);
    const third = await look([row('ended', 'SUCCEEDED'), row('running', 'SUCCEEDED')], second);

    expect(asked()).toEqual(['running', 'running']);
    expect([talliesPause(second), talliesPause(third)]).toEqual([2_000, undefined]);
  });

  it('of a long list are read a few at a time, and each in its turn', async () => {
    const rows = Array.from({ length: 45 }, (_, index) => row(`execution ${index}`, 'RUNNING'));
    const { look, asked } = worldOf({});

    let seen: Tallies | undefined;
    const perLook: number[] = [];
    while (seen === undefined || seen.unread > 0) {
      seen = await look(rows, seen);
      perLook.push(seen.unread);
    }

    expect(perLook).toEqual([25, 5, 0]);
    expect(new Set(asked()).size).toBe(45);
    expect(talliesPause(await look(rows.slice(0, 30)))).toBeLessThan(500);
  });

  it('do without an execution that is gone, and tell of an endpoint that is', async () => {
    const gone = Object.assign(new Error('no such execution'), { name: 'ExecutionDoesNotExist', $metadata: { httpStatusCode: 400 } });
    const unreachable = Object.assign(new Error('Failed to fetch'), { $metadata: {} });

    await expect(worldOf({ old: gone }).look([row('old', 'SUCCEEDED')]).then(tallies)).resolves.toEqual({ old: undefined });
    await expect(worldOf({ any: unreachable }).look([row('any', 'SUCCEEDED')])).rejects.toBe(unreachable);
  });
});
