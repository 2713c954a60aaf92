import type { RedeploymentRuleCountRow, RedeploymentRuleRow } from '../../contracts/redeployment-rows.ts';
import { redeploymentRuleCountKey, redeploymentRuleKey } from '../../contracts/table.ts';
import type { Rules } from '../domain/rules/rule-ports.ts';
import { withoutConflict } from './conflict-retry.ts';
import type { Pause } from './conflict-retry.ts';
import { assigned, changed } from './table-expressions.ts';
import type { Condition } from './table-expressions.ts';
import type { Table } from './table.ts';

const countMember: keyof RedeploymentRuleCountRow = 'rules';

/** Sorts after every name. */
const afterNames = '~';

/** Rules of the operator in the table, and their number in the same transactions. */
export const ruleRows = (rows: Table, pause?: Pause): Rules => ({
  find: (name) => rows.get<RedeploymentRuleRow>(redeploymentRuleKey(name)),
  noted: async (name, { at, taskId, outcome }) => {
    const members = { lastTriggeredAt: at, lastTaskId: taskId, lastOutcome: outcome };
    await rows.update({ key: redeploymentRuleKey(name), ...assigned(members), condition: { expression: 'attribute_exists(pk)' } });
  },
  create: async (rule, most) => {
    const refused = await withoutConflict(() => rows.transact([
      { put: rule, condition: { expression: 'attribute_not_exists(pk)' } },
      { key: redeploymentRuleCountKey, add: { [countMember]: 1 }, condition: { expression: 'attribute_not_exists(#rules) OR #rules < :most', names: [countMember], values: { most } } },
    ]), pause);
    if (refused.length === 0) return 'created';
    return refused.includes(0) ? 'name taken' : 'too many';
  },
  change: (before, after) => rows.update({ key: redeploymentRuleKey(before.name), ...changed(before, after), condition: asRead(before) }),
  remove: async (rule) => {
    const refused = await withoutConflict(() => rows.transact([
      { delete: redeploymentRuleKey(rule.name), condition: asRead(rule) },
      { key: redeploymentRuleCountKey, add: { [countMember]: -1 } },
    ]), pause);
    return refused.length === 0;
  },
  byName: async ({ after, limit }) => {
    const { pk, sk: from } = redeploymentRuleKey(after ?? '');
    const { rows: found } = await rows.page<RedeploymentRuleRow>({
      partition: pk, between: { from, to: redeploymentRuleKey(afterNames).sk }, limit, ...(after !== undefined && { after: { pk, sk: from } }),
    });
    return found;
  },
});

/** What became of its events is written beside everything else, and makes no difference. */
const asRead = ({ createdAt, state, lease }: RedeploymentRuleRow): Condition => ({
  expression: ['createdAt = :createdAt', '#state = :state', lease === undefined ? 'attribute_not_exists(lease)' : 'lease.holder = :holder'].join(' AND '),
  names: ['state'],
  values: { createdAt, state, ...(lease && { holder: lease.holder }) },
});
