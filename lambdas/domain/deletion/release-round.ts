import type { DeviceRow } from '../../../contracts/rows.ts';
import { devicesPerBatch } from '../devices/device-ports.ts';
import type { ClientDevices, DeviceDirectory } from '../devices/device-ports.ts';
import { bounded } from '../bounded.ts';
import { clientIdPolicyName } from '../provisioning-templates/policies-of-core.ts';

/** A thing that a core is to let go of. */
export interface ReleasedDevice {
  readonly name: string;
  /** Of a client device of this system that belongs to the core; absent for any other thing that is associated with it. */
  readonly row?: DeviceRow;
  readonly isAssociated: boolean;
}

/** Things that a core is to let go of in one round. */
export interface Round {
  /** Not touched before. */
  readonly fresh: readonly ReleasedDevice[];
  /** Gone but for their record, which stays until the execution that deletes their policy has been started. */
  readonly pending: readonly ReleasedDevice[];
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
 * @param followedUp policies that an execution deletes which has been started
 */
export const nextRound =
  (ports: FindingPorts) =>
  async (coreName: string, followedUp: readonly string[]): Promise<Round> => {
    const found = new Map<string, ReleasedDevice>();
    const pending: ReleasedDevice[] = [];
    for await (const row of rowsOf(ports, coreName)) {
      if (followedUp.includes(clientIdPolicyName(row))) pending.push({ name: row.name, row, isAssociated: false });
      else found.set(row.name, { name: row.name, row, isAssociated: row.association === 'Associated' });
      if (found.size === devicesPerBatch) return { fresh: [...found.values()], pending };
    }
    const associated = await ports.devices.of(coreName, devicesPerBatch);
    const rows = await bounded(concurrency, associated, (name) => ports.directory.find(name));
    for (const [position, name] of associated.entries()) {
      const row = rows[position];
      found.set(name, { name, isAssociated: true, ...(row?.coreName === coreName && { row }) });
    }
    return { fresh: [...found.values()].slice(0, devicesPerBatch), pending };
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
