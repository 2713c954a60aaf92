import { limits } from '../../../contracts/limits.ts';
import { StepFailure } from '../failure.ts';
import type { DeploymentExecutions, DeploymentItem, Memberships, VersionDeployment, VersionDeployments } from './deployment-ports.ts';

export interface MovingPorts {
  readonly memberships: Memberships;
  readonly deployments: Pick<VersionDeployments, 'haveGroup'>;
  readonly executions: DeploymentExecutions;
}

/** Statuses of an execution that IoT Jobs runs no more, and that has not brought the version. */
const endedBadly: readonly string[] = ['FAILED', 'REJECTED', 'TIMED_OUT', 'REMOVED', 'CANCELED'];

/**
 * Takes the core out of every other version group and then into that of the deployment: it is never in two of them. A core
 * in the group whose execution has ended badly leaves and comes back, which is what makes Greengrass run the deployment again.
 * Safe to repeat, from any point.
 *
 * @returns the groups it left, and whether it joined
 * @throws StepFailure `THING_NOT_FOUND`, `TOO_MANY_THING_GROUPS`, `DEPLOYMENT_GROUP_GONE`
 */
export const movedCore =
  ({ memberships, deployments, executions }: MovingPorts) =>
  async ({ name }: Pick<DeploymentItem, 'name'>, { groupName, jobId }: Pick<VersionDeployment, 'groupName' | 'jobId'>): Promise<{ left: string[]; joined: boolean }> => {
    const groups = await memberships.of(name);
    const left: string[] = [];
    for (const group of groups) {
      const isLeft = group === groupName ? endedBadly.includes((await executions.statusOf(jobId, name)) ?? '') : await deployments.haveGroup(group);
      if (!isLeft) continue;
      await memberships.leave(name, group);
      left.push(group);
    }
    if (groups.includes(groupName) && !left.includes(groupName)) return { left, joined: false };
    const outcome = await memberships.join(name, groupName);
    if (outcome === 'joined') return { left, joined: true };
    throw outcome === 'no such group' ? groupGone(groupName) : notJoined(name, groupName, { refused: outcome.refused, groups: groups.length - left.length });
  };

const groupGone = (groupName: string): StepFailure => new StepFailure('NotFound', 'DEPLOYMENT_GROUP_GONE', `thing group ${groupName} does not exist any more`);

/** IoT has one name for every refusal; the number of groups tells which it is. */
const notJoined = (name: string, groupName: string, { refused, groups }: { readonly refused: string; readonly groups: number }): Error =>
  groups >= limits.thingGroupsPerThing
    ? new StepFailure('Conflict', 'TOO_MANY_THING_GROUPS', `thing ${JSON.stringify(name)} is in ${groups} thing groups already, and cannot join ${groupName}`)
    : new Error(`iot:AddThingToThingGroup does not take thing ${name} into group ${groupName}: ${refused}`);
