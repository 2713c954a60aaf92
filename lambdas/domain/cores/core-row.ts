import { noTemplate } from '../../../contracts/rows.ts';
import type { Artifact, CoreRow } from '../../../contracts/rows.ts';
import { coreListPk, coreListSk, coreStandingPk } from '../../../contracts/table.ts';
import { awaitsActivation } from '../certificates/certificate-status.ts';
import type { CoreChange } from '../ports.ts';
import type { Certificate, CoreItem, CoreRun } from './core-item.ts';
import { isFound, unknown } from './core-parts.ts';
import type { CoreParts, Looked } from './core-parts.ts';

/** The row of a core that is provisioned as a whole. What was deployed to it, and when it first appeared, stays. */
export const wholeCore = (run: CoreRun, config: Artifact | undefined, at: Date): CoreChange => ({
  set: {
    ...described(run), provisioningStatus: 'Success', ...made(run), ...(config !== undefined && { config }),
    lastTaskId: run.item.taskId, updatedAt: at.toISOString(),
  },
  setIfAbsent: initial(at),
  remove: ['activationPending', ...(run.certificate?.certs === undefined ? ['certs' as const] : [])],
});

/**
 * The row of a core whose provisioning failed: what exists of it is recorded, so that a re-run completes it and it can be
 * deleted. A core that was whole before, and of which nothing is missing, is still whole. Nothing where nothing of the core is
 * known to exist.
 *
 * @param former the core's row until now
 */
export const partialCore = (run: CoreRun, parts: CoreParts | undefined, former: CoreRow | undefined, at: Date): CoreChange | undefined => {
  if (parts === undefined) return undefined;
  const origin = certificateOrigin(run, parts);
  if (former === undefined && origin === undefined) return undefined;
  const certificateId = origin?.certificateId ?? former?.certificateId;
  const isPending = certificateId !== undefined && isActivationPending(run, parts, { certificateId, former });
  const isStillWhole = former?.provisioningStatus === 'Success' && certificateId === former.certificateId && !isBroken(parts);
  const members = { ...partMembers(parts), activationPending: isPending ? (true as const) : undefined };
  const known = Object.entries(members).filter(([, value]) => value !== unknown);
  return {
    set: {
      ...origin, ...Object.fromEntries(known),
      provisioningStatus: isStillWhole ? 'Success' : 'Failure', lastTaskId: run.item.taskId, updatedAt: at.toISOString(),
    },
    setIfAbsent: { ...described(run), ...initial(at) },
    remove: known.flatMap(([name, value]) => (value === undefined ? [name as keyof typeof members] : [])),
  };
};

/** The certificate as the run, else its bundle, knows it: also one that is not registered with IoT yet. Nothing where neither is there. */
const certificateOrigin = ({ certificate }: CoreRun, { bundle, certificate: inIot }: CoreParts): Partial<CoreRow> | undefined => {
  if (certificate !== undefined) return { certificateId: certificate.certificateId, certificateAuthority: certificate.authority, caId: certificate.caId };
  if (!isFound(bundle)) return undefined;
  const certificateId = bundle.certificateId ?? (isFound(inIot) ? inIot.certificateId : undefined);
  return { certificateId, certificateAuthority: bundle.authority, caId: bundle.caId };
};

/** A certificate and what the row told of it until now. */
interface FormerCertificate {
  readonly certificateId: string;
  readonly former: CoreRow | undefined;
}

/** Whether no run has seen the certificate active; where IoT cannot be asked, the row's word stands unless the run used the certificate. */
const isActivationPending = (run: CoreRun, { certificate }: CoreParts, { certificateId, former }: FormerCertificate): boolean => {
  if (!awaitsActivation(former, certificateId)) return false;
  if (certificate === unknown) return former?.certificateId === certificateId && run.certificate === undefined;
  return certificate === undefined || certificate.status === 'INACTIVE';
};

const isBroken = ({ thing, certificate }: CoreParts): boolean =>
  thing === undefined || certificate === undefined || (isFound(certificate) && certificate.status !== undefined && certificate.status !== 'ACTIVE');

/** What the row tells of the parts: absent for what is not there, so that nobody looks for it. */
const partMembers = ({ thing, certificate, bundle, config }: CoreParts) => ({
  thingArn: of(thing, ({ thingArn }) => thingArn),
  certificateArn: of(certificate, ({ certificateArn }) => certificateArn),
  certs: of(bundle, ({ artifact }) => artifact),
  config,
});

const of = <Part, Member>(looked: Looked<Part>, member: (part: Exclude<Part, undefined>) => Member): Looked<Member> => {
  if (isFound(looked)) return member(looked);
  return looked === unknown ? unknown : undefined;
};

/** Whether an earlier task left nothing to do but to look. */
export const wasWhole = (core: CoreRow | undefined, { taskId }: CoreItem, { certificateId }: Certificate): boolean =>
  core?.provisioningStatus === 'Success' && core.lastTaskId !== taskId && core.certificateId === certificateId;

const described = ({ item: { name, provisioningTemplate, coreVersion } }: CoreRun): Partial<CoreRow> => ({
  listPk: coreListPk,
  listSk: coreListSk(name),
  name,
  provisioningTemplate,
  coreVersion,
});

/** Absent members are left as an earlier run wrote them. */
const made = ({ certificate, thing }: CoreRun): Partial<CoreRow> => ({
  ...(certificate !== undefined && {
    certificateId: certificate.certificateId, certificateAuthority: certificate.authority, caId: certificate.caId, certs: certificate.certs,
  }),
  ...(thing !== undefined && { thingArn: thing.thingArn, certificateArn: thing.certificateArn }),
});

const initial = (at: Date): Partial<CoreRow> => ({
  desiredTemplateName: noTemplate.name,
  desiredTemplateVersion: noTemplate.version,
  reportedTemplateName: noTemplate.name,
  reportedTemplateVersion: noTemplate.version,
  deploymentStatus: 'None',
  revision: 0,
  statusPk: coreStandingPk(noTemplate, 'None'),
  createdAt: at.toISOString(),
});
