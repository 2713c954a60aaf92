import type { Thread } from './event-log.ts';

/** Recorded enterings of a state that no handler call has claimed yet, or handler calls that wait for theirs. */
interface Turn {
  unclaimed: Thread[];
  waiting: Array<(thread: Thread | undefined) => void>;
}

/**
 * Brings calls of Task handlers and the interpreter's transitions together: the interpreter tells a handler nothing but
 * its input, but calls handlers in the order in which it enters (or retries) a state.
 */
export class Turns {
  readonly #turns = new Map<string, Turn>();
  #hasEnded = false;

  /** The state was entered, or is tried again. */
  pass(state: string, thread: Thread): void {
    const turn = this.#of(state);
    const go = turn.waiting.shift();
    if (go) go(thread);
    else turn.unclaimed.push(thread);
  }

  /**
   * Waits until the entering (or the retry) that led to this call of the state's handler has been recorded.
   *
   * Undefined when none is coming: transitions travel by microtasks only, so one that is not there by the next turn of
   * the event loop belongs to a branch that was cancelled while it waited for a retry.
   */
  async claim(state: string): Promise<Thread | undefined> {
    if (this.#hasEnded) return undefined;
    const turn = this.#of(state);
    const thread = turn.unclaimed.shift();
    if (thread) return thread;
    return new Promise((resolve) => {
      turn.waiting.push(resolve);
      setImmediate(() => {
        const place = turn.waiting.indexOf(resolve);
        if (place < 0) return;
        turn.waiting.splice(place, 1);
        resolve(undefined);
      });
    });
  }

  /** Lets everyone who waits go with nothing. */
  end(): void {
    this.#hasEnded = true;
    for (const turn of this.#turns.values()) turn.waiting.splice(0).forEach((go) => go(undefined));
  }

  #of(state: string): Turn {
    const known = this.#turns.get(state);
    if (known) return known;
    const turn: Turn = { unclaimed: [], waiting: [] };
    this.#turns.set(state, turn);
    return turn;
  }
}
