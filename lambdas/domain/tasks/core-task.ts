import type { TaskRow } from '../../../contracts/rows.ts';
import { taskKey, taskListPk, taskListSk, taskStatusPk } from '../../../contracts/table.ts';
import type { CoreTaskRequest } from '../requests/core-task-request.ts';
import { taskExecutionArn } from './task-execution.ts';
import type { CoreItem } from './task-ports.ts';

/** Registered installer config generators: name of the function by alias. */
export type ConfigGenerators = Readonly<Record<string, string>>;

/** The items of a Create task, one for each core, with everything a core's execution needs. */
export const coreItems = (taskId: string, { coreVersion, cores }: CoreTaskRequest, generators: ConfigGenerators): CoreItem[] =>
  cores.map(({ name, provisioningTemplate, provisioningParameters = {}, cdfProvisioningParameters = {}, configFileGenerator: alias, adopt = false }, index) => {
    const functionName = alias === undefined ? undefined : generators[alias];
    return {
      taskId,
      index,
      name,
      coreVersion,
      provisioningTemplate,
      provisioningParameters,
      cdfProvisioningParameters,
      ...(alias !== undefined && functionName !== undefined && { configGenerator: { alias, functionName } }),
      adopt,
    };
  });

interface Accepted {
  readonly stateMachineArn: string;
  /** ARN of the accepting execution. */
  readonly by: string;
  readonly at: Date;
  readonly retentionDays: number;
}

/** The row of a task that has just been accepted. */
export const newTaskRow = (taskId: string, request: CoreTaskRequest, accepted: Accepted): TaskRow => {
  const createdAt = accepted.at.toISOString();
  return {
    ...taskKey(taskId),
    listPk: taskListPk('coreTask'),
    listSk: taskListSk(createdAt, taskId),
    statusPk: taskStatusPk('coreTask', 'Waiting'),
    taskId,
    kind: 'coreTask',
    type: request.type,
    coreVersion: request.coreVersion,
    ...(request.options !== undefined && { options: request.options }),
    taskStatus: 'Waiting',
    total: request.cores.length,
    executionArn: taskExecutionArn(accepted.stateMachineArn, taskId),
    stateMachineArn: accepted.stateMachineArn,
    acceptedBy: accepted.by,
    createdAt,
    expiresAt: Math.floor(accepted.at.getTime() / 1000) + accepted.retentionDays * 86_400,
  };
};
