/** What usage costs at list prices. */
import { prices } from './prices.ts';
import type { Price, Unit } from './prices.ts';

/** One line of the bill for 1,000 cores. */
export interface CostLine {
  readonly service: Price['service'];
  readonly unit: Price['unit'];
  readonly quantity: number;
  readonly dollars: number;
}

/**
 * The bill for 1,000 cores, dearest line first; nothing is said of what was not used.
 *
 * @param usage of so many `cores`
 */
export const costOf = (usage: Readonly<Record<Unit, number>>, cores: number): CostLine[] =>
  (Object.entries(prices) as [Unit, Price][])
    .map(([name, { service, unit, dollars, per }]) => {
      const quantity = (usage[name] / cores) * 1000;
      return { service, unit, quantity, dollars: (quantity / per) * dollars };
    })
    .filter(({ quantity }) => quantity > 0)
    .toSorted((one, other) => other.dollars - one.dollars);

export const totalOf = (lines: readonly CostLine[]): number => lines.reduce((sum, { dollars }) => sum + dollars, 0);
