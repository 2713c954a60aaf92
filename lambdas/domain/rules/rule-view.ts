import type { components } from '../../../contracts/generated/openapi.ts';
import type { RedeploymentRuleRow } from '../../../contracts/redeployment-rows.ts';

export type RuleView = components['schemas']['RedeploymentRule'];

/** A rule as the API tells it. */
export const ruleView = (rule: RedeploymentRuleRow): RuleView => {
  const { name, eventPattern, schedule, templateName, templateVersion, targets, enabled, state, eventBridgeRule, createdAt, updatedAt } = rule;
  return {
    name,
    ...(eventPattern !== undefined && { eventPattern: JSON.parse(eventPattern) as Record<string, unknown> }),
    ...(schedule !== undefined && { schedule }),
    template: templateName,
    ...(templateVersion !== undefined && { version: templateVersion }),
    targets,
    enabled,
    state,
    eventBridgeRule,
    ...lastOf(rule),
    createdAt,
    updatedAt: updatedAt ?? null,
  };
};

const lastOf = ({ lastTriggeredAt, lastOutcome, lastTaskId }: RedeploymentRuleRow): Pick<RuleView, 'last'> =>
  lastTriggeredAt === undefined || lastOutcome === undefined ? {} : { last: { at: lastTriggeredAt, outcome: lastOutcome, ...(lastTaskId !== undefined && { taskId: lastTaskId }) } };
