import { limits } from './limits.ts';
import type { HistoryEvent } from './machine.ts';

/** One branch or iteration, or the execution outside of them: its events form one chain. */
export interface Thread {
  /** Id of the event that the next one names as its predecessor. */
  last: number;
  /** Ended, or given up because another one failed: what still comes from it is not history. */
  isOver: boolean;
}

export type Details = Readonly<Record<string, unknown>>;

export interface EventLogOptions {
  /** Where events go; those that are there happened before. */
  events: HistoryEvent[];
  now: () => number;
  /** Called after each event that is kept. */
  onEvent?: () => void;
  /** Called with the cause when there is room for one event only, the last. */
  onFull: (cause: string) => void;
  /** False for EXPRESS executions, which have the limit but no history. */
  keep: boolean;
}

/** Numbers the events of one execution and keeps them. */
export class EventLog {
  readonly #events: HistoryEvent[];
  readonly #now: () => number;
  readonly #onEvent: (() => void) | undefined;
  readonly #onFull: (cause: string) => void;
  readonly #keep: boolean;
  #count: number;

  constructor({ events, now, onEvent, onFull, keep }: EventLogOptions) {
    this.#events = events;
    this.#now = now;
    this.#onEvent = onEvent;
    this.#onFull = onFull;
    this.#keep = keep;
    this.#count = events.length;
  }

  get length(): number {
    return this.#count;
  }

  /** The next event of its thread. */
  next(thread: Thread, type: string, details?: Details): number {
    thread.last = this.add(type, thread.last, details);
    return thread.last;
  }

  /** An event that no other one names as its predecessor unless told so. */
  add(type: string, previousEventId: number, details?: Details): number {
    this.#count += 1;
    const id = this.#count;
    if (this.#keep) {
      this.#events.push({ id, previousEventId, timestamp: this.#now(), type, details });
      this.#onEvent?.();
    }
    // EXPRESS executions have no such limit on AWS; here a loop of states without a task would otherwise never let go
    if (id === limits.historyEvents - 1) this.#onFull(`The execution reached the maximum number of history events (${limits.historyEvents}).`);
    return id;
  }
}
