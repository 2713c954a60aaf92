import type { ItemRow } from '../../contracts/task-rows.ts';
import type { DeviceRow } from '../../contracts/thing-rows.ts';
import { deviceKey, itemKey } from '../../contracts/table.ts';
import type { DeviceRecords } from '../domain/deletion/deletion-ports.ts';
import { isOver } from '../domain/names/name-lock.ts';
import { withoutConflict } from './conflict-retry.ts';
import type { Pause } from './conflict-retry.ts';
import { goneDevice } from './deletion-rows.ts';
import { deletedName, releasedName } from './name-rows.ts';
import { assigned } from './table-expressions.ts';
import type { Write } from './table-expressions.ts';
import type { Table } from './table.ts';

/** Records of client devices in the table, as the deletion of their core changes them. */
export const deviceRecords = (table: Table, retentionDays: number, pause?: Pause): DeviceRecords => {
  /** Refused where the item does not have the name. */
  const written = async (name: Write, row: Write): Promise<void> => void (await withoutConflict(() => table.transact([name, row]), pause));
  return {
    delete: (holder, deviceName, at) => written(deletedName(deviceName, holder, 'device', { at, retentionDays }), goneDevice(deviceName)),
    disown: (holder, deviceName, at) => written(releasedName(deviceName, holder, 'device', at), disowned(deviceName, at)),
    release: async (holder, deviceName, at) => {
      // Others may have deleted the device since it was listed: a name must not tell of a row that there is not.
      const row = await table.get<DeviceRow>(deviceKey(deviceName));
      await table.update(releasedName(deviceName, holder, row && 'device', at));
    },
    isOver: async ({ taskId, index }, at) => isOver(await table.get<ItemRow>(itemKey(taskId, index)), at),
  };
};

const disowned = (deviceName: string, at: Date): Write => ({
  key: deviceKey(deviceName),
  ...assigned({ association: 'None', coreName: undefined, statusPk: undefined, updatedAt: at.toISOString() } satisfies Partial<DeviceRow>),
  condition: { expression: 'attribute_exists(pk)' },
});
