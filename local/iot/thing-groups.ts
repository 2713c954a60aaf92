import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type {
  CreateThingGroupCommandInput, DeleteThingGroupCommandInput, DescribeThingGroupCommandInput, ListThingGroupsCommandInput,
  UpdateThingGroupCommandInput,
} from '@aws-sdk/client-iot';
import { amend } from '../data/data.ts';
import { page } from '../wire/paging.ts';
import type { Checked, Operations } from '../wire/service.ts';
import type { Iot } from './context.ts';
import { alreadyExists, invalidRequest, iotError, notFound } from './errors.ts';
import { checkName, checkPageSize, LIMITS } from './limits.ts';
import { sourcesOf } from './relation.ts';
import type { ThingGroup } from './state.ts';
import { tagNew } from './tags.ts';

/** @throws AwsError `ResourceNotFoundException` */
export const groupOf = ({ state }: Pick<Iot, 'state'>, thingGroupName: string): ThingGroup => {
  const group = state.thingGroups.get(thingGroupName);
  if (!group) throw notFound(`Thing group ${thingGroupName} not found`);
  return group;
};

/** Names of the groups above one, the root first. */
export const parentsOf = (iot: Pick<Iot, 'state'>, { parentGroupName }: ThingGroup): string[] =>
  parentGroupName === undefined ? [] : [...parentsOf(iot, groupOf(iot, parentGroupName)), parentGroupName];

const childrenOf = ({ state }: Pick<Iot, 'state'>, name: string): ThingGroup[] => [...state.thingGroups.values()].filter((g) => g.parentGroupName === name);

/** All groups under one, at any depth. */
export const descendantsOf = (iot: Pick<Iot, 'state'>, name: string): ThingGroup[] =>
  childrenOf(iot, name).flatMap((child) => [child, ...descendantsOf(iot, child.thingGroupName)]);

const checkPlace = (iot: Iot, parentGroupName: string): void => {
  const parent = groupOf(iot, parentGroupName);
  const depth = parentsOf(iot, parent).length + 2;
  if (depth > LIMITS.groupDepth) throw invalidRequest(`the group would be at depth ${depth}; at most ${LIMITS.groupDepth} are allowed`);
  if (childrenOf(iot, parentGroupName).length >= LIMITS.childGroupsPerGroup) {
    throw invalidRequest(`Thing group ${parentGroupName} has ${LIMITS.childGroupsPerGroup} direct children, which is the most allowed`);
  }
};

const answer = (iot: Iot, { thingGroupName, thingGroupId }: ThingGroup) => ({
  thingGroupName, thingGroupArn: iot.arn('thinggroup', thingGroupName), thingGroupId,
});

const create = (iot: Iot, { thingGroupName, parentGroupName, thingGroupProperties, tags }: Checked<CreateThingGroupCommandInput>) => {
  checkName('thingGroupName', thingGroupName);
  const description = thingGroupProperties?.thingGroupDescription;
  const attributes = thingGroupProperties?.attributePayload?.attributes ?? {};
  const known = iot.state.thingGroups.get(thingGroupName);
  if (known) {
    const same = known.parentGroupName === parentGroupName && known.description === description && isDeepStrictEqual(known.attributes, attributes);
    if (same) return answer(iot, known);
    throw alreadyExists(`Thing Group ${thingGroupName} already exists in current account with different properties`, known.thingGroupId, iot.arn('thinggroup', thingGroupName));
  }
  // the operation models no not-found error
  if (parentGroupName !== undefined && !iot.state.thingGroups.has(parentGroupName)) throw invalidRequest(`Parent thing group ${parentGroupName} not found`);
  if (parentGroupName !== undefined) checkPlace(iot, parentGroupName);
  const group: ThingGroup = {
    thingGroupName, thingGroupId: randomUUID(), parentGroupName, description, attributes, version: 1, creationDate: iot.now(),
  };
  iot.state.thingGroups.set(thingGroupName, group);
  tagNew(iot, iot.arn('thinggroup', thingGroupName), tags);
  return answer(iot, group);
};

const describe = (iot: Iot, group: ThingGroup) => ({
  ...answer(iot, group),
  version: group.version,
  thingGroupProperties: { thingGroupDescription: group.description, attributePayload: { attributes: group.attributes } },
  thingGroupMetadata: {
    parentGroupName: group.parentGroupName,
    rootToParentThingGroups: parentsOf(iot, group).map((groupName) => ({ groupName, groupArn: iot.arn('thinggroup', groupName) })),
    creationDate: group.creationDate,
  },
});

const checkVersion = ({ thingGroupName, version }: ThingGroup, expected: number | undefined): void => {
  if (expected !== undefined && expected !== version) {
    throw iotError('VersionConflictException', `Thing group ${thingGroupName} is at version ${version}, not ${expected}`);
  }
};

const update = (iot: Iot, { thingGroupName, thingGroupProperties, expectedVersion }: Checked<UpdateThingGroupCommandInput>) => {
  const group = groupOf(iot, thingGroupName);
  checkVersion(group, expectedVersion);
  const { thingGroupDescription, attributePayload } = thingGroupProperties;
  const given = attributePayload?.attributes;
  const attributes = given === undefined ? group.attributes : attributePayload?.merge ? { ...group.attributes, ...given } : given;
  const { version } = amend(iot.state.thingGroups, thingGroupName, {
    attributes, description: thingGroupDescription ?? group.description, version: group.version + 1,
  });
  return { version };
};

const remove = (iot: Iot, { thingGroupName, expectedVersion }: Checked<DeleteThingGroupCommandInput>): void => {
  const { state } = iot;
  const group = state.thingGroups.get(thingGroupName);
  if (!group) return;
  checkVersion(group, expectedVersion);
  if (childrenOf(iot, thingGroupName).length > 0) throw invalidRequest(`Cannot delete. Thing group ${thingGroupName} still has child groups`);
  const arn = iot.arn('thinggroup', thingGroupName);
  for (const thing of [...sourcesOf(state.thingGroupMembers, thingGroupName)]) iot.fleet.leave(thing, thingGroupName);
  for (const policy of [...sourcesOf(state.policyTargets, arn)]) iot.propagation.detachPolicy(policy, arn);
  state.thingGroups.delete(thingGroupName);
};

const list = (iot: Iot, { parentGroup, namePrefixFilter = '', recursive = true, maxResults, nextToken }: ListThingGroupsCommandInput) => {
  if (parentGroup !== undefined) groupOf(iot, parentGroup);
  const all = parentGroup === undefined
    ? [...iot.state.thingGroups.values()].filter((g) => recursive || g.parentGroupName === undefined)
    : recursive ? descendantsOf(iot, parentGroup) : childrenOf(iot, parentGroup);
  const matching = all.map((g) => g.thingGroupName).filter((name) => name.startsWith(namePrefixFilter));
  const size = checkPageSize('maxResults', maxResults, LIMITS.pageSize);
  const { items, next } = page(matching, (name) => name, { size, token: nextToken }, () => invalidRequest('invalid nextToken'));
  return { thingGroups: items.map((groupName) => ({ groupName, groupArn: iot.arn('thinggroup', groupName) })), nextToken: next };
};

export const thingGroupOperations = (iot: Iot) => ({
  CreateThingGroup: async (input: Checked<CreateThingGroupCommandInput>) => create(iot, input),
  DescribeThingGroup: async ({ thingGroupName }: Checked<DescribeThingGroupCommandInput>) => describe(iot, groupOf(iot, thingGroupName)),
  UpdateThingGroup: async (input: Checked<UpdateThingGroupCommandInput>) => update(iot, input),
  DeleteThingGroup: async (input: Checked<DeleteThingGroupCommandInput>) => {
    remove(iot, input);
    return {};
  },
  ListThingGroups: async (input: ListThingGroupsCommandInput) => list(iot, input),
}) satisfies Operations;
