import type { components } from '../../../contracts/generated/openapi.ts';
import type { DeviceRow } from '../../../contracts/thing-rows.ts';
import { expiringArtifact } from '../artifacts/artifact-expiry.ts';
import type { Retention } from '../artifacts/artifact-expiry.ts';
import { corePath } from '../cores/core-view.ts';
import { taskPath } from '../tasks/task-kinds.ts';

type Schemas = components['schemas'];

/** Path of a client device. */
export const devicePath = (name: string): string => `/devices/${name}`;

/** A client device as the API shows it. */
export const deviceView = (row: DeviceRow, retention: Retention): Schemas['ClientDevice'] => ({
  name: row.name,
  ...(row.coreName !== undefined && { coreName: row.coreName }),
  association: row.association,
  artifacts: { ...(row.certs && { certs: expiringArtifact(row.certs, retention) }) },
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
