/** Rows of redeployments, of the rules that ask for them, and of the breaker that stops them; see `rows.ts`. */
import type { components } from './generated/openapi.ts';
import type { PrimaryKey } from './table.ts';
import type { JobConfig } from './template-rows.ts';

type Schemas = components['schemas'];

/** What a window collects for. A version that is published needs none: what it reaches is in the table. */
export type WindowTrigger = 'failure' | 'drift' | 'rule';

/**
 * Events of one kind that become one task. Whoever opens it has promised to plan it. `Planning`: what is noted from now on
 * may be late for it and opens the next one. `Held`: the breaker is open, and what was noted waits for its reset.
 */
export interface RedeploymentWindowRow extends PrimaryKey {
  /** Tells it from windows of the same slot before and after it; its task's id is derived from it. */
  readonly windowId: string;
  /** What all of its events have in common: trigger, template, version, job configuration and attempt; of a rule, the rule. Made in `noting.ts`. */
  readonly slot: string;
  readonly trigger: WindowTrigger;
  readonly state: 'Waiting' | 'Planning' | 'Held';
  /** Of a rule: what its template and targets are, the rule says when the window is planned. */
  readonly rule?: string;
  /** Of cores. */
  readonly templateName?: string;
  readonly templateVersion?: number;
  /** The one that the cores' former task had in place of the template's. */
  readonly iotJobConfig?: JobConfig;
  /** Of the event that opened it. */
  readonly eventId: string;
  readonly at: string;
  /** When it is to be planned, by the clock of the table; where nobody has some minutes later, the sweep sees to it. */
  readonly dueAt: string;
  /** Cores that it held when the breaker stopped it. */
  readonly held?: number;
}

/** A core, or an event of a rule, that waits for the window of its slot. Written before the window is opened, so that none is lost. */
export interface RedeploymentNoteRow extends PrimaryKey {
  readonly slot: string;
  /** Absent in notes of rules. */
  readonly coreName?: string;
  /** What happened to the core; `RedeploymentMemoryRow`. */
  readonly cause: string;
  readonly eventId: string;
  readonly at: string;
}

/** What was noted of one core within a day: a doubled event is known by it, and so are too many. */
export interface RedeploymentMemoryRow extends PrimaryKey {
  readonly noted: readonly { readonly cause: string; readonly slot: string; readonly at: string }[];
  /** Grows with each write. */
  readonly revision: number;
  /** Epoch seconds. */
  readonly expiresAt: number;
}

/**
 * The breaker of automatic redeployments: one for the fleet. Whoever plans holds its lease, so that windows are planned one
 * after the other and the numbers are exact.
 */
export interface RedeploymentBreakerRow extends PrimaryKey {
  readonly state: 'Closed' | 'Open';
  /** Cores redeployed of late, by window; older ones are dropped. Excused: cores that a reset let go, which do not count. */
  readonly targeted: readonly { readonly windowId: string; readonly at: string; readonly cores: number; readonly excused?: number }[];
  /** What opened it; kept until the next time. */
  readonly openedAt?: string;
  readonly openedBy?: Schemas['RedeploymentBreakerTrip'];
  /** The window whose execution tells the bus of it. */
  readonly openedIn?: string;
  readonly resetAt?: string;
  /** Cores that a reset lets go beside the limit, and until when. */
  readonly allowance?: { readonly cores: number; readonly until: string };
  readonly lease?: { readonly holder: string; readonly until: string };
}

/**
 * A rule of the operator: when its event comes, or its time, the template is deployed to its targets. What it says is written
 * first and told to EventBridge then; `state` tells how far that is.
 */
export interface RedeploymentRuleRow extends PrimaryKey {
  readonly name: string;
  /** Name of the EventBridge rule that it is to be, or is. */
  readonly eventBridgeRule: string;
  /** JSON text. */
  readonly eventPattern?: string;
  readonly schedule?: string;
  readonly templateName: string;
  /** Absent for the newest one. */
  readonly templateVersion?: number;
  readonly targets: Schemas['DeploymentTargets'];
  readonly enabled: boolean;
  /** `Active`: EventBridge has it as it is here. Otherwise a request is at work on it, or was cut off. */
  readonly state: Schemas['RedeploymentRuleState'];
  /** Which request is at work on it, and until when others wait for that. */
  readonly lease?: { readonly holder: string; readonly until: string };
  readonly createdAt: string;
  readonly updatedAt?: string;
  /** What became of the last event. */
  readonly lastTriggeredAt?: string;
  readonly lastTaskId?: string;
  readonly lastOutcome?: string;
}

/** How many rules there are. */
export interface RedeploymentRuleCountRow extends PrimaryKey {
  readonly rules: number;
}
