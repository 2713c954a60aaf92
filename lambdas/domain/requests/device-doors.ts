import type { CoreDirectory } from '../cores/core-ports.ts';
import { isThingName } from '../cores/thing-name.ts';
import type { DeviceDirectory } from '../devices/device-ports.ts';
import type { Names } from '../names/name-ports.ts';
import { deviceRemovalOrder, deviceTaskOrder } from '../tasks/device-task.ts';
import type { DeviceRemoval } from '../tasks/device-task.ts';
import type { TaskOrder } from '../tasks/task-order.ts';
import type { RegisteredDevices } from '../targets/target-ports.ts';
import { Refusal, refuseFor } from './answer.ts';
import { readDeviceTaskRequest } from './device-task-request.ts';
import { flag, readQuery } from './query-parameters.ts';
import type { Query } from './query-parameters.ts';
import { creationProblems } from './request-rules.ts';
import type { RequestLookups, RequestSettings } from './request-rules.ts';
import { duplicateProblems } from './thing-task-request.ts';

export interface DeviceDoorPorts {
  readonly lookups: RequestLookups;
  readonly cores: Pick<CoreDirectory, 'find'>;
  readonly registered: RegisteredDevices;
  readonly devices: Pick<DeviceDirectory, 'find'>;
  readonly names: Pick<Names, 'find'>;
}

/**
 * Reads a request for client devices of a core and checks all of it.
 *
 * @throws Refusal with everything that is wrong; CORE_NOT_REGISTERED where Greengrass does not know the core
 */
export const deviceTask = async (ports: DeviceDoorPorts, settings: RequestSettings, { coreName, body }: { readonly coreName: string; readonly body: string }): Promise<TaskOrder> => {
  const read = readDeviceTaskRequest(body, coreName);
  const isDeletion = read.request.type === 'Delete';
  refuseFor(isDeletion ? [...read.problems, ...duplicateProblems(read)] : await creationProblems(read, ports.lookups, settings));
  const isKnown = (isDeletion && (await ports.cores.find(coreName)) !== undefined) || (await ports.registered.among([coreName])).has(coreName);
  if (!isKnown) throw unregistered(coreName);
  return deviceTaskOrder(coreName, read.request);
};

const unregistered = (coreName: string): Refusal => {
  const problem = `Greengrass knows no core device ${JSON.stringify(coreName)}`;
  return new Refusal('CORE_NOT_REGISTERED', problem, { details: [{ field: 'coreName', problem: `${problem}: it does once the core has connected` }] });
};

/**
 * Reads a request to delete one client device.
 *
 * @returns nothing where it was deleted before
 * @throws Refusal for its query; DEVICE_NOT_FOUND where there has been no such device, or it is a core
 */
export const deviceRemoval = async (ports: Pick<DeviceDoorPorts, 'devices' | 'names'>, deviceName: string, query: Query): Promise<TaskOrder | undefined> => {
  const removal = readRemoval(query);
  if (!isThingName(deviceName)) throw deviceNotFound(deviceName);
  const row = await ports.devices.find(deviceName);
  if (row !== undefined) return deviceRemovalOrder(deviceName, removal, row);
  const known = await ports.names.find(deviceName);
  if (known === undefined || known.kind === 'core') throw deviceNotFound(deviceName);
  // Somebody makes it at this moment: the task waits for that.
  if (known.holder !== undefined) return deviceRemovalOrder(deviceName, removal, undefined);
  if (known.deletedAs !== 'device') throw deviceNotFound(deviceName);
  return undefined;
};

const readRemoval = (query: Query): DeviceRemoval => {
  const { deprovision = true, disassociateDeviceFromCore: disassociate = true } = readQuery(query, { deprovision: flag, disassociateDeviceFromCore: flag });
  const problem = 'is false, and deprovision is true, also where it is not sent: a device whose thing is deleted cannot stay associated';
  refuseFor(deprovision && !disassociate ? [{ field: 'disassociateDeviceFromCore', problem }] : []);
  return { deprovision, disassociate };
};

/** How a client device is refused that there is not. */
export const deviceNotFound = (name: string): Refusal => new Refusal('DEVICE_NOT_FOUND', `there is no client device ${JSON.stringify(name)}`);
