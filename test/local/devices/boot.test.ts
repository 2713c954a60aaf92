import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { s3Download } from '../../../local/devices/artifacts.ts';
import { boot } from '../../../local/devices/boot.ts';
import type { CheckName } from '../../../local/devices/failed-check.ts';
import { anAccount, anotherKey, connectPolicy, rolePolicy, traditional, type Blueprint } from './provisioned-core.ts';

const denial = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 'iot:*', Resource: '*' }] };
const without = (entry: string) => (entries: Record<string, string>) => Object.fromEntries(Object.entries(entries).filter(([name]) => name !== entry));
const replacing = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
const otherKey = await anotherKey();

const broken: [CheckName, string, Partial<Blueprint>, RegExp][] = [
  ['artifacts are there', 'no bundle in S3', { uploaded: ['config'] }, /certs\.zip cannot be read from s3:\/\/artifacts\/edge-1\/certs\.zip/],
  ['artifacts are there', 'no config in S3', { uploaded: ['certs'] }, /installerConfig\.yml cannot be read/],
  ['bundle holds certs/cert.pem and certs/private.key', 'no zip at all', { zip: () => Buffer.from('not a zip') }, /not a zip file/],
  ['bundle holds certs/cert.pem and certs/private.key', 'no private key entry', { entries: without('certs/private.key') }, /no entry certs\/private\.key; it has certs\/cert\.pem/],
  ['bundle holds certs/cert.pem and certs/private.key', 'text for a certificate', { entries: (entries) => ({ ...entries, 'certs/cert.pem': 'hello' }) }, /not an X\.509 certificate/],
  ['private key is PKCS#8', 'a SEC1 key', { privateKey: traditional }, /'EC PRIVATE KEY'; the nucleus reads 'PRIVATE KEY'/],
  ['private key is PKCS#8', 'a PKCS#1 key', { key: 'RSA', privateKey: traditional }, /'RSA PRIVATE KEY'/],
  ['private key belongs to the certificate', 'the key of another certificate', { privateKey: () => otherKey }, /not the key of certs\/cert\.pem/],
  ['nucleus reads this kind of key', 'an EC key for nucleus 2.4.0', { nucleusVersion: '2.4.0' }, /nucleus 2\.4\.0 reads RSA only/],
  ['certificate is valid now', 'an expired certificate', { notAfter: new Date('2026-11-22T00:00:00Z') }, /valid until 2026-11-22/],
  ['certificate is valid now', 'a certificate of tomorrow', { notBefore: new Date('2026-11-24T00:00:00Z') }, /valid from 2026-11-24/],
  ['certificate is registered', 'a certificate AWS IoT does not know', { signer: 'own CA, not registered' }, /is not registered with AWS IoT/],
  ['certificate is ACTIVE', 'an inactive certificate', { status: 'INACTIVE' }, /is INACTIVE/],
  ['certificate is ACTIVE', 'a revoked certificate', { status: 'REVOKED' }, /is REVOKED/],
  ['certificate is attached to the thing', 'a certificate of no thing', { attached: false }, /the thing 'edge-1' has no principal/],
  ['a policy allows iot:Connect', 'a policy for other names', { name: 'press-1' }, /iot:Connect on arn:aws:iot:us-east-1:111122223333:client\/press-1 is not allowed by the certificate's policies policy-0, policy-1/],
  ['a policy allows iot:AssumeRoleWithCertificate', 'no policy for the role alias', { policies: [connectPolicy] }, /rolealias\/core-role-alias is not allowed/],
  ['role alias exists', 'no role alias', { roleAliasExists: false }, /no role alias 'core-role-alias'/],
  ['configuration is YAML', 'a config that is no YAML', { config: () => 'system: [' }, /cannot be parsed/],
  ['configuration is YAML', 'a config that is a text', { config: () => 'hello' }, /not a mapping/],
  ['configuration is complete', 'no root CA path', { config: replacing(/ {2}rootCaPath.*\n/, '') }, /system\.rootCaPath is missing/],
  ['configuration is complete', 'a version that is a number', { config: replacing(/version: .*/, 'version: 2.12') }, /"aws\.greengrass\.Nucleus"\.version is 2\.12/],
  ['configuration names this thing', 'the config of another core', { config: replacing('thingName: edge-1', 'thingName: edge-2') }, /system\.thingName is 'edge-2', expected 'edge-1'/],
  ['configuration names this region', 'another region', { config: replacing('awsRegion: us-east-1', 'awsRegion: eu-west-1') }, /awsRegion is 'eu-west-1'/],
  ['endpoints are those of the account', 'the data endpoint of another account', { config: replacing(/iotDataEndpoint: .*/, 'iotDataEndpoint: other-ats.iot.us-east-1.amazonaws.com') }, /iotDataEndpoint is 'other-ats/],
  ['endpoints are those of the account', 'a resource id for an endpoint', { config: replacing(/iotCredEndpoint: .*/, 'iotCredEndpoint: endpoint-resource-1') }, /iotCredEndpoint is 'endpoint-resource-1'/],
  ['data plane endpoint fits the certificate', 'no iotdata with a CA of one’s own', { config: replacing(/.*greengrassDataPlaneEndpoint.*\n/, '') }, /greengrassDataPlaneEndpoint is missing; .*must be "iotdata"/],
  ['configuration names the installed nucleus version', 'another nucleus', { config: replacing('version: 2.12.6', 'version: 2.9.0') }, /version is '2\.9\.0', expected '2\.12\.6'/],
];

describe('a simulated core', () => {
  let account: Awaited<ReturnType<typeof anAccount>>;
  beforeEach(async () => { account = await anAccount(); });
  afterEach(() => account.close());

  const bootOf = async (change: Partial<Blueprint> = {}) => {
    const source = await account.provision(change);
    return (await boot(account.wire, s3Download(account.wire), source)).failedChecks;
  };

  it.each<[string, Partial<Blueprint>]>([
    ['an EC certificate of its own CA', {}],
    ['an RSA certificate of its own CA under nucleus 2.4.0', { key: 'RSA', nucleusVersion: '2.4.0' }],
    ['a certificate of AWS IoT', { signer: 'AWS IoT' }],
    ['settings whose keys differ in case', { config: replacing('rootpath:', 'rootPath:') }],
  ])('comes online with %s', async (_, change) => {
    expect(await bootOf(change)).toEqual([]);
  });

  it.each(broken)('stays offline because “%s” fails for %s', async (check, _, change, problem) => {
    const failed = await bootOf(change);

    expect(failed.map((one) => one.check)).toEqual([check]);
    expect(failed[0]?.problem).toMatch(problem);
  });

  it('stays offline when one policy denies what another allows', async () => {
    const failed = await bootOf({ policies: [connectPolicy, rolePolicy, denial] });

    expect(failed.map(({ check }) => check)).toEqual(['a policy allows iot:Connect', 'a policy allows iot:AssumeRoleWithCertificate']);
  });

  it('tells everything that is wrong at once', async () => {
    const failed = await bootOf({ status: 'INACTIVE', attached: false, config: replacing('thingName: edge-1', 'thingName: edge-2') });

    expect(failed.map(({ check }) => check)).toEqual(['certificate is ACTIVE', 'certificate is attached to the thing', 'configuration names this thing']);
  });
});
