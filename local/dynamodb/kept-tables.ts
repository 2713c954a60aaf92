import db from 'dynalite/db/index.js';
import type { Data, KeptRows } from '../data/data.ts';
import { perform } from './engine.ts';
import type { Json } from './engine.ts';
import { writeBuffer } from './write-buffer.ts';

/** What outlives the engine, which holds everything in memory: tables with their tags, and items. Indexes follow from both. */
export interface KeptTables {
  /** The items of a table, by the engine's key. */
  items(table: string): KeptRows<DynaliteItem>;
  /** To be called after a table or its tags changed. */
  keep(table: string): Promise<void>;
  /** To be called before a table is deleted, so that none comes back without its items. */
  drop(table: string): void;
  /** Fills the empty engine with what was kept. */
  restore(): Promise<void>;
}

type Tag = Record<'Key' | 'Value', string>;

interface KeptTable {
  description: DynaliteTable;
  tags: Tag[];
}

/** Items written to the engine at a time. */
const chunk = 500;

const stored = (store: DynaliteStore, name: string): Promise<DynaliteTable | undefined> =>
  new Promise((resolve) => { store.tableDb.get(name, (error, table) => resolve(error ? undefined : (table as DynaliteTable))); });

const putTable = (store: DynaliteStore, table: DynaliteTable): Promise<void> =>
  new Promise((resolve, reject) => { store.tableDb.put(table.TableName, table, (error) => (error ? reject(error as Error) : resolve())); });

const putItems = async (store: DynaliteStore, table: DynaliteTable, rows: KeptRows<DynaliteItem>): Promise<void> => {
  let buffer = writeBuffer(store);
  let count = 0;
  for (const [key, item] of rows) {
    buffer.store.getItemDb(table.TableName).put(key, item, () => undefined);
    db.updateIndexes(buffer.store, table, undefined, item, () => undefined);
    count += 1;
    if (count % chunk > 0) continue;
    await buffer.commit();
    buffer = writeBuffer(store);
  }
  await buffer.commit();
};

export const keptTables = (data: Data, store: DynaliteStore): KeptTables => {
  const tables = data.map<KeptTable>('dynamodb.tables');
  const rows = new Map<string, KeptRows<DynaliteItem>>();
  const items = (table: string): KeptRows<DynaliteItem> => {
    const known = rows.get(table) ?? data.rows<DynaliteItem>(`dynamodb.items.${table}`);
    rows.set(table, known);
    return known;
  };
  const tagsOf = async ({ TableArn }: DynaliteTable): Promise<Tag[]> =>
    (await perform(store, 'ListTagsOfResource', { ResourceArn: TableArn })).Tags as Tag[];

  return {
    items,
    keep: async (name) => {
      const description = await stored(store, name);
      if (description) tables.set(name, { description, tags: await tagsOf(description) });
    },
    drop: (name) => {
      tables.delete(name);
      items(name).clear();
    },
    restore: async () => {
      for (const [name, { description, tags }] of tables) {
        await putTable(store, description);
        if (tags.length > 0) await perform(store, 'TagResource', { ResourceArn: description.TableArn, Tags: tags } satisfies Json);
        await putItems(store, description, items(name));
      }
    },
  };
};
