import type {
  ComponentDeploymentSpecification, ComponentPlatform, CoreDeviceStatus, DeploymentIoTJobConfiguration, DeploymentPolicies, InstalledComponent,
} from '@aws-sdk/client-greengrassv2';
import type { Data, KeptMap } from '../data/data.ts';

/** A core device as it reported itself. */
export interface CoreDeviceRecord {
  coreDeviceThingName: string;
  coreVersion: string;
  platform: string;
  architecture: string;
  runtime: string;
  status: CoreDeviceStatus;
  lastStatusUpdateTimestamp: Date;
  components: InstalledComponent[];
  /** ARNs of the targets of deployments that have succeeded on it, whether it still belongs to them or not. */
  deployedTargets?: readonly string[];
}

/** One revision of a target's deployment; how far it has come is told by its job. */
export interface DeploymentRecord {
  deploymentId: string;
  jobId: string;
  targetArn: string;
  /** From 1, counted by target. */
  revision: number;
  deploymentName?: string;
  parentTargetArn?: string;
  components: Record<string, ComponentDeploymentSpecification>;
  deploymentPolicies?: DeploymentPolicies;
  iotJobConfiguration?: DeploymentIoTJobConfiguration;
  creationTimestamp: Date;
}

/** What deployments have one after the other. */
export interface TargetRecord {
  /** How many revisions there were, deleted ones too. */
  revisions: number;
  /** Deployment id. */
  latest?: string;
  /** Once it was the target of a subdeployment, it can be of those of the same parent only. */
  parentTargetArn?: string;
}

/** A version of one of the account's own components. */
export interface ComponentRecord {
  componentName: string;
  componentVersion: string;
  description?: string;
  publisher?: string;
  platforms: ComponentPlatform[];
  /** As it was given. */
  recipe: string;
  recipeFormat: 'JSON' | 'YAML';
  creationTimestamp: Date;
}

/** A request that was answered under a client token. */
export interface AnsweredRequest {
  /** Of the request without its token. */
  digest: string;
  /** What it made: the id of a deployment, the key of a component version. */
  made: string;
}

/** Role that lets Greengrass act for the account. */
export interface ServiceRole {
  roleArn: string;
  associatedAt: Date;
}

/** Everything Greengrass V2 remembers. */
export interface GreengrassState {
  /** By thing name, in the order of their first report. */
  coreDevices: KeptMap<CoreDeviceRecord>;
  /** By the name of a core that has any: its client devices, in the order in which they were associated, and when. */
  clientDevices: KeptMap<ReadonlyMap<string, Date>>;
  /** By id, in the order in which they were made. */
  deployments: KeptMap<DeploymentRecord>;
  /** By ARN of a thing or thing group. */
  targets: KeptMap<TargetRecord>;
  /** By `<name> <version>`. */
  components: KeptMap<ComponentRecord>;
  /** By `<operation> <client token>`. */
  answered: KeptMap<AnsweredRequest>;
  /** Tags by resource ARN. */
  tags: KeptMap<Record<string, string>>;
  /** At most one, under `account`: there is one per account and region. */
  serviceRoles: KeptMap<ServiceRole>;
}

export const greengrassState = (data: Data): GreengrassState => ({
  coreDevices: data.map('greengrass.coreDevices'),
  clientDevices: data.map('greengrass.clientDevices'),
  deployments: data.map('greengrass.deployments'),
  targets: data.map('greengrass.targets'),
  components: data.map('greengrass.components'),
  answered: data.map('greengrass.answered'),
  tags: data.map('greengrass.tags'),
  serviceRoles: data.map('greengrass.serviceRoles'),
});
