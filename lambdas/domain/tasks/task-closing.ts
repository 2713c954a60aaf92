import { failures } from '../../../contracts/failures.ts';
import type { components } from '../../../contracts/generated/steps.ts';
import type { TaskRow } from '../../../contracts/task-rows.ts';
import { explained } from '../caught-error.ts';
import { allSucceeded, settledItems } from './item-settling.ts';
import type { Ending, ItemTally, SettlingPorts } from './item-settling.ts';
import { fateInWords } from './task-cancellation.ts';
import { isHandedOver, withdrawalStart } from './task-handover.ts';
import type { WithdrawalSettings } from './task-handover.ts';
import { itemInWords } from './task-kinds.ts';
import type { Executions, TaskEnd, Tasks } from './task-ports.ts';
import { isClosed } from './task-progress.ts';

export type TaskOutcome = components['schemas']['CloseTaskOutput'];
type CaughtError = components['schemas']['CaughtError'];

export interface ClosingPorts extends SettlingPorts {
  readonly tasks: Pick<Tasks, 'find' | 'close' | 'handOver'>;
  readonly withdrawal: WithdrawalSettings;
}

/** Longest status message kept of a failure that others worded; a cause may be 32 KiB. */
const messageCharacters = 1000;

/** Times a task is closed anew because it was cancelled, or its mark changed, since it was read. */
const attempts = 5;

/** How a task came to its end. */
interface EndedTask {
  /** Of the Map that tells what became of the items. */
  readonly mapRunArn?: string | undefined;
  /** What the Map failed with, or a step before it. */
  readonly failure?: CaughtError | undefined;
  /** Execution that did the task's work. */
  readonly executionArn: string;
}

/**
 * Closes a task whose work has ended, well or not. Where the Map Run counts every item as succeeded the item rows are not read.
 * A cancelled deployment task that has targeted cores is handed over instead. Safe to repeat and to race: a task is closed once.
 */
export const closeEndedTask =
  (ports: ClosingPorts & { readonly executions: Pick<Executions, 'mapRun'> }) =>
  async (standing: TaskRow, { mapRunArn, failure, executionArn }: EndedTask): Promise<TaskOutcome> => {
    if (isClosed(standing)) return outcomeOf(standing);
    const counts = mapRunArn === undefined || standing.total === 0 ? undefined : await ports.executions.mapRun(mapRunArn);
    const isWell = counts?.succeeded === standing.total;
    return closed(ports, standing, { executionArn, ending: failure && endingOf(failure), isWell });
  };

/**
 * Closes a task whose execution is dead: whatever has not settled never will; or hands it over, as {@link closeEndedTask} does.
 * Safe to repeat and to race: a task is closed once, and an item that settles meanwhile keeps what it settled as.
 *
 * @param ending how the execution ended, in words
 */
export const closeAbandonedTask =
  (ports: ClosingPorts) =>
  async (task: TaskRow, ending: string): Promise<TaskOutcome> =>
    closed(ports, task, { executionArn: task.executionArn, ending: { message: ending.slice(0, messageCharacters) }, isWell: false });

/** A failure of a step has a code, which is every item's then; what happened to the Map itself is no failure of theirs. */
const endingOf = (failure: CaughtError): Ending => {
  const { code, message } = explained(failure);
  if (code !== 'STEP_DEFECT') return { code, message };
  return { message: [failure.Error, failure.Cause].filter(Boolean).join(': ').slice(0, messageCharacters) };
};

interface Closing {
  readonly executionArn: string;
  readonly ending: Ending | undefined;
  /** Every item is known to have succeeded. */
  readonly isWell: boolean;
}

/** Closes the task as it stands, and anew where that has changed meanwhile. */
const closed = async (ports: ClosingPorts, standing: TaskRow, closing: Closing): Promise<TaskOutcome> => {
  let task: TaskRow | undefined = standing;
  for (let attempt = 0; attempt < attempts && task !== undefined; attempt += 1) {
    if (isClosed(task)) return outcomeOf(task);
    const isWithdrawal = isHandedOver(task, ports.withdrawal);
    // Whoever had the task before repeats that it has handed it over.
    if (isWithdrawal && task.executionArn !== closing.executionArn) return handedOver(ports, task, task);
    const outcome = await closedOnce(ports, { ...task, executionArn: closing.executionArn }, { ...closing, isWithdrawal });
    if (outcome !== undefined) return outcome;
    task = await ports.tasks.find(standing.taskId);
  }
  throw new Error(`task ${standing.taskId} ${task === undefined ? 'expired' : `was changed by others ${attempts} times`} while it was closed`);
};

/** Nothing where the task is no longer as it was read. */
const closedOnce = async (ports: ClosingPorts, task: TaskRow, { ending, isWell, isWithdrawal }: Closing & { readonly isWithdrawal: boolean }): Promise<TaskOutcome | undefined> => {
  // A batch of a cancelled task is well without those that were not begun.
  const tally = isWell && task.cancellation === undefined ? allSucceeded(task.total) : await settledItems(ports, { task, isWithdrawal, ending });
  const at = ports.clock();
  if (task.cancellation !== undefined && task.kind === 'deploymentTask' && !isWithdrawal && tally.succeeded > 0) {
    const { stateMachineArn } = ports.withdrawal;
    const { succeeded, failed } = tally;
    const { executionArn } = withdrawalStart(task.taskId, ports.withdrawal);
    return (await ports.tasks.handOver(task, { stateMachineArn, executionArn, succeeded, failed, updatedAt: at.toISOString() })) ? handedOver(ports, task, tally) : undefined;
  }
  const end = endOf(task, { tally, ending, at });
  return (await ports.tasks.close(task, end)) ? { taskStatus: end.taskStatus, total: task.total, succeeded: end.succeeded, failed: end.failed } : undefined;
};

const handedOver = ({ withdrawal }: ClosingPorts, { taskId, total }: TaskRow, { succeeded = 0, failed = 0 }: Pick<TaskRow, 'succeeded' | 'failed'>): TaskOutcome => ({
  taskStatus: 'Waiting', total, succeeded, failed, start: withdrawalStart(taskId, withdrawal).start,
});

const nothingTargeted: Ending = { code: 'NO_CORES_TARGETED', message: `none of the targets is a core of this system; ${failures.NO_CORES_TARGETED.hint}` };
const neverResolved: Ending = { code: 'CANCELED', message: 'the task was cancelled before its targets were resolved' };

const endingOfNone = (task: TaskRow): Ending => (task.cancellation !== undefined && (task.kind !== 'deploymentTask' || task.resolvedAt === undefined) ? neverResolved : nothingTargeted);

interface Settled {
  readonly tally: ItemTally;
  readonly ending: Ending | undefined;
  readonly at: Date;
}

const endOf = (task: TaskRow, { tally, ending: met, at }: Settled): TaskEnd => {
  const { succeeded, failed, ...fates } = tally;
  const { total, cancellation } = task;
  const ending = total === 0 ? (met ?? endingOfNone(task)) : met;
  const isStopped = cancellation !== undefined && fates.canceled + fates.withdrawn > 0;
  const messages = isStopped ? [fateInWords(fates, total, itemInWords(task))] : messagesOf(task, failed, ending);
  const code = isStopped ? 'CANCELED' : ending?.code;
  return {
    taskStatus: failed > 0 || total === 0 ? 'Failure' : 'Success',
    succeeded,
    failed,
    executionArn: task.executionArn,
    ...(messages.length > 0 && { statusMessage: messages.join('; ') }),
    ...(code !== undefined && { code }),
    updatedAt: at.toISOString(),
    ...(cancellation !== undefined && { cancellation: { ...cancellation, settledAt: at.toISOString(), ...fates } }),
  };
};

const messagesOf = (task: TaskRow, failed: number, ending: Ending | undefined): string[] => [
  ...(failed > 0 ? [`${failed} of ${task.total} ${itemInWords(task)}s failed`] : []),
  ...(ending === undefined ? [] : [ending.code === undefined ? `the task's execution ended early: ${ending.message}` : ending.message]),
];

const outcomeOf = ({ taskStatus, total, succeeded = 0, failed = 0 }: TaskRow): TaskOutcome => ({
  taskStatus: taskStatus === 'Success' ? 'Success' : 'Failure', total, succeeded, failed,
});
