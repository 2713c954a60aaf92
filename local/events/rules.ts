import type {
  DeleteRuleCommandInput, DescribeRuleCommandInput, DisableRuleCommandInput, EnableRuleCommandInput, ListRulesCommandInput, ListTargetsByRuleCommandInput,
  PutRuleCommandInput, PutTargetsCommandInput, RemoveTargetsCommandInput, RuleState, Target,
} from '@aws-sdk/client-eventbridge';
import { amend } from '../data/data.ts';
import { page } from '../wire/paging.ts';
import { AwsError, type CallContext, type Operations } from '../wire/service.ts';
import { busNamed } from './buses.ts';
import type { Bus, Buses } from './buses.ts';
import type { EventEnvelope } from './envelope.ts';
import { compilePattern } from './pattern.ts';
import type { EventTest } from './pattern.ts';
import { parseSchedule } from './schedule.ts';
import { checkTargetArn } from './targets.ts';

/** EventBridge quotas and the API reference, PutRule and PutTargets. */
const namePattern = /^[\w.-]{1,64}$/;
const maxTargets = 5;

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
}

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

const invalid = (message: string): AwsError => new AwsError('ValidationException', message);

const ruleOf = (buses: Buses, name: string | undefined, busName: string | undefined): Rule => {
  const bus = busNamed(buses, busName);
  const rule = bus.rules.get(name ?? '');
  if (!rule) throw new AwsError('ResourceNotFoundException', `Rule ${name} does not exist on EventBus ${bus.name}.`);
  return rule;
};

const arnOf = (bus: Bus, name: string, { region, account }: CallContext): string =>
  `arn:aws:events:${region}:${account}:rule/${bus.name === 'default' ? '' : `${bus.name}/`}${name}`;

const checkRule = ({ Name = '', EventPattern, ScheduleExpression }: PutRuleCommandInput, bus: Bus): void => {
  if (!namePattern.test(Name)) throw invalid(`1 validation error detected: Value '${Name}' at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+`);
  if (!EventPattern && !ScheduleExpression) throw invalid('Parameter(s) EventPattern or ScheduleExpression must be specified.');
  if (ScheduleExpression && bus.name !== 'default') throw invalid('ScheduleExpression is supported only on the default event bus.');
  if (ScheduleExpression) parseSchedule(ScheduleExpression);
  if (EventPattern) testOf(EventPattern);
};

const putRule = (buses: Buses, changed: RuleListener) => async (input: PutRuleCommandInput, context: CallContext) => {
  const bus = busNamed(buses, input.EventBusName);
  checkRule(input, bus);
  const { Name = '', EventPattern } = input;
  const rule: Rule = {
    name: Name, arn: arnOf(bus, Name, context), bus: bus.name, state: input.State ?? 'ENABLED',
    ...(EventPattern ? { pattern: EventPattern } : {}),
    ...(input.ScheduleExpression ? { schedule: input.ScheduleExpression } : {}),
    ...(input.Description ? { description: input.Description } : {}),
    ...(input.RoleArn ? { roleArn: input.RoleArn } : {}),
    targets: bus.rules.get(Name)?.targets ?? [],
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

const badToken = () => invalid('Invalid nextToken.');

const listRules = (buses: Buses) => async (input: ListRulesCommandInput) => {
  const { rules } = busNamed(buses, input.EventBusName);
  const named = [...rules.values()].filter(({ name }) => name.startsWith(input.NamePrefix ?? '')).sort((a, b) => (a.name < b.name ? -1 : 1));
  const { items, next } = page(named, ({ name }) => name, { size: input.Limit ?? 100, token: input.NextToken }, badToken);
  return { Rules: items.map(describe), ...(next ? { NextToken: next } : {}) };
};

const putTargets = (buses: Buses) => async (input: PutTargetsCommandInput) => {
  const rule = ruleOf(buses, input.Rule, input.EventBusName);
  const targets = input.Targets ?? [];
  for (const { Arn = '' } of targets) checkTargetArn(Arn);
  const byId = new Map([...rule.targets, ...targets].map((target) => [target.Id, target]));
  if (byId.size > maxTargets) throw new AwsError('LimitExceededException', `The requested resource exceeds the maximum number allowed: ${maxTargets} targets per rule.`);
  amend(busNamed(buses, rule.bus).rules, rule.name, { targets: [...byId.values()] });
  return { FailedEntryCount: 0, FailedEntries: [] };
};

const removeTargets = (buses: Buses) => async (input: RemoveTargetsCommandInput) => {
  const rule = ruleOf(buses, input.Rule, input.EventBusName);
  const ids = new Set(input.Ids);
  const absent = [...ids].filter((id) => !rule.targets.some(({ Id }) => Id === id));
  amend(busNamed(buses, rule.bus).rules, rule.name, { targets: rule.targets.filter(({ Id = '' }) => !ids.has(Id)) });
  return {
    FailedEntryCount: absent.length,
    FailedEntries: absent.map((TargetId) => ({ TargetId, ErrorCode: 'ResourceNotFoundException', ErrorMessage: `Rule ${rule.name} does not have target ${TargetId}.` })),
  };
};

const listTargets = (buses: Buses) => async (input: ListTargetsByRuleCommandInput) => {
  const { targets } = ruleOf(buses, input.Rule, input.EventBusName);
  const { items, next } = page(targets, ({ Id = '' }) => Id, { size: input.Limit ?? 100, token: input.NextToken }, badToken);
  return { Targets: items, ...(next ? { NextToken: next } : {}) };
};

/** Rules and their targets. */
export const ruleOperations = (buses: Buses, changed: RuleListener): Operations => ({
  PutRule: putRule(buses, changed),
  DeleteRule: deleteRule(buses, changed),
  DescribeRule: async (input: DescribeRuleCommandInput) => describe(ruleOf(buses, input.Name, input.EventBusName)),
  ListRules: listRules(buses),
  EnableRule: setState(buses, changed, 'ENABLED'),
  DisableRule: setState(buses, changed, 'DISABLED'),
  PutTargets: putTargets(buses),
  RemoveTargets: removeTargets(buses),
  ListTargetsByRule: listTargets(buses),
});
