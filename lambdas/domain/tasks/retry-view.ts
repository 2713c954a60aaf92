import type { TaskRow } from '../../../contracts/task-rows.ts';
import { taskPath } from './task-kinds.ts';

/** Tasks that a task retries and is retried by, as the API shows them. */
export const shownRetries = ({ retryOf, retriedBy }: Pick<TaskRow, 'retryOf' | 'retriedBy'>) => ({
  ...(retryOf !== undefined && { retryOf }),
  ...(retriedBy !== undefined && { retriedBy: [...retriedBy] }),
});

/** Links to them, which are of its own kind. */
export const retryLinks = ({ kind, retryOf, retriedBy }: Pick<TaskRow, 'kind' | 'retryOf' | 'retriedBy'>) => ({
  ...(retryOf !== undefined && { retryOf: taskPath(kind, retryOf) }),
  ...(retriedBy !== undefined && { retriedBy: retriedBy.map((taskId) => taskPath(kind, taskId)) }),
});
