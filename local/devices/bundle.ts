import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { unzipSync } from 'fflate';
import { messageOf } from './failed-check.ts';
import type { Findings } from './failed-check.ts';
import { isOlder } from './nucleus-version.ts';

const CERTIFICATE = 'certs/cert.pem';
const PRIVATE_KEY = 'certs/private.key';
/** First nucleus that reads elliptic-curve keys (its release notes). */
const FIRST_WITH_EC = '2.5.0';
const CURVES: readonly unknown[] = ['prime256v1', 'secp384r1', 'secp521r1'];

const unzipped = (zip: Uint8Array, { fail }: Findings): Record<string, Uint8Array> | undefined => {
  try {
    return unzipSync(zip);
  } catch (error) {
    fail('bundle holds certs/cert.pem and certs/private.key', `certs.zip is not a zip file: ${messageOf(error)}`);
    return undefined;
  }
};

const textOf = (entries: Record<string, Uint8Array>, name: string, { fail }: Findings): string | undefined => {
  const entry = entries[name];
  if (entry) return Buffer.from(entry).toString();
  fail('bundle holds certs/cert.pem and certs/private.key', `certs.zip has no entry ${name}; it has ${Object.keys(entries).join(', ') || 'none'}`);
  return undefined;
};

const readCertificate = (pem: string, { fail }: Findings): X509Certificate | undefined => {
  try {
    return new X509Certificate(pem);
  } catch {
    fail('bundle holds certs/cert.pem and certs/private.key', `${CERTIFICATE} is not an X.509 certificate in PEM`);
    return undefined;
  }
};

const readPrivateKey = (pem: string, { fail }: Findings): KeyObject | undefined => {
  const [, label] = /-----BEGIN ([A-Z0-9 ]+)-----/.exec(pem) ?? [];
  if (label !== 'PRIVATE KEY') {
    fail('private key is PKCS#8', `${PRIVATE_KEY} begins with ${label ? `'${label}'` : 'no PEM label'}; the nucleus reads 'PRIVATE KEY' (PKCS#8, not encrypted)`);
    return undefined;
  }
  try {
    return createPrivateKey(pem);
  } catch {
    fail('private key is PKCS#8', `${PRIVATE_KEY} is labelled PKCS#8 but cannot be read`);
    return undefined;
  }
};

const keyProblem = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject, nucleusVersion: string): string | undefined => {
  if (asymmetricKeyType === 'rsa') {
    const bits = asymmetricKeyDetails?.modulusLength ?? 0;
    return bits >= 2048 ? undefined : `an RSA key of ${bits} bits; at least 2048 are needed`;
  }
  if (asymmetricKeyType !== 'ec') return `a key of type ${asymmetricKeyType}; the nucleus reads RSA and EC`;
  const curve = asymmetricKeyDetails?.namedCurve;
  if (!CURVES.includes(curve)) return `an EC key on ${curve}; allowed are ${CURVES.join(', ')}`;
  return isOlder(nucleusVersion, FIRST_WITH_EC) ? `an EC key; nucleus ${nucleusVersion} reads RSA only, EC from ${FIRST_WITH_EC} on` : undefined;
};

const checkValidity = ({ validFromDate, validToDate }: X509Certificate, now: Date, { fail }: Findings): void => {
  if (now < validFromDate) fail('certificate is valid now', `the certificate is valid from ${validFromDate.toISOString()} on; it is ${now.toISOString()}`);
  if (now > validToDate) fail('certificate is valid now', `the certificate was valid until ${validToDate.toISOString()}; it is ${now.toISOString()}`);
};

/**
 * Unpacks certs.zip and checks what a nucleus of this version can check without a connection.
 *
 * @returns the certificate, when the bundle holds a readable one
 */
export const checkBundle = (zip: Uint8Array, nucleusVersion: string, now: Date, findings: Findings): X509Certificate | undefined => {
  const entries = unzipped(zip, findings);
  if (!entries) return undefined;
  const certificatePem = textOf(entries, CERTIFICATE, findings);
  const keyPem = textOf(entries, PRIVATE_KEY, findings);
  const certificate = certificatePem === undefined ? undefined : readCertificate(certificatePem, findings);
  const key = keyPem === undefined ? undefined : readPrivateKey(keyPem, findings);
  if (certificate) checkValidity(certificate, now, findings);
  if (key) {
    const problem = keyProblem(key, nucleusVersion);
    if (problem) findings.fail('nucleus reads this kind of key', `${PRIVATE_KEY} is ${problem}`);
    if (certificate && !certificate.checkPrivateKey(key)) {
      findings.fail('private key belongs to the certificate', `${PRIVATE_KEY} is not the key of ${CERTIFICATE} (${certificate.subject.replaceAll('\n', ', ')})`);
    }
  }
  return certificate;
};
