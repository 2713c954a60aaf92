import { createPublicKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Pkcs10CertificateRequest } from '@peculiar/x509';
import { invalidRequest, iotError } from './errors.ts';
import { LIMITS } from './limits.ts';
import { x509 } from './x509.ts';

/** What a key may be, by its size or curve; `undefined` when it is allowed. */
const keyProblem = (key: KeyObject): string | undefined => {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') {
    return (modulusLength ?? 0) >= LIMITS.rsaBits ? undefined : `an RSA key of ${modulusLength} bits; at least ${LIMITS.rsaBits} are required`;
  }
  if (key.asymmetricKeyType === 'ec') {
    return LIMITS.curves.some((curve) => curve === namedCurve) ? undefined : `an EC key on ${namedCurve}; allowed are ${LIMITS.curves.join(', ')}`;
  }
  return `a key of type ${key.asymmetricKeyType}; allowed are RSA and EC`;
};

/**
 * Reads a certificate signing request and checks that its sender holds the key, and that the key is strong enough.
 *
 * @throws AwsError `InvalidRequestException`
 */
export const readCsr = async (pem: string): Promise<Pkcs10CertificateRequest> => {
  if (pem.length > LIMITS.csrCharacters) throw invalidRequest(`the certificate signing request has ${pem.length} characters; at most ${LIMITS.csrCharacters} are allowed`);
  let request: Pkcs10CertificateRequest;
  let key: KeyObject;
  try {
    request = new x509.Pkcs10CertificateRequest(pem);
    key = createPublicKey({ key: Buffer.from(request.publicKey.rawData), format: 'der', type: 'spki' });
  } catch {
    throw invalidRequest('the certificate signing request is not a PKCS#10 request in PEM');
  }
  const problem = keyProblem(key);
  if (problem) throw invalidRequest(`the certificate signing request has ${problem}`);
  if (!(await request.verify().catch(() => false))) throw invalidRequest('the signature of the certificate signing request does not match its key');
  return request;
};

/**
 * Reads a certificate in PEM; of a chain, the first.
 *
 * @throws AwsError `CertificateValidationException`
 */
export const readCertificate = (pem: string, what = 'certificate'): X509Certificate => {
  const first = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(pem)?.[0];
  try {
    if (first) return new X509Certificate(first);
  } catch {
    // told below
  }
  throw iotError('CertificateValidationException', `the ${what} is not an X.509 certificate in PEM`);
};

/** @throws AwsError `CertificateValidationException` when AWS would not take the key */
export const checkCertificateKey = (certificate: X509Certificate): void => {
  const problem = keyProblem(certificate.publicKey);
  if (problem) throw iotError('CertificateValidationException', `the certificate has ${problem}`);
};

/** Id of a certificate in AWS IoT: the SHA-256 of its DER encoding, in hex. */
export const certificateIdOf = (certificate: X509Certificate): string => certificate.fingerprint256.replaceAll(':', '').toLowerCase();

/** One attribute of the subject by its short name (`CN`, `O`, `C`); the first, when there are several. */
export const subjectField = ({ subject }: X509Certificate, name: string): string | undefined =>
  new RegExp(`^${name}=(.*)$`, 'm').exec(subject)?.[1]?.replaceAll(/\\(.)/g, '$1');

export const validityOf = (certificate: X509Certificate): { notBefore: Date; notAfter: Date } => ({
  notBefore: new Date(certificate.validFrom),
  notAfter: new Date(certificate.validTo),
});

/** Whether `authority` really signed it: issuer name and signature. */
export const isSignedBy = (certificate: X509Certificate, authority: X509Certificate): boolean =>
  certificate.issuer === authority.subject && certificate.verify(authority.publicKey);
