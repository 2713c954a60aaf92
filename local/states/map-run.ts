import type { Json } from './json.ts';
import type { ExecutionStatus, ExecutionSummary } from './machine.ts';

/** The counts that DescribeMapRun gives for items and for executions; without batching they are the same. */
export interface MapRunCounts {
  pending: number;
  running: number;
  succeeded: number;
  failed: number;
  timedOut: number;
  aborted: number;
  total: number;
  resultsWritten: number;
}

/** One run of a distributed Map state. */
export interface MapRun {
  arn: string;
  executionArn: string;
  /** `…:stateMachine:<machine>/<label>` */
  stateMachineArn: string;
  status: Exclude<ExecutionStatus, 'TIMED_OUT'>;
  /** Milliseconds since the epoch. */
  startedAt: number;
  stoppedAt?: number;
  maxConcurrency: number;
  toleratedFailureCount: number;
  toleratedFailurePercentage: number;
  counts: MapRunCounts;
  /** Of the items, where another process may have to make sure that they are still the same. */
  itemsDigest?: string;
  /** What it gave the Map state: its result, or its error and cause. */
  output?: Json;
  failure?: { error: string; cause: string };
}

const memberOf: Readonly<Record<ExecutionStatus, keyof MapRunCounts>> = {
  RUNNING: 'running', SUCCEEDED: 'succeeded', FAILED: 'failed', TIMED_OUT: 'timedOut', ABORTED: 'aborted',
};

export const noCounts = (total: number): MapRunCounts => ({
  pending: total, running: 0, succeeded: 0, failed: 0, timedOut: 0, aborted: 0, total, resultsWritten: 0,
});

/** The counts of a Map Run that has started these children. */
export const recount = (total: number, children: readonly ExecutionSummary[]): MapRunCounts => {
  const counts = noCounts(total);
  for (const { status } of children) {
    move(counts, 'pending', status);
    counts.resultsWritten += status === 'RUNNING' ? 0 : 1;
  }
  return counts;
};

/** Moves one item from a count to another, so that their sum stays the total. */
export const move = (counts: MapRunCounts, from: 'pending' | ExecutionStatus, to: ExecutionStatus): void => {
  counts[from === 'pending' ? from : memberOf[from]] -= 1;
  counts[memberOf[to]] += 1;
};

/**
 * Whether more items have failed than the Map state tolerates. Zero means "not given"; of two values given, exceeding
 * either is too much (Step Functions guide, tolerated failure threshold).
 */
export const isOverThreshold = ({ counts, toleratedFailureCount, toleratedFailurePercentage }: MapRun): boolean => {
  const failures = counts.failed + counts.timedOut + counts.aborted;
  if (toleratedFailureCount === 0 && toleratedFailurePercentage === 0) return failures > 0;
  const overCount = toleratedFailureCount > 0 && failures > toleratedFailureCount;
  const overPercentage = toleratedFailurePercentage > 0 && (failures / counts.total) * 100 > toleratedFailurePercentage;
  return overCount || overPercentage;
};
