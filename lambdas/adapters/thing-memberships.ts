import { AddThingToThingGroupCommand, IoTClient, paginateListThingGroupsForThing, RemoveThingFromThingGroupCommand } from '@aws-sdk/client-iot';
import type { Memberships } from '../domain/deployments/deployment-ports.ts';
import { StepFailure } from '../domain/failure.ts';
import { awsCall } from './aws-failure.ts';
import { entriesOfAll } from './aws-pages.ts';

const refused = ({ message }: Error): { readonly refused: string } => ({ refused: message });

/** Thing groups of things in IoT. */
export const thingMemberships = (client: IoTClient = new IoTClient({ maxAttempts: 3 })): Memberships => ({
  of: (thingName) =>
    awsCall('iot:ListThingGroupsForThing', () => entriesOfAll(paginateListThingGroupsForThing({ client, pageSize: 250 }, { thingName }), ({ thingGroups }) => thingGroups?.flatMap(({ groupName }) => groupName ?? [])), {
      ResourceNotFoundException: (error) => {
        throw new StepFailure('NotFound', 'THING_NOT_FOUND', `thing ${JSON.stringify(thingName)} does not exist in IoT any more`, { cause: error });
      },
    }),
  leave: async (thingName, thingGroupName) => {
    await awsCall('iot:RemoveThingFromThingGroup', () => client.send(new RemoveThingFromThingGroupCommand({ thingName, thingGroupName })), { ResourceNotFoundException: () => undefined });
  },
  join: (thingName, thingGroupName) =>
    awsCall<'joined', 'no such group' | ReturnType<typeof refused>>(
      'iot:AddThingToThingGroup',
      async () => {
        await client.send(new AddThingToThingGroupCommand({ thingName, thingGroupName }));
        return 'joined';
      },
      // The API reference has no LimitExceededException for this operation; other operations of groups do.
      { ResourceNotFoundException: () => 'no such group', InvalidRequestException: refused, LimitExceededException: refused },
    ),
});
