import type { components } from '../../../contracts/generated/openapi.ts';
import type { CoreRow, DeviceFailure } from '../../../contracts/core-rows.ts';
import { expiringArtifact } from '../artifacts/artifact-expiry.ts';
import type { Retention } from '../artifacts/artifact-expiry.ts';
import { remedyOf, remedyOfFailure } from '../deployments/remedy.ts';
import type { Device } from './core-ports.ts';

type Schemas = components['schemas'];

/** Path of a core. Thing names have no character that a path segment would have to escape. */
export const corePath = (name: string): string => `/cores/${name}`;

const neverConnected: Device = { installedComponents: [], effectiveDeployments: [], status: 'UNKNOWN' };

/** What is told of a core beside its row. */
export interface CoreSurroundings {
  /** Absent until the core has connected once. */
  readonly device: Device | undefined;
  readonly redeployments: Schemas['CoreRedeployments'];
  readonly retention: Retention;
}

/** A core as the API shows it. */
export const coreView = (row: CoreRow, { device, redeployments, retention }: CoreSurroundings): Schemas['Core'] => ({
  name: row.name,
  artifacts: { ...(row.certs && { certs: expiringArtifact(row.certs, retention) }), ...(row.config && { config: expiringArtifact(row.config, retention) }) },
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
  ...brokenView(row),
  ...driftView(row),
  ...(redeployments.last24Hours > 0 && { redeployments }),
  ...(row.deletion !== undefined && { deletion: { task: `/coreTasks/${row.deletion.taskId}`, since: row.deletion.since } }),
  links: { self: corePath(row.name), task: `/coreTasks/${row.lastTaskId}` },
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

/** The first code that the catalogue has explains a component. */
const brokenView = ({ brokenComponents = {} }: CoreRow): Pick<Schemas['Core'], 'brokenComponents'> => {
  const broken = Object.entries(brokenComponents).flatMap(([name, { state, codes, ...component }]) => {
    const remedy = codes.map(remedyOf).find((known) => known !== undefined);
    return state === 'RECOVERED' ? [] : [{ name, state, codes: [...codes], ...component, ...(remedy && { hint: remedy.hint }) }];
  });
  return broken.length === 0 ? {} : { brokenComponents: broken };
};

const driftView = ({ drift }: CoreRow): Pick<Schemas['Core'], 'drift'> =>
  drift === undefined ? {} : { drift: { kinds: [...drift.kinds], details: drift.details, since: drift.since } };

/** A core as a list shows it. */
export const coreSummary = (row: CoreRow): Schemas['CoreSummary'] => ({
  name: row.name,
  provisioningStatus: row.provisioningStatus,
  template: templateView(row),
  ...driftView(row),
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
});

const templateView = (row: CoreRow): Schemas['CoreTemplate'] => ({
  desired: { name: row.desiredTemplateName, version: row.desiredTemplateVersion },
  reported: {
    name: row.reportedTemplateName,
    version: row.reportedTemplateVersion,
    deploymentStatus: row.deploymentStatus,
    ...failureView(row.deployment?.failure),
    ...(row.deployment !== undefined && { asOf: row.deployment.asOf }),
  },
});

/** Why a deployment is not well. The message has the name that clients of the peer know. */
const failureView = (failure: DeviceFailure | undefined) =>
  failure && { code: failure.code, cause: failure.cause, ...remedyOfFailure(failure), deploymentStatusMessage: failure.cause };
