import {
  BatchGetItemCommand, BatchWriteItemCommand, ConditionalCheckFailedException, CreateTableCommand, DeleteItemCommand, DeleteTableCommand,
  DescribeTableCommand, DescribeTimeToLiveCommand, ExecuteStatementCommand, GetItemCommand, PutItemCommand, QueryCommand, ScanCommand, UpdateItemCommand,
  type AttributeValue, type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keyOf, localDynamoDb, N, S, TableName, type LocalDynamoDb } from './dynamodb-over-http.ts';

let local: LocalDynamoDb;
let now = new Date('2026-11-23T12:00:00Z');
beforeAll(async () => { local = await localDynamoDb(() => now); });
afterAll(() => local.close());

const put = (Item: Record<string, AttributeValue>) => local.dynamodb.send(new PutItemCommand({ TableName, Item }));
const query = (input: Partial<QueryCommandInput>) => local.dynamodb.send(new QueryCommand({ TableName, ...input }));

describe('a table from the template', () => {
  it('is on demand, with its index and expiry', async () => {
    const { Table } = await local.dynamodb.send(new DescribeTableCommand({ TableName }));
    const { TimeToLiveDescription } = await local.dynamodb.send(new DescribeTimeToLiveCommand({ TableName }));

    expect(Table).toMatchObject({
      TableStatus: 'ACTIVE', TableArn: 'arn:aws:dynamodb:us-east-1:111122223333:table/fleet',
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' }, GlobalSecondaryIndexes: [{ IndexName: 'gsi1', IndexStatus: 'ACTIVE' }],
    });
    expect(TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expiresAt' });
  });

  it('is ready when its creation is answered and gone when its deletion is', async () => {
    const other = { TableName: 'other' };
    await local.dynamodb.send(new CreateTableCommand({
      ...other, BillingMode: 'PAY_PER_REQUEST', AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }], KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    }));
    await local.dynamodb.send(new PutItemCommand({ ...other, Item: { id: S('1') } }));

    await local.dynamodb.send(new DeleteTableCommand(other));

    await expect(local.dynamodb.send(new DescribeTableCommand(other))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

describe('an item', () => {
  it('comes back with every attribute type, at the wire and in process', async () => {
    const Item = {
      ...keyOf('types'), text: S('Größe'), number: { N: '1.5' }, blob: { B: new Uint8Array([0, 255]) }, yes: { BOOL: true }, nothing: { NULL: true },
      words: { SS: ['a', 'b'] }, numbers: { NS: ['1'] }, blobs: { BS: [new Uint8Array([1])] }, list: { L: [S('x'), { M: { B: S('a key named B') } }] },
    };

    await local.service.call('PutItem', { TableName, Item });

    expect((await local.dynamodb.send(new GetItemCommand({ TableName, Key: keyOf('types') }))).Item).toEqual(Item);
    expect(await local.service.call('GetItem', { TableName, Key: keyOf('types') })).toEqual({ Item });
  });

  it.each<[string, object, AttributeValue]>([
    ['SET with a value', { UpdateExpression: 'SET #a = :v', ExpressionAttributeValues: { ':v': S('new') } }, S('new')],
    ['if_not_exists', { UpdateExpression: 'SET #a = if_not_exists(#a, :v)', ExpressionAttributeValues: { ':v': S('late') } }, N(1)],
    ['arithmetic', { UpdateExpression: 'SET #a = #a + :v', ExpressionAttributeValues: { ':v': N(4) } }, N(5)],
    ['ADD', { UpdateExpression: 'ADD #a :v', ExpressionAttributeValues: { ':v': N(-3) } }, N(-2)],
  ])('is updated by %s', async (_case, update, expected) => {
    await put({ ...keyOf('updated'), amount: N(1) });

    const { Attributes } = await local.dynamodb.send(new UpdateItemCommand({
      TableName, Key: keyOf('updated'), ExpressionAttributeNames: { '#a': 'amount' }, ReturnValues: 'ALL_NEW', ...update,
    } as never));

    expect(Attributes?.amount).toEqual(expected);
  });
});

describe('a failed condition', () => {
  const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
  const writes = {
    put: (more: object) => new PutItemCommand({ TableName, Item: keyOf('present'), ...condition, ...more }),
    update: (more: object) => new UpdateItemCommand({ TableName, Key: keyOf('present'), UpdateExpression: 'REMOVE a', ...condition, ...more }),
    delete: (more: object) => new DeleteItemCommand({ TableName, Key: keyOf('present'), ...condition, ...more }),
  };

  it.each(['put', 'update', 'delete'] as const)('of a %s carries the item when asked, and only then', async (verb) => {
    const Item = { ...keyOf('present'), owner: S('somebody') };
    await put(Item);
    const failure = async (more: object) =>
      local.dynamodb.send(writes[verb](more) as PutItemCommand).then(() => undefined, (error: unknown) => error as ConditionalCheckFailedException);

    const [asked, silent] = [await failure({ ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }), await failure({})];

    expect(asked).toBeInstanceOf(ConditionalCheckFailedException);
    expect(asked?.Item).toEqual(Item);
    expect(silent?.Item).toBeUndefined();
  });

  it('in process carries it in the SDK\'s shapes', async () => {
    const Item = { ...keyOf('bytes'), blob: { B: new Uint8Array([7]) } };
    await put(Item);

    const failing = local.service.call('PutItem', { TableName, Item, ...condition, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' });

    await expect(failing).rejects.toMatchObject({ name: 'ConditionalCheckFailedException', members: { Item } });
  });
});

describe('a query', () => {
  const cores = ['edge-1', 'edge-2', 'edge-10', 'gate-1', 'gate-2'];
  beforeAll(() => Promise.all(cores.map((name, index) => put({ ...keyOf('listed', name), gsi1pk: S('status#ok'), gsi1sk: S(`${name}#${index}`), size: N(index) }))));
  const listed = { KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': S('listed') } };
  const indexed = { IndexName: 'gsi1', KeyConditionExpression: 'gsi1pk = :p', ExpressionAttributeValues: { ':p': S('status#ok') } };
  const names = (Items: Record<string, AttributeValue>[] = []) => Items.map(({ sk }) => sk?.S);

  it.each<[string, Partial<QueryCommandInput>, string[]]>([
    ['all, in key order', listed, ['edge-1', 'edge-10', 'edge-2', 'gate-1', 'gate-2']],
    ['backwards', { ...listed, ScanIndexForward: false }, ['gate-2', 'gate-1', 'edge-2', 'edge-10', 'edge-1']],
    ['consistently', { ...listed, ConsistentRead: true, Limit: 1 }, ['edge-1']],
    ['by prefix', { KeyConditionExpression: 'pk = :p AND begins_with(sk, :s)', ExpressionAttributeValues: { ':p': S('listed'), ':s': S('gate') } }, ['gate-1', 'gate-2']],
    ['by range', { KeyConditionExpression: 'pk = :p AND sk BETWEEN :a AND :b', ExpressionAttributeValues: { ':p': S('listed'), ':a': S('edge-10'), ':b': S('gate-1') } }, ['edge-10', 'edge-2', 'gate-1']],
    ['above', { KeyConditionExpression: 'pk = :p AND sk > :s', ExpressionAttributeValues: { ':p': S('listed'), ':s': S('edge-2') } }, ['gate-1', 'gate-2']],
    ['by filter', { ...listed, FilterExpression: '#z >= :z', ExpressionAttributeNames: { '#z': 'size' }, ExpressionAttributeValues: { ...listed.ExpressionAttributeValues, ':z': N(3) } }, ['gate-1', 'gate-2']],
    ['an index by prefix', { IndexName: 'gsi1', KeyConditionExpression: 'gsi1pk = :p AND begins_with(gsi1sk, :s)', ExpressionAttributeValues: { ':p': S('status#ok'), ':s': S('edge-1') } }, ['edge-1', 'edge-10']],
    ['an index by range, backwards', { IndexName: 'gsi1', ScanIndexForward: false, KeyConditionExpression: 'gsi1pk = :p AND gsi1sk BETWEEN :a AND :b', ExpressionAttributeValues: { ':p': S('status#ok'), ':a': S('edge-10'), ':b': S('gate-2') } }, ['gate-1', 'edge-2', 'edge-10']],
  ])('finds %s', async (_case, input, expected) => {
    expect(names((await query(input)).Items)).toEqual(expected);
  });

  it('gives only what the projection names', async () => {
    const { Items } = await query({ ...listed, Limit: 1, ProjectionExpression: 'sk, #z', ExpressionAttributeNames: { '#z': 'size' } });

    expect(Items).toEqual([{ sk: S('edge-1'), size: N(0) }]);
  });

  it.each([['the table', listed, 'edge-1'], ['an index, backwards', { ...indexed, ScanIndexForward: false }, 'gate-2']])('pages through %s without gap or repetition', async (_case, input, first) => {
    const seen: (string | undefined)[] = [];
    let start: Record<string, AttributeValue> | undefined;
    do {
      const page = await query({ ...input, Limit: 2, ExclusiveStartKey: start });
      seen.push(...names(page.Items));
      start = page.LastEvaluatedKey;
    } while (start);

    expect(seen[0]).toBe(first);
    expect([...seen].sort()).toEqual([...cores].sort());
  });

  it.each([true, false])('on an index gives items with the same index key once each, page by page (forward: %s)', async (ScanIndexForward) => {
    // these two have the same 24-bit hash, by which the engine alone would take them for one
    const alike = ['edge-3454', 'edge-5184'];
    await Promise.all(alike.map((pk) => put({ ...keyOf(pk), gsi1pk: S('same'), gsi1sk: S('same') })));
    const page = (ExclusiveStartKey?: Record<string, AttributeValue>) =>
      query({ ...indexed, ExpressionAttributeValues: { ':p': S('same') }, ScanIndexForward, Limit: 1, ExclusiveStartKey });

    const first = await page();
    const second = await page(first.LastEvaluatedKey);
    const third = await page(second.LastEvaluatedKey);

    // among equal keys any order will do
    expect([first.Items?.[0]?.pk?.S, second.Items?.[0]?.pk?.S].sort()).toEqual(alike);
    expect([third.Items, third.LastEvaluatedKey]).toEqual([[], undefined]);
  });

  it('on an index follows an item that changes its index key or leaves the index', async () => {
    const move = (gsi1pk?: string) => put({ ...keyOf('moving'), ...(gsi1pk ? { gsi1pk: S(gsi1pk), gsi1sk: S('1') } : {}) });
    const count = async (value: string) => (await query({ ...indexed, ExpressionAttributeValues: { ':p': S(value) } })).Count;
    await move('before');

    await move('after');
    const moved = [await count('before'), await count('after')];
    await move();

    expect(moved).toEqual([0, 1]);
    expect(await count('after')).toBe(0);
  });
});

describe('a batch', () => {
  it('writes, deletes and reads many items', async () => {
    await put(keyOf('batch-old'));
    await local.dynamodb.send(new BatchWriteItemCommand({
      RequestItems: { [TableName]: [{ DeleteRequest: { Key: keyOf('batch-old') } }, { PutRequest: { Item: keyOf('batch-1') } }, { PutRequest: { Item: keyOf('batch-2') } }] },
    }));

    const { Responses } = await local.dynamodb.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: ['batch-old', 'batch-1', 'batch-2'].map((pk) => keyOf(pk)) } } }));

    expect(Responses?.[TableName]?.map(({ pk }) => pk?.S).sort()).toEqual(['batch-1', 'batch-2']);
  });
});

describe('expiry', () => {
  it('deletes what has expired, in the table and its index, and nothing else', async () => {
    const seconds = now.getTime() / 1000;
    const expiring = (name: string, expiresAt: AttributeValue) => put({ ...keyOf(name), gsi1pk: S('ttl'), gsi1sk: S(name), expiresAt });
    await Promise.all([
      expiring('past', N(seconds - 1)), expiring('soon', N(seconds + 60)), expiring('text', S('2020')), expiring('ancient', N(1)), put(keyOf('never')),
    ]);

    const response = await fetch(`${local.wire.endpoint}/_local/dynamodb/expire`, { method: 'POST' });
    const first = (await response.json()) as { deleted: number };
    now = new Date(now.getTime() + 61_000);
    const second = await local.service.expire();

    expect([first.deleted, second]).toEqual([1, 1]);
    const left = await query({ IndexName: 'gsi1', KeyConditionExpression: 'gsi1pk = :p', ExpressionAttributeValues: { ':p': S('ttl') } });
    expect(left.Items?.map(({ gsi1sk }) => gsi1sk?.S)).toEqual(['ancient', 'text']);
  });
});

describe('an error', () => {
  it.each([
    ['an unknown table', new GetItemCommand({ TableName: 'absent', Key: keyOf('x') }), 'ResourceNotFoundException'],
    ['a key that does not fit', new GetItemCommand({ TableName, Key: { pk: S('x') } }), 'ValidationException'],
    ['a consistent read of an index', new ScanCommand({ TableName, IndexName: 'gsi1', ConsistentRead: true }), 'ValidationException'],
    ['an operation that is not here', new ExecuteStatementCommand({ Statement: 'SELECT 1' }), 'UnknownOperationException'],
  ])('names %s', async (_case, command, name) => {
    await expect(local.dynamodb.send(command as GetItemCommand)).rejects.toMatchObject({ name });
  });
});
