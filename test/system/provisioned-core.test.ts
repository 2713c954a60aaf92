import {
  DescribeCACertificateCommand, DescribeCertificateCommand, DescribeEndpointCommand, ListAttachedPoliciesCommand, ListThingPrincipalsCommand,
} from '@aws-sdk/client-iot';
import { HeadObjectCommand } from '@aws-sdk/client-s3';
import { X509Certificate } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { succeeded } from '../../contracts/client.ts';
import { bundleOf, configOf, configTextOf } from './artifacts.ts';
import { borrowStack, type SystemStack } from './stack.ts';

const DAY_MS = 86_400_000;

describe('a provisioned core', () => {
  let stack: SystemStack;
  let groupsBefore: readonly unknown[];
  beforeAll(async () => {
    stack = await borrowStack();
    groupsBefore = (await stack.inventory()).thingGroups;
    await stack.api.provision([stack.aCore({ name: 'edge-own-ca' }), stack.anAwsCore({ name: 'edge-aws' })]);
  });
  afterAll(() => stack.giveBack());

  const caOf = async (): Promise<X509Certificate> => {
    const { certificateDescription } = await stack.iot.send(new DescribeCACertificateCommand({ certificateId: stack.caId }));
    return new X509Certificate(certificateDescription?.certificatePem ?? '');
  };

  const endpoint = async (endpointType: string): Promise<string | undefined> => (await stack.iot.send(new DescribeEndpointCommand({ endpointType }))).endpointAddress;

  it('has a certificate that chains to the CA asked for, with the subject and validity asked for', async () => {
    const { certificate } = await bundleOf(stack, 'edge-own-ca');
    const ca = await caOf();

    expect(certificate.verify(ca.publicKey)).toBe(true);
    expect(certificate.checkIssued(ca)).toBe(true);
    expect(certificate.subject.split('\n').sort()).toEqual(['C=US', 'CN=edge-own-ca']);
    expect((certificate.validToDate.getTime() - Date.now()) / DAY_MS).toBeCloseTo(365, 0);
  });

  it.each(['edge-own-ca', 'edge-aws'])('has a bundle whose PKCS#8 key belongs to its certificate (%s)', async (name) => {
    const { entries, certificate, keyPem, key } = await bundleOf(stack, name);

    expect(entries.filter((entry) => !entry.endsWith('/')).sort()).toEqual(['certs/cert.pem', 'certs/private.key']);
    expect(keyPem).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(certificate.checkPrivateKey(key)).toBe(true);
    expect([key.asymmetricKeyType, key.asymmetricKeyDetails?.namedCurve]).toEqual(['ec', 'prime256v1']);
  });

  it.each(['edge-own-ca', 'edge-aws'])('is a thing with exactly this certificate, ACTIVE, and the core policies (%s)', async (name) => {
    const { certificateId } = await bundleOf(stack, name);

    const { principals = [] } = await stack.iot.send(new ListThingPrincipalsCommand({ thingName: name }));
    const { policies = [] } = await stack.iot.send(new ListAttachedPoliciesCommand({ target: principals[0] }));
    const { certificateDescription } = await stack.iot.send(new DescribeCertificateCommand({ certificateId }));

    expect(principals.map((arn) => arn.split('/')[1])).toEqual([certificateId]);
    expect(certificateDescription?.status).toBe('ACTIVE');
    expect(policies.length).toBeGreaterThan(0);
    expect((await stack.api.core(name)).provisioning).toMatchObject({ status: 'Success', certificateId, certificateArn: principals[0] });
  });

  it('has a configuration of a private CA that a nucleus reads', async () => {
    const config = await configOf(stack, 'edge-own-ca');

    expect(await configTextOf(stack, 'edge-own-ca')).toMatch(/^---\n/);
    expect(config).toEqual({
      system: {
        certificateFilePath: '/greengrass/v2/cert.pem', privateKeyPath: '/greengrass/v2/private.key', rootCaPath: '/greengrass/v2/AmazonRootCA1.pem',
        rootpath: '/greengrass/v2', thingName: 'edge-own-ca',
      },
      services: {
        'aws.greengrass.Nucleus': {
          componentType: 'NUCLEUS',
          version: '2.12.6',
          configuration: {
            awsRegion: stack.region,
            iotRoleAlias: expect.stringContaining('greengrass2-provisioning-local'),
            iotDataEndpoint: await endpoint('iot:Data-ATS'),
            iotCredEndpoint: await endpoint('iot:CredentialProvider'),
            greengrassDataPlaneEndpoint: 'iotdata',
          },
        },
      },
    });
  });

  it('has no data plane endpoint in its configuration when AWS IoT signed', async () => {
    const { services } = await configOf(stack, 'edge-aws');

    expect(services['aws.greengrass.Nucleus'].configuration).not.toHaveProperty('greengrassDataPlaneEndpoint');
  });

  it('has artifacts under the peer’s keys, encrypted with a KMS key', async () => {
    const { artifacts } = await stack.api.core('edge-own-ca');

    expect(artifacts.certs?.key).toBe('greengrass2/artifacts/edge-own-ca/edge-own-ca/certs.zip');
    expect(artifacts.config?.key).toBe('greengrass2/artifacts/edge-own-ca/edge-own-ca/installerConfig.yml');
    for (const { bucket, key } of [artifacts.certs, artifacts.config].flatMap((artifact) => artifact ?? [])) {
      const head = await stack.s3.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
      expect(head.ServerSideEncryption).toBe('aws:kms');
    }
  });

  it('has no template and no device until it has connected', async () => {
    const core = await stack.api.core('edge-aws');

    expect(core.device).toEqual({ installedComponents: [], effectiveDeployments: [], status: 'UNKNOWN' });
    expect(core.template).toEqual({ desired: { name: 'None', version: 0 }, reported: { name: 'None', version: 0, deploymentStatus: 'None' } });
  });

  it.each([
    ['RSA 2048 below nucleus 2.5.0', '2.4.0', undefined, 'rsa'],
    ['EC from nucleus 2.5.0 on', '2.5.0', undefined, 'ec'],
    ['RSA 2048 where it is asked for', '2.12.6', 'RSA_2048' as const, 'rsa'],
  ])('has a key its nucleus reads: %s', async (_, coreVersion, keyAlgorithm, type) => {
    const core = stack.aCore({ cdfProvisioningParameters: { caId: stack.caId, keyAlgorithm } });

    await stack.api.provision([core], { coreVersion });

    const { key } = await bundleOf(stack, core.name);
    expect(key.asymmetricKeyType).toBe(type);
    if (type === 'rsa') expect(key.asymmetricKeyDetails?.modulusLength).toBe(2048);
  });

  it('has the certificate subject asked for, letters of all languages included', async () => {
    const certInfo = { commonName: 'gateway', organization: 'Müller & Søn, Ltd.', organizationalUnit: '製造', locality: 'Zürich', stateName: 'ZH', country: 'CH', emailAddress: 'ops@example.com', daysExpiry: 30 };
    const core = stack.aCore({ cdfProvisioningParameters: { caId: stack.caId, certInfo } });

    await stack.api.provision([core]);

    const { certificate } = await bundleOf(stack, core.name);
    // Node's own notation escapes the comma
    expect(certificate.subject.split('\n').sort()).toEqual(['C=CH', 'CN=gateway', 'L=Zürich', 'O=Müller & Søn\\, Ltd.', 'OU=製造', 'ST=ZH', 'emailAddress=ops@example.com']);
    expect((certificate.validToDate.getTime() - Date.now()) / DAY_MS).toBeCloseTo(30, 0);
  });

  it('peer fault 60: has its name escaped in S3 keys', async () => {
    const core = stack.aCore({ name: 'plant:line_1' });

    await stack.api.provision([core]);

    expect((await stack.api.core('plant:line_1')).artifacts.certs?.key).toBe('greengrass2/artifacts/plant%3Aline_1/plant%3Aline_1/certs.zip');
    expect((await bundleOf(stack, 'plant:line_1')).certificate.subject).toContain('CN=plant:line_1');
  });

  it('peer fault 67: leaves no thing group behind', async () => {
    expect((await stack.inventory()).thingGroups).toEqual(groupsBefore);
  });

  it.each(['edge-own-ca', 'edge-aws'])('boots from its artifacts and is HEALTHY from then on (%s)', async (name) => {
    const { devices } = await stack.control<{ devices: { state: string; failedChecks: unknown[] }[] }>('POST', '/devices/power-on', { cores: [name] });

    expect(devices).toMatchObject([{ state: 'online', failedChecks: [] }]);
    expect((await stack.api.core(name)).device).toMatchObject({ status: 'HEALTHY', coreVersion: '2.12.6', platform: 'linux' });
  });

  it('is fetched by URLs that act for the function that gave them, until S3 has removed its artifacts', async () => {
    const path = { params: { path: { coreName: 'edge-aws' } } };
    const { artifacts } = await succeeded(stack.api.POST('/cores/{coreName}/artifacts/download', path));
    const certs = artifacts.certs?.url ?? '';
    const { expiresAt = '' } = (await stack.api.core('edge-aws')).artifacts.certs ?? {};
    const before = await fetch(certs);

    await stack.control('POST', '/s3/expire', { at: new Date(Date.parse(expiresAt) + DAY_MS).toISOString() });

    expect([before.status, Object.keys(unzipSync(new Uint8Array(await before.arrayBuffer())))]).toEqual([200, expect.arrayContaining(['certs/private.key'])]);
    expect((await fetch(certs)).status).toBe(404);
    expect(await stack.api.request('POST', '/cores/edge-aws/artifacts/download')).toMatchObject({ status: 410, body: { code: 'ARTIFACTS_EXPIRED' } });
    expect((await succeeded(stack.api.GET('/cores/{coreName}/artifacts/downloads', path))).downloads).toHaveLength(1);
  });
});
