import { StepFailure } from '../failure.ts';
import type { DeploymentRemains, RetiredDeployment, RetiringDeployments } from './retirement-ports.ts';

/** Status of a deployment that reaches cores yet. */
const inForce = 'ACTIVE';

/** Every deployment to a version group, former ones included; none where the group is gone or not ours. */
const deploymentsOf = async (remains: DeploymentRemains, groupName: string) => {
  const groupArn = await remains.groupArn(groupName);
  return groupArn === undefined ? [] : remains.deployments(groupArn);
};

/**
 * Cancels what is in force for a version group: no core gets it any more, and those that have it keep it. Safe to repeat.
 *
 * @returns how many were in force
 */
export const cancelDeployments =
  (remains: DeploymentRemains) =>
  async ({ groupName }: RetiredDeployment): Promise<number> => {
    const active = (await deploymentsOf(remains, groupName)).filter(({ status }) => status === inForce);
    for (const { deploymentId } of active) await remains.cancel(deploymentId);
    return active.length;
  };

/**
 * Deletes the deployments of a version group, and so their jobs; one after the other, since IoT lets few jobs be under
 * deletion. Safe to repeat.
 *
 * @returns how many there were
 * @throws StepFailure `Unavailable` where one is in force yet
 */
export const deleteDeployments =
  (remains: DeploymentRemains) =>
  async ({ groupName }: RetiredDeployment): Promise<number> => {
    const deployments = await deploymentsOf(remains, groupName);
    const active = deployments.find(({ status }) => status === inForce);
    if (active !== undefined) throw new StepFailure('Unavailable', 'DEPLOYMENT_BUSY', `Greengrass deployment ${active.deploymentId} to ${groupName} is being cancelled and is ${active.status} yet`);
    for (const { deploymentId } of deployments) await remains.delete(deploymentId);
    return deployments.length;
  };

/**
 * Deletes a version group, then forgets the deployment: from here on a task makes a new one. Safe to repeat.
 *
 * @returns whether there was a group of ours
 */
export const deleteVersionGroup =
  ({ remains, deployments }: { readonly remains: DeploymentRemains; readonly deployments: Pick<RetiringDeployments, 'remove'> }) =>
  async (deployment: RetiredDeployment): Promise<boolean> => {
    const isThere = (await remains.groupArn(deployment.groupName)) !== undefined;
    if (isThere) await remains.deleteGroup(deployment.groupName);
    await deployments.remove(deployment);
    return isThere;
  };
