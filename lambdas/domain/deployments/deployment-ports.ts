import type { CoreRow } from '../../../contracts/core-rows.ts';
import type { DeploymentItemRow } from '../../../contracts/task-rows.ts';
import type { Component, DeploymentPolicies, JobConfig, SubdeploymentRow, TemplateVersionRow, VersionDeploymentRow } from '../../../contracts/template-rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import type { components } from '../../../contracts/generated/steps.ts';

/** What deploying asks of the world outside. Adapters implement it; tests substitute it. */

/** One core of a deployment task as its steps get it. */
export type DeploymentItem = components['schemas']['DeploymentItem'];
/** The Greengrass deployment of a version as it travels between steps. */
export type VersionDeployment = components['schemas']['VersionDeployment'];
/** A deployment beside that of a version, as it travels between steps. */
export type Subdeployment = components['schemas']['Subdeployment'];
/** State of the child execution of one core, as far as it came. */
export type DeploymentRun = components['schemas']['DeploymentRun'];

export interface TemplateVersions {
  /** Strongly consistent; nothing for a version of a template that is being taken apart. */
  find(template: TemplateVersion): Promise<TemplateVersionRow | undefined>;
}

/** Rows that say which Greengrass deployment a template version has; strongly consistent. */
export interface VersionDeployments {
  find(template: TemplateVersion, jobConfigHash: string): Promise<VersionDeploymentRow | undefined>;
  /** Writes the first row of a version, if there is none yet and the template still exists as that incarnation. */
  claim(row: VersionDeploymentRow): Promise<'claimed' | 'taken' | 'template gone'>;
  /** Writes what differs; false where the row is no longer in the state, generation and lease of `before`. */
  replace(before: VersionDeploymentRow, after: VersionDeploymentRow): Promise<boolean>;
  /** Says that a task takes up an active deployment; false where the row tells of another one by now. */
  use(row: VersionDeploymentRow, at: Date): Promise<boolean>;
  /** Whether a thing group is the version group of any row, or the group of a subdeployment. */
  haveGroup(groupName: string): Promise<boolean>;
}

/** Rows of the subdeployments that tasks made; strongly consistent. */
export interface Subdeployments {
  find(taskId: string): Promise<SubdeploymentRow | undefined>;
  /** Writes the row of a subdeployment that is to be made; false where the task has one. */
  claim(row: SubdeploymentRow): Promise<boolean>;
  /** Writes what was made; false where it is not being made any more. */
  activate(row: SubdeploymentRow): Promise<boolean>;
}

/** What tells whether a core is to run a deployment again. */
export type CoreStanding = Pick<CoreRow, 'name' | 'deploymentStatus' | 'deployment' | 'drift' | 'endedDeployments'>;

export interface CoreStandings {
  /** Of the cores there are among the names; strongly consistent. */
  of(names: readonly string[]): Promise<readonly CoreStanding[]>;
}

export interface TargetedNames {
  /** Names of the cores that a task's items are. */
  of(taskId: string): Promise<readonly string[]>;
}

/** Version groups in IoT. */
export interface VersionGroups {
  /**
   * Makes the group, or makes sure that it is ours. Safe to repeat.
   *
   * @returns its ARN
   * @throws StepFailure `THING_GROUP_NOT_OURS`
   */
  ensure(groupName: string): Promise<string>;
  exists(groupName: string): Promise<boolean>;
}

/** A deployment in Greengrass. */
export interface GreengrassDeployment {
  readonly deploymentId: string;
  readonly jobId: string;
  readonly jobArn: string;
  /** Greengrass's words: `ACTIVE`, `CANCELED` … */
  readonly status: string;
  /** Whether it is the one that new members of its target get. */
  readonly isLatest: boolean;
  /** Its tag, if it has one: `deploymentIdentity`. */
  readonly identity?: string;
}

/** What to deploy, to the members of a group. */
export interface DeploymentOrder {
  readonly groupArn: string;
  /** Of a subdeployment: the group of the deployment that it is beside. */
  readonly parentGroupArn?: string;
  readonly name: string;
  readonly components: readonly Component[];
  readonly jobConfig?: JobConfig;
  readonly policies?: DeploymentPolicies;
  /** Makes repeated orders one. */
  readonly identity: string;
  /** The task that asked for it first. */
  readonly taskId: string;
}

export interface GreengrassDeployments {
  find(deploymentId: string): Promise<GreengrassDeployment | undefined>;
  /** The newest deployment of a target. */
  latestOf(targetArn: string): Promise<GreengrassDeployment | undefined>;
  /**
   * Replaces the target's deployment. The same order is one deployment.
   *
   * @throws StepFailure `DEPLOYMENT_REFUSED`
   */
  create(order: DeploymentOrder): Promise<GreengrassDeployment>;
  /** Safe to repeat. */
  tagJob(jobArn: string, taskId: string): Promise<void>;
}

/** Thing groups that a thing is in. */
export interface Memberships {
  /**
   * Names of all groups the thing is in itself.
   *
   * @throws StepFailure `THING_NOT_FOUND`
   */
  of(thingName: string): Promise<string[]>;
  /** Safe to repeat; a group that is gone has been left. */
  leave(thingName: string, groupName: string): Promise<void>;
  /** Safe to repeat. Refused: IoT does not take the thing into the group, which it does not explain by the error's name. */
  join(thingName: string, groupName: string): Promise<'joined' | 'no such group' | { readonly refused: string }>;
}

/** Executions of Greengrass deployments by core devices, which are those of IoT jobs. */
export interface DeploymentExecutions {
  /** Status in the words of IoT jobs; nothing where the core has no execution yet. */
  statusOf(jobId: string, thingName: string): Promise<string | undefined>;
}

export interface EndedExecutions {
  /** Names of the things whose executions of a job ended otherwise than well; those that were removed may run again, and are left out. A job that is gone has none. */
  badly(jobId: string): Promise<ReadonlySet<string>>;
}

/** What runs on a core device; a member that Greengrass does not tell is absent. */
export interface Nucleus {
  readonly version?: string;
  /** `aws_nucleus_classic`, `aws_nucleus_lite`. */
  readonly runtime?: string;
}

export interface Nuclei {
  /** Nothing for a core that has never connected. */
  find(coreName: string): Promise<Nucleus | undefined>;
}

/** The final word on an item. */
export interface DeploymentFate extends Pick<DeploymentItemRow, 'statusMessage' | 'code'> {
  readonly item: DeploymentItem;
  readonly deployment: VersionDeployment;
  readonly executionArn: string;
  readonly taskStatus: 'Success' | 'Failure';
  readonly at: Date;
}

/** Rows of items of deployment tasks; strongly consistent. */
export interface DeploymentItems {
  find(taskId: string, index: number): Promise<DeploymentItemRow | undefined>;
  /**
   * Writes the final word, unless another was spoken. The execution that spoke it may repeat it.
   *
   * @returns nothing where the word stands, else the row as it stands
   */
  settle(fate: DeploymentFate): Promise<DeploymentItemRow | undefined>;
  /** Touches an item that is under way; false where it is so no longer, or by another execution. */
  prolong(item: Pick<DeploymentItemRow, 'taskId' | 'index'>, executionArn: string, at: Date): Promise<boolean>;
  /** Settles an item as superseded if it is exactly as given; false where it is not. */
  supersede(row: DeploymentItemRow, at: Date): Promise<boolean>;
}
