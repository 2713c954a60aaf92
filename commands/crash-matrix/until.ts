import { setTimeout as delay } from 'node:timers/promises';

const patienceMs = 20_000;
const lookEveryMs = 25;

/** @throws Error where it does not become so */
export const until = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
  const end = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`${what} has not come within ${patienceMs / 1000} s`);
    await delay(lookEveryMs);
  }
};
