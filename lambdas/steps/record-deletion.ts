import { RecordDeletion } from '../../contracts/generated/step-contracts.ts';
import { deletionRows } from '../adapters/deletion-rows.ts';
import { nameRows } from '../adapters/name-rows.ts';
import { table } from '../adapters/table.ts';
import { eventOf } from '../domain/deletion/deletion-item.ts';
import type { DeletionRecords } from '../domain/deletion/deletion-ports.ts';
import { receiptOf } from '../domain/deletion/receipt.ts';
import type { Names } from '../domain/names/name-ports.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

interface RecordingPorts {
  readonly records: Pick<DeletionRecords, 'delete' | 'pass'>;
  readonly names: Pick<Names, 'find'>;
  readonly clock: () => Date;
}

/**
 * Takes the record of a deleted thing away, with all that it counts for, and settles its item as `Success` with a receipt, in one
 * transaction. Safe to repeat. A name that was deleted before is told so.
 *
 * @param policyDeletionsArn begins the ARNs of executions that delete policies
 * @throws StepFailure with the item's code where others have settled the item, or have the name
 */
export const recordDeletion =
  ({ records, names, clock }: RecordingPorts, policyDeletionsArn: string): Step<'RecordDeletion'> =>
  async ({ run, executionArn }) => {
    const { item, begun } = run;
    const at = clock();
    const told = { ...eventOf(item), status: 'success' as const };
    if (begun?.standing === 'DeletedBefore') {
      const statusMessage = deletedBefore((await names.find(item.name))?.deletedAt);
      await records.pass(item, executionArn, { statusMessage, at });
      return { event: { ...told, message: statusMessage } };
    }
    await records.delete(item, executionArn, (row) => ({ receipt: receiptOf(run, row, policyDeletionsArn), at }));
    return { event: told };
  };

const deletedBefore = (deletedAt: string | undefined): string => (deletedAt === undefined ? 'already deleted' : `already deleted on ${deletedAt}`);

const wired = (): Step<'RecordDeletion'> => {
  const { TABLE_NAME, TASK_RETENTION_DAYS, POLICY_DELETIONS_ARN } = environment('RecordDeletion');
  const rows = table(TABLE_NAME);
  const days = Number(TASK_RETENTION_DAYS);
  return recordDeletion({ records: deletionRows(rows, days), names: nameRows(rows, days), clock: () => new Date() }, POLICY_DELETIONS_ARN);
};

export const handler = step(RecordDeletion, wired());
