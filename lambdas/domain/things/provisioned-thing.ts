import type { ProvisionedThing } from '../../../contracts/thing-rows.ts';
import { awaitsActivation } from '../certificates/certificate-status.ts';
import type { RowChange } from '../ports.ts';
import type { Certificate, ThingItem, ThingRun } from './thing-item.ts';
import { isFound, unknown } from './thing-parts.ts';
import type { Looked, ThingParts } from './thing-parts.ts';

/** What provisioning writes of cores and client devices alike. Their rows are made of it in `core-row.ts` and `device-row.ts`. */

/** Of a thing that is provisioned as a whole. When it first appeared stays. */
export const wholeThing = ({ item, certificate, thing }: ThingRun, at: Date): RowChange<ProvisionedThing> => ({
  set: {
    ...named(item), provisioningStatus: 'Success', ...(certificate !== undefined && made(certificate)), ...thing,
    lastTaskId: item.taskId, updatedAt: at.toISOString(),
  },
  setIfAbsent: { createdAt: at.toISOString() },
  remove: ['activationPending', ...(certificate?.certs === undefined ? ['certs' as const] : [])],
});

/**
 * Of a thing whose provisioning failed: what exists of it is recorded, so that a re-run completes it and it can be deleted.
 * One that was whole before, and of which nothing is missing, is still whole. Nothing where nothing of it is known to exist.
 *
 * @param former its row until now
 */
export const partialThing = (run: ThingRun, parts: ThingParts | undefined, former: ProvisionedThing | undefined, at: Date): RowChange<ProvisionedThing> | undefined => {
  if (parts === undefined) return undefined;
  const origin = certificateOrigin(run, parts);
  if (former === undefined && origin === undefined) return undefined;
  const certificateId = origin?.certificateId ?? former?.certificateId;
  const isPending = certificateId !== undefined && isActivationPending(run, parts, { certificateId, former });
  const isStillWhole = former?.provisioningStatus === 'Success' && certificateId === former.certificateId && !isBroken(parts);
  const { set, remove } = recordedParts<ProvisionedThing>({ ...partMembers(parts), activationPending: isPending ? true : undefined });
  return {
    set: { ...origin, ...set, provisioningStatus: isStillWhole ? 'Success' : 'Failure', lastTaskId: run.item.taskId, updatedAt: at.toISOString() },
    setIfAbsent: { ...named(run.item), createdAt: at.toISOString() },
    remove,
  };
};

/** What a row tells of parts that were looked for: absent for what is not there, so that nobody looks for it. */
export const recordedParts = <Row extends object>(members: { readonly [Member in keyof Row]?: Looked<Row[Member]> }): Pick<RowChange<Row>, 'set' | 'remove'> => {
  const known = (Object.entries(members) as [keyof Row, unknown][]).filter(([, value]) => value !== unknown);
  return { set: Object.fromEntries(known) as Partial<Row>, remove: known.flatMap(([name, value]) => (value === undefined ? [name] : [])) };
};

/** Whether an earlier task left nothing to do but to look. */
export const wasWhole = (former: ProvisionedThing | undefined, { taskId }: ThingItem, { certificateId }: Certificate): boolean =>
  former?.provisioningStatus === 'Success' && former.lastTaskId !== taskId && former.certificateId === certificateId;

/** The certificate as the run, else its bundle, knows it: also one that is not registered with IoT yet. Nothing where neither is there. */
const certificateOrigin = ({ certificate }: ThingRun, { bundle, certificate: inIot }: ThingParts): Partial<ProvisionedThing> | undefined => {
  if (certificate !== undefined) return { certificateId: certificate.certificateId, certificateAuthority: certificate.authority, caId: certificate.caId };
  if (!isFound(bundle)) return undefined;
  const certificateId = bundle.certificateId ?? (isFound(inIot) ? inIot.certificateId : undefined);
  return { certificateId, certificateAuthority: bundle.authority, caId: bundle.caId };
};

/** A certificate and what the row told of it until now. */
interface FormerCertificate {
  readonly certificateId: string;
  readonly former: ProvisionedThing | undefined;
}

/** Whether no run has seen the certificate active; where IoT cannot be asked, the row's word stands unless the run used the certificate. */
const isActivationPending = (run: ThingRun, { certificate }: ThingParts, { certificateId, former }: FormerCertificate): boolean => {
  if (!awaitsActivation(former, certificateId)) return false;
  if (certificate === unknown) return former?.certificateId === certificateId && run.certificate === undefined;
  return certificate === undefined || certificate.status === 'INACTIVE';
};

/** Whether a part is missing that no thing can be without, or is switched off. */
export const isBroken = ({ thing, certificate }: ThingParts): boolean =>
  thing === undefined || certificate === undefined || (isFound(certificate) && certificate.status !== undefined && certificate.status !== 'ACTIVE');

/** Parts as a row tells of them. */
export const partMembers = ({ thing, certificate, bundle }: ThingParts) => ({
  thingArn: of(thing, ({ thingArn }) => thingArn),
  certificateArn: of(certificate, ({ certificateArn }) => certificateArn),
  certs: of(bundle, ({ artifact }) => artifact),
});

const of = <Part, Member>(looked: Looked<Part>, member: (part: Exclude<Part, undefined>) => Member): Looked<Member> => {
  if (isFound(looked)) return member(looked);
  return looked === unknown ? unknown : undefined;
};

const named = ({ name, provisioningTemplate }: ThingItem): Partial<ProvisionedThing> => ({ name, provisioningTemplate });

/** Absent members are left as an earlier run wrote them. */
const made = ({ certificateId, authority, caId, certs }: Certificate): Partial<ProvisionedThing> => ({ certificateId, certificateAuthority: authority, caId, certs });
