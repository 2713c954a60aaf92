import type { CertificateAuthority } from '../provisioning-templates/certificate-options.ts';
import { StepFailure } from '../failure.ts';
import { called, kindOf } from '../things/thing-item.ts';
import type { ThingItem } from '../things/thing-item.ts';

/** Who signed a device certificate; `caId` for an own CA. */
export interface CertificateOrigin {
  readonly authority: CertificateAuthority;
  readonly caId?: string;
}

const inWords = ({ authority, caId }: CertificateOrigin): string => (authority === 'AWS' ? 'AWS' : `CA ${caId ?? '(of unknown id)'}`);

/** The failure of a thing that has a certificate of another origin than the one its task asks for. */
export const otherOrigin = (item: ThingItem, existing: CertificateOrigin, wanted: CertificateOrigin): StepFailure =>
  new StepFailure(
    'Conflict', 'CERTIFICATE_FROM_OTHER_CA',
    `${called(kindOf(item), item.name)} has a certificate or a request for one from ${inWords(existing)}, but its task asks for one from ${inWords(wanted)}`,
  );

/** Whether both name the same signer; an existing certificate whose CA was not recorded may be of any own CA. */
export const sameOrigin = (existing: CertificateOrigin, wanted: CertificateOrigin): boolean =>
  existing.authority === wanted.authority && (existing.caId === undefined || existing.caId === wanted.caId);
