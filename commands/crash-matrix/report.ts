import type { Outcome } from './run-case.ts';

/** Counts of outcomes. */
export interface Tally {
  readonly cases: number;
  readonly converged: number;
  /** Cases in which the call did not come that the fault was for. */
  readonly missed: number;
  /** Certificates that are allowed to be left over. */
  readonly residue: number;
  /** Successes that no event tells of, where that is allowed. */
  readonly untold: number;
}

const isConverged = ({ divergence }: Outcome): boolean => divergence.length === 0;

const tally = (outcomes: readonly Outcome[]): Tally => ({
  cases: outcomes.length,
  converged: outcomes.filter(isConverged).length,
  missed: outcomes.filter(({ happened }) => !happened).length,
  residue: outcomes.reduce((sum, { residue }) => sum + residue, 0),
  untold: outcomes.reduce((sum, { untold }) => sum + untold, 0),
});

const grouped = (outcomes: readonly Outcome[], keyOf: (outcome: Outcome) => string): Record<string, Tally> =>
  Object.fromEntries([...Map.groupBy(outcomes, keyOf)].map(([key, group]) => [key, tally(group)]));

const partsOf = ({ id }: Outcome): { scenario: string; kind: string } => {
  const parts = id.split('/');
  return { scenario: parts[0] ?? '', kind: parts.length > 3 ? 'several' : parts.at(-1) ?? '' };
};

/** What a run of the matrix found. */
export interface MatrixReport {
  readonly total: Tally;
  readonly byTask: Readonly<Record<string, Tally>>;
  readonly byKind: Readonly<Record<string, Tally>>;
  /** How often which help was needed. */
  readonly mended: Readonly<Record<string, number>>;
  readonly divergences: readonly { readonly id: string; readonly differences: readonly string[] }[];
  /** What the checks of the whole stack found at its end: orphans and counters that are wrong. */
  readonly leftovers: readonly string[];
}

export const matrixReport = (outcomes: readonly Outcome[], leftovers: readonly string[]): MatrixReport => ({
  total: tally(outcomes),
  byTask: grouped(outcomes, (outcome) => partsOf(outcome).scenario),
  byKind: grouped(outcomes, (outcome) => partsOf(outcome).kind),
  mended: Object.fromEntries([...Map.groupBy(outcomes.filter(isConverged), ({ mended }) => mended)].map(([help, group]) => [help, group.length])),
  divergences: outcomes.filter((outcome) => !isConverged(outcome)).map(({ id, divergence }) => ({ id, differences: divergence })),
  leftovers,
});

const rows = (heading: string, tallies: Readonly<Record<string, Tally>>): string[] => [
  `${heading.padEnd(22)}${['cases', 'converged', 'missed', 'residue', 'untold'].map((title) => title.padStart(11)).join('')}`,
  ...Object.entries(tallies).map(([name, { cases, converged, missed, residue, untold }]) => `${name.padEnd(22)}${[cases, converged, missed, residue, untold].map((count) => String(count).padStart(11)).join('')}`),
];

/** One divergence, to be read and to be run again. */
export const divergenceLines = ({ id, divergence }: Outcome, { seed, isRace }: { readonly seed: number; readonly isRace: boolean }): string[] => (divergence.length === 0 ? [] : [
  `diverged, by seed ${seed}: ${id}`, ...divergence.map((line) => `    ${line}`), `    again: npm run crash-matrix -- ${isRace ? '--race ' : ''}--case '${id}'`,
]);

/** The totals as text. */
export const reportLines = ({ total, byTask, byKind, mended, leftovers }: MatrixReport): string[] => [
  '', ...rows('task', byTask), '', ...rows('fault', { ...byKind, all: total }), '',
  `ended as without a fault: ${Object.entries(mended).map(([help, count]) => `${count} ${help}`).join(', ') || 'none'}`,
  ...leftovers.map((line) => `left over: ${line}`),
];
