import { noTemplate } from '../../../contracts/rows.ts';
import type { Artifact, CoreRow, ItemRow } from '../../../contracts/rows.ts';
import { coreListPk, coreListSk } from '../../../contracts/table.ts';
import type { components } from '../../../contracts/generated/steps.ts';
import type { CoreChange } from '../ports.ts';

/** State of a core's child execution, as far as it came. */
export type CoreRun = components['schemas']['CoreRun'];
type ExistingParts = NonNullable<ItemRow['exists']>;

/** The row of a core that is provisioned as a whole. What was deployed to it, and when it first appeared, stays. */
export const wholeCore = (run: CoreRun, config: Artifact | undefined, at: Date): CoreChange => ({
  set: { ...described(run), provisioningStatus: 'Success', ...made(run), ...(config !== undefined && { config }), lastTaskId: run.item.taskId, updatedAt: at.toISOString() },
  setIfAbsent: initial(at),
});

/**
 * The row of a core whose provisioning failed: what exists of it is recorded, so that a re-run completes it. A core that
 * was whole before and has kept its certificate is still whole. Nothing where nothing of the core exists.
 *
 * @param former the core's row until now
 */
export const partialCore = (run: CoreRun, former: CoreRow | undefined, at: Date): CoreChange | undefined => {
  if (run.certificate === undefined) return undefined;
  const stillWhole = former?.provisioningStatus === 'Success' && former.certificateId === run.certificate.certificateId;
  return {
    set: { ...made(run), provisioningStatus: stillWhole ? 'Success' : 'Failure', lastTaskId: run.item.taskId, updatedAt: at.toISOString() },
    setIfAbsent: { ...described(run), ...initial(at) },
  };
};

/** Whether an earlier task left nothing to do but to look. */
export const wasWhole = (core: CoreRow | undefined, { item, certificate }: CoreRun): boolean =>
  core?.provisioningStatus === 'Success' && core.lastTaskId !== item.taskId && core.certificateId === certificate?.certificateId;

/** What exists of a core, for whoever has to clean up or to go on. */
export const existingParts = ({ certificate, thing, policies }: CoreRun): ExistingParts | undefined => {
  if (certificate === undefined && thing === undefined) return undefined;
  return {
    ...(thing !== undefined && { thing: true }),
    ...(certificate !== undefined && { certificateId: certificate.certificateId }),
    ...(policies !== undefined && { policies: policies.policies }),
    ...(certificate?.certs !== undefined && { certs: certificate.certs }),
  };
};

const described = ({ item: { name, provisioningTemplate, coreVersion } }: CoreRun): Partial<CoreRow> => ({
  listPk: coreListPk,
  listSk: coreListSk(name),
  name,
  provisioningTemplate,
  coreVersion,
});

/** Absent members are left as an earlier run wrote them. */
const made = ({ certificate, thing }: CoreRun): Partial<CoreRow> => ({
  ...(certificate !== undefined && { certificateId: certificate.certificateId, certificateAuthority: certificate.authority, caId: certificate.caId, certs: certificate.certs }),
  ...(thing !== undefined && { thingArn: thing.thingArn, certificateArn: thing.certificateArn }),
});

const initial = (at: Date): Partial<CoreRow> => ({
  desiredTemplateName: noTemplate.name,
  desiredTemplateVersion: noTemplate.version,
  reportedTemplateName: noTemplate.name,
  reportedTemplateVersion: noTemplate.version,
  deploymentStatus: 'None',
  createdAt: at.toISOString(),
});
