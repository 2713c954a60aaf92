/** Measures how cores are provisioned. */
import type { BenchStack } from './bench-stack.ts';
import { counted } from './counted.ts';
import { postTask, requestSizes } from './load.ts';
import { above, megabytes } from './loading.ts';
import { postFigures, postSmallTasks, readOneTask } from './phases.ts';
import type { Say } from './phases.ts';
import { memoryAtRest } from './process-usage.ts';
import type { BenchResult } from './result.ts';
import { requestLimits, smallTasks, watchedCores } from './scenario.ts';

/** @throws Error where anything failed, a single core too */
export const measureProvisioning = async (bench: BenchStack, cores: number, say: Say): Promise<Pick<BenchResult, 'figures' | 'runs'>> => {
  say('the idle stack …');
  const idle = await memoryAtRest(bench.stack.pid);
  say(`${smallTasks} tasks of one core …`);
  // the first finds every function cold
  const [first, ...posts] = await postSmallTasks(bench, Array.from({ length: smallTasks }, () => bench.request(1)));
  say(`a task of ${watchedCores} cores, read while it runs …`);
  const reads = await readOneTask(bench, await postTask(bench.stack.apiUrl, bench.request(watchedCores)));
  say(`${cores} cores …`);
  const provisioning = await counted(bench, {
    run: 'provisioning', cores, requests: requestSizes(cores, requestLimits.cores).map(bench.request), idle, timing: ({ seconds }) => ({ coresPerSecond: cores / seconds }),
  });
  const end = await memoryAtRest(bench.stack.pid);
  return { figures: { idleMegabytes: megabytes(idle), endMegabytes: megabytes(above(end, idle)), firstPostMilliseconds: first, ...postFigures(posts), ...reads }, runs: { provisioning } };
};
