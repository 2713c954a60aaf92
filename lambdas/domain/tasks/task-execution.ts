import { taskItemsKey, taskResultsPrefix } from '../../../contracts/artifacts.ts';
import type { components } from '../../../contracts/generated/steps.ts';

type Payloads = components['schemas'];
/** What `StartExecution` gets for a task. */
export type TaskStart = NonNullable<Payloads['AcceptTaskOutput']['start']>;

/** The state machine that does a kind of task. */
export interface TaskMachine {
  readonly stateMachineArn: string;
  /** Cores worked on at a time. */
  readonly maxConcurrency: number;
}

export interface TaskExecutionSettings extends TaskMachine {
  readonly tasksBucket: string;
}

/**
 * The execution of a task, named by the task's id. Whoever starts it — the accepting machine, a repeated request, the
 * sweep — starts it with the same bytes, which Step Functions takes as the same request.
 */
export const taskStart = (taskId: string, { stateMachineArn, tasksBucket, maxConcurrency }: TaskExecutionSettings): TaskStart => ({
  stateMachineArn,
  name: taskId,
  input: {
    taskId,
    items: { bucket: tasksBucket, key: taskItemsKey(taskId) },
    results: { bucket: tasksBucket, prefix: taskResultsPrefix(taskId) },
    maxConcurrency,
  },
});

/** ARN of a task's execution: known before it is started, since its name is the task's id. */
export const taskExecutionArn = (stateMachineArn: string, taskId: string): string => `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${taskId}`;
