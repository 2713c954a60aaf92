import type { EffectiveDeploymentExecutionStatus, ListEffectiveDeploymentsCommandInput } from '@aws-sdk/client-greengrassv2';
import type { JobExecution } from '../iot/jobs/job.ts';
import type { Checked, Operations } from '../wire/service.ts';
import { coreDeviceArn } from './context.ts';
import type { Greengrass } from './context.ts';
import { coreDeviceOf } from './core-devices.ts';
import { isGroupDeployment } from './deployment-status.ts';
import { outcomeOf } from './execution-details.ts';
import { cut } from './paging.ts';
import type { DeploymentRecord } from './state.ts';

/** What Greengrass tells of on the bus, as of 2026-11-23 (developer guide, deployment health notifications). */
const TOLD: readonly string[] = ['SUCCEEDED', 'COMPLETED', 'FAILED', 'REJECTED', 'CANCELED'];

/** A deployment to the core alone is complete when it succeeded; one to a group has succeeded on this core. */
const statusOn = (greengrass: Greengrass, deployment: DeploymentRecord, { status }: JobExecution): EffectiveDeploymentExecutionStatus | undefined => {
  if (status === 'REMOVED') return undefined;
  return status === 'SUCCEEDED' && !isGroupDeployment(greengrass, deployment) ? 'COMPLETED' : status;
};

const entry = (greengrass: Greengrass, deployment: DeploymentRecord, execution: JobExecution, coreDeviceExecutionStatus: EffectiveDeploymentExecutionStatus) => {
  const { deploymentId, deploymentName, targetArn, creationTimestamp, jobId } = deployment;
  const { region, account } = greengrass.cloud;
  const { reason, errorStack, errorTypes } = outcomeOf(execution);
  return {
    deploymentId, deploymentName, targetArn, coreDeviceExecutionStatus, reason, creationTimestamp, modifiedTimestamp: execution.lastUpdatedAt,
    ...(isGroupDeployment(greengrass, deployment) && { iotJobId: jobId, iotJobArn: `arn:aws:iot:${region}:${account}:job/${jobId}` }),
    ...(errorStack.length > 0 && { statusDetails: { errorStack, errorTypes } }),
  };
};

const list = (greengrass: Greengrass, { coreDeviceThingName, ...paging }: Checked<ListEffectiveDeploymentsCommandInput>) => {
  coreDeviceOf(greengrass, coreDeviceThingName);
  const { state, jobs } = greengrass;
  const all = [...jobs.store.executionsFor(coreDeviceThingName).values()].flatMap((execution) => {
    const deployment = state.deployments.get(jobs.store.jobs.get(execution.jobId)?.deploymentId ?? '');
    const status = deployment && statusOn(greengrass, deployment, execution);
    return deployment && status ? [entry(greengrass, deployment, execution, status)] : [];
  });
  const { items, next } = cut(all.reverse(), ({ deploymentId }) => deploymentId, paging);
  return { effectiveDeployments: items, nextToken: next };
};

/** Puts the event of a core's deployment that has come to an end, or was taken from it before it began. */
export const tellEffectiveDeployment = (greengrass: Greengrass, execution: JobExecution, deployment: DeploymentRecord): void => {
  const { state, outbox } = greengrass;
  const { thingName } = execution;
  const coreDeviceExecutionStatus = statusOn(greengrass, deployment, execution);
  if (!coreDeviceExecutionStatus || !TOLD.includes(coreDeviceExecutionStatus) || !state.coreDevices.has(thingName)) return;
  const { reason, errorStack, errorTypes } = outcomeOf(execution);
  outbox.put({
    detailType: 'Greengrass V2 Effective Deployment Status Change',
    resource: coreDeviceArn(greengrass, thingName),
    detail: {
      deploymentId: deployment.deploymentId,
      coreDeviceExecutionStatus,
      ...(errorStack.length > 0 && { statusDetails: { errorStack, errorTypes } }),
      ...(reason !== undefined && { reason }),
    },
  });
};

/** Everything that was ever to run on a core, the latest first. */
export const effectiveDeploymentOperations = (greengrass: Greengrass) => ({
  ListEffectiveDeployments: async (input: Checked<ListEffectiveDeploymentsCommandInput>) => list(greengrass, input),
}) satisfies Operations;
