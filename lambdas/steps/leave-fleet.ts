import { LeaveFleet } from '../../contracts/generated/step-contracts.ts';
import { coreDeviceRecords } from '../adapters/core-device-records.ts';
import { table } from '../adapters/table.ts';
import { thingMemberships } from '../adapters/thing-memberships.ts';
import { versionDeploymentRows } from '../adapters/version-deployment-rows.ts';
import type { CoreDeviceRecords } from '../domain/deletion/deletion-ports.ts';
import type { Memberships, VersionDeployments } from '../domain/deployments/deployment-ports.ts';
import { StepFailure } from '../domain/failure.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

interface LeavingPorts {
  readonly memberships: Pick<Memberships, 'of' | 'leave'>;
  readonly deployments: Pick<VersionDeployments, 'haveGroup'>;
  readonly coreDevices: CoreDeviceRecords;
}

/** Takes a core out of every version group and has Greengrass forget its core device. Groups of others keep it. Safe to repeat. */
export const leaveFleet =
  ({ memberships, deployments, coreDevices }: LeavingPorts): Step<'LeaveFleet'> =>
  async ({ item: { name } }) => {
    const left: string[] = [];
    for (const group of await groupsOf(memberships, name)) {
      if (!(await deployments.haveGroup(group))) continue;
      await memberships.leave(name, group);
      left.push(group);
    }
    return { left, coreDevice: await coreDevices.delete(name) };
  };

/** A thing that is gone is in no group. */
const groupsOf = async (memberships: Pick<Memberships, 'of'>, name: string): Promise<string[]> => {
  try {
    return await memberships.of(name);
  } catch (error) {
    if (error instanceof StepFailure && error.code === 'THING_NOT_FOUND') return [];
    throw error;
  }
};

const wired = (): Step<'LeaveFleet'> => {
  const { TABLE_NAME, DEPLOYMENT_GROUP_PREFIX } = environment('LeaveFleet');
  return leaveFleet({ memberships: thingMemberships(), deployments: versionDeploymentRows(table(TABLE_NAME), DEPLOYMENT_GROUP_PREFIX), coreDevices: coreDeviceRecords() });
};

export const handler = step(LeaveFleet, wired());
