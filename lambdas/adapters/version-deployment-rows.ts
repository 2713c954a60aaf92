import type { SubdeploymentRow, VersionDeploymentRow } from '../../contracts/template-rows.ts';
import { subdeploymentKey, templateKey, versionDeploymentKey } from '../../contracts/table.ts';
import type { VersionDeployments } from '../domain/deployments/deployment-ports.ts';
import { taskOfRetryGroup } from '../domain/deployments/subdeployment.ts';
import { groupsNamed } from '../domain/deployments/version-group.ts';
import { changed } from './table-expressions.ts';
import type { Condition } from './table-expressions.ts';
import type { Table } from './table.ts';

/** VersionDeployments in the table. */
export const versionDeploymentRows = (rows: Table, groupPrefix: string): VersionDeployments => {
  const find: VersionDeployments['find'] = (template, jobConfigHash) => rows.get<VersionDeploymentRow>(versionDeploymentKey(template, jobConfigHash));
  const isRetryGroup = async (groupName: string): Promise<boolean> => {
    const taskId = taskOfRetryGroup(groupPrefix, groupName);
    return taskId !== undefined && (await rows.get<SubdeploymentRow>(subdeploymentKey(taskId)))?.groupName === groupName;
  };
  const haveGroup = async (groupName: string): Promise<boolean> => {
    if (await isRetryGroup(groupName)) return true;
    for (const { template, jobConfigHash } of groupsNamed(groupPrefix, groupName)) {
      if ((await find(template, jobConfigHash))?.groupName === groupName) return true;
    }
    return false;
  };
  return {
    find,
    haveGroup,
    claim: async (row) => {
      const refused = await rows.transact([
        { put: row, condition: { expression: 'attribute_not_exists(pk)' } },
        {
          check: templateKey(row.templateName),
          condition: { expression: 'incarnation = :incarnation AND attribute_not_exists(deletedAt)', values: { incarnation: row.incarnation } },
        },
      ]);
      if (refused.length === 0) return 'claimed';
      return refused.includes(0) ? 'taken' : 'template gone';
    },
    replace: (before, after) => rows.update({ key: { pk: before.pk, sk: before.sk }, ...changed(before, after), condition: isUnchanged(before) }),
    use: (row, at) =>
      rows.update({
        key: { pk: row.pk, sk: row.sk },
        set: { usedAt: at.toISOString() },
        condition: { expression: '#state = :active AND deploymentId = :deployment', names: ['state'], values: { active: 'Active', deployment: row.deploymentId } },
      }),
  };
};

/** State, generation and lease change with every step of making and taking down; dates change in between. */
export const isUnchanged = ({ incarnation, state, generation, lease }: VersionDeploymentRow): Condition => ({
  expression: [
    'incarnation = :incarnation', '#state = :state', 'generation = :generation',
    ...(lease === undefined ? ['attribute_not_exists(lease)'] : ['lease.holder = :holder', 'lease.#until = :until']),
  ].join(' AND '),
  names: ['state', ...(lease === undefined ? [] : ['until'])],
  values: { incarnation, state, generation, ...lease },
});
