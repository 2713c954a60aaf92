/** A core as provisioning leaves it behind in S3 and AWS IoT, sound unless told otherwise. */
import { createPrivateKey, webcrypto } from 'node:crypto';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Name } from '@peculiar/x509';
import { zipSync } from 'fflate';
import type { CoreSource } from '../../../local/devices/artifacts.ts';
import { iotService } from '../../../local/iot/service.ts';
import { x509 } from '../../../local/iot/x509.ts';
import { s3Service } from '../../../local/s3/service.ts';
import { startWire, type Wire } from '../../../local/wire/server.ts';
import type { Service } from '../../../local/wire/service.ts';

const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const RSA = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
const algorithms = { EC, RSA };

const bucket = 'artifacts';
const roleAlias = 'core-role-alias';

/** What may differ from a sound core. */
export interface Blueprint {
  name: string;
  nucleusVersion: string;
  key: keyof typeof algorithms;
  notBefore: Date;
  notAfter: Date;
  signer: 'own CA' | 'AWS IoT' | 'own CA, not registered';
  status: 'ACTIVE' | 'INACTIVE' | 'REVOKED';
  attached: boolean;
  policies: readonly object[];
  roleAliasExists: boolean;
  entries: (entries: Record<string, string>) => Record<string, string>;
  privateKey: (pem: string) => string;
  zip: (bytes: Uint8Array) => Uint8Array;
  config: (yaml: string) => string;
  uploaded: readonly ('certs' | 'config')[];
}

const allow = (action: string, resource: string) => ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: [action], Resource: [resource] }] });
/** Policies of a sound core: it may connect under its name and assume the role. */
export const connectPolicy = allow('iot:Connect', 'arn:aws:iot:us-east-1:111122223333:client/edge-*');
export const rolePolicy = allow('iot:AssumeRoleWithCertificate', `arn:aws:iot:us-east-1:111122223333:rolealias/${roleAlias}`);

const sound: Blueprint = {
  name: 'edge-1',
  nucleusVersion: '2.12.6',
  key: 'EC',
  notBefore: new Date('2026-01-01T00:00:00Z'),
  notAfter: new Date('2036-01-01T00:00:00Z'),
  signer: 'own CA',
  status: 'ACTIVE',
  attached: true,
  policies: [connectPolicy, rolePolicy],
  roleAliasExists: true,
  entries: (entries) => entries,
  privateKey: (pem) => pem,
  zip: (bytes) => bytes,
  config: (yaml) => yaml,
  uploaded: ['certs', 'config'],
};

const named = (commonName: string): Name => new x509.Name([{ CN: [{ utf8String: commonName }] }]);

const pem = (label: string, der: ArrayBuffer): string => x509.PemConverter.encode(der, label);

const newKeys = (kind: keyof typeof algorithms): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey(algorithms[kind], true, ['sign', 'verify']) as Promise<webcrypto.CryptoKeyPair>;

const newCa = async () => {
  const keys = await newKeys('EC');
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: '01', name: named('Test CA'), keys, signingAlgorithm: EC,
    notBefore: sound.notBefore, notAfter: sound.notAfter, extensions: [new x509.BasicConstraintsExtension(true)],
  });
  return { keys, certificate };
};

type Ca = Awaited<ReturnType<typeof newCa>>;

const signedByOwnCa = async ({ keys, certificate }: Ca, device: webcrypto.CryptoKeyPair, { notBefore, notAfter, name }: Blueprint): Promise<string> =>
  (await x509.X509CertificateGenerator.create({
    serialNumber: '02', subject: named(name), issuer: certificate.subjectName, notBefore, notAfter,
    publicKey: device.publicKey, signingKey: keys.privateKey, signingAlgorithm: EC,
  })).toString('pem');

const csrOf = async (keys: webcrypto.CryptoKeyPair, { name, key }: Blueprint): Promise<string> =>
  (await x509.Pkcs10CertificateRequestGenerator.create({ name: named(name), keys, signingAlgorithm: algorithms[key] })).toString('pem');

/** @returns the certificate's PEM, and its ARN where AWS IoT knows it */
const certified = async (iot: Service, ca: Ca, keys: webcrypto.CryptoKeyPair, blueprint: Blueprint): Promise<{ certificatePem: string; arn?: string }> => {
  const { signer, status } = blueprint;
  if (signer === 'AWS IoT') {
    const answer = await iot.call('CreateCertificateFromCsr', { certificateSigningRequest: await csrOf(keys, blueprint), setAsActive: true });
    const { certificatePem, certificateArn: arn } = answer as { certificatePem: string; certificateArn: string };
    return { certificatePem, arn };
  }
  const certificatePem = await signedByOwnCa(ca, keys, blueprint);
  if (signer === 'own CA, not registered') return { certificatePem };
  const { certificateArn: arn, certificateId } = (await iot.call('RegisterCertificate', { certificatePem, status: 'ACTIVE' })) as { certificateArn: string; certificateId: string };
  if (status !== 'ACTIVE') await iot.call('UpdateCertificate', { certificateId, newStatus: status });
  return { certificatePem, arn };
};

/** What cores of one account have in common is there from the second one on. */
const ensure = async (iot: Service, operation: string, input: object): Promise<void> => {
  await iot.call(operation, input).catch((error: Error) => { if (error.name !== 'ResourceAlreadyExistsException') throw error; });
};

const registered = async (iot: Service, arn: string | undefined, { name, attached, policies, roleAliasExists }: Blueprint): Promise<void> => {
  await iot.call('CreateThing', { thingName: name });
  if (roleAliasExists) await ensure(iot, 'CreateRoleAlias', { roleAlias, roleArn: 'arn:aws:iam::111122223333:role/token-exchange' });
  if (arn === undefined) return;
  if (attached) await iot.call('AttachThingPrincipal', { thingName: name, principal: arn });
  for (const [index, policy] of policies.entries()) {
    const policyName = `policy-${index}`;
    await ensure(iot, 'CreatePolicy', { policyName, policyDocument: JSON.stringify(policy) });
    await iot.call('AttachPolicy', { policyName, target: arn });
  }
};

const configOf = async (iot: Service, { name, nucleusVersion, signer }: Blueprint): Promise<string> => {
  const endpoint = async (endpointType: string): Promise<string> => ((await iot.call('DescribeEndpoint', { endpointType })) as { endpointAddress: string }).endpointAddress;
  return `---
system:
  certificateFilePath: /greengrass/v2/cert.pem
  privateKeyPath: /greengrass/v2/private.key
  rootCaPath: /greengrass/v2/AmazonRootCA1.pem
  rootpath: /greengrass/v2
  thingName: ${name}
services:
  aws.greengrass.Nucleus:
    componentType: NUCLEUS
    version: ${nucleusVersion}
    configuration:
      awsRegion: us-east-1
      iotRoleAlias: ${roleAlias}
      iotDataEndpoint: ${await endpoint('iot:Data-ATS')}
      iotCredEndpoint: ${await endpoint('iot:CredentialProvider')}
${signer === 'AWS IoT' ? '' : '      greengrassDataPlaneEndpoint: iotdata\n'}`;
};

/** SEC1 or PKCS#1, as OpenSSL writes keys by default. */
export const traditional = (keyPem: string): string => {
  const key = createPrivateKey(keyPem);
  return (key.asymmetricKeyType === 'ec' ? key.export({ type: 'sec1', format: 'pem' }) : key.export({ type: 'pkcs1', format: 'pem' })).toString();
};

/** A key that belongs to no certificate. */
export const anotherKey = async (): Promise<string> => pem('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', (await newKeys('EC')).privateKey));

/** One account with S3 and AWS IoT behind an endpoint, at a time that stands still unless it is made to pass. */
export const anAccount = async () => {
  let now = Date.parse('2026-11-23T12:00:00Z');
  const wire: Wire = await startWire({ port: 0, clock: () => new Date(now) });
  wire.register(s3Service(wire));
  const things = iotService(wire);
  wire.register(things);
  const s3 = new S3Client({ endpoint: wire.endpoint, region: wire.region, forcePathStyle: true, credentials: { accessKeyId: 'OPERATOR', secretAccessKey: 'secret' } });
  await s3.send(new CreateBucketCommand({ Bucket: bucket }));
  const iot = wire.service('iot');

  const provision = async (change: Partial<Blueprint> = {}): Promise<CoreSource> => {
    const blueprint = { ...sound, ...change };
    const { name, nucleusVersion } = blueprint;
    const ca = await newCa();
    await iot.call('RegisterCACertificate', { caCertificate: ca.certificate.toString('pem'), certificateMode: 'SNI_ONLY', setAsActive: true });
    const keys = await newKeys(blueprint.key);
    const { certificatePem, arn } = await certified(iot, ca, keys, blueprint);
    await registered(iot, arn, blueprint);
    const keyPem = blueprint.privateKey(pem('PRIVATE KEY', await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)));
    const entries = blueprint.entries({ 'certs/cert.pem': certificatePem, 'certs/private.key': keyPem });
    const zip = zipSync(Object.fromEntries(Object.entries(entries).map(([entry, text]) => [entry, Buffer.from(text)])));
    const source: CoreSource = { name, nucleusVersion, certs: { bucket, key: `${name}/certs.zip` }, config: { bucket, key: `${name}/installerConfig.yml` } };
    const bodies = { certs: blueprint.zip(zip), config: Buffer.from(blueprint.config(await configOf(iot, blueprint))) };
    for (const part of blueprint.uploaded) await s3.send(new PutObjectCommand({ Bucket: bucket, Key: source[part]?.key, Body: bodies[part] }));
    return source;
  };

  const pass = (milliseconds: number): void => { now += milliseconds; };
  return { wire, iotService: things, provision, pass, close: async () => { s3.destroy(); await wire.close(); } };
};
