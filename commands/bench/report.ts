/** A result in words and columns. */
import { caveats, differences, incomparable } from './compare.ts';
import type { Difference } from './compare.ts';
import { totalOf } from './cost.ts';
import type { CostLine } from './cost.ts';
import { figures, figuresOf } from './figures.ts';
import type { FigureName, Figures } from './figures.ts';
import { runsIn } from './result.ts';
import type { BenchResult, Run } from './result.ts';
import { runsOf } from './scenario.ts';
import type { RunName, Scenario } from './scenario.ts';
import { assumptions } from './usage.ts';

/** Columns as wide as their widest cell; the first is text, then come numbers, then what follows them. */
const table = (rows: readonly (readonly string[])[], numbers = 1): string[] => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const padded = (cell: string, column: number): string => (column > 0 && column <= numbers ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0));
  return rows.map((row) => `  ${row.map(padded).join('  ')}`.trimEnd());
};

const amount = (value: number): string => (Number.isInteger(value) || value >= 1000 ? Math.round(value).toLocaleString('en') : value.toLocaleString('en', { maximumSignificantDigits: 3 }));
const dollars = (value: number): string => `$${value.toFixed(4)}`;

const figureRows = (names: readonly FigureName[], columns: readonly Figures[]): string[][] =>
  names.map((name) => {
    const { label, unit } = figures[name];
    const values = columns.map((column) => column[name]);
    const isTold = values.some((value) => value !== undefined);
    return [label, ...values.map((value) => (value === undefined ? '-' : amount(value))), isTold ? unit : 'not told by this machine'];
  });

const scenarioInWords = (scenario: Scenario): string =>
  scenario.kind === 'cores'
    ? `${scenario.cores} cores, certificates by ${scenario.certificates}, ${scenario.concurrency} of a task at a time`
    : `${scenario.cores} cores, a template version deployed and then the next one, ${scenario.concurrency} of a task at a time`;

const heading = ({ scenario, commit, node, cpus, loadBefore }: BenchResult): string =>
  `${scenarioInWords(scenario)}; ${commit === undefined ? '' : `commit ${commit}, `}Node ${node}, ${cpus} CPUs, load before ${loadBefore}`;

/** Names of the runs above their columns; a single run needs none. */
const columnHeads = (names: readonly RunName[]): string[] => (names.length > 1 ? [...names] : []);

const headed = (names: readonly RunName[], rows: readonly string[][], columns: number): string[][] => {
  const heads = columnHeads(names);
  return heads.length === 0 ? [...rows] : [['', ...Array.from({ length: columns }, (_, column) => heads[column % heads.length] ?? ''), ''], ...rows];
};

const callRows = (runs: readonly Run[]): string[][] => {
  const calls = [...new Set(runs.flatMap(({ callsPerCore }) => Object.keys(callsPerCore)))].toSorted();
  return calls.map((call) => [call, ...runs.map(({ callsPerCore }) => (callsPerCore[call] ?? 0).toFixed(3)), '']);
};

const billRows = (bills: readonly (readonly CostLine[])[]): string[][] => {
  const named = new Map(bills.flat().map((line) => [`${line.service} ${line.unit}`, line]));
  const rows = [...named.values()].map(({ service, unit }) => {
    const lines = bills.map((bill) => bill.find((line) => line.service === service && line.unit === unit));
    return [service, ...lines.map((line) => dollars(line?.dollars ?? 0)), ...lines.map((line) => amount(line?.quantity ?? 0)), unit];
  });
  return [...rows, ['together', ...bills.map((bill) => dollars(totalOf(bill))), ...bills.map(() => ''), '']];
};

/** The figures, the calls and the bill. */
export const reportOf = (result: BenchResult): string => {
  const { scenario, prices } = result;
  const [names, runs] = [runsIn(result).map(([name]) => name), runsIn(result).map(([, run]) => run)];
  const { stack, run: ofRun } = figuresOf[scenario.kind];
  const columns = runs.length;
  return [
    heading(result),
    '',
    ...table(figureRows(stack, [result.figures])),
    '',
    ...table(headed(names, figureRows(ofRun, runs.map(({ figures: values }) => values)), columns), columns),
    '',
    'AWS calls per core',
    ...table(headed(names, callRows(runs), columns), columns),
    '',
    `List price of 1,000 cores (${prices.region}, prices of ${prices.date}; a Lambda invocation taken as ${assumptions.lambdaMilliseconds} ms)`,
    ...table(headed(names, billRows(runs.map(({ cost }) => cost)), 2 * columns), 2 * columns),
  ].join('\n');
};

const inWords = ({ ratio, verdict }: Difference): string => `${ratio.toFixed(2)} ×${verdict === 'same' ? '' : `  ${verdict}`}`;

/** This result against an earlier one. */
export const comparisonOf = (before: BenchResult, now: BenchResult, name: string): string => {
  const reason = incomparable(before, now);
  if (reason !== undefined) return `Not compared with ${name}: ${reason}`;
  const isNamed = runsOf[now.scenario.kind].length > 1;
  const labelOf = ({ name: figure, run }: Difference): string => `${isNamed && run !== undefined ? `${run}: ` : ''}${figures[figure].label}`;
  const rows = differences(before, now).map((difference) => [labelOf(difference), `${amount(difference.before)} → ${amount(difference.now)}`, inWords(difference)]);
  return [`Compared with ${name}${before.commit === undefined ? '' : ` of commit ${before.commit}`}`, ...table(rows), ...caveats(before, now).map((note) => `  note: ${note}`)].join('\n');
};
