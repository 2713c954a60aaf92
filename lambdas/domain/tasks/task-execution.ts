import { taskItemsKey, taskResultsPrefix } from '../../../contracts/artifacts.ts';
import type { components } from '../../../contracts/generated/steps.ts';

type Payloads = components['schemas'];
/** What `StartExecution` gets for a task. */
export type TaskStart = NonNullable<Payloads['AcceptTaskOutput']['start']>;

/** State machines that do tasks; each is the name of its file in `statemachines/`. */
export const taskMachineNames = ['create-cores', 'delete-cores', 'deploy-template', 'create-devices', 'delete-devices', 'withdraw-deployment'] as const;
export type TaskMachineName = (typeof taskMachineNames)[number];

/** A state machine that does tasks. */
export interface TaskMachine {
  readonly stateMachineArn: string;
  /** Cores or client devices worked on at a time. */
  readonly maxConcurrency: number;
}

export type TaskMachines = Readonly<Record<TaskMachineName, TaskMachine>>;

/**
 * The machines of tasks as functions are told them: JSON by name.
 *
 * @throws Error naming those that are not among them
 */
export const taskMachines = (json: string): TaskMachines => {
  const machines = JSON.parse(json) as Partial<TaskMachines>;
  const missing = taskMachineNames.filter((name) => machines[name] === undefined);
  if (missing.length > 0) throw new Error(`TASK_MACHINES lacks ${missing.join(', ')}`);
  return machines as TaskMachines;
};

/** The machine that a task was accepted for. Nothing where the deployment that had it is replaced by one without it. */
export const machineOf = (machines: TaskMachines, { stateMachineArn }: Pick<TaskMachine, 'stateMachineArn'>): TaskMachine | undefined =>
  Object.values(machines).find((machine) => machine.stateMachineArn === stateMachineArn);

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
