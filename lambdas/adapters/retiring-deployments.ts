import type { VersionDeploymentRow } from '../../contracts/template-rows.ts';
import { lastVersion, subdeploymentKey, versionDeploymentKey, versionDeploymentListPk } from '../../contracts/table.ts';
import type { RetiringDeployments } from '../domain/retirement/retirement-ports.ts';
import { rowPages, rowsOf } from './row-pages.ts';
import { assigned } from './table-expressions.ts';
import type { Condition } from './table-expressions.ts';
import type { Table } from './table.ts';
import { isUnchanged } from './version-deployment-rows.ts';

/** Sorts behind every version and job configuration. */
const lastHash = '~';

/** Deployments of versions in the table, as retiring sees them. */
export const retiringDeployments = (rows: Table): RetiringDeployments => ({
  all: () => rowPages<VersionDeploymentRow>(rows, { index: 'listIndex', partition: versionDeploymentListPk }),
  ofTemplate: (name) => {
    const from = versionDeploymentKey({ name, version: 1 }, '');
    return rowsOf<VersionDeploymentRow>(rows, { partition: from.pk, between: { from: from.sk, to: versionDeploymentKey({ name, version: lastVersion }, lastHash).sk } });
  },
  change: (row, change) => rows.update({ key: { pk: row.pk, sk: row.sk }, ...assigned({ ...change }), condition: isUnused(row) }),
  remove: async ({ templateName: name, templateVersion: version, jobConfigHash, incarnation, retryOfTask }) => {
    await rows.delete({
      delete: retryOfTask === undefined ? versionDeploymentKey({ name, version }, jobConfigHash) : subdeploymentKey(retryOfTask),
      condition: { expression: 'incarnation = :incarnation AND #state = :retiring', names: ['state'], values: { incarnation, retiring: 'Retiring' } },
    });
  },
});

/** `usedAt` changes with every task that takes the deployment up. */
const isUnused = (row: VersionDeploymentRow): Condition => {
  const { expression, values, ...names } = isUnchanged(row);
  return { ...names, expression: `${expression} AND usedAt = :usedAt`, values: { ...values, usedAt: row.usedAt } };
};
