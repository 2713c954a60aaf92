import { describe, expect, it } from '@jest/globals';
import { standings } from '../../lambdas/domain/fleet/standing.ts';
import { deploymentStatusCounts, standingOfItem } from '../../lambdas/domain/tasks/deployment-progress.ts';

const sum = (counts: Readonly<Record<string, number>>): number => Object.values(counts).reduce((total, count) => total + count, 0);

describe('the deployments of a task in numbers', () => {
  it.each<[string, number, Record<string, number>]>([
    ['that has not begun', 5, {}],
    ['that is under way', 5, { QUEUED: 2, IN_PROGRESS: 1 }],
    ['that is over', 5, { SUCCEEDED: 2, FAILED: 1, NotStarted: 1, REMOVED: 1 }],
    ['whose counters tell of None too', 5, { None: 1, SUCCEEDED: 2 }],
    ['whose counters changed after its row was read', 2, { QUEUED: 1, SUCCEEDED: 2 }],
    ['without cores', 0, {}],
  ])('of one %s sum to its total, every standing named', (_, total, counts) => {
    const figures = deploymentStatusCounts(total, counts);

    expect(sum(figures)).toBe(total);
    expect(Object.keys(figures).sort()).toEqual([...standings].sort());
    expect(Math.min(...Object.values(figures))).toBeGreaterThanOrEqual(0);
  });

  it('count the cores that have not begun as None', () => {
    expect(deploymentStatusCounts(5, { QUEUED: 2, SUCCEEDED: 1 })).toMatchObject({ None: 2, QUEUED: 2, SUCCEEDED: 1, NotStarted: 0 });
  });
});

describe('the standing of an item', () => {
  it('is NotStarted where nothing is under way for a reason', () => {
    expect(standingOfItem({ deploymentStatus: 'None', deviceFailure: { code: 'CORE_NOT_REGISTERED', cause: 'never connected' } })).toBe('NotStarted');
    expect(standingOfItem({ deploymentStatus: 'None' })).toBe('None');
    expect(standingOfItem({ deploymentStatus: 'FAILED', deviceFailure: { code: 'X', cause: 'y' } })).toBe('FAILED');
  });
});
