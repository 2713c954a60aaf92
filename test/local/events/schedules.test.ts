import { describe, expect, it } from '@jest/globals';
import { parseSchedule } from '../../../local/events/schedule.ts';

const next = (expression: string, after: string) => parseSchedule(expression)(new Date(after))?.toISOString();

describe('a schedule', () => {
  it.each([
    ['rate(1 minute)', '2026-11-23T10:00:30Z', '2026-11-23T10:01:30.000Z'],
    ['rate(5 minutes)', '2026-11-23T10:00:00Z', '2026-11-23T10:05:00.000Z'],
    ['rate(2 days)', '2026-11-23T10:00:00Z', '2026-11-25T10:00:00.000Z'],
    ['cron(0 10 * * ? *)', '2026-11-23T10:00:00Z', '2026-11-24T10:00:00.000Z'],
    ['cron(15 12 * * ? *)', '2026-11-23T10:00:00Z', '2026-11-23T12:15:00.000Z'],
    ['cron(0/15 * * * ? *)', '2026-11-23T10:46:00Z', '2026-11-23T11:00:00.000Z'],
    ['cron(0 18 ? * MON-FRI *)', '2026-11-27T18:00:00Z', '2026-11-30T18:00:00.000Z'],
    ['cron(0 8 1 * ? *)', '2026-11-23T10:00:00Z', '2026-12-01T08:00:00.000Z'],
    ['cron(0 0 L * ? *)', '2027-02-01T00:00:00Z', '2027-02-28T00:00:00.000Z'],
    ['cron(0 0 29 FEB ? *)', '2026-11-23T10:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['cron(0 9 ? * 2#1 *)', '2026-11-23T10:00:00Z', '2026-12-07T09:00:00.000Z'],
    ['cron(0 9 ? * 6L *)', '2026-11-01T00:00:00Z', '2026-11-27T09:00:00.000Z'],
    ['cron(0 9 15W * ? *)', '2026-11-01T00:00:00Z', '2026-11-16T09:00:00.000Z'],
    ['cron(30 6,18 ? * * 2027)', '2026-11-23T10:00:00Z', '2027-01-01T06:30:00.000Z'],
    ['cron(0 22 ? * SAT-MON *)', '2026-11-23T22:00:00Z', '2026-11-28T22:00:00.000Z'],
    ['cron(0 0 1 1 ? 2025)', '2026-11-23T10:00:00Z', undefined],
  ])('%s after %s fires at %s', (expression, after, expected) => {
    expect(next(expression, after)).toBe(expected);
  });

  it.each([
    'rate(0 minutes)', 'rate(1 minutes)', 'rate(5 minute)', 'rate(5 weeks)', 'every minute', 'cron(* * * * *)', 'cron(0 10 * * * *)', 'cron(0 10 ? * ? *)',
    'cron(60 10 * * ? *)', 'cron(0 24 * * ? *)', 'cron(0 0 32 * ? *)', 'cron(0 0 ? * FUN *)', 'cron(0/0 0 * * ? *)', 'at(2026-11-23T10:00:00)',
  ])('%s is refused', (expression) => {
    expect(() => parseSchedule(expression)).toThrow('Parameter ScheduleExpression is not valid.');
  });
});
