/** Rows of templates of components and of their deployments; see `rows.ts`. */
import type { components } from './generated/openapi.ts';
import type { PrimaryKey } from './table.ts';

type Schemas = components['schemas'];

/** A template of components, as its newest version is. */
export interface TemplateRow extends PrimaryKey {
  readonly listPk: string;
  readonly listSk: string;
  readonly name: string;
  /** Made up when the template is created. */
  readonly incarnation: string;
  readonly latestVersion: number;
  readonly createdAt: string;
  readonly updatedAt?: string;
  /** Of the newest version, so that a list shows it: the template without its components. */
  readonly jobConfig?: JobConfig;
  readonly deploymentPolicies?: DeploymentPolicies;
  /** What is done by itself; absent where nobody has said, which is the default of each. */
  readonly autoDeploy?: boolean;
  readonly onFailure?: 'retry' | 'report';
  readonly onDrift?: 'heal' | 'report';
  /** The version that was published and is to be deployed by itself, until the task for it is recorded. */
  readonly publishing?: { readonly version: number; readonly at: string };
  /** Since then it is being taken apart: for the API it is gone, and its name is taken. */
  readonly deletedAt?: string;
}

/** One version of a template; never changed. */
export interface TemplateVersionRow extends PrimaryKey {
  readonly name: string;
  readonly version: number;
  readonly incarnation: string;
  readonly components: readonly Component[];
  readonly jobConfig?: JobConfig;
  readonly deploymentPolicies?: DeploymentPolicies;
  /** SHA-256 of the content in canonical form: a PUT of the same content makes no version. */
  readonly contentHash: string;
  /** When the template was created, and this version. */
  readonly createdAt: string;
  readonly updatedAt?: string;
}

export type Component = Schemas['Component'];
export type JobConfig = Schemas['JobConfig'];
export type DeploymentPolicies = Schemas['DeploymentPolicies'];

/**
 * The one Greengrass deployment of a template version under one effective job configuration. `Creating`: whoever holds the
 * lease makes it. `Retiring`: nobody desires it, and it is being taken down.
 */
export interface VersionDeploymentRow extends PrimaryKey {
  readonly listPk: string;
  readonly listSk: string;
  readonly templateName: string;
  readonly templateVersion: number;
  readonly incarnation: string;
  readonly jobConfigHash: string;
  readonly state: 'Creating' | 'Active' | 'Retiring';
  /** Counts the deployments made of it: a cancelled one is renewed on request. */
  readonly generation: number;
  /** When a task asked for the latest of them, if it is not the first. */
  readonly renewedAt?: string;
  readonly groupName: string;
  readonly groupArn?: string;
  readonly deploymentId?: string;
  readonly jobId?: string;
  /** Who creates it, or takes it down, and until when others wait for that. */
  readonly lease?: { readonly holder: string; readonly until: string };
  /** The task that asked for it first. */
  readonly taskId: string;
  readonly createdAt: string;
  /** When a task last took it up; its cores desire the version only some time later. */
  readonly usedAt: string;
  /** Since when no core has desired the version, as far as the last look goes. */
  readonly idleSince?: string;
  /** When the sweep last held all cores of the latest of them against Greengrass; absent until it has. */
  readonly sweptAt?: string;
  /** When its members were last held against the cores that desire it. */
  readonly driftSweptAt?: string;
}

/**
 * The subdeployment of a version's deployment that one task made, for cores whose executions of the version's job have ended:
 * AWS IoT Jobs runs those no more. `Retiring`: none of its cores waits for it, and it is being taken down.
 */
export interface SubdeploymentRow extends PrimaryKey {
  readonly listPk: string;
  readonly listSk: string;
  readonly taskId: string;
  readonly templateName: string;
  readonly templateVersion: number;
  readonly incarnation: string;
  readonly jobConfigHash: string;
  readonly state: 'Creating' | 'Active' | 'Retiring';
  /** The Greengrass deployment of the version that it is beside. */
  readonly of: string;
  readonly groupName: string;
  readonly groupArn?: string;
  readonly deploymentId?: string;
  readonly jobId?: string;
  /** Who takes it down, and until when others wait for that. */
  readonly lease?: { readonly holder: string; readonly until: string };
  readonly createdAt: string;
}
