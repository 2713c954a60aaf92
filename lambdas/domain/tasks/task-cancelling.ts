import type { components } from '../../../contracts/generated/openapi.ts';
import type { Cancellation, TaskRow } from '../../../contracts/task-rows.ts';
import type { TaskKind } from '../../../contracts/table.ts';
import { StepFailure } from '../failure.ts';
import { Refusal } from '../requests/answer.ts';
import { taskNotFound } from '../requests/not-found.ts';
import type { TaskStart } from './task-execution.ts';
import { isHandedOver, withdrawalStart } from './task-handover.ts';
import type { WithdrawalSettings } from './task-handover.ts';
import { isTaskId } from './task-id.ts';
import { isOfKind } from './task-kinds.ts';
import type { Tasks } from './task-ports.ts';
import { isClosed } from './task-progress.ts';

export interface CancellingPorts {
  readonly tasks: Pick<Tasks, 'find' | 'cancel' | 'delete'>;
  readonly withdrawal: WithdrawalSettings;
  readonly clock: () => Date;
}

/** What a request stops. */
export interface CancelOrder {
  readonly kind: TaskKind;
  readonly taskId: string;
  /** The task is deleted, too: the bus is told, and the task says so. */
  readonly deletes: boolean;
  /** ARN of the execution that answers the request. */
  readonly by: string;
}

/** A task that was cancelled. */
export interface CanceledTask {
  readonly task: TaskRow & { readonly cancellation: Cancellation };
  /** The execution that takes its cores back, where that is to be started. */
  readonly start?: TaskStart;
  /** It was this execution that deleted the task. */
  readonly isDeleted: boolean;
}

/** Times a task is marked anew because it changed since it was read: it begins, it is closed, others mark it. */
const attempts = 10;

/**
 * Marks a task as cancelled. The items of one that runs are settled by whoever closes it; a deployment task that has been closed is
 * handed over at once, or is settled where it has targeted no core. Safe to repeat and to race with all that a task goes through.
 *
 * @throws Refusal TASK_NOT_FOUND, also for a task of another kind; TASK_CLOSED
 */
export const canceledTask = async (ports: CancellingPorts, order: CancelOrder): Promise<CanceledTask> => {
  const { tasks } = ports;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const task = isTaskId(order.taskId) ? await tasks.find(order.taskId) : undefined;
    if (!isOfKind(order.kind, task)) throw taskNotFound(order.taskId);
    if (isMarked(task) && (!order.deletes || task.cancellation.deletedAt !== undefined)) return outcome(ports, order, task);
    if (task.cancellation === undefined && isClosed(task) && task.kind !== 'deploymentTask') throw new Refusal('TASK_CLOSED', `task ${order.taskId} has ended as ${task.taskStatus}`);
    await marked(ports, order, task);
  }
  throw new StepFailure('Unavailable', 'UNAVAILABLE', `task ${order.taskId} was changed by others ${attempts} times while it was cancelled`);
};

const isMarked = (task: TaskRow): task is CanceledTask['task'] => task.cancellation !== undefined;

/** Where the task is no longer as it was read, nothing is written. */
const marked = async ({ tasks, withdrawal, clock }: CancellingPorts, { deletes, by }: CancelOrder, task: TaskRow): Promise<void> => {
  const at = clock().toISOString();
  const mark: Cancellation = { ...(task.cancellation ?? newMark(task, at)), ...(deletes && { deletedAt: at, deletedBy: by }) };
  if (isMarked(task)) {
    await tasks.delete(task, mark);
    return;
  }
  const { stateMachineArn } = withdrawal;
  const handover = isClosed(task) && !hasNoneTargeted(task) ? { stateMachineArn, executionArn: withdrawalStart(task.taskId, withdrawal).executionArn, updatedAt: at } : undefined;
  await tasks.cancel(task, mark, handover);
};

/** A deployment task that has ended without a core to take back. */
const hasNoneTargeted = (task: TaskRow): boolean => isClosed(task) && task.succeeded === 0;

const newMark = (task: TaskRow, at: string): Cancellation => ({
  requestedAt: at, ...(hasNoneTargeted(task) && { settledAt: at, canceled: 0, finished: task.total, withdrawn: 0, kept: 0 }),
});

/** What is handed over is started by whoever asks: an execution that there is already is not started twice. */
const outcome = ({ withdrawal }: CancellingPorts, { deletes, by }: CancelOrder, task: CanceledTask['task']): CanceledTask => ({
  task,
  ...(!isClosed(task) && isHandedOver(task, withdrawal) && { start: withdrawalStart(task.taskId, withdrawal).start }),
  isDeleted: deletes && task.cancellation.deletedBy === by,
});

/** The mark of a task as the API shows it. */
const cancellationView = ({ deletedBy, ...shown }: Cancellation): components['schemas']['Cancellation'] => shown;

/** The mark as a part of the task that bears it. */
export const shownCancellation = ({ cancellation }: Pick<TaskRow, 'cancellation'>) => (cancellation === undefined ? {} : { cancellation: cancellationView(cancellation) });

/** What the API answers to whoever has cancelled a task. */
export const canceledTaskView = ({ taskId, taskStatus, cancellation }: CanceledTask['task']): components['schemas']['CanceledTask'] => ({
  id: taskId, taskStatus, cancellation: cancellationView(cancellation),
});
