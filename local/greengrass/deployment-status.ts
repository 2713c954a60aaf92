import type { DeploymentStatus } from '@aws-sdk/client-greengrassv2';
import { readTargetArn } from './context.ts';
import type { Greengrass } from './context.ts';
import type { DeploymentRecord } from './state.ts';

export const isGroupDeployment = (greengrass: Pick<Greengrass, 'cloud'>, { targetArn }: DeploymentRecord): boolean =>
  readTargetArn(greengrass, targetArn)?.kind === 'thinggroup';

/** A deployment to a group is never complete: there may be new members. */
export const statusOf = (greengrass: Greengrass, deployment: DeploymentRecord): DeploymentStatus => {
  const { store } = greengrass.jobs;
  if (!isGroupDeployment(greengrass, deployment)) {
    const { SUCCEEDED, FAILED, REJECTED, TIMED_OUT } = store.counts(deployment.jobId);
    if (SUCCEEDED > 0) return 'COMPLETED';
    if (FAILED + REJECTED + TIMED_OUT > 0) return 'FAILED';
  }
  return store.jobs.get(deployment.jobId)?.status === 'IN_PROGRESS' ? 'ACTIVE' : 'CANCELED';
};

export const isLatest = ({ state }: Greengrass, { deploymentId, targetArn }: DeploymentRecord): boolean =>
  state.targets.get(targetArn)?.latest === deploymentId;
