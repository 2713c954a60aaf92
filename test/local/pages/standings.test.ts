import { describe, expect, it } from '@jest/globals';
import type { components } from '../../../contracts/generated/openapi.ts';
import { overall, settledCores, sharesOf, sharesOfVersion } from '../../../local/pages/console/standings.ts';

type Schemas = components['schemas'];
type Counts = Schemas['DeploymentStatusCounts'];

const countsOf = (some: Partial<Counts>): Counts => ({
  None: 0, NotStarted: 0, QUEUED: 0, IN_PROGRESS: 0, SUCCEEDED: 0, FAILED: 0, REJECTED: 0, TIMED_OUT: 0, CANCELED: 0, REMOVED: 0, ...some,
});

const overallOf = (taskStatus: Schemas['TaskStatus'], some: Partial<Counts>): string => {
  const deploymentStatus = countsOf(some);
  const total = Object.values(deploymentStatus).reduce((sum, count) => sum + count, 0);
  const progress: Schemas['Progress'] = { total, waiting: 0, inProgress: 0, succeeded: total, failed: 0 };
  return overall({ taskStatus, deploymentStatus, progress });
};

describe('a deployment task on the whole', () => {
  it.each<[Schemas['TaskStatus'], Partial<Counts>, string]>([
    ['Waiting', {}, 'pending'],
    ['InProgress', { None: 3 }, 'running'],
    ['InProgress', { None: 2, NotStarted: 1 }, 'failed'],
    ['Success', { QUEUED: 1, SUCCEEDED: 2 }, 'running'],
    ['Success', { IN_PROGRESS: 1, FAILED: 1 }, 'failed'],
    ['Success', { SUCCEEDED: 2, REJECTED: 1 }, 'failed'],
    ['Success', { SUCCEEDED: 2, TIMED_OUT: 1 }, 'failed'],
    ['Success', { SUCCEEDED: 2, REMOVED: 1 }, 'aborted'],
    ['Success', { SUCCEEDED: 3 }, 'succeeded'],
    ['Failure', {}, 'failed'],
  ])('that is %s with %j is shown as what needs somebody most: %s', (taskStatus, counts, shown) => {
    expect(overallOf(taskStatus, counts)).toBe(shown);
  });

  it('that was cancelled is shown as that, but where something failed', () => {
    const task = { taskStatus: 'Failure', code: 'CANCELED', progress: { total: 3, succeeded: 1, failed: 2 } } as const;

    expect(overall({ ...task, deploymentStatus: countsOf({ SUCCEEDED: 1, CANCELED: 1, None: 1 }) })).toBe('aborted');
    expect(overall({ ...task, deploymentStatus: countsOf({ FAILED: 1, CANCELED: 2 }) })).toBe('failed');
  });

  it('has settled the cores of which nothing more is to come', () => {
    expect(settledCores(countsOf({ SUCCEEDED: 1, FAILED: 1, NotStarted: 1, REMOVED: 1, QUEUED: 5, IN_PROGRESS: 5, None: 5 }))).toBe(4);
  });
});

describe('numbers of cores in words', () => {
  it('begin with failures and leave zeros out', () => {
    expect(sharesOf(countsOf({ SUCCEEDED: 4, QUEUED: 2, NotStarted: 1, FAILED: 3 })).map(({ count, words }) => `${count} ${words}`)).toEqual(['3 failed', '1 not started', '2 queued', '4 succeeded']);
  });

  it('of a version are all of those that desire it', () => {
    const version: Schemas['FleetVersion'] = {
      desiredInUse: 21, reportedInUse: 9, lastDeploymentSuccess: 1, lastDeploymentFailed: 2, lastDeploymentInProgress: 3, lastDeploymentQueued: 4, lastDeploymentCanceled: 5, lastDeploymentNone: 6, drifted: 0, failures: {},
    };

    const shares = sharesOfVersion(version);

    expect(shares.reduce((sum, { count }) => sum + count, 0)).toBe(version.desiredInUse);
    expect(shares.map(({ words }) => words)).toEqual(['failed', 'cancelled', 'in progress', 'queued', 'without a deployment', 'succeeded']);
  });
});
