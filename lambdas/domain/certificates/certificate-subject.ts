import type { ThingItem } from '../things/thing-item.ts';

/** Attribute types of a subject, as RFC 4514 and common practice abbreviate them. */
export type SubjectAttribute = 'C' | 'ST' | 'L' | 'O' | 'OU' | 'CN' | 'E';
/** Subject of a certificate in the order in which its attributes are written. */
export type CertificateSubject = readonly (readonly [SubjectAttribute, string])[];

/** Longest common name a certificate may hold, RFC 5280 appendix A.1 (ub-common-name). */
const commonNameLimit = 64;

/** The subject asked for. The common name defaults to the thing's name, cut to what fits: IoT gives it no meaning. */
export const certificateSubject = ({ name, cdfProvisioningParameters: { certInfo = {} } }: Pick<ThingItem, 'name' | 'cdfProvisioningParameters'>): CertificateSubject => {
  const attributes: readonly (readonly [SubjectAttribute, string | undefined])[] = [
    ['C', certInfo.country?.toUpperCase()],
    ['ST', certInfo.stateName],
    ['L', certInfo.locality],
    ['O', certInfo.organization],
    ['OU', certInfo.organizationalUnit],
    ['CN', certInfo.commonName ?? name.slice(0, commonNameLimit)],
    ['E', certInfo.emailAddress],
  ];
  return attributes.flatMap(([type, value]) => (value === undefined ? [] : [[type, value] as const]));
};
