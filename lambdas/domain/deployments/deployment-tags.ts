import { createHash } from 'node:crypto';
import type { VersionDeploymentRow } from '../../../contracts/template-rows.ts';

/** Tags of what this system makes for deployments in IoT and Greengrass. */
export const deploymentTags = {
  /** On version groups, by the name of the environment that owns them. */
  environment: 'cdf-greengrass2-provisioning-environment',
  /** On deployments and their jobs, by the task that asked first; the peer's subscribers know it. */
  task: 'cdf-greengrass2-provisioning-deployment-task-id',
  /** On deployments: a {@link deploymentIdentity}. */
  identity: 'cdf-greengrass2-provisioning-deployment',
} as const;

/**
 * Tells the Greengrass deployment of one generation of a version deployment from any other, also after a crash; 64 hex digits,
 * which a client token may have.
 */
export const deploymentIdentity = (environmentName: string, { templateName, templateVersion, incarnation, jobConfigHash, generation }: VersionDeploymentRow): string =>
  createHash('sha256').update([environmentName, templateName, incarnation, templateVersion, jobConfigHash, generation].join('|')).digest('hex');
