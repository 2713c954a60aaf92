import type { HeldDeployments } from '../domain/drift/drift-ports.ts';
import { sweptDeployments } from './swept-deployments.ts';
import type { Table } from './table.ts';

/** HeldDeployments in the table. */
export const heldDeployments = (rows: Pick<Table, 'get' | 'page' | 'update'>): HeldDeployments => ({
  active: sweptDeployments(rows).active,
  held: async ({ pk, sk, groupName }, at) => {
    await rows.update({ key: { pk, sk }, set: { driftSweptAt: at.toISOString() }, condition: { expression: 'groupName = :groupName', values: { groupName } } });
  },
});
