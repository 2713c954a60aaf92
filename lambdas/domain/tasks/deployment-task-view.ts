import { failures } from '../../../contracts/failures.ts';
import type { components } from '../../../contracts/generated/openapi.ts';
import type { DeploymentItemRow, DeploymentTaskRow } from '../../../contracts/task-rows.ts';
import { corePath } from '../cores/core-view.ts';
import { remedyOf, remedyOfFailure } from '../deployments/remedy.ts';
import type { DeploymentStatusCounts } from './deployment-progress.ts';
import { retryLinks, shownRetries } from './retry-view.ts';
import { shownCancellation } from './task-cancelling.ts';
import { taskPath } from './task-kinds.ts';
import type { SkippedTarget, Targets } from './task-ports.ts';
import type { Progress } from './task-progress.ts';

type Schemas = components['schemas'];

interface ShownWithTask {
  readonly progress: Progress;
  readonly deploymentStatus: DeploymentStatusCounts;
  readonly executionLinkPrefix: string;
  readonly deployments?: Schemas['Deployment'][];
  readonly targets?: Targets;
  /** The first ones. */
  readonly skipped?: readonly SkippedTarget[];
}

/** A deployment task as the API shows it. Each core has a child execution of its own: that is its batch. */
export const deploymentTaskView = (task: DeploymentTaskRow, shown: ShownWithTask): Schemas['DeploymentTask'] => {
  const { progress, deploymentStatus, executionLinkPrefix, deployments = [], targets, skipped = [] } = shown;
  const self = taskPath(task.kind, task.taskId);
  return {
    id: task.taskId,
    template: { name: task.templateName, version: task.templateVersion },
    ...(targets !== undefined && { targets }),
    ...(task.iotJobConfig !== undefined && { iotJobConfig: task.iotJobConfig }),
    renew: task.renew,
    onUnregistered: task.onUnregistered,
    ...(task.triggeredBy !== undefined && { triggeredBy: task.triggeredBy }),
    ...shownRetries(task),
    ...shownCancellation(task),
    deployments,
    skipped: { total: task.skipped ?? 0, targets: skipped.map(skippedTargetView) },
    taskStatus: task.taskStatus,
    ...(task.statusMessage !== undefined && { statusMessage: task.statusMessage }),
    ...(task.code !== undefined && { code: task.code, ...remedyOf(task.code) }),
    progress,
    batchesComplete: progress.succeeded + progress.failed,
    batchesTotal: progress.total,
    deploymentStatus,
    links: { self, cores: `${self}/cores`, execution: `${executionLinkPrefix}${task.executionArn}`, ...retryLinks(task) },
    createdAt: task.createdAt,
    updatedAt: task.updatedAt ?? null,
  };
};

/** An item of a deployment task; one that has not begun has no row, and is as its task was made. */
export type ShownDeployment = Pick<
  DeploymentItemRow,
  | 'taskId' | 'name' | 'templateName' | 'templateVersion' | 'taskStatus' | 'statusMessage' | 'code' | 'deploymentStatus' | 'deviceFailure' | 'asOf'
  | 'withdrawal' | 'executionArn' | 'createdAt' | 'updatedAt'
>;

export const waitingDeployment = ({ taskId, templateName, templateVersion, createdAt }: DeploymentTaskRow, coreName: string): ShownDeployment => ({
  taskId, name: coreName, templateName, templateVersion, taskStatus: 'Waiting', deploymentStatus: 'None', createdAt,
});

/** One core of a deployment task as the API shows it. What the device said tells more than what the task met with. */
export const deploymentView = (item: ShownDeployment, executionLinkPrefix: string): Schemas['Deployment'] => {
  const code = item.deviceFailure?.code ?? item.code;
  const cause = item.deviceFailure?.cause ?? item.statusMessage;
  return {
    coreName: item.name,
    taskId: item.taskId,
    template: { name: item.templateName, version: item.templateVersion },
    taskStatus: item.taskStatus,
    ...(item.statusMessage !== undefined && { statusMessage: item.statusMessage }),
    deploymentStatus: item.deploymentStatus,
    ...(code !== undefined && { code, ...(cause !== undefined && { cause }), ...remedyOfFailure(item.deviceFailure ?? { code }) }),
    ...(item.asOf !== undefined && { asOf: item.asOf }),
    ...(item.withdrawal !== undefined && { withdrawal: item.withdrawal }),
    createdAt: item.createdAt,
    updatedAt: item.updatedAt ?? null,
    links: {
      core: corePath(item.name),
      task: taskPath('deploymentTask', item.taskId),
      ...(item.executionArn !== undefined && { execution: `${executionLinkPrefix}${item.executionArn}` }),
    },
  };
};

/** A target that is no core of ours as the API shows it. */
export const skippedTargetView = ({ name, code, reason }: SkippedTarget): Schemas['SkippedTarget'] => ({ name, code, reason, hint: failures[code].hint });
