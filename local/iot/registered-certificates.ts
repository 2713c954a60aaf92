import type { X509Certificate } from 'node:crypto';
import type { RegisterCertificateCommandInput, RegisterCertificateWithoutCACommandInput } from '@aws-sdk/client-iot';
import type { Checked, Operations } from '../wire/service.ts';
import { caX509 } from './ca-certificates.ts';
import { addCertificate, checkStatus } from './certificates.ts';
import type { Iot } from './context.ts';
import { alreadyExists, iotError } from './errors.ts';
import { certificateIdOf, checkCertificateKey, isSignedBy, readCertificate } from './pem.ts';
import type { CaCertificate, Certificate } from './state.ts';

/** Two CAs with one name and one key can only be told apart by the PEM of the one that is meant. */
const signingCa = ({ state }: Iot, certificate: X509Certificate, caCertificatePem: string | undefined): CaCertificate => {
  if (caCertificatePem !== undefined) {
    const named = state.caCertificates.get(certificateIdOf(readCertificate(caCertificatePem, 'CA certificate')));
    if (!named) throw iotError('CertificateValidationException', 'the CA certificate given is not registered');
    if (!isSignedBy(certificate, caX509(named))) throw iotError('CertificateValidationException', 'the certificate is not signed by the CA certificate given');
    return named;
  }
  const [only, another] = [...state.caCertificates.values()].filter((ca) => ca.subject === certificate.issuer && isSignedBy(certificate, caX509(ca)));
  if (!only) throw iotError('CertificateValidationException', 'the certificate is not signed by a CA certificate registered in this account');
  if (another) {
    throw iotError('CertificateConflictException', 'several CA certificates with the same subject and key are registered: give the one that signed as caCertificatePem');
  }
  return only;
};

/**
 * The registered ACTIVE CA that really signed a certificate.
 *
 * @throws AwsError where there is none, or the certificate's key is too weak to be registered
 */
export const verifyBySigner = (iot: Iot, x509: X509Certificate, caCertificatePem?: string): CaCertificate => {
  checkCertificateKey(x509);
  const ca = signingCa(iot, x509, caCertificatePem);
  if (ca.status !== 'ACTIVE') throw iotError('CertificateStateException', `the CA certificate ${ca.certificateId} is INACTIVE: it cannot register certificates`);
  return ca;
};

/** The same certificate as it is registered. */
export const registeredCertificate = ({ state }: Iot, x509: X509Certificate): Certificate | undefined => state.certificates.get(certificateIdOf(x509));

const refuseKnown = (iot: Iot, x509: X509Certificate): void => {
  const known = registeredCertificate(iot, x509);
  if (known) throw alreadyExists('The certificate is already registered', known.certificateId, iot.arn('cert', known.certificateId));
};

const answer = (iot: Iot, { certificateId }: Certificate) => ({ certificateArn: iot.arn('cert', certificateId), certificateId });

const register = (iot: Iot, input: Checked<RegisterCertificateCommandInput>) => {
  const { certificatePem, caCertificatePem, setAsActive = false } = input;
  const status = checkStatus(input.status ?? (setAsActive ? 'ACTIVE' : 'INACTIVE'));
  const x509 = readCertificate(certificatePem);
  refuseKnown(iot, x509);
  const ca = verifyBySigner(iot, x509, caCertificatePem);
  return answer(iot, addCertificate(iot, x509, { certificatePem, status, certificateMode: ca.certificateMode, caCertificateId: ca.certificateId }));
};

const registerWithoutCa = (iot: Iot, { certificatePem, status = 'INACTIVE' }: Checked<RegisterCertificateWithoutCACommandInput>) => {
  const checked = checkStatus(status);
  const x509 = readCertificate(certificatePem);
  refuseKnown(iot, x509);
  checkCertificateKey(x509);
  return answer(iot, addCertificate(iot, x509, { certificatePem, status: checked, certificateMode: 'SNI_ONLY' }));
};

export const registeredCertificateOperations = (iot: Iot) => ({
  RegisterCertificate: async (input: Checked<RegisterCertificateCommandInput>) => register(iot, input),
  RegisterCertificateWithoutCA: async (input: Checked<RegisterCertificateWithoutCACommandInput>) => registerWithoutCa(iot, input),
}) satisfies Operations;
