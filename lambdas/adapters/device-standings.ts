import type { ItemRow } from '../../contracts/task-rows.ts';
import type { DeviceRow } from '../../contracts/thing-rows.ts';
import { deviceKey, itemKey } from '../../contracts/table.ts';
import type { DeviceStandings } from '../domain/devices/association-ports.ts';
import type { Table } from './table.ts';

/** DeviceStandings in the table. Costs two calls. */
export const deviceStandings = (rows: Pick<Table, 'getAll'>): DeviceStandings => ({
  of: async (devices) => {
    const [itemRows, deviceRows] = await Promise.all([
      rows.getAll<ItemRow>(devices.map(({ taskId, index }) => itemKey(taskId, index)), ['taskId', 'index', 'taskStatus', 'executionArn', 'statusMessage']),
      rows.getAll<DeviceRow>(devices.map(({ name }) => deviceKey(name)), ['name', 'provisioningStatus', 'lastTaskId', 'coreName']),
    ]);
    return devices.map((device) => {
      const item = itemRows.find(({ taskId, index }) => taskId === device.taskId && index === device.index);
      const row = deviceRows.find(({ name }) => name === device.name);
      return { device, ...(item && { item }), ...(row && { row }) };
    });
  },
});
