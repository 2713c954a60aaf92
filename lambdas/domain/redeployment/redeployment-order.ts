import type { DeploymentTaskRow } from '../../../contracts/task-rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import type { JobConfig } from '../../../contracts/template-rows.ts';
import type { TaskTargets } from '../tasks/task-ports.ts';

/** An ordinary deployment task that nobody has asked for by a request. */
export interface RedeploymentOrder {
  readonly template: TemplateVersion;
  readonly targets: TaskTargets;
  readonly iotJobConfig?: JobConfig;
  readonly onUnregistered?: DeploymentTaskRow['onUnregistered'];
  readonly triggeredBy: NonNullable<DeploymentTaskRow['triggeredBy']>;
  /** The task's id is derived from it. */
  readonly acceptedBy: string;
}
