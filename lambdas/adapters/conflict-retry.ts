import { setTimeout as delay } from 'node:timers/promises';
import { StepFailure } from '../domain/failure.ts';

/** Waits that many milliseconds. */
export type Pause = (milliseconds: number) => Promise<unknown>;

/** Calls that meet on a row cancel each other; each time one of them got on. */
const attempts = 10;
const firstPauseMilliseconds = 20;
const longestPauseMilliseconds = 500;

/** A random while, of which the longest grows with the attempts made (full jitter). */
export const jitter = (attempt: number): number => Math.random() * Math.min(longestPauseMilliseconds, firstPauseMilliseconds * 2 ** attempt);

/** Repeats a call of the table that met another one, or a throttle. */
export const withoutConflict = async <Result>(call: () => Promise<Result>, pause: Pause = delay): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (attempt === attempts || !(error instanceof StepFailure) || error.name !== 'Throttled') throw error;
      await pause(jitter(attempt));
    }
  }
};
