/** `npm test -- --full` tries every case; without it a sample, so that the suite ends within minutes. */
const isFull = process.env['TEST_SIZE'] === 'full';

/** Another sample of the same size: `TEST_SEED=<number>`. */
const seed = Number(process.env['TEST_SEED'] ?? 1);

/** A number of things that makes its point, or the one that was promised. */
export const sized = (reduced: number, full: number): number => (isFull ? full : reduced);

/** As many of the cases, spread over all of them from a place that the seed decides, in their order; all of them in a full run. */
export const sampled = <Case>(cases: readonly Case[], size: number): Case[] => {
  if (isFull || cases.length <= size) return [...cases];
  const stride = cases.length / size;
  const positions = new Set(Array.from({ length: size }, (_, index) => Math.floor(index * stride + seed) % cases.length));
  return cases.filter((_, position) => positions.has(position));
};
