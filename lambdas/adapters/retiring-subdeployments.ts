import type { SubdeploymentRow } from '../../contracts/template-rows.ts';
import { subdeploymentListPk } from '../../contracts/table.ts';
import type { RetiringSubdeployments } from '../domain/retirement/retirement-ports.ts';
import { rowsOf } from './row-pages.ts';
import { assigned } from './table-expressions.ts';
import type { Condition } from './table-expressions.ts';
import type { Table } from './table.ts';

/** RetiringSubdeployments in the table. */
export const retiringSubdeployments = (rows: Pick<Table, 'page' | 'update'>): RetiringSubdeployments => ({
  all: () => rowsOf<SubdeploymentRow>(rows, { index: 'listIndex', partition: subdeploymentListPk }),
  take: ({ pk, sk, ...row }, lease) => rows.update({ key: { pk, sk }, ...assigned({ state: 'Retiring', lease }), condition: isAsRead(row) }),
});

const isAsRead = ({ state, lease }: Pick<SubdeploymentRow, 'state' | 'lease'>): Condition => ({
  expression: ['#state = :state', ...(lease === undefined ? ['attribute_not_exists(lease)'] : ['lease.holder = :holder', 'lease.#until = :until'])].join(' AND '),
  names: ['state', ...(lease === undefined ? [] : ['until'])],
  values: { state, ...lease },
});
