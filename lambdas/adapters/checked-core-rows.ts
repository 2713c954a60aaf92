import type { CheckedCore, CheckedCores } from '../domain/drift/drift-ports.ts';
import type { Pause } from './conflict-retry.ts';
import { coreRowsNamed } from './core-rows-named.ts';
import type { Table } from './table.ts';

const members = ['name', 'desiredTemplateName', 'desiredTemplateVersion', 'deploymentStatus', 'deployment', 'drift', 'seenAt', 'deletion'] as const satisfies readonly (keyof CheckedCore)[];

/** CheckedCores in the table. */
export const checkedCoreRows = (rows: Pick<Table, 'getAll'>, pause?: Pause): CheckedCores => ({
  among: (names) => coreRowsNamed<CheckedCore>(rows, names, { members, ...(pause && { pause }) }),
});
