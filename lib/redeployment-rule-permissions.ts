import type { Permissions } from './permission-scope.ts';
import { anything, listRules, passRole } from './recurring-permissions.ts';

/** Rows of the functions that make and remove EventBridge rules for the operator: none of them may touch any other rule. */
export const redeploymentRulePermissions = {
  RedeploymentsApi: [
    {
      actions: ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
      resources: ({ table }) => [table],
      reason: 'keeps the rules and their number, reads the templates they name, and resets the breaker with what waits for it',
    },
    {
      actions: ['events:DeleteRule', 'events:ListTargetsByRule', 'events:PutRule', 'events:PutTargets', 'events:RemoveTargets'],
      resources: ({ operatorRules }) => [operatorRules],
      reason: 'makes the EventBridge rules of the operator, of which only the beginning of their names is known',
    },
    { actions: ['events:TestEventPattern'], resources: anything, reason: 'EventBridge has no resource for this action' },
    { actions: ['events:PutEvents'], resources: ({ eventBus }) => [eventBus], reason: 'tells the bus that the breaker was reset' },
    passRole(({ ruleRole }) => ruleRole, 'events.amazonaws.com', 'hands EventBridge the role of the rules, which may start redeployments and nothing else'),
  ],
  RemoveRules: [
    listRules,
    {
      actions: ['events:DeleteRule', 'events:ListTargetsByRule', 'events:RemoveTargets'],
      resources: ({ operatorRules }) => [operatorRules],
      reason: 'removes the EventBridge rules of the operator, of which only the beginning of their names is known',
    },
  ],
} as const satisfies Permissions;
