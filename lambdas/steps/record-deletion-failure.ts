import { RecordDeletionFailure } from '../../contracts/generated/step-contracts.ts';
import { coreArtifacts } from '../adapters/core-artifacts.ts';
import { deletionRows } from '../adapters/deletion-rows.ts';
import { iotCertificates } from '../adapters/iot-certificates.ts';
import { iotPolicies } from '../adapters/iot-policies.ts';
import { iotThings } from '../adapters/iot-things.ts';
import { table } from '../adapters/table.ts';
import { explained } from '../domain/caught-error.ts';
import { eventOf } from '../domain/deletion/deletion-item.ts';
import type { DeletionRecords } from '../domain/deletion/deletion-ports.ts';
import { leftMembers } from '../domain/deletion/left-members.ts';
import { existingParts, partsOfThing } from '../domain/things/thing-parts.ts';
import type { LookingPorts } from '../domain/things/thing-parts.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Settles an item as `Failure`, with what happened and what is left of its thing, whose record stays: another Delete task goes
 * on where this one ended. Safe to repeat. An item that RecordDeletion has settled stays a success.
 */
export const recordDeletionFailure =
  (ports: LookingPorts & { readonly records: Pick<DeletionRecords, 'find' | 'fail'>; readonly clock: () => Date }): Step<'RecordDeletionFailure'> =>
  async ({ run, executionArn }) => {
    const { item, begun, failure = { Error: 'States.Unknown', Cause: 'the state of the execution holds no error' } } = run;
    const { code, message } = explained(failure);
    // Until it has begun nothing of the thing is touched, and it may be another task's.
    const former = begun === undefined ? undefined : await ports.records.find(item);
    const parts = former && (await partsOfThing(ports)({ item }, former));
    const at = ports.clock();
    const word = await ports.records.fail(
      item, executionArn, { code, statusMessage: message, exists: existingParts(parts), at }, (row) => parts && leftMembers(run, parts, row, at),
    );
    const told = eventOf(item);
    return word === 'Success' ? { event: { ...told, status: 'success' } } : { event: { ...told, status: 'failed', message }, code, cause: message };
  };

const wired = (): Step<'RecordDeletionFailure'> => {
  const { TABLE_NAME, ARTIFACTS_BUCKET, TASK_RETENTION_DAYS } = environment('RecordDeletionFailure');
  return recordDeletionFailure({
    records: deletionRows(table(TABLE_NAME), Number(TASK_RETENTION_DAYS)),
    artifacts: coreArtifacts(ARTIFACTS_BUCKET),
    things: iotThings(),
    certificates: iotCertificates(),
    policies: iotPolicies(),
    clock: () => new Date(),
  });
};

export const handler = step(RecordDeletionFailure, wired());
