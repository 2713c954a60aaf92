import type { DeviceRow } from '../../contracts/thing-rows.ts';
import { coreDevicesPk, deviceKey, deviceListSk } from '../../contracts/table.ts';
import type { DeviceDirectory } from '../domain/devices/device-ports.ts';
import { rowsOf } from './row-pages.ts';
import type { Table } from './table.ts';

/** Client devices in the table. */
export const deviceRowsRead = (rows: Pick<Table, 'get' | 'page'>): DeviceDirectory => ({
  find: (name) => rows.get<DeviceRow>(deviceKey(name)),
  ofCore: (coreName, { after, limit }) => {
    const partition = coreDevicesPk(coreName);
    return rowsOf<DeviceRow>(rows, {
      index: 'statusIndex', partition, limit, after: after === undefined ? undefined : { ...deviceKey(after), statusPk: partition, listSk: deviceListSk(after) },
    });
  },
});
