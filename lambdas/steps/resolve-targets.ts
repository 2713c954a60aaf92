import { ResolveTargets } from '../../contracts/generated/step-contracts.ts';
import { fleetDirectoryRows } from '../adapters/fleet-directory-rows.ts';
import { knownCores } from '../adapters/known-cores.ts';
import { registeredDevices } from '../adapters/registered-devices.ts';
import { table } from '../adapters/table.ts';
import { taskFiles } from '../adapters/task-files.ts';
import { taskRows } from '../adapters/task-rows.ts';
import { thingGroupMembers } from '../adapters/thing-group-members.ts';
import { StepFailure } from '../domain/failure.ts';
import type { TargetPorts } from '../domain/targets/target-ports.ts';
import { recordTargets } from '../domain/targets/target-recording.ts';
import type { RecordingPorts } from '../domain/targets/target-recording.ts';
import { resolveTargets as resolved } from '../domain/targets/target-resolution.ts';
import { refuseCanceledTask } from '../domain/tasks/task-cancellation.ts';
import { isOfKind } from '../domain/tasks/task-kinds.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Finds the cores that a task's targets are, and makes them its items. Safe to repeat and to race: the items are written
 * once, and what is written later follows them.
 *
 * @throws StepFailure `NotFound` when the task's row is gone; `Canceled` where the task was cancelled
 */
export const resolveTargets =
  (ports: TargetPorts & RecordingPorts): Step<'ResolveTargets'> =>
  async ({ taskId }) => {
    const task = await ports.tasks.find(taskId);
    if (!isOfKind('deploymentTask', task)) throw new StepFailure('NotFound', 'TASK_NOT_FOUND', `deployment task ${taskId} has no row: it expired, or it was never accepted`);
    refuseCanceledTask(task);
    if (task.resolvedAt !== undefined) return { total: task.total, skipped: task.skipped ?? 0 };
    return recordTargets(ports, task, await resolved(await ports.files.targets(taskId), ports));
  };

const wired = (): Step<'ResolveTargets'> => {
  const { TABLE_NAME, TASKS_BUCKET } = environment('ResolveTargets');
  const rows = table(TABLE_NAME);
  return resolveTargets({
    tasks: taskRows(rows),
    files: taskFiles(TASKS_BUCKET),
    groups: thingGroupMembers(),
    directory: fleetDirectoryRows(rows),
    cores: knownCores(rows),
    devices: registeredDevices(),
    clock: () => new Date(),
  });
};

export const handler = step(ResolveTargets, wired());
