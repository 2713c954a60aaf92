import { limits } from '../../../contracts/limits.ts';
import { StepFailure } from '../failure.ts';
import type { DeploymentExecutions, DeploymentItem, Memberships, VersionDeployments } from './deployment-ports.ts';

export interface MovingPorts {
  readonly memberships: Memberships;
  readonly deployments: Pick<VersionDeployments, 'haveGroup'>;
  readonly executions: DeploymentExecutions;
}

/** Where a core is to be. */
export interface Placement {
  readonly groupName: string;
  /** Of the deployment that it waits for. */
  readonly jobId: string;
  /** Where that is a subdeployment. */
  readonly retry?: { readonly groupName: string };
}

/**
 * Takes the core out of every other version group, and of the groups of subdeployments that it does not wait for, and then into
 * that of the deployment: it is never in two version groups. A core whose execution was removed, though it is in the group,
 * leaves and comes back, which is what makes AWS IoT Jobs run it again; what ended otherwise does not run again so. Safe to
 * repeat, from any point.
 *
 * @returns the groups it left, and whether it joined one
 * @throws StepFailure `THING_NOT_FOUND`, `TOO_MANY_THING_GROUPS`, `DEPLOYMENT_GROUP_GONE`, `SUBDEPLOYMENT_GONE`
 */
export const movedCore =
  ({ memberships, deployments, executions }: MovingPorts) =>
  async ({ name }: Pick<DeploymentItem, 'name'>, { groupName, jobId, retry }: Placement): Promise<{ left: string[]; joined: boolean }> => {
    const wanted = retry === undefined ? [groupName] : [groupName, retry.groupName];
    const groups = await memberships.of(name);
    const left: string[] = [];
    for (const group of groups) {
      const isLeft = wanted.includes(group) ? group === wanted.at(-1) && (await executions.statusOf(jobId, name)) === 'REMOVED' : await deployments.haveGroup(group);
      if (!isLeft) continue;
      await memberships.leave(name, group);
      left.push(group);
    }
    const missing = wanted.filter((group) => !groups.includes(group) || left.includes(group));
    for (const [position, group] of missing.entries()) {
      const outcome = await memberships.join(name, group);
      if (outcome === 'joined') continue;
      throw outcome === 'no such group' ? groupGone(group, retry) : notJoined(name, group, { refused: outcome.refused, groups: groups.length - left.length + position });
    }
    return { left, joined: missing.length > 0 };
  };

const groupGone = (groupName: string, retry: Placement['retry']): StepFailure =>
  new StepFailure('NotFound', groupName === retry?.groupName ? 'SUBDEPLOYMENT_GONE' : 'DEPLOYMENT_GROUP_GONE', `thing group ${groupName} does not exist any more`);

/** IoT has one name for every refusal; the number of groups tells which it is. */
const notJoined = (name: string, groupName: string, { refused, groups }: { readonly refused: string; readonly groups: number }): Error =>
  groups >= limits.thingGroupsPerThing
    ? new StepFailure('Conflict', 'TOO_MANY_THING_GROUPS', `thing ${JSON.stringify(name)} is in ${groups} thing groups already, and cannot join ${groupName}`)
    : new Error(`iot:AddThingToThingGroup does not take thing ${name} into group ${groupName}: ${refused}`);
