/**
 * Rows of the one table, as the document client sees them: plain data, dates as ISO text, absent rather than null.
 * Keys are built in `table.ts`; what each row is for stands in docs/data-model.md.
 */
import type { components } from './generated/openapi.ts';
import type { components as steps } from './generated/steps.ts';
import type { FailureCode } from './failures.ts';
import type { PrimaryKey, TaskKind } from './table.ts';

type Schemas = components['schemas'];
export type TaskStatus = Schemas['TaskStatus'];
export type Artifact = steps['schemas']['Artifact'];

/** What a user asked for. Written by AcceptTask as `Waiting`, closed exactly once. */
export interface TaskRow extends PrimaryKey {
  readonly listPk: string;
  readonly listSk: string;
  readonly statusPk: string;
  readonly taskId: string;
  readonly kind: TaskKind;
  readonly type: 'Create';
  readonly coreVersion: string;
  readonly options?: Schemas['CoreTaskOptions'];
  readonly taskStatus: TaskStatus;
  readonly statusMessage?: string;
  /** Number of items. */
  readonly total: number;
  /** Present once closed. `succeeded + failed = total`. */
  readonly succeeded?: number;
  readonly failed?: number;
  /** ARN of the task's STANDARD execution; known from the start, since it is named by the task id. */
  readonly executionArn: string;
  readonly stateMachineArn: string;
  /** The accepting execution; tells a repeated AcceptTask from an id that is taken. */
  readonly acceptedBy: string;
  readonly createdAt: string;
  readonly updatedAt?: string;
  /** Epoch seconds. */
  readonly expiresAt: number;
}

/** Fate of one item of a task. No row yet means `Waiting`. `Success` and `Failure` are final. */
export interface ItemRow extends PrimaryKey {
  readonly taskId: string;
  readonly index: number;
  readonly name: string;
  readonly taskStatus: TaskStatus;
  /** The item's child execution. */
  readonly executionArn?: string;
  readonly statusMessage?: string;
  readonly code?: FailureCode;
  readonly exists?: Schemas['ExistingParts'];
  readonly createdAt: string;
  readonly updatedAt?: string;
  readonly expiresAt: number;
}

/** One core device this system has made, in whole or in part. */
export interface CoreRow extends PrimaryKey {
  readonly listPk: string;
  readonly listSk: string;
  readonly name: string;
  readonly provisioningStatus: 'Success' | 'Failure';
  readonly provisioningTemplate: string;
  readonly coreVersion: string;
  readonly thingArn?: string;
  readonly certificateId?: string;
  readonly certificateArn?: string;
  readonly certificateAuthority?: 'OWN_CA' | 'AWS';
  readonly caId?: string;
  /** The certificate has not been active yet, so that a run may activate it; one that has been is switched off by people only. */
  readonly activationPending?: true;
  readonly certs?: Artifact;
  readonly config?: Artifact;
  readonly desiredTemplateName: string;
  readonly desiredTemplateVersion: number;
  readonly reportedTemplateName: string;
  readonly reportedTemplateVersion: number;
  readonly deploymentStatus: string;
  readonly deploymentStatusMessage?: string;
  readonly lastTaskId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Remembers for 24 hours which task a client's Idempotency-Key made. */
export interface IdempotencyRow extends PrimaryKey {
  readonly taskId: string;
  /** SHA-256 of the request body, hex. */
  readonly bodyHash: string;
  /** Epoch seconds; a row past it counts as absent, since TTL deletion may lag by days. */
  readonly expiresAt: number;
}

/** Template of a core that has none yet. */
export const noTemplate = { name: 'None', version: 0 } as const;
