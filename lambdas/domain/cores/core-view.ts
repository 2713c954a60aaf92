import type { components } from '../../../contracts/generated/openapi.ts';
import type { CoreRow } from '../../../contracts/rows.ts';
import type { Device } from './core-ports.ts';

type Schemas = components['schemas'];

/** Path of a core. Thing names have no character that a path segment would have to escape. */
export const corePath = (name: string): string => `/cores/${name}`;

const neverConnected: Device = { installedComponents: [], effectiveDeployments: [], status: 'UNKNOWN' };

/** A core as the API shows it. */
export const coreView = (row: CoreRow, device: Device | undefined): Schemas['Core'] => ({
  name: row.name,
  artifacts: { ...(row.certs && { certs: row.certs }), ...(row.config && { config: row.config }) },
  device: device ?? neverConnected,
  template: templateView(row),
  provisioning: {
    status: row.provisioningStatus,
    provisioningTemplate: row.provisioningTemplate,
    coreVersion: row.coreVersion,
    ...(row.thingArn !== undefined && { thingArn: row.thingArn }),
    ...(row.certificateId !== undefined && { certificateId: row.certificateId }),
    ...(row.certificateArn !== undefined && { certificateArn: row.certificateArn }),
  },
  links: { self: corePath(row.name), task: `/coreTasks/${row.lastTaskId}` },
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

/** A core as a list shows it. */
export const coreSummary = (row: CoreRow): Schemas['CoreSummary'] => ({ name: row.name, template: templateView(row), createdAt: row.createdAt, updatedAt: row.updatedAt });

const templateView = (row: CoreRow): Schemas['CoreTemplate'] => ({
  desired: { name: row.desiredTemplateName, version: row.desiredTemplateVersion },
  reported: {
    name: row.reportedTemplateName,
    version: row.reportedTemplateVersion,
    deploymentStatus: row.deploymentStatus,
    ...(row.deploymentStatusMessage !== undefined && { deploymentStatusMessage: row.deploymentStatusMessage }),
  },
});
