import type { CoreRow } from '../../../contracts/core-rows.ts';
import type { DeviceRow } from '../../../contracts/thing-rows.ts';
import type { components } from '../../../contracts/generated/steps.ts';

type Schemas = components['schemas'];

/** One core or client device of a Delete task as its steps get it. */
export type DeletionItem = Schemas['DeletionItem'];
/** State of the child execution that deletes one core or client device, as far as it came. */
export type DeletionRun = Schemas['DeletionRun'];
/** A certificate that a thing has lost, or is about to lose. */
export type DetachedCertificate = Schemas['DetachedCertificate'];
/** What a thing has lost before it is deleted. */
export type DetachedThing = Schemas['DetachThingOutput'];
/** What went with a thing. */
export type DeletedThing = Schemas['DeleteThingOutput'];
/** Policies that IoT lets go of some minutes later, with the execution that deletes them then. */
export type PolicyFollowUp = Schemas['PolicyFollowUp'];
/** An object that was deleted. */
export type DeletedArtifact = Schemas['S3Location'];
/** One round of letting go of a core's client devices. */
export type ReleasedDevices = Schemas['ReleaseClientDevicesOutput'];
/** What the machine tells the bus when the item has settled. */
export type DeletionEvent = Schemas['DeletionEvent'];

/** The row of a thing that this system has made. */
export type ThingRow = CoreRow | DeviceRow;

/** Tells the bus whose item it is. */
export const eventOf = ({ kind, taskId, name }: DeletionItem): Pick<DeletionEvent, 'taskId' | 'coreName' | 'deviceName'> =>
  kind === 'core' ? { taskId, coreName: name } : { taskId, deviceName: name };
