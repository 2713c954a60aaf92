import { deploymentExecutions } from '../adapters/deployment-executions.ts';
import { deploymentItemRows } from '../adapters/deployment-item-rows.ts';
import { deploymentJobs } from '../adapters/deployment-jobs.ts';
import { fleetBus } from '../adapters/fleet-bus.ts';
import { fleetDirectoryRows } from '../adapters/fleet-directory-rows.ts';
import { fleetRows } from '../adapters/fleet-rows.ts';
import { greengrassDeployments } from '../adapters/greengrass-deployments.ts';
import { sweptDeployments } from '../adapters/swept-deployments.ts';
import { table } from '../adapters/table.ts';
import { thingMemberships } from '../adapters/thing-memberships.ts';
import { versionDeploymentRows } from '../adapters/version-deployment-rows.ts';
import { movedCore } from '../domain/deployments/core-move.ts';
import { reachesMembers } from '../domain/deployments/greengrass-status.ts';
import { sweepFleet } from '../domain/fleet/fleet-sweep.ts';
import type { FleetSweepPorts } from '../domain/fleet/sweep-ports.ts';
import { environment } from '../runtime/environment.ts';
import { event } from '../runtime/event.ts';
import { asError, logger } from '../runtime/logger.ts';

/** Everything but the time that is left. */
const ports = (): Omit<FleetSweepPorts, 'remaining'> => {
  const { TABLE_NAME, EVENT_BUS_NAME, DEPLOYMENT_GROUP_PREFIX } = environment('SweepDeployments');
  const rows = table(TABLE_NAME);
  const memberships = thingMemberships();
  const move = movedCore({ memberships, deployments: versionDeploymentRows(rows, DEPLOYMENT_GROUP_PREFIX), executions: deploymentExecutions() });
  const items = deploymentItemRows(rows);
  const greengrass = greengrassDeployments();
  return {
    fleet: fleetRows(rows),
    bus: fleetBus(EVENT_BUS_NAME),
    directory: fleetDirectoryRows(rows),
    jobs: deploymentJobs(),
    deployments: sweptDeployments(rows),
    reachesMembers: async (deploymentId) => {
      const deployment = await greengrass.find(deploymentId);
      return deployment !== undefined && reachesMembers(deployment);
    },
    isBeingMoved: async ({ deployment: { taskId, index } }) => (await items.find(taskId, index))?.taskStatus === 'InProgress',
    move: async ({ name, deployment, endedBefore }) => {
      const { groupName, retry } = deployment;
      if (endedBefore !== undefined) await memberships.leave(name, retry?.groupName ?? groupName);
      await move({ name }, deployment);
    },
    takeBack: async ({ name, deployment: { groupName, retry } }) => {
      if (retry !== undefined) await memberships.leave(name, retry.groupName);
      await memberships.leave(name, groupName);
    },
    report: (what, error) => logger.error('a deployment could not be held against Greengrass', { ...what, error: asError(error) }),
    clock: () => new Date(),
  };
};

const wired = () => {
  const known = ports();
  return async (_schedule: unknown, { remaining }: { remaining(): number }) => {
    const counts = await sweepFleet({ ...known, remaining });
    logger.info('the fleet was held against Greengrass', { ...counts });
    return counts;
  };
};

export const handler = event(wired());
