import type { ExecutionListItem } from '@aws-sdk/client-sfn';
import { describe, expect, it } from '@jest/globals';
import type { StatesClient } from '../../../local/pages/console/states-client.ts';
import { loadTallies, talliesPause } from '../../../local/pages/console/tallies.ts';
import type { Tallies } from '../../../local/pages/console/tallies.ts';

type Counts = Partial<Record<'pending' | 'running' | 'succeeded' | 'failed' | 'timedOut' | 'aborted', number>>;

/** Executions with the items of their Map Runs, by name. */
const worldOf = (world: Record<string, Counts[] | Error>) => {
  const asked: string[] = [];
  const mapRunsOf = async (executionArn: string): Promise<string[]> => {
    asked.push(executionArn);
    const runs = world[executionArn] ?? [];
    if (runs instanceof Error) throw runs;
    return runs.map((_counts, index) => `${executionArn}/${index}`);
  };
  const mapRun = async (arn: string) => {
    const [executionArn = '', index] = arn.split('/');
    const counts = (world[executionArn] as Counts[])[Number(index)] ?? {};
    return { itemCounts: { ...counts, total: Object.values(counts).reduce((sum, value) => sum + value, 0) } };
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
  it('add up what the items of all Map Runs of an execution came to', async () => {
    const { look } = worldOf({ two: [{ succeeded: 3, failed: 1 }, { timedOut: 1, aborted: 1, running: 2, pending: 4 }], none: [] });

    const seen = await look([row('two', 'RUNNING'), row('none', 'SUCCEEDED')]);

    expect(tallies(seen)).toEqual({ two: { total: 12, settled: 6, lost: 3 }, none: undefined });
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
