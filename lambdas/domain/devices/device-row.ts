import type { DeviceRow } from '../../../contracts/thing-rows.ts';
import { coreDevicesPk, deviceListPk, deviceListSk } from '../../../contracts/table.ts';
import type { DeviceChange } from '../ports.ts';
import { StepFailure } from '../failure.ts';
import { partialThing, wholeThing } from '../things/provisioned-thing.ts';
import { called } from '../things/thing-item.ts';
import type { ThingParts } from '../things/thing-parts.ts';
import type { DeviceItem, DeviceRun } from './device-item.ts';

/** The row of a client device that is provisioned as a whole, and not yet associated with its core. */
export const wholeDevice = (run: DeviceRun, at: Date): DeviceChange => {
  const { set, setIfAbsent, remove } = wholeThing(run, at);
  return { set: { ...set, ...listed(run), ...ofCore(run), association: 'Pending' }, setIfAbsent, remove: [...remove] };
};

/**
 * The row of a client device whose provisioning failed; see `partialThing`.
 *
 * @param former the device's row until now
 */
export const partialDevice = (run: DeviceRun, parts: ThingParts | undefined, former: DeviceRow | undefined, at: Date): DeviceChange | undefined => {
  const thing = partialThing(run, parts, former, at);
  if (thing === undefined) return undefined;
  const { set, setIfAbsent, remove } = thing;
  return {
    // Until it is whole nobody asks for its association; one that it has is its own, whatever failed.
    set: { ...set, ...ofCore(run), ...((former === undefined || former.association === 'None') && { association: 'Pending' }) },
    setIfAbsent: { ...setIfAbsent, ...listed(run) },
    remove: [...remove],
  };
};

/** What Greengrass's answer makes of a device. */
export const associatedDevice = (association: 'Associated' | 'Failed', at: Date): DeviceChange => ({
  set: { association, updatedAt: at.toISOString() }, setIfAbsent: {}, remove: [],
});

type BelongingDevice = DeviceRow & { readonly coreName: string };

/** Whether a device is another core's than the item's, whatever the item fails with: then nothing of it is the item's. */
export const isOfOtherCore = ({ coreName }: Pick<DeviceItem, 'coreName'>, former: DeviceRow | undefined): former is BelongingDevice =>
  former?.coreName !== undefined && former.coreName !== coreName && former.association !== 'None';

/**
 * A client device belongs to one core. One that has lost its core may get another.
 *
 * @throws StepFailure `DEVICE_OF_OTHER_CORE`
 */
export const refuseOtherCore = ({ name, coreName }: Pick<DeviceItem, 'name' | 'coreName'>, former: DeviceRow | undefined): void => {
  if (!isOfOtherCore({ coreName }, former)) return;
  throw new StepFailure('Conflict', 'DEVICE_OF_OTHER_CORE', `${called('device', name)} belongs to ${called('core', former.coreName)}, and cannot be associated with ${called('core', coreName)} too`);
};

const listed = ({ item: { name } }: DeviceRun): Partial<DeviceRow> => ({ listPk: deviceListPk, listSk: deviceListSk(name) });

const ofCore = ({ item: { coreName } }: DeviceRun): Partial<DeviceRow> => ({ coreName, statusPk: coreDevicesPk(coreName) });
