import { CreateThingGroupCommand, IoTClient } from '@aws-sdk/client-iot';
import type { VersionGroups } from '../domain/deployments/deployment-ports.ts';
import { deploymentTags } from '../domain/deployments/deployment-tags.ts';
import { StepFailure } from '../domain/failure.ts';
import { awsCall } from './aws-failure.ts';
import { thingGroupArn, thingGroupOwner } from './thing-group-ownership.ts';

/** Version groups in IoT. IoT takes a group of the same properties for the same request, whoever made it: only its tag tells whose it is. */
export const versionGroups = (environmentName: string, client: IoTClient = new IoTClient({ maxAttempts: 3 })): VersionGroups => {
  const created = (thingGroupName: string): Promise<string | undefined> => {
    const command = new CreateThingGroupCommand({ thingGroupName, tags: [{ Key: deploymentTags.environment, Value: environmentName }] });
    return awsCall('iot:CreateThingGroup', async () => (await client.send(command)).thingGroupArn, { ResourceAlreadyExistsException: () => undefined });
  };
  return {
    exists: async (groupName) => (await thingGroupArn(client, groupName)) !== undefined,
    ensure: async (groupName) => {
      const groupArn = (await created(groupName)) ?? (await thingGroupArn(client, groupName));
      if (groupArn === undefined) throw new StepFailure('Unavailable', 'AWS_UNAVAILABLE', `thing group ${groupName} exists for iot:CreateThingGroup, but not for iot:DescribeThingGroup`);
      const owner = await thingGroupOwner(client, groupArn);
      if (owner === environmentName) return groupArn;
      const whose = owner === undefined ? `has no tag ${deploymentTags.environment}` : `belongs to environment ${JSON.stringify(owner)}`;
      throw new StepFailure('Conflict', 'THING_GROUP_NOT_OURS', `thing group ${groupName} exists and ${whose}: environment ${JSON.stringify(environmentName)} leaves it alone`);
    },
  };
};
