/** How long many of the same took: half of them no longer than `p50`, nineteen of twenty no longer than `p95`. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}

/**
 * The smallest value that at least `share` of the values do not exceed (nearest rank).
 *
 * @param share above 0, up to 1
 * @throws RangeError without values
 */
export const percentile = (values: readonly number[], share: number): number => {
  const value = values.toSorted((one, other) => one - other)[Math.ceil(share * values.length) - 1];
  if (value === undefined) throw new RangeError(`no percentile ${share} of ${values.length} values`);
  return value;
};

export const percentiles = (values: readonly number[]): Percentiles => ({ p50: percentile(values, 0.5), p95: percentile(values, 0.95) });
