import type { CoreRow } from '../../contracts/core-rows.ts';
import type { ItemRow } from '../../contracts/task-rows.ts';
import type { DeviceRow, NameRow } from '../../contracts/thing-rows.ts';
import { coreKey, deviceKey, itemKey, nameKey } from '../../contracts/table.ts';
import type { PrimaryKey } from '../../contracts/table.ts';
import type { DeletionItem, ThingRow } from '../domain/deletion/deletion-item.ts';
import type { DeletionFate, DeletionRecords, LeftMembers } from '../domain/deletion/deletion-ports.ts';
import { StepFailure } from '../domain/failure.ts';
import { isHolder } from '../domain/names/name-lock.ts';
import { called } from '../domain/things/thing-item.ts';
import { withoutConflict } from './conflict-retry.ts';
import type { Pause } from './conflict-retry.ts';
import { deletedCoreWrites } from './fleet-rows.ts';
import { settledItem } from './item-writes.ts';
import { deletedName, releasedName } from './name-rows.ts';
import { assigned } from './table-expressions.ts';
import type { Update, Write } from './table-expressions.ts';
import type { Table } from './table.ts';

/** Times a change is computed anew because the thing's row changed since it was read; each time somebody got on. */
const attempts = 10;

/** Positions in every transaction here; the row of the thing, with what goes with it, comes behind. */
const [itemPosition, namePosition] = [0, 1];

const keyOf = ({ kind, name }: Pick<DeletionItem, 'kind' | 'name'>): PrimaryKey => (kind === 'core' ? coreKey(name) : deviceKey(name));

/** Rows of things and their names in the table. */
export const thingRows = (table: Pick<Table, 'get'>): Pick<DeletionRecords, 'find' | 'isHeldBy' | 'kept'> => ({
  find: (item) => table.get<ThingRow>(keyOf(item)),
  isHeldBy: async (item) => isHolder((await table.get<NameRow>(nameKey(item.name)))?.holder, item),
  kept: async ({ name }) => (await table.get<NameRow>(nameKey(name)))?.kept,
});

/** What stays of a thing whose record goes. */
const keptOf = (row: ThingRow, { disassociate = true }: DeletionItem): NonNullable<NameRow['kept']> => {
  const { thingArn, certificateId, coreName }: Pick<ThingRow, 'thingArn' | 'certificateId'> & Pick<DeviceRow, 'coreName'> = row;
  return { ...(thingArn !== undefined && { thingArn }), ...(certificateId !== undefined && { certificateId }), ...(coreName !== undefined && !disassociate && { coreName }) };
};

/** Records of deletions in the table; names are remembered, and items kept, for that many days. `pause` waits that many milliseconds. */
export const deletionRows = (table: Table, retentionDays: number, pause?: Pause): DeletionRecords => {
  const { find, isHeldBy, kept } = thingRows(table);
  const written = (writes: readonly Write[]): Promise<readonly number[]> => withoutConflict(() => table.transact(writes), pause);
  const settled = (item: DeletionItem, executionArn: string, { taskStatus, ...fate }: DeletionFate & { readonly taskStatus: 'Success' | 'Failure' }): Update =>
    settledItem({ item, executionArn, taskStatus, ...fate }, retentionDays);
  const standing = ({ taskId, index }: DeletionItem) => table.get<ItemRow>(itemKey(taskId, index));

  /** Writes a success with the other writes as they are at each try, until the row of the thing is as it was read. */
  const succeed = async (item: DeletionItem, executionArn: string, attempt: () => Promise<{ readonly fate: DeletionFate; readonly name: Update; readonly row: readonly Write[] }>): Promise<void> => {
    for (let tried = 0; tried < attempts; tried += 1) {
      const { fate, name, row } = await attempt();
      const refused = await written([settled(item, executionArn, { taskStatus: 'Success', ...fate }), name, ...row]);
      if (refused.length === 0) return;
      if (!refused.includes(itemPosition) && !refused.includes(namePosition)) continue;
      const said = await standing(item);
      if (said?.taskStatus === 'Success') return;
      // Others have given the item up, and the parts are gone all the same: so is their record, as long as nobody else has the name.
      if (!refused.includes(namePosition) && (await written([name, ...row])).length > 0) continue;
      throw settledByOthers(item, said);
    }
    throw new Error(`the row of ${item.name} was changed by others ${attempts} times while it was deleted`);
  };

  return {
    find,
    isHeldBy,
    kept,
    delete: (item, executionArn, fateOf) =>
      succeed(item, executionArn, async () => {
        const row = await find(item);
        const fate = fateOf(row);
        return { fate, name: deletedName(item.name, item, item.kind, { at: fate.at, retentionDays, ...(!item.deprovision && row && { kept: keptOf(row, item) }) }), row: row === undefined ? [] : goneRow(row, fate.at) };
      }),
    pass: (item, executionArn, fate) => succeed(item, executionArn, async () => ({ fate, name: releasedName(item.name, item, undefined, fate.at), row: [] })),
    fail: async (item, executionArn, fate, leftOf) => {
      const word = settled(item, executionArn, { taskStatus: 'Failure', ...fate });
      for (let tried = 0; tried < attempts; tried += 1) {
        const row = await find(item);
        const left = row && leftOf(row);
        const rest: Write[] = [releasedName(item.name, item, row && item.kind, fate.at), ...(row && left ? [leftRow(row, left)] : [])];
        const refused = await written([word, ...rest]);
        if (refused.length === 0) return 'Failure';
        if (!refused.includes(itemPosition) && !refused.includes(namePosition)) continue;
        if (!refused.includes(itemPosition) && (await table.update(word))) return 'Failure';
        const said = await standing(item);
        if (said?.taskStatus !== 'Success') await written(rest);
        return said?.taskStatus ?? 'Failure';
      }
      throw new Error(`the row of ${item.name} was changed by others ${attempts} times while its deletion was recorded as failed`);
    },
  };
};

const isCore = (row: ThingRow): row is CoreRow => 'revision' in row;

const goneRow = (row: ThingRow, at: Date): Write[] => (isCore(row) ? deletedCoreWrites(row, at) : [goneDevice(row.name)]);

/** Only who has the name of a device writes its row. */
export const goneDevice = (deviceName: DeviceRow['name']): Write => ({ delete: deviceKey(deviceName) });

const leftRow = (row: ThingRow, members: LeftMembers): Update => ({
  key: { pk: row.pk, sk: row.sk }, ...assigned(members), condition: { expression: 'attribute_exists(pk)' },
});

const settledByOthers = ({ kind, name }: DeletionItem, said: ItemRow | undefined): StepFailure => {
  const word = said?.statusMessage === undefined ? '' : `: ${said.statusMessage}`;
  return new StepFailure('Conflict', said?.code ?? 'SUPERSEDED', `the deletion of ${called(kind, name)} was not recorded, since others have settled its item or work on the name${word}`);
};
