import { GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { certsKey } from '../../contracts/artifacts.ts';
import { keyBundles } from '../../lambdas/adapters/bundles.ts';
import { installerConfigs } from '../../lambdas/adapters/installer-configs.ts';
import type { Bundle } from '../../lambdas/domain/ports.ts';
import { PrivateKey } from '../../lambdas/domain/certificates/private-key.ts';
import { awsWire } from '../builders/aws-wire.ts';
import type { AwsWire } from '../builders/aws-wire.ts';

let aws: AwsWire;
beforeAll(async () => {
  aws = await awsWire();
});
afterAll(() => aws.close());

const bundle = (given: Partial<Bundle> = {}): Bundle => ({ authority: 'OWN_CA', caId: 'ca', privateKey: new PrivateKey('KEY'), certificatePem: 'CERTIFICATE', ...given });
const keyIn = (found: Bundle | undefined): string | undefined => found?.privateKey.toPem();
const lost = { name: 'InternalError', statusCode: 500 };

describe('a key bundle in S3', () => {
  it('is a zip with the entries that clients of the Connected Device Framework know', async () => {
    await keyBundles('artifacts', aws.s3).create('site:edge-1', bundle());

    const { Body } = await aws.s3.send(new GetObjectCommand({ Bucket: 'artifacts', Key: 'greengrass2/artifacts/site%3Aedge-1/site%3Aedge-1/certs.zip' }));
    const entries = unzipSync((await Body?.transformToByteArray()) ?? new Uint8Array());
    expect(Object.entries(entries).map(([name, bytes]) => [name, Buffer.from(bytes).toString()])).toEqual([['certs/', ''], ['certs/cert.pem', 'CERTIFICATE'], ['certs/private.key', 'KEY']]);
  });

  it('is found as it was written', async () => {
    const bundles = keyBundles('artifacts', aws.s3);
    expect(await bundles.find('edge-2')).toBeUndefined();

    const created = await bundles.create('edge-2', bundle({ authority: 'AWS', caId: undefined, certificatePem: undefined, requestPem: 'REQUEST' }));
    const found = await bundles.find('edge-2');

    expect(found).toMatchObject({ authority: 'AWS', caId: undefined, certificatePem: undefined, requestPem: 'REQUEST', version: created?.version, artifact: { bucket: 'artifacts', key: certsKey('edge-2') } });
    expect(keyIn(found)).toBe('KEY');
  });

  it('is created once', async () => {
    const bundles = keyBundles('artifacts', aws.s3);
    await bundles.create('edge-3', bundle());

    expect(await bundles.create('edge-3', bundle({ privateKey: new PrivateKey('ANOTHER') }))).toBeUndefined();

    expect(keyIn(await bundles.find('edge-3'))).toBe('KEY');
  });

  it('is replaced only where it is still the version that was read', async () => {
    const bundles = keyBundles('artifacts', aws.s3);
    const first = await bundles.create('edge-4', bundle());
    const second = await bundles.replace('edge-4', bundle({ certificatePem: 'SECOND' }), first?.version ?? '');

    expect(second).toBeDefined();
    expect(await bundles.replace('edge-4', bundle({ certificatePem: 'LATE' }), first?.version ?? '')).toBeUndefined();
    expect(await bundles.replace('edge-5', bundle(), first?.version ?? '')).toBeUndefined();
    expect((await bundles.find('edge-4'))?.certificatePem).toBe('SECOND');
  });

  it('that was created by a call whose answer was lost is one of another run, to be read', async () => {
    const bundles = keyBundles('artifacts', aws.repeatingS3);
    aws.fail('s3', 'PutObject', lost, 'after');

    expect(await bundles.create('edge-6', bundle())).toBeUndefined();

    expect(keyIn(await bundles.find('edge-6'))).toBe('KEY');
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

describe('an installer config in S3', () => {
  it('peer fault 66: keeps text beyond ASCII', async () => {
    const artifact = await installerConfigs('artifacts', aws.s3, () => new Date('2026-01-02T03:04:05.678Z')).write('edge-1', 'rootpath: /Zürich/格林\n');

    expect(artifact).toEqual({ bucket: 'artifacts', key: 'greengrass2/artifacts/edge-1/edge-1/installerConfig.yml', createdAt: '2026-01-02T03:04:05.678Z' });
    const stored = await aws.s3.send(new GetObjectCommand({ Bucket: artifact.bucket, Key: artifact.key }));
    expect(await stored.Body?.transformToString('utf-8')).toBe('rootpath: /Zürich/格林\n');
    expect((await aws.s3.send(new HeadObjectCommand({ Bucket: artifact.bucket, Key: artifact.key }))).ContentType).toBe('text/plain; charset=utf-8');
  });
});
