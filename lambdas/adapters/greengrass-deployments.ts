import { CreateDeploymentCommand, GetDeploymentCommand, GreengrassV2Client, ListDeploymentsCommand } from '@aws-sdk/client-greengrassv2';
import { IoTClient, TagResourceCommand } from '@aws-sdk/client-iot';
import type { Component } from '../../contracts/template-rows.ts';
import type { DeploymentOrder, GreengrassDeployment, GreengrassDeployments } from '../domain/deployments/deployment-ports.ts';
import { deploymentTags } from '../domain/deployments/deployment-tags.ts';
import { StepFailure } from '../domain/failure.ts';
import { awsCall } from './aws-failure.ts';

/** Deployments in Greengrass, and the IoT jobs that carry them out. */
export const greengrassDeployments = (
  client: GreengrassV2Client = new GreengrassV2Client({ maxAttempts: 3 }), iot: IoTClient = new IoTClient({ maxAttempts: 3 }),
): GreengrassDeployments => {
  const find = (deploymentId: string): Promise<GreengrassDeployment | undefined> =>
    awsCall('greengrass:GetDeployment', async () => deploymentOf(await client.send(new GetDeploymentCommand({ deploymentId }))), { ResourceNotFoundException: () => undefined });
  return {
    find,
    latestOf: async (targetArn) => {
      const { deployments = [] } = await awsCall('greengrass:ListDeployments', () => client.send(new ListDeploymentsCommand({ targetArn, historyFilter: 'LATEST_ONLY' })));
      const latest = deployments[0]?.deploymentId;
      return latest === undefined ? undefined : find(latest);
    },
    create: async (order) => {
      const answer = await awsCall('greengrass:CreateDeployment', () => client.send(commandOf(order)), {
        ValidationException: refused(order),
        ResourceNotFoundException: refused(order),
        // Another order with this token, which is the same order, is being carried out.
        ConflictException: underWay,
        RequestAlreadyInProgressException: underWay,
      });
      return deploymentOf({ ...answer, deploymentStatus: 'ACTIVE', isLatestForTarget: true, tags: { [deploymentTags.identity]: order.identity } });
    },
    tagJob: async (jobArn, taskId) => {
      await awsCall('iot:TagResource', () => iot.send(new TagResourceCommand({ resourceArn: jobArn, tags: [{ Key: deploymentTags.task, Value: taskId }] })));
    },
  };
};

const commandOf = ({ groupArn, parentGroupArn, name, components, jobConfig, policies, identity, taskId }: DeploymentOrder): CreateDeploymentCommand =>
  new CreateDeploymentCommand({
    targetArn: groupArn,
    ...(parentGroupArn !== undefined && { parentTargetArn: parentGroupArn }),
    deploymentName: name,
    components: Object.fromEntries(components.map(specificationOf)),
    ...(jobConfig && { iotJobConfiguration: jobConfig as CreateDeploymentCommand['input']['iotJobConfiguration'] }),
    ...(policies && { deploymentPolicies: policies as CreateDeploymentCommand['input']['deploymentPolicies'] }),
    tags: { [deploymentTags.task]: taskId, [deploymentTags.identity]: identity },
    clientToken: identity,
  });

const specificationOf = ({ key, version, configurationUpdate, runWith }: Component) =>
  [key, { componentVersion: version, ...(configurationUpdate && { configurationUpdate }), ...(runWith && { runWith }) }] as const;

const refused =
  ({ name }: DeploymentOrder) =>
  (error: Error): never => {
    throw new StepFailure('InvalidInput', 'DEPLOYMENT_REFUSED', `Greengrass does not take deployment ${JSON.stringify(name)}: ${error.message}`, { cause: error });
  };

const underWay = (error: Error): never => {
  throw new StepFailure('Unavailable', 'AWS_UNAVAILABLE', `greengrass:CreateDeployment is at work on this order already: ${error.message}`, { cause: error });
};

interface Answer {
  readonly deploymentId?: string | undefined;
  readonly iotJobId?: string | undefined;
  readonly iotJobArn?: string | undefined;
  readonly deploymentStatus?: string | undefined;
  readonly isLatestForTarget?: boolean | undefined;
  readonly tags?: Readonly<Record<string, string>> | undefined;
}

/** A deployment to a thing group has a job always. */
const deploymentOf = ({ deploymentId, iotJobId, iotJobArn, deploymentStatus, isLatestForTarget, tags = {} }: Answer): GreengrassDeployment => {
  if (deploymentId === undefined || iotJobId === undefined || iotJobArn === undefined) throw new Error(`Greengrass tells of deployment ${deploymentId} in part only`);
  const identity = tags[deploymentTags.identity];
  return { deploymentId, jobId: iotJobId, jobArn: iotJobArn, status: deploymentStatus ?? 'UNKNOWN', isLatest: isLatestForTarget !== false, ...(identity !== undefined && { identity }) };
};
