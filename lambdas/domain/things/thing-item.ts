import type { components } from '../../../contracts/generated/steps.ts';
import type { ThingKind } from '../../../contracts/table.ts';
import type { CoreItem } from '../cores/core-item.ts';
import type { DeviceItem } from '../devices/device-item.ts';

/** One core or client device of a Create task as its steps get it. */
export type ThingItem = CoreItem | DeviceItem;
/** The device certificate of a core or client device as it travels between steps. */
export type Certificate = components['schemas']['Certificate'];
/** The registered thing and certificate of a core or client device. */
export type RegisteredThing = components['schemas']['RegisterThingOutput'];

/** State of the child execution that provisions a core or client device, as far as it came. */
export interface ThingRun {
  readonly item: ThingItem;
  readonly certificate?: Certificate;
  readonly thing?: RegisteredThing;
}

/** What the item's thing is to be. Only client devices belong to a core. */
export const kindOf = (item: ThingItem): ThingKind => ('coreName' in item ? 'device' : 'core');

/** A kind in the words of messages. */
export const kindInWords: Readonly<Record<ThingKind, string>> = { core: 'core', device: 'client device' };

/** How messages name a thing: `core "edge-1"`, `client device "sensor-1"`. */
export const called = (kind: ThingKind, name: string): string => `${kindInWords[kind]} ${JSON.stringify(name)}`;
