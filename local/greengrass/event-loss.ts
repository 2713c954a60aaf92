/** What becomes of events on their way to the bus, which is best effort. */
export interface EventLoss {
  /** Share of events that never arrive, from 0 to 1. */
  drop: number;
  /** Share of events that arrive twice, from 0 to 1. */
  duplicate: number;
  /** Keeps events back until they are flushed, which puts them into another order. */
  shuffle: boolean;
  /** The same seed loses the same events of a sequence. */
  seed: number;
}

export const NO_LOSS: EventLoss = { drop: 0, duplicate: 0, shuffle: false, seed: 1 };

/** Fractions from 0 to below 1, the same ones for a seed (splitmix32). */
const fractions = (seed: number): (() => number) => {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
};

/** Decides, event by event. */
export interface Chance {
  /** How often the next event arrives: 0, 1 or 2. */
  copies(): number;
  shuffled<T>(events: readonly T[]): T[];
}

export const chance = ({ drop, duplicate, seed }: EventLoss): Chance => {
  const next = fractions(seed);
  return {
    copies: () => {
      // both are drawn each time, so that a changed share of one kind leaves the other's events the same
      const [lost, twice] = [next() < drop, next() < duplicate];
      return lost ? 0 : twice ? 2 : 1;
    },
    shuffled: (events) => {
      const mixed = [...events];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = Math.floor(next() * (last + 1));
        [mixed[last], mixed[other]] = [mixed[other] as never, mixed[last] as never];
      }
      return mixed;
    },
  };
};
