import type { components } from '../../../contracts/generated/openapi.ts';
import type { DeviceRow } from '../../../contracts/rows.ts';
import { corePath, expiringArtifact } from '../cores/core-view.ts';
import { taskPath } from '../tasks/task-kinds.ts';

type Schemas = components['schemas'];

/** Path of a client device. */
export const devicePath = (name: string): string => `/devices/${name}`;

/**
 * A client device as the API shows it.
 *
 * @param retentionDays how long S3 keeps artifacts
 */
export const deviceView = (row: DeviceRow, retentionDays: number): Schemas['ClientDevice'] => ({
  name: row.name,
  ...(row.coreName !== undefined && { coreName: row.coreName }),
  association: row.association,
  artifacts: { ...(row.certs && { certs: expiringArtifact(row.certs, retentionDays) }) },
  provisioning: {
    status: row.provisioningStatus,
    provisioningTemplate: row.provisioningTemplate,
    ...(row.thingArn !== undefined && { thingArn: row.thingArn }),
    ...(row.certificateId !== undefined && { certificateId: row.certificateId }),
    ...(row.certificateArn !== undefined && { certificateArn: row.certificateArn }),
  },
  links: {
    self: devicePath(row.name),
    ...(row.coreName !== undefined && { core: corePath(row.coreName) }),
    task: taskPath('deviceTask', row.lastTaskId),
  },
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

/** A client device as a list shows it. */
export const deviceSummary = ({ name, association, provisioningStatus, createdAt, updatedAt }: DeviceRow): Schemas['ClientDeviceSummary'] => ({
  name, association, provisioningStatus, createdAt, updatedAt,
});
