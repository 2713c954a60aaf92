import { randomUUID } from 'node:crypto';
import type { X509Certificate } from 'node:crypto';
import type {
  DeleteCACertificateCommandInput, DescribeCACertificateCommandInput, ListCACertificatesCommandInput,
  RegisterCACertificateCommandInput, UpdateCACertificateCommandInput,
} from '@aws-sdk/client-iot';
import { amend } from '../data/data.ts';
import { page } from '../wire/paging.ts';
import type { Checked, Operations } from '../wire/service.ts';
import type { Iot } from './context.ts';
import { alreadyExists, invalidRequest, iotError, notFound } from './errors.ts';
import { checkName, checkPageSize, LIMITS } from './limits.ts';
import { certificateIdOf, checkCertificateKey, isSignedBy, readCertificate, subjectField, validityOf } from './pem.ts';
import type { CaCertificate } from './state.ts';
import { tagNew } from './tags.ts';

/** @throws AwsError `ResourceNotFoundException` */
export const caOf = ({ state }: Iot, certificateId: string): CaCertificate => {
  checkName('certificateId', certificateId);
  const ca = state.caCertificates.get(certificateId.toLowerCase());
  if (!ca) throw notFound(`CA certificate ${certificateId} not found`);
  return ca;
};

const parsed = new WeakMap<CaCertificate, X509Certificate>();

/** The CA's certificate, parsed once. */
export const caX509 = (ca: CaCertificate): X509Certificate => {
  const known = parsed.get(ca) ?? readCertificate(ca.certificatePem, 'CA certificate');
  parsed.set(ca, known);
  return known;
};

/** The holder of the CA's key signs a certificate that names the account's registration code. */
const checkVerification = ({ state }: Iot, ca: X509Certificate, mode: CaCertificate['certificateMode'], pem: string | undefined): void => {
  if (mode === 'SNI_ONLY') {
    if (pem !== undefined) throw invalidRequest('verificationCertificate must be empty when certificateMode is SNI_ONLY');
    return;
  }
  if (pem === undefined) throw invalidRequest('verificationCertificate is required when certificateMode is DEFAULT');
  const verification = readCertificate(pem, 'verification certificate');
  if (!isSignedBy(verification, ca)) throw iotError('CertificateValidationException', 'the verification certificate is not signed by the CA certificate');
  const name = subjectField(verification, 'CN');
  if (name !== state.registrationCode) {
    throw iotError('RegistrationCodeValidationException', `the common name of the verification certificate is '${name ?? ''}', not the account's registration code`);
  }
};

const registerCa = (iot: Iot, input: Checked<RegisterCACertificateCommandInput>) => {
  const { state } = iot;
  const { certificateMode = 'DEFAULT', setAsActive = false, allowAutoRegistration = false, registrationConfig } = input;
  if (certificateMode !== 'DEFAULT' && certificateMode !== 'SNI_ONLY') throw invalidRequest(`certificateMode '${String(certificateMode)}' is not one of DEFAULT, SNI_ONLY`);
  const x509 = readCertificate(input.caCertificate, 'CA certificate');
  if (!x509.ca) throw iotError('CertificateValidationException', 'the certificate is not a CA certificate: its basic constraints must say so');
  checkCertificateKey(x509);
  const certificateId = certificateIdOf(x509);
  const certificateArn = iot.arn('cacert', certificateId);
  if (state.caCertificates.has(certificateId)) throw alreadyExists('The CA certificate is already registered', certificateId, certificateArn);
  checkVerification(iot, x509, certificateMode, input.verificationCertificate);
  const sameSubject = [...state.caCertificates.values()].filter((ca) => ca.subject === x509.subject);
  if (sameSubject.length >= LIMITS.casWithOneSubject) {
    throw iotError('LimitExceededException', `${LIMITS.casWithOneSubject} CA certificates with this subject are registered already`);
  }
  const now = iot.now();
  const ca: CaCertificate = {
    certificateId,
    certificatePem: input.caCertificate,
    subject: x509.subject,
    status: setAsActive ? 'ACTIVE' : 'INACTIVE',
    certificateMode,
    autoRegistrationStatus: allowAutoRegistration ? 'ENABLE' : 'DISABLE',
    registrationConfig,
    creationDate: now,
    lastModifiedDate: now,
    customerVersion: 1,
    generationId: randomUUID(),
    validity: validityOf(x509),
  };
  state.caCertificates.set(certificateId, ca);
  tagNew(iot, certificateArn, input.tags);
  return { certificateArn, certificateId };
};

const describeCa = (iot: Iot, certificateId: string) => {
  const ca = caOf(iot, certificateId);
  return {
    certificateDescription: { ...ca, certificateArn: iot.arn('cacert', ca.certificateId), ownedBy: iot.account },
    registrationConfig: ca.registrationConfig,
  };
};

const updateCa = (iot: Iot, input: Checked<UpdateCACertificateCommandInput>): void => {
  const ca = caOf(iot, input.certificateId);
  const { newStatus, newAutoRegistrationStatus, registrationConfig, removeAutoRegistration = false } = input;
  if (newStatus !== undefined && newStatus !== 'ACTIVE' && newStatus !== 'INACTIVE') throw invalidRequest(`newStatus '${String(newStatus)}' is not one of ACTIVE, INACTIVE`);
  amend(iot.state.caCertificates, ca.certificateId, {
    status: newStatus ?? ca.status,
    autoRegistrationStatus: removeAutoRegistration ? 'DISABLE' : (newAutoRegistrationStatus ?? ca.autoRegistrationStatus),
    registrationConfig: removeAutoRegistration ? undefined : (registrationConfig ?? ca.registrationConfig),
    lastModifiedDate: iot.now(),
    customerVersion: ca.customerVersion + 1,
  });
};

const listCas = (iot: Iot, { pageSize, marker, ascendingOrder = false, templateName }: ListCACertificatesCommandInput) => {
  const all = [...iot.state.caCertificates.values()].filter((ca) => templateName === undefined || ca.registrationConfig?.templateName === templateName);
  const size = checkPageSize('pageSize', pageSize, LIMITS.certificatePageSize);
  const { items, next } = page(ascendingOrder ? all : all.toReversed(), (ca) => ca.certificateId, { size, token: marker }, () => invalidRequest('invalid marker'));
  const certificates = items.map(({ certificateId, status, creationDate }) => ({ certificateArn: iot.arn('cacert', certificateId), certificateId, status, creationDate }));
  return { certificates, nextMarker: next };
};

export const caCertificateOperations = (iot: Iot) => ({
  GetRegistrationCode: async () => ({ registrationCode: iot.state.registrationCode }),
  RegisterCACertificate: async (input: Checked<RegisterCACertificateCommandInput>) => registerCa(iot, input),
  DescribeCACertificate: async ({ certificateId }: Checked<DescribeCACertificateCommandInput>) => describeCa(iot, certificateId),
  UpdateCACertificate: async (input: Checked<UpdateCACertificateCommandInput>) => {
    updateCa(iot, input);
    return {};
  },
  ListCACertificates: async (input: ListCACertificatesCommandInput) => listCas(iot, input),
  DeleteCACertificate: async ({ certificateId }: Checked<DeleteCACertificateCommandInput>) => {
    const ca = caOf(iot, certificateId);
    if (ca.status === 'ACTIVE') throw iotError('CertificateStateException', `CA certificate must be deactivated (not ACTIVE) before deletion. Id: ${certificateId}`);
    iot.state.caCertificates.delete(ca.certificateId);
    return {};
  },
}) satisfies Operations;
