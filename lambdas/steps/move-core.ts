import { MoveCore } from '../../contracts/generated/step-contracts.ts';
import { deploymentExecutions } from '../adapters/deployment-executions.ts';
import { deploymentItemRows } from '../adapters/deployment-item-rows.ts';
import { table } from '../adapters/table.ts';
import { thingMemberships } from '../adapters/thing-memberships.ts';
import { versionDeploymentRows } from '../adapters/version-deployment-rows.ts';
import { movedCore } from '../domain/deployments/core-move.ts';
import type { MovingPorts } from '../domain/deployments/core-move.ts';
import { keepTurn } from '../domain/deployments/core-turn.ts';
import type { DeploymentItems } from '../domain/deployments/deployment-ports.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Moves the core from the version group it is in to that of the deployment, and to that of its subdeployment if it waits for one,
 * unless it runs the version already. Safe to repeat, from any point.
 *
 * @throws StepFailure as `movedCore` and `keepTurn`
 */
export const moveCore =
  (ports: MovingPorts & { readonly items: Pick<DeploymentItems, 'find' | 'prolong'>; readonly clock: () => Date }): Step<'MoveCore'> =>
  async ({ item, deployment, desired, executionArn }) => {
    if (desired.runsAlready) return { left: [], joined: false };
    await keepTurn(ports)(item, executionArn);
    const { retry } = desired;
    return movedCore(ports)(item, { groupName: deployment.groupName, jobId: retry?.jobId ?? deployment.jobId, ...(retry && { retry }) });
  };

const wired = (): Step<'MoveCore'> => {
  const { TABLE_NAME, DEPLOYMENT_GROUP_PREFIX } = environment('MoveCore');
  const rows = table(TABLE_NAME);
  return moveCore({
    items: deploymentItemRows(rows),
    deployments: versionDeploymentRows(rows, DEPLOYMENT_GROUP_PREFIX),
    memberships: thingMemberships(),
    executions: deploymentExecutions(),
    clock: () => new Date(),
  });
};

export const handler = step(MoveCore, wired());
