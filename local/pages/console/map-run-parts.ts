import type { MapRunItemCounts } from '@aws-sdk/client-sfn';

/** The parts of a Map Run's items, in the order of the bar: what is settled first. */
export const parts = ['succeeded', 'failed', 'timedOut', 'aborted', 'running', 'pending'] as const;

export type Part = (typeof parts)[number];

export const countOf = (counts: MapRunItemCounts | undefined, part: Part | 'total'): number => counts?.[part] ?? 0;

/** Items that will not change any more. */
export const settledOf = (counts: MapRunItemCounts | undefined): number =>
  (['succeeded', 'failed', 'timedOut', 'aborted'] as const).reduce((sum, part) => sum + countOf(counts, part), 0);

/** Items that came to nothing. */
export const lostOf = (counts: MapRunItemCounts | undefined): number => settledOf(counts) - countOf(counts, 'succeeded');

/** Settled items per second over the samples; undefined while they tell too little. */
export const rateOf = (samples: ReadonlyArray<{ at: number; settled: number }>): number | undefined => {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.at - first.at < 1_500) return undefined;
  return (last.settled - first.settled) / ((last.at - first.at) / 1_000);
};
