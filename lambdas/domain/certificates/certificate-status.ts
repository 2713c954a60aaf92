import type { ProvisionedThing } from '../../../contracts/thing-rows.ts';
import { StepFailure } from '../failure.ts';
import type { Certificates, KnownCertificate } from '../ports.ts';
import { called, kindOf } from '../things/thing-item.ts';
import type { ThingItem } from '../things/thing-item.ts';

/** What the row of a core or client device says of its certificate. */
export type RecordedCertificate = Pick<ProvisionedThing, 'certificateId' | 'activationPending'>;

/**
 * Whether an inactive certificate has never been active, so that to activate it overrides nobody: no row tells of it, since
 * the run that made it did not come to its end, or the row says that no run has activated it.
 */
export const awaitsActivation = (recorded: RecordedCertificate | undefined, certificateId: string): boolean =>
  recorded?.certificateId !== certificateId || recorded.activationPending === true;

/** What tells whether a certificate may be used as it is. */
export interface CertificateUse {
  readonly item: ThingItem;
  readonly recorded: RecordedCertificate | undefined;
  /** Status by which the provisioning template registers certificates, in IoT's words. */
  readonly registeredAs: string;
}

/**
 * Makes sure of a certificate that exists: it is active, or as its template registers it, or it is activated for the first
 * time. One that somebody switched off stays off, and what it belongs to is not whole.
 *
 * @throws StepFailure `CERTIFICATE_NOT_ACTIVE`
 */
export const ensureUsable = async (
  certificates: Certificates, { certificateId, status }: KnownCertificate, { item, recorded, registeredAs }: CertificateUse,
): Promise<void> => {
  if (status === 'ACTIVE' || status === registeredAs) return;
  if (status === 'INACTIVE' && awaitsActivation(recorded, certificateId)) {
    await certificates.activate(certificateId);
    return;
  }
  const which = `certificate ${certificateId} of ${called(kindOf(item), item.name)}`;
  const message = `${which} is ${status}, and must be ACTIVE: provisioning does not switch it on again`;
  throw new StepFailure('Conflict', 'CERTIFICATE_NOT_ACTIVE', message);
};
