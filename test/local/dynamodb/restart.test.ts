import {
  BatchWriteItemCommand, CreateTableCommand, DeleteItemCommand, DeleteTableCommand, DescribeTableCommand, DescribeTimeToLiveCommand, GetItemCommand,
  ListTablesCommand, ListTagsOfResourceCommand, PutItemCommand, QueryCommand, ScanCommand, TagResourceCommand, TransactWriteItemsCommand, UpdateItemCommand,
  UpdateTableCommand, type AttributeValue,
} from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ensureTableFromTemplate, type TableProperties } from '../../../local/dynamodb/template.ts';
import { keyOf, localDynamoDb, N, S, TableName, template, type LocalDynamoDb } from './dynamodb-over-http.ts';

let local: LocalDynamoDb;
let now = new Date('2026-11-23T12:00:00Z');
beforeEach(async () => { local = await localDynamoDb(() => now); });
afterEach(() => local.close());

const restart = async (): Promise<void> => {
  await local.close();
  local = await localDynamoDb(() => now, local.wire.data);
};
type Item = Record<string, AttributeValue>;
const put = (Item: Item) => local.dynamodb.send(new PutItemCommand({ TableName, Item }));
const item = async (pk: string) => (await local.dynamodb.send(new GetItemCommand({ TableName, Key: keyOf(pk) }))).Item;
const query = async (IndexName: string, attribute: string, value: string) => {
  const { Items } = await local.dynamodb.send(new QueryCommand({
    TableName, IndexName, KeyConditionExpression: '#k = :v', ExpressionAttributeNames: { '#k': attribute }, ExpressionAttributeValues: { ':v': S(value) },
  }));
  return Items?.map(({ pk }) => pk?.S);
};
const indexed = (pk: string, gsi1pk: string, more: Item = {}): Item => ({ ...keyOf(pk), gsi1pk: S(gsi1pk), gsi1sk: S(pk), ...more });
const described = async () => (await local.dynamodb.send(new DescribeTableCommand({ TableName }))).Table;

describe('after a restart', () => {
  it('items and their index entries are what every kind of write made of them', async () => {
    await put(indexed('a', 'CORES', { blob: { B: new Uint8Array([0, 255]) }, numbers: { NS: ['1.5', '2'] } }));
    await put(indexed('b', 'CORES'));
    await put(indexed('deleted', 'CORES'));
    await local.dynamodb.send(new UpdateItemCommand({
      TableName, Key: keyOf('b'), UpdateExpression: 'SET gsi1pk = :p', ExpressionAttributeValues: { ':p': S('TASKS') },
    }));
    await local.dynamodb.send(new DeleteItemCommand({ TableName, Key: keyOf('deleted') }));
    await local.dynamodb.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: [{ PutRequest: { Item: indexed('c', 'CORES') } }] } }));
    await local.dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName, Item: indexed('d', 'CORES') } }] }));

    await restart();

    expect(await item('a')).toEqual(indexed('a', 'CORES', { blob: { B: new Uint8Array([0, 255]) }, numbers: { NS: ['1.5', '2'] } }));
    expect(await query('gsi1', 'gsi1pk', 'CORES')).toEqual(['a', 'c', 'd']);
    expect(await query('gsi1', 'gsi1pk', 'TASKS')).toEqual(['b']);
    expect((await local.dynamodb.send(new ScanCommand({ TableName }))).Count).toBe(4);
  });

  it('a table is the same one, with its tags and its expiry', async () => {
    const { TableId, TableArn, CreationDateTime } = (await described()) ?? {};
    await local.dynamodb.send(new TagResourceCommand({ ResourceArn: TableArn, Tags: [{ Key: 'stage', Value: 'local' }] }));
    await put({ ...keyOf('old'), expiresAt: N(Math.floor(now.getTime() / 1000) + 60) });
    now = new Date(now.getTime() + 3600_000);

    await restart();

    expect(await described()).toMatchObject({ TableId, CreationDateTime, TableStatus: 'ACTIVE' });
    expect((await local.dynamodb.send(new ListTagsOfResourceCommand({ ResourceArn: TableArn }))).Tags).toEqual([{ Key: 'stage', Value: 'local' }]);
    expect(await local.service.expire()).toBe(1);
    await restart();
    expect(await item('old')).toBeUndefined();
  });

  it('a deleted table is gone, and one made anew under its name is empty', async () => {
    const KeySchema = [{ AttributeName: 'pk', KeyType: 'HASH' as const }];
    const AttributeDefinitions = [{ AttributeName: 'pk', AttributeType: 'S' as const }];
    const create = () => local.dynamodb.send(new CreateTableCommand({ TableName: 'mine', KeySchema, AttributeDefinitions, BillingMode: 'PAY_PER_REQUEST' }));
    await create();
    await local.dynamodb.send(new PutItemCommand({ TableName: 'mine', Item: { pk: S('x') } }));
    await local.dynamodb.send(new DeleteTableCommand({ TableName: 'mine' }));

    await restart();

    expect((await local.dynamodb.send(new ListTablesCommand({}))).TableNames).toEqual([TableName]);
    await create();
    expect((await local.dynamodb.send(new ScanCommand({ TableName: 'mine' }))).Count).toBe(0);
  });

  it('more items than are read at a time all come back', async () => {
    const items = Array.from({ length: 1_010 }, (_, n) => indexed(`core-${n}`, 'CORES'));
    for (let start = 0; start < items.length; start += 25) {
      const RequestItems = { [TableName]: items.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } })) };
      await local.dynamodb.send(new BatchWriteItemCommand({ RequestItems }));
    }

    await restart();

    expect((await local.dynamodb.send(new ScanCommand({ TableName, Select: 'COUNT' }))).Count).toBe(1_010);
    expect(await query('gsi1', 'gsi1pk', 'CORES')).toHaveLength(1_010);
  });
});

describe('a template for a table that exists', () => {
  const gsi2 = {
    IndexName: 'gsi2', KeySchema: [{ AttributeName: 'status', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }], Projection: { ProjectionType: 'ALL' },
  };
  const withStatus = [...template.AttributeDefinitions, { AttributeName: 'status', AttributeType: 'S' }];
  const update = (change: Partial<TableProperties>) => ensureTableFromTemplate(local.service, { ...template, ...change });

  it('changes nothing when it is the same', async () => {
    const before = await described();

    await update({});

    expect(await described()).toEqual(before);
  });

  it('gives it new indexes, with the items that are there, and takes those away that are not named', async () => {
    await put(indexed('a', 'CORES', { status: S('Success') }));
    await put(indexed('b', 'CORES'));

    await update({ AttributeDefinitions: withStatus, GlobalSecondaryIndexes: [gsi2] });
    await put({ ...keyOf('c'), status: S('Success') });

    expect((await query('gsi2', 'status', 'Success'))?.sort()).toEqual(['a', 'c']);
    await expect(query('gsi1', 'gsi1pk', 'CORES')).rejects.toMatchObject({ name: 'ValidationException' });
    // which makes the table as it was declared first
    await restart();
    expect(await query('gsi1', 'gsi1pk', 'CORES')).toEqual(['a', 'b']);
  });

  it('builds an index anew whose projection changed', async () => {
    await put(indexed('a', 'CORES', { status: S('Success') }));

    await update({ GlobalSecondaryIndexes: [{ ...template.GlobalSecondaryIndexes[0], Projection: { ProjectionType: 'KEYS_ONLY' } }] });

    const { Items } = await local.dynamodb.send(new QueryCommand({
      TableName, IndexName: 'gsi1', KeyConditionExpression: 'gsi1pk = :v', ExpressionAttributeValues: { ':v': S('CORES') },
    }));
    expect(Items).toEqual([indexed('a', 'CORES')]);
  });

  it('changes its expiry', async () => {
    const expiry = async () => (await local.dynamodb.send(new DescribeTimeToLiveCommand({ TableName }))).TimeToLiveDescription;

    await update({ TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true } });
    const other = await expiry();
    await update({ TimeToLiveSpecification: undefined });

    expect(other).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'ttl' });
    expect(await expiry()).toEqual({ TimeToLiveStatus: 'DISABLED' });
  });

  it('is refused when its keys are others: that would be another table', async () => {
    await expect(update({ KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }] })).rejects.toThrow(
      `table ${TableName} is there with other keys or local indexes than the template's; delete it, or keep state in another directory`,
    );
  });
});

describe('UpdateTable', () => {
  const change = (GlobalSecondaryIndexUpdates: object[], more: object = {}) =>
    local.dynamodb.send(new UpdateTableCommand({ TableName, GlobalSecondaryIndexUpdates, ...more } as never));

  it('refuses an index that is there, one without its attributes, and to delete one that is not', async () => {
    const Create = template.GlobalSecondaryIndexes[0];

    await expect(change([{ Create }])).rejects.toMatchObject({ name: 'ValidationException', message: expect.stringContaining('gsi1') });
    await expect(change([{ Create: { ...Create, IndexName: 'gsi9', KeySchema: [{ AttributeName: 'nowhere', KeyType: 'HASH' }] } }])).rejects.toMatchObject({
      name: 'ValidationException', message: expect.stringContaining('nowhere'),
    });
    await expect(change([{ Delete: { IndexName: 'gsi9' } }])).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    expect((await described())?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName)).toEqual(['gsi1']);
  });
});
