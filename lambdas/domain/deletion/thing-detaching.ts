import type { ProvisionedThing } from '../../../contracts/thing-rows.ts';
import { issuedCertificate } from '../certificates/issued-certificate.ts';
import { StepFailure } from '../failure.ts';
import { parseIotArn } from '../iot-arn.ts';
import type { BundleFacts, KnownCertificate } from '../ports.ts';
import { clientIdPolicyName } from '../provisioning-templates/policies-of-core.ts';
import type { DetachedCertificate, DetachedThing } from './deletion-item.ts';
import type { IotRemoval, RemovalPorts } from './deletion-ports.ts';

/** A thing to take apart. */
export type TakenApart = Pick<ProvisionedThing, 'name' | 'thingArn' | 'certificateId'>;

/**
 * Takes a thing's certificates from it. One that no other thing uses is switched off and loses its policies; one that another
 * thing uses stays as it is, but for the policy of this thing alone. Policies are only detached: whoever shares them needs them.
 * Safe to repeat, from any point.
 *
 * @param thing what its row says
 * @param followUpName of the execution that is to delete the thing's own policy
 * @throws StepFailure `THING_NOT_OURS`
 */
export const detachedThing =
  (ports: RemovalPorts) =>
  async (thing: TakenApart, followUpName: string): Promise<DetachedThing> => {
    const { removal, artifacts } = ports;
    const { name } = thing;
    const [bundle, principals] = await Promise.all([artifacts.bundle(name), removal.principals(name)]);
    await refuseForeign(ports, thing, bundle);
    const own = clientIdPolicyName(thing);
    const certificates: DetachedCertificate[] = [];
    for (const certificate of await certificatesOf(ports, { thing, bundle, principals })) {
      const usedBy = await removal.otherThing(certificate.certificateArn, name);
      const policies = usedBy === undefined ? await withdraw(removal, certificate) : await withoutPolicy(removal, certificate, own);
      certificates.push({ certificateId: certificate.certificateId, policies, ...(usedBy !== undefined && { usedBy }) });
    }
    for (const principal of principals) await removal.detachPrincipal(name, principal);
    return { certificates, ...((await removal.hasPolicy(own)) && { followUp: { name: followUpName, policies: [own] } }) };
  };

/**
 * Switches a certificate off, first of all, and takes its policies from it.
 *
 * @returns names of the policies
 */
export const withdraw = async (removal: IotRemoval, { certificateId, certificateArn, status }: KnownCertificate): Promise<string[]> => {
  if (status !== 'INACTIVE' && status !== 'REVOKED') await removal.deactivate(certificateId);
  const policies = await removal.policies(certificateArn);
  for (const policy of policies) await removal.detachPolicy(policy, certificateArn);
  return policies;
};

const withoutPolicy = async (removal: IotRemoval, { certificateArn }: KnownCertificate, own: string): Promise<string[]> => {
  if (!(await removal.policies(certificateArn)).includes(own)) return [];
  await removal.detachPolicy(own, certificateArn);
  return [own];
};

/** A thing under the name of a row is somebody else's where no run of this system registered it, or was about to. */
const refuseForeign = async ({ things }: RemovalPorts, { name, thingArn }: TakenApart, bundle: BundleFacts | undefined): Promise<void> => {
  if (thingArn !== undefined || bundle !== undefined || (await things.find(name)) === undefined) return;
  const cure = 'delete it without deprovisioning to remove its record alone';
  throw new StepFailure('Conflict', 'THING_NOT_OURS', `a thing named ${JSON.stringify(name)} exists, and this system did not make it: ${cure}`);
};

interface Traces {
  readonly thing: TakenApart;
  readonly bundle: BundleFacts | undefined;
  readonly principals: readonly string[];
}

/** A former run may have detached a certificate and ended: the row and the bundle name it still. */
const certificatesOf = async ({ certificates }: RemovalPorts, { thing, bundle, principals }: Traces): Promise<KnownCertificate[]> => {
  const attached = principals.flatMap((principal) => certificateIn(principal));
  const named = new Set([...attached, ...[thing.certificateId, bundle?.certificateId].filter((id) => id !== undefined)]);
  const known = new Map<string, KnownCertificate>();
  for (const id of named) {
    const certificate = await certificates.find(id);
    if (certificate !== undefined) known.set(id, certificate);
  }
  if (bundle?.pendingKeyDigest === undefined) return [...known.values()];
  const issued = await issuedCertificate(certificates, bundle.pendingKeyDigest, bundle.artifact.createdAt);
  return issued === undefined ? [...known.values()] : [...known.set(issued.certificateId, issued).values()];
};

/** A principal may be a Cognito identity as well. */
const certificateIn = (principal: string): string[] => {
  const arn = parseIotArn(principal);
  return arn?.kind === 'cert' ? [arn.name] : [];
};
