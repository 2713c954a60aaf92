import type { CoreRow, DeviceFailure } from '../../../contracts/core-rows.ts';
import type { DeploymentItemRow } from '../../../contracts/task-rows.ts';
import { noTemplate } from '../../../contracts/core-rows.ts';
import { movedCore } from '../deployments/core-move.ts';
import { StepFailure } from '../failure.ts';
import { handedBack, kept, withdrawing, withdrawn, withdrawnToNone } from '../fleet/core-withdrawal.ts';
import { obstacleIn, wayBack } from './way-back.ts';
import type { SharedDeployment, WayBack } from './way-back.ts';
import type { WithdrawalPorts } from './withdrawal-ports.ts';

/** Times a core is looked at anew because it has changed since it was read. */
const attempts = 10;

/** Seconds of a turn after which nothing is moved any more: see `core-turn.ts`. What is left is more than moving takes. */
const latestMoveSeconds = 15;

/** One core of a cancelled task. */
interface Work {
  readonly ports: WithdrawalPorts;
  readonly item: DeploymentItemRow;
  /** ARN of the withdrawing execution. */
  readonly executionArn: string;
}

/**
 * Takes one core back from a cancelled task, or says why it stays. Nothing is done unless AWS IoT Jobs takes the core's execution
 * back, which it does until the device has begun. Safe to repeat, from any point.
 *
 * @throws StepFailure `Throttled`, `Unavailable`; any other failure is why the core stays, and one that nobody expects is reported
 */
export const withdrawnCore =
  (ports: WithdrawalPorts) =>
  async (item: DeploymentItemRow, executionArn: string): Promise<void> => {
    const work = { ports, item, executionArn };
    try {
      await settled(work);
    } catch (error) {
      if (!(error instanceof StepFailure)) ports.report({ taskId: item.taskId, coreName: item.name }, error);
      else if (error.name === 'Throttled' || error.name === 'Unavailable') throw error;
      await keep(work, error instanceof Error ? error.message : String(error));
    }
  };

const settled = async (work: Work): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) if (await triedOnce(work)) return;
  throw new StepFailure('Unavailable', 'CORE_BUSY', `core ${JSON.stringify(work.item.name)} was changed by others ${attempts} times while it was taken back`);
};

/** False where the core has changed meanwhile. */
const triedOnce = async (work: Work): Promise<boolean> => {
  const { ports, item, executionArn } = work;
  const core = await ports.fleet.find(item.name);
  const obstacle = obstacleIn(core, item);
  if (core === undefined || obstacle !== undefined) return keep(work, obstacle ?? 'the core was deleted');
  const way = await wayBack(ports, core, item);
  if ('obstacle' in way) return keep(work, way.obstacle);

  const at = ports.clock();
  if (!(await ports.items.begin(core, withdrawing(core, at), { item, executionArn, at }))) return isTakenOver(work);
  if ('sharedWith' in way) return givenBack(work, way);
  const status = await canceledExecution(work, core);
  if (status !== undefined) return keep(work, status === 'IN_PROGRESS' ? 'the device had begun with the deployment' : `the deployment had ended as ${status}`);
  if ((ports.clock().getTime() - at.getTime()) / 1000 > latestMoveSeconds) throw new StepFailure('Unavailable', 'AWS_UNAVAILABLE', `AWS IoT Jobs took too long to cancel the execution of core ${JSON.stringify(item.name)}`);
  return moved(work, way);
};

/** The item was settled by others, who may have the core from then on. */
const isTakenOver = async ({ ports, item, executionArn }: Work): Promise<boolean> => {
  const standing = await ports.items.find(item.taskId, item.index);
  return standing === undefined || standing.taskStatus === 'Failure' || (standing.taskStatus === 'InProgress' && standing.executionArn !== executionArn);
};

const givenBack = async ({ ports, item, executionArn }: Work, { former, sharedWith }: SharedDeployment): Promise<boolean> => {
  const core = await ports.fleet.find(item.name);
  if (core === undefined || obstacleIn(core, item) !== undefined) return false;
  const statusMessage = `the task was cancelled: the core waits for the same deployment for task ${sharedWith.taskId}, as before`;
  return (await ports.items.withdraw(core, handedBack(core, sharedWith), { item, former, executionArn, statusMessage, at: ports.clock() })) === 'withdrawn';
};

/** Nothing where AWS IoT Jobs runs the core's execution no more; otherwise its status. */
const canceledExecution = async ({ ports: { executions }, item: { name } }: Work, { deployment }: CoreRow): Promise<string | undefined> => {
  const { jobId } = deployment ?? {};
  if (jobId === undefined || (await executions.cancel(jobId, name)) !== 'not queued') return undefined;
  const status = await executions.statusOf(jobId, name);
  // By an earlier run of this, whose answer was lost, or by whoever cancelled all of the deployment.
  return status === undefined || status === 'CANCELED' || status === 'REMOVED' ? undefined : status;
};

const moved = async (work: Work, way: WayBack): Promise<boolean> => {
  const { ports, item, executionArn } = work;
  const failure = await placed(work, way);
  const core = await ports.fleet.find(item.name);
  if (core === undefined || obstacleIn(core, item) !== undefined) return false;
  const at = ports.clock();
  const { former, current } = way;
  const outcome = await ports.items.withdraw(core, withdrawn(core, { former, current, failure, at }), { item, former, executionArn, statusMessage: wentBack(way), at });
  if (outcome !== 'template gone') return outcome === 'withdrawn';
  await placed(work, { former });
  return (await ports.items.withdraw(core, withdrawnToNone(core, at), { item, former: undefined, executionArn, statusMessage: wentBack(undefined), at })) === 'withdrawn';
};

/** Puts the core where it was; why it cannot be there. */
const placed = async ({ ports, item: { name } }: Work, { placement }: WayBack): Promise<DeviceFailure | undefined> => {
  const { memberships, deployments } = ports;
  if (placement === undefined) {
    for (const group of await memberships.of(name)) if (await deployments.haveGroup(group)) await memberships.leave(name, group);
    return undefined;
  }
  try {
    await movedCore(ports)({ name }, placement);
    return undefined;
  } catch (error) {
    if (!(error instanceof StepFailure) || !['DEPLOYMENT_GROUP_GONE', 'SUBDEPLOYMENT_GONE'].includes(error.code)) throw error;
    return { code: error.code, cause: error.message };
  }
};

const wentBack = (way: WayBack | undefined): string => {
  const { desiredTemplateName: name, desiredTemplateVersion: version } = way?.former ?? { desiredTemplateName: noTemplate.name, desiredTemplateVersion: noTemplate.version };
  const before = name === noTemplate.name ? 'none, as before' : `version ${version} of template ${JSON.stringify(name)}, as before`;
  return `the task was cancelled before the device began: the core desires ${way === undefined ? 'none, since what it desired before was deleted' : before}`;
};

const keep = async ({ ports, item }: Work, reason: string): Promise<boolean> => {
  const core = await ports.fleet.find(item.name);
  const isOurs = core?.deployment?.taskId === item.taskId && core.deployment.index === item.index;
  return ports.items.keep(core, isOurs && core !== undefined ? kept(core) : core, { item, reason, at: ports.clock() });
};

