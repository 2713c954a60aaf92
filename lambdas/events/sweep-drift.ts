import { deploymentItemRows } from '../adapters/deployment-item-rows.ts';
import { deviceStates } from '../adapters/device-states.ts';
import { driftBus } from '../adapters/drift-bus.ts';
import { driftProgress } from '../adapters/drift-progress.ts';
import { fleetDirectoryRows } from '../adapters/fleet-directory-rows.ts';
import { fleetRows } from '../adapters/fleet-rows.ts';
import { checkedCoreRows } from '../adapters/checked-core-rows.ts';
import { checkedDeployments } from '../adapters/checked-deployments.ts';
import { table } from '../adapters/table.ts';
import type { Table } from '../adapters/table.ts';
import { templateRows } from '../adapters/template-rows.ts';
import { thingGroupMembers } from '../adapters/thing-group-members.ts';
import { thingMemberships } from '../adapters/thing-memberships.ts';
import type { DriftPorts } from '../domain/drift/drift-ports.ts';
import { sweepDrift } from '../domain/drift/drift-sweep.ts';
import { environment } from '../runtime/environment.ts';
import { event } from '../runtime/event.ts';
import { asError, logger } from '../runtime/logger.ts';

/** Strangers named in a line of the log; nobody reads more. */
const mostNamed = 20;

/** What all sweeps share. */
const portsOn = (rows: Table, busName: string): Omit<DriftPorts, 'remaining' | 'progress'> => {
  const items = deploymentItemRows(rows);
  return {
    fleet: fleetRows(rows),
    directory: fleetDirectoryRows(rows),
    cores: checkedCoreRows(rows),
    deployments: checkedDeployments(rows),
    groups: thingGroupMembers(),
    memberships: thingMemberships(),
    devices: deviceStates(),
    templates: templateRows(rows),
    bus: driftBus(busName),
    isBeingMoved: async ({ deployment }) => deployment !== undefined && (await items.find(deployment.taskId, deployment.index))?.taskStatus === 'InProgress',
    foundStrangers: (groupName, names) => logger.warn('a version group has members that are to have no version', { groupName, count: names.length, first: names.slice(0, mostNamed) }),
    report: (what, error) => logger.error('drift could not be looked for', { ...what, error: asError(error) }),
    clock: () => new Date(),
  };
};

const wired = () => {
  const { TABLE_NAME, EVENT_BUS_NAME } = environment('SweepDrift');
  const rows = table(TABLE_NAME);
  const shared = portsOn(rows, EVENT_BUS_NAME);
  return async (_schedule: unknown, { remaining }: { remaining(): number }) => {
    const counts = await sweepDrift({ ...shared, progress: driftProgress(rows), remaining });
    if (counts === undefined) logger.info('another sweep for drift is at work');
    else logger.info('the cores were held against what they desire', { ...counts });
    return counts ?? null;
  };
};

export const handler = event(wired());
