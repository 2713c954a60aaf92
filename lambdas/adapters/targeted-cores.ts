import type { CoreRow } from '../../contracts/rows.ts';
import { coreKey } from '../../contracts/table.ts';
import { bounded } from '../domain/bounded.ts';
import type { RetryPorts, TargetedCore } from '../domain/tasks/task-retry.ts';
import { withoutConflict } from './conflict-retry.ts';
import type { Pause } from './conflict-retry.ts';
import type { Table } from './table.ts';

/** Keys of one BatchGetItem (DynamoDB quotas). */
const keysAtOnce = 100;
const concurrency = 5;

const members = ['name', 'desiredTemplateName', 'desiredTemplateVersion', 'deployment'] as const satisfies readonly (keyof CoreRow)[];

/** What was targeted last on each of some cores, from the table. */
export const targetedCores =
  (rows: Pick<Table, 'getAll'>, pause?: Pause): RetryPorts['targetedCores'] =>
  async (names) => {
    const batches = Array.from({ length: Math.ceil(names.length / keysAtOnce) }, (_, batch) => names.slice(batch * keysAtOnce, (batch + 1) * keysAtOnce));
    return (await bounded(concurrency, batches, (batch) => withoutConflict(() => rows.getAll<TargetedCore>(batch.map(coreKey), members), pause))).flat();
  };
