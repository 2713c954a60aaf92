import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type {
  CreateThingTypeCommandInput, DeleteThingTypeCommandInput, DeprecateThingTypeCommandInput, DescribeThingTypeCommandInput,
  ListThingTypesCommandInput,
} from '@aws-sdk/client-iot';
import { amend } from '../data/data.ts';
import { page } from '../wire/paging.ts';
import type { Checked, Operations } from '../wire/service.ts';
import type { Iot } from './context.ts';
import { alreadyExists, invalidRequest, notFound } from './errors.ts';
import { checkName, checkPageSize, LIMITS } from './limits.ts';
import type { ThingType } from './state.ts';
import { tagNew } from './tags.ts';

const thingTypeOf = ({ state }: Iot, thingTypeName: string): ThingType => {
  const type = state.thingTypes.get(thingTypeName);
  if (!type) throw notFound(`Thing type ${thingTypeName} not found`);
  return type;
};

const describe = (iot: Iot, { thingTypeName, thingTypeId, description, searchableAttributes, creationDate, deprecated, deprecationDate }: ThingType) => ({
  thingTypeName,
  thingTypeId,
  thingTypeArn: iot.arn('thingtype', thingTypeName),
  thingTypeProperties: { thingTypeDescription: description, searchableAttributes },
  thingTypeMetadata: { deprecated, deprecationDate, creationDate },
});

const create = (iot: Iot, { thingTypeName, thingTypeProperties, tags }: Checked<CreateThingTypeCommandInput>) => {
  checkName('thingTypeName', thingTypeName);
  const { thingTypeDescription: description, searchableAttributes = [] } = thingTypeProperties ?? {};
  if (searchableAttributes.length > LIMITS.searchableAttributesPerType) throw invalidRequest(`${searchableAttributes.length} searchable attributes; at most ${LIMITS.searchableAttributesPerType} are allowed`);
  const thingTypeArn = iot.arn('thingtype', thingTypeName);
  const known = iot.state.thingTypes.get(thingTypeName);
  if (known && (known.description !== description || !isDeepStrictEqual(known.searchableAttributes, searchableAttributes))) {
    throw alreadyExists(`Thing type ${thingTypeName} already exists in account with different properties`, known.thingTypeId, thingTypeArn);
  }
  if (known) return { thingTypeName, thingTypeArn, thingTypeId: known.thingTypeId };
  const thingTypeId = randomUUID();
  iot.state.thingTypes.set(thingTypeName, { thingTypeName, thingTypeId, description, searchableAttributes, creationDate: iot.now(), deprecated: false });
  tagNew(iot, thingTypeArn, tags);
  return { thingTypeName, thingTypeArn, thingTypeId };
};

const remove = (iot: Iot, thingTypeName: string): void => {
  const type = thingTypeOf(iot, thingTypeName);
  if (!type.deprecated) throw invalidRequest(`Thing type ${thingTypeName} must be deprecated before it is deleted`);
  for (const thing of iot.state.things.values()) {
    if (thing.thingTypeName === thingTypeName) throw invalidRequest(`Thing type ${thingTypeName} still belongs to ${thing.thingName}`);
  }
  iot.state.thingTypes.delete(thingTypeName);
};

export const thingTypeOperations = (iot: Iot) => ({
  CreateThingType: async (input: Checked<CreateThingTypeCommandInput>) => create(iot, input),
  DescribeThingType: async ({ thingTypeName }: Checked<DescribeThingTypeCommandInput>) => describe(iot, thingTypeOf(iot, thingTypeName)),
  ListThingTypes: async ({ thingTypeName, maxResults, nextToken }: ListThingTypesCommandInput) => {
    const matching = [...iot.state.thingTypes.values()].filter((type) => thingTypeName === undefined || type.thingTypeName === thingTypeName);
    const size = checkPageSize('maxResults', maxResults, LIMITS.pageSize);
    const { items, next } = page(matching, (t) => t.thingTypeName, { size, token: nextToken }, () => invalidRequest('invalid nextToken'));
    return { thingTypes: items.map((type) => describe(iot, type)), nextToken: next };
  },
  DeprecateThingType: async ({ thingTypeName, undoDeprecate = false }: Checked<DeprecateThingTypeCommandInput>) => {
    thingTypeOf(iot, thingTypeName);
    amend(iot.state.thingTypes, thingTypeName, { deprecated: !undoDeprecate, deprecationDate: undoDeprecate ? undefined : iot.now() });
    return {};
  },
  DeleteThingType: async ({ thingTypeName }: Checked<DeleteThingTypeCommandInput>) => {
    remove(iot, thingTypeName);
    return {};
  },
}) satisfies Operations;
