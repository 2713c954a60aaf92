import type { DeploymentTask, FleetVersion, Standing } from './api-shapes.ts';
import type { Shown } from './history.ts';

/** Every standing, in the order in which they are shown: what needs somebody first. */
export const standings = ['FAILED', 'NotStarted', 'REJECTED', 'TIMED_OUT', 'CANCELED', 'REMOVED', 'IN_PROGRESS', 'QUEUED', 'None', 'SUCCEEDED'] as const satisfies readonly Standing[];

/** Those after which the device, and the task, do nothing more. */
const settled: readonly Standing[] = ['FAILED', 'NotStarted', 'REJECTED', 'TIMED_OUT', 'CANCELED', 'REMOVED', 'SUCCEEDED'];

/** Those that somebody has to look at. */
const failed: readonly Standing[] = ['FAILED', 'NotStarted', 'REJECTED', 'TIMED_OUT'];

export const shownStanding: Readonly<Record<Standing, Shown>> = {
  FAILED: 'failed', NotStarted: 'failed', REJECTED: 'failed', TIMED_OUT: 'timedOut', CANCELED: 'aborted', REMOVED: 'aborted',
  IN_PROGRESS: 'running', QUEUED: 'pending', None: 'pending', SUCCEEDED: 'succeeded',
};

export const standingWords: Readonly<Record<Standing, string>> = {
  FAILED: 'Failed', NotStarted: 'Not started', REJECTED: 'Rejected', TIMED_OUT: 'Timed out', CANCELED: 'Cancelled', REMOVED: 'Removed',
  IN_PROGRESS: 'In progress', QUEUED: 'Queued', None: 'No report yet', SUCCEEDED: 'Succeeded',
};

export type Counts = DeploymentTask['deploymentStatus'];

const sum = (counts: Counts, of: readonly Standing[]): number => of.reduce((total, standing) => total + counts[standing], 0);

export const settledCores = (counts: Counts): number => sum(counts, settled);
export const failedCores = (counts: Counts): number => sum(counts, failed);

/** Some number of cores of which the same can be said. */
export interface Share {
  of: Shown;
  count: number;
  words: string;
}

/** What the cores of a task came to, without zeros. */
export const sharesOf = (counts: Counts): Share[] =>
  standings.flatMap((standing) => (counts[standing] === 0 ? [] : [{ of: shownStanding[standing], count: counts[standing], words: standingWords[standing].toLowerCase() }]));

/** What the cores that desire a version came to, without zeros. */
export const sharesOfVersion = (version: FleetVersion): Share[] =>
  ([
    ['failed', version.lastDeploymentFailed, 'failed'],
    ['aborted', version.lastDeploymentCanceled, 'cancelled'],
    ['running', version.lastDeploymentInProgress, 'in progress'],
    ['pending', version.lastDeploymentQueued, 'queued'],
    ['pending', version.lastDeploymentNone, 'without a deployment'],
    ['succeeded', version.lastDeploymentSuccess, 'succeeded'],
  ] as const).flatMap(([of, count, words]) => (count === 0 ? [] : [{ of, count, words }]));

/** How a task stands on the whole, here and on the devices: it has succeeded only once every device says so. */
export const overall = ({ taskStatus, code, progress, deploymentStatus }: Pick<DeploymentTask, 'taskStatus' | 'code' | 'progress' | 'deploymentStatus'>): Shown => {
  if (taskStatus === 'Waiting') return 'pending';
  if (taskStatus === 'Failure' && code === 'CANCELED' && failedCores(deploymentStatus) === 0) return 'aborted';
  if (taskStatus === 'Failure' || failedCores(deploymentStatus) > 0) return 'failed';
  if (taskStatus === 'InProgress' || settledCores(deploymentStatus) < progress.total) return 'running';
  return deploymentStatus.SUCCEEDED === progress.total ? 'succeeded' : 'aborted';
};
