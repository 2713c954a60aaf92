import { EventBridgeClient, PutRuleCommand, PutTargetsCommand, TestEventPatternCommand } from '@aws-sdk/client-eventbridge';
import { StepFailure } from '../domain/failure.ts';
import type { EventRule, EventRules } from '../domain/rules/rule-ports.ts';
import { awsCall } from './aws-failure.ts';
import { eventRuleRemoval } from './event-rule-removal.ts';

/** What the EventBridge rules start, and as whom. */
export interface RuleTarget {
  readonly machineArn: string;
  readonly roleArn: string;
  readonly deadLettersArn: string;
}

/** The one target of each rule. */
const targetId = 'redeploy';

/** An event that could not be delivered for so long comes too late; the rules of the stack have the same. */
const retryPolicy = { MaximumEventAgeInSeconds: 7200, MaximumRetryAttempts: 10 };

/** An event that any pattern may be tried on. */
const anyEvent = JSON.stringify({
  version: '0', id: '0', 'detail-type': 'Any', source: 'any', account: '000000000000', time: '2026-01-01T00:00:00Z', region: 'us-east-1', resources: [], detail: {},
});

const refusal = ({ message }: Error): { readonly refused: string } => ({ refused: message });
const meetsAnother = (error: Error): never => {
  throw new StepFailure('Unavailable', 'AWS_UNAVAILABLE', `the rule was being changed by somebody else: ${error.message}`, { cause: error });
};

/** Rules on the default event bus that start the machine which redeploys. */
export const eventRules = (target: RuleTarget, client: EventBridgeClient = new EventBridgeClient({ maxAttempts: 3 })): EventRules => ({
  patternProblem: (EventPattern) =>
    awsCall('events:TestEventPattern', async () => void (await client.send(new TestEventPatternCommand({ EventPattern, Event: anyEvent }))), {
      InvalidEventPatternException: ({ message }) => message,
    }),
  put: async (rule) => {
    const refused = await awsCall('events:PutRule', async () => void (await client.send(new PutRuleCommand(ruleOf(rule)))), {
      InvalidEventPatternException: refusal, ValidationException: refusal, LimitExceededException: refusal, ManagedRuleException: refusal, ConcurrentModificationException: meetsAnother,
    });
    if (refused !== undefined) return refused;
    const request = { Rule: rule.eventBridgeRule, Targets: [targetOf(rule, target)] };
    const { FailedEntries = [] } = await awsCall('events:PutTargets', () => client.send(new PutTargetsCommand(request)), { ConcurrentModificationException: meetsAnother });
    const [failed] = FailedEntries;
    if (failed !== undefined) throw new StepFailure('Unavailable', 'AWS_UNAVAILABLE', `events:PutTargets did not give rule ${rule.eventBridgeRule} its target: ${failed.ErrorCode}: ${failed.ErrorMessage}`);
    return undefined;
  },
  remove: eventRuleRemoval(client),
});

const ruleOf = ({ name, eventBridgeRule, eventPattern, schedule, enabled }: EventRule) => ({
  Name: eventBridgeRule,
  Description: `Redeployment rule ${name}; change it by the API of redeployments, which knows it`,
  State: enabled ? ('ENABLED' as const) : ('DISABLED' as const),
  ...(eventPattern !== undefined && { EventPattern: eventPattern }),
  ...(schedule !== undefined && { ScheduleExpression: schedule }),
});

const targetOf = ({ name }: EventRule, { machineArn, roleArn, deadLettersArn }: RuleTarget) => ({
  Id: targetId,
  Arn: machineArn,
  RoleArn: roleArn,
  InputTransformer: {
    InputPathsMap: { id: '$.id', time: '$.time' },
    InputTemplate: `{"trigger":"rule","rule":${JSON.stringify(name)},"eventId":<id>,"time":<time>}`,
  },
  RetryPolicy: retryPolicy,
  DeadLetterConfig: { Arn: deadLettersArn },
});
