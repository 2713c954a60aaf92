import { DescribeThingGroupCommand, paginateListTagsForResource } from '@aws-sdk/client-iot';
import type { IoTClient } from '@aws-sdk/client-iot';
import { deploymentTags } from '../domain/deployments/deployment-tags.ts';
import { awsCall } from './aws-failure.ts';

const gone = { ResourceNotFoundException: () => undefined };

/** ARN of a thing group; nothing where there is none. */
export const thingGroupArn = (client: IoTClient, thingGroupName: string): Promise<string | undefined> =>
  awsCall('iot:DescribeThingGroup', async () => (await client.send(new DescribeThingGroupCommand({ thingGroupName }))).thingGroupArn, gone);

/** Name of the environment that owns a thing group, which only its tag tells; nothing where it has none, or is gone. */
export const thingGroupOwner = (client: IoTClient, groupArn: string): Promise<string | undefined> => awsCall('iot:ListTagsForResource', () => tagOf(client, groupArn), gone);

const tagOf = async (client: IoTClient, resourceArn: string): Promise<string | undefined> => {
  for await (const { tags = [] } of paginateListTagsForResource({ client }, { resourceArn })) {
    const tag = tags.find(({ Key }) => Key === deploymentTags.environment);
    if (tag !== undefined) return tag.Value ?? '';
  }
  return undefined;
};
