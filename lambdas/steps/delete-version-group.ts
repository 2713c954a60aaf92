import { DeleteVersionGroup } from '../../contracts/generated/step-contracts.ts';
import { deploymentRemains } from '../adapters/deployment-remains.ts';
import { retiringDeployments } from '../adapters/retiring-deployments.ts';
import { table } from '../adapters/table.ts';
import { deleteVersionGroup as work } from '../domain/retirement/deployment-removal.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/** Deletes a version group and forgets its deployment. Safe to repeat. */
export const deleteVersionGroup =
  (ports: Parameters<typeof work>[0]): Step<'DeleteVersionGroup'> =>
  async ({ deployment }) => ({ deleted: await work(ports)(deployment) });

const wired = (): Step<'DeleteVersionGroup'> => {
  const { TABLE_NAME, ENVIRONMENT_NAME } = environment('DeleteVersionGroup');
  return deleteVersionGroup({ remains: deploymentRemains(ENVIRONMENT_NAME), deployments: retiringDeployments(table(TABLE_NAME)) });
};

export const handler = step(DeleteVersionGroup, wired());
