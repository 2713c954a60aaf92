import { limits } from '../../contracts/limits.ts';
import { readQuery } from '../domain/requests/query-parameters.ts';
import { isRuleName, rulePath } from '../domain/rules/rule-name.ts';
import type { Rules } from '../domain/rules/rule-ports.ts';
import { readNewRule, readRuleUpdate } from '../domain/rules/rule-request.ts';
import { createRule, deleteRule, existingRule, ruleNotFound, updateRule } from '../domain/rules/rule-saving.ts';
import type { RuleSavingPorts, RuleSettings } from '../domain/rules/rule-saving.ts';
import { ruleView } from '../domain/rules/rule-view.ts';
import { Reply } from '../runtime/http.ts';
import type { ApiRequest, Route } from '../runtime/http.ts';
import { count, cursor, cursorText, pagination } from './paging.ts';

/** Where a rule is. */
const headersOf = (name: string): Record<string, string> => ({ location: rulePath(name), 'x-name': name });

/** @throws Refusal REDEPLOYMENT_RULE_NOT_FOUND for a name that no rule can have, which must not become a key */
const nameIn = ({ path: { ruleName = '' } }: ApiRequest): string => {
  if (!isRuleName(ruleName)) throw ruleNotFound(ruleName);
  return ruleName;
};

/** `createRedeploymentRule` */
export const postRule =
  (ports: RuleSavingPorts, settings: RuleSettings): Route =>
  async ({ body, query }) => {
    readQuery(query, {});
    const read = readNewRule(body);
    await createRule(ports, settings, read);
    return new Reply(201, headersOf(read.name));
  };

/** `updateRedeploymentRule` */
export const putRule =
  (ports: RuleSavingPorts): Route =>
  async (request) => {
    readQuery(request.query, {});
    const name = nameIn(request);
    await updateRule(ports, name, readRuleUpdate(request.body));
    return new Reply(204, headersOf(name));
  };

/** `deleteRedeploymentRule` */
export const removeRule =
  (ports: RuleSavingPorts): Route =>
  async (request) => {
    readQuery(request.query, {});
    const name = nameIn(request);
    await deleteRule(ports, name);
    return new Reply(204, { 'x-name': name });
  };

/** `getRedeploymentRule` */
export const getRule =
  ({ rules }: { readonly rules: Pick<Rules, 'find'> }): Route =>
  async (request) => {
    readQuery(request.query, {});
    return ruleView(await existingRule(rules, nameIn(request)));
  };

const list = 'redeployment rules';
const isRulePosition = (value: Readonly<Record<string, unknown>>): value is { name: string } => typeof value['name'] === 'string' && isRuleName(value['name']);

/** `listRedeploymentRules`: by name. Rules may be large, so that a page may hold fewer than were asked for. */
export const listRules =
  ({ rules }: { readonly rules: Pick<Rules, 'byName'> }): Route =>
  async ({ query }) => {
    const { count: asked, exclusiveStartName: after } = readQuery(query, { count, exclusiveStartName: cursor(list, isRulePosition) });
    const found = await rules.byName({ after: after?.name, limit: asked?.entries ?? limits.pageEntries });
    const last = found.at(-1);
    const isMore = last !== undefined && (await rules.byName({ after: last.name, limit: 1 })).length > 0;
    return { rules: found.map(ruleView), ...pagination(asked, isMore ? { name: cursorText(list, { name: last.name }) } : undefined) };
  };
