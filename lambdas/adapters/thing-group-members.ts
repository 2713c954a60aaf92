import { IoTClient, paginateListThingsInThingGroup } from '@aws-sdk/client-iot';
import type { ThingGroupMembers } from '../domain/targets/target-ports.ts';
import { awsCall } from './aws-failure.ts';
import { entriesOfAll } from './aws-pages.ts';

/** Names of one page (API reference of ListThingsInThingGroup). */
const pageSize = 250;

/** Members of thing groups, static and dynamic; those of the groups below a group are not among them. */
export const thingGroupMembers = (client: IoTClient = new IoTClient({ maxAttempts: 5 })): ThingGroupMembers => ({
  of: (thingGroupName) =>
    awsCall(
      'iot:ListThingsInThingGroup',
      () => entriesOfAll(paginateListThingsInThingGroup({ client, pageSize }, { thingGroupName }), ({ things }) => things),
      { ResourceNotFoundException: () => undefined },
    ),
});
