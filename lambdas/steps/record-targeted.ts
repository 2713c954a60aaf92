import { RecordTargeted } from '../../contracts/generated/step-contracts.ts';
import { deploymentItemRows } from '../adapters/deployment-item-rows.ts';
import { table } from '../adapters/table.ts';
import type { DeploymentItems, DeploymentRun } from '../domain/deployments/deployment-ports.ts';
import { StepFailure } from '../domain/failure.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Settles the item as `Success`: Greengrass has the core, and what its device makes of it is told by reports. Safe to repeat.
 *
 * @throws StepFailure `SUPERSEDED`, or the code that the item was settled with by others
 */
export const recordTargeted =
  ({ items, clock }: { readonly items: Pick<DeploymentItems, 'settle'>; readonly clock: () => Date }): Step<'RecordTargeted'> =>
  async ({ core: run, executionArn }) => {
    const { item, deployment } = run;
    const statusMessage = notice(run);
    const standing = await items.settle({ item, deployment, executionArn, taskStatus: 'Success', ...(statusMessage !== undefined && { statusMessage }), at: clock() });
    if (standing?.taskStatus === 'Failure') {
      throw new StepFailure('Conflict', standing.code ?? 'SUPERSEDED', standing.statusMessage ?? `core ${JSON.stringify(item.name)} was settled by others`);
    }
    return { event: { taskId: item.taskId, coreName: item.name, status: 'success', ...(statusMessage !== undefined && { message: statusMessage }) } };
  };

/** What a success may leave to be told. */
const notice = ({ item: { registered }, desired }: DeploymentRun): string | undefined => {
  if (desired?.runsAlready === true) return 'the core runs the version already: nothing was done';
  if (desired?.retry !== undefined) return 'the core has ended the deployment of the version before: it runs the version again by a subdeployment';
  return registered ? undefined : 'Greengrass does not know the core yet: the deployment waits until its nucleus connects';
};

const wired = (): Step<'RecordTargeted'> => recordTargeted({ items: deploymentItemRows(table(environment('RecordTargeted').TABLE_NAME)), clock: () => new Date() });

export const handler = step(RecordTargeted, wired());
