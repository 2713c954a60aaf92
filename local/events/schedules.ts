import type { Rule } from './rules.ts';
import { parseSchedule } from './schedule.ts';

/** `setTimeout` holds no longer wait (2^31 - 1 ms, 24.8 days). */
const maxWaitMs = 2_147_483_647;

export interface Schedules {
  /** Starts, restarts or stops the rule's clock as its schedule and state say. */
  update(rule: Rule): void;
  stop(rule: Rule): void;
  close(): void;
}

/** Fires scheduled rules at their times; keeps no process alive. */
export const schedules = (fire: (rule: Rule) => void, clock: () => Date): Schedules => {
  const timers = new Map<string, NodeJS.Timeout>();

  const stop = ({ arn }: Rule): void => {
    clearTimeout(timers.get(arn));
    timers.delete(arn);
  };

  const waitFor = (rule: Rule, due: Date): void => {
    const waitMs = Math.min(maxWaitMs, Math.max(0, due.getTime() - clock().getTime()));
    timers.set(rule.arn, setTimeout(() => {
      if (clock() < due) return waitFor(rule, due);
      fire(rule);
      return start(rule, due);
    }, waitMs).unref());
  };

  const start = (rule: Rule, after: Date): void => {
    const due = rule.schedule === undefined ? undefined : parseSchedule(rule.schedule)(after);
    if (due) waitFor(rule, due);
    else timers.delete(rule.arn);
  };

  return {
    update: (rule) => {
      stop(rule);
      if (rule.state === 'ENABLED') start(rule, clock());
    },
    stop,
    close: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
};
