import { X509Certificate } from 'node:crypto';
import type {
  DescribeCACertificateCommandOutput, DescribeCertificateCommandOutput, DescribeRoleAliasCommandOutput, GetPolicyCommandOutput,
  ListAttachedPoliciesCommandOutput, ListThingPrincipalsCommandOutput,
} from '@aws-sdk/client-iot';
import { AwsError } from '../wire/service.ts';
import type { Service } from '../wire/service.ts';
import { messageOf } from './failed-check.ts';
import type { CheckName, Findings } from './failed-check.ts';
import { isAllowed } from './iot-policy.ts';
import type { AuthorizationRequest } from './iot-policy.ts';

/** A certificate as AWS IoT knows it. */
export interface RegisteredCertificate {
  id: string;
  arn: string;
  /** Signed by a CA of one's own, not by AWS IoT. */
  privateCa: boolean;
}

/** Whoever connects, and where. */
export interface Connection {
  thingName: string;
  region: string;
  account: string;
}

const absentAsUndefined = async <T>(call: Promise<unknown>): Promise<T | undefined> => {
  try {
    return (await call) as T;
  } catch (error) {
    if (error instanceof AwsError && error.name === 'ResourceNotFoundException') return undefined;
    throw error;
  }
};

const checkIssuer = async (iot: Service, certificate: X509Certificate, caCertificateId: string, { fail }: Findings): Promise<void> => {
  const check = 'certificate is signed by its registered CA';
  const ca = await absentAsUndefined<DescribeCACertificateCommandOutput>(iot.call('DescribeCACertificate', { certificateId: caCertificateId }));
  const pem = ca?.certificateDescription?.certificatePem;
  if (pem === undefined) return fail(check, `the CA certificate ${caCertificateId} is not registered any more`);
  if (!certificate.verify(new X509Certificate(pem).publicKey)) fail(check, `the certificate does not carry the signature of the CA certificate ${caCertificateId}`);
};

/**
 * Looks the certificate up in AWS IoT, as its TLS endpoint would.
 *
 * @returns nothing when it is not registered
 */
export const checkCertificate = async (iot: Service, certificate: X509Certificate, findings: Findings): Promise<RegisteredCertificate | undefined> => {
  const certificateId = certificate.fingerprint256.replaceAll(':', '').toLowerCase();
  const found = await absentAsUndefined<DescribeCertificateCommandOutput>(iot.call('DescribeCertificate', { certificateId }));
  const { certificateArn, status, caCertificateId } = found?.certificateDescription ?? {};
  if (certificateArn === undefined) {
    findings.fail('certificate is registered', `the certificate ${certificateId} is not registered with AWS IoT`);
    return undefined;
  }
  if (status !== 'ACTIVE') findings.fail('certificate is ACTIVE', `the certificate ${certificateId} is ${status}`);
  if (caCertificateId) await checkIssuer(iot, certificate, caCertificateId, findings);
  return { id: certificateId, arn: certificateArn, privateCa: caCertificateId !== undefined };
};

/** Whether the certificate is a principal of the thing. */
export const checkAttachment = async (iot: Service, { arn }: RegisteredCertificate, { thingName }: Connection, { fail }: Findings): Promise<void> => {
  const check = 'certificate is attached to the thing';
  const answer = await absentAsUndefined<ListThingPrincipalsCommandOutput>(iot.call('ListThingPrincipals', { thingName }));
  if (!answer) return fail(check, `there is no thing '${thingName}'`);
  if (!answer.principals?.includes(arn)) fail(check, `the thing '${thingName}' has ${answer.principals?.join(', ') || 'no principal'}, not ${arn}`);
};

const attachedDocuments = async (iot: Service, target: string): Promise<Map<string, string>> => {
  const documents = new Map<string, string>();
  let marker: string | undefined;
  do {
    const page = (await iot.call('ListAttachedPolicies', { target, marker })) as ListAttachedPoliciesCommandOutput;
    for (const { policyName } of page.policies ?? []) {
      const { policyDocument } = (await iot.call('GetPolicy', { policyName })) as GetPolicyCommandOutput;
      if (policyName !== undefined && policyDocument !== undefined) documents.set(policyName, policyDocument);
    }
    marker = page.nextMarker;
  } while (marker);
  return documents;
};

const checkAllowed = (documents: ReadonlyMap<string, string>, request: AuthorizationRequest, check: CheckName, { fail }: Findings): void => {
  const names = [...documents.keys()].join(', ');
  try {
    if (isAllowed([...documents.values()], request)) return;
    fail(check, `${request.action} on ${request.resource} is not allowed by ${names ? `the certificate's policies ${names}` : 'any policy: the certificate has none'}`);
  } catch (error) {
    fail(check, `the policies ${names} cannot be evaluated: ${messageOf(error)}`);
  }
};

/** Whether the certificate's policies let this core connect, and fetch credentials by way of the role alias. */
export const checkPolicies = async (
  iot: Service, { arn }: RegisteredCertificate, { connection, iotRoleAlias }: { connection: Connection; iotRoleAlias?: string }, findings: Findings,
): Promise<void> => {
  const { thingName, region, account } = connection;
  const documents = await attachedDocuments(iot, arn);
  const resource = `arn:aws:iot:${region}:${account}:client/${thingName}`;
  const variables = { 'iot:ClientId': thingName, 'iot:Connection.Thing.ThingName': thingName, 'iot:Connection.Thing.IsAttached': 'true' };
  checkAllowed(documents, { action: 'iot:Connect', resource, variables }, 'a policy allows iot:Connect', findings);
  if (iotRoleAlias === undefined) return;
  const alias = await absentAsUndefined<DescribeRoleAliasCommandOutput>(iot.call('DescribeRoleAlias', { roleAlias: iotRoleAlias }));
  const roleAliasArn = alias?.roleAliasDescription?.roleAliasArn;
  if (roleAliasArn === undefined) return findings.fail('role alias exists', `there is no role alias '${iotRoleAlias}'`);
  // Credentials are fetched over HTTPS, where AWS IoT knows none of the variables of an MQTT connection.
  checkAllowed(documents, { action: 'iot:AssumeRoleWithCertificate', resource: roleAliasArn, variables: {} }, 'a policy allows iot:AssumeRoleWithCertificate', findings);
};
