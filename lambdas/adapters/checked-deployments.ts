import type { CheckedDeployments } from '../domain/drift/drift-ports.ts';
import { sweptDeployments } from './swept-deployments.ts';
import type { Table } from './table.ts';

/** CheckedDeployments in the table. */
export const checkedDeployments = (rows: Pick<Table, 'get' | 'page' | 'update'>): CheckedDeployments => ({
  active: sweptDeployments(rows).active,
  checked: async ({ pk, sk, groupName }, at) => {
    await rows.update({ key: { pk, sk }, set: { driftSweptAt: at.toISOString() }, condition: { expression: 'groupName = :groupName', values: { groupName } } });
  },
});
