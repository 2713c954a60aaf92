import type { KeptRows } from '../data/data.ts';

/** A store that collects writes, and the step that makes them all visible at once. */
export interface WriteBuffer {
  readonly store: DynaliteStore;
  /** Writes everything collected in one atomic batch. */
  commit(): Promise<void>;
}

type Write = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };

/** The rows of an item's table. */
export type RowsOf = (table: string) => KeptRows<DynaliteItem>;

/**
 * Wraps a store so that items and their index entries change together, or not at all, and several operations can be tried
 * before any of them counts. Holds no locks: whoever writes holds those of the items.
 *
 * The key prefixes are dynalite's own; the tests of the transactions fail if a new version changes them.
 *
 * @param rowsOf where items are kept; not given for items that come from there
 */
export const writeBuffer = (store: DynaliteStore, rowsOf?: RowsOf): WriteBuffer => {
  const writes = new Map<string, Write>();
  const keeping = new Map<string, () => void>();

  const buffered = (prefix: string, under: DynaliteSubDb, rows?: KeptRows<DynaliteItem>): DynaliteSubDb => ({
    lock: (_key, work) => work((callback) => callback),
    get: (key, callback) => {
      const write = writes.get(prefix + key);
      if (write) callback(null, write.type === 'put' ? write.value : undefined);
      else under.get(key, callback);
    },
    put: (key, value, callback) => {
      writes.set(prefix + key, { type: 'put', key: prefix + key, value });
      if (rows) keeping.set(prefix + key, () => rows.set(key, value as DynaliteItem));
      callback();
    },
    del: (key, callback) => {
      writes.set(prefix + key, { type: 'del', key: prefix + key });
      if (rows) keeping.set(prefix + key, () => rows.delete(key));
      callback();
    },
  });

  return {
    store: {
      ...store,
      getItemDb: (table) => buffered(`item-${table}~`, store.getItemDb(table), rowsOf?.(table)),
      getIndexDb: (kind, table, index) => buffered(`index-${kind.toLowerCase()}~${table}~${index}~`, store.getIndexDb(kind, table, index)),
    },
    commit: async () => {
      if (writes.size === 0) return;
      // Kept first and in one go: what anybody has read cannot be gone after a restart.
      for (const keep of keeping.values()) keep();
      await store.db.batch([...writes.values()]);
    },
  };
};
