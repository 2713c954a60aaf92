import type { SubdeploymentRow, TemplateRow, VersionDeploymentRow } from '../../../contracts/template-rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import type { components } from '../../../contracts/generated/steps.ts';

/** What taking templates and deployments apart asks of the world outside. Adapters implement it; tests substitute it. */

export type RetiredDeployment = components['schemas']['RetiredDeployment'];
export type RetiredTemplate = components['schemas']['RetiredTemplate'];

/** Cores by the template they desire. */
export interface DesiringCores {
  /** Numbers of cores by version of a template; none that is 0. Exact. */
  counts(templateName: string): Promise<ReadonlyMap<number, number>>;
  /** Names of up to `limit` cores that desire a version. May be a moment old. */
  names(template: TemplateVersion, limit: number): Promise<string[]>;
  /** Whether a core that desires a version waits for a Greengrass deployment of it, or may do so. Costs what there is of cores whose devices are still to report. */
  waitsFor(template: TemplateVersion, deploymentId: string): Promise<boolean>;
}

/** Deployment tasks that have not ended. May be a moment old. */
export interface OpenDeployments {
  /** Ids of those of a template. */
  of(templateName: string): Promise<string[]>;
}

/** Templates that were deleted. */
export interface DeletedTemplates {
  /** Whether the template of that incarnation stands, or is being taken apart. */
  find(template: RetiredTemplate): Promise<TemplateRow | undefined>;
  /** Marks a template as deleted; false where it is no longer as given. */
  mark(template: TemplateRow, at: Date): Promise<boolean>;
  /** May be a moment old. */
  all(): Promise<readonly TemplateRow[]>;
  /** Removes all versions, then the template; safe to repeat. Tells how many versions there were. */
  remove(template: TemplateRow): Promise<number>;
}

/** Rows of deployments of versions, as retiring reads and writes them. */
export interface RetiringDeployments {
  /** Of every template, in pages. May be a moment old. */
  all(): AsyncIterable<readonly VersionDeploymentRow[]>;
  /** Of one template; strongly consistent. */
  ofTemplate(templateName: string): Promise<readonly VersionDeploymentRow[]>;
  /** Changes members of a row; false where it is no longer as given. An absent member is removed. */
  change(row: VersionDeploymentRow, change: Partial<Pick<VersionDeploymentRow, 'state' | 'lease' | 'idleSince'>>): Promise<boolean>;
  /** Forgets a deployment that is being taken down. Safe to repeat. */
  remove(deployment: RetiredDeployment): Promise<void>;
}

/** Rows of subdeployments, as retiring reads and writes them; few at any time. */
export interface RetiringSubdeployments {
  /** Of every template. May be a moment old. */
  all(): Promise<readonly SubdeploymentRow[]>;
  /** Leases one that is to be taken down; false where it is no longer as given. */
  take(row: SubdeploymentRow, lease: NonNullable<SubdeploymentRow['lease']>): Promise<boolean>;
}

/** What is left of a version's deployment in Greengrass and IoT. */
export interface DeploymentRemains {
  /** ARN of the version group, if it is there and ours. */
  groupArn(groupName: string): Promise<string | undefined>;
  /** Every deployment to the group, former ones included. */
  deployments(groupArn: string): Promise<readonly { readonly deploymentId: string; readonly status: string }[]>;
  /** Safe to repeat. */
  cancel(deploymentId: string): Promise<void>;
  /** Safe to repeat. */
  delete(deploymentId: string): Promise<void>;
  /** Safe to repeat. Its members leave it. */
  deleteGroup(groupName: string): Promise<void>;
}

/** Starts executions of the machine that retires. */
export interface Retirements {
  start(name: string): Promise<void>;
}
