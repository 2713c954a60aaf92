/** Measures how a template is deployed. */
import type { BenchStack } from './bench-stack.ts';
import { counted } from './counted.ts';
import type { Figures } from './figures.ts';
import { deviceReports, onlineFleet } from './fleet.ts';
import { deploymentRequest, postTask, requestSizes, timed, writeTemplateVersion } from './load.ts';
import type { TaskRequest } from './load.ts';
import { above, megabytes } from './loading.ts';
import type { Loaded, Reports } from './loading.ts';
import { percentiles } from './percentiles.ts';
import { postFigures, postSmallTasks, readOneTask } from './phases.ts';
import type { Say } from './phases.ts';
import { memoryAtRest } from './process-usage.ts';
import type { BenchResult, Run } from './result.ts';
import { requestLimits, smallTasks } from './scenario.ts';

/** The template that is measured, and one for the cores of small tasks. */
const [measured, small] = ['bench', 'bench-small'];

/** The fewest requests that bring a version to all of the cores. */
export const requestsFor = (version: number, names: readonly string[]): TaskRequest[] => {
  const requests: TaskRequest[] = [];
  let from = 0;
  for (const size of requestSizes(names.length, requestLimits.deploy)) {
    requests.push(deploymentRequest({ name: measured, version }, names.slice(from, from + size)));
    from += size;
  }
  return requests;
};

const timing = ({ cores, seconds, reportedSeconds }: Loaded): Figures => ({ targetedPerSecond: cores / seconds, reportedSeconds });

export interface Fleet {
  readonly names: readonly string[];
  readonly reports: Reports;
  /** Bytes of the stack while the fleet has nothing to do. */
  readonly idle: number | undefined;
}

/**
 * Makes the next version of the template and brings it to all cores.
 *
 * @throws Error where anything failed, a single core or its device too
 */
export const deployVersion = async (bench: BenchStack, run: 'first' | 'moving', { names, reports, idle }: Fleet): Promise<Run> => {
  const version = run === 'first' ? 1 : 2;
  await writeTemplateVersion(bench.stack.apiUrl, measured, version);
  return counted(bench, { run, cores: names.length, requests: requestsFor(version, names), reports, idle, timing });
};

/** Reads of the running task for each POST beside it. */
const readsPerPost = 4;

/** Deploys once more, uncounted, and reads the task meanwhile; beside it tasks of one core are posted. */
const watchDeployment = async (bench: BenchStack, { names, reports }: Fleet, smallRequests: readonly TaskRequest[]): Promise<Figures> => {
  const version = 3;
  const { apiUrl } = bench.stack;
  await writeTemplateVersion(apiUrl, measured, version);
  const watched = names.slice(0, requestLimits.deploy);
  const task = await postTask(apiUrl, deploymentRequest({ name: measured, version }, watched));
  const posts: number[] = [];
  const postBeside = async (reads: number): Promise<void> => {
    if (reads % readsPerPost !== 1) return;
    const { milliseconds } = await timed(() => postTask(apiUrl, smallRequests[posts.length % smallRequests.length] as TaskRequest));
    posts.push(milliseconds);
  };
  const reads = await readOneTask(bench, task, postBeside);
  await reports.untilAllIn([task], watched.length);
  await reports.untilHandled();
  const { p50, p95 } = percentiles(posts);
  return { ...reads, busyPostP50Milliseconds: p50, busyPostP95Milliseconds: p95 };
};

/** @throws Error where anything failed, a single core or its device too */
export const measureDeploying = async (bench: BenchStack, cores: number, say: Say): Promise<Pick<BenchResult, 'figures' | 'runs'>> => {
  const { pid, apiUrl } = bench.stack;
  say(`${cores + smallTasks} cores, provisioned and powered on …`);
  const [names, smallNames] = [await onlineFleet(bench, cores), await onlineFleet(bench, smallTasks)];
  await writeTemplateVersion(apiUrl, small, 1);
  const smallRequests = smallNames.map((name) => deploymentRequest({ name: small, version: 1 }, [name]));
  const idle = await memoryAtRest(pid);
  const fleet = { names, reports: await deviceReports(bench), idle };
  say(`${smallTasks} tasks of one core …`);
  const posts = await postSmallTasks(bench, smallRequests);
  await fleet.reports.untilHandled();
  say(`${cores} cores, version 1 …`);
  const first = await deployVersion(bench, 'first', fleet);
  say(`${cores} cores, version 2 …`);
  const moving = await deployVersion(bench, 'moving', fleet);
  say(`${cores} cores, version 3, read while it is deployed …`);
  const reads = await watchDeployment(bench, fleet, smallRequests);
  const end = await memoryAtRest(pid);
  return { figures: { idleMegabytes: megabytes(idle), endMegabytes: megabytes(above(end, idle)), ...postFigures(posts), ...reads }, runs: { first, moving } };
};
