import type { CoreDirectory } from '../cores/core-ports.ts';
import { deviceTaskOrder } from '../tasks/device-task.ts';
import type { TaskOrder } from '../tasks/task-order.ts';
import type { RegisteredDevices } from '../targets/target-ports.ts';
import { Refusal, refuseFor, undoneBy } from './answer.ts';
import type { RequestLookups, RequestSettings } from './creation-rules.ts';
import { readDeviceTaskRequest } from './device-task-request.ts';
import { thingTaskProblems } from './thing-task-problems.ts';
import type { TaskType } from './thing-task-request.ts';

export interface DeviceTaskPorts {
  readonly lookups: RequestLookups;
  readonly cores: Pick<CoreDirectory, 'find'>;
  readonly registered: RegisteredDevices;
}

/**
 * Reads a request for client devices of a core and checks all of it.
 *
 * @throws Refusal with everything that is wrong; CORE_NOT_REGISTERED where Greengrass does not know the core, of a deletion where
 *   this system does not either
 */
export const deviceTask = async (ports: DeviceTaskPorts, settings: RequestSettings, { coreName, body }: { readonly coreName: string; readonly body: string }): Promise<TaskOrder> => {
  const read = readDeviceTaskRequest(body, coreName);
  const { type } = read.request;
  refuseFor(await thingTaskProblems(read, ports.lookups, settings), undoneBy(type));
  const isKnown = (type === 'Delete' && (await ports.cores.find(coreName)) !== undefined) || (await ports.registered.among([coreName])).has(coreName);
  if (!isKnown) throw unregistered(type, coreName);
  return deviceTaskOrder(coreName, read.request);
};

const unregistered = (type: TaskType, coreName: string): Refusal => {
  const unknown = `Greengrass knows no core device ${JSON.stringify(coreName)}`;
  const [message, cure] =
    type === 'Delete'
      ? [`${unknown}, and this system has no such core: delete each device of a core that is gone with DELETE /devices/{deviceName}`, 'delete each of its devices with DELETE /devices/{deviceName}']
      : [unknown, 'it does once the core has connected'];
  return new Refusal('CORE_NOT_REGISTERED', message, { details: [{ field: 'coreName', problem: `${unknown}: ${cure}` }] });
};
