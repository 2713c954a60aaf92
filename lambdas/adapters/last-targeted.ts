import type { LastTargeted, RetryPorts } from '../domain/tasks/task-retry.ts';
import type { Pause } from './conflict-retry.ts';
import { coreRowsNamed } from './core-rows-named.ts';
import type { Table } from './table.ts';

/** What was targeted last on each of some cores, from the table. */
export const lastTargeted =
  (rows: Pick<Table, 'getAll'>, pause?: Pause): RetryPorts['lastTargeted'] =>
  (names) =>
    coreRowsNamed<LastTargeted>(rows, names, { members: ['name', 'desiredTemplateName', 'desiredTemplateVersion', 'deployment'], ...(pause && { pause }) });
