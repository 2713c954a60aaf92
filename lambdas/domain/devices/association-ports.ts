import type { ItemRow } from '../../../contracts/task-rows.ts';
import type { DeviceRow } from '../../../contracts/thing-rows.ts';
import type { Cancellations } from '../tasks/task-ports.ts';
import type { Cores, DeviceItems } from '../ports.ts';
import type { DeviceToAssociate } from './device-item.ts';
import type { ClientDevices } from './device-ports.ts';

/** How a client device of a task stands before it is associated. */
export interface DeviceStanding {
  readonly device: DeviceToAssociate;
  /** Absent where its provisioning never began. */
  readonly item?: Pick<ItemRow, 'taskStatus' | 'executionArn' | 'statusMessage'>;
  readonly row?: Pick<DeviceRow, 'provisioningStatus' | 'lastTaskId' | 'coreName'>;
}

export interface DeviceStandings {
  /** Of up to 100 devices, in their order. Strongly consistent. */
  of(devices: readonly DeviceToAssociate[]): Promise<DeviceStanding[]>;
}

export interface AssociationPorts {
  readonly cancellations: Pick<Cancellations, 'of'>;
  readonly standings: DeviceStandings;
  readonly cores: Cores;
  readonly clientDevices: Pick<ClientDevices, 'associate'>;
  readonly deviceItems: Pick<DeviceItems, 'settle'>;
  readonly clock: () => Date;
}
