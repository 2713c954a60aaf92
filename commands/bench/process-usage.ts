/** What a process of this machine uses, as Linux tells it; elsewhere nobody tells it without a tool of one's own. */
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

export interface ProcessUsage {
  /** User and system time of all threads since the process began. */
  readonly cpuSeconds: number;
  readonly residentBytes: number;
}

/** The kernel's USER_HZ, which /proc counts in on every architecture (man 5 proc). */
const ticksPerSecond = 100;

/** utime and stime are the 14th and 15th field of a `/proc/<pid>/stat`; the second, the name, may hold spaces and brackets. */
export const cpuSecondsIn = (stat: string): number => {
  const afterName = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(afterName[11]) + Number(afterName[12])) / ticksPerSecond;
};

export const residentBytesIn = (status: string): number => Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;

/** Nothing where the machine does not tell. */
export const processUsage = (pid: number | undefined): ProcessUsage | undefined => {
  if (pid === undefined || process.platform !== 'linux') return undefined;
  return { cpuSeconds: cpuSecondsIn(readFileSync(`/proc/${pid}/stat`, 'utf8')), residentBytes: residentBytesIn(readFileSync(`/proc/${pid}/status`, 'utf8')) };
};

const sampleMilliseconds = 100;

/** Watches the memory of a process; `stop` tells the most that it had. */
export const watchMemory = (pid: number | undefined): { stop(): number | undefined } => {
  let peak = processUsage(pid)?.residentBytes;
  const timer = setInterval(() => {
    const bytes = processUsage(pid)?.residentBytes;
    if (peak !== undefined && bytes !== undefined) peak = Math.max(peak, bytes);
  }, sampleMilliseconds);
  return {
    stop: () => {
      clearInterval(timer);
      return peak;
    },
  };
};

const restSeconds = 10;

/** The least memory that a process has while nobody asks anything of it: V8 gives back what it does not need after some seconds only. */
export const memoryAtRest = async (pid: number | undefined): Promise<number | undefined> => {
  let least = processUsage(pid)?.residentBytes;
  for (let second = 0; second < restSeconds && least !== undefined; second += 1) {
    await delay(1_000);
    least = Math.min(least, processUsage(pid)?.residentBytes ?? least);
  }
  return least;
};
