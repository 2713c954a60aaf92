import type { ItemRow, Receipt } from '../../../contracts/task-rows.ts';
import type { NameRow } from '../../../contracts/thing-rows.ts';
import type { NameHold } from '../names/name-ports.ts';
import type { CoreArtifacts, Certificates, Things } from '../ports.ts';
import type { DeletedArtifact, DeletionItem, ThingRow } from './deletion-item.ts';

/** What deleting asks of the world outside. Adapters implement it; tests substitute it. What is gone already is deleted. */

/** Things, certificates and policies in IoT, as far as they are taken apart. Every call is safe to repeat. */
export interface IotRemoval {
  /** ARNs of all principals attached to a thing, those included that IoT is about to detach. */
  principals(thingName: string): Promise<string[]>;
  /** Name of another thing than this one that a principal is attached to. */
  otherThing(principal: string, thingName: string): Promise<string | undefined>;
  /** Takes hold some seconds later. */
  detachPrincipal(thingName: string, principal: string): Promise<void>;
  /**
   * @returns whether there was a thing
   * @throws StepFailure `STILL_ATTACHED`
   */
  deleteThing(thingName: string): Promise<boolean>;
  deactivate(certificateId: string): Promise<void>;
  /** @throws StepFailure `STILL_ATTACHED`, also while the certificate is active */
  deleteCertificate(certificateId: string): Promise<void>;
  /** Names of the policies attached to a certificate. */
  policies(certificateArn: string): Promise<string[]>;
  detachPolicy(policyName: string, certificateArn: string): Promise<void>;
  hasPolicy(policyName: string): Promise<boolean>;
  /** Whether a policy is attached to anything. */
  isInUse(policyName: string): Promise<boolean>;
  /**
   * Deletes a policy with all its versions.
   *
   * @throws StepFailure `STILL_ATTACHED` for some minutes after it was detached
   */
  deletePolicy(policyName: string): Promise<void>;
}

/** Core devices as Greengrass keeps them; the things stay. */
export interface CoreDeviceRecords {
  /** @returns whether there was one */
  delete(coreName: string): Promise<boolean>;
}

/** What lies in S3 for a thing. */
export interface ArtifactRemoval {
  /** Deletes the key bundle and the installer config; what there was of them. */
  delete(thingName: string): Promise<DeletedArtifact[]>;
}

/** What finding and taking apart a thing with its certificates takes. */
export interface RemovalPorts {
  readonly removal: IotRemoval;
  readonly things: Pick<Things, 'find'>;
  readonly certificates: Pick<Certificates, 'find' | 'inactiveSince'>;
  readonly artifacts: Pick<CoreArtifacts, 'bundle'>;
}

/** The final word on the item of a deletion. */
export interface DeletionFate extends Pick<ItemRow, 'statusMessage' | 'code' | 'exists'> {
  readonly receipt?: Receipt;
  readonly at: Date;
}

/** Members that a failed deletion gives a row; an absent one is taken out. */
export type LeftMembers = Readonly<Record<string, unknown>>;

/** Records of things that are deleted; each change is one transaction that holds only while the item has the name. */
export interface DeletionRecords {
  /** The row of the item's thing; strongly consistent. */
  find(item: Pick<DeletionItem, 'kind' | 'name'>): Promise<ThingRow | undefined>;
  /** Whether the item has the name of its thing; strongly consistent. */
  isHeldBy(item: NameHold): Promise<boolean>;
  /** What stayed when the record of this name was deleted, if that was wanted; strongly consistent. */
  kept(item: Pick<NameHold, 'name'>): Promise<NameRow['kept']>;
  /**
   * Takes the row away with all that it counts for, remembers the name as deleted and says that the item is a success. Once
   * more where the row changed since it was read. An item that is a success already was settled by a call whose answer was lost.
   *
   * @throws StepFailure with the item's code where others have settled the item, or have the name
   */
  delete(item: DeletionItem, executionArn: string, fateOf: (row: ThingRow | undefined) => DeletionFate): Promise<void>;
  /** Lets go of a name that had been deleted before, and says that the item is a success. */
  pass(item: DeletionItem, executionArn: string, fate: DeletionFate): Promise<void>;
  /**
   * Says that the item is a failure and lets go of the name, if the item has it; then the row stays with what is left.
   *
   * @returns the standing word on the item: a success where only its answers were lost
   */
  fail(item: DeletionItem, executionArn: string, fate: DeletionFate, leftOf: (row: ThingRow) => LeftMembers | undefined): Promise<ItemRow['taskStatus']>;
}

/** Records of client devices that go, or are let go of, with their core; the core's item has their names. */
export interface DeviceRecords {
  /** Takes the row away and remembers the name as deleted; nothing where the item does not have the name. */
  delete(holder: NameHold, deviceName: string, at: Date): Promise<void>;
  /** The device belongs to no core any more; nothing where the item does not have the name. */
  disown(holder: NameHold, deviceName: string, at: Date): Promise<void>;
  /** Lets go of a name; nothing where it is another's by now. */
  release(holder: NameHold, deviceName: string, at: Date): Promise<void>;
  /** Whether the item is settled or forgotten, so that others may take its names; strongly consistent. */
  isOver(holder: NameHold, at: Date): Promise<boolean>;
}
