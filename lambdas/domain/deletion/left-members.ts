import type { DeviceRow, ProvisionedThing } from '../../../contracts/thing-rows.ts';
import { isBroken, partMembers, recordedParts } from '../things/provisioned-thing.ts';
import type { ThingParts } from '../things/thing-parts.ts';
import type { DeletionRun, ThingRow } from './deletion-item.ts';
import type { LeftMembers } from './deletion-ports.ts';

/** What a row is to tell of a thing whose deletion failed. The certificate it names stays named: it may be detached already. */
export const leftMembers = ({ item: { taskId }, disassociated }: DeletionRun, parts: ThingParts, row: ThingRow, at: Date): LeftMembers => ({
  ...recordedParts<ProvisionedThing>(partMembers(parts)).set,
  ...(disassociated?.disassociated === true && noCore),
  provisioningStatus: isBroken(parts) ? 'Failure' : row.provisioningStatus,
  lastTaskId: taskId,
  updatedAt: at.toISOString(),
});

const noCore: Pick<DeviceRow, 'association'> & Record<'coreName' | 'statusPk', undefined> = { association: 'None', coreName: undefined, statusPk: undefined };
