import type { DeviceTaskRow } from '../../../contracts/task-rows.ts';
import type { DeviceRow } from '../../../contracts/thing-rows.ts';
import type { DeviceDeletionRequest, DeviceTaskRequest } from '../requests/device-task-request.ts';
import { itemObjects } from './task-order.ts';
import type { TaskOrder } from './task-order.ts';
import type { DeletionItem, DeviceItem } from './task-ports.ts';

/** The task that a checked request for client devices of a core makes. */
export const deviceTaskOrder = (coreName: string, request: DeviceTaskRequest | DeviceDeletionRequest): TaskOrder => {
  const { type, options, devices } = request;
  const row: OrderedRow = { kind: 'deviceTask', type, coreName, ...(options !== undefined && { options }), total: devices.length };
  return request.type === 'Create'
    ? { machine: 'create-devices', row, objects: itemObjects((taskId) => deviceItems(taskId, coreName, request)) }
    : { machine: 'delete-devices', row, objects: itemObjects((taskId) => deletionItems(taskId, coreName, request)) };
};

type OrderedRow = Pick<DeviceTaskRow, 'kind' | 'type' | 'coreName' | 'options' | 'total'>;

/** The items of a Create task, one for each device, with everything a device's execution needs. */
const deviceItems = (taskId: string, coreName: string, { devices }: DeviceTaskRequest): DeviceItem[] =>
  devices.map(({ name, provisioningTemplate, provisioningParameters = {}, cdfProvisioningParameters = {}, adopt = false }, index) => ({
    taskId, index, name, coreName, provisioningTemplate, provisioningParameters, cdfProvisioningParameters, adopt,
  }));

const deletionItems = (taskId: string, coreName: string, { devices, options: { deprovisionClientDevices = false } }: DeviceDeletionRequest): DeletionItem[] =>
  devices.map(({ name }, index) => ({ taskId, index, name, kind: 'device', deprovision: deprovisionClientDevices, coreName, disassociate: true }));

/** How a client device is deleted by its own path. */
export interface DeviceRemoval {
  readonly deprovision: boolean;
  readonly disassociate: boolean;
}

/** The task that deletes one client device, whichever core it belongs to. Its item is worked on while the client waits. */
export const deviceRemovalOrder = (name: string, { deprovision, disassociate }: DeviceRemoval, row: Pick<DeviceRow, 'coreName'> | undefined): TaskOrder => {
  const itemOf = (taskId: string): DeletionItem => ({ taskId, index: 0, name, kind: 'device', deprovision, disassociate });
  const { coreName } = row ?? {};
  return {
    machine: 'delete-devices',
    row: { kind: 'deviceTask', type: 'Delete', ...(coreName !== undefined && { coreName }), options: { deprovisionClientDevices: deprovision }, total: 1 },
    objects: itemObjects((taskId) => [itemOf(taskId)]),
    item: itemOf,
  };
};
