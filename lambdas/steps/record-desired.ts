import { RecordDesired } from '../../contracts/generated/step-contracts.ts';
import type { CoreRow } from '../../contracts/core-rows.ts';
import { cancellationRows } from '../adapters/cancellation-rows.ts';
import { deploymentExecutions } from '../adapters/deployment-executions.ts';
import { deploymentItemRows } from '../adapters/deployment-item-rows.ts';
import { fleetRows } from '../adapters/fleet-rows.ts';
import { nuclei } from '../adapters/nuclei.ts';
import { table } from '../adapters/table.ts';
import { reachingDeployment } from '../domain/deployments/core-reach.ts';
import type { ReachPorts } from '../domain/deployments/core-reach.ts';
import { takeTurn } from '../domain/deployments/core-turn.ts';
import type { DeploymentItems } from '../domain/deployments/deployment-ports.ts';
import { StepFailure } from '../domain/failure.ts';
import { desire, runs } from '../domain/fleet/core-transitions.ts';
import { changing } from '../domain/fleet/fleet-ports.ts';
import type { Fleet } from '../domain/fleet/fleet-ports.ts';
import { refuseMovedOn } from '../domain/redeployment/moved-on.ts';
import { refuseCanceled } from '../domain/tasks/task-cancellation.ts';
import type { Cancellations } from '../domain/tasks/task-ports.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step, StepOutput } from '../runtime/step.ts';

interface DesiringPorts extends ReachPorts {
  readonly cancellations: Cancellations;
  readonly fleet: Fleet;
  readonly items: Pick<DeploymentItems, 'find' | 'supersede'>;
  readonly clock: () => Date;
}

/**
 * Records, before anything is done about it, that the core is to run the version: core, item and every count in one
 * transaction. Safe to repeat.
 *
 * @throws StepFailure `CORE_NOT_REGISTERED`, after it was recorded; `CORE_BUSY` while another task moves the core; `CORE_NOT_FOUND`,
 *   `CORE_BEING_DELETED`, `SUBDEPLOYMENT_NOT_SUPPORTED`; `SUPERSEDED` where no request made the task and the core has moved on;
 *   `Canceled` where the task was cancelled before the item began
 */
export const recordDesired =
  ({ cancellations, fleet, items, clock, ...reach }: DesiringPorts): Step<'RecordDesired'> =>
  async ({ item, deployment, onUnregistered, executionArn }) => {
    const { taskId, index, name, registered, expiresAt } = item;
    const { templateName, templateVersion, deploymentId } = deployment;
    await refuseCanceled(cancellations, item);
    const at = clock();
    const target = { template: { name: templateName, version: templateVersion }, taskId, index, itemExpiresAt: expiresAt, at };
    const desiring = async (core: CoreRow) => {
      if (core.deletion !== undefined) throw beingDeleted(name, core.deletion);
      await refuseMovedOn(items)(core, deployment);
      const after = desire(core, { ...target, deployment: await reachingDeployment(reach)(core, deployment) });
      await takeTurn({ items, clock })(core, item, after);
      return after;
    };
    const change = await changing(fleet, name, desiring, { taskId, index, name, executionArn, expiresAt, templateName, templateVersion, at });
    if (change === undefined) throw new StepFailure('NotFound', 'CORE_NOT_FOUND', `core ${JSON.stringify(name)} was deleted after the targets of the task were resolved`);
    // One that was taken out of its group, or changed on the device, is put right as far as moving it does.
    const runsAlready = runs(change.after, deploymentId) && change.after.drift === undefined;
    if (!registered && onUnregistered === 'fail' && !runsAlready) {
      throw new StepFailure('NotFound', 'CORE_NOT_REGISTERED', `Greengrass does not know core ${JSON.stringify(name)}: its nucleus has never connected`);
    }
    return { runsAlready, ...retryOf(change.after) };
  };

const retryOf = ({ deployment }: CoreRow): Pick<StepOutput<'RecordDesired'>, 'retry'> =>
  deployment?.retry === undefined || deployment.jobId === undefined ? {} : { retry: { jobId: deployment.jobId, groupName: deployment.retry.groupName } };

const beingDeleted = (name: string, { taskId, since }: NonNullable<CoreRow['deletion']>): StepFailure =>
  new StepFailure('Conflict', 'CORE_BEING_DELETED', `core ${JSON.stringify(name)} is being deleted by task ${taskId}, since ${since}`);

const wired = (): Step<'RecordDesired'> => {
  const rows = table(environment('RecordDesired').TABLE_NAME);
  return recordDesired({ cancellations: cancellationRows(rows), fleet: fleetRows(rows), items: deploymentItemRows(rows), executions: deploymentExecutions(), nuclei: nuclei(), clock: () => new Date() });
};

export const handler = step(RecordDesired, wired());
