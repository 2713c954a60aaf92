import type { VersionDeploymentRow } from '../../contracts/rows.ts';
import { versionDeploymentKey, versionDeploymentListPk } from '../../contracts/table.ts';
import type { RetiringDeployments } from '../domain/retirement/retirement-ports.ts';
import { rowPages, rowsOf } from './row-pages.ts';
import type { Condition } from './table-expressions.ts';
import type { Table } from './table.ts';

/** Sorts behind every version and job configuration. */
const lastHash = '~';
const lastVersion = 999_999_999;

/** Deployments of versions in the table, as retiring sees them. */
export const retiringDeployments = (rows: Table): RetiringDeployments => ({
  all: () => rowPages<VersionDeploymentRow>(rows, { index: 'listIndex', partition: versionDeploymentListPk }),
  ofTemplate: (name) => {
    const from = versionDeploymentKey({ name, version: 1 }, '');
    return rowsOf<VersionDeploymentRow>(rows, { partition: from.pk, between: { from: from.sk, to: versionDeploymentKey({ name, version: lastVersion }, lastHash).sk } });
  },
  change: (row, change) =>
    rows.update({
      key: { pk: row.pk, sk: row.sk },
      set: { ...change },
      remove: Object.entries(change).flatMap(([member, value]) => (value === undefined ? [member] : [])),
      condition: asRead(row),
    }),
  remove: async ({ templateName: name, templateVersion: version, jobConfigHash, incarnation }) => {
    await rows.delete({
      key: versionDeploymentKey({ name, version }, jobConfigHash),
      condition: { expression: 'incarnation = :incarnation AND #state = :retiring', names: ['state'], values: { incarnation, retiring: 'Retiring' } },
    });
  },
});

/** State, generation and lease change with every step of making and taking down; `usedAt` with every task that takes it up. */
const asRead = ({ incarnation, state, generation, lease, usedAt }: VersionDeploymentRow): Condition => ({
  expression: [
    'incarnation = :incarnation', '#state = :state', 'generation = :generation', 'usedAt = :usedAt',
    ...(lease === undefined ? ['attribute_not_exists(lease)'] : ['lease.holder = :holder', 'lease.#until = :until']),
  ].join(' AND '),
  names: ['state', ...(lease === undefined ? [] : ['until'])],
  values: { incarnation, state, generation, usedAt, ...lease },
});
