import type {
  ListRuleNamesByTargetCommandInput, ListTargetsByRuleCommandInput, PutTargetsCommandInput, RemoveTargetsCommandInput, Target,
} from '@aws-sdk/client-eventbridge';
import { amend } from '../data/data.ts';
import { page } from '../wire/paging.ts';
import { AwsError, type Operations } from '../wire/service.ts';
import { busNamed } from './buses.ts';
import type { Buses } from './buses.ts';
import { badToken, constraint, LIMITS, pageSizeOf } from './limits.ts';
import { ruleOf } from './rules.ts';
import { checkTarget } from './target-checks.ts';

const checkEntries = (member: string, entries: readonly unknown[]): void => {
  if (entries.length < 1 || entries.length > LIMITS.entriesPerCall) {
    throw constraint(member, `${entries.length} entries`, `Member must have length between 1 and ${LIMITS.entriesPerCall}`);
  }
};

/** By id: a target that is put again replaces the one there was. */
const together = (before: readonly Target[], put: readonly Target[]): Target[] => [...new Map([...before, ...put].map((target) => [target.Id, target])).values()];

const putTargets = (buses: Buses) => async (input: PutTargetsCommandInput) => {
  const rule = ruleOf(buses, input.Rule, input.EventBusName);
  const given = input.Targets ?? [];
  checkEntries('targets', given);
  for (const target of given) checkTarget(target, rule.roleArn);
  const targets = together(rule.targets, given);
  if (targets.length > LIMITS.targetsPerRule) {
    throw new AwsError('LimitExceededException', `The requested resource exceeds the maximum number allowed: ${LIMITS.targetsPerRule} targets per rule.`);
  }
  amend(busNamed(buses, rule.bus).rules, rule.name, { targets });
  return { FailedEntryCount: 0, FailedEntries: [] };
};

const removeTargets = (buses: Buses) => async (input: RemoveTargetsCommandInput) => {
  const rule = ruleOf(buses, input.Rule, input.EventBusName);
  checkEntries('ids', input.Ids ?? []);
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
  const { items, next } = page(targets, ({ Id = '' }) => Id, { size: pageSizeOf(input.Limit), token: input.NextToken }, badToken);
  return { Targets: items, ...(next ? { NextToken: next } : {}) };
};

const listRuleNames = (buses: Buses) => async (input: ListRuleNamesByTargetCommandInput) => {
  const { rules } = busNamed(buses, input.EventBusName);
  const names = [...rules.values()].filter(({ targets }) => targets.some(({ Arn }) => Arn === input.TargetArn)).map(({ name }) => name).sort();
  const { items, next } = page(names, (name) => name, { size: pageSizeOf(input.Limit), token: input.NextToken }, badToken);
  return { RuleNames: items, ...(next ? { NextToken: next } : {}) };
};

/** What rules deliver to. */
export const ruleTargetOperations = (buses: Buses): Operations => ({
  PutTargets: putTargets(buses),
  RemoveTargets: removeTargets(buses),
  ListTargetsByRule: listTargets(buses),
  ListRuleNamesByTarget: listRuleNames(buses),
});
