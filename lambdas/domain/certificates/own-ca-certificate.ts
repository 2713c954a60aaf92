import { certificateIdOf } from './certificate-facts.ts';
import { otherOrigin, sameOrigin } from './certificate-origin.ts';
import { certificateSubject } from './certificate-subject.ts';
import type { Certificate, CoreItem } from '../cores/core-item.ts';
import { StepFailure } from '../failure.ts';
import { keyAlgorithmOf } from './key-algorithm.ts';
import type { Ports, StoredBundle } from '../ports.ts';

type OwnCaPorts = Pick<Ports, 'authorities' | 'bundles' | 'deviceKeys' | 'clock'>;

/**
 * The certificate in the core's bundle, or a new one signed by an own CA, which is in the bundle before anything
 * is registered. Of parallel runs one writes the bundle, and all use it.
 *
 * @param found the core's bundle, as far as a caller knows it
 * @throws StepFailure `CERTIFICATE_FROM_OTHER_CA`, and those of opening the CA
 */
export const ownCaCertificate =
  (ports: OwnCaPorts, defaultDays: number) =>
  async (item: CoreItem, caId: string, found: StoredBundle | undefined): Promise<Certificate> => {
    const authority = await ports.authorities.open(caId);
    const bundle = found ?? (await newBundle(ports, item, caId, item.cdfProvisioningParameters.certInfo?.daysExpiry ?? defaultDays));

    const wanted = { authority: 'OWN_CA', caId } as const;
    const { certificatePem } = bundle;
    if (certificatePem === undefined || !sameOrigin(bundle, wanted) || !authority.signed(certificatePem)) throw otherOrigin(item.name, bundle, wanted);
    return { ...wanted, certificateId: certificateIdOf(certificatePem), certificatePem, certs: bundle.artifact };
  };

const newBundle = async ({ authorities, bundles, deviceKeys, clock }: OwnCaPorts, item: CoreItem, caId: string, days: number): Promise<StoredBundle> => {
  const authority = await authorities.open(caId);
  const { privateKey, publicKey } = await deviceKeys.make(keyAlgorithmOf(item.coreVersion, item.cdfProvisioningParameters));
  const certificatePem = await authority.issue({ publicKey, subject: certificateSubject(item), days, now: clock() });
  const created = await bundles.create(item.name, { authority: 'OWN_CA', caId, privateKey, certificatePem });
  return created ?? bundleOfOtherRun(await bundles.find(item.name), item.name);
};

/**
 * @throws StepFailure `Unavailable` when the bundle that was in the way is gone again
 */
export const bundleOfOtherRun = (bundle: StoredBundle | undefined, coreName: string): StoredBundle => {
  if (bundle !== undefined) return bundle;
  throw new StepFailure('Unavailable', 'AWS_UNAVAILABLE', `the key bundle of core ${JSON.stringify(coreName)} was deleted while it was read`);
};
