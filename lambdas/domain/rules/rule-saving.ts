import type { RedeploymentRuleRow } from '../../../contracts/redeployment-rows.ts';
import { redeploymentRuleKey } from '../../../contracts/table.ts';
import { canonicalJson } from '../canonical-json.ts';
import { isInForce, leaseEnd } from '../lease.ts';
import { Refusal, refuseFor } from '../requests/answer.ts';
import type { Problem } from '../requests/answer.ts';
import type { Templates } from '../templates/template-ports.ts';
import { templateNotFound, versionNotFound } from '../templates/template-saving.ts';
import { patternProblems } from './pattern-safety.ts';
import { eventBridgeRuleName } from './rule-name.ts';
import type { EventRules, Rules } from './rule-ports.ts';
import type { ReadRule } from './rule-request.ts';

export interface RuleSavingPorts {
  readonly rules: Rules;
  readonly eventRules: EventRules;
  readonly templates: Pick<Templates, 'find'>;
  readonly clock: () => Date;
  /** A name for the request at hand, which no other has. */
  readonly holder: () => string;
}

export interface RuleSettings {
  /** Beginning of the names of the EventBridge rules. */
  readonly namePrefix: string;
  /** Rules that there may be. */
  readonly most: number;
}

/** Longer than the function may run that works on a rule: what it has begun is over then. */
const leaseSeconds = 30;

/**
 * Makes a rule. One that a request which was cut off has left half-made is finished, where it is to be the same.
 *
 * @throws Refusal with everything that is wrong, TEMPLATE_NOT_FOUND, TEMPLATE_VERSION_NOT_FOUND, and the REDEPLOYMENT_RULE_ ones
 */
export const createRule = async (ports: RuleSavingPorts, { namePrefix, most }: RuleSettings, { name, ...read }: ReadRule & { readonly name: string }): Promise<void> => {
  const content = await checkedContent(ports, read, 'made');
  const row: RedeploymentRuleRow = {
    ...redeploymentRuleKey(name), name, eventBridgeRule: eventBridgeRuleName(namePrefix, name), ...content,
    state: 'Creating', lease: newLease(ports), createdAt: ports.clock().toISOString(),
  };
  const outcome = await ports.rules.create(row, most);
  if (outcome === 'too many') throw new Refusal('REDEPLOYMENT_RULES_EXHAUSTED', `there are ${most} redeployment rules already, which is as many as there may be`);
  await established(ports, outcome === 'created' ? row : await halfMade(ports, row));
};

/** The rule of a name that is taken, if it is this one: made by an earlier request, or by an attempt of this one whose answer was lost. */
const halfMade = async (ports: RuleSavingPorts, row: RedeploymentRuleRow): Promise<RedeploymentRuleRow> => {
  const standing = await ports.rules.find(row.name);
  if (standing?.lease !== undefined && standing.lease.holder === row.lease?.holder) return standing;
  if (standing?.state !== 'Creating' || contentOf(standing) !== contentOf(row)) {
    throw new Refusal('REDEPLOYMENT_RULE_EXISTS', `there is a redeployment rule ${JSON.stringify(row.name)}`);
  }
  return taken(ports, standing, standing);
};

/**
 * Makes a rule what is sent.
 *
 * @throws Refusal with everything that is wrong, TEMPLATE_NOT_FOUND, TEMPLATE_VERSION_NOT_FOUND, and the REDEPLOYMENT_RULE_ ones
 */
export const updateRule = async (ports: RuleSavingPorts, name: string, read: ReadRule): Promise<void> => {
  const standing = await existingRule(ports.rules, name);
  const content = await checkedContent(ports, read, 'changed');
  const { eventPattern: _pattern, schedule: _schedule, templateVersion: _version, ...kept } = standing;
  await established(ports, await taken(ports, standing, { ...kept, ...content, state: 'Updating', updatedAt: ports.clock().toISOString() }), standing);
};

/**
 * Deletes a rule: the one of EventBridge first, so that nothing is left that no record tells of.
 *
 * @throws Refusal REDEPLOYMENT_RULE_NOT_FOUND, REDEPLOYMENT_RULE_BUSY
 */
export const deleteRule = async (ports: RuleSavingPorts, name: string): Promise<void> => {
  const { rules, eventRules } = ports;
  const standing = await existingRule(rules, name);
  // Events that come late find a rule that is switched off.
  const rule = await taken(ports, standing, { ...standing, state: 'Deleting', enabled: false });
  await lettingGo(ports, rule, async () => {
    await eventRules.remove(rule.eventBridgeRule);
    await rules.remove(rule);
  });
};

/** @throws Refusal REDEPLOYMENT_RULE_NOT_FOUND */
export const existingRule = async (rules: Pick<Rules, 'find'>, name: string): Promise<RedeploymentRuleRow> => {
  const rule = await rules.find(name);
  if (rule === undefined) throw ruleNotFound(name);
  return rule;
};

/** The refusal where there is no rule of a name. */
export const ruleNotFound = (name: string): Refusal => new Refusal('REDEPLOYMENT_RULE_NOT_FOUND', `there is no redeployment rule ${JSON.stringify(name)}`);

type Content = Pick<RedeploymentRuleRow, 'eventPattern' | 'schedule' | 'templateName' | 'templateVersion' | 'targets' | 'enabled'>;

const contentOf = ({ eventPattern, schedule, templateName, templateVersion, targets, enabled }: Content): string =>
  canonicalJson(JSON.stringify({ eventPattern, schedule, templateName, templateVersion, targets, enabled }));

const checkedContent = async ({ eventRules, templates }: RuleSavingPorts, { rule, problems, eventPattern }: ReadRule, undone: 'made' | 'changed'): Promise<Content> => {
  const text = eventPattern === undefined ? undefined : JSON.stringify(eventPattern);
  refuseFor([...problems, ...(eventPattern === undefined || text === undefined ? [] : await problemsOf(eventRules, text, eventPattern))], undone);
  const template = await templates.find(rule.template);
  if (template === undefined) throw templateNotFound(rule.template);
  const version = rule.version === undefined ? undefined : Number(rule.version);
  if (version !== undefined && version > template.latestVersion) throw versionNotFound(template, version);
  return {
    ...(text !== undefined && { eventPattern: text }),
    ...(rule.schedule !== undefined && { schedule: rule.schedule }),
    templateName: rule.template,
    ...(version !== undefined && { templateVersion: version }),
    targets: rule.targets,
    enabled: rule.enabled ?? true,
  };
};

/** EventBridge knows what a pattern is; what is none cannot be judged. */
const problemsOf = async (eventRules: EventRules, text: string, eventPattern: Readonly<Record<string, unknown>>): Promise<readonly Problem[]> => {
  const flaw = await eventRules.patternProblem(text);
  return flaw === undefined ? patternProblems(eventPattern) : [{ field: 'eventPattern', problem: `is none that EventBridge takes: ${flaw}` }];
};

/** Writes what a rule is to be, so that nobody else works on it meanwhile. */
const taken = async (ports: RuleSavingPorts, standing: RedeploymentRuleRow, wanted: RedeploymentRuleRow): Promise<RedeploymentRuleRow> => {
  const { rules, clock } = ports;
  const { name, lease } = standing;
  const busy = new Refusal('REDEPLOYMENT_RULE_BUSY', `another request is at work on redeployment rule ${JSON.stringify(name)}, or was cut off`);
  if (lease !== undefined && isInForce(lease.until, leaseSeconds, clock())) throw busy;
  const row = { ...wanted, lease: newLease(ports) };
  if (await rules.change(standing, row)) return row;
  // The client repeats a call whose answer was lost, and the repetition finds what the first one wrote.
  if ((await rules.find(name))?.lease?.holder === row.lease.holder) return row;
  throw busy;
};

const newLease = ({ holder, clock }: RuleSavingPorts) => ({ holder: holder(), until: leaseEnd(clock(), leaseSeconds) });

/** @param former what the rule was, and is again where EventBridge does not take it */
const established = async (ports: RuleSavingPorts, rule: RedeploymentRuleRow, former?: RedeploymentRuleRow): Promise<void> => {
  const { rules, eventRules } = ports;
  const answer = await lettingGo(ports, rule, async () => {
    const refusal = await eventRules.put(rule);
    if (refusal === undefined) await rules.change(rule, released(rule, 'Active'));
    else if (former === undefined) await rules.remove(rule);
    else await rules.change(rule, released(former, former.state));
    return refusal;
  });
  if (answer !== undefined) throw new Refusal('REDEPLOYMENT_RULE_REFUSED', `EventBridge does not take redeployment rule ${JSON.stringify(rule.name)}: ${answer.refused}`);
};

const released = ({ lease: _, ...rule }: RedeploymentRuleRow, state: RedeploymentRuleRow['state']): RedeploymentRuleRow => ({ ...rule, state });

/** Where the work fails, the rule stays as it was written, half-done, and whoever comes next may go on at once. */
const lettingGo = async <Result>({ rules }: RuleSavingPorts, rule: RedeploymentRuleRow, work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    await rules.change(rule, released(rule, rule.state)).catch(() => false);
    throw error;
  }
};
