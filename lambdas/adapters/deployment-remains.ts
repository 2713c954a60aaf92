import { CancelDeploymentCommand, DeleteDeploymentCommand, GreengrassV2Client, paginateListDeployments } from '@aws-sdk/client-greengrassv2';
import { DeleteThingGroupCommand, IoTClient } from '@aws-sdk/client-iot';
import { StepFailure } from '../domain/failure.ts';
import type { DeploymentRemains } from '../domain/retirement/retirement-ports.ts';
import { awsCall } from './aws-failure.ts';
import { entriesOfAll } from './aws-pages.ts';
import { thingGroupArn, thingGroupOwner } from './thing-group-ownership.ts';

const gone = { ResourceNotFoundException: () => undefined };

/** Deployments of versions as Greengrass has them, and their groups as IoT has them. A group is ours by its tag. */
export const deploymentRemains = (
  environmentName: string, client: GreengrassV2Client = new GreengrassV2Client({ maxAttempts: 3 }), iot: IoTClient = new IoTClient({ maxAttempts: 3 }),
): DeploymentRemains => ({
  groupArn: async (thingGroupName) => {
    const arn = await thingGroupArn(iot, thingGroupName);
    return arn !== undefined && (await thingGroupOwner(iot, arn)) === environmentName ? arn : undefined;
  },
  deployments: (targetArn) =>
    awsCall('greengrass:ListDeployments', () =>
      entriesOfAll(paginateListDeployments({ client, pageSize: 100 }, { targetArn, historyFilter: 'ALL' }), ({ deployments }) =>
        deployments?.map(({ deploymentId = '', deploymentStatus = 'UNKNOWN' }) => ({ deploymentId, status: deploymentStatus })))),
  cancel: async (deploymentId) => {
    await awsCall('greengrass:CancelDeployment', () => client.send(new CancelDeploymentCommand({ deploymentId })), { ...gone, ConflictException: busy });
  },
  delete: async (deploymentId) => {
    await awsCall('greengrass:DeleteDeployment', () => client.send(new DeleteDeploymentCommand({ deploymentId })), { ...gone, ConflictException: busy });
  },
  deleteGroup: async (thingGroupName) => {
    await awsCall('iot:DeleteThingGroup', () => iot.send(new DeleteThingGroupCommand({ thingGroupName })), gone);
  },
});

/** Something else is being done to the deployment, such as its cancellation. */
const busy = (error: Error): never => {
  throw new StepFailure('Unavailable', 'DEPLOYMENT_BUSY', `Greengrass is at work on the deployment: ${error.message}`, { cause: error });
};
