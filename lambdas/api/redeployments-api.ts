import { randomUUID } from 'node:crypto';
import { eventRules } from '../adapters/event-rules.ts';
import { fleetDirectoryRows } from '../adapters/fleet-directory-rows.ts';
import { redeploymentBus } from '../adapters/redeployment-bus.ts';
import { redeploymentBreakers, redeploymentNotes, redeploymentWindows } from '../adapters/redeployment-rows.ts';
import { ruleRows } from '../adapters/rule-rows.ts';
import { table } from '../adapters/table.ts';
import type { Table } from '../adapters/table.ts';
import { templateRows } from '../adapters/template-rows.ts';
import { redeploymentBounds } from '../domain/redeployment/bounds.ts';
import { breakerView, resetBreaker } from '../domain/redeployment/breaker.ts';
import type { BreakerPorts } from '../domain/redeployment/breaker.ts';
import type { RedeploymentBus } from '../domain/redeployment/redeployment-ports.ts';
import type { RuleSavingPorts, RuleSettings } from '../domain/rules/rule-saving.ts';
import { environment } from '../runtime/environment.ts';
import { http } from '../runtime/http.ts';
import type { Resources } from '../runtime/http.ts';
import { getBreaker, postBreakerReset } from './redeployment-breaker.ts';
import type { Breaker } from './redeployment-breaker.ts';
import { getRule, listRules, postRule, putRule, removeRule } from './redeployment-rules.ts';

export interface RedeploymentPorts extends RuleSavingPorts {
  readonly breaker: Breaker;
}

/** Every resource of redeployments, with all its methods. */
export const redeploymentsApi = (ports: RedeploymentPorts, settings: RuleSettings): Resources => ({
  '/redeploymentRules': { GET: listRules(ports), POST: postRule(ports, settings) },
  '/redeploymentRules/{ruleName}': { GET: getRule(ports), PUT: putRule(ports), DELETE: removeRule(ports) },
  '/redeploymentBreaker': { GET: getBreaker(ports) },
  '/redeploymentBreaker/reset': { POST: postBreakerReset(ports) },
});

/** The breaker of the fleet. */
export const breakerOf = (rows: Table, { bus, ...settings }: Pick<BreakerPorts, 'bounds' | 'clock'> & { readonly bus: RedeploymentBus }): Breaker => {
  const ports = { breakers: redeploymentBreakers(rows), windows: redeploymentWindows(rows), notes: redeploymentNotes(rows), directory: fleetDirectoryRows(rows), ...settings };
  return {
    view: () => breakerView(ports),
    reset: ({ discard }) => resetBreaker({ ...ports, rules: ruleRows(rows), bus }, { discard, holder: randomUUID() }),
  };
};

const wired = () => {
  const settings = environment('RedeploymentsApi');
  const rows = table(settings.TABLE_NAME);
  const clock = () => new Date();
  const ports = {
    rules: ruleRows(rows),
    eventRules: eventRules({ machineArn: settings.REDEPLOY_STATE_MACHINE_ARN, roleArn: settings.RULE_ROLE_ARN, deadLettersArn: settings.DEAD_LETTERS_ARN }),
    templates: templateRows(rows),
    breaker: breakerOf(rows, { bounds: redeploymentBounds(settings.REDEPLOYMENT_BOUNDS), bus: redeploymentBus(settings.EVENT_BUS_NAME), clock }),
    clock,
    holder: randomUUID,
  };
  return http(redeploymentsApi(ports, { namePrefix: settings.RULE_NAME_PREFIX, most: Number(settings.REDEPLOYMENT_RULES) }), { corsOrigin: settings.CORS_ORIGIN });
};

export const handler = wired();
