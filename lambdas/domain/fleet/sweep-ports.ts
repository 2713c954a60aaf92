import type { CoreDeployment, CoreRow } from '../../../contracts/core-rows.ts';
import type { VersionDeploymentRow } from '../../../contracts/template-rows.ts';
import type { Report } from './core-transitions.ts';
import type { FleetDirectory } from './fleet-directory.ts';
import type { DescribedExecution, JobExecution } from './job-execution.ts';
import type { ReportPorts } from './report-consumption.ts';

/** What holding the table against Greengrass asks of the world outside. */

/** Jobs in AWS IoT that carry out Greengrass deployments. A job that is gone has no executions. */
export interface DeploymentJobs {
  /** Every execution of a job, a page a call. */
  executions(jobId: string): AsyncIterable<readonly JobExecution[]>;
  execution(jobId: string, thingName: string): Promise<DescribedExecution | undefined>;
}

/** Rows of the Greengrass deployments that versions have, as far as they are held against Greengrass. */
export interface SweptDeployments {
  /** Those in force, a page a call. May be a moment old. */
  active(): AsyncIterable<readonly VersionDeploymentRow[]>;
  /** The same as it stands, if it is in force; strongly consistent. */
  current(row: VersionDeploymentRow): Promise<VersionDeploymentRow | undefined>;
  /** Says that all of the deployment was held against Greengrass then. */
  swept(row: VersionDeploymentRow, at: Date): Promise<void>;
}

/** A core's deployment that Greengrass has. */
export interface StartedDeployment extends CoreDeployment {
  readonly deploymentId: string;
  readonly jobId: string;
  readonly groupName: string;
}

export const isStarted = (deployment: CoreDeployment | undefined): deployment is StartedDeployment =>
  deployment?.deploymentId !== undefined && deployment.jobId !== undefined && deployment.groupName !== undefined;

/** A core with its deployment, as a list tells; the row may have changed since. */
export interface SweptCore extends Pick<CoreRow, 'name' | 'deploymentStatus'> {
  readonly row: CoreRow;
  readonly deployment: StartedDeployment;
  /** How an execution of an earlier time has ended, where Greengrass has no other. */
  readonly endedBefore?: Report['status'];
}

/** What one sweep has done. */
export interface FleetSweepCounts {
  /** Deployments that were held against Greengrass. */
  deployments: number;
  /** Cores that were. */
  cores: number;
  /** Reports that had not come, or were not the latest. */
  corrected: number;
  /** Cores that were put into the group of their deployment once more. */
  moved: number;
  failed: number;
  /** Deployments that were left to the next sweep, for want of time. */
  left: number;
}

export interface FleetSweepPorts extends ReportPorts {
  readonly directory: FleetDirectory;
  readonly jobs: DeploymentJobs;
  readonly deployments: SweptDeployments;
  /** Whether members of its group still get the deployment. */
  readonly reachesMembers: (deploymentId: string) => Promise<boolean>;
  /** Whether a task is at this moment about to move the core. */
  readonly isBeingMoved: (core: SweptCore) => Promise<boolean>;
  /** Puts a core into the groups of its deployment, out of every other one of ours; one whose execution was removed leaves the group of that first. */
  readonly move: (core: SweptCore) => Promise<void>;
  /** Takes a core out of the groups that `move` put it into. */
  readonly takeBack: (core: SweptCore) => Promise<void>;
  /** Told of what could not be held against Greengrass this time. */
  readonly report: (what: { readonly jobId: string; readonly coreName?: string }, error: unknown) => void;
  /** Milliseconds that the sweep may still take. */
  readonly remaining: () => number;
}
