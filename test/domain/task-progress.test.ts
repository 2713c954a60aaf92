import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { closedProgress, itemCounts, itemsProgress, runningProgress } from '../../lambdas/domain/tasks/task-progress.ts';
import type { MapRuns } from '../../lambdas/domain/tasks/task-ports.ts';
import type { Progress } from '../../lambdas/domain/tasks/task-progress.ts';
import { aDeviceTask, aTask } from '../builders/task.ts';

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

  /** Looks at the Map Runs of a task of devices on their way, in order: how many have ended each Map, and how. */
  const course = fc.array(fc.tuple(fc.nat(20), fc.nat(5)), { minLength: 1, maxLength: 20 }).chain((steps) => fc.record({ steps: fc.constant(steps), batches: fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.boolean()), { maxLength: 20 }) }));

  it('of devices in the making never goes back, and never tells of a success that can still fail', () => {
    fc.assert(
      fc.property(course, ({ steps, batches }) => {
        const [provisioned, failed] = steps.reduce(([some, none], [more, less]) => [some + more, none + less], [0, 0]);
        const total = provisioned + failed;
        const looks: MapRuns[] = [new Map()];
        let made = { running: total, succeeded: 0, failed: 0 };
        for (const [good, bad] of steps) {
          made = { running: made.running - good - bad, succeeded: made.succeeded + good, failed: made.failed + bad };
          looks.push(new Map([['devices', made]]));
        }
        let associated = { running: total, succeeded: 0, failed: 0 };
        for (const [size, isGood] of batches) {
          const items = Math.min(size, associated.running, isGood ? provisioned - associated.succeeded : associated.running);
          associated = { running: associated.running - items, succeeded: associated.succeeded + (isGood ? items : 0), failed: associated.failed + (isGood ? 0 : items) };
          looks.push(new Map([['devices', made], ['associations', associated]]));
        }

        const shown = looks.map((runs) => runningProgress(total, itemCounts(aDeviceTask({ total }), runs)));

        expect(shown.map(sum)).toEqual(shown.map(() => total));
        for (const [index, later] of shown.slice(1).entries()) {
          const earlier = shown[index] as Progress;
          expect(later.succeeded).toBeGreaterThanOrEqual(earlier.succeeded);
          expect(later.failed).toBeGreaterThanOrEqual(earlier.failed);
          expect(later.waiting).toBeLessThanOrEqual(earlier.waiting);
        }
        expect(shown.at(-1)?.succeeded).toBe(associated.succeeded);
      }),
    );
  });

  it('of tasks with one Map is what that Map counts, whatever its label', () => {
    const counts = { running: 1, succeeded: 2, failed: 3 };

    for (const task of [aTask(), aTask({ type: 'Delete' }), aDeviceTask({ type: 'Delete' })]) expect(itemCounts(task, new Map([['any', counts]]))).toEqual(counts);
    expect(itemCounts(aDeviceTask(), new Map())).toBeUndefined();
  });
});
