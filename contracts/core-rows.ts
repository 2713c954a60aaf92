/**
 * Rows of core devices, and of what is counted and looked after across them, as the document client sees them: plain data, dates as ISO text, absent rather than null.
 * Keys are built in `table.ts`; what each row is for stands in docs/data-model.md.
 */
import type { components } from './generated/openapi.ts';
import type { PrimaryKey } from './table.ts';
import type { Artifact, NameHolder, ProvisionedThing } from './thing-rows.ts';

type Schemas = components['schemas'];

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

/** What a device reported of its deployment; Greengrass's COMPLETED counts as SUCCEEDED. `None`: nothing yet, and nothing is under way. */
export type DeploymentStatus = 'None' | 'QUEUED' | 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED' | 'REJECTED' | 'TIMED_OUT' | 'CANCELED' | 'REMOVED';

/** How a core stands with the version it desires. `NotStarted`: a task could not get the deployment under way. */
export type Standing = 'None' | 'NotStarted' | Exclude<DeploymentStatus, 'None'>;

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

/** How a core stood before a task targeted it. */
export type FormerStanding = Pick<CoreRow, 'desiredTemplateName' | 'desiredTemplateVersion' | 'deploymentStatus' | 'deployment'>;

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

/** Keeps two sweeps for drift apart, and tells one where the last one ended. */
export interface DriftSweepRow extends PrimaryKey {
  /** The sweep that is at work, and until when; others leave it alone for so long. */
  readonly holder?: string;
  readonly until?: string;
  /** Page of Greengrass's list of core devices that the next sweep goes on from; absent where that begins anew. */
  readonly after?: string;
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
