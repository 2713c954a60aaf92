import type { TaskRow } from '../../../contracts/task-rows.ts';
import { taskExecutionArn, taskStart } from './task-execution.ts';
import type { TaskExecutionSettings, TaskMachines, TaskStart } from './task-execution.ts';

/** The machine that takes the cores of a cancelled deployment task back. */
export type WithdrawalSettings = TaskExecutionSettings;

/** That machine among all those of tasks. */
export const withdrawalSettings = (machines: TaskMachines, tasksBucket: string): WithdrawalSettings => ({ ...machines['withdraw-deployment'], tasksBucket });

/** Whether the machine that takes cores back has the task. */
export const isHandedOver = ({ stateMachineArn }: Pick<TaskRow, 'stateMachineArn'>, withdrawal: WithdrawalSettings): boolean => stateMachineArn === withdrawal.stateMachineArn;

/** The execution that takes the cores of a task back: there is one at most, by its name. */
export const withdrawalStart = (taskId: string, withdrawal: WithdrawalSettings): { readonly start: TaskStart; readonly executionArn: string } => ({
  start: taskStart(taskId, withdrawal), executionArn: taskExecutionArn(withdrawal.stateMachineArn, taskId),
});
