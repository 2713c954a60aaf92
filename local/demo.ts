/**
 * What a person would set up in an empty account before the first request, a CA of their own, and that request.
 * Made with AWS calls only.
 */
import { webcrypto } from 'node:crypto';
import type { GetRegistrationCodeCommandOutput } from '@aws-sdk/client-iot';
import type { Name } from '@peculiar/x509';
import { certificateIdOf, readCertificate } from './iot/pem.ts';
import { x509 } from './iot/x509.ts';
import { found, isNew } from './stack/adoption.ts';
import type { Cloud } from './wire/service.ts';

const SIGNING = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;
const CA_DAYS = 3650;
/** Clocks of other machines run behind. */
const BACKDATED_MS = 3_600_000;

const newKeys = (): Promise<webcrypto.CryptoKeyPair> => webcrypto.subtle.generateKey(SIGNING, true, ['sign', 'verify']);

const named = (commonName: string): Name => new x509.Name([{ CN: [{ utf8String: commonName }] }]);

const validity = (now: Date, days: number) => ({ notBefore: new Date(now.getTime() - BACKDATED_MS), notAfter: new Date(now.getTime() + days * DAY_MS) });

/** PEM texts of a CA certificate and its key. */
interface CertificateAuthority {
  certificate: string;
  key: string;
}

const newCertificateAuthority = async (now: Date): Promise<CertificateAuthority> => {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity(now, CA_DAYS),
    name: named('Greengrass demo CA'),
    keys,
    signingAlgorithm: SIGNING,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { certificate: certificate.toString('pem'), key: x509.PemConverter.encode(key, 'PRIVATE KEY') };
};

/** Proves that whoever registers the CA holds its key: a certificate that names the account's registration code. */
const verification = async ({ certificate, key }: CertificateAuthority, registrationCode: string, now: Date): Promise<string> => {
  const { publicKey } = await newKeys();
  const signingKey = await webcrypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(key), SIGNING, false, ['sign']);
  const proof = await x509.X509CertificateGenerator.create({
    ...validity(now, 1),
    subject: named(registrationCode),
    issuer: new x509.X509Certificate(certificate).subjectName,
    publicKey,
    signingKey,
    signingAlgorithm: SIGNING,
  });
  return proof.toString('pem');
};

const register = async (cloud: Cloud, ca: CertificateAuthority): Promise<void> => {
  const iot = cloud.service('iot');
  const { registrationCode = '' } = (await iot.call('GetRegistrationCode', {})) as GetRegistrationCodeCommandOutput;
  await iot.call('RegisterCACertificate', {
    caCertificate: ca.certificate,
    verificationCertificate: await verification(ca, registrationCode, cloud.clock()),
    setAsActive: true,
  });
};

/**
 * Makes a CA, puts its private key where provisioning looks for it and registers it with AWS IoT. Where state is kept it
 * is the same CA every time, and only what is missing is done.
 *
 * @returns the id of the CA certificate, the `caId` of requests
 */
export const ensureDemoCa = async (cloud: Cloud): Promise<string> => {
  const kept = cloud.data.map<CertificateAuthority>('demo.authorities');
  const ca = kept.get('ca') ?? (await newCertificateAuthority(cloud.clock()));
  kept.set('ca', ca);
  const certificateId = certificateIdOf(readCertificate(ca.certificate));
  const parameter = { Name: `cdf-ca-key-${certificateId}`, Type: 'SecureString', Value: ca.key };
  await isNew(cloud.service('ssm').call('PutParameter', parameter), 'ParameterAlreadyExists');
  const registered = await found(cloud.service('iot').call('DescribeCACertificate', { certificateId }), 'ResourceNotFoundException');
  if (!registered) await register(cloud, ca);
  return certificateId;
};

/** What to know for a first request. */
export interface FirstRequest {
  apiUrl: string;
  awsEndpoint: string;
  caId: string;
  /** The stack's output of that name: names of provisioning templates, separated by commas. */
  provisioningTemplates: string | undefined;
  /** Options of curl by which it signs; nothing where the API asks for no signature. */
  signing?: string;
}

const demoCore = 'demo-core-1';

/** A request to paste, and how to watch what becomes of it. */
export const firstRequestLines = ({ apiUrl, awsEndpoint, caId, provisioningTemplates = '', signing }: FirstRequest): string[] => {
  const curl = ['curl', ...(signing === undefined ? [] : [signing])].join(' ');
  const names = provisioningTemplates.split(',');
  const body = {
    coreVersion: '2.5.0',
    type: 'Create',
    cores: [{
      name: demoCore,
      provisioningTemplate: names.find((name) => name.endsWith('own-ca')) ?? names[0],
      provisioningParameters: { ThingName: demoCore },
      cdfProvisioningParameters: { caId, certInfo: { country: 'US' } },
      configFileGenerator: 'MANUAL_INSTALL',
    }],
  };
  const ports = `--port ${new URL(apiUrl).port} --aws-port ${new URL(awsEndpoint).port}`;
  return [
    'Provision a first core:',
    `  ${curl} -i ${apiUrl}/coreTasks -H 'Content-Type: application/json' -d '${JSON.stringify(body)}'`,
    'Watch it (the answer names the task in x-taskid), then power the core on:',
    `  ${curl} ${apiUrl}/coreTasks/<x-taskid>`,
    `  ${curl} ${apiUrl}/cores/${demoCore}`,
    `  npm run device -- power-on ${demoCore} ${ports}`,
  ];
};
