import {
  CreateThingCommand, CreateThingTypeCommand, DeleteThingCommand, DeleteThingTypeCommand, DeprecateThingTypeCommand, DescribeThingCommand,
  DescribeThingTypeCommand, ListThingsCommand, ListThingTypesCommand, UpdateThingCommand,
} from '@aws-sdk/client-iot';
import type { IoTClient, ListThingsCommandInput } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Wire } from '../../../local/wire/server.ts';
import { refusal } from '../wire/local-cloud.ts';
import { anIot, ARN } from './a-cloud.ts';

let wire: Wire;
let client: IoTClient;
beforeEach(async () => { ({ wire, client } = await anIot()); });
afterEach(() => wire.close());

const create = (thingName: string, attributes?: Record<string, string>, thingTypeName?: string) =>
  client.send(new CreateThingCommand({ thingName, thingTypeName, attributePayload: attributes && { attributes } }));

describe('CreateThing', () => {
  it('makes a thing that DescribeThing tells of', async () => {
    const { thingId, thingArn } = await create('core:1_a-b', { site: 'berlin' });

    const described = await client.send(new DescribeThingCommand({ thingName: 'core:1_a-b' }));

    expect(thingArn).toBe(`${ARN}:thing/core:1_a-b`);
    expect(described).toMatchObject({
      thingName: 'core:1_a-b', thingId, thingArn, defaultClientId: 'core:1_a-b', version: 1, attributes: { site: 'berlin' },
    });
  });

  it('succeeds again with the same configuration and changes nothing', async () => {
    const first = await create('t', { a: '1' });
    const second = await create('t', { a: '1' });

    expect(second.thingId).toBe(first.thingId);
  });

  it.each([[{ a: '2' }], [{}], [{ a: '1', b: '2' }]])('is refused for a name that has other attributes (%j)', async (attributes) => {
    await create('t', { a: '1' });

    const error = await refusal(create('t', attributes));

    expect(error).toMatchObject({ name: 'ResourceAlreadyExistsException', status: 409, resourceArn: `${ARN}:thing/t` });
  });

  it.each([
    ['a name with a character that is not allowed', 'a b', {}, "'a b' at 'thingName'"],
    ['a name of 129 characters', 'x'.repeat(129), {}, "at 'thingName'"],
    ['four attributes without a type', 't', { a: '1', b: '1', c: '1', d: '1' }, '4 attributes'],
    ['an attribute value that is not allowed', 't', { a: 'x y' }, "'x y' at 'attributeValue'"],
    ['an attribute name that is not allowed', 't', { 'a b': 'x' }, "'a b' at 'attributeName'"],
  ])('is refused for %s', async (_, thingName, attributes, message) => {
    const error = await refusal(create(thingName, attributes));

    expect(error).toMatchObject({ name: 'InvalidRequestException', status: 400 });
    expect(error.message).toContain(message);
  });

  it('takes a name of 128 characters and, with a thing type, more than three attributes', async () => {
    await client.send(new CreateThingTypeCommand({ thingTypeName: 'core' }));

    await create('x'.repeat(128), { a: '1', b: '2', c: '3', d: '4' }, 'core');

    expect(await client.send(new DescribeThingCommand({ thingName: 'x'.repeat(128) }))).toMatchObject({ thingTypeName: 'core' });
  });

  it('is refused for a thing type that does not exist or is deprecated', async () => {
    await client.send(new CreateThingTypeCommand({ thingTypeName: 'old' }));
    await client.send(new DeprecateThingTypeCommand({ thingTypeName: 'old' }));

    expect(await refusal(create('t', {}, 'none'))).toMatchObject({ name: 'ResourceNotFoundException', message: 'Thing type none not found' });
    expect(await refusal(create('t', {}, 'old'))).toMatchObject({ name: 'InvalidRequestException' });
  });
});

describe('UpdateThing', () => {
  it('replaces or merges attributes, drops empty ones, and counts versions', async () => {
    await create('t', { a: '1', b: '2' });

    await client.send(new UpdateThingCommand({ thingName: 't', attributePayload: { attributes: { b: '3', c: '4' }, merge: true } }));
    const merged = await client.send(new DescribeThingCommand({ thingName: 't' }));
    await client.send(new UpdateThingCommand({ thingName: 't', attributePayload: { attributes: { a: '', d: '5' } } }));
    const replaced = await client.send(new DescribeThingCommand({ thingName: 't' }));

    expect(merged).toMatchObject({ attributes: { a: '1', b: '3', c: '4' }, version: 2 });
    expect(replaced).toMatchObject({ version: 3 });
    expect(replaced.attributes).toEqual({ d: '5' });
  });

  it('is refused at another version than expected, and for an unknown thing', async () => {
    await create('t');

    expect(await refusal(client.send(new UpdateThingCommand({ thingName: 't', expectedVersion: 7 })))).toMatchObject({ name: 'VersionConflictException', status: 409 });
    expect(await refusal(client.send(new UpdateThingCommand({ thingName: 'u' })))).toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
  });
});

describe('ListThings', () => {
  it('gives every thing once over its pages, whatever is deleted in between', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await create(name);

    const first = await client.send(new ListThingsCommand({ maxResults: 2 }));
    await client.send(new DeleteThingCommand({ thingName: 'a' }));
    const second = await client.send(new ListThingsCommand({ maxResults: 2, nextToken: first.nextToken }));
    const third = await client.send(new ListThingsCommand({ maxResults: 2, nextToken: second.nextToken }));

    const names = [first, second, third].flatMap(({ things = [] }) => things.map(({ thingName }) => thingName));
    expect(names).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(third.nextToken).toBeUndefined();
  });

  it('gives every thing once though each page is deleted before the next one is asked for', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await create(name);

    const given: unknown[] = [];
    let nextToken: string | undefined;
    do {
      const page = await client.send(new ListThingsCommand({ maxResults: 2, nextToken }));
      for (const { thingName } of page.things ?? []) {
        given.push(thingName);
        await client.send(new DeleteThingCommand({ thingName }));
      }
      nextToken = page.nextToken;
    } while (nextToken !== undefined);

    expect(given).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('filters by attribute, attribute prefix and type', async () => {
    await client.send(new CreateThingTypeCommand({ thingTypeName: 'core' }));
    await create('a', { site: 'berlin-1' });
    await create('b', { site: 'berlin-2' }, 'core');
    const namesOf = async (filter: ListThingsCommandInput) =>
      (await client.send(new ListThingsCommand(filter))).things?.map(({ thingName }) => thingName);

    expect(await namesOf({ attributeName: 'site', attributeValue: 'berlin-1' })).toEqual(['a']);
    expect(await namesOf({ attributeName: 'site', attributeValue: 'berlin', usePrefixAttributeValue: true })).toEqual(['a', 'b']);
    expect(await namesOf({ thingTypeName: 'core' })).toEqual(['b']);
  });

  it.each([[{ maxResults: 0 }], [{ maxResults: 251 }], [{ nextToken: 'made-up' }]])('is refused for %j', async (input) => {
    expect(await refusal(client.send(new ListThingsCommand(input)))).toMatchObject({ name: 'InvalidRequestException', status: 400 });
  });
});

describe('DeleteThing', () => {
  it('succeeds for a thing there is and for one there is not', async () => {
    await create('t');

    await client.send(new DeleteThingCommand({ thingName: 't' }));
    await client.send(new DeleteThingCommand({ thingName: 't' }));

    expect(await refusal(client.send(new DescribeThingCommand({ thingName: 't' })))).toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
  });

  it('gives the name free: the next thing of that name is another one', async () => {
    const first = await create('t');
    await client.send(new DeleteThingCommand({ thingName: 't' }));

    expect((await create('t')).thingId).not.toBe(first.thingId);
  });
});

describe('a thing type', () => {
  it('is made once, found, listed, and deleted only when deprecated and unused', async () => {
    const properties = { thingTypeDescription: 'core devices', searchableAttributes: ['site'] };
    await client.send(new CreateThingTypeCommand({ thingTypeName: 'core', thingTypeProperties: properties }));
    await client.send(new CreateThingTypeCommand({ thingTypeName: 'core', thingTypeProperties: properties }));
    await create('t', {}, 'core');
    const remove = () => client.send(new DeleteThingTypeCommand({ thingTypeName: 'core' }));

    expect(await client.send(new DescribeThingTypeCommand({ thingTypeName: 'core' }))).toMatchObject({
      thingTypeArn: `${ARN}:thingtype/core`, thingTypeProperties: properties, thingTypeMetadata: { deprecated: false },
    });
    expect((await client.send(new ListThingTypesCommand({}))).thingTypes).toHaveLength(1);
    expect(await refusal(client.send(new CreateThingTypeCommand({ thingTypeName: 'core' })))).toMatchObject({ name: 'ResourceAlreadyExistsException' });
    expect((await refusal(remove())).message).toContain('must be deprecated');
    await client.send(new DeprecateThingTypeCommand({ thingTypeName: 'core' }));
    expect((await refusal(remove())).message).toContain('still belongs to t');
    await client.send(new DeleteThingCommand({ thingName: 't' }));
    await remove();
    expect(await refusal(client.send(new DescribeThingTypeCommand({ thingTypeName: 'core' })))).toMatchObject({ name: 'ResourceNotFoundException' });
  });
});
