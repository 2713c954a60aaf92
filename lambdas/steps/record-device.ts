import { RecordDevice } from '../../contracts/generated/step-contracts.ts';
import { provisionedDevices } from '../adapters/device-item-rows.ts';
import { table } from '../adapters/table.ts';
import { wholeDevice } from '../domain/devices/device-row.ts';
import type { Ports } from '../domain/ports.ts';
import { provisioningNotice } from '../domain/things/provisioning-notice.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Stores a client device that is provisioned. Its item stays open, and holds the name, until the device is associated with
 * its core. Safe to repeat: its first date stays.
 *
 * @throws StepFailure `CORE_BUSY` where others have taken the device over
 */
export const recordDevice =
  ({ provisionedDevices: devices, clock }: Pick<Ports, 'provisionedDevices' | 'clock'>): Step<'RecordDevice'> =>
  async ({ device: run }) => {
    await devices.record(run.item, wholeDevice(run, clock()), provisioningNotice('device', run.certificate));
    return { deviceName: run.item.name };
  };

const { TABLE_NAME } = environment('RecordDevice');

export const handler = step(RecordDevice, recordDevice({ provisionedDevices: provisionedDevices(table(TABLE_NAME)), clock: () => new Date() }));
