/** Longest delay a timer can have. */
const longestMs = 2_147_483_647;

/** Calls at a time of the given clock, which may not be the machine's; a later call for the same name replaces an earlier one. */
export class Deadlines {
  readonly #now: () => Date;
  readonly #timers = new Map<string, { at: number; timer: NodeJS.Timeout; call: () => void }>();
  /** No call is due before; with thousands waiting, looking through them for each request would be dear. */
  #earliest = Infinity;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** @param at milliseconds of the clock */
  set(name: string, at: number, call: () => void): void {
    this.drop(name);
    const wait = Math.min(Math.max(0, at - this.#now().getTime()), longestMs);
    const timer = setTimeout(() => {
      if (this.#now().getTime() < at) return this.set(name, at, call);
      this.#timers.delete(name);
      call();
    }, wait);
    timer.unref();
    this.#timers.set(name, { at, timer, call });
    this.#earliest = Math.min(this.#earliest, at);
  }

  drop(name: string): void {
    const known = this.#timers.get(name);
    if (!known) return;
    clearTimeout(known.timer);
    this.#timers.delete(name);
  }

  /** Makes the calls that are due, timer or no timer: the clock may run ahead of the machine's. */
  runDue(): void {
    const now = this.#now().getTime();
    if (now < this.#earliest) return;
    const due = [...this.#timers].filter(([, { at }]) => at <= now);
    for (const [name] of due) this.drop(name);
    this.#earliest = [...this.#timers.values()].reduce((earliest, { at }) => Math.min(earliest, at), Infinity);
    for (const [, { call }] of due) call();
  }

  close(): void {
    for (const name of [...this.#timers.keys()]) this.drop(name);
  }
}
