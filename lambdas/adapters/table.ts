import { BatchGetItemCommand, DeleteItemCommand, DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand, TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { table as names } from '../../contracts/table.ts';
import type { PrimaryKey } from '../../contracts/table.ts';
import { StepFailure } from '../domain/failure.ts';
import { fromAttributes, toAttributes } from './attribute-values.ts';
import type { Plain } from './attribute-values.ts';
import { awsCall } from './aws-failure.ts';
import { checkParameters, deleteParameters, placeholders, putParameters, updateParameters } from './table-expressions.ts';
import type { Condition, Delete, Put, Update, Write } from './table-expressions.ts';

/** One page of rows of one partition, of the table or of an index. */
export interface PageRequest {
  /** Without it, the table itself. */
  readonly index?: 'listIndex' | 'statusIndex';
  readonly partition: string;
  /** Sort keys from `from` up to and including `to`. The table itself only. */
  readonly between?: { readonly from: string; readonly to: string };
  /** Rows of which it does not hold are read and left out: a page may be empty though others follow. */
  readonly filter?: Condition;
  readonly limit?: number;
  readonly newestFirst?: boolean;
  /** `next` of the page before. */
  readonly after?: PageKey;
}

/** Key of the last row of a page; plain data, made for an opaque cursor. */
export type PageKey = Readonly<Record<string, string>>;

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Present where more rows may follow. */
  readonly next?: PageKey;
}

/** The one table. Reads of the table itself are strongly consistent, reads of its indexes are not. */
export interface Table {
  get<Row extends PrimaryKey>(key: PrimaryKey): Promise<Row | undefined>;
  /** The rows there are of up to 100 keys, each with the members named only; in no order. */
  getAll<Row extends object>(keys: readonly PrimaryKey[], members: readonly (keyof Row & string)[]): Promise<readonly Row[]>;
  /** False where the condition did not hold and nothing was written. */
  put(write: Put): Promise<boolean>;
  /** False where the condition did not hold and nothing was written. */
  update(write: Update): Promise<boolean>;
  /** False where the condition did not hold and nothing was deleted. */
  delete(write: Delete): Promise<boolean>;
  /**
   * All of the writes, or none.
   *
   * @returns positions of the writes whose condition did not hold; empty where everything was written
   */
  transact(writes: readonly Write[]): Promise<readonly number[]>;
  page<Row extends PrimaryKey>(request: PageRequest): Promise<Page<Row>>;
}

const refused = { ConditionalCheckFailedException: () => undefined };

/** The rows of the table named by the stack; safe to share between invocations. */
export const table = (name: string, client: DynamoDBClient = new DynamoDBClient({ maxAttempts: 3 })): Table => ({
  get: async <Row extends PrimaryKey>(key: PrimaryKey) => {
    const { Item } = await awsCall('dynamodb:GetItem', () => client.send(new GetItemCommand({ TableName: name, Key: toAttributes({ ...key }), ConsistentRead: true })));
    return Item === undefined ? undefined : (fromAttributes(Item) as unknown as Row);
  },
  getAll: async <Row extends object>(keys: readonly PrimaryKey[], members: readonly (keyof Row & string)[]) => {
    const { Responses = {}, UnprocessedKeys = {} } = await awsCall('dynamodb:BatchGetItem', () => client.send(new BatchGetItemCommand({ RequestItems: { [name]: batchOf(keys, members) } })));
    const left = UnprocessedKeys[name]?.Keys?.length ?? 0;
    if (left > 0) throw new StepFailure('Throttled', 'AWS_THROTTLED', `dynamodb:BatchGetItem left ${left} of ${keys.length} keys unread: the table is throttled`);
    return (Responses[name] ?? []).map((item) => fromAttributes(item) as unknown as Row);
  },
  put: async (write) => (await awsCall('dynamodb:PutItem', () => client.send(new PutItemCommand(putParameters(name, write))), refused)) !== undefined,
  update: async (write) => (await awsCall('dynamodb:UpdateItem', () => client.send(new UpdateItemCommand(updateParameters(name, write))), refused)) !== undefined,
  delete: async (write) => (await awsCall('dynamodb:DeleteItem', () => client.send(new DeleteItemCommand(deleteParameters(name, write))), refused)) !== undefined,
  transact: async (writes) => {
    const TransactItems = writes.map((write) => transactItem(name, write));
    const outcome = await awsCall('dynamodb:TransactWriteItems', () => client.send(new TransactWriteItemsCommand({ TransactItems })), { TransactionCanceledException: refusedPositions });
    return Array.isArray(outcome) ? outcome : [];
  },
  page: async <Row extends PrimaryKey>(request: PageRequest) => {
    const { Items = [], LastEvaluatedKey } = await awsCall('dynamodb:Query', () => client.send(new QueryCommand(queryParameters(name, request))));
    return {
      rows: Items.map((item) => fromAttributes(item) as unknown as Row),
      ...(LastEvaluatedKey !== undefined && { next: fromAttributes(LastEvaluatedKey) as PageKey }),
    };
  },
});

/** Every member's name is a placeholder, so that none can be reserved. */
const batchOf = (keys: readonly PrimaryKey[], members: readonly string[]) => ({
  Keys: keys.map((key) => toAttributes({ ...key })),
  ConsistentRead: true,
  ProjectionExpression: members.map((_, position) => `#m${position}`).join(', '),
  ExpressionAttributeNames: Object.fromEntries(members.map((member, position) => [`#m${position}`, member])),
});

const transactItem = (name: string, write: Write) => {
  if ('put' in write) return { Put: putParameters(name, write) };
  if ('delete' in write) return { Delete: deleteParameters(name, write) };
  return 'check' in write ? { ConditionCheck: checkParameters(name, write) } : { Update: updateParameters(name, write) };
};

const queryParameters = (TableName: string, { index, partition, between, filter, limit, newestFirst = false, after }: PageRequest) => {
  const { partitionKey, sortKey } = index === undefined ? names : names[index];
  return {
    TableName,
    ...(index === undefined ? { ConsistentRead: true } : { IndexName: names[index].name }),
    KeyConditionExpression: `${partitionKey} = :partition${between === undefined ? '' : ` AND ${sortKey} BETWEEN :from AND :to`}`,
    ...(filter !== undefined && { FilterExpression: filter.expression }),
    ExpressionAttributeValues: placeholders({ partition, ...between, ...filter?.values }),
    ScanIndexForward: !newestFirst,
    Limit: limit,
    ...(after !== undefined && { ExclusiveStartKey: toAttributes(after as Record<string, Plain>) }),
  };
};

/** A transaction ends as a whole for the reason of any of its writes; reasons other than a condition are passing or defects. */
const refusedPositions = (error: Error): readonly number[] => {
  const reasons = (error as TransactionCanceledException).CancellationReasons ?? [];
  const codes = reasons.map(({ Code }) => Code ?? 'None');
  const others = codes.filter((code) => code !== 'None' && code !== 'ConditionalCheckFailed');
  if (others.some((code) => !['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'].includes(code))) throw error;
  if (others.length > 0 || reasons.length === 0) {
    throw new StepFailure('Throttled', 'AWS_THROTTLED', `dynamodb:TransactWriteItems met another transaction or a throttle: ${codes.join(', ')}`, { cause: error });
  }
  return codes.flatMap((code, position) => (code === 'ConditionalCheckFailed' ? [position] : []));
};
