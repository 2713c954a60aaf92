import { describe, expect, it } from '@jest/globals';
import { fractionOf, shareOf } from '../../../local/devices/seeded.ts';

const names = Array.from({ length: 100 }, (_, index) => `edge-${index}`);

describe('chance in simulated cores', () => {
  it('takes exactly a share, the same one for a seed and another for another', () => {
    expect(shareOf(names, 0.3, 1)).toHaveLength(30);
    expect(shareOf(names, 0.3, 1)).toEqual(shareOf([...names].reverse(), 0.3, 1));
    expect(shareOf(names, 0.3, 1)).not.toEqual(shareOf(names, 0.3, 2));
  });

  it.each([
    [0.001, 1],
    [0.07, 7],
    [1, 100],
  ])('takes of a hundred at a share of %d as many as %d', (share, count) => {
    expect(shareOf(names, share, 1)).toHaveLength(count);
  });

  it('takes none of none', () => {
    expect(shareOf([], 0.5, 1)).toEqual([]);
  });

  it('spreads over the whole range', () => {
    const fractions = names.map((name) => fractionOf(1, name)).sort((a, b) => a - b);

    expect(fractions[0]).toBeLessThan(0.1);
    expect(fractions.at(-1)).toBeGreaterThan(0.9);
    expect(fractions.every((fraction) => fraction >= 0 && fraction < 1)).toBe(true);
  });
});
