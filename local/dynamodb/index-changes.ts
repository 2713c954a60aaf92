import db from 'dynalite/db/index.js';
import { AwsError } from '../wire/service.ts';
import { parse, perform, storedItem, tableNamed, toAwsError } from './engine.ts';
import type { Json } from './engine.ts';
import { lockName } from './writes.ts';
import type { Writer } from './writes.ts';

interface NewIndex extends DynaliteIndex {
  IndexArn?: string;
}

interface IndexUpdate {
  Create?: NewIndex;
  Delete?: { IndexName: string };
}

/** The parts of an UpdateTable input that make and delete indexes, which the engine takes and does nothing with. */
export const indexUpdates = ({ GlobalSecondaryIndexUpdates = [] }: Json): IndexUpdate[] =>
  (GlobalSecondaryIndexUpdates as IndexUpdate[]).filter(({ Create, Delete }) => Create ?? Delete);

const putTable = (store: DynaliteStore, table: DynaliteTable): Promise<void> =>
  new Promise((resolve, reject) => {
    store.tableDb.put(table.TableName, table, (error) => (error ? reject(toAwsError(error) as Error) : resolve()));
  });

const deleteEntries = (store: DynaliteStore, table: string, index: string): Promise<void> =>
  new Promise((resolve, reject) => {
    store.deleteIndexDb('Global', table, index, (error) => (error ? reject(toAwsError(error) as Error) : resolve()));
  });

const withIndexes = (table: DynaliteTable, indexes: DynaliteIndex[]): DynaliteTable => {
  const rest = { ...table };
  delete rest.GlobalSecondaryIndexes;
  return indexes.length > 0 ? { ...rest, GlobalSecondaryIndexes: indexes } : rest;
};

const added = (table: DynaliteTable, index: NewIndex, definitions: DynaliteTable['AttributeDefinitions']): DynaliteTable => {
  const { GlobalSecondaryIndexes = [], AttributeDefinitions, TableArn } = table;
  if (GlobalSecondaryIndexes.some(({ IndexName }) => IndexName === index.IndexName)) {
    throw new AwsError('ValidationException', `Attempting to create an index which already exists: ${index.IndexName}`);
  }
  const known = new Set(AttributeDefinitions.map(({ AttributeName }) => AttributeName));
  const all = [...AttributeDefinitions, ...definitions.filter(({ AttributeName }) => !known.has(AttributeName))];
  const undefinedKey = index.KeySchema.find(({ AttributeName }) => !all.some((definition) => definition.AttributeName === AttributeName));
  if (undefinedKey) throw new AwsError('ValidationException', `One or more parameter values were invalid: Some index key attributes are not defined in AttributeDefinitions. Keys: [${undefinedKey.AttributeName}]`);
  const described = {
    ...index, IndexArn: `${TableArn}/index/${index.IndexName}`, IndexStatus: 'ACTIVE', IndexSizeBytes: 0, ItemCount: 0,
    ProvisionedThroughput: { ReadCapacityUnits: 0, WriteCapacityUnits: 0, NumberOfDecreasesToday: 0 },
  };
  return { ...withIndexes(table, [...GlobalSecondaryIndexes, described]), AttributeDefinitions: all };
};

const removed = (table: DynaliteTable, index: string): DynaliteTable => {
  const { GlobalSecondaryIndexes = [] } = table;
  const kept = GlobalSecondaryIndexes.filter(({ IndexName }) => IndexName !== index);
  if (kept.length === GlobalSecondaryIndexes.length) throw new AwsError('ResourceNotFoundException', `Requested resource not found: index ${index} of table ${table.TableName}`);
  return withIndexes(table, kept);
};

/** Enters every item into a new index; an item that is written meanwhile waits, or has been entered by its write. */
const backfill = async ({ store, locks, buffer }: Writer, table: DynaliteTable, index: string): Promise<void> => {
  const only = withIndexes({ ...table, LocalSecondaryIndexes: [] }, (table.GlobalSecondaryIndexes ?? []).filter(({ IndexName }) => IndexName === index));
  let start: unknown;
  do {
    const page = await perform(store, 'Scan', parse(store, 'Scan', { TableName: table.TableName, ...(start ? { ExclusiveStartKey: start } : {}) }));
    for (const found of page.Items as DynaliteItem[]) {
      await locks([lockName(table, found)], async () => {
        const item = await storedItem(store, table, found);
        const entries = buffer();
        db.updateIndexes(entries.store, only, undefined, item, () => undefined);
        await entries.commit();
      });
    }
    start = page.LastEvaluatedKey;
  } while (start);
};

/** By the engine's rules, but for one of before tables on demand: that a new index must have a throughput. */
const check = (store: DynaliteStore, input: Json): void => {
  const ProvisionedThroughput = { ReadCapacityUnits: 1, WriteCapacityUnits: 1 };
  const updates = (input.GlobalSecondaryIndexUpdates as IndexUpdate[]).map((update) =>
    (update.Create ? { ...update, Create: { ProvisionedThroughput, ...update.Create } } : update));
  parse(store, 'UpdateTable', { ...input, GlobalSecondaryIndexUpdates: updates });
};

/**
 * Makes and deletes global secondary indexes. They are ready when this returns, where AWS takes minutes.
 *
 * @param store the engine's own, so that no description of before is met
 * @throws AwsError `ValidationException`, `ResourceNotFoundException`
 */
export const changeIndexes = async (store: DynaliteStore, writer: Writer, input: Json): Promise<Json> => {
  const { AttributeDefinitions = [] } = input as { AttributeDefinitions?: DynaliteTable['AttributeDefinitions'] };
  check(store, input);
  let table = await tableNamed(store, String(input.TableName));
  for (const { Create, Delete } of indexUpdates(input)) {
    if (Delete) table = removed(table, Delete.IndexName);
    if (Create) table = added(table, Create, AttributeDefinitions);
    await putTable(store, table);
    if (Delete) await deleteEntries(store, table.TableName, Delete.IndexName);
    if (Create) await backfill(writer, table, Create.IndexName);
  }
  return { TableDescription: table };
};
