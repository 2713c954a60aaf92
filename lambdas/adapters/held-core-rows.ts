import type { HeldCore, HeldCores } from '../domain/drift/drift-ports.ts';
import type { Pause } from './conflict-retry.ts';
import { coreRowsNamed } from './core-rows-named.ts';
import type { Table } from './table.ts';

const members = ['name', 'desiredTemplateName', 'desiredTemplateVersion', 'deploymentStatus', 'deployment', 'drift', 'seenAt', 'deletion'] as const satisfies readonly (keyof HeldCore)[];

/** HeldCores in the table. */
export const heldCoreRows = (rows: Pick<Table, 'getAll'>, pause?: Pause): HeldCores => ({
  among: (names) => coreRowsNamed<HeldCore>(rows, names, { members, ...(pause && { pause }) }),
});
