import type { CoreRow, Standing } from '../../../contracts/core-rows.ts';
import type { VersionDeploymentRow } from '../../../contracts/template-rows.ts';
import type { TemplateVersion } from '../../../contracts/table.ts';
import { bounded } from '../bounded.ts';
import { renewed } from './core-transitions.ts';
import { datedCore } from './dated-core.ts';
import { changing } from './fleet-ports.ts';
import { standingOf } from './standing.ts';
import { isStarted } from './sweep-ports.ts';
import type { FleetSweepCounts, FleetSweepPorts, SweptCore } from './sweep-ports.ts';

export interface SweptVersion {
  readonly template: TemplateVersion;
  /** Cores that desire it. */
  readonly size: number;
  readonly standings: readonly Standing[];
  /** Only the cores of this deployment, those included that stand for a former one of its group. */
  readonly deployment?: VersionDeploymentRow;
}

const coresAtOnce = 1000;
const concurrency = 4;
const millisecondsPerDay = 86_400_000;

/**
 * Cores of a version that have a deployment in Greengrass, by its job. A version has several where tasks gave it job
 * configurations of their own, and former ones where it was renewed.
 */
export const coresByJob = async (ports: FleetSweepPorts, sweep: FleetSweepCounts, version: SweptVersion): Promise<Map<string, SweptCore[]>> => {
  const rows = await coresOf(ports, version);
  const swept = version.deployment === undefined ? rows : await membersOf(ports, sweep, { listed: version.deployment, rows });
  return Map.groupBy(swept.flatMap((row) => sweptCore(row, ports.clock())), ({ deployment: { jobId } }) => jobId);
};

/** Read to the end before any of them changes its standing, by which they are listed. */
const coresOf = async ({ directory }: FleetSweepPorts, { template, standings }: SweptVersion): Promise<CoreRow[]> => {
  const rows: CoreRow[] = [];
  for (const standing of standings) {
    let after: string | undefined;
    do {
      const page = await directory.standing(template, standing, { after, limit: coresAtOnce });
      rows.push(...page);
      after = page.length === coresAtOnce ? page.at(-1)?.name : undefined;
    } while (after !== undefined);
  }
  return rows;
};

/**
 * Cores of a deployment; whoever stands for one that it replaced has it from here on. The deployment is read after the cores:
 * what one of them stood for then is never a later one.
 */
const membersOf = async (ports: FleetSweepPorts, sweep: FleetSweepCounts, { listed, rows }: { readonly listed: VersionDeploymentRow; readonly rows: readonly CoreRow[] }): Promise<CoreRow[]> => {
  const current = await ports.deployments.current(listed);
  if (current?.deploymentId === undefined || current.jobId === undefined) return [];
  const { deploymentId, jobId, groupName, renewedAt, createdAt } = current;
  const target = { deployment: { deploymentId, jobId, groupName }, at: new Date(renewedAt ?? createdAt) };
  const ofGroup = rows.filter(({ deployment }) => deployment?.groupName === groupName);
  const members = await bounded(concurrency, ofGroup, async (row) => {
    if (renewed(row, target) === row) return row;
    try {
      const isAsListed = ({ deployment }: CoreRow): boolean => deployment?.deploymentId === row.deployment?.deploymentId;
      return (await changing(ports.fleet, row.name, (core) => (isAsListed(core) ? renewed(core, target) : core)))?.after ?? row;
    } catch (error) {
      sweep.failed += 1;
      ports.report({ jobId, coreName: row.name }, error);
      return row;
    }
  });
  return members.filter(({ deployment }) => deployment?.jobId === jobId || deployment?.retry?.of === deploymentId);
};

/** Nothing for a core that has no deployment in Greengrass. What could not be started is looked at for a day: an answer may have been lost, and the device be at it. */
const sweptCore = (read: CoreRow, now: Date): SweptCore[] => {
  const row = datedCore(read, now);
  const { name, deploymentStatus, deployment } = row;
  if (!isStarted(deployment)) return [];
  const isOver = standingOf(row) === 'NotStarted' && now.getTime() - Date.parse(deployment.asOf) > millisecondsPerDay;
  return isOver ? [] : [{ name, deploymentStatus, deployment, row }];
};
