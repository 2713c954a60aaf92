import type { KeptMap } from '../data/data.ts';
import type { Rule } from './rules.ts';
import { parseSchedule } from './schedule.ts';

/** `setTimeout` holds no longer wait (2^31 - 1 ms, 24.8 days). */
const maxWaitMs = 2_147_483_647;

/** How far the schedule of a rule is done. */
export interface Progress {
  schedule: string;
  /** The next time is the first one after this. */
  after: Date;
}

export interface Schedules {
  /** Starts, goes on with or stops the rule's clock as its schedule and state say. */
  update(rule: Rule): void;
  stop(rule: Rule): void;
  /** Fires once each rule whose time came while nothing ran; such rules wait until this is called. */
  resume(): void;
  close(): void;
}

/**
 * Fires scheduled rules at their times; keeps no process alive.
 *
 * @param kept by rule ARN
 */
export const schedules = (fire: (rule: Rule) => void, clock: () => Date, kept: KeptMap<Progress>): Schedules => {
  const timers = new Map<string, NodeJS.Timeout>();
  const overdue = new Map<string, () => void>();
  let isWaiting = true;

  const stop = ({ arn }: Rule): void => {
    clearTimeout(timers.get(arn));
    timers.delete(arn);
    overdue.delete(arn);
  };

  /** Times that were missed together are made up for once. */
  const fireAt = (rule: Rule, due: Date): void => {
    const schedule = rule.schedule ?? '';
    const next = parseSchedule(schedule)(due);
    const now = clock();
    const after = next && next <= now ? now : due;
    kept.set(rule.arn, { schedule, after });
    fire(rule);
    start(rule, after);
  };

  const waitFor = (rule: Rule, due: Date): void => {
    const waitMs = Math.min(maxWaitMs, Math.max(0, due.getTime() - clock().getTime()));
    timers.set(rule.arn, setTimeout(() => (clock() < due ? waitFor(rule, due) : fireAt(rule, due)), waitMs).unref());
  };

  const start = (rule: Rule, after: Date): void => {
    const due = parseSchedule(rule.schedule ?? '')(after);
    if (!due) timers.delete(rule.arn);
    else if (isWaiting && due <= clock()) overdue.set(rule.arn, () => fireAt(rule, due));
    else waitFor(rule, due);
  };

  return {
    update: (rule) => {
      stop(rule);
      const { arn, schedule, state } = rule;
      if (state !== 'ENABLED' || schedule === undefined) return void kept.delete(arn);
      const known = kept.get(arn);
      const after = known?.schedule === schedule ? known.after : clock();
      kept.set(arn, { schedule, after });
      start(rule, after);
    },
    stop: (rule) => {
      stop(rule);
      kept.delete(rule.arn);
    },
    resume: () => {
      isWaiting = false;
      for (const fireNow of [...overdue.values()]) fireNow();
      overdue.clear();
    },
    close: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
};
