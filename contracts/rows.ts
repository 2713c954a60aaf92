/**
 * Rows of the one table, as the document client sees them: plain data, dates as ISO text, absent rather than null.
 * Keys are built in `table.ts`; what each row is for stands in docs/data-model.md.
 */
import type { components } from './generated/openapi.ts';
import type { components as steps } from './generated/steps.ts';
import type { FailureCode } from './failures.ts';
import type { PrimaryKey, TaskKind, ThingKind } from './table.ts';
import type { JobConfig } from './template-rows.ts';

type Schemas = components['schemas'];
export type TaskStatus = Schemas['TaskStatus'];
export type Artifact = steps['schemas']['Artifact'];

/** What a user asked for. Written by AcceptTask as `Waiting`, closed exactly once. */
export type TaskRow = CoreTaskRow | DeploymentTaskRow | DeviceTaskRow;

/** What every kind of task is. */
interface AnyTaskRow extends PrimaryKey {
  readonly listPk: string;
  readonly listSk: string;
  readonly statusPk: string;
  readonly taskId: string;
  readonly kind: TaskKind;
  readonly taskStatus: TaskStatus;
  readonly statusMessage?: string;
  /** Why the task failed as a whole, beside what became of its items. */
  readonly code?: FailureCode;
  /** Number of items; that of a deployment task is 0 until its targets are resolved. */
  readonly total: number;
  /** Present once closed. `succeeded + failed = total`. */
  readonly succeeded?: number;
  readonly failed?: number;
  /** ARN of the task's STANDARD execution; known from the start, since it is named by the task id. Of the EXPRESS one that closed it. */
  readonly executionArn: string;
  readonly stateMachineArn: string;
  /** The accepting execution; tells a repeated AcceptTask from an id that is taken. */
  readonly acceptedBy: string;
  readonly createdAt: string;
  readonly updatedAt?: string;
  /** Epoch seconds. */
  readonly expiresAt: number;
  /** The task whose failed items it does again, and what else the request for that was answered. */
  readonly retryOf?: string;
  readonly retry?: Omit<Schemas['RetryAnswer'], 'taskId'>;
  /** Tasks that do failed items of this one again, oldest first. */
  readonly retriedBy?: readonly string[];
  /** Since somebody asked for the task to be stopped. */
  readonly cancellation?: Cancellation;
}

/** That a task is to stop, and what became of its items then. */
export interface Cancellation extends Readonly<Schemas['Cancellation']> {
  /** The execution that deleted the task: it alone tells the bus. */
  readonly deletedBy?: string;
}

export interface CoreTaskRow extends AnyTaskRow {
  readonly kind: 'coreTask';
  readonly type: 'Create' | 'Delete';
  /** Of a Create task. */
  readonly coreVersion?: string;
  readonly options?: Schemas['CoreTaskOptions'];
}

export interface DeviceTaskRow extends AnyTaskRow {
  readonly kind: 'deviceTask';
  readonly type: 'Create' | 'Delete';
  /** The core whose client devices they are; absent where a device that belongs to none was deleted by its own path. */
  readonly coreName?: string;
  readonly options?: Schemas['DeviceTaskOptions'];
}

/** The targets themselves lie in S3: `taskRequestKey`. */
export interface DeploymentTaskRow extends AnyTaskRow {
  readonly kind: 'deploymentTask';
  readonly templateName: string;
  readonly templateVersion: number;
  /** Tells the template from one of the same name that was deleted. */
  readonly incarnation: string;
  /** Overrides the template's job configuration. */
  readonly iotJobConfig?: JobConfig;
  readonly renew: boolean;
  readonly onUnregistered: 'fail' | 'defer';
  /** What made the task where no request did. */
  readonly triggeredBy?: Schemas['TriggeredBy'];
  /** Present once the targets are resolved. */
  readonly resolvedAt?: string;
  /** Number of targets that are no cores of ours; they are listed in S3: `taskSkippedKey`. */
  readonly skipped?: number;
}

/** Fate of one item of a task. No row yet means `Waiting`. `Success` and `Failure` are final. */
export interface ItemRow extends PrimaryKey {
  readonly taskId: string;
  readonly index: number;
  readonly name: string;
  readonly taskStatus: TaskStatus;
  /** The item's child execution; once a client device is associated, that of its batch. */
  readonly executionArn?: string;
  readonly statusMessage?: string;
  readonly code?: FailureCode;
  readonly exists?: Schemas['ExistingParts'];
  /** Of a deleted core or device: what went, what stayed and why. */
  readonly receipt?: Receipt;
  readonly createdAt: string;
  readonly updatedAt?: string;
  readonly expiresAt: number;
}

export type Receipt = Schemas['Receipt'];

/** Item of a deployment task, which also tells what the device made of it. Listed by its core. */
export interface DeploymentItemRow extends ItemRow {
  readonly listPk: string;
  readonly listSk: string;
  readonly templateName: string;
  readonly templateVersion: number;
  readonly deploymentStatus: DeploymentStatus;
  /** Why it is not well; absent otherwise. */
  readonly deviceFailure?: DeviceFailure;
  /** When the device, or Greengrass, said so. */
  readonly asOf?: string;
  /** How its core stood before this task targeted it: what it goes back to where the task is cancelled. */
  readonly former?: FormerStanding;
  /** What cancelling the task did with its core. */
  readonly withdrawal?: Schemas['Withdrawal'];
}

/** How a core stood before a task targeted it. */
export type FormerStanding = Pick<CoreRow, 'desiredTemplateName' | 'desiredTemplateVersion' | 'deploymentStatus' | 'deployment'>;

/** What a device reported of its deployment; Greengrass's COMPLETED counts as SUCCEEDED. `None`: nothing yet, and nothing is under way. */
export type DeploymentStatus = 'None' | 'QUEUED' | 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'REJECTED' | 'TIMED_OUT' | 'CANCELED' | 'REMOVED';

/** Why a deployment did not work, on the device or before it got there. */
export interface DeviceFailure {
  /** Code of the nucleus or of `failures`; an unknown one as it came. */
  readonly code: string;
  /** In the words of whoever failed. */
  readonly cause: string;
  /** What to do about a code that the catalogue does not have, by the types that came with it. */
  readonly hint?: string;
  readonly retryable?: boolean;
}

/** How a core stands with the version it desires. `NotStarted`: a task could not get the deployment under way. */
export type Standing = 'None' | 'NotStarted' | Exclude<DeploymentStatus, 'None'>;

/** The deployment that is to bring a core to the version it desires. */
export interface CoreDeployment {
  /** The task that asked for it last, and the core's place there. */
  readonly taskId: string;
  readonly index: number;
  /** Epoch seconds from which on the item's row is gone. */
  readonly itemExpiresAt: number;
  /** Of Greengrass; reports of others are not about this. Absent where it never got that far. */
  readonly deploymentId?: string;
  readonly jobId?: string;
  readonly groupName?: string;
  /** Where it is a subdeployment: its own thing group, beside that of the version, and the version's deployment that it is beside. */
  readonly retry?: { readonly groupName: string; readonly of: string };
  /** When the core was told to desire the version: older reports are about a former time. */
  readonly targetedAt: string;
  /** When the device, or Greengrass, said what `deploymentStatus` says. */
  readonly asOf: string;
  readonly failure?: DeviceFailure;
  /** When the sweep last put the core into the group again. */
  readonly movedAt?: string;
  /** Since when the cancelled task is taking the core back: whoever targets it now waits for that, even where it stays in its group. */
  readonly withdrawingSince?: string;
  /** Status of which the bus was told last, and until when whoever is telling has the word. */
  readonly announced?: DeploymentStatus;
  readonly announcingUntil?: string;
}

/** A component that Greengrass reported as broken. */
export interface BrokenComponent {
  readonly version: string;
  /** `RECOVERED`: it was reported as well since, and an older report that comes late is known as such. */
  readonly state: 'BROKEN' | 'ERRORED' | 'RECOVERED';
  readonly codes: readonly string[];
  readonly details?: string;
  readonly at: string;
}

/** A way in which a core may differ from the version it desires although its deployment succeeded. */
export type DriftKind = Schemas['DriftKind'];

/** What a template wants done about drift. */
export type DriftMode = 'report' | 'heal';

/** How a core differs from the version it desires, as the sweep for drift found it. */
export interface Drift {
  /** In alphabetical order, each with its details. */
  readonly kinds: readonly DriftKind[];
  /** What differs, in words. */
  readonly details: Readonly<Partial<Record<DriftKind, string>>>;
  /** When the first of them was found. */
  readonly since: string;
  /** When the bus was told last, in which mode, and until when whoever is telling has the word. */
  readonly toldAt?: string;
  readonly toldAs?: DriftMode;
  readonly tellingUntil?: string;
}

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

/** One core device this system has made, in whole or in part. */
export interface CoreRow extends ProvisionedThing {
  readonly coreVersion: string;
  readonly config?: Artifact;
  /** A task has begun to delete it, and may have removed parts of it. */
  readonly deletion?: NameHolder;
  readonly desiredTemplateName: string;
  readonly desiredTemplateVersion: number;
  readonly reportedTemplateName: string;
  readonly reportedTemplateVersion: number;
  readonly deploymentStatus: DeploymentStatus;
  /** Absent until the first deployment task targets the core. */
  readonly deployment?: CoreDeployment;
  /** Deployments of former versions whose executions ended on this core, the latest last: AWS IoT Jobs does not run them again. */
  readonly endedDeployments?: readonly string[];
  /** By name; a successful deployment clears them. */
  readonly brokenComponents?: Readonly<Record<string, BrokenComponent>>;
  /** Absent where the core is as it desires, as far as is known; a successful deployment clears it. */
  readonly drift?: Drift;
  /** The latest status update of the core in Greengrass after which its components were looked at. */
  readonly seenAt?: string;
  /** Grows with each change of what is counted: whoever writes must have read the row as it is. */
  readonly revision: number;
  /** `coreStandingPk`. */
  readonly statusPk: string;
}

/** Keeps two sweeps for drift apart, and tells one where the last one ended. */
export interface DriftSweepRow extends PrimaryKey {
  /** The sweep that is at work, and until when; others leave it alone for so long. */
  readonly holder?: string;
  readonly until?: string;
  /** Page of Greengrass's list of core devices that the next sweep goes on from; absent where that begins anew. */
  readonly after?: string;
}

/** Remembers for 24 hours which task a client's Idempotency-Key made. */
export interface IdempotencyRow extends PrimaryKey {
  readonly taskId: string;
  /** SHA-256 of the request body, hex. */
  readonly bodyHash: string;
  /** Epoch seconds; a row past it counts as absent, since TTL deletion may lag by days. */
  readonly expiresAt: number;
}

/** Numbers by standing, and by `code#<code>` for failures; of cores that desire or report a version, or of a task's items. */
export interface CounterRow extends PrimaryKey {
  readonly templateName?: string;
  readonly templateVersion?: number;
  readonly desired?: number;
  readonly reported?: number;
  /** Of those that desire it, cores that differ from it; see {@link Drift}. */
  readonly drifted?: number;
  /** Grows with each change: a recount tells by it that nothing happened meanwhile. */
  readonly changes?: number;
  readonly [standingOrCode: string]: string | number | undefined;
}

/** Template of a core that has none yet. */
export const noTemplate = { name: 'None', version: 0 } as const;
