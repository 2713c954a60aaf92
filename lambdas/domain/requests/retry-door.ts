import type { TaskRow } from '../../../contracts/task-rows.ts';
import type { TaskKind } from '../../../contracts/table.ts';
import { isTaskId } from '../tasks/task-id.ts';
import { isOfKind, itemInWords } from '../tasks/task-kinds.ts';
import type { TaskOrder } from '../tasks/task-order.ts';
import { isClosed } from '../tasks/task-progress.ts';
import { byCode, chosenFailures, openFailures, retryOrder } from '../tasks/task-retry.ts';
import type { OpenFailures, RetryPorts } from '../tasks/task-retry.ts';
import { Refusal } from './answer.ts';
import { taskNotFound } from './not-found.ts';
import { readRetryRequest } from './retry-request.ts';

/** A request to retry a task. */
export interface RetrySent {
  readonly kind: TaskKind;
  readonly taskId: string;
  readonly body: string;
  /** The accepting execution. */
  readonly acceptedBy: string;
}

/**
 * Reads a request to try again what failed in a task.
 *
 * @throws Refusal for its body; TASK_NOT_FOUND, also for a task of another kind; TASK_RUNNING; NOTHING_TO_RETRY; TEMPLATE_NOT_FOUND
 *   where the template of a deployment is gone
 */
export const taskRetry = async (ports: RetryPorts, { kind, taskId, body, acceptedBy }: RetrySent): Promise<TaskOrder> => {
  const { codes } = readRetryRequest(body);
  const task = isTaskId(taskId) ? await ports.tasks.find(taskId) : undefined;
  if (!isOfKind(kind, task)) throw taskNotFound(taskId);
  if (!isClosed(task)) throw new Refusal('TASK_RUNNING', `task ${taskId} has not ended, its status is ${task.taskStatus}`);

  const open = await openFailures(ports, task, acceptedBy);
  const { retried, left } = chosenFailures(open.failures, codes);
  if (retried.length === 0) throw nothingToRetry(task, open, codes);
  return retryOrder(ports, task, retried, left);
};

const nothingToRetry = (task: TaskRow, { failures, takenBy }: OpenFailures, codes: readonly string[] | undefined): Refusal => {
  const { taskId } = task;
  const one = itemInWords(task);
  const counted = (count: number): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  if (failures.length === 0 && takenBy.length > 0) {
    return new Refusal('NOTHING_TO_RETRY', `${takenBy.length === 1 ? 'task' : 'tasks'} ${takenBy.join(', ')} ${takenBy.length === 1 ? 'has' : 'have'} taken over what failed in task ${taskId}`);
  }
  if (failures.length === 0) return new Refusal('NOTHING_TO_RETRY', `no ${one} of task ${taskId} failed`);
  const left = byCode(failures).map(({ code, count, retryable }) => ({ field: 'codes', problem: `${code}: ${counted(count)}, ${retryable ? 'retryable' : 'not retryable unless named'}` }));
  const why = codes === undefined ? 'with a code that is retryable' : `with one of the codes named`;
  return new Refusal('NOTHING_TO_RETRY', `of ${counted(failures.length)} of task ${taskId} that failed and no other task has taken over, none did ${why}`, { details: left });
};
