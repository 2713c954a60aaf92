import type { DeviceRow } from '../../contracts/thing-rows.ts';
import { deviceKey } from '../../contracts/table.ts';
import type { DeviceDirectory } from '../domain/devices/device-ports.ts';
import type { Table } from './table.ts';

/** Rows of client devices. They are written together with the item that changes them: see `device-item-rows.ts`. */
export const deviceRows = (table: Table): Pick<DeviceDirectory, 'find'> => ({
  find: (name) => table.get<DeviceRow>(deviceKey(name)),
});
