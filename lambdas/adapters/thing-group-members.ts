import { IoTClient, paginateListThingsInThingGroup } from '@aws-sdk/client-iot';
import type { ThingGroupMembers } from '../domain/targets/target-ports.ts';
import { awsCall } from './aws-failure.ts';

/** Names of one page (API reference of ListThingsInThingGroup). */
const pageSize = 250;

/** Members of thing groups, static and dynamic; those of the groups below a group are not among them. */
export const thingGroupMembers = (client: IoTClient = new IoTClient({ maxAttempts: 5 })): ThingGroupMembers => ({
  of: (thingGroupName) =>
    awsCall(
      'iot:ListThingsInThingGroup',
      async () => {
        const members: string[] = [];
        for await (const { things = [] } of paginateListThingsInThingGroup({ client, pageSize }, { thingGroupName })) members.push(...things);
        return members;
      },
      { ResourceNotFoundException: () => undefined },
    ),
});
