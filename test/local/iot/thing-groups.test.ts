import {
  AddThingToThingGroupCommand, CreateThingCommand, CreateThingGroupCommand, DeleteThingCommand, DeleteThingGroupCommand,
  DescribeThingGroupCommand, ListThingGroupsCommand, ListThingGroupsForThingCommand, ListThingsInThingGroupCommand,
  RemoveThingFromThingGroupCommand, UpdateThingGroupCommand, UpdateThingGroupsForThingCommand,
} from '@aws-sdk/client-iot';
import type { IoTClient } from '@aws-sdk/client-iot';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Wire } from '../../../local/wire/server.ts';
import { refusal } from '../wire/local-cloud.ts';
import { anIot, ARN } from './a-cloud.ts';

let wire: Wire;
let client: IoTClient;
beforeEach(async () => { ({ wire, client } = await anIot()); });
afterEach(() => wire.close());

const group = (thingGroupName: string, parentGroupName?: string) => client.send(new CreateThingGroupCommand({ thingGroupName, parentGroupName }));
const thing = (thingName: string) => client.send(new CreateThingCommand({ thingName }));
const add = (thingName: string, thingGroupName: string) => client.send(new AddThingToThingGroupCommand({ thingName, thingGroupName }));
const groupsOf = async (thingName: string) =>
  (await client.send(new ListThingGroupsForThingCommand({ thingName }))).thingGroups?.map(({ groupName }) => groupName);
const thingsIn = async (thingGroupName: string, recursive?: boolean) =>
  (await client.send(new ListThingsInThingGroupCommand({ thingGroupName, recursive }))).things;

describe('a thing group', () => {
  it('is made once, and knows the groups above it', async () => {
    await group('europe');
    await group('germany', 'europe');
    const { thingGroupId } = await group('berlin', 'germany');

    expect((await group('berlin', 'germany')).thingGroupId).toBe(thingGroupId);
    expect(await refusal(group('berlin', 'europe'))).toMatchObject({ name: 'ResourceAlreadyExistsException', status: 409 });
    expect(await client.send(new DescribeThingGroupCommand({ thingGroupName: 'berlin' }))).toMatchObject({
      thingGroupArn: `${ARN}:thinggroup/berlin`,
      thingGroupMetadata: {
        parentGroupName: 'germany',
        rootToParentThingGroups: [
          { groupName: 'europe', groupArn: `${ARN}:thinggroup/europe` }, { groupName: 'germany', groupArn: `${ARN}:thinggroup/germany` },
        ],
      },
    });
  });

  it('is at most seven levels deep', async () => {
    for (let level = 1; level <= 7; level += 1) await group(`g${level}`, level > 1 ? `g${level - 1}` : undefined);

    expect(await refusal(group('g8', 'g7'))).toMatchObject({ name: 'InvalidRequestException' });
  });

  it('needs a parent that exists and a name that fits', async () => {
    expect(await refusal(group('berlin', 'none'))).toMatchObject({ name: 'InvalidRequestException' });
    expect(await refusal(group('a b'))).toMatchObject({ name: 'InvalidRequestException' });
  });

  it('is updated at the version that is expected', async () => {
    await group('berlin');
    const update = (expectedVersion: number) => client.send(new UpdateThingGroupCommand({
      thingGroupName: 'berlin', expectedVersion, thingGroupProperties: { thingGroupDescription: 'b', attributePayload: { attributes: { a: '1' } } },
    }));

    expect((await update(1)).version).toBe(2);
    expect(await refusal(update(1))).toMatchObject({ name: 'VersionConflictException' });
    expect((await client.send(new DescribeThingGroupCommand({ thingGroupName: 'berlin' }))).thingGroupProperties).toEqual({
      thingGroupDescription: 'b', attributePayload: { attributes: { a: '1' } },
    });
  });

  it('is deleted with its memberships, not while it has children, and again without complaint', async () => {
    await group('europe');
    await group('berlin', 'europe');
    await thing('t');
    await add('t', 'berlin');
    const remove = (thingGroupName: string) => client.send(new DeleteThingGroupCommand({ thingGroupName }));

    expect(await refusal(remove('europe'))).toMatchObject({ name: 'InvalidRequestException' });
    await remove('berlin');
    await remove('berlin');

    expect(await groupsOf('t')).toEqual([]);
    expect((await client.send(new ListThingGroupsCommand({}))).thingGroups).toEqual([{ groupName: 'europe', groupArn: `${ARN}:thinggroup/europe` }]);
  });

  it('is listed by parent and prefix', async () => {
    for (const [name, parent] of [['europe'], ['germany', 'europe'], ['berlin', 'germany'], ['asia']]) await group(name as string, parent);
    const list = async (input: object) => (await client.send(new ListThingGroupsCommand(input))).thingGroups?.map(({ groupName }) => groupName);

    expect(await list({ parentGroup: 'europe' })).toEqual(['germany', 'berlin']);
    expect(await list({ parentGroup: 'europe', recursive: false })).toEqual(['germany']);
    expect(await list({ recursive: false })).toEqual(['europe', 'asia']);
    expect(await list({ namePrefixFilter: 'be' })).toEqual(['berlin']);
  });
});

describe('membership', () => {
  it('is added, listed from both ends, and removed', async () => {
    await group('europe');
    await group('berlin', 'europe');
    await thing('t');

    await client.send(new AddThingToThingGroupCommand({ thingArn: `${ARN}:thing/t`, thingGroupArn: `${ARN}:thinggroup/berlin` }));
    await add('t', 'berlin');

    expect(await groupsOf('t')).toEqual(['berlin']);
    expect([await thingsIn('berlin'), await thingsIn('europe'), await thingsIn('europe', true)]).toEqual([['t'], [], ['t']]);
    await client.send(new RemoveThingFromThingGroupCommand({ thingName: 't', thingGroupName: 'berlin' }));
    expect(await groupsOf('t')).toEqual([]);
  });

  it('is at most tenfold', async () => {
    await thing('t');
    for (let i = 0; i <= 10; i += 1) await group(`g${i}`);
    for (let i = 0; i < 10; i += 1) await add('t', `g${i}`);

    expect(await refusal(add('t', 'g10'))).toMatchObject({ name: 'InvalidRequestException', message: expect.stringContaining('10 groups') });
  });

  it('is not given twice within one hierarchy', async () => {
    await thing('t');
    await group('europe');
    await group('berlin', 'europe');
    await group('paris', 'europe');
    await add('t', 'berlin');

    expect(await refusal(add('t', 'paris'))).toMatchObject({ name: 'InvalidRequestException', message: expect.stringContaining('same hierarchy') });
  });

  it('is changed in one call', async () => {
    await thing('t');
    for (const name of ['a', 'b', 'c']) await group(name);
    await add('t', 'a');

    await client.send(new UpdateThingGroupsForThingCommand({ thingName: 't', thingGroupsToAdd: ['b', 'c'], thingGroupsToRemove: ['a'] }));

    expect(await groupsOf('t')).toEqual(['b', 'c']);
  });

  it('ends with the thing', async () => {
    await thing('t');
    await group('g');
    await add('t', 'g');

    await client.send(new DeleteThingCommand({ thingName: 't' }));

    expect(await thingsIn('g')).toEqual([]);
  });

  it.each([['none', 'g'], ['t', 'none']])('is refused for thing %s and group %s', async (thingName, groupName) => {
    await thing('t');
    await group('g');

    expect(await refusal(add(thingName, groupName))).toMatchObject({ name: 'ResourceNotFoundException', status: 404 });
  });
});
