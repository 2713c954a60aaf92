import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { KeptMap } from '../../../local/data/data.ts';
import type { Rule } from '../../../local/events/rules.ts';
import { schedules, type Progress, type Schedules } from '../../../local/events/schedules.ts';
import { byValueData } from '../data/by-value.ts';

const fired: string[] = [];
let clockwork: Schedules;
let kept: KeptMap<Progress>;

const rule = (more: Partial<Rule> = {}): Rule =>
  ({ name: 'sweep', arn: 'arn:sweep', bus: 'default', state: 'ENABLED', schedule: 'rate(5 minutes)', targets: [], ...more });
const minutes = (count: number) => jest.advanceTimersByTime(count * 60_000);

const run = () => { clockwork = schedules(() => fired.push(new Date().toISOString().slice(11, 16)), () => new Date(), kept); };
/** Nothing runs for a while. */
const pause = (count: number) => {
  clockwork.close();
  jest.setSystemTime(Date.now() + count * 60_000);
  run();
};

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-23T10:00:00Z') });
  fired.length = 0;
  kept = byValueData().map('events.schedules');
  run();
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

  it('goes on after a restart where it was', () => {
    clockwork.update(rule());
    minutes(7);

    pause(1);
    clockwork.update(rule());
    clockwork.resume();
    minutes(10);

    expect(fired).toEqual(['10:05', '10:10', '10:15']);
  });

  it('makes up once for all times at which nothing ran, when told that targets are there', () => {
    clockwork.update(rule());
    clockwork.update(rule({ arn: 'arn:daily', schedule: 'cron(0 12 * * ? *)' }));
    minutes(7);

    pause(20);
    clockwork.update(rule());
    clockwork.update(rule({ arn: 'arn:daily', schedule: 'cron(0 12 * * ? *)' }));
    minutes(1);
    const before = [...fired];
    clockwork.resume();
    minutes(10);

    expect(before).toEqual(['10:05']);
    expect(fired).toEqual(['10:05', '10:28', '10:33', '10:38']);
  });

  it('forgets the times of a rule that was disabled, deleted or given another schedule', () => {
    for (const name of ['disabled', 'deleted', 'changed']) clockwork.update(rule({ arn: name }));
    clockwork.update(rule({ arn: 'disabled', state: 'DISABLED' }));
    clockwork.stop(rule({ arn: 'deleted' }));

    pause(60);
    for (const name of ['disabled', 'deleted']) clockwork.update(rule({ arn: name }));
    clockwork.update(rule({ arn: 'changed', schedule: 'rate(6 minutes)' }));
    clockwork.resume();
    minutes(4);

    expect(fired).toEqual([]);
  });

  it('fires once for the times it was late for', () => {
    clockwork.update(rule());
    clockwork.resume();

    jest.setSystemTime(Date.now() + 23 * 60_000);
    minutes(5);

    expect(fired).toEqual(['10:28']);
  });

  it('waits longer than a timer can hold', () => {
    clockwork.update(rule({ schedule: 'rate(40 days)' }));

    minutes(39 * 24 * 60);
    const before = [...fired];
    minutes(24 * 60);

    expect([before, fired]).toEqual([[], ['10:00']]);
  });
});
