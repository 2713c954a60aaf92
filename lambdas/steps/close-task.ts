import { CloseTask } from '../../contracts/generated/step-contracts.ts';
import { executions } from '../adapters/executions.ts';
import { table } from '../adapters/table.ts';
import { taskFiles } from '../adapters/task-files.ts';
import { taskItemRows } from '../adapters/task-item-rows.ts';
import { taskRows } from '../adapters/task-rows.ts';
import { StepFailure } from '../domain/failure.ts';
import { closeEndedTask } from '../domain/tasks/task-closing.ts';
import type { ClosingPorts } from '../domain/tasks/task-closing.ts';
import { taskMachines } from '../domain/tasks/task-execution.ts';
import { withdrawalSettings } from '../domain/tasks/task-handover.ts';
import type { Executions } from '../domain/tasks/task-ports.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Closes a task whose work has ended, well or not: every item gets a final row, and the task their counts. A cancelled deployment
 * task that has targeted cores is handed over instead, to the machine that takes them back. Safe to repeat.
 *
 * @throws StepFailure `NotFound` when the task's row is gone
 */
export const closeTask =
  (ports: ClosingPorts & { readonly executions: Pick<Executions, 'mapRun'> }): Step<'CloseTask'> =>
  async ({ run: { taskId, run, failure }, executionArn }) => {
    const task = await ports.tasks.find(taskId);
    if (task === undefined) throw new StepFailure('NotFound', 'TASK_NOT_FOUND', `task ${taskId} has no row: it expired, or it was never accepted`);
    return closeEndedTask(ports)(task, { mapRunArn: run?.mapRunArn, failure, executionArn });
  };

const wired = (): Step<'CloseTask'> => {
  const { TABLE_NAME, TASKS_BUCKET, TASK_MACHINES } = environment('CloseTask');
  const rows = table(TABLE_NAME);
  return closeTask({
    tasks: taskRows(rows), items: taskItemRows(rows), files: taskFiles(TASKS_BUCKET), executions: executions(),
    withdrawal: withdrawalSettings(taskMachines(TASK_MACHINES), TASKS_BUCKET), clock: () => new Date(),
  });
};

export const handler = step(CloseTask, wired());
