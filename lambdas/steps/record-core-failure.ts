import { RecordCoreFailure } from '../../contracts/generated/step-contracts.ts';
import { coreRows } from '../adapters/core-rows.ts';
import { itemRows } from '../adapters/item-rows.ts';
import { table } from '../adapters/table.ts';
import { explained, explainedGenerator } from '../domain/caught-error.ts';
import type { ExplainedFailure } from '../domain/caught-error.ts';
import { existingParts, partialCore } from '../domain/cores/core-row.ts';
import type { CoreRun } from '../domain/cores/core-row.ts';
import type { Ports } from '../domain/ports.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Settles a core's item as `Failure`, with what happened and what exists of the core, which is recorded too. Nothing is
 * undone: a re-run completes the core. Safe to repeat.
 */
export const recordCoreFailure =
  ({ cores, items, clock }: Pick<Ports, 'cores' | 'items' | 'clock'>): Step<'RecordCoreFailure'> =>
  async ({ core: run, executionArn }) => {
    const { item } = run;
    const { code, message } = whatHappened(run);
    const former = run.certificate === undefined ? undefined : await cores.find(item.name);
    const at = clock();
    await items.settle({ item, executionArn, taskStatus: 'Failure', code, statusMessage: message, exists: existingParts(run), at }, partialCore(run, former, at));
    return { event: { coreName: item.name, taskId: item.taskId, status: 'failed', message }, code, cause: message };
  };

const whatHappened = ({ failure, generatorFailure, item: { configGenerator } }: CoreRun): ExplainedFailure => {
  if (generatorFailure !== undefined) return explainedGenerator(generatorFailure, configGenerator?.alias ?? '');
  return explained(failure ?? { Error: 'States.Unknown', Cause: 'the state of the execution holds no error' });
};

const { TABLE_NAME, TASK_RETENTION_DAYS } = environment('RecordCoreFailure');
const rows = table(TABLE_NAME);

export const handler = step(RecordCoreFailure, recordCoreFailure({ cores: coreRows(rows), items: itemRows(rows, Number(TASK_RETENTION_DAYS)), clock: () => new Date() }));
