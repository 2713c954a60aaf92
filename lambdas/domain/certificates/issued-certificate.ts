import { certifiedKeyDigest } from './certificate-facts.ts';
import type { Certificates, KnownCertificate } from '../ports.ts';

/** S3 and IoT keep their own time, S3 in whole seconds. */
const clockSkewSeconds = 60;

/**
 * The inactive certificate that AWS issued for a key whose bundle waits for it: the answer to the request was lost, or
 * the run ended on it. Only a certificate of the same key can tell.
 *
 * @param createdAt when the bundle was written, before the request was sent
 */
export const issuedCertificate = async (certificates: Pick<Certificates, 'find' | 'inactiveSince'>, keyDigest: string, createdAt: string): Promise<KnownCertificate | undefined> => {
  const since = new Date(Date.parse(createdAt) - clockSkewSeconds * 1000);
  for await (const certificateId of certificates.inactiveSince(since)) {
    const known = await certificates.find(certificateId);
    if (known !== undefined && certifiedKeyDigest(known.certificatePem) === keyDigest) return known;
  }
  return undefined;
};
