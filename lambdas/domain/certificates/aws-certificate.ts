import { certificateIdOf, certifies } from './certificate-facts.ts';
import { otherOrigin, sameOrigin } from './certificate-origin.ts';
import { certificateSubject } from './certificate-subject.ts';
import type { Certificate, CoreItem } from '../cores/core-item.ts';
import { keyAlgorithmOf } from './key-algorithm.ts';
import { bundleOfOtherRun } from './own-ca-certificate.ts';
import type { Bundle, Ports, StoredBundle } from '../ports.ts';

type AwsPorts = Pick<Ports, 'bundles' | 'certificates' | 'deviceKeys'>;
type WholeBundle = StoredBundle & { readonly certificatePem: string };
type PendingBundle = StoredBundle & { readonly requestPem: string };

const origin = { authority: 'AWS' } as const;
/** S3 and IoT keep their own time, S3 in whole seconds. */
const clockSkewSeconds = 60;

/**
 * The certificate in the core's bundle, or a new one signed by AWS for a key made here. The request is in the bundle
 * before it is sent, the certificate before it is activated: a run may end anywhere, and the next one finds what it left.
 *
 * @param found the core's bundle, as far as a caller knows it
 * @throws StepFailure `CERTIFICATE_FROM_OTHER_CA`
 */
export const awsCertificate =
  (ports: AwsPorts) =>
  async (item: CoreItem, found: StoredBundle | undefined): Promise<Certificate> => {
    const bundle = await wholeBundle(ports, item, found);
    const certificateId = certificateIdOf(bundle.certificatePem);
    return { ...origin, certificateId, certificatePem: bundle.certificatePem, certs: bundle.artifact };
  };

const wholeBundle = async (ports: AwsPorts, item: CoreItem, found: StoredBundle | undefined): Promise<WholeBundle> => {
  if (found === undefined) {
    const created = await ports.bundles.create(item.name, await newRequest(ports, item));
    return created === undefined ? wholeBundle(ports, item, bundleOfOtherRun(await ports.bundles.find(item.name), item.name)) : signed(ports, item, pending(item, created));
  }
  if (!sameOrigin(found, origin)) throw otherOrigin(item.name, found, origin);
  if (!isWhole(found)) return takenOver(ports, item, pending(item, found));
  const known = await ports.certificates.find(certificateIdOf(found.certificatePem));
  if (known === undefined) return renewed(ports, item, found);
  if (known.status === 'INACTIVE') await ports.certificates.activate(known.certificateId);
  return found;
};

const newRequest = async ({ deviceKeys }: AwsPorts, item: CoreItem): Promise<Bundle> => {
  const { privateKey } = await deviceKeys.make(keyAlgorithmOf(item.coreVersion, item.cdfProvisioningParameters));
  return { ...origin, privateKey, requestPem: await deviceKeys.request(privateKey, certificateSubject(item)) };
};

/** IoT has forgotten the certificate: somebody deleted it. A new key and request take the bundle's place. */
const renewed = async (ports: AwsPorts, item: CoreItem, { version }: StoredBundle): Promise<WholeBundle> => {
  const replaced = await ports.bundles.replace(item.name, await newRequest(ports, item), version);
  return replaced === undefined ? wholeBundle(ports, item, bundleOfOtherRun(await ports.bundles.find(item.name), item.name)) : signed(ports, item, pending(item, replaced));
};

/** A run before this one sent the request, or not: only a certificate of the same key can tell. */
const takenOver = async (ports: AwsPorts, item: CoreItem, bundle: PendingBundle): Promise<WholeBundle> => {
  const since = new Date(Date.parse(bundle.artifact.createdAt) - clockSkewSeconds * 1000);
  for await (const certificateId of ports.certificates.inactiveSince(since)) {
    const known = await ports.certificates.find(certificateId);
    if (known !== undefined && certifies(known.certificatePem, bundle.privateKey)) return recorded(ports, item, bundle, known);
  }
  return signed(ports, item, bundle);
};

const signed = async (ports: AwsPorts, item: CoreItem, bundle: PendingBundle): Promise<WholeBundle> =>
  recorded(ports, item, bundle, await ports.certificates.sign(bundle.requestPem));

/** Of parallel runs one records its certificate; the others delete theirs and use that one. */
const recorded = async (ports: AwsPorts, item: CoreItem, bundle: PendingBundle, { certificateId, certificatePem }: { certificateId: string; certificatePem: string }): Promise<WholeBundle> => {
  const replaced = await ports.bundles.replace(item.name, { ...origin, privateKey: bundle.privateKey, certificatePem }, bundle.version);
  if (replaced !== undefined) {
    await ports.certificates.activate(certificateId);
    return { ...replaced, certificatePem };
  }
  const standing = bundleOfOtherRun(await ports.bundles.find(item.name), item.name);
  // The write may have been ours, its answer lost and its repetition refused.
  const ours = isWhole(standing) && certificateIdOf(standing.certificatePem) === certificateId;
  if (!ours) await ports.certificates.delete(certificateId);
  return wholeBundle(ports, item, standing);
};

const isWhole = (bundle: StoredBundle): bundle is WholeBundle => bundle.certificatePem !== undefined;

const pending = (item: CoreItem, bundle: StoredBundle): PendingBundle => {
  const { requestPem } = bundle;
  if (requestPem === undefined) throw new Error(`the key bundle of core ${JSON.stringify(item.name)} holds neither a certificate nor a request for one`);
  return { ...bundle, requestPem };
};
