/**
 * Rows of things that have a certificate, and of their names, as the document client sees them: plain data, dates as ISO text, absent rather than null.
 * Keys are built in `table.ts`; what each row is for stands in docs/data-model.md.
 */
import type { components } from './generated/openapi.ts';
import type { components as steps } from './generated/steps.ts';
import type { PrimaryKey, ThingKind } from './table.ts';

type Schemas = components['schemas'];
export type Artifact = steps['schemas']['Artifact'];

/** A thing with a certificate that this system has made, in whole or in part. */
export interface ProvisionedThing extends PrimaryKey {
  readonly listPk: string;
  readonly listSk: string;
  readonly name: string;
  readonly provisioningStatus: 'Success' | 'Failure';
  readonly provisioningTemplate: string;
  readonly thingArn?: string;
  readonly certificateId?: string;
  readonly certificateArn?: string;
  readonly certificateAuthority?: 'OWN_CA' | 'AWS';
  readonly caId?: string;
  /** The certificate has not been active yet, so that a run may activate it; one that has been is switched off by people only. */
  readonly activationPending?: true;
  readonly certs?: Artifact;
  readonly lastTaskId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A client device. */
export interface DeviceRow extends ProvisionedThing {
  /** The core it belongs to; absent once that core is deleted, or no association with one is left. */
  readonly coreName?: string;
  /** `coreDevicesPk` of that core. */
  readonly statusPk?: string;
  /** Whether Greengrass has it associated with the core. `Pending`: provisioned, and not yet asked for. */
  readonly association: Schemas['Association'];
}

/**
 * What is known of the name of a thing, beside the row of the core or device that has it. While a task makes or deletes the
 * thing it holds the name. Once the thing is deleted, its name is remembered until `expiresAt`.
 */
export interface NameRow extends PrimaryKey {
  /** Of the row that there is under this name. */
  readonly kind?: ThingKind;
  readonly holder?: NameHolder;
  readonly deletedAs?: ThingKind;
  readonly deletedAt?: string;
  /** Only the record was deleted: deprovisioning was switched off, and the thing stayed. What the record told of it. */
  readonly kept?: Pick<DeviceRow, 'thingArn' | 'certificateId' | 'coreName'>;
  /** Epoch seconds; of a name that is only remembered, and prolonged while such a name is held. */
  readonly expiresAt?: number;
}

/** The item whose task works on a name. */
export interface NameHolder {
  readonly taskId: string;
  readonly index: number;
  readonly since: string;
}

/** A request that was given URLs of a thing's artifacts. Written before the answer goes out, and never changed. */
export interface DownloadRow extends PrimaryKey, Readonly<Schemas['Download']> {
  /** Epoch seconds. */
  readonly expiresAt: number;
}
