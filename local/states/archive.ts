import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeptRows } from '../data/data.ts';
import type { ExecutionRecord } from './machine.ts';

/** The records of ended executions, by ARN. */
export interface Archive {
  keep(arn: string, record: ExecutionRecord): void;
  find(arn: string): ExecutionRecord | undefined;
  forget(arn: string): void;
  close(): void;
}

/** Where state is kept, they are on disk only. */
export const keptArchive = (rows: KeptRows<ExecutionRecord>): Archive => ({
  keep: (arn, record) => rows.set(arn, record),
  find: (arn) => rows.get(arn),
  forget: (arn) => rows.delete(arn),
  close: () => undefined,
});

/** Ended executions whose histories stay in memory; older ones are read back from a temporary file. */
const keptInMemory = 2_000;

interface Place {
  offset: number;
  length: number;
}

/**
 * Keeps records for the life of the process without letting memory grow: the newest in memory, the rest in one
 * append-only temporary file that goes away with {@link TemporaryArchive.close}.
 */
export class TemporaryArchive implements Archive {
  readonly #recent = new Map<string, ExecutionRecord>();
  readonly #places = new Map<string, Place>();
  #directory: string | undefined;
  #file: number | undefined;
  #size = 0;

  keep(arn: string, record: ExecutionRecord): void {
    this.#recent.set(arn, record);
    if (this.#recent.size <= keptInMemory) return;
    for (const [oldest, its] of this.#recent) {
      this.#recent.delete(oldest);
      this.#places.set(oldest, this.#append(its));
      return;
    }
  }

  find(arn: string): ExecutionRecord | undefined {
    const recent = this.#recent.get(arn);
    if (recent) return recent;
    const place = this.#places.get(arn);
    if (!place || this.#file === undefined) return undefined;
    const bytes = Buffer.alloc(place.length);
    readSync(this.#file, bytes, 0, place.length, place.offset);
    return JSON.parse(bytes.toString('utf8')) as ExecutionRecord;
  }

  forget(arn: string): void {
    this.#recent.delete(arn);
    this.#places.delete(arn);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    if (this.#directory !== undefined) rmSync(this.#directory, { recursive: true, force: true });
    this.#file = undefined;
    this.#directory = undefined;
  }

  #append(record: ExecutionRecord): Place {
    if (this.#file === undefined) {
      this.#directory = mkdtempSync(join(tmpdir(), 'local-states-'));
      this.#file = openSync(join(this.#directory, 'executions.jsonl'), 'w+');
    }
    const bytes = Buffer.from(`${JSON.stringify(record)}\n`);
    const place = { offset: this.#size, length: bytes.length };
    writeSync(this.#file, bytes, 0, bytes.length, place.offset);
    this.#size += bytes.length;
    return place;
  }
}
