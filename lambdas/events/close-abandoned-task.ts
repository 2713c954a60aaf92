import { table } from '../adapters/table.ts';
import { taskFiles } from '../adapters/task-files.ts';
import { taskItemRows } from '../adapters/task-item-rows.ts';
import { taskRows } from '../adapters/task-rows.ts';
import { closeAbandonedTask } from '../domain/tasks/task-closing.ts';
import type { ClosingPorts, TaskOutcome } from '../domain/tasks/task-closing.ts';
import { taskMachines } from '../domain/tasks/task-execution.ts';
import { withdrawalSettings } from '../domain/tasks/task-handover.ts';
import { isTaskId } from '../domain/tasks/task-id.ts';
import { environment } from '../runtime/environment.ts';
import { event } from '../runtime/event.ts';

/** EventBridge's `Step Functions Execution Status Change`, as far as it is read. */
export interface ExecutionStatusChange {
  readonly detail: {
    readonly executionArn: string;
    readonly name: string;
    readonly status: string;
    readonly error?: string | null;
    readonly cause?: string | null;
  };
}

/**
 * Closes the task of an execution that failed, timed out or was aborted. What is handed over by that waits for the sweep. An execution that is no task's is ignored: the
 * child executions of a task change their status on the same bus. Safe to repeat.
 *
 * @returns the task's outcome; nothing for an execution that is no task's
 */
export const closeTaskOfDeadExecution =
  (ports: ClosingPorts) =>
  async ({ detail: { executionArn, name, status, error, cause } }: ExecutionStatusChange): Promise<TaskOutcome | undefined> => {
    const task = isTaskId(name) ? await ports.tasks.find(name) : undefined;
    if (task?.executionArn !== executionArn) return undefined;
    return closeAbandonedTask(ports)(task, [status, error, cause].filter(Boolean).join(': '));
  };

const wired = () => {
  const { TABLE_NAME, TASKS_BUCKET, TASK_MACHINES } = environment('CloseAbandonedTask');
  const rows = table(TABLE_NAME);
  return closeTaskOfDeadExecution({
    tasks: taskRows(rows), items: taskItemRows(rows), files: taskFiles(TASKS_BUCKET), withdrawal: withdrawalSettings(taskMachines(TASK_MACHINES), TASKS_BUCKET), clock: () => new Date(),
  });
};

export const handler = event(wired(), ({ detail }) => ({ taskId: detail.name }));
