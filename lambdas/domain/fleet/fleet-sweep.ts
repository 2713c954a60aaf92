import type { CoreRow, Standing } from '../../../contracts/rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import { bounded } from '../bounded.ts';
import { awaitsAnnouncement } from './announcement.ts';
import { reported } from './core-transitions.ts';
import type { Report } from './core-transitions.ts';
import { describedReport, endsBadly, listedReport } from './job-execution.ts';
import type { DescribedExecution, JobExecution } from './job-execution.ts';
import { recordReports } from './report-consumption.ts';
import { isStarted } from './sweep-ports.ts';
import type { FleetSweepCounts, FleetSweepPorts, SweptCore } from './sweep-ports.ts';
import { moveAgain } from './stalled-cores.ts';
import { isSettled, isUnderWay, standingOf, standings } from './standing.ts';

/** Standings that a device is still to change, or that a lost answer of ours may hide. */
const unsettled: readonly Standing[] = ['QUEUED', 'IN_PROGRESS', 'NotStarted'];
const hoursPerFullSweep = 24;
const millisecondsPerHour = 3_600_000;
/** Executions that AWS IoT Jobs lists in a page. */
const pageSize = 250;
const coresAtOnce = 1000;
/** AWS IoT Jobs answers 10 calls a second; the client slows down by itself. */
const concurrency = 4;
/** Not begun any more with less than this, milliseconds. */
const leastRemaining = 20_000;

/**
 * Corrects the table after Greengrass, whatever events were lost: the cores that are not settled at every sweep, where most of
 * them are first; all cores of a deployment once a day. Stops in time, and leaves the rest to the next sweep. Safe to repeat
 * and to race.
 */
export const sweepFleet = async (ports: FleetSweepPorts): Promise<FleetSweepCounts> => {
  const sweep = { deployments: 0, cores: 0, corrected: 0, moved: 0, failed: 0, left: 0 };
  const counted = await ports.directory.counts();
  const open = counted
    .map(({ template, counts }) => ({ template, size: counts['desired'] ?? 0, open: unsettled.reduce((sum, standing) => sum + (counts[standing] ?? 0), 0) }))
    .filter(({ open: cores }) => cores > 0)
    .sort((a, b) => b.open - a.open);
  for (const { template, size } of open) {
    if (ports.remaining() < leastRemaining) sweep.left += 1;
    else await sweepVersion(ports, sweep, { template, size, standings: unsettled });
  }
  await sweepWholeDeployments(ports, sweep, new Map(counted.map(({ template: { name, version }, counts }) => [`${name}#${version}`, counts['desired'] ?? 0])));
  return sweep;
};

const sweepWholeDeployments = async (ports: FleetSweepPorts, sweep: FleetSweepCounts, sizes: ReadonlyMap<string, number>): Promise<void> => {
  const due = new Date(ports.clock().getTime() - hoursPerFullSweep * millisecondsPerHour).toISOString();
  for await (const page of ports.deployments.active()) {
    for (const row of page.filter(({ sweptAt, createdAt }) => (sweptAt ?? createdAt) < due)) {
      const { templateName: name, templateVersion: version, jobId } = row;
      if (ports.remaining() < leastRemaining) {
        sweep.left += 1;
        continue;
      }
      const failed = sweep.failed;
      const at = ports.clock();
      await sweepVersion(ports, sweep, { template: { name, version }, size: sizes.get(`${name}#${version}`) ?? 0, standings, jobId });
      if (sweep.failed === failed && ports.remaining() >= leastRemaining) await ports.deployments.swept(row, at);
    }
  }
};

interface SweptVersion {
  readonly template: TemplateVersion;
  /** Cores that desire it. */
  readonly size: number;
  readonly standings: readonly Standing[];
  /** Only the cores of this job. */
  readonly jobId?: string | undefined;
}

const sweepVersion = async (ports: FleetSweepPorts, sweep: FleetSweepCounts, version: SweptVersion): Promise<void> => {
  const byJob = await coresByJob(ports, version);
  for (const [jobId, cores] of byJob) {
    if (ports.remaining() < leastRemaining) {
      sweep.left += 1;
      continue;
    }
    sweep.deployments += 1;
    sweep.cores += cores.length;
    try {
      await sweepJob(ports, sweep, { jobId, cores, size: version.size });
    } catch (error) {
      sweep.failed += 1;
      ports.report({ jobId }, error);
    }
  }
};

/** A version has several jobs where tasks gave it job configurations of their own, and former ones where it was renewed. */
const coresByJob = async ({ directory, clock }: FleetSweepPorts, { template, standings: wanted, jobId }: SweptVersion): Promise<Map<string, SweptCore[]>> => {
  const byJob = new Map<string, SweptCore[]>();
  for (const standing of wanted) {
    let after: string | undefined;
    do {
      const page = await directory.standing(template, standing, { after, limit: coresAtOnce });
      for (const core of page.flatMap((row) => sweptCore(row, clock())).filter(({ deployment }) => (jobId ?? deployment.jobId) === deployment.jobId)) {
        const cores = byJob.get(core.deployment.jobId) ?? [];
        byJob.set(core.deployment.jobId, cores);
        cores.push(core);
      }
      after = page.length === coresAtOnce ? page.at(-1)?.name : undefined;
    } while (after !== undefined);
  }
  return byJob;
};

/** Nothing for a core that has no deployment in Greengrass. What could not be started is looked at for a day: an answer may have been lost, and the device be at it. */
const sweptCore = (row: CoreRow, now: Date): SweptCore[] => {
  const { name, deploymentStatus, deployment } = row;
  if (!isStarted(deployment)) return [];
  const isOver = standingOf(row) === 'NotStarted' && now.getTime() - Date.parse(deployment.asOf) > hoursPerFullSweep * millisecondsPerHour;
  return isOver ? [] : [{ name, deploymentStatus, deployment, row }];
};

interface SweptJob {
  readonly jobId: string;
  readonly cores: readonly SweptCore[];
  readonly size: number;
}

const sweepJob = async (ports: FleetSweepPorts, sweep: FleetSweepCounts, job: SweptJob): Promise<void> => {
  const executions = await executionsOf(ports, job);
  const waiting: SweptCore[] = [];
  const news: { readonly coreName: string; readonly report: Report }[] = [];
  await bounded(concurrency, job.cores, async (core) => {
    const execution = executions.get(core.name);
    const report = execution && (await latest(ports, core, execution));
    if (report === undefined || isOfFormerRun(core, report)) waiting.push({ ...core, hasEndedBefore: report !== undefined });
    else if (reported(core.row, report) !== core.row || awaitsAnnouncement(core.row, ports.clock())) news.push({ coreName: core.name, report });
  });
  await record(ports, sweep, { jobId: job.jobId, news });
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

const batchSize = 10;

const record = async (ports: FleetSweepPorts, sweep: FleetSweepCounts, { jobId, news }: { readonly jobId: string; readonly news: readonly { readonly coreName: string; readonly report: Report }[] }): Promise<void> => {
  for (let from = 0; from < news.length; from += batchSize) {
    const batch = news.slice(from, from + batchSize);
    const failures = await recordReports(ports)(batch);
    sweep.corrected += batch.length - failures.size;
    sweep.failed += failures.size;
    for (const [position, error] of failures) ports.report({ jobId, coreName: batch[position]?.coreName ?? '' }, error);
  }
};
