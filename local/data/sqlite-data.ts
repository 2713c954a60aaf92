import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { Commit } from './commit.ts';
import { DataError, reasonOf } from './data-error.ts';
import type { Data, KeptMap, KeptRows } from './data.ts';
import { pack, unpack } from './packing.ts';

/** Grows with every change that makes older directories unreadable: names of maps, or what is in them. */
const format = 1;
/** Tells our files from other SQLite files: 'ggp2'. */
const applicationId = 0x67677032;
const fileName = 'state.sqlite';

const pragma = (database: DatabaseSync, name: string): unknown => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];

/** @returns whether nobody has written to it yet */
const checkFormat = (database: DatabaseSync, directory: string): boolean => {
  const [application, version] = [pragma(database, 'application_id'), pragma(database, 'user_version')];
  if (application === 0 && version === 0 && pragma(database, 'schema_version') === 0) return true;
  if (application !== applicationId) throw new DataError(`${join(directory, fileName)} is not of the local runtime; choose another directory with --data`);
  if (version !== format) {
    throw new DataError(`the state in ${directory} has format ${String(version)}, this version reads ${format}; delete the directory, or choose another with --data`);
  }
  return false;
};

/** Takes the lock that keeps every other process out, and that the kernel gives back however this one ends. */
const take = (database: DatabaseSync, directory: string): void => {
  // Before anything is read: then the lock is kept, and WAL needs no shared memory.
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  const isNew = checkFormat(database, directory);
  // Private keys are in it, in the clear; what SQLite writes beside it gets the same mode.
  chmodSync(join(directory, fileName), 0o600);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; BEGIN IMMEDIATE');
  if (isNew) database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${format}`);
  database.exec('COMMIT');
};

const explained = (error: unknown, directory: string): DataError => {
  if (error instanceof DataError) return error;
  const reason = reasonOf(error);
  const message = reason === 'database is locked'
    ? `another process keeps its state in ${directory}; end it, or choose another directory with --data`
    : `state cannot be kept in ${directory} (${reason}); choose a directory that can be written with --data`;
  return new DataError(message, { cause: error });
};

const open = (directory: string): DatabaseSync => {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(directory, { recursive: true });
    database = new DatabaseSync(join(directory, fileName), { timeout: 0 });
    take(database, directory);
    return database;
  } catch (error) {
    database?.close();
    throw explained(error, directory);
  }
};

/** One SQL table; `rowid` is the order of keys' first set. */
class SqliteRows<V> implements KeptRows<V> {
  readonly #commit: Commit;
  readonly #statements: Readonly<Record<'all' | 'get' | 'set' | 'delete' | 'clear', StatementSync>>;

  constructor(database: DatabaseSync, commit: Commit, name: string) {
    const table = `"${name.replaceAll('"', '""')}"`;
    commit.with(() => database.exec(`CREATE TABLE IF NOT EXISTS ${table} (key TEXT NOT NULL UNIQUE, value BLOB NOT NULL)`));
    this.#commit = commit;
    this.#statements = {
      all: database.prepare(`SELECT key, value FROM ${table} ORDER BY rowid`),
      get: database.prepare(`SELECT value FROM ${table} WHERE key = ?`),
      set: database.prepare(`INSERT INTO ${table} (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`),
      delete: database.prepare(`DELETE FROM ${table} WHERE key = ?`),
      clear: database.prepare(`DELETE FROM ${table}`),
    };
  }

  get(key: string): V | undefined {
    const row = this.#statements.get.get(key) as { value: Uint8Array } | undefined;
    return row && (unpack(row.value) as V);
  }

  set(key: string, value: V): void {
    const bytes = pack(value);
    this.#commit.with(() => this.#statements.set.run(key, bytes));
  }

  delete(key: string): void {
    this.#commit.with(() => this.#statements.delete.run(key));
  }

  clear(): void {
    this.#commit.with(() => this.#statements.clear.run());
  }

  * [Symbol.iterator](): Generator<[string, V]> {
    for (const { key, value } of this.#statements.all.iterate() as Iterable<{ key: string; value: Uint8Array }>) yield [key, unpack(value) as V];
  }
}

class SqliteMap<V> extends Map<string, V> {
  readonly #rows: KeptRows<V>;

  constructor(rows: KeptRows<V>) {
    super();
    for (const [key, value] of rows) super.set(key, value);
    this.#rows = rows;
  }

  override set(key: string, value: V): this {
    this.#rows.set(key, value);
    return super.set(key, value);
  }

  override delete(key: string): boolean {
    if (this.has(key)) this.#rows.delete(key);
    return super.delete(key);
  }

  override clear(): void {
    if (this.size > 0) this.#rows.clear();
    super.clear();
  }
}

/**
 * State in a directory, for one process at a time. It outlives a killed process; an operating system that stops may take
 * the latest with it.
 *
 * @throws DataError when the directory cannot be written, is in use, or holds something else
 */
export const openData = (directory: string): Data => {
  const database = open(directory);
  const commit = new Commit(database, directory);
  const maps = new Map<string, KeptMap<unknown>>();
  const rows = <V>(name: string): KeptRows<V> => new SqliteRows<V>(database, commit, name);
  return {
    map: <V>(name: string) => {
      const map = (maps.get(name) as KeptMap<V> | undefined) ?? new SqliteMap<V>(rows<V>(name));
      maps.set(name, map as KeptMap<unknown>);
      return map;
    },
    rows,
    close: () => {
      if (!database.isOpen) return;
      commit.end();
      database.close();
    },
  };
};
