import { crc32 } from 'node:zlib';
import { AwsError, type Cloud, type Service, type WireRequest, type WireResponse } from '../wire/service.ts';
import { cachingStore, engineOperations, isEngineOperation, openStore, parse, perform, tableNamed } from './engine.ts';
import type { EngineOperation, Json } from './engine.ts';
import { changeIndexes, indexUpdates } from './index-changes.ts';
import { itemLocks } from './item-locks.ts';
import { fromJson, toJson } from './json-shapes.ts';
import { keptTables } from './kept-tables.ts';
import type { KeptTables } from './kept-tables.ts';
import { timeToLive } from './time-to-live.ts';
import { transactGet, transactWrite } from './transactions.ts';
import { batchWrite, writeItem } from './writes.ts';
import type { SingleWrite, Writer } from './writes.ts';
import { writeBuffer } from './write-buffer.ts';

/** DynamoDB, with what is needed to run and end it. */
export interface DynamoDbService extends Service {
  /** Deletes expired items now and returns how many. */
  expire(): Promise<number>;
  /** `POST /_local/dynamodb/expire` */
  readonly control: Readonly<Record<string, (body: unknown) => Promise<unknown>>>;
  close(): void;
}

export interface DynamoDbOptions {
  /** How often expired items are deleted; 300 when not given. */
  ttlSweepSeconds?: number;
}

type JsonOperation = (input: Json) => Promise<Json>;

const settledStatuses = new Set(['ACTIVE', undefined]);

/** AWS refuses what the engine lets pass: an index is read as it is. */
const scan = async (store: DynaliteStore, input: Json): Promise<Json> => {
  const { ConsistentRead, IndexName, TableName } = input;
  const data = parse(store, 'Scan', input);
  const { GlobalSecondaryIndexes = [] } = await tableNamed(store, String(TableName));
  if (ConsistentRead && GlobalSecondaryIndexes.some((index) => index.IndexName === IndexName)) {
    throw new AwsError('ValidationException', 'Consistent reads are not supported on global secondary indexes');
  }
  return perform(store, 'Scan', data);
};

/** Tables are ready, changed or gone when the answer arrives, where AWS answers CREATING and takes seconds. */
const settled = async (store: DynaliteStore, name: unknown): Promise<void> => {
  for (;;) {
    const status = await perform(store, 'DescribeTable', { TableName: name })
      .then(({ Table }) => (Table as DynaliteTable).TableStatus, () => undefined);
    if (settledStatuses.has(status)) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

const operationsOf = (tables: DynaliteStore, kept: KeptTables, { clock, data }: Pick<Cloud, 'clock' | 'data'>) => {
  const { items: store, forgetTable } = cachingStore(tables);
  const writer: Writer = { store, locks: itemLocks(), buffer: () => writeBuffer(store, kept.items) };
  const ttl = timeToLive(writer, data.map('dynamodb.timeToLive'), clock);
  const engine = (operation: EngineOperation): JsonOperation => async (input) => perform(store, operation, parse(store, operation, input));
  const changingTable = (change: JsonOperation): JsonOperation => async (input) => {
    forgetTable(String(input.TableName));
    const answer = await change(input);
    await settled(tables, input.TableName);
    forgetTable(String(input.TableName));
    await kept.keep(String(input.TableName));
    return answer;
  };
  const onTable = (operation: EngineOperation): JsonOperation => async (input) => perform(tables, operation, parse(tables, operation, input));
  const onTags = (operation: 'TagResource' | 'UntagResource'): JsonOperation => async (input) => {
    const answer = await engine(operation)(input);
    await kept.keep(String(input.ResourceArn).split('/').at(-1) ?? '');
    return answer;
  };
  const single = (operation: SingleWrite): JsonOperation => (input) => writeItem(writer, operation, input);
  const operations: Readonly<Record<string, JsonOperation>> = {
    PutItem: single('PutItem'),
    UpdateItem: single('UpdateItem'),
    DeleteItem: single('DeleteItem'),
    BatchWriteItem: (input) => batchWrite(writer, input),
    DescribeTable: onTable('DescribeTable'),
    Scan: (input) => scan(store, input),
    TransactWriteItems: transactWrite(writer, clock),
    TransactGetItems: transactGet(writer),
    CreateTable: changingTable(onTable('CreateTable')),
    UpdateTable: changingTable((input) => (indexUpdates(input).length > 0 ? changeIndexes(tables, writer, input) : onTable('UpdateTable')(input))),
    DeleteTable: changingTable(async (input) => {
      const answer = await onTable('DeleteTable')(input);
      ttl.forget(String(input.TableName));
      kept.drop(String(input.TableName));
      return answer;
    }),
    TagResource: onTags('TagResource'),
    UntagResource: onTags('UntagResource'),
    UpdateTimeToLive: ttl.update,
    DescribeTimeToLive: ttl.describe,
  };
  const find = (operation: string): JsonOperation => {
    const found = operations[operation] ?? (isEngineOperation(operation) ? engine(operation) : undefined);
    if (found) return found;
    throw new AwsError('UnknownOperationException', `DynamoDB ${operation} is not implemented locally`);
  };
  return { names: [...new Set([...Object.keys(operations), ...engineOperations])], find, expire: ttl.expire };
};

/** Errors whose message member is modelled with a capital letter. */
const capitalized = new Set(['TransactionCanceledException', 'TransactionInProgressException', 'IdempotentParameterMismatchException']);

const answer = (status: number, body: Json): WireResponse => {
  const text = JSON.stringify(body);
  return { status, headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-crc32': String(crc32(text)) }, body: text };
};

const errorAnswer = ({ name, message, statusCode, members }: AwsError): WireResponse => {
  const namespace = name === 'ValidationException' ? 'com.amazon.coral.validate' : 'com.amazonaws.dynamodb.v20120810';
  return answer(statusCode, { __type: `${namespace}#${name}`, [capitalized.has(name) ? 'Message' : 'message']: message, ...(toJson(members) as Json) });
};

const bodyOf = ({ body }: WireRequest): Json => {
  try {
    return JSON.parse(body.toString()) as Json;
  } catch {
    throw new AwsError('SerializationException', 'the request body is not JSON');
  }
};

/** Whoever calls in process gets the SDK's shapes in errors too. */
const inSdkShapes = (error: unknown): unknown =>
  error instanceof AwsError ? new AwsError(error.name, error.message, error.statusCode, fromJson(error.members) as Json) : error;

/**
 * DynamoDB on dynalite's engine, with transactions, condition-failure values and expiry around it.
 * At the wire its JSON goes to the engine as it is.
 */
export const dynamodbService = (
  cloud: Pick<Cloud, 'region' | 'account' | 'clock' | 'data'>, { ttlSweepSeconds = 300 }: DynamoDbOptions = {},
): DynamoDbService => {
  const store = openStore(cloud);
  const kept = keptTables(cloud.data, store);
  const operations = operationsOf(store, kept, cloud);
  const restored = kept.restore();
  restored.catch(() => undefined);
  const run = async (operation: string, input: Json): Promise<Json> => {
    await restored;
    return operations.find(operation)(input);
  };
  const expire = () => restored.then(operations.expire);
  const sweep = setInterval(() => { expire().catch(() => undefined); }, ttlSweepSeconds * 1000).unref();

  return {
    scope: 'dynamodb',
    operations: operations.names,
    call: async (operation, input) =>
      run(operation, toJson(input ?? {}) as Json).then(fromJson, (error: unknown) => Promise.reject(inSdkShapes(error) as Error)),
    handle: async (request, guard = (_operation, _input, work) => work()) => {
      try {
        const operation = (request.headers['x-amz-target'] ?? '').replace(/^DynamoDB_20120810\./, '');
        const input = bodyOf(request);
        return answer(200, await guard(operation, input, () => run(operation, input)));
      } catch (error) {
        if (error instanceof AwsError) return errorAnswer(error);
        throw error;
      }
    },
    expire,
    control: { 'POST /_local/dynamodb/expire': async () => ({ deleted: await expire() }) },
    close: () => {
      clearInterval(sweep);
      store.db.close(() => undefined);
    },
  };
};
