import type { DeviceRow } from '../../contracts/thing-rows.ts';
import { coreDevicesPk, deviceKey, deviceListPk, deviceListSk } from '../../contracts/table.ts';
import type { DeletionItem, ReleasedDevices } from '../../lambdas/domain/deletion/deletion-item.ts';
import { createdAt } from './task.ts';

export const policyDeletionsArn = 'arn:aws:states:us-east-1:111122223333:execution:delete-policies:';
export const sharedPolicy = 'site-core';
export const ownPolicy = (name: string): string => `clientIdEnforcementPolicy_${name}`;
/** What the machine gives the first round. */
export const noRound: ReleasedDevices = { round: 0, more: 'devices', disassociated: 0, deprovisioned: 0, kept: 0, events: [] };

/** A core that is deleted with all it has. */
export const aDeletion = (given: Partial<DeletionItem> = {}): DeletionItem => {
  const { kind = 'core' } = given;
  return { taskId: 'delete001', index: 0, name: 'edge-1', kind, deprovision: true, ...(kind === 'core' ? { deprovisionClientDevices: true } : { disassociate: true }), ...given };
};

export const aDeviceRow = (given: Partial<DeviceRow> & { name: string; coreName?: string }): DeviceRow => ({
  ...deviceKey(given.name), listPk: deviceListPk, listSk: deviceListSk(given.name), provisioningStatus: 'Success', provisioningTemplate: 'own-ca', lastTaskId: 'task00001',
  createdAt, updatedAt: createdAt, association: 'Associated', ...(given.coreName !== undefined && { statusPk: coreDevicesPk(given.coreName) }), ...given,
});
