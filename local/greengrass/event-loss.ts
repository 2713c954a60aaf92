import { fractions } from '../wire/fractions.ts';

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
