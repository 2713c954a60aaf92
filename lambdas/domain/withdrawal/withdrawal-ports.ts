import type { CoreRow, FormerStanding } from '../../../contracts/core-rows.ts';
import type { DeploymentItemRow } from '../../../contracts/task-rows.ts';
import type { VersionDeploymentRow } from '../../../contracts/template-rows.ts';
import type { MovingPorts } from '../deployments/core-move.ts';
import type { DeploymentExecutions, TemplateVersions, VersionDeployments } from '../deployments/deployment-ports.ts';
import type { Fleet } from '../fleet/fleet-ports.ts';
import type { Tasks } from '../tasks/task-ports.ts';

/** What taking the cores of a cancelled task back asks of the world outside. Adapters implement it; tests substitute it. */

/** How one core goes back, as it is written. */
export interface WrittenWithdrawal {
  readonly item: DeploymentItemRow;
  /** How the core stood before the task; nothing where it is to desire none. */
  readonly former: FormerStanding | undefined;
  readonly executionArn: string;
  readonly statusMessage: string;
  readonly at: Date;
}

/** Rows of items of cancelled deployment tasks; strongly consistent. */
export interface WithdrawnItems {
  /** Rows of the items at positions `from` to `from + count - 1`; an item that has not begun has none. */
  rows(taskId: string, from: number, count: number): Promise<DeploymentItemRow[]>;
  find(taskId: string, index: number): Promise<DeploymentItemRow | undefined>;
  /** Says of core and item that the execution takes the core back; again, too. False where either has changed since it was read. */
  begin(core: CoreRow, after: CoreRow, begun: Pick<WrittenWithdrawal, 'item' | 'executionArn' | 'at'>): Promise<boolean>;
  /**
   * Writes the core as it was before the task, its item and every count, in one transaction, while the execution has begun with it.
   *
   * @returns 'changed' where core or item are no longer as they were read, 'template gone' where what it is to desire is being deleted
   */
  withdraw(core: CoreRow, after: CoreRow, written: WrittenWithdrawal): Promise<'withdrawn' | 'changed' | 'template gone'>;
  /** Says of the item why its core stays, and of both that nobody takes the core back. False where the core has changed since it was read. */
  keep(core: CoreRow | undefined, after: CoreRow | undefined, kept: { readonly item: DeploymentItemRow; readonly reason: string; readonly at: Date }): Promise<boolean>;
}

/** Version groups as their rows tell of them. */
export interface VersionGroupRows {
  /** The deployment whose version group a thing group is. */
  of(groupName: string): Promise<VersionDeploymentRow | undefined>;
}

export interface CancellableExecutions extends DeploymentExecutions {
  /**
   * Cancels the execution of a core that has not begun with it, and no other. Whether it has is for AWS IoT Jobs alone to say.
   * Not queued: it has begun, or it has ended.
   */
  cancel(jobId: string, thingName: string): Promise<'canceled' | 'no execution' | 'not queued'>;
}

export interface WithdrawalPorts extends MovingPorts {
  readonly tasks: Pick<Tasks, 'find'>;
  readonly fleet: Pick<Fleet, 'find'>;
  readonly items: WithdrawnItems;
  readonly templates: TemplateVersions;
  readonly deployments: Pick<VersionDeployments, 'haveGroup' | 'use'>;
  readonly groups: VersionGroupRows;
  readonly executions: CancellableExecutions;
  readonly clock: () => Date;
  /** Told of what nobody expects, and what keeps a core where it is. */
  readonly report: (what: { readonly taskId: string; readonly coreName: string }, error: unknown) => void;
}
