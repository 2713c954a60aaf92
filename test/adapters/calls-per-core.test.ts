import '../builders/core-environment.ts';
import { RegisterCACertificateCommand } from '@aws-sdk/client-iot';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { PutParameterCommand } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { itemKey } from '../../contracts/table.ts';
import { keyBundles } from '../../lambdas/adapters/bundles.ts';
import { cancellationRows } from '../../lambdas/adapters/cancellation-rows.ts';
import { caCertificates } from '../../lambdas/adapters/ca-certificates.ts';
import { caKeys } from '../../lambdas/adapters/ca-keys.ts';
import { coreRows } from '../../lambdas/adapters/core-rows.ts';
import { deviceKeys } from '../../lambdas/adapters/device-keys.ts';
import { installerConfigs } from '../../lambdas/adapters/installer-configs.ts';
import { iotCertificates } from '../../lambdas/adapters/iot-certificates.ts';
import { iotPolicies } from '../../lambdas/adapters/iot-policies.ts';
import { iotThings } from '../../lambdas/adapters/iot-things.ts';
import { provisionedDevices } from '../../lambdas/adapters/device-item-rows.ts';
import { deviceRows } from '../../lambdas/adapters/device-rows.ts';
import { itemRows } from '../../lambdas/adapters/item-rows.ts';
import { nameRows } from '../../lambdas/adapters/name-rows.ts';
import { provisioningTemplates } from '../../lambdas/adapters/provisioning-templates.ts';
import { signingAuthorities } from '../../lambdas/adapters/signing-authorities.ts';
import type { CoreItem } from '../../lambdas/domain/cores/core-item.ts';
import type { ThingItem } from '../../lambdas/domain/things/thing-item.ts';
import { attachPolicies } from '../../lambdas/steps/attach-policies.ts';
import { createCertificate } from '../../lambdas/steps/create-certificate.ts';
import { recordCore } from '../../lambdas/steps/record-core.ts';
import { recordDevice } from '../../lambdas/steps/record-device.ts';
import { registerThing } from '../../lambdas/steps/register-thing.ts';
import { awsWire } from '../builders/aws-wire.ts';
import type { AwsWire } from '../builders/aws-wire.ts';
import { aCertificateAuthority } from '../builders/certificate-authority.ts';
import { aCoreItem, aDeviceItem, awsTemplate, executionArn, ownCaTemplate } from '../builders/core.ts';

const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iot:Publish', Resource: '*' }] };
const cdf = { attachAdditionalPolicies: [{ name: 'metrics', document }] };

let aws: AwsWire;
let provision: (item: ThingItem) => Promise<unknown>;
let caId: string;
beforeAll(async () => {
  aws = await awsWire();
  const ca = await aCertificateAuthority();
  caId = (await aws.iot.send(new RegisterCACertificateCommand({ caCertificate: ca.certificatePem, certificateMode: 'SNI_ONLY', setAsActive: true }))).certificateId ?? '';
  await aws.ssm.send(new PutParameterCommand({ Name: `cdf-ca-key-${caId}`, Type: 'SecureString', Value: ca.keyPem }));
  await aws.s3.send(new PutObjectCommand({ Bucket: 'tasks', Key: 'templates/own-ca.json', Body: ownCaTemplate({ cdf }) }));
  await aws.s3.send(new PutObjectCommand({ Bucket: 'tasks', Key: 'templates/aws.json', Body: awsTemplate({ cdf }) }));
  provision = provisioning();
});
afterAll(() => aws.close());

/** All steps of a core, or of a client device up to its association, in a row, in warm functions. */
const provisioning = () => {
  const cas = caCertificates(aws.iot);
  const ports = {
    cancellations: cancellationRows(aws.rows),
    names: nameRows(aws.rows, 30),
    items: itemRows(aws.rows, 30),
    cores: coreRows(aws.rows),
    devices: deviceRows(aws.rows),
    provisionedDevices: provisionedDevices(aws.rows),
    templates: provisioningTemplates('tasks', aws.s3),
    things: iotThings(aws.iot),
    bundles: keyBundles('artifacts', aws.s3),
    certificates: iotCertificates(aws.iot, aws.iot),
    caCertificates: cas,
    authorities: signingAuthorities(cas, caKeys(aws.ssm)),
    deviceKeys,
    policies: iotPolicies(aws.iot),
    configs: installerConfigs('artifacts', aws.s3),
    clock: () => new Date(),
  };
  return async (item: ThingItem) => {
    const certificate = await createCertificate(ports, 365)({ item, executionArn });
    const thing = await registerThing(ports)({ item, certificate });
    const policies = await attachPolicies(ports, 'test')({ item, thing });
    if ('coreName' in item) return recordDevice(ports)({ device: { deviceName: item.name, item, certificate, thing, policies }, executionArn });
    return recordCore(ports)({ core: { coreName: item.name, item, certificate, thing, policies }, executionArn });
  };
};

const aCore = (name: string, provisioningTemplate: string, taskId = `create-${name}`): CoreItem =>
  aCoreItem({ taskId, name, provisioningTemplate, provisioningParameters: { ThingName: name }, cdfProvisioningParameters: { caId } });

const callsOf = async (item: ThingItem): Promise<Record<string, number>> => {
  const before = aws.wire.calls();
  await provision(item);
  return Object.fromEntries(Object.entries(aws.wire.calls()).flatMap(([call, count]) => (count === before[call] ? [] : [[call, count - (before[call] ?? 0)]])));
};

describe('the calls that one more core costs', () => {
  it('are three of IoT with a certificate of an own CA', async () => {
    await provision(aCore('warm-1', 'own-ca'));

    expect(await callsOf(aCore('edge-1', 'own-ca'))).toEqual({
      'iot.DescribeThing': 1, 'iot.RegisterThing': 1, 'iot.AttachPolicy': 1,
      's3.PutObject': 1,
      // The task itself is read once a second, whether it was cancelled.
      'dynamodb.GetItem': 2, 'dynamodb.TransactWriteItems': 2,
    });
  });

  it('are five of IoT with a certificate signed by AWS', async () => {
    await provision(aCore('warm-2', 'aws'));

    const calls = await callsOf(aCore('edge-2', 'aws'));

    expect(calls).toMatchObject({ 'iot.DescribeThing': 1, 'iot.CreateCertificateFromCsr': 1, 'iot.UpdateCertificate': 1, 'iot.RegisterThing': 1, 'iot.AttachPolicy': 1 });
    expect(Object.keys(calls).filter((call) => call.startsWith('iot.'))).toHaveLength(5);
  });

  it('peer fault 64: are the same for a client device, with one look for its thing', async () => {
    await provision(aCore('warm-3', 'own-ca'));
    const item = aDeviceItem({ taskId: 'create-sensor-1', cdfProvisioningParameters: { caId } });

    expect(await callsOf(item)).toEqual({
      'iot.DescribeThing': 1, 'iot.RegisterThing': 1, 'iot.AttachPolicy': 1,
      's3.PutObject': 1,
      // The task itself is read once a second, whether it was cancelled.
      'dynamodb.GetItem': 2, 'dynamodb.TransactWriteItems': 2,
    });
  });

  it.each(['own-ca', 'aws'])('make nothing new of a core that is whole (%s)', async (template) => {
    const item = aCore(`whole-${template}`, template);
    await provision(item);
    const made = ['iot.CreateCertificateFromCsr', 'iot.CreatePolicy', 's3.PutObject'];

    const calls = await callsOf({ ...item, taskId: `again-${template}` });

    expect(Object.keys(calls).filter((call) => made.includes(call))).toEqual([]);
    expect(await aws.rows.get(itemKey(`again-${template}`, 0))).toMatchObject({ taskStatus: 'Success', statusMessage: expect.stringContaining('provisioned already') });
  });
});
