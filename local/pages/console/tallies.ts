import type { DescribeMapRunOutput, ExecutionListItem } from '@aws-sdk/client-sfn';
import { countOf, lostOf, settledOf } from './map-run-parts.ts';
import type { StatesClient } from './states-client.ts';
import { troubleOf } from './trouble-of.ts';

/** What the items of an execution came to so far. Where it has several Map Runs, they go over the same items one after the other. */
export interface Tally {
  total: number;
  /** By the latest Map Run. */
  settled: number;
  /** Those that settled and came to nothing, or of batches at least so many; the execution itself may tolerate them and succeed. */
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

const most = (runs: readonly DescribeMapRunOutput[], of: (run: DescribeMapRunOutput) => number): number => Math.max(...runs.map(of));

/** Of a batch that failed nobody but its own output knows how many items did. */
const lostAtLeast = ({ itemCounts, executionCounts }: DescribeMapRunOutput): number => Math.min(lostOf(itemCounts), lostOf(executionCounts));

const startOf = ({ startDate }: DescribeMapRunOutput): number => startDate?.getTime() ?? 0;

const tallyOf = async (client: StatesClient, executionArn: string, signal: AbortSignal): Promise<Tally | undefined> => {
  try {
    const runs = await Promise.all((await client.mapRunsOf(executionArn, signal)).map((arn) => client.mapRun(arn, signal)));
    const [latest] = runs.toSorted((a, b) => startOf(b) - startOf(a));
    if (!latest) return undefined;
    return { total: most(runs, ({ itemCounts }) => countOf(itemCounts, 'total')), settled: settledOf(latest.itemCounts), lost: most(runs, lostAtLeast) };
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
