import { taskSkippedKey } from '../../../contracts/artifacts.ts';
import type { components } from '../../../contracts/generated/steps.ts';
import type { DeploymentTaskRow } from '../../../contracts/task-rows.ts';
import { itemsObject, namesObjects } from '../tasks/task-order.ts';
import type { DeploymentItem, SkippedTarget, TaskFiles, TaskObject, Tasks } from '../tasks/task-ports.ts';
import { skippedBeside } from './target-resolution.ts';
import type { Resolution } from './target-resolution.ts';

export interface RecordingPorts {
  readonly tasks: Pick<Tasks, 'find' | 'resolve'>;
  readonly files: Pick<TaskFiles, 'create' | 'put' | 'items' | 'targets'>;
  readonly clock: () => Date;
}

/**
 * Makes the cores found the items of their task. The items decide: where an earlier run has written others, those stand,
 * and names and skipped targets follow them. The task's row comes last, so that whoever counts items finds them.
 */
export const recordTargets = async ({ tasks, files, clock }: RecordingPorts, task: DeploymentTaskRow, resolution: Resolution): Promise<components['schemas']['ResolveTargetsOutput']> => {
  const { taskId } = task;
  const found = itemsOf(task, resolution);
  const isOurs = (await files.create(itemsObject(taskId, found))) === 'written';
  const items = isOurs ? found : await files.items(taskId);
  const skipped = isOurs ? resolution.skipped : skippedBeside(resolution, new Set(items.map(({ name }) => name)));

  await files.put([skippedObject(taskId, skipped), ...namesObjects(taskId, items)]);
  const outcome = { total: items.length, skipped: skipped.length };
  if (await tasks.resolve(taskId, { ...outcome, resolvedAt: clock().toISOString() })) return outcome;
  const standing = await tasks.find(taskId);
  return standing?.kind === 'deploymentTask' ? { total: standing.total, skipped: standing.skipped ?? 0 } : outcome;
};

const itemsOf = ({ taskId, expiresAt }: DeploymentTaskRow, { cores }: Resolution): DeploymentItem[] =>
  cores.map(({ name, registered }, index) => ({ taskId, index, name, registered, expiresAt }));

const skippedObject = (taskId: string, skipped: readonly SkippedTarget[]): TaskObject => ({ key: taskSkippedKey(taskId), text: JSON.stringify(skipped), contentType: 'application/json' });
