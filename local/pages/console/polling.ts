import { useEffect, useState } from 'preact/hooks';
import { ApiRefusal } from './api-client.ts';
import { troubleOf } from './trouble-of.ts';
import { reportTrouble } from './trouble.ts';

export interface Polled<T> {
  data?: T;
  /** An answer that will stay the same, such as that there is no such execution. */
  refusal?: Error;
}

export interface Polling<T> {
  /** What is read; data of one key is never shown under another. */
  key: string;
  /** A change of it reads again, and goes on showing what is there. */
  version?: string | number;
  /** @param previous what was read before under this key */
  load(signal: AbortSignal, previous: T | undefined): Promise<T>;
  /** Milliseconds to wait before reading again; undefined when nothing will change any more. */
  pause(data: T): number | undefined;
}

/** Data of the pages seen last, so that going back shows them at once. */
const kept = new Map<string, unknown>();
const keptPages = 30;

const keep = (key: string, data: unknown): void => {
  kept.delete(key);
  kept.set(key, data);
  for (const oldest of kept.keys()) {
    if (kept.size <= keptPages) return;
    kept.delete(oldest);
  }
};

/** Milliseconds before the next try, by the number of tries that failed. */
export const patience = (failures: number): number => Math.min(15_000, 1_000 * 2 ** Math.min(failures - 1, 10));

const shown = (): Promise<void> =>
  new Promise((resolve) => {
    if (!document.hidden) return resolve();
    const check = (): void => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', check);
      resolve();
    };
    document.addEventListener('visibilitychange', check);
  });

/** Waits that long, and then for as long as nobody can see the page. */
const wait = async (milliseconds: number): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await shown();
};

/** Reads until nothing changes any more or the signal comes; trouble is told and waited out. */
const poll = async <T>({ key, load, pause }: Polling<T>, signal: AbortSignal, show: (polled: Polled<T>) => void): Promise<void> => {
  let failures = 0;
  while (!signal.aborted) {
    let delay: number | undefined;
    try {
      const data = await load(signal, kept.get(key) as T | undefined);
      if (signal.aborted) return;
      failures = 0;
      keep(key, data);
      reportTrouble(undefined);
      show({ data });
      delay = pause(data);
    } catch (error) {
      if (signal.aborted) return;
      const trouble = troubleOf(error);
      reportTrouble(trouble && { trouble, service: error instanceof ApiRefusal ? 'api' : 'states' });
      if (trouble === undefined) show({ refusal: error as Error });
      else delay = patience((failures += 1));
    }
    if (delay === undefined) return;
    await wait(delay);
  }
};

/** Reads something and keeps it fresh for as long as the component is there. */
export const usePolled = <T>(polling: Polling<T>): Polled<T> => {
  const { key, version } = polling;
  const [seen, setSeen] = useState<{ key: string; polled: Polled<T> }>({ key: '', polled: {} });
  useEffect(() => {
    const controller = new AbortController();
    void poll(polling, controller.signal, (polled) => setSeen({ key, polled }));
    return () => controller.abort();
  }, [key, version]);
  return seen.key === key ? seen.polled : { data: kept.get(key) as T | undefined };
};

/** The time, renewed as long as something runs. */
export const useNow = (isRunning: boolean): number => {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [isRunning]);
  return now;
};
