import { RecordDesired } from '../../contracts/generated/step-contracts.ts';
import type { CoreRow } from '../../contracts/rows.ts';
import { deploymentItemRows } from '../adapters/deployment-item-rows.ts';
import { fleetRows } from '../adapters/fleet-rows.ts';
import { table } from '../adapters/table.ts';
import { takeTurn } from '../domain/deployments/core-turn.ts';
import type { DeploymentItems } from '../domain/deployments/deployment-ports.ts';
import { StepFailure } from '../domain/failure.ts';
import { desire, runs } from '../domain/fleet/core-transitions.ts';
import { changing } from '../domain/fleet/fleet-ports.ts';
import type { Fleet } from '../domain/fleet/fleet-ports.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

interface DesiringPorts {
  readonly fleet: Fleet;
  readonly items: Pick<DeploymentItems, 'find' | 'supersede'>;
  readonly clock: () => Date;
}

/**
 * Records, before anything is done about it, that the core is to run the version: core, item and every count in one
 * transaction. Safe to repeat.
 *
 * @throws StepFailure `CORE_NOT_REGISTERED`, after it was recorded; `CORE_BUSY` while another task moves the core; `CORE_NOT_FOUND`,
 *   `CORE_BEING_DELETED`
 */
export const recordDesired =
  ({ fleet, items, clock }: DesiringPorts): Step<'RecordDesired'> =>
  async ({ item, deployment, onUnregistered, executionArn }) => {
    const { taskId, index, name, registered, expiresAt } = item;
    const { templateName, templateVersion, deploymentId } = deployment;
    const at = clock();
    const target = { template: { name: templateName, version: templateVersion }, taskId, index, itemExpiresAt: expiresAt, deployment, at };
    const desiring = async (core: CoreRow) => {
      if (core.deletion !== undefined) throw beingDeleted(name, core.deletion);
      await takeTurn({ items, clock })(core, item, deployment);
      return desire(core, target);
    };
    const change = await changing(fleet, name, desiring, { taskId, index, name, executionArn, expiresAt, templateName, templateVersion, at });
    if (change === undefined) throw new StepFailure('NotFound', 'CORE_NOT_FOUND', `core ${JSON.stringify(name)} was deleted after the targets of the task were resolved`);
    const runsAlready = runs(change.after, deploymentId);
    if (!registered && onUnregistered === 'fail' && !runsAlready) {
      throw new StepFailure('NotFound', 'CORE_NOT_REGISTERED', `Greengrass does not know core ${JSON.stringify(name)}: its nucleus has never connected`);
    }
    return { runsAlready };
  };

const beingDeleted = (name: string, { taskId, since }: NonNullable<CoreRow['deletion']>): StepFailure =>
  new StepFailure('Conflict', 'CORE_BEING_DELETED', `core ${JSON.stringify(name)} is being deleted by task ${taskId}, since ${since}`);

const wired = (): Step<'RecordDesired'> => {
  const rows = table(environment('RecordDesired').TABLE_NAME);
  return recordDesired({ fleet: fleetRows(rows), items: deploymentItemRows(rows), clock: () => new Date() });
};

export const handler = step(RecordDesired, wired());
