import type { components as events } from '../../../contracts/generated/events.ts';
import type { components } from '../../../contracts/generated/steps.ts';
import type { RedeploymentBreakerRow, RedeploymentMemoryRow, RedeploymentNoteRow, RedeploymentWindowRow } from '../../../contracts/redeployment-rows.ts';
import type { CoreRow } from '../../../contracts/core-rows.ts';
import type { Rules } from '../rules/rule-ports.ts';

/** What redeploying asks of the world outside. Adapters implement it; tests substitute it. */

export type RedeploymentTrigger = components['schemas']['RedeploymentTrigger'];
export type RedeploymentPlan = components['schemas']['RedeploymentPlan'];
export type BreakerOpened = events['schemas']['RedeploymentBreakerOpenedEvent'];
export type BreakerReset = events['schemas']['RedeploymentBreakerResetEvent'];

/** Windows; strongly consistent. */
export interface RedeploymentWindows {
  find(slot: string): Promise<RedeploymentWindowRow | undefined>;
  all(): Promise<readonly RedeploymentWindowRow[]>;
  /** Opens a window unless its slot has one that is still to be planned. Opening the same one twice is opening it once. */
  open(window: RedeploymentWindowRow): Promise<boolean>;
  /** Writes what differs; false where the slot's window is no longer this one in this state. */
  change(before: RedeploymentWindowRow, after: RedeploymentWindowRow): Promise<boolean>;
  /** Takes the window away, unless the slot has another one by now. */
  close(window: RedeploymentWindowRow): Promise<void>;
}

/** What waits in the slots, and what was noted lately; strongly consistent. */
export interface RedeploymentNotes {
  memoryOf(coreName: string): Promise<RedeploymentMemoryRow | undefined>;
  /** Notes a core and remembers it, in one transaction; false where its memory is no longer as given. */
  noteCore(note: RedeploymentNoteRow & { readonly coreName: string }, memory: MemoryChange): Promise<boolean>;
  /** Remembers without a note. */
  remember(coreName: string, memory: MemoryChange): Promise<boolean>;
  /** Notes an event of a rule; false where it was noted before, however long it has been planned. */
  noteEvent(note: RedeploymentNoteRow & { readonly rule: string }): Promise<boolean>;
  /** Whether it still waits. */
  waits(slot: string, noted: string): Promise<boolean>;
  of(slot: string): Promise<readonly RedeploymentNoteRow[]>;
  clear(notes: readonly RedeploymentNoteRow[]): Promise<void>;
}

export interface MemoryChange {
  readonly before: RedeploymentMemoryRow | undefined;
  readonly after: Pick<RedeploymentMemoryRow, 'noted' | 'expiresAt'>;
}

/** The breaker's row; strongly consistent. */
export interface RedeploymentBreakers {
  find(): Promise<RedeploymentBreakerRow | undefined>;
  /** The breaker, held by nobody else until then; nothing where somebody holds it. */
  lease(holder: string, now: Date, until: Date): Promise<RedeploymentBreakerRow | undefined>;
  /** Writes the breaker, which the holder still holds afterwards; false where others hold it. */
  write(breaker: RedeploymentBreakerRow, holder: string): Promise<boolean>;
  release(holder: string): Promise<void>;
}

/** A core as far as redeployments look at it. */
export type RedeployedCore = Pick<CoreRow, (typeof redeployedCoreMembers)[number]>;
export const redeployedCoreMembers = ['name', 'desiredTemplateName', 'desiredTemplateVersion', 'deploymentStatus', 'deployment', 'drift', 'deletion'] as const satisfies readonly (keyof CoreRow)[];

/** Cores by name; strongly consistent. */
export interface CoresByName {
  find(coreName: string): Promise<RedeployedCore | undefined>;
  /** Those that there are of the names given, in no order. */
  among(names: readonly string[]): Promise<readonly RedeployedCore[]>;
}

/** Rules of the operator, as far as redeployments look at them. */
export type RedeploymentRules = Pick<Rules, 'find' | 'noted'>;

/** Where others learn of the breaker. */
export interface RedeploymentBus {
  /** @throws StepFailure where the bus does not take it */
  reset(event: BreakerReset): Promise<void>;
}
