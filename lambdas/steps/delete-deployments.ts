import { DeleteDeployments } from '../../contracts/generated/step-contracts.ts';
import { deploymentRemains } from '../adapters/deployment-remains.ts';
import { deleteDeployments as work } from '../domain/retirement/deployment-removal.ts';
import type { DeploymentRemains } from '../domain/retirement/retirement-ports.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/** Deletes the deployments of a version group. Safe to repeat. */
export const deleteDeployments =
  (remains: DeploymentRemains): Step<'DeleteDeployments'> =>
  async ({ deployment }) => ({ deleted: await work(remains)(deployment) });

export const handler = step(DeleteDeployments, deleteDeployments(deploymentRemains(environment('DeleteDeployments').ENVIRONMENT_NAME)));
