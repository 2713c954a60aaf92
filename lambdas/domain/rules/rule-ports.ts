import type { RedeploymentRuleRow } from '../../../contracts/redeployment-rows.ts';

/** What became of an event of a rule. */
export interface RuleOutcome {
  readonly at: string;
  readonly taskId?: string;
  /** In words. */
  readonly outcome: string;
}

/** Rules of the operator as they are recorded; strongly consistent. */
export interface Rules {
  find(name: string): Promise<RedeploymentRuleRow | undefined>;
  /** Keeps what became of a rule's last event; a rule that is gone stays gone. */
  noted(name: string, outcome: RuleOutcome): Promise<void>;
  /** Writes a new rule, or nothing where the name is taken or there are `most` rules. */
  create(rule: RedeploymentRuleRow, most: number): Promise<'created' | 'name taken' | 'too many'>;
  /** Writes what differs; false where others are at work on the rule by now, or were. */
  change(before: RedeploymentRuleRow, after: RedeploymentRuleRow): Promise<boolean>;
  /** Takes the rule away; false where others are at work on it. */
  remove(rule: RedeploymentRuleRow): Promise<boolean>;
  /** Rules in the order of names, as many as one read gives: at least one where there is one, `limit` at most. */
  byName(page: { readonly after?: string | undefined; readonly limit: number }): Promise<readonly RedeploymentRuleRow[]>;
}

/** A rule as EventBridge is to have it. */
export type EventRule = Pick<RedeploymentRuleRow, 'name' | 'eventBridgeRule' | 'eventPattern' | 'schedule' | 'enabled'>;

/** Rules on the default event bus that start redeployments. */
export interface EventRules {
  /** Why EventBridge takes a text for no event pattern; nothing where it takes it. */
  patternProblem(pattern: string): Promise<string | undefined>;
  /** Makes the rule, or makes it what is given; safe to repeat. What EventBridge does not take changes nothing, and is an answer. */
  put(rule: EventRule): Promise<{ readonly refused: string } | undefined>;
  /** Safe to repeat. */
  remove(eventBridgeRule: string): Promise<void>;
}
