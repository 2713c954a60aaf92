import type { DeviceRow } from '../../../contracts/thing-rows.ts';
import { devicesPerBatch } from '../devices/device-ports.ts';
import type { ClientDevices, DeviceDirectory } from '../devices/device-ports.ts';
import { bounded } from '../bounded.ts';

/** A thing that a core is to let go of. */
export interface ReleasedDevice {
  readonly name: string;
  /** Of a client device of this system that belongs to the core; absent for any other thing that is associated with it. */
  readonly row?: DeviceRow;
  readonly isAssociated: boolean;
}

interface FindingPorts {
  readonly devices: Pick<ClientDevices, 'of'>;
  readonly directory: DeviceDirectory;
}

/** Reads of rows at a time. */
const concurrency = 5;

/**
 * The next things that a core is to let go of: client devices that belong to it by their row, and whatever Greengrass has
 * associated with it. Empty once there are none.
 *
 * @param absent things that are not associated any more: listed only where nothing else is
 */
export const nextRound =
  (ports: FindingPorts) =>
  async (coreName: string, absent: ReadonlySet<string>): Promise<ReleasedDevice[]> => {
    const found = new Map<string, ReleasedDevice>();
    for await (const row of rowsOf(ports, coreName)) {
      found.set(row.name, { name: row.name, row, isAssociated: row.association === 'Associated' });
      if (found.size === devicesPerBatch) return [...found.values()];
    }
    const listed = await ports.devices.of(coreName, devicesPerBatch + absent.size);
    const present = listed.filter((name) => !absent.has(name));
    const associated = present.length > 0 || found.size > 0 ? present : listed;
    const rows = await bounded(concurrency, associated.slice(0, devicesPerBatch), (name) => ports.directory.find(name));
    for (const [position, row] of rows.entries()) {
      const name = associated[position] ?? '';
      found.set(name, { name, isAssociated: true, ...(row?.coreName === coreName && { row }) });
    }
    return [...found.values()].slice(0, devicesPerBatch);
  };

/** Rows of devices as they stand: a list may be a moment old. */
async function* rowsOf({ directory }: FindingPorts, coreName: string): AsyncGenerator<DeviceRow> {
  let after: string | undefined;
  for (;;) {
    const listed: readonly DeviceRow[] = await directory.ofCore(coreName, { after, limit: devicesPerBatch });
    const rows = await bounded(concurrency, listed, ({ name }) => directory.find(name));
    for (const row of rows) if (row?.coreName === coreName) yield row;
    if (listed.length < devicesPerBatch) return;
    after = listed.at(-1)?.name;
  }
}
