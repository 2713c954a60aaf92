import type { ComponentDeploymentSpecification, DeploymentPolicies } from '@aws-sdk/client-greengrassv2';

/** A deployment, as far as it concerns the core that runs it. */
export interface CoreDeployment {
  readonly deploymentId: string;
  /** The core's thing, or a group it is in. */
  readonly targetArn: string;
  /** Of a subdeployment: the group whose deployment it takes the place of. */
  readonly parentTargetArn?: string;
  /** By component name. */
  readonly components: Readonly<Record<string, ComponentDeploymentSpecification>>;
  readonly deploymentPolicies: DeploymentPolicies;
  readonly createdAt: Date;
}

/** A deployment that a core is to run. */
export interface DeviceDeployment extends CoreDeployment {
  readonly jobId: string;
  /** Grows by one each time the core gets the same deployment again. */
  readonly executionNumber: number;
}

/** As the nucleus tells it in a job execution's `detailed-deployment-status`; rejected deployments have none. */
export type DetailedDeploymentStatus =
  'SUCCESSFUL' | 'FAILED_NO_STATE_CHANGE' | 'FAILED_ROLLBACK_NOT_REQUESTED' | 'FAILED_ROLLBACK_COMPLETE' | 'FAILED_UNABLE_TO_ROLLBACK';

/** What a core says of a deployment it has ended with. */
export interface DeploymentReport {
  readonly jobId: string;
  /** With it, a report about a former execution of the same deployment changes nothing. */
  readonly executionNumber?: number;
  readonly status: 'SUCCEEDED' | 'FAILED' | 'REJECTED';
  readonly detailedStatus?: DetailedDeploymentStatus;
  /** In words, without codes. */
  readonly cause?: string;
  /** Error codes of the nucleus, from the general to the particular. */
  readonly errorStack?: readonly string[];
  readonly errorTypes?: readonly string[];
}

/** What a core does over MQTT (jobs, shadow, fleet status), and no AWS operation can. */
export interface DeviceDeployments {
  /**
   * What the core is to run next, oldest first; what it had begun when it lost power comes before that.
   *
   * @param takes whether the core can run a deployment; what it cannot stays pending
   */
  pendingDeployment(thingName: string, takes?: (deployment: DeviceDeployment) => boolean): DeviceDeployment | undefined;
  /** The core has begun. @returns whether it may: false once the execution was cancelled, removed or has ended */
  startDeployment(thingName: string, jobId: string): boolean;
  /** @returns whether the report counts: false for an execution that is not in progress, or no longer the one meant */
  reportDeployment(thingName: string, report: DeploymentReport): boolean;
  /** What targets the core now: the latest deployment of its thing and of each of its groups, unless cancelled, by creation time. */
  deploymentsOf(thingName: string): readonly CoreDeployment[];
  /** ARNs of what a deployment for this core can target: its thing, its groups and the groups above these. */
  targetsOf(thingName: string): readonly string[];
  /** Whether Greengrass has this very version of a component, public or the account's own. */
  hasComponent(componentName: string, componentVersion: string): boolean;
  /** Told whenever what a core is to run may have changed: something new, something ended or taken from it, a group that it joined. @returns ends the telling */
  onPending(listener: (thingName: string) => void): () => void;
}
