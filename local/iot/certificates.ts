import { KeyObject, webcrypto } from 'node:crypto';
import type { X509Certificate } from 'node:crypto';
import type {
  CreateCertificateFromCsrCommandInput, CreateKeysAndCertificateCommandInput, DeleteCertificateCommandInput,
  DescribeCertificateCommandInput, ListCertificatesByCACommandInput, ListCertificatesCommandInput,
  UpdateCertificateCommandInput,
} from '@aws-sdk/client-iot';
import { amend } from '../data/data.ts';
import { page } from '../wire/paging.ts';
import type { Checked, Operations } from '../wire/service.ts';
import type { Iot } from './context.ts';
import { invalidRequest, iotError, notFound } from './errors.ts';
import { checkName, checkPageSize, LIMITS } from './limits.ts';
import { certificateIdOf, readCertificate, readCsr, validityOf } from './pem.ts';
import { sourcesOf } from './relation.ts';
import type { Certificate, CertificateStatus } from './state.ts';

/** @throws AwsError `ResourceNotFoundException` */
export const certificateOf = ({ state }: Iot, certificateId: string): Certificate => {
  checkName('certificateId', certificateId);
  const certificate = state.certificates.get(certificateId.toLowerCase());
  if (!certificate) throw notFound(`Certificate ${certificateId} not found`);
  return certificate;
};

/** Puts a certificate that was issued or checked into the registry. */
export const addCertificate = (
  iot: Iot, x509: X509Certificate, kept: { certificatePem: string } & Pick<Certificate, 'status' | 'certificateMode' | 'caCertificateId'>,
): Certificate => {
  const now = iot.now();
  const certificate: Certificate = {
    certificateId: certificateIdOf(x509), ...kept, creationDate: now, lastModifiedDate: now, validity: validityOf(x509),
  };
  iot.state.certificates.set(certificate.certificateId, certificate);
  return certificate;
};

/** Gives a registered certificate a status. */
export const setStatus = ({ state, now, connections }: Iot, { certificateId }: Certificate, status: CertificateStatus): Certificate => {
  const changed = amend(state.certificates, certificateId, { status, lastModifiedDate: now() });
  connections.tell({ certificateId });
  return changed;
};

/** Issues a certificate, not yet registered, to the holder of a signing request; each time another one. */
export const issueFromCsr = async (iot: Iot, csr: string): Promise<string> => iot.issuer.issue(await readCsr(csr));

/** Registers a certificate of the built-in authority. */
export const addIssued = (iot: Iot, certificatePem: string, active: boolean): Certificate =>
  addCertificate(iot, readCertificate(certificatePem), { certificatePem, status: active ? 'ACTIVE' : 'INACTIVE', certificateMode: 'DEFAULT' });

/**
 * Checks a status that a caller asks for.
 *
 * @throws AwsError `CertificateStateException` for the statuses only AWS sets
 */
export const checkStatus = (status: string): CertificateStatus => {
  if (status === 'ACTIVE' || status === 'INACTIVE' || status === 'REVOKED') return status;
  if (status === 'PENDING_TRANSFER' || status === 'PENDING_ACTIVATION') {
    throw iotError('CertificateStateException', `Not allowed to register certificate with ${status} status`);
  }
  throw invalidRequest(`certificate status '${status}' is not one of ACTIVE, INACTIVE, REVOKED`);
};

const describe = (iot: Iot, certificate: Certificate) => ({
  certificateDescription: {
    ...certificate,
    certificateArn: iot.arn('cert', certificate.certificateId),
    ownedBy: iot.account,
    customerVersion: 1,
    generationId: certificate.certificateId.slice(0, 32),
  },
});

const deleteCertificate = (iot: Iot, { certificateId, forceDelete = false }: Checked<DeleteCertificateCommandInput>): void => {
  const { state } = iot;
  const certificate = certificateOf(iot, certificateId);
  const arn = iot.arn('cert', certificate.certificateId);
  if (certificate.status === 'ACTIVE') {
    throw iotError('CertificateStateException', `Certificate must be deactivated (not ACTIVE) before deletion. Id: ${certificateId}`);
  }
  if (sourcesOf(state.thingPrincipals, arn).size > 0) {
    throw iotError('DeleteConflictException', `Things must be detached before deletion (arn: ${arn})`);
  }
  const policies = sourcesOf(state.policyTargets, arn);
  if (policies.size > 0 && !forceDelete) {
    throw iotError('DeleteConflictException', `Certificate policies must be detached before deletion (arn: ${arn})`);
  }
  for (const policy of [...policies]) iot.propagation.detachPolicy(policy, arn);
  state.certificates.delete(certificate.certificateId);
  iot.connections.tell({ certificateId: certificate.certificateId });
};

const createKeysAndCertificate = async (iot: Iot, active: boolean) => {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = addIssued(iot, await iot.issuer.issueTo(keys.publicKey), active);
  return {
    ...issuedAnswer(iot, certificate),
    keyPair: {
      PublicKey: keyPem(keys.publicKey, 'spki'),
      // AWS hands out PKCS#1 (BEGIN RSA PRIVATE KEY)
      PrivateKey: keyPem(keys.privateKey, 'pkcs1'),
    },
  };
};

const keyPem = (key: webcrypto.CryptoKey, type: 'spki' | 'pkcs1'): string =>
  String(KeyObject.from(key).export({ type, format: 'pem' }));

const issuedAnswer = (iot: Iot, { certificateId, certificatePem }: Certificate) => ({
  certificateArn: iot.arn('cert', certificateId), certificateId, certificatePem,
});

/** Page of certificates in the order of their creation (or from the newest), as the list operations give it. */
const listing = (iot: Iot, certificates: Certificate[], input: { pageSize?: number; marker?: string; ascendingOrder?: boolean }) => {
  const size = checkPageSize('pageSize', input.pageSize, LIMITS.certificatePageSize);
  const ordered = input.ascendingOrder ? certificates : certificates.toReversed();
  const { items, next } = page(ordered, (c) => c.certificateId, { size, token: input.marker }, () => invalidRequest('invalid marker'));
  const shown = items.map(({ certificateId, status, certificateMode, creationDate }) => ({
    certificateArn: iot.arn('cert', certificateId), certificateId, status, certificateMode, creationDate,
  }));
  return { certificates: shown, nextMarker: next };
};

export const certificateOperations = (iot: Iot) => ({
  CreateCertificateFromCsr: async ({ certificateSigningRequest, setAsActive = false }: Checked<CreateCertificateFromCsrCommandInput>) =>
    issuedAnswer(iot, addIssued(iot, await issueFromCsr(iot, certificateSigningRequest), setAsActive)),
  CreateKeysAndCertificate: async ({ setAsActive = false }: CreateKeysAndCertificateCommandInput) => createKeysAndCertificate(iot, setAsActive),
  DescribeCertificate: async ({ certificateId }: Checked<DescribeCertificateCommandInput>) => describe(iot, certificateOf(iot, certificateId)),
  UpdateCertificate: async ({ certificateId, newStatus }: Checked<UpdateCertificateCommandInput>) => {
    setStatus(iot, certificateOf(iot, certificateId), checkStatus(newStatus));
    return {};
  },
  DeleteCertificate: async (input: Checked<DeleteCertificateCommandInput>) => {
    deleteCertificate(iot, input);
    return {};
  },
  ListCertificates: async (input: ListCertificatesCommandInput) => listing(iot, [...iot.state.certificates.values()], input),
  ListCertificatesByCA: async ({ caCertificateId, ...input }: Checked<ListCertificatesByCACommandInput>) =>
    listing(iot, [...iot.state.certificates.values()].filter((c) => c.caCertificateId === caCertificateId), input),
}) satisfies Operations;
