/**
 * Rows of tasks and of their items, as the document client sees them: plain data, dates as ISO text, absent rather than null.
 * Keys are built in `table.ts`; what each row is for stands in docs/data-model.md.
 */
import type { DeploymentStatus, DeviceFailure, FormerStanding } from './core-rows.ts';
import type { components } from './generated/openapi.ts';
import type { FailureCode } from './failures.ts';
import type { PrimaryKey, TaskKind } from './table.ts';
import type { JobConfig } from './template-rows.ts';

type Schemas = components['schemas'];
export type TaskStatus = Schemas['TaskStatus'];

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
  readonly retry?: Omit<Schemas['RetryAnswer'], 'id'>;
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

/** Remembers for 24 hours which task a client's Idempotency-Key made. */
export interface IdempotencyRow extends PrimaryKey {
  readonly taskId: string;
  /** SHA-256 of the request body, hex. */
  readonly bodyHash: string;
  /** Epoch seconds; a row past it counts as absent, since TTL deletion may lag by days. */
  readonly expiresAt: number;
}
