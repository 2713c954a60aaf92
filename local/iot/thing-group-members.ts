import type {
  AddThingToThingGroupCommandInput, ListThingGroupsForThingCommandInput, ListThingsInThingGroupCommandInput,
  RemoveThingFromThingGroupCommandInput, UpdateThingGroupsForThingCommandInput,
} from '@aws-sdk/client-iot';
import { page } from '../wire/paging.ts';
import type { Checked, Operations } from '../wire/service.ts';
import type { Iot } from './context.ts';
import { invalidRequest } from './errors.ts';
import { checkPageSize, LIMITS } from './limits.ts';
import { linked, sourcesOf, targetsOf } from './relation.ts';
import { descendantsOf, groupOf, parentsOf } from './thing-groups.ts';
import { thingOf } from './things.ts';

const rootOf = (iot: Iot, groupName: string): string => parentsOf(iot, groupOf(iot, groupName))[0] ?? groupName;

/**
 * Puts a thing into a group; it may be there already.
 *
 * @throws AwsError `ResourceNotFoundException`; `InvalidRequestException` past ten groups, or for two groups of one hierarchy
 */
export const addToGroup = (iot: Iot, thingName: string, groupName: string): void => {
  const { thingGroupMembers } = iot.state;
  thingOf(iot, thingName);
  groupOf(iot, groupName);
  if (linked(thingGroupMembers, thingName, groupName)) return;
  const groups = [...targetsOf(thingGroupMembers, thingName)];
  if (groups.length >= LIMITS.groupsPerThing) throw invalidRequest(`Thing ${thingName} is in ${LIMITS.groupsPerThing} groups, which is the most allowed`);
  const root = rootOf(iot, groupName);
  const relative = groups.find((name) => rootOf(iot, name) === root);
  if (relative !== undefined) throw invalidRequest(`Thing ${thingName} is in group ${relative} already, which is in the same hierarchy as ${groupName}`);
  iot.fleet.join(thingName, groupName);
};

export const removeFromGroup = (iot: Iot, thingName: string, groupName: string): void => {
  thingOf(iot, thingName);
  groupOf(iot, groupName);
  iot.fleet.leave(thingName, groupName);
};

/** Names of the groups a thing is a direct member of. */
export const groupsOfThing = ({ state }: Iot, thingName: string): string[] => [...targetsOf(state.thingGroupMembers, thingName)];

/** Names of a group's things; with `recursive`, of the groups under it too. */
const thingsInGroup = (iot: Iot, groupName: string, recursive: boolean): string[] => {
  groupOf(iot, groupName);
  const groups = [groupName, ...(recursive ? descendantsOf(iot, groupName).map((g) => g.thingGroupName) : [])];
  return [...new Set(groups.flatMap((name) => [...sourcesOf(iot.state.thingGroupMembers, name)]))];
};

/** Members may be given by name or by ARN. */
const nameOf = (iot: Iot, kind: 'thing' | 'thinggroup', name: string | undefined, arn: string | undefined): string => {
  const prefix = iot.arn(kind, '');
  if (name !== undefined && arn !== undefined && prefix + name !== arn) throw invalidRequest(`'${name}' and '${arn}' name different resources`);
  const given = name ?? (arn?.startsWith(prefix) ? arn.slice(prefix.length) : undefined);
  if (given === undefined) throw invalidRequest(`give the ${kind} by name or by an ARN that begins with ${prefix}`);
  return given;
};

const membership = (iot: Iot, input: AddThingToThingGroupCommandInput | RemoveThingFromThingGroupCommandInput): [string, string] => [
  nameOf(iot, 'thing', input.thingName, input.thingArn),
  nameOf(iot, 'thinggroup', input.thingGroupName, input.thingGroupArn),
];

export const thingGroupMemberOperations = (iot: Iot) => ({
  AddThingToThingGroup: async (input: AddThingToThingGroupCommandInput) => {
    addToGroup(iot, ...membership(iot, input));
    return {};
  },
  RemoveThingFromThingGroup: async (input: RemoveThingFromThingGroupCommandInput) => {
    removeFromGroup(iot, ...membership(iot, input));
    return {};
  },
  UpdateThingGroupsForThing: async ({ thingName, thingGroupsToAdd = [], thingGroupsToRemove = [] }: UpdateThingGroupsForThingCommandInput) => {
    const name = nameOf(iot, 'thing', thingName, undefined);
    thingGroupsToRemove.forEach((group) => removeFromGroup(iot, name, group));
    thingGroupsToAdd.forEach((group) => addToGroup(iot, name, group));
    return {};
  },
  ListThingGroupsForThing: async ({ thingName, maxResults, nextToken }: Checked<ListThingGroupsForThingCommandInput>) => {
    thingOf(iot, thingName);
    const size = checkPageSize('maxResults', maxResults, LIMITS.pageSize);
    const { items, next } = page(groupsOfThing(iot, thingName), (n) => n, { size, token: nextToken }, () => invalidRequest('invalid nextToken'));
    return { thingGroups: items.map((groupName) => ({ groupName, groupArn: iot.arn('thinggroup', groupName) })), nextToken: next };
  },
  ListThingsInThingGroup: async ({ thingGroupName, recursive = false, maxResults, nextToken }: Checked<ListThingsInThingGroupCommandInput>) => {
    const size = checkPageSize('maxResults', maxResults, LIMITS.pageSize);
    const { items, next } = page(thingsInGroup(iot, thingGroupName, recursive), (n) => n, { size, token: nextToken }, () => invalidRequest('invalid nextToken'));
    return { things: items, nextToken: next };
  },
}) satisfies Operations;
