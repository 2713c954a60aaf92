import { describe, expect, it } from '@jest/globals';
import { percentile, percentiles } from '../../commands/bench/percentiles.ts';

const oneTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('a percentile', () => {
  it.each([
    [oneTo(20), 0.95, 19],
    [oneTo(20), 0.5, 10],
    [oneTo(100), 0.95, 95],
    [[7], 0.95, 7],
    [[9, 1, 5], 0.5, 5],
    [[9, 1, 5], 1, 9],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(percentile(values, share)).toBe(expected);
  });

  it('is of the values, whatever their order', () => {
    expect(percentiles([30, 10, 1000, 20])).toEqual({ p50: 20, p95: 1000 });
  });

  it('does not exist without values', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
  });
});
