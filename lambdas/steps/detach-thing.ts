import { DetachThing } from '../../contracts/generated/step-contracts.ts';
import { coreArtifacts } from '../adapters/core-artifacts.ts';
import { thingRows } from '../adapters/deletion-rows.ts';
import { iotCertificates } from '../adapters/iot-certificates.ts';
import { iotRemoval } from '../adapters/iot-removal.ts';
import { iotThings } from '../adapters/iot-things.ts';
import { table } from '../adapters/table.ts';
import type { DeletionRecords, RemovalPorts } from '../domain/deletion/deletion-ports.ts';
import { detachedThing } from '../domain/deletion/thing-detaching.ts';
import { StepFailure } from '../domain/failure.ts';
import { called } from '../domain/things/thing-item.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Takes its certificates from the thing of an item: see `detachedThing`. Safe to repeat, as long as the item has the name: the
 * thing that bears it may be another one since.
 *
 * @throws StepFailure `SUPERSEDED` where the item has the name no more
 */
export const detachThing =
  (ports: RemovalPorts & { readonly rows: Pick<DeletionRecords, 'find' | 'isHeldBy' | 'kept'> }): Step<'DetachThing'> =>
  async ({ item }) => {
    const [row, isHeld] = await Promise.all([ports.rows.find(item), ports.rows.isHeldBy(item)]);
    if (!isHeld) throw new StepFailure('Conflict', 'SUPERSEDED', `${called(item.kind, item.name)} is not taken apart any more: its deletion has ended, or others have taken it over`);
    return detachedThing(ports)(row ?? { name: item.name, ...(await ports.rows.kept(item)) }, `${item.taskId}-${item.index}`);
  };

const wired = (): Step<'DetachThing'> => {
  const { TABLE_NAME, ARTIFACTS_BUCKET } = environment('DetachThing');
  return detachThing({
    rows: thingRows(table(TABLE_NAME)),
    removal: iotRemoval(),
    things: iotThings(),
    certificates: iotCertificates(),
    artifacts: coreArtifacts(ARTIFACTS_BUCKET),
  });
};

export const handler = step(DetachThing, wired());
