import type { Json } from './json.ts';
import type { ExecutionStatus, ExecutionSummary } from './machine.ts';

/** The counts that DescribeMapRun gives for items and for executions. */
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
  /** Of items. */
  counts: MapRunCounts;
  /** Where a child gets several items at a time: how many, and the counts of children. Without it a child is an item. */
  batches?: { readonly size: number; counts: MapRunCounts };
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

/** The counts of children. */
export const childCounts = ({ counts, batches }: MapRun): MapRunCounts => batches?.counts ?? counts;

/** Counts so many items, none of which has a child yet. */
export const countPending = (mapRun: MapRun, total: number): void => {
  mapRun.counts = noCounts(total);
  if (mapRun.batches) mapRun.batches.counts = noCounts(Math.ceil(total / mapRun.batches.size));
};

/** Counts anew what a Map Run has come to that has started these children. */
export const recount = (mapRun: MapRun, children: readonly ExecutionSummary[]): void => {
  countPending(mapRun, mapRun.counts.total);
  for (const { status, index = 0 } of children) {
    move(mapRun, index, 'pending', status);
    if (status !== 'RUNNING') countWritten(mapRun, index);
  }
};

/** Calls `change` with each of the counts that a child is part of, and by how much. */
const forChild = ({ counts, batches }: MapRun, index: number, change: (counts: MapRunCounts, by: number) => void): void => {
  change(counts, batches ? itemsOfChild(counts.total, batches.size, index) : 1);
  if (batches) change(batches.counts, 1);
};

/** How many items the child with that index gets: the last one may get fewer. */
export const itemsOfChild = (total: number, size: number, index: number): number => Math.min(size, total - index * size);

/** Moves a child, and all its items with it, from a count to another, so that their sum stays the total. */
export const move = (mapRun: MapRun, index: number, from: 'pending' | ExecutionStatus, to: ExecutionStatus): void =>
  forChild(mapRun, index, (counts, by) => {
    counts[from === 'pending' ? from : memberOf[from]] -= by;
    counts[memberOf[to]] += by;
  });

export const countWritten = (mapRun: MapRun, index: number): void =>
  forChild(mapRun, index, (counts, by) => {
    counts.resultsWritten += by;
  });

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
