/** What a bench asks of a stack, phase after phase. */
import { setTimeout as delay } from 'node:timers/promises';
import type { BenchStack } from './bench-stack.ts';
import type { Figures } from './figures.ts';
import { assertSucceeded, isSettled, postTask, readTask, timed } from './load.ts';
import type { TaskReference, TaskRequest } from './load.ts';
import { percentiles } from './percentiles.ts';
import { settledReads } from './scenario.ts';

export type Say = (progress: string) => void;

/** @returns milliseconds of each POST of tasks that come one after the other, on a stack that does nothing else */
export const postSmallTasks = async ({ stack, untilSettled }: BenchStack, requests: readonly TaskRequest[]): Promise<number[]> => {
  const posts: number[] = [];
  for (const request of requests) {
    const { value: task, milliseconds } = await timed(() => postTask(stack.apiUrl, request));
    posts.push(milliseconds);
    await untilSettled(task);
  }
  return posts;
};

export const postFigures = (posts: readonly number[]): Figures => {
  const { p50, p95 } = percentiles(posts);
  return { postP50Milliseconds: p50, postP95Milliseconds: p95 };
};

/** Between two reads of a running task: a client that asked without a pause would measure itself. */
const readPauseMilliseconds = 25;

/**
 * Reads a task while it runs, and afterwards.
 *
 * @param beside what else is asked of the stack after each read of the running task
 * @throws Error where the task did not succeed
 */
export const readOneTask = async ({ stack: { apiUrl } }: BenchStack, task: TaskReference, beside: (reads: number) => Promise<void> = async () => {}): Promise<Figures> => {
  const [running, settled]: [number[], number[]] = [[], []];
  while (settled.length < settledReads) {
    const { value: read, milliseconds } = await timed(() => readTask(apiUrl, task));
    if (isSettled(read)) {
      assertSucceeded(read);
      settled.push(milliseconds);
    } else {
      running.push(milliseconds);
      await beside(running.length);
      await delay(readPauseMilliseconds);
    }
  }
  const [whileRunning, afterwards] = [percentiles(running), percentiles(settled)];
  return {
    runningReadP50Milliseconds: whileRunning.p50,
    runningReadP95Milliseconds: whileRunning.p95,
    settledReadP50Milliseconds: afterwards.p50,
    settledReadP95Milliseconds: afterwards.p95,
  };
};
