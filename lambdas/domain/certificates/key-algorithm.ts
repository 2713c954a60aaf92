import type { components } from '../../../contracts/generated/steps.ts';

type CertificateParameters = components['schemas']['CoreItem']['cdfProvisioningParameters'];

/** Key of a device certificate. */
export type KeyAlgorithm = NonNullable<CertificateParameters['keyAlgorithm']>;

/** First nucleus that loads EC keys; older ones read RSA only. aws-greengrass-nucleus, 2.5.0. */
export const firstNucleusWithEcKeys = '2.5.0';

/** Whether a nucleus of this version, `<major>.<minor>.<patch>`, can load an EC private key. */
export const readsEcKeys = (coreVersion: string): boolean => {
  const [major = 0, minor = 0] = coreVersion.split('.').map(Number);
  return major > 2 || (major === 2 && minor >= 5);
};

/** The key asked for, else the smallest that the nucleus reads. */
export const keyAlgorithmOf = (coreVersion: string, { keyAlgorithm }: CertificateParameters): KeyAlgorithm =>
  keyAlgorithm ?? (readsEcKeys(coreVersion) ? 'EC_P256' : 'RSA_2048');
