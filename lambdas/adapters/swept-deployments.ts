import type { VersionDeploymentRow } from '../../contracts/rows.ts';
import { versionDeploymentListPk } from '../../contracts/table.ts';
import type { SweptDeployments } from '../domain/fleet/sweep-ports.ts';
import type { PageKey, Table } from './table.ts';

/** SweptDeployments in the table. */
export const sweptDeployments = (rows: Pick<Table, 'get' | 'page' | 'update'>): SweptDeployments => ({
  async *active() {
    let next: PageKey | undefined;
    do {
      const page = await rows.page<VersionDeploymentRow>({ index: 'listIndex', partition: versionDeploymentListPk, ...(next && { after: next }) });
      yield page.rows.filter(({ state }) => state === 'Active');
      next = page.next;
    } while (next !== undefined);
  },
  current: async ({ pk, sk }) => {
    const row = await rows.get<VersionDeploymentRow>({ pk, sk });
    return row?.state === 'Active' ? row : undefined;
  },
  swept: async ({ pk, sk, deploymentId }, at) => {
    await rows.update({ key: { pk, sk }, set: { sweptAt: at.toISOString() }, condition: { expression: 'deploymentId = :deploymentId', values: { deploymentId } } });
  },
});
