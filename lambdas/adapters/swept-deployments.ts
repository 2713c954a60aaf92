import type { VersionDeploymentRow } from '../../contracts/template-rows.ts';
import { versionDeploymentListPk } from '../../contracts/table.ts';
import type { SweptDeployments } from '../domain/fleet/sweep-ports.ts';
import { rowPages } from './row-pages.ts';
import type { Table } from './table.ts';

/** SweptDeployments in the table. */
export const sweptDeployments = (rows: Pick<Table, 'get' | 'page' | 'update'>): SweptDeployments => ({
  async *active() {
    const pages = rowPages<VersionDeploymentRow>(rows, { index: 'listIndex', partition: versionDeploymentListPk });
    for await (const page of pages) yield page.filter(({ state }) => state === 'Active');
  },
  current: async ({ pk, sk }) => {
    const row = await rows.get<VersionDeploymentRow>({ pk, sk });
    return row?.state === 'Active' ? row : undefined;
  },
  swept: async ({ pk, sk, deploymentId }, at) => {
    await rows.update({ key: { pk, sk }, set: { sweptAt: at.toISOString() }, condition: { expression: 'deploymentId = :deploymentId', values: { deploymentId } } });
  },
});
