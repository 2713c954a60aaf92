/** What a bench asks of a stack, phase after phase. */
import { setTimeout as delay } from 'node:timers/promises';
import type { BenchStack } from './bench-stack.ts';
import { assertSucceeded, postTask, readTask, requestSizes, timed } from './load.ts';
import { processUsage, watchMemory } from './process-usage.ts';
import { settledReads, smallTasks, watchedCores } from './scenario.ts';

/** @returns milliseconds of each POST of a task of one core, on a stack that does nothing else; the first finds every function cold */
export const postSmallTasks = async ({ stack, request, untilSettled }: BenchStack): Promise<{ first: number; others: readonly number[] }> => {
  const posts: number[] = [];
  for (let index = 0; index < smallTasks; index += 1) {
    const { value: taskId, milliseconds } = await timed(() => postTask(stack.apiUrl, request(1)));
    posts.push(milliseconds);
    await untilSettled(taskId);
  }
  const [first = 0, ...others] = posts;
  return { first, others };
};

/** Between two reads of a running task: a client that asked without a pause would measure itself. */
const readPauseMilliseconds = 25;

/** @returns milliseconds of each read of one task, while it ran and afterwards */
export const readOneTask = async ({ stack: { apiUrl }, request }: BenchStack): Promise<{ running: readonly number[]; settled: readonly number[] }> => {
  const taskId = await postTask(apiUrl, request(watchedCores));
  const [running, settled]: [number[], number[]] = [[], []];
  while (settled.length < settledReads) {
    const { value: task, milliseconds } = await timed(() => readTask(apiUrl, taskId));
    const isSettled = task.taskStatus === 'Success' || task.taskStatus === 'Failure';
    if (isSettled) assertSucceeded(task);
    else await delay(readPauseMilliseconds);
    (isSettled ? settled : running).push(milliseconds);
  }
  return { running, settled };
};

/** Cores that were provisioned, and what it took of the machine. */
export interface Provisioned {
  readonly cores: number;
  readonly taskIds: readonly string[];
  /** Milliseconds of each POST. */
  readonly posts: readonly number[];
  /** From the first POST until all tasks have settled. */
  readonly seconds: number;
  /** Of the stack; absent where the machine does not tell. */
  readonly cpuSeconds?: number | undefined;
  readonly peakBytes?: number | undefined;
  /** Calls by `<service>.<operation>`, without those by which the bench waits. */
  readonly calls: Readonly<Record<string, number>>;
}

/** Provisions so many cores in as few tasks as take them. No task is read meanwhile, so that every call counted is the application's. */
export const provisionCores = async ({ stack, request, untilSettled }: BenchStack, cores: number): Promise<Provisioned> => {
  const requests = requestSizes(cores).map(request);
  await stack.control('DELETE', '/calls');
  const memory = watchMemory(stack.pid);
  const before = processUsage(stack.pid);
  const { value: posted, milliseconds } = await timed(async () => {
    const answers = await Promise.all(requests.map((body) => timed(() => postTask(stack.apiUrl, body))));
    await Promise.all(answers.map(({ value: taskId }) => untilSettled(taskId)));
    return answers;
  });
  const after = processUsage(stack.pid);
  const peakBytes = memory.stop();
  const calls = await stack.control<Record<string, number>>('GET', '/calls');
  return {
    cores,
    taskIds: posted.map(({ value }) => value),
    posts: posted.map((post) => post.milliseconds),
    seconds: milliseconds / 1000,
    cpuSeconds: before && after && after.cpuSeconds - before.cpuSeconds,
    peakBytes,
    calls: Object.fromEntries(Object.entries(calls).filter(([call]) => call !== 'states.DescribeExecution')),
  };
};
