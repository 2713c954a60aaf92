import { hash } from 'node:crypto';

/** A fraction from 0 to below 1 that depends on the parts only, so that a run can be repeated. */
export const fractionOf = (...parts: readonly (string | number)[]): number =>
  Number.parseInt(hash('sha1', parts.join('\n')).slice(0, 8), 16) / 2 ** 32;

/**
 * Takes a share of some names: the same ones each time for a seed, and at least one, where there are any.
 *
 * @param share above 0, up to 1
 */
export const shareOf = (names: readonly string[], share: number, seed: number): string[] =>
  names
    .map((name) => ({ name, rank: fractionOf(seed, name) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, Math.max(1, Math.round(share * names.length)))
    .map(({ name }) => name);
