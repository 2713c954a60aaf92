import { createRequire } from 'node:module';
import db from 'dynalite/db/index.js';
import validations from 'dynalite/validations/index.js';
import { AwsError } from '../wire/service.ts';
import { remembering } from './expression-cache.ts';
import type { Parser } from './expression-cache.ts';
import './index-entries.ts';

/** Input and output as the JSON of the wire. */
export type Json = Record<string, unknown>;

type Action = (store: DynaliteStore, data: Json, callback: DynaliteCallback<Json>) => void;
interface Validation {
  types: object;
  custom?: unknown;
}

export const engineOperations = [
  'BatchGetItem', 'BatchWriteItem', 'CreateTable', 'DeleteItem', 'DeleteTable', 'DescribeTable', 'GetItem', 'ListTables', 'ListTagsOfResource',
  'PutItem', 'Query', 'Scan', 'TagResource', 'UntagResource', 'UpdateItem', 'UpdateTable',
] as const;

/** What dynalite does by itself; the rest of DynamoDB is built around it. */
export type EngineOperation = (typeof engineOperations)[number];

export const isEngineOperation = (operation: string): operation is EngineOperation =>
  (engineOperations as readonly string[]).includes(operation);

// dynalite loads its operations the same way: by name, from two parallel folders
const load = createRequire(import.meta.url);
const fileOf = (operation: string): string => `${operation.charAt(0).toLowerCase()}${operation.slice(1)}.js`;
const actions = new Map(engineOperations.map((operation) => [operation, load(`dynalite/actions/${fileOf(operation)}`) as Action]));
const checks = new Map(engineOperations.map((operation) => [operation, load(`dynalite/validations/${fileOf(operation)}`) as Validation]));

for (const file of ['updateParser', 'conditionParser']) {
  const parser = load(`dynalite/db/${file}.js`) as Parser;
  parser.parse = remembering(parser.parse);
}

interface EngineError {
  statusCode: number;
  body: { __type: string; message?: string; Message?: string };
}

const isEngineError = (error: unknown): error is EngineError => typeof error === 'object' && error !== null && 'statusCode' in error && 'body' in error;

/** dynalite's errors as ours; anything else is a bug and keeps its own name. */
export const toAwsError = (error: unknown): unknown => {
  if (!isEngineError(error)) return error;
  const { __type, message, Message } = error.body;
  return new AwsError(__type.slice(__type.indexOf('#') + 1), message ?? Message ?? '', error.statusCode);
};

/** An in-memory database whose tables are ready at once. */
export const openStore = ({ region, account }: { region: string; account: string }): DynaliteStore => {
  const store = db.create({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  Object.assign(store.tableDb, { awsAccountId: account, awsRegion: region });
  return store;
};

/** A store that remembers table descriptions, which every operation on items reads several times. */
export interface CachingStore {
  /** For operations on items. */
  readonly items: DynaliteStore;
  /** To be called before and after a table changes. */
  forgetTable(name: string): void;
}

/** Reading and parsing a description takes as long as the rest of a GetItem. */
export const cachingStore = (store: DynaliteStore): CachingStore => {
  const tables = new Map<string, DynaliteTable>();

  const getTable = (name: string, checkStatus: boolean | DynaliteCallback<DynaliteTable>, callback?: DynaliteCallback<DynaliteTable>): void => {
    const done = typeof checkStatus === 'function' ? checkStatus : callback;
    const known = tables.get(name);
    if (known) return done?.(null, known);
    return store.getTable(name, typeof checkStatus === 'function' || checkStatus, (error, table) => {
      if (table?.TableStatus === 'ACTIVE') tables.set(name, table);
      done?.(error, table);
    });
  };
  return { items: { ...store, getTable }, forgetTable: (name) => { tables.delete(name); } };
};

/**
 * Checks an input by the rules of one operation and parses its expressions.
 * Takes members it does not know out of `input`.
 *
 * @throws AwsError `ValidationException`, `SerializationException`
 */
export const parse = (store: DynaliteStore, operation: EngineOperation, input: Json): Json => {
  const { types, custom } = checks.get(operation) as Validation;
  try {
    const data = validations.checkTypes(input, types);
    validations.checkValidations(data, types, custom, store);
    return data;
  } catch (error) {
    throw toAwsError(error);
  }
};

/** Runs one operation on parsed input. */
export const perform = (store: DynaliteStore, operation: EngineOperation, data: Json): Promise<Json> =>
  new Promise((resolve, reject) => {
    const action = actions.get(operation) as Action;
    action(store, data, (error, result) => (error ? reject(toAwsError(error) as Error) : resolve(result || {})));
  });

/** @throws AwsError `ResourceNotFoundException` */
export const tableNamed = (store: DynaliteStore, name: string): Promise<DynaliteTable> =>
  new Promise((resolve, reject) => {
    store.getTable(name, (error, table) => (table ? resolve(table) : reject(toAwsError(error) as Error)));
  });

/** The item as stored, or undefined. `key` may carry more than the key attributes. */
export const storedItem = (store: DynaliteStore, table: DynaliteTable, key: DynaliteItem): Promise<DynaliteItem | undefined> =>
  new Promise((resolve, reject) => {
    store.getItemDb(table.TableName).get(db.createKey(key, table), (error, item) => {
      if (error && (error as Error).name !== 'NotFoundError') reject(toAwsError(error) as Error);
      else resolve(item as DynaliteItem | undefined);
    });
  });
