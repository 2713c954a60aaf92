import type { DeviceRow } from '../../contracts/rows.ts';
import { deviceKey } from '../../contracts/table.ts';
import type { DeviceRecords } from '../domain/deletion/deletion-ports.ts';
import { nameBusy } from '../domain/names/name-lock.ts';
import { withoutConflict } from './conflict-retry.ts';
import type { Pause } from './conflict-retry.ts';
import { goneDevice } from './deletion-rows.ts';
import { deletedName, releasedName } from './name-rows.ts';
import { assigned } from './table-expressions.ts';
import type { Write } from './table-expressions.ts';
import type { Table } from './table.ts';

/** Records of client devices in the table, as the deletion of their core changes them. */
export const deviceRecords = (table: Table, retentionDays: number, pause?: Pause): DeviceRecords => {
  const written = async (deviceName: string, name: Write, row: Write): Promise<void> => {
    if ((await withoutConflict(() => table.transact([name, row]), pause)).length > 0) throw nameBusy(deviceName, 'device', undefined);
  };
  return {
    delete: (holder, deviceName, at) => written(deviceName, deletedName(deviceName, holder, 'device', { at, retentionDays, isKept: false }), goneDevice(deviceName)),
    disown: (holder, row, at) => written(row.name, releasedName(row.name, holder, 'device', at), disowned(row, at)),
    release: async (holder, deviceName, at) => {
      await table.update(releasedName(deviceName, holder, 'device', at));
    },
  };
};

const disowned = ({ name }: DeviceRow, at: Date): Write => ({
  key: deviceKey(name),
  ...assigned({ association: 'None', coreName: undefined, statusPk: undefined, updatedAt: at.toISOString() } satisfies Partial<DeviceRow>),
  condition: { expression: 'attribute_exists(pk)' },
});
