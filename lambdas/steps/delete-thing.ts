import { DeleteThing } from '../../contracts/generated/step-contracts.ts';
import { coreDeviceRecords } from '../adapters/core-device-records.ts';
import { iotCertificates } from '../adapters/iot-certificates.ts';
import { iotRemoval } from '../adapters/iot-removal.ts';
import type { CoreDeviceRecords, RemovalPorts } from '../domain/deletion/deletion-ports.ts';
import { deletedThing } from '../domain/deletion/thing-deleting.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Deletes the thing of an item and its certificates: see `deletedThing`. Safe to repeat.
 *
 * @throws StepFailure `STILL_ATTACHED` for some seconds after the thing was detached
 */
export const deleteThing =
  (ports: Pick<RemovalPorts, 'removal' | 'certificates'> & { readonly coreDevices: CoreDeviceRecords }): Step<'DeleteThing'> =>
  async ({ item: { kind, name }, detached }) => {
    const deleted = await deletedThing(ports)(name, detached);
    // While its certificate was active, a running nucleus may have made itself known to Greengrass again.
    if (kind === 'core') await ports.coreDevices.delete(name);
    return deleted;
  };

export const handler = step(DeleteThing, deleteThing({ removal: iotRemoval(), certificates: iotCertificates(), coreDevices: coreDeviceRecords() }));
