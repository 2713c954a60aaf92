import type { CoreRow } from '../../../contracts/rows.ts';
import { StepFailure } from '../failure.ts';
import type { Certificates, KnownCertificate } from '../ports.ts';

/** What a core's row says of its certificate. */
export type RecordedCertificate = Pick<CoreRow, 'certificateId' | 'activationPending'>;

/**
 * Whether an inactive certificate has never been active, so that to activate it overrides nobody: no row tells of it, since
 * the run that made it did not come to its end, or the row says that no run has activated it.
 */
export const awaitsActivation = (core: RecordedCertificate | undefined, certificateId: string): boolean =>
  core?.certificateId !== certificateId || core.activationPending === true;

/** What tells whether a certificate may be used as it is. */
export interface CertificateUse {
  readonly coreName: string;
  readonly core: RecordedCertificate | undefined;
  /** Status by which the provisioning template registers certificates, in IoT's words. */
  readonly registeredAs: string;
}

/**
 * Makes sure of a certificate that exists: it is active, or as its template registers it, or it is activated for the first
 * time. One that somebody switched off stays off, and the core is not whole.
 *
 * @throws StepFailure `CERTIFICATE_NOT_ACTIVE`
 */
export const ensureUsable = async (
  certificates: Certificates, { certificateId, status }: KnownCertificate, { coreName, core, registeredAs }: CertificateUse,
): Promise<void> => {
  if (status === 'ACTIVE' || status === registeredAs) return;
  if (status === 'INACTIVE' && awaitsActivation(core, certificateId)) {
    await certificates.activate(certificateId);
    return;
  }
  const which = `certificate ${certificateId} of core ${JSON.stringify(coreName)}`;
  const message = `${which} is ${status}, and must be ACTIVE: provisioning the core does not switch it on again`;
  throw new StepFailure('Conflict', 'CERTIFICATE_NOT_ACTIVE', message);
};
