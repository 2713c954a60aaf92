import { BeginDeletion } from '../../contracts/generated/step-contracts.ts';
import type { DeviceRow } from '../../contracts/thing-rows.ts';
import { cancellationRows } from '../adapters/cancellation-rows.ts';
import { coreArtifacts } from '../adapters/core-artifacts.ts';
import { thingRows } from '../adapters/deletion-rows.ts';
import { deploymentItemRows } from '../adapters/deployment-item-rows.ts';
import { fleetRows } from '../adapters/fleet-rows.ts';
import { nameRows } from '../adapters/name-rows.ts';
import { table } from '../adapters/table.ts';
import type { DeletionItem } from '../domain/deletion/deletion-item.ts';
import type { DeletionRecords } from '../domain/deletion/deletion-ports.ts';
import { endTurns } from '../domain/deployments/core-turn.ts';
import type { DeploymentItems } from '../domain/deployments/deployment-ports.ts';
import { StepFailure } from '../domain/failure.ts';
import { beingDeleted } from '../domain/fleet/core-transitions.ts';
import { changing } from '../domain/fleet/fleet-ports.ts';
import type { Fleet } from '../domain/fleet/fleet-ports.ts';
import type { Names } from '../domain/names/name-ports.ts';
import type { CoreArtifacts } from '../domain/ports.ts';
import { refuseCanceled } from '../domain/tasks/task-cancellation.ts';
import type { Cancellations } from '../domain/tasks/task-ports.ts';
import { called } from '../domain/things/thing-item.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step, StepOutput } from '../runtime/step.ts';

interface BeginningPorts {
  readonly cancellations: Cancellations;
  readonly names: Pick<Names, 'take'>;
  readonly rows: Pick<DeletionRecords, 'find'>;
  readonly fleet: Fleet;
  readonly items: Pick<DeploymentItems, 'find' | 'supersede'>;
  readonly artifacts: Pick<CoreArtifacts, 'bundle'>;
  readonly clock: () => Date;
}

/**
 * Begins the item and takes the name of its thing, so that no other task makes or deletes it meanwhile. From here on no
 * deployment task moves a core that is being deleted. Without a record there may still be something to delete: what a former
 * deletion was told to keep, and what a creation made that ended before it recorded anything. Safe to repeat.
 *
 * @throws StepFailure `CORE_NOT_FOUND`, `DEVICE_NOT_FOUND` for a name that nothing is known of; `CORE_BUSY` while another task is
 *   at work on it; `NAME_IN_USE`; `DEVICE_OF_OTHER_CORE`; `Canceled` where the task was cancelled before the item began
 */
export const beginDeletion =
  ({ cancellations, names, rows, fleet, items, artifacts, clock }: BeginningPorts): Step<'BeginDeletion'> =>
  async ({ item, executionArn }) => {
    await refuseCanceled(cancellations, item);
    const at = clock();
    const remembered = await names.take(item, item.kind, executionArn, at);
    const row = await rows.find(item);
    if (row === undefined) {
      if (item.deprovision && (remembered.kept !== undefined || (await artifacts.bundle(item.name)) !== undefined)) return found(remembered.kept?.coreName);
      if (remembered.deletedAs === item.kind) return { standing: 'DeletedBefore' };
      throw notFound(item);
    }
    if (item.kind === 'core') {
      await changing(fleet, item.name, async (core) => {
        await endTurns({ items, clock })(core);
        return beingDeleted(core, { ...item, at });
      });
      return found();
    }
    const { coreName } = row as DeviceRow;
    if (coreName !== undefined && item.coreName !== undefined && item.coreName !== coreName) throw ofOtherCore(item, coreName);
    return found(coreName);
  };

/** @param coreName of a client device that may be associated */
const found = (coreName?: string): StepOutput<'BeginDeletion'> => ({ standing: 'Found', ...(coreName !== undefined && { coreName }) });

const notFound = ({ kind, name }: DeletionItem): StepFailure =>
  new StepFailure('NotFound', kind === 'core' ? 'CORE_NOT_FOUND' : 'DEVICE_NOT_FOUND', `there is no ${called(kind, name)}, and there has been none of late`);

const ofOtherCore = ({ name, coreName }: DeletionItem, actual: string): StepFailure => {
  const device = called('device', name);
  return new StepFailure('Conflict', 'DEVICE_OF_OTHER_CORE', `${device} belongs to core ${JSON.stringify(actual)}, not to ${JSON.stringify(coreName)}`);
};

const wired = (): Step<'BeginDeletion'> => {
  const { TABLE_NAME, ARTIFACTS_BUCKET, TASK_RETENTION_DAYS } = environment('BeginDeletion');
  const rows = table(TABLE_NAME);
  return beginDeletion({
    cancellations: cancellationRows(rows),
    names: nameRows(rows, Number(TASK_RETENTION_DAYS)),
    rows: thingRows(rows),
    fleet: fleetRows(rows),
    items: deploymentItemRows(rows),
    artifacts: coreArtifacts(ARTIFACTS_BUCKET),
    clock: () => new Date(),
  });
};

export const handler = step(BeginDeletion, wired());
