/** One bench from the first phase to its result. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureLocalAssembly, localContext, synthesize } from '../assembly.ts';
import { startLocalStack } from '../local-stack.ts';
import { benchStack } from './bench-stack.ts';
import type { BenchStack } from './bench-stack.ts';
import { costOf, totalOf } from './cost.ts';
import { rounded } from './figures.ts';
import type { FigureName, Figures } from './figures.ts';
import { timed } from './load.ts';
import { percentiles } from './percentiles.ts';
import { postSmallTasks, provisionCores, readOneTask } from './phases.ts';
import { priceDate, priceRegion } from './prices.ts';
import { memoryAtRest } from './process-usage.ts';
import type { BenchResult } from './result.ts';
import { smallTasks, watchedCores } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { startSeconds } from './start-up.ts';
import { usageOf } from './usage.ts';
import type { Work } from './usage.ts';
import { loggedBytes, workDone } from './work.ts';

type Say = (progress: string) => void;

/** Short hash of what is checked out; nothing without git. */
const commit = (): string | undefined => {
  const git = (...args: string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' });
    return status === 0 ? stdout.trim() : undefined;
  };
  const hash = git('rev-parse', '--short', 'HEAD');
  return hash && `${hash}${git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+'}`;
};

const megabytes = (bytes: number | undefined): number | undefined => (bytes === undefined ? undefined : bytes / 2 ** 20);
const above = (bytes: number | undefined, idle: number | undefined): number | undefined => (bytes === undefined || idle === undefined ? undefined : bytes - idle);
const perCore = (calls: Work['calls'], cores: number): Record<string, number> => Object.fromEntries(Object.entries(calls).map(([call, count]) => [call, count / cores]));
const sumWhere = (calls: Readonly<Record<string, number>>, holds: (call: string) => boolean): number =>
  Object.entries(calls).reduce((sum, [call, count]) => sum + (holds(call) ? count : 0), 0);

/** @returns the figures of the stack, and what they were paid with */
const measured = async (bench: BenchStack, cores: number, say: Say): Promise<{ figures: Figures; work: Work }> => {
  say('the idle stack …');
  const idle = await memoryAtRest(bench.stack.pid);
  say(`${smallTasks} tasks of one core …`);
  const posts = await postSmallTasks(bench);
  say(`a task of ${watchedCores} cores, read while it runs …`);
  const reads = await readOneTask(bench);
  say(`${cores} cores …`);
  const logged = await loggedBytes(bench);
  const done = await provisionCores(bench, cores);
  say('what became of them …');
  const work = await workDone(bench, done, Math.max(0, (await loggedBytes(bench)) - logged));
  const end = await memoryAtRest(bench.stack.pid);

  const [post, running, settled] = [percentiles(posts.others), percentiles(reads.running), percentiles(reads.settled)];
  const figures: Figures = {
    idleMegabytes: megabytes(idle),
    coresPerSecond: cores / done.seconds,
    cpuMilliseconds: done.cpuSeconds && (done.cpuSeconds * 1000) / cores,
    peakMegabytes: megabytes(above(done.peakBytes, idle)),
    endMegabytes: megabytes(above(end, idle)),
    firstPostMilliseconds: posts.first,
    postP50Milliseconds: post.p50,
    postP95Milliseconds: post.p95,
    runningReadP50Milliseconds: running.p50,
    runningReadP95Milliseconds: running.p95,
    settledReadP50Milliseconds: settled.p50,
    settledReadP95Milliseconds: settled.p95,
  };
  return { figures, work };
};

/** Figures that are counts, and the bill for them. */
const counted = (work: Work): Pick<BenchResult, 'figures' | 'callsPerCore' | 'cost'> => {
  const { cores } = work;
  const usage = usageOf(work);
  const lines = costOf(usage, cores);
  const callsPerCore = perCore(work.calls, cores);
  return {
    callsPerCore: Object.fromEntries(Object.entries(callsPerCore).map(([call, count]) => [call, rounded(count)])),
    cost: { pricesOf: priceDate, region: priceRegion, lines: lines.map((line) => ({ ...line, quantity: rounded(line.quantity), dollars: rounded(line.dollars) })) },
    figures: {
      iotCalls: sumWhere(callsPerCore, (call) => /^(iot|greengrass)\./.test(call)),
      awsCalls: sumWhere(callsPerCore, () => true),
      lambdaInvocations: usage.lambdaRequests / cores,
      transitions: usage.transitions / cores,
      dollarsPerThousand: totalOf(lines),
    },
  };
};

const roundedFigures = (figures: Figures): Figures =>
  Object.fromEntries((Object.entries(figures) as [FigureName, number | undefined][]).flatMap(([name, value]) => (value === undefined ? [] : [[name, rounded(value)]])));

/**
 * Runs a bench in a fresh stack of its own.
 *
 * @throws Error where anything failed, a single core too
 */
export const runBench = async (scenario: Scenario, say: Say): Promise<BenchResult> => {
  const loadBefore = rounded(loadavg()[0] ?? 0);
  await ensureLocalAssembly();
  say('npm start …');
  const start = await startSeconds();
  say('the application, synthesized anew …');
  const assembly = await mkdtemp(join(tmpdir(), 'bench-assembly-'));
  try {
    const { value: synthesis, milliseconds } = await timed(() => synthesize(assembly, { ...localContext, provisioningConcurrency: String(scenario.concurrency) }));
    if (synthesis.code !== 0) throw new Error(`cdk synth failed:\n${synthesis.output}`);
    const stack = await startLocalStack({ assembly });
    try {
      const { figures, work } = await measured(await benchStack(stack, scenario), scenario.cores, say);
      const { figures: counts, callsPerCore, cost } = counted(work);
      return {
        scenario,
        date: new Date().toISOString().slice(0, 10),
        commit: commit(),
        node: process.versions.node,
        cpus: availableParallelism(),
        loadBefore,
        figures: roundedFigures({ startSeconds: start, freshStartSeconds: start + milliseconds / 1000, ...figures, ...counts }),
        callsPerCore,
        cost,
      };
    } finally {
      await stack.stop();
    }
  } finally {
    await rm(assembly, { recursive: true, force: true });
  }
};
