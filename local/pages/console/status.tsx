import type { Shown } from './history.ts';
import type { Status } from './routes.ts';

const shownStatuses: Readonly<Record<Status | 'PENDING_REDRIVE', Shown>> = {
  RUNNING: 'running', SUCCEEDED: 'succeeded', FAILED: 'failed', TIMED_OUT: 'timedOut', ABORTED: 'aborted', PENDING_REDRIVE: 'pending',
};

export const shownStatus = (status: Status | 'PENDING_REDRIVE' | undefined): Shown => (status ? shownStatuses[status] : 'pending');

export const words: Readonly<Record<Shown, string>> = {
  pending: 'Pending', running: 'Running', retrying: 'Retrying', succeeded: 'Succeeded', caught: 'Caught error', failed: 'Failed', timedOut: 'Timed out', aborted: 'Aborted',
};

/** Signs within a square of 16, so that colour is never all there is. */
const signs: Readonly<Record<Shown, string>> = {
  pending: 'M5 8h.01M8 8h.01M11 8h.01',
  running: 'M8 2.5a5.5 5.5 0 1 1-5.5 5.5',
  retrying: 'M12.5 8a4.5 4.5 0 1 1-1.6-3.4M11.2 2v2.9H8.3',
  succeeded: 'M3.5 8.5l3 3 6-7',
  caught: 'M8 4v4.5M8 11.5h.01M8 1.5 15 14H1z',
  failed: 'M4 4l8 8M12 4l-8 8',
  timedOut: 'M8 4.5V8l2.5 1.8M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z',
  aborted: 'M4.5 4.5h7v7h-7z',
};

/** @param at place of its upper left corner in a drawing, where no word stands beside it */
export const Sign = ({ of, at }: { of: Shown; at?: { x: number; y: number } }) => {
  const meaning = at ? { ...at, role: 'img' as const, 'aria-label': words[of] } : { 'aria-hidden': 'true' as const };
  return (
    <svg class={`sign ${of}`} viewBox="0 0 16 16" width="16" height="16" {...meaning}>
      <path d={signs[of]} />
    </svg>
  );
};

/** @param word says it in another word than the usual one */
export const Badge = ({ of, word = words[of] }: { of: Shown; word?: string }) => (
  <span class={`badge ${of}`}>
    <Sign of={of} />
    {word}
  </span>
);
