import type { Problem } from '../requests/answer.ts';

/** Who signs the device certificate. */
export type CertificateAuthority = 'OWN_CA' | 'AWS';

/** The options that say where a certificate comes from. */
const sources = ['createDeviceCertificate', 'createDeviceAWSCertificate', 'registerDeviceCertificateWithoutCA', 'acmpca', 'useACMPCA'] as const;
const authorities: Readonly<Record<string, CertificateAuthority>> = { createDeviceCertificate: 'OWN_CA', createDeviceAWSCertificate: 'AWS' };
const supported = Object.keys(authorities).map((option) => `CDF.${option}: true`).join(' or ');
const known: readonly string[] = [...sources, 'clientIdMustMatchThingName', 'attachAdditionalPolicies'];

/** Template parameters this system fills by itself, by who signs; a value that a request sends for one is not used. */
export const filledParameters: Readonly<Record<CertificateAuthority, readonly string[]>> = {
  OWN_CA: ['CertificatePem', 'CaCertificatePem'],
  AWS: ['CertificateId', 'CertificateArn'],
};

const sourcesSet = (cdf: Readonly<Record<string, unknown>>) => sources.filter((option) => cdf[option] !== undefined && cdf[option] !== false);

/** Who is to sign, as the `CDF` object of a provisioning template says; nothing where it does not say so usably. */
export const authorityIn = (cdf: Readonly<Record<string, unknown>>): CertificateAuthority | undefined => {
  const [source, ...others] = sourcesSet(cdf);
  return source !== undefined && others.length === 0 && cdf[source] === true ? authorities[source] : undefined;
};

/** What is wrong with the certificate options of a `CDF` object. */
export const certificateOptionProblems = (cdf: Readonly<Record<string, unknown>>): Problem[] => {
  const problems: Problem[] = Object.keys(cdf)
    .filter((option) => !known.includes(option))
    .map((option) => ({ field: `CDF.${option}`, problem: `is not a known option; known are ${known.join(', ')}` }));
  for (const option of [...Object.keys(authorities), 'clientIdMustMatchThingName']) {
    if (cdf[option] !== undefined && typeof cdf[option] !== 'boolean') problems.push({ field: `CDF.${option}`, problem: 'must be true or false' });
  }
  const [source, ...others] = sourcesSet(cdf);
  if (others.length > 0) problems.push({ field: 'CDF', problem: `sets ${[source, ...others].join(' and ')}: the device certificate can come from one only` });
  if (source === undefined) problems.push({ field: 'CDF', problem: `must say where the device certificate comes from: ${supported}` });
  else if (!Object.hasOwn(authorities, source)) problems.push({ field: `CDF.${source}`, problem: `is not supported; use ${supported}` });
  return problems;
};
