import type { Standing } from '../../../contracts/core-rows.ts';
import type { VersionDeploymentRow } from '../../../contracts/template-rows.ts';
import { bounded } from '../bounded.ts';
import { awaitsAnnouncement } from './announcement.ts';
import { reported } from './core-transitions.ts';
import type { Report } from './core-transitions.ts';
import type { DeviceEvent } from './device-events.ts';
import type { VersionCount } from './fleet-directory.ts';
import { describedReport, endsBadly, listedReport } from './job-execution.ts';
import type { DescribedExecution, JobExecution } from './job-execution.ts';
import type { FleetSweepCounts, FleetSweepPorts, SweptCore } from './sweep-ports.ts';
import { moveAgain } from './stalled-cores.ts';
import { recordFindings } from './sweep-findings.ts';
import { isSettled, isUnderWay, standings } from './standing.ts';
import { coresByJob } from './swept-cores.ts';
import type { SweptVersion } from './swept-cores.ts';

/** Standings that a device is still to change, or that a lost answer of ours may hide. */
const unsettled: readonly Standing[] = ['QUEUED', 'IN_PROGRESS', 'NotStarted'];
const millisecondsPerDay = 86_400_000;
/** Executions that AWS IoT Jobs lists in a page. */
const pageSize = 250;
/** AWS IoT Jobs answers 10 calls a second; the client slows down by itself. */
const concurrency = 4;
/** Not begun any more with less than this, milliseconds. */
const leastRemaining = 20_000;

/**
 * Corrects the table after Greengrass, whatever events were lost: first all cores of deployments that were renewed, then at
 * every sweep the cores that are not settled, where most of them are first; all cores of a deployment once a day. Stops in
 * time, and leaves the rest to the next sweep. Safe to repeat and to race.
 */
export const sweepFleet = async (ports: FleetSweepPorts): Promise<FleetSweepCounts> => {
  const sweep = { deployments: 0, cores: 0, corrected: 0, moved: 0, failed: 0, left: 0 };
  const { renewed, due } = await deploymentsToSweep(ports);
  const counted = await ports.directory.counts();
  await sweepWholeDeployments(ports, sweep, { rows: renewed, counted });
  const open = counted
    .map(({ template, counts }) => ({ template, size: counts['desired'] ?? 0, open: unsettled.reduce((sum, standing) => sum + (counts[standing] ?? 0), 0) }))
    .filter(({ open: cores }) => cores > 0)
    .sort((a, b) => b.open - a.open);
  for (const { template, size } of open) {
    if (ports.remaining() < leastRemaining) sweep.left += 1;
    else await sweepVersion(ports, sweep, { template, size, standings: unsettled });
  }
  await sweepWholeDeployments(ports, sweep, { rows: due, counted });
  return sweep;
};

interface DeploymentsToSweep {
  /** Not swept since they were renewed: cores may stand for a deployment that they have no more. */
  readonly renewed: readonly VersionDeploymentRow[];
  /** Not swept for a day. */
  readonly due: readonly VersionDeploymentRow[];
}

const deploymentsToSweep = async ({ deployments, clock }: FleetSweepPorts): Promise<DeploymentsToSweep> => {
  const aDayAgo = new Date(clock().getTime() - millisecondsPerDay).toISOString();
  const rows: VersionDeploymentRow[] = [];
  for await (const page of deployments.active()) rows.push(...page);
  const isRenewed = ({ renewedAt, sweptAt }: VersionDeploymentRow): boolean => renewedAt !== undefined && sweptAt === undefined;
  return {
    renewed: rows.filter(isRenewed),
    due: rows.filter((row) => !isRenewed(row) && (row.sweptAt ?? row.createdAt) < aDayAgo),
  };
};

interface WholeDeployments {
  readonly rows: readonly VersionDeploymentRow[];
  /** As the sweep began. */
  readonly counted: readonly VersionCount[];
}

const sweepWholeDeployments = async (ports: FleetSweepPorts, sweep: FleetSweepCounts, { rows, counted }: WholeDeployments): Promise<void> => {
  const sizes = new Map(counted.map(({ template: { name, version }, counts }) => [`${name}#${version}`, counts['desired'] ?? 0]));
  for (const row of rows) {
    const { templateName: name, templateVersion: version } = row;
    if (ports.remaining() < leastRemaining) {
      sweep.left += 1;
      continue;
    }
    const failed = sweep.failed;
    const at = ports.clock();
    await sweepVersion(ports, sweep, { template: { name, version }, size: sizes.get(`${name}#${version}`) ?? 0, standings, deployment: row });
    if (sweep.failed === failed && ports.remaining() >= leastRemaining) await ports.deployments.swept(row, at);
  }
};

const sweepVersion = async (ports: FleetSweepPorts, sweep: FleetSweepCounts, version: SweptVersion): Promise<void> => {
  const byJob = await coresByJob(ports, sweep, version);
  for (const [jobId, cores] of byJob) {
    if (ports.remaining() < leastRemaining) {
      sweep.left += 1;
      continue;
    }
    sweep.deployments += 1;
    sweep.cores += cores.length;
    try {
      await sweepJob(ports, sweep, { jobId, cores, size: sizeOf(cores, version) });
    } catch (error) {
      sweep.failed += 1;
      ports.report({ jobId }, error);
    }
  }
};

interface SweptJob {
  readonly jobId: string;
  readonly cores: readonly SweptCore[];
  /** Executions that the job has, about. */
  readonly size: number;
}

/** Cores of a version wait for one job, but those of a subdeployment are few. */
const sizeOf = (cores: readonly SweptCore[], { size }: SweptVersion): number => (cores.some(({ deployment: { retry } }) => retry === undefined) ? size : cores.length);

const sweepJob = async (ports: FleetSweepPorts, sweep: FleetSweepCounts, job: SweptJob): Promise<void> => {
  const executions = await executionsOf(ports, job);
  const waiting: SweptCore[] = [];
  const news: DeviceEvent[] = [];
  await bounded(concurrency, job.cores, async (core) => {
    const execution = executions.get(core.name);
    const report = execution && (await latest(ports, core, execution));
    if (report === undefined || isOfFormerRun(core, report)) waiting.push({ ...core, ...(report && { endedBefore: report.status }) });
    else if (reported(core.row, report) !== core.row || awaitsAnnouncement(core.row, ports.clock())) news.push({ coreName: core.name, report });
  });
  await recordFindings(ports, sweep, { jobId: job.jobId, reports: news });
  await moveAgain(ports, sweep, waiting.filter(({ deploymentStatus }) => isUnderWay(deploymentStatus)));
};

/** Whether the execution had ended before the core was targeted: Greengrass has not begun with it anew. */
const isOfFormerRun = ({ deployment: { targetedAt } }: SweptCore, { at, status }: Report): boolean =>
  isSettled(status) && at.getTime() < Math.floor(Date.parse(targetedAt) / 1000) * 1000;

/** Listed or described one by one, whichever takes fewer calls. */
const executionsOf = async ({ jobs }: FleetSweepPorts, { jobId, cores, size }: SweptJob): Promise<Map<string, JobExecution | DescribedExecution>> => {
  const executions = new Map<string, JobExecution | DescribedExecution>();
  if (cores.length <= Math.ceil(size / pageSize)) {
    for (const execution of await bounded(concurrency, cores, ({ name }) => jobs.execution(jobId, name))) if (execution !== undefined) executions.set(execution.thingName, execution);
    return executions;
  }
  const names = new Set(cores.map(({ name }) => name));
  for await (const page of jobs.executions(jobId)) for (const execution of page) if (names.has(execution.thingName)) executions.set(execution.thingName, execution);
  return executions;
};

/** The execution as a report; what ended badly and is news is described first, at the cost of a call. */
const latest = async ({ jobs }: FleetSweepPorts, { row, name, deployment: { deploymentId, jobId, failure } }: SweptCore, execution: JobExecution | DescribedExecution): Promise<Report> => {
  const listed = listedReport(deploymentId, execution);
  if (!endsBadly(execution.status)) return listed;
  if ('details' in execution) return describedReport(deploymentId, execution);
  const isNews = reported(row, listed) !== row || (execution.status === row.deploymentStatus && failure === undefined);
  const described = isNews ? await jobs.execution(jobId, name) : undefined;
  return described === undefined ? listed : describedReport(deploymentId, described);
};
