import { certificateIdOf, keyDigestOf } from '../domain/certificates/certificate-facts.ts';
import type { CertificateOrigin } from '../domain/certificates/certificate-origin.ts';
import type { Bundle, BundleFacts } from '../domain/ports.ts';

/**
 * User metadata of a bundle's object: what the archive's fixed layout has no place for, and what is told of it to those who
 * may not read the key.
 */
const names = { authority: 'authority', caId: 'ca-id', certificateId: 'certificate-id', pendingKeyDigest: 'pending-key-sha256' } as const;

/** Metadata as S3 keeps it, in lower case. */
type Metadata = Readonly<Record<string, string>>;

export const bundleMetadata = ({ authority, caId, certificatePem, privateKey }: Bundle): Metadata => ({
  [names.authority]: authority,
  ...(caId !== undefined && { [names.caId]: caId }),
  ...(certificatePem === undefined ? { [names.pendingKeyDigest]: keyDigestOf(privateKey) } : { [names.certificateId]: certificateIdOf(certificatePem) }),
});

/** Who signed the bundle's certificate, or is to sign it. */
export const originIn = (metadata: Metadata = {}): CertificateOrigin => {
  const caId = metadata[names.caId];
  return { authority: metadata[names.authority] === 'AWS' ? 'AWS' : 'OWN_CA', ...(caId !== undefined && { caId }) };
};

export const bundleFactsIn = (metadata: Metadata = {}): Omit<BundleFacts, 'artifact'> => {
  const [certificateId, pendingKeyDigest] = [metadata[names.certificateId], metadata[names.pendingKeyDigest]];
  return { ...originIn(metadata), ...(certificateId !== undefined && { certificateId }), ...(pendingKeyDigest !== undefined && { pendingKeyDigest }) };
};
