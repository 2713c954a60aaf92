import type {
  DeleteRuleCommandInput, DescribeRuleCommandInput, DisableRuleCommandInput, EnableRuleCommandInput, ListRulesCommandInput, PutRuleCommandInput, RuleState,
  Tag, Target,
} from '@aws-sdk/client-eventbridge';
import { amend } from '../data/data.ts';
import { page } from '../wire/paging.ts';
import { AwsError, type CallContext, type Operations } from '../wire/service.ts';
import { busNamed } from './buses.ts';
import type { Bus, Buses } from './buses.ts';
import type { EventEnvelope } from './envelope.ts';
import { compilePattern } from './pattern.ts';
import type { EventTest } from './pattern.ts';
import { badToken, checkLength, constraint, invalid, LIMITS, pageSizeOf } from './limits.ts';
import { parseSchedule } from './schedule.ts';

export interface Rule {
  readonly name: string;
  readonly arn: string;
  readonly bus: string;
  /** JSON text. */
  readonly pattern?: string;
  readonly schedule?: string;
  readonly state: RuleState;
  readonly description?: string;
  readonly roleArn?: string;
  /** Their ids differ. */
  readonly targets: readonly Target[];
  readonly tags?: Readonly<Record<string, string>>;
}

export const tagsFrom = (tags: readonly Tag[] = []): Record<string, string> => Object.fromEntries(tags.map(({ Key = '', Value = '' }) => [Key, Value]));

/** Told when a rule's schedule may have changed. */
export type RuleListener = (rule: Rule, change: 'put' | 'deleted') => void;

const tests = new Map<string, EventTest>();

const testOf = (pattern: string): EventTest => {
  const test = tests.get(pattern) ?? compilePattern(pattern);
  tests.set(pattern, test);
  return test;
};

/** Whether an event goes to the rule's targets. */
export const matches = ({ state, pattern }: Rule, event: EventEnvelope): boolean =>
  state !== 'DISABLED' && pattern !== undefined && testOf(pattern)(event);

/** @throws AwsError `ResourceNotFoundException` */
export const ruleOf = (buses: Buses, name: string | undefined, busName: string | undefined): Rule => {
  const bus = busNamed(buses, busName);
  const rule = bus.rules.get(name ?? '');
  if (!rule) throw new AwsError('ResourceNotFoundException', `Rule ${name} does not exist on EventBus ${bus.name}.`);
  return rule;
};

const arnOf = (bus: Bus, name: string, { region, account }: CallContext): string =>
  `arn:aws:events:${region}:${account}:rule/${bus.name === 'default' ? '' : `${bus.name}/`}${name}`;

const checkPattern = (pattern: string): void => {
  if (pattern.length > LIMITS.patternCharacters) throw invalid(`Event pattern has ${pattern.length} characters; at most ${LIMITS.patternCharacters} are allowed.`);
  testOf(pattern);
};

const checkRule = ({ Name = '', EventPattern, ScheduleExpression, Description, State }: PutRuleCommandInput, bus: Bus): void => {
  if (!LIMITS.name.test(Name)) throw constraint('name', Name, 'Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+, with 1 to 64 characters');
  if (!EventPattern && !ScheduleExpression) throw invalid('Parameter(s) EventPattern or ScheduleExpression must be specified.');
  if (State !== undefined && !(LIMITS.states as readonly string[]).includes(State)) throw constraint('state', State, `Member must satisfy enum value set: [${LIMITS.states.join(', ')}]`);
  checkLength('description', Description, LIMITS.descriptionCharacters);
  checkLength('scheduleExpression', ScheduleExpression, LIMITS.scheduleCharacters);
  if (ScheduleExpression && bus.name !== 'default') throw invalid('ScheduleExpression is supported only on the default event bus.');
  if (ScheduleExpression) parseSchedule(ScheduleExpression);
  if (EventPattern) checkPattern(EventPattern);
  if (!bus.rules.has(Name) && bus.rules.size >= LIMITS.rulesPerBus) {
    throw new AwsError('LimitExceededException', `The requested resource exceeds the maximum number allowed: ${LIMITS.rulesPerBus} rules on event bus ${bus.name}.`);
  }
};

const putRule = (buses: Buses, changed: RuleListener) => async (input: PutRuleCommandInput, context: CallContext) => {
  const bus = busNamed(buses, input.EventBusName);
  checkRule(input, bus);
  const { Name = '', EventPattern } = input;
  const before = bus.rules.get(Name);
  const rule: Rule = {
    name: Name, arn: arnOf(bus, Name, context), bus: bus.name, state: input.State ?? 'ENABLED',
    ...(EventPattern ? { pattern: EventPattern } : {}),
    ...(input.ScheduleExpression ? { schedule: input.ScheduleExpression } : {}),
    ...(input.Description ? { description: input.Description } : {}),
    ...(input.RoleArn ? { roleArn: input.RoleArn } : {}),
    targets: before?.targets ?? [],
    // What EventBridge does with the tags of a rule that is put again: it ignores them.
    tags: before?.tags ?? tagsFrom(input.Tags),
  };
  bus.rules.set(Name, rule);
  changed(rule, 'put');
  return { RuleArn: rule.arn };
};

const deleteRule = (buses: Buses, changed: RuleListener) => async (input: DeleteRuleCommandInput) => {
  const bus = busNamed(buses, input.EventBusName);
  const rule = bus.rules.get(input.Name ?? '');
  if (!rule) return {};
  if (rule.targets.length > 0) throw invalid("Rule can't be deleted since it has targets.");
  bus.rules.delete(rule.name);
  changed(rule, 'deleted');
  return {};
};

const setState = (buses: Buses, changed: RuleListener, state: RuleState) => async (input: EnableRuleCommandInput | DisableRuleCommandInput) => {
  const rule = ruleOf(buses, input.Name, input.EventBusName);
  changed(amend(busNamed(buses, rule.bus).rules, rule.name, { state }), 'put');
  return {};
};

const describe = (rule: Rule) => ({
  Name: rule.name, Arn: rule.arn, State: rule.state, EventBusName: rule.bus,
  ...(rule.pattern ? { EventPattern: rule.pattern } : {}),
  ...(rule.schedule ? { ScheduleExpression: rule.schedule } : {}),
  ...(rule.description ? { Description: rule.description } : {}),
  ...(rule.roleArn ? { RoleArn: rule.roleArn } : {}),
});

const listRules = (buses: Buses) => async (input: ListRulesCommandInput) => {
  const { rules } = busNamed(buses, input.EventBusName);
  const named = [...rules.values()].filter(({ name }) => name.startsWith(input.NamePrefix ?? '')).sort((a, b) => (a.name < b.name ? -1 : 1));
  const { items, next } = page(named, ({ name }) => name, { size: pageSizeOf(input.Limit), token: input.NextToken }, badToken);
  return { Rules: items.map(describe), ...(next ? { NextToken: next } : {}) };
};

/** Rules, without their targets. */
export const ruleOperations = (buses: Buses, changed: RuleListener): Operations => ({
  PutRule: putRule(buses, changed),
  DeleteRule: deleteRule(buses, changed),
  DescribeRule: async (input: DescribeRuleCommandInput) => describe(ruleOf(buses, input.Name, input.EventBusName)),
  ListRules: listRules(buses),
  EnableRule: setState(buses, changed, 'ENABLED'),
  DisableRule: setState(buses, changed, 'DISABLED'),
});
