import { RecordDeviceFailure } from '../../contracts/generated/step-contracts.ts';
import { coreArtifacts } from '../adapters/core-artifacts.ts';
import { deviceItemRows } from '../adapters/device-item-rows.ts';
import { deviceRows } from '../adapters/device-rows.ts';
import { iotCertificates } from '../adapters/iot-certificates.ts';
import { iotPolicies } from '../adapters/iot-policies.ts';
import { iotThings } from '../adapters/iot-things.ts';
import { table } from '../adapters/table.ts';
import { explained } from '../domain/caught-error.ts';
import { isOfOtherCore, partialDevice } from '../domain/devices/device-row.ts';
import type { Ports } from '../domain/ports.ts';
import { existingParts, madeNothing, partsOfThing } from '../domain/things/thing-parts.ts';
import type { LookingPorts } from '../domain/things/thing-parts.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/**
 * Settles a client device's item as `Failure`, with what happened and what exists of the device, which is recorded too.
 * Nothing is undone: a re-run completes the device. Safe to repeat.
 */
export const recordDeviceFailure =
  (ports: LookingPorts & Pick<Ports, 'devices' | 'deviceItems' | 'clock'>): Step<'RecordDeviceFailure'> =>
  async ({ device: run, executionArn }) => {
    const { item } = run;
    const { code, message } = explained(run.failure ?? { Error: 'States.Unknown', Cause: 'the state of the execution holds no error' });
    const former = await ports.devices.find(item.name);
    const parts = madeNothing(code) || isOfOtherCore(item, former) ? undefined : await partsOfThing(ports)(run, former);
    const at = ports.clock();
    await ports.deviceItems.settle(
      { item, executionArn, taskStatus: 'Failure', code, statusMessage: message, exists: existingParts(parts), at }, partialDevice(run, parts, former, at),
    );
    return { event: { deviceName: item.name, taskId: item.taskId, status: 'failed', message }, code, cause: message };
  };

const { TABLE_NAME, ARTIFACTS_BUCKET, TASK_RETENTION_DAYS } = environment('RecordDeviceFailure');
const rows = table(TABLE_NAME);

export const handler = step(
  RecordDeviceFailure,
  recordDeviceFailure({
    devices: deviceRows(rows),
    deviceItems: deviceItemRows(rows, Number(TASK_RETENTION_DAYS)),
    artifacts: coreArtifacts(ARTIFACTS_BUCKET),
    things: iotThings(),
    certificates: iotCertificates(),
    policies: iotPolicies(),
    clock: () => new Date(),
  }),
);
