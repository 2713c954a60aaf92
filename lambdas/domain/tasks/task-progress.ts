import type { components } from '../../../contracts/generated/openapi.ts';
import type { TaskRow, TaskStatus } from '../../../contracts/rows.ts';
import type { MapRunCounts } from './task-ports.ts';

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

/** Progress by the statuses of all items of a task. */
export const itemsProgress = (statuses: readonly TaskStatus[]): Progress => {
  const count = (status: TaskStatus): number => statuses.filter((each) => each === status).length;
  return { total: statuses.length, waiting: count('Waiting'), inProgress: count('InProgress'), succeeded: count('Success'), failed: count('Failure') };
};
