import { setTimeout as delay } from 'node:timers/promises';
import { ReleaseClientDevices } from '../../contracts/generated/step-contracts.ts';
import { artifactRemoval } from '../adapters/artifact-removal.ts';
import { clientDevices } from '../adapters/client-devices.ts';
import { coreArtifacts } from '../adapters/core-artifacts.ts';
import { deviceRecords } from '../adapters/device-records.ts';
import { deviceRowsRead } from '../adapters/device-rows-read.ts';
import { iotCertificates } from '../adapters/iot-certificates.ts';
import { iotRemoval } from '../adapters/iot-removal.ts';
import { iotThings } from '../adapters/iot-things.ts';
import { nameRows } from '../adapters/name-rows.ts';
import { table } from '../adapters/table.ts';
import { releasedDevices } from '../domain/deletion/device-release.ts';
import type { ReleasePorts } from '../domain/deletion/device-release.ts';
import { environment } from '../runtime/environment.ts';
import { step } from '../runtime/step.ts';
import type { Step } from '../runtime/step.ts';

/** One round of letting go of a core's client devices: see `releasedDevices`. Safe to repeat. */
export const releaseClientDevices =
  (ports: ReleasePorts, busName: string): Step<'ReleaseClientDevices'> =>
  ({ item, former }) =>
    releasedDevices(ports, busName)(item, former);

const wired = (): Step<'ReleaseClientDevices'> => {
  const { TABLE_NAME, ARTIFACTS_BUCKET, TASK_RETENTION_DAYS, EVENT_BUS_NAME } = environment('ReleaseClientDevices');
  const rows = table(TABLE_NAME);
  const days = Number(TASK_RETENTION_DAYS);
  return releaseClientDevices({
    devices: clientDevices(),
    directory: deviceRowsRead(rows),
    names: nameRows(rows, days),
    records: deviceRecords(rows, days),
    removal: iotRemoval(),
    things: iotThings(),
    certificates: iotCertificates(),
    artifacts: coreArtifacts(ARTIFACTS_BUCKET),
    objects: artifactRemoval(ARTIFACTS_BUCKET),
    clock: () => new Date(),
    pause: delay,
  }, EVENT_BUS_NAME);
};

export const handler = step(ReleaseClientDevices, wired());
