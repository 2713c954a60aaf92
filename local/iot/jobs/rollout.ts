import type { JobExecutionsRolloutConfig } from '@aws-sdk/client-iot';
import type { JobCounts } from './job.ts';

/** Most things a job may tell in a minute (AWS IoT Jobs limits, 2026-11-23). */
const mostPerMinute = 1000;
const minuteMs = 60_000;

/** How many things a job may tell in a minute, at this point of its course. */
export const ratePerMinute = ({ maximumPerMinute = mostPerMinute, exponentialRate }: JobExecutionsRolloutConfig, counts: JobCounts): number => {
  if (!exponentialRate) return maximumPerMinute;
  const { baseRatePerMinute = mostPerMinute, incrementFactor = 1, rateIncreaseCriteria } = exponentialRate;
  const { numberOfNotifiedThings, numberOfSucceededThings } = rateIncreaseCriteria ?? {};
  const told = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const steps = numberOfNotifiedThings !== undefined ? told / numberOfNotifiedThings : counts.SUCCEEDED / (numberOfSucceededThings ?? Infinity);
  return Math.min(Math.floor(baseRatePerMinute * incrementFactor ** Math.floor(steps)), maximumPerMinute);
};

/** The things of one job that wait for their minute. */
export class Rollout {
  readonly waiting = new Set<string>();
  #since: number | undefined;
  #told = 0;
  #rate = 0;

  /** Takes a place in the minute that runs at `now`. @param rate asked when a minute begins, for which it then holds @returns whether there was a place */
  admit(now: number, rate: () => number): boolean {
    if (this.#since === undefined || now - this.#since >= minuteMs) [this.#since, this.#told, this.#rate] = [now, 0, rate()];
    if (this.#told >= this.#rate) return false;
    this.#told += 1;
    return true;
  }

  /** When the next minute begins. */
  nextAt(): number {
    return (this.#since ?? 0) + minuteMs;
  }
}
