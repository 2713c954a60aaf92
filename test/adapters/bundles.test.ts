import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { certsKey, installerConfigKey } from '../../contracts/artifacts.ts';
import { keyBundles } from '../../lambdas/adapters/bundles.ts';
import { coreArtifacts } from '../../lambdas/adapters/core-artifacts.ts';
import { installerConfigs } from '../../lambdas/adapters/installer-configs.ts';
import { certificateIdOf, certifiedKeyDigest } from '../../lambdas/domain/certificates/certificate-facts.ts';
import { PrivateKey } from '../../lambdas/domain/certificates/private-key.ts';
import type { Bundle } from '../../lambdas/domain/ports.ts';
import { awsWire } from '../builders/aws-wire.ts';
import type { AwsWire } from '../builders/aws-wire.ts';
import { aCertificateAuthority } from '../builders/certificate-authority.ts';

let aws: AwsWire;
beforeAll(async () => {
  aws = await awsWire();
});
afterAll(() => aws.close());

const { certificatePem, keyPem } = await aCertificateAuthority();
const another = await aCertificateAuthority();
const bundle = (given: Partial<Bundle> = {}): Bundle => ({ authority: 'OWN_CA', caId: 'ca', privateKey: new PrivateKey(keyPem), certificatePem, ...given });
const pending: Partial<Bundle> = { authority: 'AWS', caId: undefined, certificatePem: undefined, requestPem: 'REQUEST' };
const keyIn = (found: Bundle | undefined): string | undefined => found?.privateKey.toPem();
const lost = { name: 'InternalError', statusCode: 500 };

describe('a key bundle in S3', () => {
  it('is a zip with the entries that clients of the Connected Device Framework know', async () => {
    await keyBundles('artifacts', aws.s3).create('site:edge-1', bundle());

    const { Body } = await aws.s3.send(new GetObjectCommand({ Bucket: 'artifacts', Key: 'greengrass2/artifacts/site%3Aedge-1/site%3Aedge-1/certs.zip' }));
    const entries = unzipSync((await Body?.transformToByteArray()) ?? new Uint8Array());
    expect(Object.entries(entries).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['certs/', ''], ['certs/cert.pem', certificatePem], ['certs/private.key', keyPem],
    ]);
  });

  it('is found as it was written', async () => {
    const bundles = keyBundles('artifacts', aws.s3);
    expect(await bundles.find('edge-2')).toBeUndefined();

    const created = await bundles.create('edge-2', bundle(pending));
    const found = await bundles.find('edge-2');

    const artifact = { bucket: 'artifacts', key: certsKey('edge-2') };
    expect(found).toMatchObject({ authority: 'AWS', requestPem: 'REQUEST', version: created?.version, artifact });
    expect([found?.caId, found?.certificatePem]).toEqual([undefined, undefined]);
    expect(keyIn(found)).toBe(keyPem);
  });

  it('is created once', async () => {
    const bundles = keyBundles('artifacts', aws.s3);
    await bundles.create('edge-3', bundle());

    expect(await bundles.create('edge-3', bundle({ privateKey: new PrivateKey(another.keyPem) }))).toBeUndefined();

    expect(keyIn(await bundles.find('edge-3'))).toBe(keyPem);
  });

  it('is replaced only where it is still the version that was read', async () => {
    const bundles = keyBundles('artifacts', aws.s3);
    const first = await bundles.create('edge-4', bundle());
    const second = await bundles.replace('edge-4', bundle({ certificatePem: another.certificatePem }), first?.version ?? '');

    expect(second).toBeDefined();
    expect(await bundles.replace('edge-4', bundle(), first?.version ?? '')).toBeUndefined();
    expect(await bundles.replace('edge-5', bundle(), first?.version ?? '')).toBeUndefined();
    expect((await bundles.find('edge-4'))?.certificatePem).toBe(another.certificatePem);
  });

  it('that was created by a call whose answer was lost is one of another run, to be read', async () => {
    const bundles = keyBundles('artifacts', aws.repeatingS3);
    aws.fail('s3', 'PutObject', lost, 'after');

    expect(await bundles.create('edge-6', bundle())).toBeUndefined();

    expect(keyIn(await bundles.find('edge-6'))).toBe(keyPem);
  });

  it('is not taken for absent while S3 is out of order, nor where access is denied', async () => {
    const bundles = keyBundles('artifacts', aws.s3);

    aws.fail('s3', 'GetObject', lost);
    await expect(bundles.find('edge-1')).rejects.toMatchObject({ name: 'Unavailable', code: 'AWS_UNAVAILABLE' });
    aws.fail('s3', 'GetObject', { name: 'AccessDenied', statusCode: 403 });
    await expect(bundles.find('edge-1')).rejects.toMatchObject({ name: 'InvalidInput', code: 'AWS_ACCESS_DENIED', message: expect.stringContaining('s3:GetObject') });
    aws.fail('s3', 'PutObject', { name: 'ConditionalRequestConflict', statusCode: 409 });
    await expect(bundles.create('edge-7', bundle())).rejects.toMatchObject({ name: 'Unavailable' });
  });

  it('that cannot be read says nothing of what it holds', async () => {
    await aws.s3.send(new PutObjectCommand({ Bucket: 'artifacts', Key: certsKey('edge-8'), Body: '-----BEGIN PRIVATE KEY-----' }));

    const error = await keyBundles('artifacts', aws.s3).find('edge-8').catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(Error);
    expect(String((error as Error).stack)).not.toContain('PRIVATE KEY');
  });
});

describe('a look at what lies in S3 for a core', () => {
  const artifacts = () => coreArtifacts('artifacts', aws.s3);

  it('finds nothing where nothing is', async () => {
    expect([await artifacts().bundle('edge-9'), await artifacts().config('edge-9')]).toEqual([undefined, undefined]);
  });

  it('tells whose certificate a bundle holds or waits for, and reads no object', async () => {
    const reads = aws.wire.calls()['s3.GetObject'];
    const bundles = keyBundles('artifacts', aws.s3);
    await bundles.create('edge-10', bundle());
    await bundles.create('edge-11', bundle(pending));
    await installerConfigs('artifacts', aws.s3).write('edge-10', 'text');
    const createdAt = expect.stringMatching(/^\d{4}-.*Z$/) as unknown as string;

    const [whole, waiting, config] = [await artifacts().bundle('edge-10'), await artifacts().bundle('edge-11'), await artifacts().config('edge-10')];

    const artifact = (key: string) => ({ bucket: 'artifacts', key, createdAt });
    expect(whole).toEqual({ authority: 'OWN_CA', caId: 'ca', certificateId: certificateIdOf(certificatePem), artifact: artifact(certsKey('edge-10')) });
    expect(waiting).toEqual({ authority: 'AWS', pendingKeyDigest: certifiedKeyDigest(certificatePem), artifact: artifact(certsKey('edge-11')) });
    expect(config).toEqual(artifact(installerConfigKey('edge-10')));
    expect(aws.wire.calls()['s3.GetObject']).toBe(reads);
  });

  it('takes neither an outage nor a denial for absence', async () => {
    aws.fail('s3', 'HeadObject', lost);
    await expect(artifacts().bundle('edge-9')).rejects.toMatchObject({ name: 'Unavailable' });
    aws.fail('s3', 'HeadObject', { name: 'AccessDenied', statusCode: 403 });
    await expect(artifacts().config('edge-9')).rejects.toMatchObject({ code: 'AWS_ACCESS_DENIED', message: expect.stringContaining('s3:GetObject') });
  });
});

describe('an installer config in S3', () => {
  it('peer fault 66: keeps text beyond ASCII', async () => {
    const artifact = await installerConfigs('artifacts', aws.s3, () => new Date('2026-01-02T03:04:05.678Z')).write('edge-1', 'rootpath: /Zürich/格林\n');

    expect(artifact).toEqual({ bucket: 'artifacts', key: 'greengrass2/artifacts/edge-1/edge-1/installerConfig.yml', createdAt: '2026-01-02T03:04:05.678Z' });
    const stored = await aws.s3.send(new GetObjectCommand({ Bucket: artifact.bucket, Key: artifact.key }));
    expect(await stored.Body?.transformToString('utf-8')).toBe('rootpath: /Zürich/格林\n');
    expect((await aws.s3.send(new HeadObjectCommand({ Bucket: artifact.bucket, Key: artifact.key }))).ContentType).toBe('text/plain; charset=utf-8');
  });
});
