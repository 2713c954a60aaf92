import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { certsKey, installerConfigKey } from '../../contracts/artifacts.ts';
import { certificateSubject } from '../../lambdas/domain/certificates/certificate-subject.ts';
import { parseIotArn } from '../../lambdas/domain/iot-arn.ts';
import { keyAlgorithmOf } from '../../lambdas/domain/certificates/key-algorithm.ts';
import { PrivateKey } from '../../lambdas/domain/certificates/private-key.ts';
import { aCoreItem, aDeviceItem } from '../builders/core.ts';

describe('the key of a device', () => {
  it.each([
    ['2.4.0', 'RSA_2048'],
    ['2.5.0', 'EC_P256'],
    ['2.12.6', 'EC_P256'],
    ['3.0.0', 'EC_P256'],
    ['1.11.0', 'RSA_2048'],
  ])('is for nucleus %s by default %s', (coreVersion, algorithm) => {
    expect(keyAlgorithmOf(aCoreItem({ coreVersion }))).toBe(algorithm);
  });

  it('is an EC key for a client device, which has no nucleus', () => {
    expect(keyAlgorithmOf(aDeviceItem())).toBe('EC_P256');
  });

  it('is as asked for', () => {
    expect(keyAlgorithmOf(aCoreItem({ cdfProvisioningParameters: { keyAlgorithm: 'RSA_2048' } }))).toBe('RSA_2048');
  });
});

describe('the subject of a device certificate', () => {
  it("has the thing's name as common name, cut to what a certificate may hold", () => {
    expect(certificateSubject(aCoreItem({ name: 'n'.repeat(100) }))).toEqual([['CN', 'n'.repeat(64)]]);
  });

  it('has the attributes asked for, the country in capitals', () => {
    const certInfo = { country: 'de', commonName: 'gateway', organization: 'O', organizationalUnit: 'OU', locality: 'L', stateName: 'ST', emailAddress: 'a@b' };

    expect(certificateSubject(aCoreItem({ cdfProvisioningParameters: { certInfo } }))).toEqual([['C', 'DE'], ['ST', 'ST'], ['L', 'L'], ['O', 'O'], ['OU', 'OU'], ['CN', 'gateway'], ['E', 'a@b']]);
  });
});

describe('peer fault 54: a private key', () => {
  const pem = '-----BEGIN PRIVATE KEY-----\nMIGHAgEA\n-----END PRIVATE KEY-----\n';
  const key = new PrivateKey(pem);

  it.each([
    ['JSON', () => JSON.stringify({ key })],
    ['text', () => `${key as unknown as string}`],
    ['what the console shows', () => inspect({ key }, { depth: 9, showHidden: true })],
    ['its members', () => JSON.stringify(Object.values({ ...key }))],
  ])('does not show in %s', (_, shown) => {
    expect(shown()).not.toContain('MIGHAgEA');
  });

  it('is given away only when asked for', () => {
    expect(key.toPem()).toBe(pem);
  });
});

describe('peer fault 60: a thing name in an S3 key', () => {
  it('is escaped where S3 gives a character a meaning', () => {
    expect(certsKey('site:edge-1')).toBe('greengrass2/artifacts/site%3Aedge-1/site%3Aedge-1/certs.zip');
    expect(installerConfigKey('../x')).toBe('greengrass2/artifacts/..%2Fx/..%2Fx/installerConfig.yml');
  });
});

describe('an ARN of IoT', () => {
  it('is read with its account, whatever its thing is called', () => {
    expect(parseIotArn('arn:aws-cn:iot:cn-north-1:111122223333:thing/site:edge-1')).toEqual({ scope: 'arn:aws-cn:iot:cn-north-1:111122223333', kind: 'thing', name: 'site:edge-1' });
    expect(parseIotArn('edge-1')).toBeUndefined();
  });
});
