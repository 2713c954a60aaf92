/** Which of all cases are run. */

/** Numbers that look random, the same ones for a seed (mulberry32): from 0 to below 1. */
export const randomNumbers = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
};

/** Each of so many runs with two to four of them, drawn by the seed. */
export const schedules = <Item>(items: readonly Item[], count: number, seed: number): Item[][] => {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => sample(items, 2 + Math.floor(random() * 3), Math.floor(random() * 0x1_0000_0000)));
};

/** As many of them as asked for, in their order; all where there are no more. */
export const sample = <Item>(items: readonly Item[], size: number, seed: number): Item[] => {
  const random = randomNumbers(seed);
  const drawn = items.map((item, position) => ({ item, position, rank: random() })).sort((one, other) => one.rank - other.rank).slice(0, size);
  return drawn.sort((one, other) => one.position - other.position).map(({ item }) => item);
};
