import type { AbortConfig } from '@aws-sdk/client-iot';
import type { JobCounts } from './job.ts';

const failuresOf = (failureType: string | undefined, counts: JobCounts): number => {
  const { FAILED, REJECTED, TIMED_OUT } = counts;
  return { FAILED, REJECTED, TIMED_OUT, ALL: FAILED + REJECTED + TIMED_OUT }[failureType ?? 'ALL'] ?? 0;
};

/** Whether so many executions failed, of those that have ended on their own, that the job is to be cancelled. */
export const isToAbort = ({ criteriaList = [] }: AbortConfig, counts: JobCounts): boolean => {
  const ended = counts.SUCCEEDED + counts.FAILED + counts.REJECTED + counts.TIMED_OUT;
  return criteriaList.some(({ failureType, thresholdPercentage = 100, minNumberOfExecutedThings = 1 }) =>
    ended >= minNumberOfExecutedThings && (failuresOf(failureType, counts) / ended) * 100 >= thresholdPercentage);
};
