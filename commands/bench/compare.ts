/** Two results side by side. */
import { figures } from './figures.ts';
import type { Figure, FigureName } from './figures.ts';
import type { BenchResult } from './result.ts';

export interface Difference {
  readonly name: FigureName;
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

/** The figures that both results have. */
export const differences = (before: BenchResult, now: BenchResult): Difference[] =>
  (Object.keys(figures) as FigureName[]).flatMap((name) => {
    const [old, current] = [before.figures[name], now.figures[name]];
    if (old === undefined || current === undefined || old === 0) return [];
    const ratio = current / old;
    return [{ name, before: old, now: current, ratio, verdict: verdictOf(figures[name], ratio) }];
  });

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
