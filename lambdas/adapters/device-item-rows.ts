import type { ItemRow } from '../../contracts/task-rows.ts';
import { deviceKey, itemKey } from '../../contracts/table.ts';
import { finalWord, nameLost } from '../domain/names/name-lock.ts';
import type { NameHold } from '../domain/names/name-ports.ts';
import type { DeviceChange, DeviceItems, ProvisionedDevices } from '../domain/ports.ts';
import { withoutConflict } from './conflict-retry.ts';
import type { Pause } from './conflict-retry.ts';
import { settled } from './item-settling.ts';
import { keptName } from './name-rows.ts';
import { isOpen } from './open-status.ts';
import type { Update } from './table-expressions.ts';
import type { Table } from './table.ts';

/** Rows of client devices that are provisioned. `pause` waits that many milliseconds. */
export const provisionedDevices = (table: Table, pause?: Pause): ProvisionedDevices => ({
  record: async (item, device, notice) => {
    const writes = [keptName(item.name, item, 'device'), deviceUpdate(item, device)];
    const noted: readonly Update[] = notice === undefined ? [] : [{ key: itemKey(item.taskId, item.index), set: { statusMessage: notice }, condition: isOpen }];
    const refused = await withoutConflict(() => table.transact([...writes, ...noted]), pause);
    if (refused.length === 0) return;
    // Where others have settled the item there is nothing to note.
    const stillRefused = refused.includes(0) || (await withoutConflict(() => table.transact(writes), pause)).length > 0;
    if (stillRefused) throw finalWord(await table.get<ItemRow>(itemKey(item.taskId, item.index)), 'device') ?? nameLost(item.name, 'device');
  },
});

/** Rows of items of client devices; they expire that many days after they were begun. `pause` waits that many milliseconds. */
export const deviceItemRows = (table: Table, retentionDays: number, pause?: Pause): DeviceItems => ({
  settle: (fate, device) => settled({ table, kind: 'device', retentionDays, pause }, fate, device && [[deviceUpdate(fate.item, device)]]),
});

const deviceUpdate = ({ name }: NameHold, device: DeviceChange): Update => ({ key: deviceKey(name), ...device });
