import { executions } from '../adapters/executions.ts';
import { table } from '../adapters/table.ts';
import { taskFiles } from '../adapters/task-files.ts';
import { taskItemRows } from '../adapters/task-item-rows.ts';
import { taskRows } from '../adapters/task-rows.ts';
import { closeAbandonedTask } from '../domain/tasks/task-closing.ts';
import { taskMachines } from '../domain/tasks/task-execution.ts';
import { withdrawalSettings } from '../domain/tasks/task-handover.ts';
import { sweepTasks } from '../domain/tasks/task-sweep.ts';
import { environment } from '../runtime/environment.ts';
import { event } from '../runtime/event.ts';
import { asError, logger } from '../runtime/logger.ts';

const wired = () => {
  const { TABLE_NAME, TASKS_BUCKET, TASK_MACHINES } = environment('SweepTasks');
  const rows = table(TABLE_NAME);
  const tasks = taskRows(rows);
  const clock = () => new Date();
  const machines = taskMachines(TASK_MACHINES);
  const ports = {
    tasks,
    executions: executions(),
    close: closeAbandonedTask({ tasks, items: taskItemRows(rows), files: taskFiles(TASKS_BUCKET), withdrawal: withdrawalSettings(machines, TASKS_BUCKET), clock }),
    settings: { tasksBucket: TASKS_BUCKET, machines },
    clock,
    report: ({ taskId }: { readonly taskId: string }, error: unknown) => logger.error('a task could not be looked after', { taskId, error: asError(error) }),
  };
  return async () => {
    const counts = await sweepTasks(ports);
    logger.info('open tasks were looked after', { ...counts });
    return counts;
  };
};

export const handler = event(wired());
