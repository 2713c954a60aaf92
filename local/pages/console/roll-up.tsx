import { count } from './format.ts';
import type { Counts, Share } from './standings.ts';
import { settledCores, shownStanding, standings } from './standings.ts';
import { Sign } from './status.tsx';

/** Numbers of cores in words, each with its sign. */
export const Shares = ({ of }: { of: readonly Share[] }) => (
  <ul class="shares">
    {of.map((share) => <li key={share.words} class={`share ${share.of}`}><Sign of={share.of} />{`${count(share.count)} ${share.words}`}</li>)}
  </ul>
);

/** Settled ones first, as everywhere. */
const barOrder = ['SUCCEEDED', ...standings.filter((standing) => standing !== 'SUCCEEDED')] as const;

/** The cores of a task as a bar of what they came to. */
export const RollUpBar = ({ counts, total }: { counts: Counts; total: number }) => {
  const settled = settledCores(counts);
  return (
    <div
      class="progress" role="progressbar" aria-label="Cores settled"
      aria-valuemin={0} aria-valuemax={Math.max(total, 1)} aria-valuenow={settled} aria-valuetext={`${count(settled)} of ${count(total)} cores settled`}
    >
      {barOrder.map((standing) => <span key={standing} class={`part ${shownStanding[standing]}`} style={{ flexGrow: counts[standing] }} />)}
    </div>
  );
};
