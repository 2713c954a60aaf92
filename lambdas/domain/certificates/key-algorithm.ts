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

/** What the choice of a key takes of an item. Only a core has a nucleus. */
interface KeyChoice {
  readonly coreVersion?: string;
  readonly cdfProvisioningParameters: CertificateParameters;
}

/** The key asked for, else the smallest that the nucleus of a core, or a client device, reads. */
export const keyAlgorithmOf = ({ coreVersion, cdfProvisioningParameters: { keyAlgorithm } }: KeyChoice): KeyAlgorithm =>
  keyAlgorithm ?? (coreVersion === undefined || readsEcKeys(coreVersion) ? 'EC_P256' : 'RSA_2048');
