import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Rule } from '../../../local/events/rules.ts';
import { schedules, type Schedules } from '../../../local/events/schedules.ts';

const fired: string[] = [];
let clockwork: Schedules;

const rule = (more: Partial<Rule> = {}): Rule =>
  ({ name: 'sweep', arn: 'arn:sweep', bus: 'default', state: 'ENABLED', schedule: 'rate(5 minutes)', targets: new Map(), ...more });
const minutes = (count: number) => jest.advanceTimersByTime(count * 60_000);

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T10:00:00Z') });
  fired.length = 0;
  clockwork = schedules(() => fired.push(new Date().toISOString().slice(11, 16)), () => new Date());
});
afterEach(() => {
  clockwork.close();
  jest.useRealTimers();
});

describe('the clock of scheduled rules', () => {
  it('fires at every time of the schedule', () => {
    clockwork.update(rule());

    minutes(16);

    expect(fired).toEqual(['10:05', '10:10', '10:15']);
  });

  it('stands still for a rule that is disabled or deleted', () => {
    clockwork.update(rule());
    clockwork.update(rule({ arn: 'arn:other' }));

    clockwork.update(rule({ state: 'DISABLED' }));
    clockwork.stop(rule({ arn: 'arn:other' }));
    minutes(60);

    expect(fired).toEqual([]);
  });

  it('follows a schedule that is put anew, once', () => {
    clockwork.update(rule());
    clockwork.update(rule({ schedule: 'cron(30 10 * * ? *)' }));

    minutes(60);

    expect(fired).toEqual(['10:30']);
  });

  it('waits longer than a timer can hold', () => {
    clockwork.update(rule({ schedule: 'rate(40 days)' }));

    minutes(39 * 24 * 60);
    const before = [...fired];
    minutes(24 * 60);

    expect([before, fired]).toEqual([[], ['10:00']]);
  });
});
