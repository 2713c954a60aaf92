import { RecordNotTargeted } from '../../contracts/generated/step-contracts.ts';
import { deploymentItemRows } from '../adapters/deployment-item-rows.ts';
import { fleetRows } from '../adapters/fleet-rows.ts';
import { table } from '../adapters/table.ts';
import { explained } from '../domain/caught-error.ts';
import type { DeploymentItems } from '../domain/deployments/deployment-ports.ts';
import { failedToStart } from '../domain/fleet/core-transitions.ts';
import { changing } from '../domain/fleet/fleet-ports.ts';
import type { Fleet } from '../domain/fleet/fleet-ports.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

interface FailingPorts {
  readonly items: Pick<DeploymentItems, 'settle'>;
  readonly fleet: Fleet;
  readonly clock: () => Date;
}

/**
 * Settles a core's item as `Failure` with what happened, and counts the core as not started if this task was the last to
 * target it. Safe to repeat. An item that RecordTargeted has settled for this execution stays a success.
 */
export const recordNotTargeted =
  ({ items, fleet, clock }: FailingPorts): Step<'RecordNotTargeted'> =>
  async ({ core: { item, deployment, failure }, executionArn }) => {
    const { taskId, index, name } = item;
    const { code, message } = explained(failure ?? { Error: 'States.Unknown', Cause: 'the state of the execution holds no error' });
    const at = clock();
    const standing = await items.settle({ item, deployment, executionArn, taskStatus: 'Failure', code, statusMessage: message, at });
    const told = { taskId, coreName: name };
    if (standing?.taskStatus === 'Success' && standing.executionArn === executionArn) return { event: { ...told, status: 'success' } };
    await changing(fleet, name, (core) => failedToStart(core, { taskId, index, failure: { code, cause: message }, at }));
    return { event: { ...told, status: 'failed', message }, code, cause: message };
  };

const wired = (): Step<'RecordNotTargeted'> => {
  const rows = table(environment('RecordNotTargeted').TABLE_NAME);
  return recordNotTargeted({ items: deploymentItemRows(rows), fleet: fleetRows(rows), clock: () => new Date() });
};

export const handler = step(RecordNotTargeted, wired());
