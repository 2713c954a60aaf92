import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type {
  CreateThingCommandInput, DeleteThingCommandInput, DescribeThingCommandInput, ListThingsCommandInput, UpdateThingCommandInput,
} from '@aws-sdk/client-iot';
import { amend } from '../data/data.ts';
import { page } from '../wire/paging.ts';
import type { Checked, Operations } from '../wire/service.ts';
import type { Iot } from './context.ts';
import { alreadyExists, invalidRequest, iotError, notFound } from './errors.ts';
import { checkName, checkPageSize, LIMITS } from './limits.ts';
import { targetsOf } from './relation.ts';
import type { Thing } from './state.ts';

export interface ThingConfiguration {
  attributes?: Record<string, string>;
  thingTypeName?: string;
  billingGroupName?: string;
}

/** @throws AwsError `ResourceNotFoundException` */
export const thingOf = ({ state }: Iot, thingName: string): Thing => {
  const thing = state.things.get(thingName);
  if (!thing) throw notFound(`Thing ${thingName} not found`);
  return thing;
};

const checkAttributes = (attributes: Record<string, string>, hasType: boolean): void => {
  const most = hasType ? LIMITS.attributesWithType : LIMITS.attributesWithoutType;
  const count = Object.keys(attributes).length;
  if (count > most) throw invalidRequest(`${count} attributes; a thing ${hasType ? 'with' : 'without'} a thing type may have ${most}`);
  for (const [name, value] of Object.entries(attributes)) {
    checkName('attributeName', name);
    checkName('attributeValue', value);
  }
};

const checkThingType = ({ state }: Iot, thingTypeName: string): void => {
  checkName('thingTypeName', thingTypeName);
  const type = state.thingTypes.get(thingTypeName);
  if (!type) throw notFound(`Thing type ${thingTypeName} not found`);
  if (type.deprecated) throw invalidRequest(`Thing type ${thingTypeName} is deprecated: no thing can be given it`);
};

/** An attribute set to an empty value is not there. */
const withoutEmpty = (attributes: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== ''));

/**
 * Creates a thing; the same call again is a success that changes nothing.
 *
 * @throws AwsError `ResourceAlreadyExistsException` when the name has another configuration
 */
export const createThing = (iot: Iot, thingName: string, configuration: ThingConfiguration = {}): Thing => {
  const { state } = iot;
  const { thingTypeName, billingGroupName } = configuration;
  const attributes = withoutEmpty(configuration.attributes ?? {});
  checkName('thingName', thingName);
  const known = state.things.get(thingName);
  if (known) {
    const same = isDeepStrictEqual(known.attributes, attributes) && known.thingTypeName === thingTypeName && known.billingGroupName === billingGroupName;
    if (same) return known;
    throw alreadyExists(`Thing ${thingName} already exists in account with different attributes`, known.thingId, iot.arn('thing', thingName));
  }
  if (thingTypeName !== undefined) checkThingType(iot, thingTypeName);
  checkAttributes(attributes, thingTypeName !== undefined);
  const thing: Thing = { thingName, thingId: randomUUID(), attributes, version: 1, thingTypeName, billingGroupName };
  state.things.set(thingName, thing);
  return thing;
};

/** @throws AwsError `ResourceNotFoundException`, `VersionConflictException`, `InvalidRequestException` */
export const updateThing = (
  iot: Iot, thingName: string,
  change: { attributes?: Record<string, string>; merge?: boolean; thingTypeName?: string; removeThingType?: boolean; expectedVersion?: number },
): void => {
  const thing = thingOf(iot, thingName);
  const { expectedVersion, merge = false } = change;
  if (expectedVersion !== undefined && expectedVersion !== thing.version) {
    throw iotError('VersionConflictException', `Thing ${thingName} is at version ${thing.version}, not ${expectedVersion}`);
  }
  if (change.removeThingType && change.thingTypeName !== undefined) throw invalidRequest('removeThingType and thingTypeName exclude each other');
  if (change.thingTypeName !== undefined && change.thingTypeName !== thing.thingTypeName) checkThingType(iot, change.thingTypeName);
  const thingTypeName = change.removeThingType ? undefined : (change.thingTypeName ?? thing.thingTypeName);
  const attributes = change.attributes === undefined
    ? thing.attributes
    : withoutEmpty(merge ? { ...thing.attributes, ...change.attributes } : change.attributes);
  checkAttributes(attributes, thingTypeName !== undefined);
  amend(iot.state.things, thingName, { attributes, thingTypeName, version: thing.version + 1 });
};

const deleteThing = (iot: Iot, { thingName, expectedVersion }: Checked<DeleteThingCommandInput>): void => {
  const { state } = iot;
  const thing = state.things.get(thingName);
  if (!thing) return;
  if (expectedVersion !== undefined && expectedVersion !== thing.version) {
    throw iotError('VersionConflictException', `Thing ${thingName} is at version ${thing.version}, not ${expectedVersion}`);
  }
  if (targetsOf(state.thingPrincipals, thingName).size > 0) {
    throw invalidRequest(`Cannot delete. Thing ${thingName} is still attached to one or more principals`);
  }
  for (const group of [...targetsOf(state.thingGroupMembers, thingName)]) iot.fleet.leave(thingName, group);
  state.things.delete(thingName);
  iot.fleet.forget(thingName);
};

const describeThing = (iot: Iot, thingName: string) => {
  const { thingId, attributes, version, thingTypeName, billingGroupName } = thingOf(iot, thingName);
  return { defaultClientId: thingName, thingName, thingId, thingArn: iot.arn('thing', thingName), thingTypeName, attributes, version, billingGroupName };
};

const listThings = (iot: Iot, input: ListThingsCommandInput) => {
  const { attributeName, attributeValue, thingTypeName, usePrefixAttributeValue = false, nextToken } = input;
  const fits = (thing: Thing): boolean => {
    if (thingTypeName !== undefined && thing.thingTypeName !== thingTypeName) return false;
    if (attributeName === undefined) return true;
    const value = thing.attributes[attributeName];
    if (value === undefined || attributeValue === undefined) return value !== undefined;
    return usePrefixAttributeValue ? value.startsWith(attributeValue) : value === attributeValue;
  };
  const matching = [...iot.state.things.values()].filter(fits);
  const size = checkPageSize('maxResults', input.maxResults, LIMITS.pageSize);
  const { items, next } = page(matching, (t) => t.thingName, { size, token: nextToken }, () => invalidRequest('invalid nextToken'));
  const things = items.map(({ thingName, thingTypeName: type, attributes, version }) => ({
    thingName, thingTypeName: type, thingArn: iot.arn('thing', thingName), attributes, version,
  }));
  return { things, nextToken: next };
};

export const thingOperations = (iot: Iot) => ({
  CreateThing: async ({ thingName, thingTypeName, attributePayload, billingGroupName }: Checked<CreateThingCommandInput>) => {
    const thing = createThing(iot, thingName, { thingTypeName, billingGroupName, attributes: attributePayload?.attributes });
    return { thingName, thingArn: iot.arn('thing', thingName), thingId: thing.thingId };
  },
  DescribeThing: async ({ thingName }: Checked<DescribeThingCommandInput>) => describeThing(iot, thingName),
  UpdateThing: async ({ thingName, attributePayload, ...rest }: Checked<UpdateThingCommandInput>) => {
    updateThing(iot, thingName, { attributes: attributePayload?.attributes, merge: attributePayload?.merge, ...rest });
    return {};
  },
  ListThings: async (input: ListThingsCommandInput) => listThings(iot, input),
  DeleteThing: async (input: Checked<DeleteThingCommandInput>) => {
    deleteThing(iot, input);
    return {};
  },
}) satisfies Operations;
