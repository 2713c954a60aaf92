import { isThingName } from '../cores/thing-name.ts';
import type { DeviceDirectory } from '../devices/device-ports.ts';
import type { Names } from '../names/name-ports.ts';
import { deviceRemovalOrder } from '../tasks/device-task.ts';
import type { DeviceRemoval } from '../tasks/device-task.ts';
import type { TaskOrder } from '../tasks/task-order.ts';
import { refuseFor } from './answer.ts';
import { deviceNotFound } from './not-found.ts';
import { flag, readQuery } from './query-parameters.ts';
import type { Query } from './query-parameters.ts';

export interface DeviceRemovalPorts {
  readonly devices: Pick<DeviceDirectory, 'find'>;
  readonly names: Pick<Names, 'find'>;
}

/**
 * Reads a request to delete one client device.
 *
 * @returns nothing where all that is to be deleted was deleted before
 * @throws Refusal for its query; DEVICE_NOT_FOUND where there has been no such device, or it is a core
 */
export const deviceRemoval = async ({ devices, names }: DeviceRemovalPorts, deviceName: string, query: Query): Promise<TaskOrder | undefined> => {
  const removal = readRemoval(query);
  if (!isThingName(deviceName)) throw deviceNotFound(deviceName);
  const row = await devices.find(deviceName);
  if (row !== undefined) return deviceRemovalOrder(deviceName, removal, row);
  const known = await names.find(deviceName);
  if (known?.kind === 'core') throw deviceNotFound(deviceName, ', it is a core: delete it with POST /coreTasks of type Delete');
  // Somebody makes it at this moment: the task waits for that.
  if (known?.holder !== undefined) return deviceRemovalOrder(deviceName, removal, undefined);
  if (known?.deletedAs !== 'device') throw deviceNotFound(deviceName);
  return known.kept !== undefined && removal.deprovision ? deviceRemovalOrder(deviceName, removal, undefined) : undefined;
};

const readRemoval = (query: Query): DeviceRemoval => {
  const { deprovision = true, disassociateDeviceFromCore: disassociate = true } = readQuery(query, { deprovision: flag, disassociateDeviceFromCore: flag });
  const problem =
    'is false, and deprovision is true, also where it is not sent: a device whose thing is deleted cannot stay associated; send deprovision=false, too, or leave this out';
  refuseFor(deprovision && !disassociate ? [{ field: 'disassociateDeviceFromCore', problem }] : [], 'deleted');
  return { deprovision, disassociate };
};
