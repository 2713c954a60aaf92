import { failures } from '../../../contracts/failures.ts';
import type { CoreRow, DeviceFailure } from '../../../contracts/core-rows.ts';
import { bounded } from '../bounded.ts';
import { next } from './core-transitions.ts';
import { changing } from './fleet-ports.ts';
import { recordFindings } from './sweep-findings.ts';
import { isStarted } from './sweep-ports.ts';
import type { FleetSweepCounts, FleetSweepPorts, StartedDeployment, SweptCore } from './sweep-ports.ts';

/** A thing that has joined a group gets its execution within minutes; a child execution that moves a core ends within them. */
const patienceMilliseconds = 15 * 60_000;
/** A slow rollout takes hours to reach a core, which moving again does not hasten. */
const pauseMilliseconds = 4 * patienceMilliseconds;
/** Cores that one sweep moves again; two calls each, and the next sweep goes on. */
const mostMoved = 200;
const concurrency = 4;

/**
 * Cores that wait for a deployment of which Greengrass has no execution for them, or one that had ended before. Where the
 * deployment was cancelled, or AWS IoT Jobs runs no more what has ended, none will come; else a run may have ended between taking
 * the core out of one group and putting it into the next, and is made good.
 *
 * @param cores of one job
 */
export const moveAgain = async (ports: FleetSweepPorts, sweep: FleetSweepCounts, cores: readonly SweptCore[]): Promise<void> => {
  const [first] = cores;
  if (first === undefined) return;
  if (!(await ports.reachesMembers(first.deployment.deploymentId))) return tellWithout(ports, sweep, cores, withoutDeployment(first));
  const now = ports.clock().getTime();
  const isStalled = ({ deployment: { targetedAt, movedAt = targetedAt } }: SweptCore): boolean =>
    now - Date.parse(targetedAt) > patienceMilliseconds && (movedAt <= targetedAt || now - Date.parse(movedAt) > pauseMilliseconds);
  const stalled = cores.filter(isStalled);
  await tellWithout(ports, sweep, stalled.filter(isOver), executionEnded);
  await bounded(concurrency, stalled.filter((core) => !isOver(core)).slice(0, mostMoved), async (core) => {
    try {
      if (await isMovedAgain(ports, core)) sweep.moved += 1;
    } catch (error) {
      sweep.failed += 1;
      ports.report({ jobId: core.deployment.jobId, coreName: core.name }, error);
    }
  });
};

/** An execution that was removed runs again once its core is back in the group. */
const isOver = ({ endedBefore }: SweptCore): boolean => endedBefore !== undefined && endedBefore !== 'REMOVED';

const withoutDeployment = ({ deployment: { retry } }: SweptCore): DeviceFailure =>
  retry === undefined
    ? { code: 'DEPLOYMENT_CANCELED', cause: `the deployment was cancelled before it reached the core; ${failures.DEPLOYMENT_CANCELED.hint}` }
    : { code: 'SUBDEPLOYMENT_GONE', cause: `the subdeployment to thing group ${retry.groupName} was taken down, or replaced, before it reached the core` };

const executionEnded: DeviceFailure = { code: 'EXECUTION_ENDED', cause: 'the core had ended the deployment before a task asked for it again' };

/** Tells of cores, as of a report of Greengrass, that their deployment does not come any more. */
const tellWithout = (ports: FleetSweepPorts, sweep: FleetSweepCounts, cores: readonly SweptCore[], failure: DeviceFailure): Promise<void> => {
  const reports = cores.map(({ name: coreName, deployment: { deploymentId } }) => ({ coreName, report: { deploymentId, status: 'CANCELED' as const, at: ports.clock(), failure } }));
  return recordFindings(ports, sweep, { jobId: cores[0]?.deployment.jobId ?? '', reports });
};

/** No task may be moving or deleting the core meanwhile: where one has begun to, the core is its own again. */
const isMovedAgain = async (ports: FleetSweepPorts, core: SweptCore): Promise<boolean> => {
  if (!(await stillDesires(ports, core)) || (await ports.isBeingMoved(core))) return false;
  await ports.move(core);
  const movedAt = ports.clock().toISOString();
  const change = await changing(ports.fleet, core.name, (current) => (isOf(core, current) ? next(current, { deployment: { ...current.deployment, movedAt } }) : current));
  if (change !== undefined && isOf(core, change.after)) return true;
  await ports.takeBack(core);
  return false;
};

const stillDesires = async ({ fleet }: FleetSweepPorts, core: SweptCore): Promise<boolean> => isOf(core, await fleet.find(core.name));

type StartedCore = CoreRow & { readonly deployment: StartedDeployment };

const isOf = ({ deployment: { groupName, retry } }: SweptCore, current: CoreRow | undefined): current is StartedCore =>
  current !== undefined && current.deletion === undefined && isStarted(current.deployment)
  && current.deployment.groupName === groupName && current.deployment.retry?.groupName === retry?.groupName;
