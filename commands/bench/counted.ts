/** Loads a stack with tasks and counts what it took of AWS. */
import type { BenchStack } from './bench-stack.ts';
import { costOf, totalOf } from './cost.ts';
import { rounded, roundedFigures } from './figures.ts';
import type { Figures } from './figures.ts';
import type { TaskRequest } from './load.ts';
import { loaded, machineFigures } from './loading.ts';
import type { Loaded, Reports } from './loading.ts';
import type { Run } from './result.ts';
import type { RunName } from './scenario.ts';
import { invocationsOf, usageOf } from './usage.ts';
import type { Work } from './usage.ts';
import { loggedBytes, workDone } from './work.ts';

export interface CountedLoad {
  readonly run: RunName;
  readonly cores: number;
  readonly requests: readonly TaskRequest[];
  readonly reports?: Reports;
  /** Bytes of the stack before it had anything to do. */
  readonly idle: number | undefined;
  /** What is told of the time it took. */
  readonly timing: (load: Loaded) => Figures;
}

const perCore = (calls: Work['calls'], cores: number): Record<string, number> => Object.fromEntries(Object.entries(calls).map(([call, count]) => [call, count / cores]));
const sumWhere = (calls: Readonly<Record<string, number>>, holds: (call: string) => boolean): number =>
  Object.entries(calls).reduce((sum, [call, count]) => sum + (holds(call) ? count : 0), 0);

/** Counts and costs. Queues are called by EventBridge and by Lambda's pollers, which is paid for, but no call of functions or states. */
const paid = (work: Work): Run => {
  const { cores } = work;
  const usage = usageOf(work);
  const lines = costOf(usage, cores);
  const callsPerCore = perCore(work.calls, cores);
  return {
    callsPerCore: Object.fromEntries(Object.entries(callsPerCore).map(([call, count]) => [call, rounded(count)])),
    cost: lines.map((line) => ({ ...line, quantity: rounded(line.quantity), dollars: rounded(line.dollars) })),
    figures: {
      iotCalls: sumWhere(callsPerCore, (call) => /^(iot|greengrass)\./.test(call)),
      awsCalls: sumWhere(callsPerCore, (call) => !call.startsWith('sqs.')),
      lambdaInvocations: invocationsOf(work.calls) / cores,
      transitions: usage.transitions / cores,
      dollarsPerThousand: totalOf(lines),
    },
  };
};

/** @throws Error where anything failed, a single core too */
export const counted = async (bench: BenchStack, { run, cores, requests, reports, idle, timing }: CountedLoad): Promise<Run> => {
  const logged = await loggedBytes(bench);
  const load = await loaded(bench, cores, requests, reports);
  const { figures, ...rest } = paid(await workDone(bench, run, load, Math.max(0, (await loggedBytes(bench)) - logged)));
  return { ...rest, figures: roundedFigures({ ...timing(load), ...machineFigures(load, idle), ...figures }) };
};
