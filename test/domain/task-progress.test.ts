import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { closedProgress, itemsProgress, runningProgress } from '../../lambdas/domain/tasks/task-progress.ts';
import type { Progress } from '../../lambdas/domain/tasks/task-progress.ts';

const sum = ({ waiting, inProgress, succeeded, failed }: Progress): number => waiting + inProgress + succeeded + failed;
const count = fc.nat(200_000);

describe('progress', () => {
  it('peer fault 33: tells how many items of a running task succeeded and failed so far, and what is left waits', () => {
    expect(runningProgress(10, { running: 2, succeeded: 4, failed: 1 })).toEqual({ total: 10, waiting: 3, inProgress: 2, succeeded: 4, failed: 1 });
  });

  it('sums to total whatever a Map Run counts while it changes', () => {
    fc.assert(
      fc.property(count, fc.option(fc.record({ running: count, succeeded: count, failed: count }), { nil: undefined }), (total, counts) => {
        const progress = runningProgress(total, counts);
        return progress.total === total && sum(progress) === total && Object.values(progress).every((value) => value >= 0);
      }),
    );
  });

  it('has everything waiting before the Map Run begins', () => {
    expect(runningProgress(5, undefined)).toEqual({ total: 5, waiting: 5, inProgress: 0, succeeded: 0, failed: 0 });
  });

  it('counts items by their status', () => {
    expect(itemsProgress(['Waiting', 'InProgress', 'Success', 'Success', 'Failure'])).toEqual({ total: 5, waiting: 1, inProgress: 1, succeeded: 2, failed: 1 });
  });

  it('of a closed task is what it was closed with', () => {
    expect(closedProgress({ total: 5, succeeded: 3, failed: 2 })).toEqual({ total: 5, waiting: 0, inProgress: 0, succeeded: 3, failed: 2 });
  });
});
