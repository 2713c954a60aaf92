/** The parts of dynalite 4.0.0 used as a library; it ships no types. Pinned: these are its internals. */

interface DynaliteCallback<Result = unknown> {
  (error?: unknown, result?: Result): void;
}

interface DynaliteSubDb {
  lock(key: string, work: (release: (callback: DynaliteCallback) => DynaliteCallback) => void): void;
  get(key: string, callback: DynaliteCallback): void;
  put(key: string, value: unknown, callback: DynaliteCallback): void;
  del(key: string, callback: DynaliteCallback): void;
}

interface DynaliteIndex {
  IndexName: string;
  KeySchema: { AttributeName: string }[];
  Projection: { ProjectionType: string; NonKeyAttributes?: string[] };
}

interface DynaliteTable {
  TableName: string;
  TableArn: string;
  TableStatus: string;
  AttributeDefinitions: { AttributeName: string; AttributeType: string }[];
  KeySchema: { AttributeName: string }[];
  LocalSecondaryIndexes?: DynaliteIndex[];
  GlobalSecondaryIndexes?: DynaliteIndex[];
}

type DynaliteItem = Record<string, Record<string, unknown>>;

interface DynaliteStore {
  options: { maxItemSize: number };
  db: { batch(operations: readonly object[]): Promise<void>; close(callback: DynaliteCallback): void };
  tableDb: DynaliteSubDb & { awsAccountId: string; awsRegion: string };
  getTable(name: string, checkStatus: boolean, callback: DynaliteCallback<DynaliteTable>): void;
  getTable(name: string, callback: DynaliteCallback<DynaliteTable>): void;
  getItemDb(table: string): DynaliteSubDb;
  getIndexDb(indexType: string, table: string, index: string): DynaliteSubDb;
  deleteIndexDb(indexType: string, table: string, index: string, callback: DynaliteCallback): void;
}

declare module 'dynalite/db/index.js' {
  const db: {
    create(options: { createTableMs: number; deleteTableMs: number; updateTableMs: number; path?: string }): DynaliteStore;
    createKey(item: DynaliteItem, table: DynaliteTable, keySchema?: { AttributeName: string }[]): string;
    createIndexKey(item: DynaliteItem, table: DynaliteTable, keySchema: { AttributeName: string }[]): string;
    updateIndexes(
      store: DynaliteStore, table: DynaliteTable, existing: DynaliteItem | undefined, item: DynaliteItem | null | undefined, callback: DynaliteCallback,
    ): void;
    validateKey(key: DynaliteItem, table: DynaliteTable): Error | undefined;
    checkConditional(data: Record<string, unknown>, existing: DynaliteItem | undefined): Error | null | undefined;
    itemSize(item: DynaliteItem): number;
  };
  export default db;
}

declare module 'dynalite/validations/index.js' {
  const validations: {
    checkTypes(data: Record<string, unknown>, types: object): Record<string, unknown>;
    checkValidations(data: Record<string, unknown>, types: object, custom: unknown, store: DynaliteStore): void;
  };
  export default validations;
}

declare module 'dynalite/validations/*.js' {
  const validation: { types: object; custom?: unknown };
  export default validation;
}

declare module 'dynalite/actions/*.js' {
  const action: (store: DynaliteStore, data: Record<string, unknown>, callback: DynaliteCallback<Record<string, unknown>>) => void;
  export default action;
}
