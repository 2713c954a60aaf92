import type { Json } from './json.ts';
import { abortedType } from './event-types.ts';
import type { Details, EventLog, Thread } from './event-log.ts';
import { holdsStates } from './lowering.ts';
import type { StatePlace } from './lowering.ts';

/** A branch or iteration, and the kind of the state that it is in. */
interface Nested extends Thread {
  inside?: string;
  /** A catcher has taken that state's failure. */
  isCaught?: boolean;
}

/** A Map or Parallel state under way. */
interface Container {
  readonly kind: string;
  /** The thread that the state itself is in. */
  readonly thread: Thread;
  /** Iterations by index, branches by number; a distributed Map has none. */
  readonly threads: Map<number, Nested>;
  /** Predecessor of the next thread that begins. */
  tail: number;
  /** Failed, and neither a retry nor its end has been recorded since. */
  hasFailed: boolean;
}

/**
 * The part of a history that is about Map and Parallel states: which thread an event belongs to, and how these states
 * begin and end. Iterations are told apart by index; those of an inline Map inside another one share a thread where both
 * run at a time, because the interpreter names only one index.
 */
export class Nesting {
  readonly main: Nested = { last: 0, isOver: false };
  readonly #log: EventLog;
  readonly #places: ReadonlyMap<string, StatePlace>;
  readonly #containers = new Map<string, Container>();
  /** Of the state that failed latest. */
  #failing: Thread = this.main;

  constructor(log: EventLog, places: ReadonlyMap<string, StatePlace>) {
    this.#log = log;
    this.#places = places;
  }

  /** @param index iteration of the inline Map around the state */
  threadOf(state: string, index: number | undefined): Nested {
    const around = this.#places.get(state)?.inside;
    const container = around && this.#containers.get(around.name);
    if (!container) return this.main;
    const key = around.branch ?? index ?? 0;
    return container.threads.get(key) ?? begin(container, key, container.tail);
  }

  /** A Map or Parallel state starts its work, for the first time or in a retry. */
  start(state: string, thread: Thread, details?: Details): void {
    const kind = this.#places.get(state)?.kind ?? 'Map';
    const tail = this.#log.next(thread, `${kind}StateStarted`, details);
    this.resume(state, thread, tail);
  }

  /** A Map state whose start is recorded already goes on. */
  resume(state: string, thread: Thread, tail: number): void {
    const kind = this.#places.get(state)?.kind ?? 'Map';
    this.#containers.set(state, { kind, thread, threads: new Map(), tail, hasFailed: false });
  }

  /** A state was entered, or is tried again. */
  entered(state: string, thread: Nested, input: Json = null): void {
    const place = this.#places.get(state);
    thread.inside = place?.kind;
    if (place && holdsStates(place)) this.start(state, thread, place.kind === 'Map' ? { length: place.itemCount?.(input) } : undefined);
  }

  /** Before the leaving of the state is recorded. */
  leaving(state: string): void {
    const container = this.#containers.get(state);
    if (!container) return;
    if (!container.hasFailed) this.#log.add(`${container.kind}StateSucceeded`, container.thread.last);
    this.#containers.delete(state);
  }

  /**
   * After the leaving of the state was recorded. What follows a Parallel state follows what its branches did last; an
   * iteration ends with its last state (the interpreter says so only after the next one has begun).
   */
  left(state: string, thread: Nested, index: number | undefined): void {
    const { inside: around, isLast } = this.#places.get(state) ?? {};
    const isCaught = thread.isCaught;
    thread.inside = thread.isCaught = undefined;
    const container = around && this.#containers.get(around.name);
    if (!container) return;
    if (around.branch !== undefined) container.thread.last = thread.last;
    else if (isLast && !isCaught) container.thread.last = this.#iterationEnded('MapIterationSucceeded', around.name, index ?? 0);
  }

  caught(state: string, index: number | undefined): void {
    this.threadOf(state, index).isCaught = true;
    this.#recordFailure(state);
  }

  failed(state: string, thread: Thread): void {
    const container = this.#containers.get(state);
    if (!container) {
      this.#failing = thread;
      return;
    }
    this.#abandonRest(state, container);
    container.hasFailed = true;
    this.#failing = container.thread;
  }

  /** A branch of the Parallel state has failed for good. */
  branchFailed(state: string): void {
    this.recordFailures(state);
    const container = this.#containers.get(state);
    if (!container) return;
    container.thread.last = this.#failing.last;
    this.#failing.isOver = true;
  }

  /** All that have failed inside of `around`, or in the whole execution, the innermost first. */
  recordFailures(around?: string): void {
    for (const [state, { hasFailed }] of [...this.#containers].reverse()) {
      if (!hasFailed || state === around) continue;
      this.#recordFailure(state);
      this.#containers.delete(state);
    }
  }

  iterationStarted(name: string, index: number): void {
    const container = this.#containers.get(name);
    if (container) begin(container, index, this.#log.add('MapIterationStarted', container.tail, { name, index }));
  }

  iterationFailed(name: string, index: number): void {
    this.recordFailures(name);
    this.#iterationEnded('MapIterationFailed', name, index);
  }

  #recordFailure(state: string): void {
    const container = this.#containers.get(state);
    if (!container?.hasFailed) return;
    this.#log.next(container.thread, `${container.kind}StateFailed`);
  }

  #iterationEnded(type: string, name: string, index: number): number {
    const container = this.#containers.get(name);
    const thread = container?.threads.get(index);
    if (!container || !thread) return 0;
    thread.isOver = true;
    container.tail = container.thread.last = thread.last;
    return this.#log.add(type, thread.last, { name, index });
  }

  /** What runs beside a branch or iteration that failed is aborted. */
  #abandonRest(name: string, { kind, thread, threads }: Container): void {
    for (const [index, nested] of threads) {
      if (nested.isOver) continue;
      nested.isOver = true;
      if (kind === 'Map') this.#log.add('MapIterationAborted', thread.last, { name, index });
      const type = nested.inside && abortedType(nested.inside);
      if (type) this.#log.add(type, thread.last);
    }
  }
}

const begin = (container: Container, key: number, last: number): Nested => {
  const thread: Nested = { last, isOver: false };
  container.threads.set(key, thread);
  return thread;
};
