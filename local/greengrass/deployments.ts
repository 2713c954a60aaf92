import { randomUUID } from 'node:crypto';
import type {
  CancelDeploymentCommandInput, CreateDeploymentCommandInput, DeleteDeploymentCommandInput, GetDeploymentCommandInput, ListDeploymentsCommandInput,
} from '@aws-sdk/client-greengrassv2';
import type { Checked, Operations } from '../wire/service.ts';
import { once } from './client-token.ts';
import { deploymentArn } from './context.ts';
import type { Greengrass } from './context.ts';
import { checkDeployment } from './deployment-checks.ts';
import { deploymentDocument } from './deployment-document.ts';
import { isGroupDeployment, isLatest, statusOf } from './deployment-status.ts';
import { conflict, notFound } from './errors.ts';
import { cut } from './paging.ts';
import type { DeploymentRecord } from './state.ts';

/** @throws AwsError `ResourceNotFoundException` */
const deploymentOf = ({ state }: Greengrass, deploymentId: string): DeploymentRecord => {
  const deployment = state.deployments.get(deploymentId);
  if (!deployment) throw notFound('Deployment', deploymentId);
  return deployment;
};

/** A job is to be seen for groups only: to a single core AWS delivers by its shadow. */
const jobMembers = (greengrass: Greengrass, deployment: DeploymentRecord) => {
  const { region, account } = greengrass.cloud;
  const { jobId } = deployment;
  return isGroupDeployment(greengrass, deployment) ? { iotJobId: jobId, iotJobArn: `arn:aws:iot:${region}:${account}:job/${jobId}` } : {};
};

/** What a new revision takes the place of: the target's former one, and the subdeployments of which it is the parent. */
const superseded = ({ state }: Greengrass, targetArn: string): DeploymentRecord[] =>
  [...state.targets].filter(([arn, target]) => arn === targetArn || target.parentTargetArn === targetArn)
    .flatMap(([, { latest }]) => state.deployments.get(latest ?? '') ?? []);

const make = (greengrass: Greengrass, input: Checked<CreateDeploymentCommandInput>): DeploymentRecord => {
  const { state, jobs, cloud } = greengrass;
  checkDeployment(greengrass, input);
  const { targetArn, parentTargetArn, deploymentName, components = {}, deploymentPolicies, iotJobConfiguration, tags = {} } = input;
  const revision = (state.targets.get(targetArn)?.revisions ?? 0) + 1;
  const deployment: DeploymentRecord = {
    deploymentId: randomUUID(), jobId: randomUUID(), targetArn, revision, deploymentName, parentTargetArn, components, deploymentPolicies, iotJobConfiguration,
    creationTimestamp: cloud.clock(),
  };
  const { deploymentId, jobId } = deployment;
  for (const former of superseded(greengrass, targetArn)) jobs.cancel(former.jobId, { reasonCode: 'SUPERSEDED', comment: `replaced by deployment ${deploymentId}` });
  state.deployments.set(deploymentId, deployment);
  state.targets.set(targetArn, { revisions: revision, latest: deploymentId, parentTargetArn });
  if (Object.keys(tags).length > 0) state.tags.set(deploymentArn(greengrass, deploymentId), tags);
  jobs.create({
    jobId, deploymentId, targetArn, isListed: isGroupDeployment(greengrass, deployment),
    document: deploymentDocument(greengrass, deployment),
    rollout: iotJobConfiguration?.jobExecutionsRolloutConfig as Parameters<typeof jobs.create>[0]['rollout'],
    abort: iotJobConfiguration?.abortConfig,
    timeoutMinutes: iotJobConfiguration?.timeoutConfig?.inProgressTimeoutInMinutes,
  });
  return deployment;
};

const create = (greengrass: Greengrass, input: Checked<CreateDeploymentCommandInput>) => {
  const deployment = once(greengrass, 'CreateDeployment', input, {
    known: (deploymentId) => greengrass.state.deployments.get(deploymentId),
    make: () => make(greengrass, input),
    nameOf: ({ deploymentId }) => deploymentId,
  });
  return { deploymentId: deployment.deploymentId, ...jobMembers(greengrass, deployment) };
};

const summary = (greengrass: Greengrass, deployment: DeploymentRecord) => {
  const { deploymentId, targetArn, revision, deploymentName, creationTimestamp, parentTargetArn } = deployment;
  return {
    targetArn, revisionId: String(revision), deploymentId, deploymentName, creationTimestamp, parentTargetArn,
    deploymentStatus: statusOf(greengrass, deployment), isLatestForTarget: isLatest(greengrass, deployment),
  };
};

const describe = (greengrass: Greengrass, deployment: DeploymentRecord) => {
  const { deploymentId, components, deploymentPolicies, iotJobConfiguration } = deployment;
  return {
    ...summary(greengrass, deployment), ...jobMembers(greengrass, deployment), components, deploymentPolicies, iotJobConfiguration,
    tags: greengrass.state.tags.get(deploymentArn(greengrass, deploymentId)) ?? {},
  };
};

const candidates = ({ state }: Greengrass, { targetArn, historyFilter }: ListDeploymentsCommandInput): DeploymentRecord[] => {
  if (targetArn !== undefined && historyFilter !== 'ALL') {
    const latest = state.deployments.get(state.targets.get(targetArn)?.latest ?? '');
    return latest ? [latest] : [];
  }
  return [...state.deployments.values()].filter((deployment) => targetArn === undefined || deployment.targetArn === targetArn).reverse();
};

const list = (greengrass: Greengrass, input: ListDeploymentsCommandInput) => {
  const { historyFilter = 'LATEST_ONLY', parentTargetArn } = input;
  const matching = candidates(greengrass, input).filter((deployment) =>
    (historyFilter === 'ALL' || isLatest(greengrass, deployment)) &&
    (parentTargetArn === undefined || deployment.parentTargetArn === parentTargetArn));
  const { items, next } = cut(matching, ({ deploymentId }) => deploymentId, input);
  return { deployments: items.map((deployment) => summary(greengrass, deployment)), nextToken: next };
};

const remove = (greengrass: Greengrass, deployment: DeploymentRecord): void => {
  const { state, jobs } = greengrass;
  const { deploymentId, targetArn, jobId } = deployment;
  if (statusOf(greengrass, deployment) === 'ACTIVE') throw conflict('Deployment', deploymentId, 'is active; cancel it before you delete it');
  const { latest, ...target } = state.targets.get(targetArn) ?? { revisions: deployment.revision };
  if (latest === deploymentId) state.targets.set(targetArn, target);
  jobs.delete(jobId);
  state.deployments.delete(deploymentId);
  state.tags.delete(deploymentArn(greengrass, deploymentId));
};

/** Deployments to things and thing groups: for each target one that is active, in revisions. */
export const deploymentOperations = (greengrass: Greengrass) => ({
  CreateDeployment: async (input: Checked<CreateDeploymentCommandInput>) => create(greengrass, input),
  GetDeployment: async ({ deploymentId }: Checked<GetDeploymentCommandInput>) => describe(greengrass, deploymentOf(greengrass, deploymentId)),
  ListDeployments: async (input: ListDeploymentsCommandInput) => list(greengrass, input),
  CancelDeployment: async ({ deploymentId }: Checked<CancelDeploymentCommandInput>) => {
    greengrass.jobs.cancel(deploymentOf(greengrass, deploymentId).jobId);
    return { message: `Deployment ${deploymentId} is canceled` };
  },
  DeleteDeployment: async ({ deploymentId }: Checked<DeleteDeploymentCommandInput>) => remove(greengrass, deploymentOf(greengrass, deploymentId)),
}) satisfies Operations;
