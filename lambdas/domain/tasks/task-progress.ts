import type { components } from '../../../contracts/generated/openapi.ts';
import type { TaskRow, TaskStatus } from '../../../contracts/task-rows.ts';
import type { MapRunCounts, MapRuns } from './task-ports.ts';

export type Progress = components['schemas']['Progress'];

/** Whether a task is closed: its status and counts no longer change. */
export const isClosed = ({ taskStatus }: Pick<TaskRow, 'taskStatus'>): boolean => taskStatus === 'Success' || taskStatus === 'Failure';

/** Progress of a closed task: the counts it was closed with. */
export const closedProgress = ({ total, succeeded = 0, failed = 0 }: Pick<TaskRow, 'total' | 'succeeded' | 'failed'>): Progress => ({
  total, waiting: 0, inProgress: 0, succeeded, failed,
});

/**
 * Progress of a running task by the counts of its Map Run. They are read while they change, so each is held to what
 * the ones before it leave: the four always sum to `total`.
 */
export const runningProgress = (total: number, counts: MapRunCounts | undefined): Progress => {
  const succeeded = Math.min(counts?.succeeded ?? 0, total);
  const failed = Math.min(counts?.failed ?? 0, total - succeeded);
  const inProgress = Math.min(counts?.running ?? 0, total - succeeded - failed);
  return { total, waiting: total - succeeded - failed - inProgress, inProgress, succeeded, failed };
};

/** Maps of `create-devices`, by their labels. */
const provisioningMap = 'devices';
const associatingMap = 'associations';

/** What the Map Runs of a running task say of its items. Nothing where none has begun. */
export const itemCounts = (task: TaskRow, runs: MapRuns): MapRunCounts | undefined =>
  task.kind === 'deviceTask' && task.type === 'Create' ? deviceCounts(runs) : [...runs.values()].at(-1);

/**
 * A device that is provisioned has succeeded only once it is associated. Devices are associated in batches, and a batch
 * fails for one of them: so this Map tells who has succeeded, and the one before it who has failed.
 */
const deviceCounts = (runs: MapRuns): MapRunCounts | undefined => {
  const provisioning = runs.get(provisioningMap);
  const succeeded = runs.get(associatingMap)?.succeeded ?? 0;
  return provisioning && { succeeded, failed: provisioning.failed, running: Math.max(provisioning.running + provisioning.succeeded - succeeded, 0) };
};

/** Progress by the statuses of all items of a task. */
export const itemsProgress = (statuses: readonly TaskStatus[]): Progress => {
  const count = (status: TaskStatus): number => statuses.filter((each) => each === status).length;
  return { total: statuses.length, waiting: count('Waiting'), inProgress: count('InProgress'), succeeded: count('Success'), failed: count('Failure') };
};
