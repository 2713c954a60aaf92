/** Loads a stack, and tells what it took of the machine and which calls were made. */
import type { BenchStack } from './bench-stack.ts';
import type { Figures } from './figures.ts';
import { postTask, timed } from './load.ts';
import type { TaskReference, TaskRequest } from './load.ts';
import { processUsage, watchMemory } from './process-usage.ts';

/** Tasks that have settled, and what it took of the machine. */
export interface Loaded {
  readonly cores: number;
  readonly tasks: readonly TaskReference[];
  /** Milliseconds of each POST. */
  readonly posts: readonly number[];
  /** From the first POST until all tasks have settled. */
  readonly seconds: number;
  /** From the first POST until all devices have reported, where devices do. */
  readonly reportedSeconds?: number | undefined;
  /** Of the stack; absent where the machine does not tell. */
  readonly cpuSeconds?: number | undefined;
  readonly peakBytes?: number | undefined;
  /** Calls by `<service>.<operation>`, without those by which the bench waits. */
  readonly calls: Readonly<Record<string, number>>;
}

/** What devices have to say once tasks have settled. */
export interface Reports {
  /** Waits until all devices of the tasks have reported, without reading a task. */
  untilAllIn(tasks: readonly TaskReference[], cores: number): Promise<void>;
  /** Waits until nothing is left to do about what they said. */
  untilHandled(): Promise<void>;
}

/** The bench waits by calls that nothing else in the stack makes. */
const callsOfTheBench: readonly string[] = ['states.DescribeExecution', 'dynamodb.TransactGetItems', 'sqs.GetQueueAttributes'];

/** Posts all requests together and waits for the end. No task is read meanwhile, so that every call counted is the application's. */
export const loaded = async ({ stack, untilSettled }: BenchStack, cores: number, requests: readonly TaskRequest[], reports?: Reports): Promise<Loaded> => {
  await stack.control('DELETE', '/calls');
  const memory = watchMemory(stack.pid);
  const before = processUsage(stack.pid);
  const started = performance.now();
  const soFar = (): number => (performance.now() - started) / 1000;
  const answers = await Promise.all(requests.map((request) => timed(() => postTask(stack.apiUrl, request))));
  const tasks = answers.map(({ value }) => value);
  await Promise.all(tasks.map(untilSettled));
  const seconds = soFar();
  await reports?.untilAllIn(tasks, cores);
  const reportedSeconds = reports && soFar();
  await reports?.untilHandled();
  const after = processUsage(stack.pid);
  const peakBytes = memory.stop();
  const calls = await stack.control<Record<string, number>>('GET', '/calls');
  return {
    cores,
    tasks,
    posts: answers.map(({ milliseconds }) => milliseconds),
    seconds,
    reportedSeconds,
    cpuSeconds: before && after && after.cpuSeconds - before.cpuSeconds,
    peakBytes,
    calls: Object.fromEntries(Object.entries(calls).filter(([call]) => !callsOfTheBench.includes(call))),
  };
};

export const megabytes = (bytes: number | undefined): number | undefined => (bytes === undefined ? undefined : bytes / 2 ** 20);
export const above = (bytes: number | undefined, idle: number | undefined): number | undefined => (bytes === undefined || idle === undefined ? undefined : bytes - idle);

/** What the machine gave, beside the time it took. @param idle bytes of the stack before */
export const machineFigures = ({ cores, cpuSeconds, peakBytes }: Loaded, idle: number | undefined): Figures => ({
  cpuMilliseconds: cpuSeconds && (cpuSeconds * 1000) / cores,
  peakMegabytes: megabytes(above(peakBytes, idle)),
});
