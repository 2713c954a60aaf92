import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { DataError, reasonOf } from './data-error.ts';

/** The commit of what the current synchronous stretch of code writes. */
export class Commit {
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
      const failure = new DataError(`state can no longer be kept in ${this.#directory} (${reasonOf(error)}); what was answered until now is kept`, { cause: error });
      this.#refusal = failure;
      this.#isOpen = false;
      queueMicrotask(() => { throw failure; });
      throw failure;
    }
  }
}
