import { certificateIdOf } from './certificate-facts.ts';
import { otherOrigin, sameOrigin } from './certificate-origin.ts';
import { awaitsActivation, ensureUsable } from './certificate-status.ts';
import type { CertificateUse } from './certificate-status.ts';
import { certificateSubject } from './certificate-subject.ts';
import type { Certificate, ThingItem } from '../things/thing-item.ts';
import { keyAlgorithmOf } from './key-algorithm.ts';
import type { Bundle, Ports, SigningAuthority, StoredBundle } from '../ports.ts';
import { standingBundle } from './standing-bundle.ts';

type OwnCaPorts = Pick<Ports, 'authorities' | 'bundles' | 'certificates' | 'deviceKeys' | 'clock'>;

/**
 * The certificate in the thing's bundle, or a new one signed by an own CA, which is in the bundle before anything
 * is registered. Of parallel runs one writes the bundle, and all use it.
 *
 * @param found the thing's bundle, as far as a caller knows it
 * @throws StepFailure `CERTIFICATE_FROM_OTHER_CA`, `CERTIFICATE_NOT_ACTIVE`, and those of opening the CA
 */
export const ownCaCertificate =
  (ports: OwnCaPorts, defaultDays: number) =>
  async (use: CertificateUse, caId: string, found: StoredBundle | undefined): Promise<Certificate> => {
    const { item } = use;
    const authority = await ports.authorities.open(caId);
    const days = item.cdfProvisioningParameters.certInfo?.daysExpiry ?? defaultDays;
    const wanted = { authority: 'OWN_CA', caId } as const;
    if (found === undefined) {
      const made = await newBundle(ports, item, { authority, caId, days });
      const created = await ports.bundles.create(item.name, made);
      if (created !== undefined) return { ...wanted, certificateId: certificateIdOf(made.certificatePem), certificatePem: made.certificatePem, certs: created.artifact };
    }
    const bundle = found ?? (await standingBundle(ports, item.name));

    const { certificatePem } = bundle;
    if (certificatePem === undefined || !sameOrigin(bundle, wanted) || !authority.signed(certificatePem)) throw otherOrigin(item, bundle, wanted);
    const certificateId = certificateIdOf(certificatePem);
    const known = await ports.certificates.find(certificateId);
    if (known === undefined && !awaitsActivation(use.recorded, certificateId)) {
      // IoT has forgotten a certificate that was active: somebody deleted it, and its key is not to be trusted again.
      const renewed = await ports.bundles.replace(item.name, await newBundle(ports, item, { authority, caId, days }), bundle.version);
      return ownCaCertificate(ports, defaultDays)(use, caId, renewed ?? (await standingBundle(ports, item.name)));
    }
    if (known !== undefined) await ensureUsable(ports.certificates, known, use);
    return { ...wanted, certificateId, certificatePem, certs: bundle.artifact };
  };

/** What an own CA is to sign with. */
interface Issuing {
  readonly authority: SigningAuthority;
  readonly caId: string;
  readonly days: number;
}

const newBundle = async ({ deviceKeys, clock }: OwnCaPorts, item: ThingItem, { authority, caId, days }: Issuing): Promise<Bundle & { readonly certificatePem: string }> => {
  const { privateKey, publicKey } = await deviceKeys.make(keyAlgorithmOf(item));
  const certificatePem = await authority.issue({ publicKey, subject: certificateSubject(item), days, now: clock() });
  return { authority: 'OWN_CA', caId, privateKey, certificatePem };
};
