import {
  DeleteItemCommand, GetItemCommand, PutItemCommand, QueryCommand, TransactGetItemsCommand, TransactionCanceledException, TransactWriteItemsCommand,
  UpdateItemCommand, type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keyOf, localDynamoDb, N, S, TableName, type LocalDynamoDb } from './dynamodb-over-http.ts';

let local: LocalDynamoDb;
beforeAll(async () => { local = await localDynamoDb(); });
afterAll(() => local.close());

const transact = (TransactItems: TransactWriteItem[], ClientRequestToken?: string) =>
  local.dynamodb.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken }));
const put = (pk: string, more: object = {}) => local.dynamodb.send(new PutItemCommand({ TableName, Item: { ...keyOf(pk), ...more } }));
const item = async (pk: string) => (await local.dynamodb.send(new GetItemCommand({ TableName, Key: keyOf(pk), ConsistentRead: true }))).Item;
const rejection = async (work: Promise<unknown>): Promise<unknown> => work.then(() => undefined, (error: unknown) => error);
const increment = (pk: string): TransactWriteItem =>
  ({ Update: { TableName, Key: keyOf(pk), UpdateExpression: 'ADD amount :one', ExpressionAttributeValues: { ':one': N(1) } } });
const createOnly = (pk: string, more: object = {}): TransactWriteItem =>
  ({ Put: { TableName, Item: { ...keyOf(pk), ...more }, ConditionExpression: 'attribute_not_exists(pk)' } });

describe('a write transaction', () => {
  it('puts, updates, deletes and checks together', async () => {
    await Promise.all([put('all-deleted'), put('all-checked', { state: S('ready') })]);

    await transact([
      createOnly('all-put'),
      increment('all-updated'),
      { Delete: { TableName, Key: keyOf('all-deleted') } },
      { ConditionCheck: { TableName, Key: keyOf('all-checked'), ConditionExpression: '#s = :ready', ExpressionAttributeNames: { '#s': 'state' }, ExpressionAttributeValues: { ':ready': S('ready') } } },
    ]);

    expect(await Promise.all(['all-put', 'all-updated', 'all-deleted'].map(item))).toEqual([keyOf('all-put'), { ...keyOf('all-updated'), amount: N(1) }, undefined]);
  });

  it('changes nothing, in the table or an index, when one condition fails, and says which and on what', async () => {
    await put('taken', { owner: S('somebody') });

    const error = await rejection(transact([
      createOnly('not-written', { gsi1pk: S('none'), gsi1sk: S('1') }),
      { Put: { ...createOnly('taken').Put, TableName, Item: keyOf('taken'), ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } },
    ]));

    expect(error).toBeInstanceOf(TransactionCanceledException);
    expect((error as TransactionCanceledException).CancellationReasons).toEqual([
      { Code: 'None' },
      { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed', Item: { ...keyOf('taken'), owner: S('somebody') } },
    ]);
    expect((error as Error).message).toContain('[None, ConditionalCheckFailed]');
    expect(await item('not-written')).toBeUndefined();
    const indexed = await local.dynamodb.send(new QueryCommand({ TableName, IndexName: 'gsi1', KeyConditionExpression: 'gsi1pk = :p', ExpressionAttributeValues: { ':p': S('none') } }));
    expect(indexed.Count).toBe(0);
  });

  it('has exactly one winner among 50 that create the same item', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_, index) => transact([createOnly('contested', { by: N(index) }), increment(`counter-${index % 5}`)])));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const winner = outcomes.findIndex(({ status }) => status === 'fulfilled');
    expect((await item('contested'))?.by).toEqual(N(winner));
    const counters = await Promise.all([0, 1, 2, 3, 4].map((index) => item(`counter-${index}`)));
    expect(counters.map((counter) => counter?.amount)).toEqual([0, 1, 2, 3, 4].map((index) => (index === winner % 5 ? N(1) : undefined)));
  });

  it('loses no update among others and among single writes', async () => {
    const single = () => local.dynamodb.send(new UpdateItemCommand({ TableName, Key: keyOf('sum'), UpdateExpression: 'ADD amount :one', ExpressionAttributeValues: { ':one': N(1) } }));

    await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 ? single() : transact([increment('sum'), increment(`other-${index}`)]))));

    expect((await item('sum'))?.amount).toEqual(N(40));
  });

  it('done under a token is not done again, and another transaction under it is refused', async () => {
    const token = 'token-1';

    await transact([increment('tokened')], token);
    await transact([increment('tokened')], token);
    const other = await rejection(transact([increment('tokened'), increment('elsewhere')], token));

    expect((await item('tokened'))?.amount).toEqual(N(1));
    expect((other as Error).name).toBe('IdempotentParameterMismatchException');
  });

  it('that failed under a token may be tried again under it', async () => {
    await put('blocking');
    await rejection(transact([createOnly('blocking'), increment('retried')], 'token-2'));
    await local.dynamodb.send(new DeleteItemCommand({ TableName, Key: keyOf('blocking') }));

    await transact([createOnly('blocking'), increment('retried')], 'token-2');

    expect((await item('retried'))?.amount).toEqual(N(1));
  });

  it.each<[string, TransactWriteItem[], string]>([
    ['no items', [], 'between 1 and 100'],
    ['101 items', Array.from({ length: 101 }, (_, index) => increment(`many-${index}`)), 'between 1 and 100'],
    ['two operations on one item', [increment('twice'), { Delete: { TableName, Key: keyOf('twice') } }], 'multiple operations on one item'],
    ['an item with two verbs', [{ ...increment('a'), ...createOnly('b') }], 'can only contain one of'],
    ['an expression that does not parse', [{ Update: { TableName, Key: keyOf('x'), UpdateExpression: 'SET' } }], 'Invalid UpdateExpression'],
  ])('with %s is refused', async (_case, items, message) => {
    await expect(transact(items)).rejects.toMatchObject({ name: 'ValidationException', message: expect.stringContaining(message) as unknown });
  });

  it('reports an update that does not fit the item as a cancellation of that step', async () => {
    await put('typed', { amount: S('many') });

    const error = (await rejection(transact([increment('untouched'), increment('typed')]))) as TransactionCanceledException;

    expect(error.CancellationReasons?.map(({ Code }) => Code)).toEqual(['None', 'ValidationError']);
    expect(await item('untouched')).toBeUndefined();
  });

  it('can be made to meet a conflict', async () => {
    local.wire.fault({
      service: 'dynamodb', operation: 'TransactWriteItems',
      error: { name: 'TransactionCanceledException', message: 'Transaction cancelled', members: { CancellationReasons: [{ Code: 'TransactionConflict' }] } },
    });

    const error = (await rejection(transact([increment('conflicted')]))) as TransactionCanceledException;

    expect(error).toBeInstanceOf(TransactionCanceledException);
    expect(error.CancellationReasons).toEqual([{ Code: 'TransactionConflict' }]);
    expect(await item('conflicted')).toBeUndefined();
  });
});

describe('a read transaction', () => {
  it('answers every item in order, an absent one without attributes', async () => {
    await Promise.all([put('read-1'), put('read-2')]);
    const Get = (pk: string) => ({ Get: { TableName, Key: keyOf(pk), ProjectionExpression: 'pk' } });

    const { Responses } = await local.dynamodb.send(new TransactGetItemsCommand({ TransactItems: [Get('read-2'), Get('absent'), Get('read-1')] }));

    expect(Responses).toEqual([{ Item: { pk: S('read-2') } }, {}, { Item: { pk: S('read-1') } }]);
  });

  it('never sees half of a write transaction', async () => {
    const Get = (pk: string) => ({ Get: { TableName, Key: keyOf(pk) } });
    const reads = Array.from({ length: 30 }, () => local.dynamodb.send(new TransactGetItemsCommand({ TransactItems: [Get('left'), Get('right')] })));
    const writes = Array.from({ length: 30 }, () => transact([increment('left'), increment('right')]));

    const pairs = (await Promise.all([...writes, ...reads])).flatMap((answer) => ('Responses' in answer ? [answer.Responses] : []));

    expect(pairs).toHaveLength(30);
    expect(pairs.every((pair) => pair?.[0]?.Item?.amount?.N === pair?.[1]?.Item?.amount?.N)).toBe(true);
  });
});
