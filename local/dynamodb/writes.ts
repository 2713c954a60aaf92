import db from 'dynalite/db/index.js';
import { AwsError } from '../wire/service.ts';
import { parse, perform, storedItem, tableNamed, toAwsError } from './engine.ts';
import type { Json } from './engine.ts';
import type { ItemLocks } from './item-locks.ts';
import type { WriteBuffer } from './write-buffer.ts';

/** What every write needs: the database, the queues of its items, and where to write. */
export interface Writer {
  readonly store: DynaliteStore;
  readonly locks: ItemLocks;
  readonly buffer: () => WriteBuffer;
}

/** The lock of one item, by its key as stored; a key that does not fit the schema locks nothing that exists. */
export const lockName = (table: DynaliteTable, key: DynaliteItem): string => {
  try {
    return `${table.TableName}/${db.createKey(key, table)}`;
  } catch {
    return `${table.TableName}/?`;
  }
};

const asItem = (value: unknown): DynaliteItem => value as DynaliteItem;

/** A failed condition carries the item it failed on when the request asks for it. */
const withItem = async (error: unknown, { wants, table, store, key }: { wants: boolean; table: DynaliteTable; store: DynaliteStore; key: DynaliteItem }): Promise<unknown> => {
  if (!wants || !(error instanceof AwsError) || error.name !== 'ConditionalCheckFailedException') return error;
  const Item = await storedItem(store, table, key);
  return Item ? new AwsError(error.name, error.message, error.statusCode, { Item }) : error;
};

const returnsOldItem = (input: Json): boolean => {
  const { ReturnValuesOnConditionCheckFailure: wanted } = input;
  if (wanted === undefined || wanted === 'NONE') return false;
  if (wanted === 'ALL_OLD') return true;
  throw new AwsError('ValidationException', `1 validation error detected: Value '${String(wanted)}' at 'returnValuesOnConditionCheckFailure' failed to satisfy constraint: Member must satisfy enum value set: [ALL_OLD, NONE]`);
};

export type SingleWrite = 'PutItem' | 'UpdateItem' | 'DeleteItem';

/** Puts, updates or deletes one item, its index entries with it. */
export const writeItem = async ({ store, locks, buffer }: Writer, operation: SingleWrite, input: Json): Promise<Json> => {
  const wants = returnsOldItem(input);
  const data = parse(store, operation, input);
  const table = await tableNamed(store, String(data.TableName));
  const key = asItem(operation === 'PutItem' ? data.Item : data.Key);

  return locks([lockName(table, key)], async () => {
    const writes = buffer();
    const result = await perform(writes.store, operation, data)
      .catch(async (error: unknown) => Promise.reject((await withItem(error, { wants, table, store, key })) as Error));
    await writes.commit();
    return result;
  });
};

interface WriteRequest {
  PutRequest?: { Item: DynaliteItem };
  DeleteRequest?: { Key: DynaliteItem };
}

/** Puts and deletes many items. Here they change together, which AWS does not promise. */
export const batchWrite = async ({ store, locks, buffer }: Writer, input: Json): Promise<Json> => {
  const data = parse(store, 'BatchWriteItem', input);
  const names: string[] = [];
  for (const [tableName, requests] of Object.entries(data.RequestItems as Record<string, WriteRequest[]>)) {
    const table = await tableNamed(store, tableName);
    names.push(...requests.map(({ PutRequest, DeleteRequest }) => lockName(table, PutRequest?.Item ?? DeleteRequest?.Key ?? {})));
  }
  return locks([...new Set(names)], async () => {
    const writes = buffer();
    const result = await perform(writes.store, 'BatchWriteItem', data);
    await writes.commit();
    return result;
  });
};

/** Checks a condition on one item and changes nothing. */
export const checkCondition = async (store: DynaliteStore, table: DynaliteTable, data: Json): Promise<void> => {
  const key = asItem(data.Key);
  const invalid = db.validateKey(key, table);
  if (invalid) throw toAwsError(invalid);
  const failure = db.checkConditional(data, await storedItem(store, table, key));
  if (failure) throw toAwsError(failure);
};
