import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { deserialize, serialize } from 'node:v8';
import type { Data, KeptMap, KeptRows } from './data.ts';

/** Grows with every change that makes older directories unreadable: names of maps, or what is in them. */
const format = 1;
/** Tells our files from other SQLite files: 'ggp2'. */
const applicationId = 0x67677032;
const fileName = 'state.sqlite';

/** A directory in which state cannot be kept; the message says why, and what to do. */
export class DataError extends Error {
  override readonly name = 'DataError';
}

const codeOf = (error: unknown): string => {
  const { code, errstr } = error as { code?: string; errstr?: string };
  return errstr ?? code ?? String(error);
};

const pragma = (database: DatabaseSync, name: string): unknown => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];

/** With the lock that SQLite takes here, and the kernel gives back however the process ends. */
const openDatabase = (directory: string): DatabaseSync => {
  // Private keys are in it, in the clear.
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(join(directory, fileName), { timeout: 0 });
  try {
    // Exclusive before WAL: then there is no shared memory, and the first write keeps every other process out.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; BEGIN IMMEDIATE; COMMIT');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
};

const claim = (database: DatabaseSync, directory: string): void => {
  const [application, version] = [pragma(database, 'application_id'), pragma(database, 'user_version')];
  const isNew = application === 0 && version === 0 && pragma(database, 'schema_version') === 0;
  if (isNew) database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${format}`);
  else if (application !== applicationId) throw new DataError(`${join(directory, fileName)} is not of the local runtime; choose another directory with --data`);
  else if (version !== format) {
    throw new DataError(`the state in ${directory} has format ${String(version)}, this version reads ${format}; delete the directory, or choose another with --data`);
  }
};

const open = (directory: string): DatabaseSync => {
  let database: DatabaseSync | undefined;
  try {
    database = openDatabase(directory);
    claim(database, directory);
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof DataError) throw error;
    const reason = codeOf(error);
    throw new DataError(
      reason === 'database is locked'
        ? `another process keeps its state in ${directory}; end it, or choose another directory with --data`
        : `state cannot be kept in ${directory} (${reason}); choose a directory that can be written with --data`,
      { cause: error },
    );
  }
};

/** The commit of what the current synchronous stretch of code writes. */
class Commit {
  readonly #begin: StatementSync;
  readonly #commit: StatementSync;
  readonly #directory: string;
  #isOpen = false;
  /** Why nothing can be written any more. */
  #refusal: DataError | undefined;

  constructor(database: DatabaseSync, directory: string) {
    this.#begin = database.prepare('BEGIN');
    this.#commit = database.prepare('COMMIT');
    this.#directory = directory;
  }

  /** Runs a write as part of it; microtasks run in order, so that it is done before those that this write's caller causes. */
  with(write: () => void): void {
    if (this.#refusal) throw this.#refusal;
    this.#orEnd(() => {
      if (!this.#isOpen) {
        this.#begin.run();
        this.#isOpen = true;
        queueMicrotask(() => this.#now());
      }
      write();
    });
  }

  /** The last one: whatever writes later is refused. */
  end(): void {
    this.#now();
    this.#refusal ??= new DataError(`the state in ${this.#directory} is closed`);
  }

  #now(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#orEnd(() => this.#commit.run());
  }

  /** Memory is ahead of the disk once a write has failed: nothing may be answered any more, so the process ends. */
  #orEnd(work: () => void): void {
    try {
      work();
    } catch (error) {
      const failure = new DataError(`state can no longer be kept in ${this.#directory} (${codeOf(error)}); what was answered until now is kept`, { cause: error });
      this.#refusal = failure;
      this.#isOpen = false;
      queueMicrotask(() => { throw failure; });
      throw failure;
    }
  }
}

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
    return row && (deserialize(row.value) as V);
  }

  set(key: string, value: V): void {
    const bytes = serialize(value);
    this.#commit.with(() => this.#statements.set.run(key, bytes));
  }

  delete(key: string): void {
    this.#commit.with(() => this.#statements.delete.run(key));
  }

  clear(): void {
    this.#commit.with(() => this.#statements.clear.run());
  }

  * [Symbol.iterator](): Generator<[string, V]> {
    for (const { key, value } of this.#statements.all.iterate() as Iterable<{ key: string; value: Uint8Array }>) yield [key, deserialize(value) as V];
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
