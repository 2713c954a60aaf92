import { versionDeploymentKey } from '../../contracts/table.ts';
import type { VersionDeploymentRow } from '../../contracts/template-rows.ts';
import { groupsNamed } from '../domain/deployments/version-group.ts';
import type { VersionGroupRows } from '../domain/withdrawal/withdrawal-ports.ts';
import type { Table } from './table.ts';

/** Version groups by the rows of the deployments that they are for. */
export const versionGroupRows = (table: Pick<Table, 'get'>, groupPrefix: string): VersionGroupRows => ({
  of: async (groupName) => {
    for (const { template, jobConfigHash } of groupsNamed(groupPrefix, groupName)) {
      const row = await table.get<VersionDeploymentRow>(versionDeploymentKey(template, jobConfigHash));
      if (row?.groupName === groupName) return row;
    }
    return undefined;
  },
});
