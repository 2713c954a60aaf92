import { CancelDeployments } from '../../contracts/generated/step-contracts.ts';
import { deploymentRemains } from '../adapters/deployment-remains.ts';
import { cancelDeployments as work } from '../domain/retirement/deployment-removal.ts';
import type { DeploymentRemains } from '../domain/retirement/retirement-ports.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/** Cancels what is in force for a version group. Safe to repeat. */
export const cancelDeployments =
  (remains: DeploymentRemains): Step<'CancelDeployments'> =>
  async ({ deployment }) => ({ canceled: await work(remains)(deployment) });

export const handler = step(CancelDeployments, cancelDeployments(deploymentRemains(environment('CancelDeployments').ENVIRONMENT_NAME)));
