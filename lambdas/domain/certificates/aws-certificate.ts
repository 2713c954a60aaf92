import { certificateIdOf, keyDigestOf } from './certificate-facts.ts';
import { otherOrigin, sameOrigin } from './certificate-origin.ts';
import { ensureUsable } from './certificate-status.ts';
import type { CertificateUse } from './certificate-status.ts';
import { certificateSubject } from './certificate-subject.ts';
import type { Certificate, ThingItem } from '../things/thing-item.ts';
import { issuedCertificate } from './issued-certificate.ts';
import { keyAlgorithmOf } from './key-algorithm.ts';
import type { Bundle, Ports, StoredBundle } from '../ports.ts';
import { standingBundle } from './standing-bundle.ts';

type AwsPorts = Pick<Ports, 'bundles' | 'certificates' | 'deviceKeys'>;
type WholeBundle = StoredBundle & { readonly certificatePem: string };
type PendingBundle = StoredBundle & { readonly requestPem: string };

const origin = { authority: 'AWS' } as const;

/**
 * The certificate in the thing's bundle, or a new one signed by AWS for a key made here. The request is in the bundle
 * before it is sent, the certificate before it is activated: a run may end anywhere, and the next one finds what it left.
 *
 * @param found the thing's bundle, as far as a caller knows it
 * @throws StepFailure `CERTIFICATE_FROM_OTHER_CA`, `CERTIFICATE_NOT_ACTIVE`
 */
export const awsCertificate =
  (ports: AwsPorts) =>
  async (use: CertificateUse, found: StoredBundle | undefined): Promise<Certificate> => {
    const bundle = await wholeBundle(ports, use, found);
    const certificateId = certificateIdOf(bundle.certificatePem);
    return { ...origin, certificateId, certificatePem: bundle.certificatePem, certs: bundle.artifact };
  };

const wholeBundle = async (ports: AwsPorts, use: CertificateUse, found: StoredBundle | undefined): Promise<WholeBundle> => {
  const { item } = use;
  if (found === undefined) {
    const created = await ports.bundles.create(item.name, await newRequest(ports, item));
    return created === undefined ? wholeBundle(ports, use, await standingBundle(ports, item.name)) : signed(ports, use, pending(item, created));
  }
  if (!sameOrigin(found, origin)) throw otherOrigin(item, found, origin);
  if (!isWhole(found)) return takenOver(ports, use, pending(item, found));
  const known = await ports.certificates.find(certificateIdOf(found.certificatePem));
  if (known === undefined) return renewed(ports, use, found);
  await ensureUsable(ports.certificates, known, use);
  return found;
};

const newRequest = async ({ deviceKeys }: AwsPorts, item: ThingItem): Promise<Bundle> => {
  const { privateKey } = await deviceKeys.make(keyAlgorithmOf(item));
  return { ...origin, privateKey, requestPem: await deviceKeys.request(privateKey, certificateSubject(item)) };
};

/** IoT has forgotten the certificate: somebody deleted it. A new key and request take the bundle's place. */
const renewed = async (ports: AwsPorts, use: CertificateUse, { version }: StoredBundle): Promise<WholeBundle> => {
  const { item } = use;
  const replaced = await ports.bundles.replace(item.name, await newRequest(ports, item), version);
  return replaced === undefined ? wholeBundle(ports, use, await standingBundle(ports, item.name)) : signed(ports, use, pending(item, replaced));
};

/** A run before this one sent the request, or not. */
const takenOver = async (ports: AwsPorts, use: CertificateUse, bundle: PendingBundle): Promise<WholeBundle> => {
  const issued = await issuedCertificate(ports.certificates, keyDigestOf(bundle.privateKey), bundle.artifact.createdAt);
  return issued === undefined ? signed(ports, use, bundle) : recorded(ports, use, bundle, issued);
};

const signed = async (ports: AwsPorts, use: CertificateUse, bundle: PendingBundle): Promise<WholeBundle> =>
  recorded(ports, use, bundle, await ports.certificates.sign(bundle.requestPem));

type SignedCertificate = Awaited<ReturnType<AwsPorts['certificates']['sign']>>;

/** Of parallel runs one records its certificate; the others delete theirs and use that one. */
const recorded = async (ports: AwsPorts, use: CertificateUse, bundle: PendingBundle, { certificateId, certificatePem }: SignedCertificate): Promise<WholeBundle> => {
  const { item } = use;
  const replaced = await ports.bundles.replace(item.name, { ...origin, privateKey: bundle.privateKey, certificatePem }, bundle.version);
  if (replaced !== undefined) {
    await ports.certificates.activate(certificateId);
    return { ...replaced, certificatePem };
  }
  const standing = await standingBundle(ports, item.name);
  // The write may have been ours, its answer lost and its repetition refused.
  const ours = isWhole(standing) && certificateIdOf(standing.certificatePem) === certificateId;
  if (!ours) await ports.certificates.delete(certificateId);
  return wholeBundle(ports, use, standing);
};

const isWhole = (bundle: StoredBundle): bundle is WholeBundle => bundle.certificatePem !== undefined;

const pending = (item: ThingItem, bundle: StoredBundle): PendingBundle => {
  const { requestPem } = bundle;
  if (requestPem === undefined) throw new Error(`the key bundle of ${JSON.stringify(item.name)} holds neither a certificate nor a request for one`);
  return { ...bundle, requestPem };
};
