import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { ListRulesCommandOutput, ListTargetsByRuleCommandOutput } from '@aws-sdk/client-eventbridge';
import { eventRules } from '../../lambdas/adapters/event-rules.ts';
import { ruleRows } from '../../lambdas/adapters/rule-rows.ts';
import { templateRows } from '../../lambdas/adapters/template-rows.ts';
import { breakerOf, redeploymentsApi } from '../../lambdas/api/redeployments-api.ts';
import type { RedeploymentBounds } from '../../lambdas/domain/redeployment/bounds.ts';
import type { BreakerReset } from '../../lambdas/domain/redeployment/redeployment-ports.ts';
import { http } from '../../lambdas/runtime/http.ts';
import { eventsService } from '../../local/events/service.ts';
import { proxyEvent } from './read-api.ts';
import type { Answer } from './read-api.ts';
import type { TaskWorld } from './task-world.ts';

const account = '111122223333';
export const ruleTarget = {
  machineArn: `arn:aws:states:us-east-1:${account}:stateMachine:redeploy`,
  roleArn: `arn:aws:iam::${account}:role/rules`,
  deadLettersArn: `arn:aws:sqs:us-east-1:${account}:dead-letters`,
};
const bounds: RedeploymentBounds = { attempts: 3, backoffSeconds: 300, breakerShare: 0.2, breakerMinimum: 10, breakerMinutes: 60 };
export const ruleNamePrefix = 'greengrass2-provisioning-one-redeploy.';

/** The API of redeployments on a world with EventBridge: asks it as API Gateway would, and looks what EventBridge has. No call is repeated by a client. */
export const redeploymentsApiOf = (world: TaskWorld, { most = 50 }: { readonly most?: number } = {}) => {
  const { wire, rows, clock } = world;
  const events = eventsService(wire);
  wire.register(events);
  const client = new EventBridgeClient({ endpoint: wire.endpoint, region: wire.region, maxAttempts: 1, credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' } });
  const resets: BreakerReset[] = [];
  let requests = 0;
  const ports = {
    rules: ruleRows(rows, () => Promise.resolve()),
    eventRules: eventRules(ruleTarget, client),
    templates: templateRows(rows),
    breaker: breakerOf(rows, { bounds, clock, bus: { reset: async (event) => void resets.push(event) } }),
    clock,
    holder: () => `request-${(requests += 1)}`,
  };
  const handler = http(redeploymentsApi(ports, { namePrefix: ruleNamePrefix, most }), { corsOrigin: '' });
  // Past the wire, where a fault may wait for the application.
  const targetsOf = async (Rule: string) => ((await events.call('ListTargetsByRule', { Rule })) as ListTargetsByRuleCommandOutput).Targets ?? [];
  return {
    client,
    resets,
    ask: async (method: string, target: string, body?: unknown): Promise<Answer> => {
      const text = body === undefined || typeof body === 'string' ? (body ?? null) : JSON.stringify(body);
      const answer = await handler(proxyEvent(target, { method, headers: { 'content-type': 'application/json' }, body: text }), {} as never);
      return { status: answer.statusCode, headers: answer.headers, body: (answer.body === '' ? undefined : JSON.parse(answer.body)) as Answer['body'] };
    },
    /** Rules on the default bus, each with its targets. */
    eventBridge: async () => {
      const { Rules = [] } = (await events.call('ListRules', {})) as ListRulesCommandOutput;
      return Promise.all(Rules.map(async ({ Arn: _arn, EventBusName: _bus, ...rule }) => ({ ...rule, targets: await targetsOf(rule.Name ?? '') })));
    },
    fail: (operation: string, given: { when?: 'before' | 'after'; error?: { name: string; statusCode: number } } = {}) =>
      wire.fault({ service: 'events', operation, when: given.when ?? 'before', error: given.error ?? { name: 'InternalException', statusCode: 500 } }),
    close: () => {
      client.destroy();
      events.close();
    },
  };
};
