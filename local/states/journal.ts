import type { KeptRows } from '../data/data.ts';
import type { HistoryEvent } from './machine.ts';

/** What the journal has of one execution under way. */
interface Entry {
  readonly arn: string;
  readonly events: readonly HistoryEvent[];
  /** How many of them are written. */
  written: number;
  readonly keys: string[];
}

/** What follows such an event happens in the same turn of the event loop: it is written with that, or not at all. */
const isPassing = (event: HistoryEvent | undefined): boolean => /State(Exited|Succeeded|Failed)$/.test(event?.type ?? '');

/**
 * Writes the histories of executions under way as they grow, so that another process can go on with them: what happened
 * in one turn of the event loop at its end, or before, when someone is told of it.
 */
export class Journal {
  readonly #rows: KeptRows<HistoryEvent[]>;
  readonly #entries = new Map<string, Entry>();
  readonly #dirty = new Set<Entry>();
  #isScheduled = false;
  #isClosed = false;

  /** @param rows runs of events by `<execution ARN> <id of the first>` */
  constructor(rows: KeptRows<HistoryEvent[]>) {
    this.#rows = rows;
    for (const [key, events] of rows) {
      const arn = key.slice(0, key.lastIndexOf(' '));
      const { events: known = [], keys = [] } = this.#entries.get(arn) ?? {};
      const all = [...known, ...events];
      this.#entries.set(arn, { arn, events: all, written: all.length, keys: [...keys, key] });
    }
  }

  /** What an earlier process wrote of an execution and nobody has taken over yet. */
  eventsOf(arn: string): HistoryEvent[] | undefined {
    return this.#entries.get(arn)?.events.slice();
  }

  arns(): string[] {
    return [...this.#entries.keys()];
  }

  /** From now on writes what comes to be in `events`; what an earlier process wrote of the same execution is in it. */
  follow(arn: string, events: readonly HistoryEvent[]): void {
    const { written = 0, keys = [] } = this.#entries.get(arn) ?? {};
    this.#entries.set(arn, { arn, events, written, keys });
  }

  /** Something was added to the events of an execution. */
  touch(arn: string): void {
    const entry = this.#entries.get(arn);
    if (!entry || this.#isClosed) return;
    this.#dirty.add(entry);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => this.#flushAll());
  }

  /** Writes what is to be told of one execution. */
  flush(arn: string): void {
    const entry = this.#entries.get(arn);
    if (entry && this.#dirty.delete(entry)) this.#write(entry);
  }

  /** The execution has ended and is kept elsewhere. */
  forget(arn: string): void {
    const entry = this.#entries.get(arn);
    if (!entry) return;
    this.#dirty.delete(entry);
    this.#entries.delete(arn);
    for (const key of entry.keys) this.#rows.delete(key);
  }

  close(): void {
    this.#flushAll();
    this.#isClosed = true;
  }

  #flushAll(): void {
    this.#isScheduled = false;
    for (const entry of this.#dirty) this.#write(entry);
    this.#dirty.clear();
  }

  #write(entry: Entry): void {
    let end = entry.events.length;
    while (end > entry.written && isPassing(entry.events[end - 1])) end -= 1;
    const events = entry.events.slice(entry.written, end);
    const [first] = events;
    if (!first) return;
    const key = `${entry.arn} ${first.id}`;
    this.#rows.set(key, events);
    entry.keys.push(key);
    entry.written = end;
  }
}
