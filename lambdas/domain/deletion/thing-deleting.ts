import { StepFailure } from '../failure.ts';
import type { DeletedThing, DetachedThing } from './deletion-item.ts';
import type { IotRemoval, RemovalPorts } from './deletion-ports.ts';
import { withdraw } from './thing-detaching.ts';

type DeletingPorts = Pick<RemovalPorts, 'removal' | 'certificates'>;

/**
 * Deletes a thing that has lost its certificates, and those of them that no other thing uses. Safe to repeat.
 *
 * @throws StepFailure `STILL_ATTACHED` until IoT has let go of the certificates
 */
export const deletedThing =
  (ports: DeletingPorts) =>
  async (name: string, detached: DetachedThing): Promise<DeletedThing> => {
    const { removal } = ports;
    await refuseAttached(removal, name);
    const certificates: string[] = [];
    for (const { certificateId, usedBy } of detached.certificates) {
      if (usedBy !== undefined && !(await isFreeByNow(ports, certificateId, name))) continue;
      await removal.deleteCertificate(certificateId);
      certificates.push(certificateId);
    }
    return { thing: await removal.deleteThing(name), certificates };
  };

const refuseAttached = async (removal: IotRemoval, name: string): Promise<void> => {
  const principals = await removal.principals(name);
  if (principals.length === 0) return;
  throw new StepFailure('Unavailable', 'STILL_ATTACHED', `IoT has not let go of thing ${JSON.stringify(name)} yet: ${principals.join(', ')} still attached`);
};

/** Things that share a certificate may be deleted at once: the one that lets go of it last takes it along. */
const isFreeByNow = async ({ removal, certificates }: DeletingPorts, certificateId: string, name: string): Promise<boolean> => {
  const certificate = await certificates.find(certificateId);
  if (certificate === undefined || (await removal.otherThing(certificate.certificateArn, name)) !== undefined) return false;
  await withdraw(removal, certificate);
  return true;
};
