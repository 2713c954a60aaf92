import type { DescribeMapRunOutput, ExecutionListItem } from '@aws-sdk/client-sfn';
import { countOf, lostOf, settledOf } from './map-run-parts.ts';
import type { StatesClient } from './states-client.ts';
import { troubleOf } from './trouble-of.ts';

/** What the items of an execution's Map Runs came to so far. */
export interface Tally {
  total: number;
  settled: number;
  /** Those that settled and came to nothing; the execution itself may tolerate them and succeed. */
  lost: number;
}

interface Read {
  /** Absent where the execution has no Map Run. */
  tally?: Tally;
  /** The execution had ended: this will not change any more. */
  isFinal: boolean;
  at: number;
}

export interface Tallies {
  reads: ReadonlyMap<string, Read>;
  /** Rows that wait to be read. */
  unread: number;
}

/** Rows read per look, and at a time: a long list of executions must not use up what an account may ask. */
const readPerLook = 20;
const readAtATime = 5;

const sum = (runs: readonly DescribeMapRunOutput[], of: (counts: DescribeMapRunOutput['itemCounts']) => number): number =>
  runs.reduce((total, { itemCounts }) => total + of(itemCounts), 0);

const tallyOf = async (client: StatesClient, executionArn: string, signal: AbortSignal): Promise<Tally | undefined> => {
  try {
    const runs = await Promise.all((await client.mapRunsOf(executionArn, signal)).map((arn) => client.mapRun(arn, signal)));
    if (runs.length === 0) return undefined;
    return { total: sum(runs, (counts) => countOf(counts, 'total')), settled: sum(runs, settledOf), lost: sum(runs, lostOf) };
  } catch (error) {
    if (signal.aborted || troubleOf(error) !== undefined) throw error;
    return undefined;
  }
};

/** Reads what is not known for good, what was read longest ago first. */
export const loadTallies = (client: StatesClient, rows: readonly ExecutionListItem[]) => async (signal: AbortSignal, previous: Tallies | undefined): Promise<Tallies> => {
  const known = previous?.reads ?? new Map<string, Read>();
  const readAt = ({ executionArn = '' }: ExecutionListItem): number => known.get(executionArn)?.at ?? 0;
  const wanted = rows.filter(({ executionArn = '' }) => !known.get(executionArn)?.isFinal).sort((a, b) => readAt(a) - readAt(b));
  const now = wanted.slice(0, readPerLook);
  const shown = new Set(rows.map(({ executionArn }) => executionArn));
  const reads = new Map([...known].filter(([executionArn]) => shown.has(executionArn)));
  for (let from = 0; from < now.length; from += readAtATime) {
    await Promise.all(now.slice(from, from + readAtATime).map(async ({ executionArn = '', status }) => {
      reads.set(executionArn, { tally: await tallyOf(client, executionArn, signal), isFinal: status !== 'RUNNING', at: Date.now() });
    }));
  }
  return { reads, unread: rows.filter(({ executionArn = '' }) => !reads.has(executionArn)).length };
};

/** @returns undefined when every row is known for good */
export const talliesPause = ({ reads, unread }: Tallies): number | undefined => {
  if (unread > 0) return 250;
  return [...reads.values()].some(({ isFinal }) => !isFinal) ? 2_000 : undefined;
};
