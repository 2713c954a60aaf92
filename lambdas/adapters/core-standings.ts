import type { CoreStanding, CoreStandings } from '../domain/deployments/deployment-ports.ts';
import { coreRowsNamed } from './core-rows-named.ts';
import type { Pause } from './conflict-retry.ts';
import type { Table } from './table.ts';

/** CoreStandings in the table. */
export const coreStandings = (rows: Pick<Table, 'getAll'>, pause?: Pause): CoreStandings => ({
  of: (names) => coreRowsNamed<CoreStanding>(rows, names, { members: ['name', 'deploymentStatus', 'deployment', 'drift', 'endedDeployments'], ...(pause && { pause }) }),
});
