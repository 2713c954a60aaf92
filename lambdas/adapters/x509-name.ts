import type { JsonAttributeObject, Name } from '@peculiar/x509';
import type { CertificateSubject, SubjectAttribute } from '../domain/certificates/certificate-subject.ts';
import { x509 } from './x509.ts';

/** emailAddress of PKCS #9; the others are known to the library by their abbreviations. */
const emailAddress = '1.2.840.113549.1.9.1';

/**
 * A subject with each value typed, as RFC 5280 appendix A.1 wants it: the library would parse plain text, in which a
 * comma or `#` has a meaning.
 */
export const x509Name = (subject: CertificateSubject): Name => new x509.Name(subject.map(([type, value]) => ({ [type === 'E' ? emailAddress : type]: [typed(type, value)] })));

const typed = (type: SubjectAttribute, value: string): JsonAttributeObject => {
  if (type === 'C') return { printableString: value };
  return type === 'E' ? { ia5String: value } : { utf8String: value };
};
