/** A result in words and columns. */
import { caveats, differences, incomparable } from './compare.ts';
import type { Difference } from './compare.ts';
import { totalOf } from './cost.ts';
import { figures } from './figures.ts';
import type { FigureName } from './figures.ts';
import type { BenchResult } from './result.ts';
import { assumptions } from './usage.ts';

/** Columns as wide as their widest cell; the first is text, the others numbers or what follows them. */
const table = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => (column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ')}`.trimEnd());
};

const amount = (value: number): string => (Number.isInteger(value) || value >= 1000 ? Math.round(value).toLocaleString('en') : value.toLocaleString('en', { maximumSignificantDigits: 3 }));
const dollars = (value: number): string => `$${value.toFixed(4)}`;

const figureRows = ({ figures: values }: BenchResult): string[][] =>
  (Object.keys(figures) as FigureName[]).map((name) => {
    const { label, unit } = figures[name];
    const value = values[name];
    return value === undefined ? [label, '-', 'not told by this machine'] : [label, amount(value), unit];
  });

const heading = ({ scenario: { cores, certificates, concurrency }, commit, node, cpus, loadBefore }: BenchResult): string =>
  `${cores} cores, certificates by ${certificates}, ${concurrency} of a task at a time; ${commit === undefined ? '' : `commit ${commit}, `}Node ${node}, ${cpus} CPUs, load before ${loadBefore}`;

/** The figures, the calls and the bill. */
export const reportOf = (result: BenchResult): string => {
  const { callsPerCore, cost } = result;
  const calls = Object.entries(callsPerCore).map(([call, count]) => [call, count.toFixed(3)]);
  const bill = cost.lines.map(({ service, unit, quantity, dollars: price }) => [service, dollars(price), `${amount(quantity)} ${unit}`]);
  return [
    heading(result),
    '',
    ...table(figureRows(result)),
    '',
    'AWS calls per core',
    ...table(calls),
    '',
    `List price of 1,000 cores (${cost.region}, prices of ${cost.pricesOf}; a Lambda invocation taken as ${assumptions.lambdaMilliseconds} ms)`,
    ...table([...bill, ['together', dollars(totalOf(cost.lines)), '']]),
  ].join('\n');
};

const inWords = ({ ratio, verdict }: Difference): string => `${ratio.toFixed(2)} ×${verdict === 'same' ? '' : `  ${verdict}`}`;

/** This result against an earlier one. */
export const comparisonOf = (before: BenchResult, now: BenchResult, name: string): string => {
  const reason = incomparable(before, now);
  if (reason !== undefined) return `Not compared with ${name}: ${reason}`;
  const rows = differences(before, now).map((difference) => [figures[difference.name].label, `${amount(difference.before)} → ${amount(difference.now)}`, inWords(difference)]);
  return [`Compared with ${name}${before.commit === undefined ? '' : ` of commit ${before.commit}`}`, ...table(rows), ...caveats(before, now).map((note) => `  note: ${note}`)].join('\n');
};
