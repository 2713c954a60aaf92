import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scheduleProblem } from '../../../lambdas/domain/rules/rule-schedule.ts';
import { parseSchedule } from '../../../local/events/schedule.ts';

const isAccepted = (schedule: string): boolean => scheduleProblem(schedule) === undefined;

describe('the schedule of a rule', () => {
  it.each([
    'rate(5 minutes)', 'rate(1 hour)', 'rate(30 days)', 'cron(0 3 * * ? *)', 'cron(0/5 * * * ? *)', 'cron(*/15 8-17 ? * MON-FRI *)', 'cron(0,30 22-4 L * ? *)', 'cron(15 10 ? * 6#3 2026-2030)',
    'cron(0 8 15W JAN,JUL ? *)', 'cron(59 23 ? * 6L *)', 'cron(0 0 1/3 * ? *)', 'cron(0 12 LW * ? 2027)',
  ])('may be %s', (schedule) => {
    expect(scheduleProblem(schedule)).toBeUndefined();
    expect(() => parseSchedule(schedule)).not.toThrow();
  });

  it.each([
    ['rate(1 minute)', 'fires every minute: 5 minutes at least must lie between two times'],
    ['rate(4 minutes)', 'fires every 4 minutes: 5 minutes at least must lie between two times'],
    ['cron(* 3 * * ? *)', 'fires every minute: 5 minutes at least must lie between two times'],
    ['cron(0,3 3 1 1 ? 2027)', 'fires every 3 minutes: 5 minutes at least must lie between two times'],
    ['cron(58,2 * * * ? *)', 'fires every 4 minutes: 5 minutes at least must lie between two times'],
    ['cron(1,59 0,23 * * ? *)', 'fires every 2 minutes: 5 minutes at least must lie between two times'],
    ['cron(0/4 12 * * ? *)', 'fires every 4 minutes: 5 minutes at least must lie between two times'],
  ])('may not come so often: %s', (schedule, problem) => {
    expect(scheduleProblem(schedule)).toBe(problem);
  });

  it.each([
    '', 'daily', 'rate(5 minute)', 'rate(1 hours)', 'rate(0 minutes)', 'rate(5 seconds)', 'rate(1.5 hours)', 'cron(0 3 * * *)', 'cron(0 3 * * ? * *)', 'cron(0 3 * * * *)', 'cron(0 3 ? * ? *)', 'cron(60 3 * * ? *)',
    'cron(0 24 * * ? *)', 'cron(0/0 3 * * ? *)', 'cron(a 3 * * ? *)', 'cron(0 3 * FOO ? *)', 'cron(0 3 * ? * *)', 'at(2026-11-23T10:00:00)', ' rate(5 minutes)', 'cron(- 3 * * ? *)', 'cron(0, 3 * * ? *)',
  ])('is none: %j', (schedule) => {
    expect(scheduleProblem(schedule)).toMatch(/^must be rate\(<number> minutes\), hours or days, or a cron\(/);
  });

  const numbers = (last: number) => {
    const number = fc.nat(last).map(String);
    const part = fc.oneof(fc.constant('*'), number, fc.tuple(number, number).map((range) => range.join('-')), fc.tuple(fc.oneof(fc.constant('*'), number), fc.integer({ min: 1, max: last })).map((step) => step.join('/')));
    return fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(','));
  };
  const days = fc.constantFrom('* * ?', '1 * ?', '? * MON-FRI', '? * 1', 'L * ?');

  it('never lets two times come closer than it says, as a clock counts them', () => {
    fc.assert(fc.property(numbers(59), numbers(23), days, (minutes, hours, day) => {
      const schedule = `cron(${minutes} ${hours} ${day} *)`;
      if (!isAccepted(schedule)) return;
      const next = parseSchedule(schedule);
      let before = new Date('2026-11-29T21:00:00Z');
      for (let turn = 0; turn < 60; turn += 1) {
        const time = next(before) as Date;
        if (turn > 0) expect(time.getTime() - before.getTime()).toBeGreaterThanOrEqual(300_000);
        before = time;
      }
    }), { numRuns: 300 });
  });
});
