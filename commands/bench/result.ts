/** The result of a bench as it is kept in a file. It says nothing of the machine but what its figures depend on. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { CostLine } from './cost.ts';
import type { Figures } from './figures.ts';
import { runsOf } from './scenario.ts';
import type { RunName, Scenario } from './scenario.ts';

/** What was timed and counted apart. */
export interface Run {
  readonly figures: Figures;
  /** AWS calls of one core by `<service>.<operation>`. */
  readonly callsPerCore: Readonly<Record<string, number>>;
  /** The bill for 1,000 cores. */
  readonly cost: readonly CostLine[];
}

export interface BenchResult {
  readonly scenario: Scenario;
  /** Day of the run. */
  readonly date: string;
  /** Short hash; with `+` where files differed from it. */
  readonly commit?: string | undefined;
  readonly node: string;
  readonly cpus: number;
  /** Processes that wanted a CPU in the minute before, on average: what else the machine was doing. */
  readonly loadBefore: number;
  /** Which prices `cost` is at. */
  readonly prices: { readonly date: string; readonly region: string };
  /** Of the stack as a whole. */
  readonly figures: Figures;
  /** Those of the scenario: `runsOf`. */
  readonly runs: Readonly<Partial<Record<RunName, Run>>>;
}

/** The runs of a result in their order. */
export const runsIn = ({ scenario, runs }: BenchResult): [RunName, Run][] =>
  runsOf[scenario.kind].flatMap((name) => {
    const run = runs[name];
    return run === undefined ? [] : [[name, run]];
  });

const isResult = (value: unknown): value is BenchResult =>
  typeof value === 'object' && value !== null && ['scenario', 'prices', 'figures', 'runs'].every((member) => typeof (value as Record<string, unknown>)[member] === 'object');

/** @throws Error naming the file, where it cannot be read or holds no result */
export const readResult = (file: string): BenchResult => {
  const value = JSON.parse(readFileSync(file, 'utf8')) as unknown;
  if (isResult(value)) return value;
  throw new Error(`${file} does not hold the result of a bench; write one with --json <file>`);
};

export const writeResult = (file: string, result: BenchResult): void => writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
