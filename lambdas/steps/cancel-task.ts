import { CancelTask } from '../../contracts/generated/step-contracts.ts';
import { defaultMediaType } from '../../contracts/media-types.ts';
import type { TaskKind } from '../../contracts/table.ts';
import { table } from '../adapters/table.ts';
import { taskRows } from '../adapters/task-rows.ts';
import { Refusal, errorBody } from '../domain/requests/answer.ts';
import { acceptedMediaType } from '../domain/requests/media-type.ts';
import { decodedParameter } from '../domain/requests/path-parameter.ts';
import { readQuery } from '../domain/requests/query-parameters.ts';
import { canceledTask, canceledTaskView } from '../domain/tasks/task-cancelling.ts';
import type { CanceledTask, CancellingPorts } from '../domain/tasks/task-cancelling.ts';
import { taskMachines } from '../domain/tasks/task-execution.ts';
import { withdrawalSettings } from '../domain/tasks/task-handover.ts';
import { taskPath } from '../domain/tasks/task-kinds.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step, StepInput } from '../runtime/step.ts';

type CancelOperation = StepInput<'CancelTask'>['request']['operation'];

const kinds: Readonly<Record<CancelOperation, TaskKind>> = {
  cancelCoreTask: 'coreTask', cancelDeviceTask: 'deviceTask', cancelDeploymentTask: 'deploymentTask', deleteDeploymentTask: 'deploymentTask',
};

/**
 * Answers one request that stops a task: marks it, and tells what the machine is to start and to publish. A refusal is an answer
 * too. Safe to repeat.
 */
export const cancelTask =
  (ports: CancellingPorts): Step<'CancelTask'> =>
  async (input) => {
    const { accept, operation, requestId } = input.request;
    const contentType = acceptedMediaType(accept) ?? defaultMediaType;
    try {
      const { task, start, isDeleted } = await canceled(ports, input);
      return {
        answer: { statusCode: 202, contentType, body: JSON.stringify(canceledTaskView(task)), location: taskPath(kinds[operation], task.taskId), taskId: task.taskId },
        ...(start !== undefined && { start }),
        ...(isDeleted && { event: { taskId: task.taskId } }),
      };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { answer: { statusCode: error.status, contentType, body: JSON.stringify(errorBody(error, requestId)), location: '', taskId: '' } };
    }
  };

const canceled = async (ports: CancellingPorts, { request, executionId }: StepInput<'CancelTask'>): Promise<CanceledTask> => {
  const { operation, accept, path, query = {} } = request;
  if (acceptedMediaType(accept) === undefined) throw new Refusal('UNSUPPORTED_MEDIA_TYPE', `no answer can be given as ${JSON.stringify(accept)}`);
  readQuery(Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]])), {});
  const taskId = decodedParameter(path['taskId'] ?? '');
  return canceledTask(ports, { kind: kinds[operation], taskId, deletes: operation === 'deleteDeploymentTask', by: executionId });
};

const wired = (): Step<'CancelTask'> => {
  const { TABLE_NAME, TASKS_BUCKET, TASK_MACHINES } = environment('CancelTask');
  return cancelTask({ tasks: taskRows(table(TABLE_NAME)), withdrawal: withdrawalSettings(taskMachines(TASK_MACHINES), TASKS_BUCKET), clock: () => new Date() });
};

export const handler = step(CancelTask, wired());
