/** Two results side by side. */
import { figures, figuresOf } from './figures.ts';
import type { Figure, FigureName, Figures } from './figures.ts';
import { runsIn } from './result.ts';
import type { BenchResult } from './result.ts';
import type { RunName } from './scenario.ts';

export interface Difference {
  readonly name: FigureName;
  /** The run that the figure is of; absent where it is of the stack. */
  readonly run?: RunName;
  readonly before: number;
  readonly now: number;
  /** `now` divided by `before`. */
  readonly ratio: number;
  /** `same` where the difference is within what two runs of the same code differ by. */
  readonly verdict: 'better' | 'worse' | 'same';
}

const verdictOf = ({ better, noise }: Figure, ratio: number): Difference['verdict'] => {
  if (ratio <= 1 + noise && ratio >= 1 / (1 + noise)) return 'same';
  return (ratio > 1) === (better === 'higher') ? 'better' : 'worse';
};

const differencesOf = (names: readonly FigureName[], before: Figures, now: Figures): Difference[] =>
  names.flatMap((name) => {
    const [old, current] = [before[name], now[name]];
    if (old === undefined || current === undefined || old === 0) return [];
    const ratio = current / old;
    return [{ name, before: old, now: current, ratio, verdict: verdictOf(figures[name], ratio) }];
  });

/** The figures that both results have. */
export const differences = (before: BenchResult, now: BenchResult): Difference[] => {
  const { stack, run: ofRun } = figuresOf[now.scenario.kind];
  return [
    ...differencesOf(stack, before.figures, now.figures),
    ...runsIn(now).flatMap(([run, { figures: current }]) => differencesOf(ofRun, before.runs[run]?.figures ?? {}, current).map((difference) => ({ ...difference, run }))),
  ];
};

/** Why figures of the two results must not be compared; nothing where they may. */
export const incomparable = (before: BenchResult, now: BenchResult): string | undefined => {
  const [old, current] = [JSON.stringify(before.scenario), JSON.stringify(now.scenario)];
  return old === current ? undefined : `it measured ${old}, this run ${current}`;
};

/** What beside the code may explain a difference. */
export const caveats = (before: BenchResult, now: BenchResult): string[] => {
  const notes: string[] = [];
  if (before.cpus !== now.cpus) notes.push(`it ran on ${before.cpus} CPUs, this run on ${now.cpus}`);
  if (before.node !== now.node) notes.push(`it ran on Node ${before.node}, this run on ${now.node}`);
  for (const [result, whose] of [[before, 'it'], [now, 'this run']] as const) {
    if (result.loadBefore > result.cpus / 2) notes.push(`${whose} shared the machine: load ${result.loadBefore} on ${result.cpus} CPUs before it began`);
  }
  return notes;
};
