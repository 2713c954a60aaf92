import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutRuleCommand } from '@aws-sdk/client-eventbridge';
import { BatchAssociateClientDeviceWithCoreDeviceCommand, CreateDeploymentCommand, GreengrassV2Client } from '@aws-sdk/client-greengrassv2';
import {
  AttachPolicyCommand, AttachThingPrincipalCommand, CreateKeysAndCertificateCommand, CreatePolicyCommand, CreateThingCommand, CreateThingGroupCommand, DeleteThingGroupCommand, IoTClient,
} from '@aws-sdk/client-iot';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { certsKey, installerConfigKey, provisioningTemplateKey } from '../../contracts/artifacts.ts';
import { coreKey, deviceKey, deviceListPk, itemKey, nameKey, redeploymentRuleKey, taskKey, taskListPk, subdeploymentKey, versionDeploymentKey } from '../../contracts/table.ts';
import { accountDetails } from '../../lambdas/adapters/account-details.ts';
import { accountLists } from '../../lambdas/adapters/account-lists.ts';
import { orphanRecords } from '../../lambdas/adapters/orphan-records.ts';
import { findOrphans } from '../../lambdas/domain/orphans/find-orphans.ts';
import type { OrphanPorts } from '../../lambdas/domain/orphans/orphan-ports.ts';
import { orphanKinds } from '../../contracts/function-answers.ts';
import type { OrphanKind } from '../../contracts/function-answers.ts';
import { deploymentTags } from '../../lambdas/domain/deployments/deployment-tags.ts';
import { sharedPolicyName } from '../../lambdas/domain/provisioning-templates/policies-of-core.ts';
import { eventsService } from '../../local/events/service.ts';
import { greengrassService } from '../../local/greengrass/service.ts';
import { iotService } from '../../local/iot/service.ts';
import { answering, awsError } from '../builders/aws-client.ts';
import { taskWorld } from '../builders/task-world.ts';
import type { TaskWorld } from '../builders/task-world.ts';

const groupPrefix = 'prefix_';
const document = JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iot:Connect', Resource: '*' }] });
const rule = (Name: string) => events.send(new PutRuleCommand({ Name, ScheduleExpression: 'rate(1 day)' }));
const belongings = { environmentName: 'test', thingNamePrefix: '', ownPolicies: ['stack-core-1'] };
const since = '2026-01-02T03:04:05.678Z';

let world: TaskWorld;
let iot: IoTClient;
let greengrass: GreengrassV2Client;
let dynamodb: DynamoDBClient;
let events: EventBridgeClient;
let ports: OrphanPorts;
let connect: (core: string) => void;
beforeEach(async () => {
  world = await taskWorld();
  const { wire, s3 } = world;
  const iotLocal = iotService(wire);
  const greengrassLocal = greengrassService(wire, iotLocal);
  wire.register(iotLocal);
  wire.register(greengrassLocal);
  wire.register(eventsService(wire));
  connect = (thingName) => greengrassLocal.registerCoreDevice({ thingName, coreVersion: '2.12.6', platform: 'linux', architecture: 'amd64', status: 'HEALTHY' });
  const settings = { endpoint: wire.endpoint, region: wire.region, maxAttempts: 1, credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' } };
  iot = new IoTClient(settings);
  greengrass = new GreengrassV2Client(settings);
  dynamodb = new DynamoDBClient(settings);
  events = new EventBridgeClient(settings);
  const clients = { iot, greengrass, s3, events };
  ports = {
    lists: accountLists({ groupPrefix, tasksBucket: 'tasks', artifactsBucket: 'tasks', ruleNamePrefix: 'ours.' }, clients),
    details: accountDetails('tasks', clients),
    records: orphanRecords('provisioning', dynamodb),
    clock: () => new Date(Date.now() + 1000),
    remaining: () => 900_000,
  };
});
afterEach(async () => {
  for (const client of [iot, greengrass, dynamodb, events]) client.destroy();
  await world.close();
});

const thing = (thingName: string) => iot.send(new CreateThingCommand({ thingName }));
const policy = (policyName: string) => iot.send(new CreatePolicyCommand({ policyName, policyDocument: document }));
const certificate = async ({ thingName, policies = [], setAsActive = true }: { thingName?: string; policies?: string[]; setAsActive?: boolean } = {}) => {
  const { certificateArn = '', certificateId = '' } = await iot.send(new CreateKeysAndCertificateCommand({ setAsActive }));
  for (const policyName of policies) await iot.send(new AttachPolicyCommand({ policyName, target: certificateArn }));
  if (thingName !== undefined) await iot.send(new AttachThingPrincipalCommand({ thingName, principal: certificateArn }));
  return certificateId;
};
const group = async (thingGroupName: string, owner?: string): Promise<string> => {
  const { thingGroupArn = '' } = await iot.send(new CreateThingGroupCommand({ thingGroupName, ...(owner !== undefined && { tags: [{ Key: deploymentTags.environment, Value: owner }] }) }));
  return thingGroupArn;
};
const deployment = async (targetArn: string, tags: Record<string, string>): Promise<string> =>
  (await greengrass.send(new CreateDeploymentCommand({ targetArn, ...(Object.keys(tags).length > 0 && { tags }), components: { 'aws.greengrass.Cli': { componentVersion: '2.12.6' } } }))).deploymentId ?? '';
const associate = (coreDeviceThingName: string, ...names: string[]) =>
  greengrass.send(new BatchAssociateClientDeviceWithCoreDeviceCommand({ coreDeviceThingName, entries: names.map((thingName) => ({ thingName })) }));
const object = (Key: string, Metadata: Record<string, string> = {}) => world.s3.send(new PutObjectCommand({ Bucket: 'tasks', Key, Body: 'text', Metadata }));
const row = (put: Parameters<TaskWorld['rows']['put']>[0]['put']) => world.rows.put({ put });
const coreRow = (name: string, certificateId?: string) => row({ ...coreKey(name), name, thingArn: `arn:aws:iot:us-east-1:111122223333:thing/${name}`, certificateId });
const deviceRow = (name: string, coreName: string) => row({ ...deviceKey(name), listPk: deviceListPk, listSk: name, name, coreName, thingArn: `arn:aws:iot:us-east-1:111122223333:thing/${name}` });

const look = (minAgeMinutes = 0) => findOrphans(ports, belongings, { minAgeMinutes });
const orphans = async (): Promise<Partial<Record<OrphanKind, string[]>>> => {
  const { kinds } = await look();
  return Object.fromEntries(orphanKinds.flatMap((kind) => (kinds[kind].orphans.count > 0 ? [[kind, kinds[kind].orphans.first.map(({ name }) => name).sort()]] : [])));
};

describe('the search for orphans', () => {
  it('finds nothing in an empty account', async () => {
    expect(await orphans()).toEqual({});
  });

  it('finds nothing where everything is recorded', async () => {
    await policy('stack-core-1');
    await thing('edge-1');
    connect('edge-1');
    await thing('meter-1');
    await associate('edge-1', 'meter-1');
    const id = await certificate({ thingName: 'edge-1', policies: ['stack-core-1'] });
    await deployment(await group('prefix_line_1', 'test'), { [deploymentTags.identity]: 'identity' });
    for (const key of [certsKey('edge-1'), installerConfigKey('edge-1')]) await object(key);
    await coreRow('edge-1', id);
    await deviceRow('meter-1', 'edge-1');
    await row({ ...versionDeploymentKey({ name: 'line', version: 1 }, '-'), groupName: 'prefix_line_1' });
    await deployment(await group('prefix_retry_retry0001', 'test'), { [deploymentTags.identity]: 'identity' });
    await row({ ...subdeploymentKey('retry0001'), groupName: 'prefix_retry_retry0001' });
    await thing('kept-1');
    await object(certsKey('kept-1'));
    await row({ ...nameKey('kept-1'), deletedAt: since, deletedAs: 'core', kept: {} });
    await rule('ours.nightly');
    await row({ ...redeploymentRuleKey('nightly'), eventBridgeRule: 'ours.nightly' });

    expect(await orphans()).toEqual({});
    expect((await look()).unmanagedCores.count).toBe(0);
  });

  it('finds what is left of everything', async () => {
    await policy('stack-core-1');
    await policy('clientIdEnforcementPolicy_edge-1');
    const shared = sharedPolicyName({ name: 'line', document }, 'test');
    await policy(shared);
    await thing('edge-1');
    await thing('meter-1');
    connect('edge-1');
    await associate('edge-1', 'meter-1');
    await row({ ...nameKey('meter-1'), deletedAt: since, deletedAs: 'device' });
    await row({ ...nameKey('edge-1'), deletedAt: since, deletedAs: 'core' });
    const id = await certificate({ thingName: 'edge-1', policies: ['stack-core-1'] });
    const bundled = await certificate();
    await object(certsKey('edge:2'), { 'certificate-id': bundled });
    const groupArn = await group('prefix_line_1', 'test');
    const deploymentId = await deployment(groupArn, { [deploymentTags.identity]: 'identity' });
    await coreRow('edge-gone');
    await rule('ours.nightly');

    expect(await orphans()).toEqual({
      things: ['edge-1', 'meter-1'],
      certificates: [id, bundled].sort(),
      policies: ['clientIdEnforcementPolicy_edge-1', shared].sort(),
      thingGroups: ['prefix_line_1'],
      deployments: [deploymentId],
      associations: ['meter-1 of core edge-1'],
      artifacts: [certsKey('edge:2')],
      rules: ['ours.nightly'],
      records: ['edge-gone'],
    });
  });

  it('leaves alone what others made', async () => {
    await thing('lamp-1');
    connect('lamp-1');
    await thing('lamp-2');
    await associate('lamp-1', 'lamp-2');
    await policy('lamp-policy');
    await certificate({ thingName: 'lamp-1', policies: ['lamp-policy'] });
    await certificate({ setAsActive: false });
    await deployment(await group('prefix_line_1', 'prod'), { [deploymentTags.identity]: 'identity' });
    const goneArn = await group('prefix_line_2');
    await deployment(goneArn, {});
    await iot.send(new DeleteThingGroupCommand({ thingGroupName: 'prefix_line_2' }));
    await group('somebodys');
    await rule('somebodys');
    await object('greengrass2/artifacts/readme.txt');
    await object('greengrass2/artifacts/one/other/certs.zip');

    const report = await look();

    expect(await orphans()).toEqual({});
    expect(orphanKinds.map((kind) => [report.kinds[kind].listed, report.kinds[kind].foreign])).toEqual([[2, 2], [2, 2], [1, 1], [1, 1], [2, 2], [1, 1], [0, 0], [0, 0], [0, 0]]);
    expect(report.unmanagedCores.first).toEqual([{ name: 'lamp-1', why: 'no task has made it' }]);
    expect(report.unattachedCertificates).toBe(1);
  });

  it('finds by their targets, too, which of many certificates hold a policy of the stack', async () => {
    await policy('stack-core-1');
    const id = await certificate({ policies: ['stack-core-1'] });
    const others = Array.from({ length: 101 }, (_, index) => ({ id: `${index}`, arn: `arn:aws:iot:us-east-1:111122223333:cert/${index}`, status: 'ACTIVE' }));
    async function* certificates() {
      yield* ports.lists.certificates();
      yield others;
    }

    const { kinds } = await findOrphans({ ...ports, lists: { ...ports.lists, certificates } }, belongings, { minAgeMinutes: 0 });

    expect(kinds.certificates).toMatchObject({ listed: 102, foreign: 101, orphans: { first: [{ name: id, why: 'holds policy stack-core-1 of this system' }] } });
  });

  it('reads every page', async () => {
    for (let index = 0; index < 260; index += 1) await thing(`edge-${index}`);
    for (let index = 0; index < 259; index += 1) await coreRow(`edge-${index}`);
    await row({ ...nameKey('edge-259'), kind: 'core' });

    expect(await orphans()).toEqual({ things: ['edge-259'] });
  }, 20_000);

  it.each([['InProgress', {}], ['Failure', { things: ['edge-1'] }]])('holds a name for its task while the item is %s', async (taskStatus, found) => {
    await thing('edge-1');
    await row({ ...nameKey('edge-1'), kind: 'core', holder: { taskId: 'task00001', index: 3, since } });
    await row({ ...itemKey('task00001', 3), taskId: 'task00001', index: 3, taskStatus });

    expect(await orphans()).toEqual(found);
  });

  it('knows the policies of provisioning templates, and of which nobody knows', async () => {
    await world.put(provisioningTemplateKey('whole'), JSON.stringify({ CDF: { attachAdditionalPolicies: [{ name: 'line', document: JSON.parse(document) }, { name: 'plain' }] } }));
    await world.put(provisioningTemplateKey('none'), '{"Resources": {}}');
    await world.put(provisioningTemplateKey('broken'), '{');
    await world.put('templates/notes.txt', 'text');

    expect(await ports.lists.templatePolicies()).toEqual(new Map([['broken', undefined], ['none', []], ['whole', [{ name: 'line', document }, { name: 'plain' }]]]));
  });

  it('knows the cores of client devices from records and tasks', async () => {
    await deviceRow('meter-1', 'edge-1');
    await row({ ...deviceKey('meter-2'), listPk: deviceListPk, listSk: 'meter-2' });
    await row({ ...taskKey('task00001'), listPk: taskListPk('deviceTask'), listSk: '1', coreName: 'edge-2' });

    expect([...(await ports.records.coresWithDevices())].sort()).toEqual(['edge-1', 'edge-2']);
  });
});

describe('a list that AWS does not give', () => {
  it.each([['ThrottlingException', 429, 'Throttled'], ['AccessDeniedException', 403, 'InvalidInput'], ['InternalFailureException', 500, 'Unavailable']])('is an error and never empty: %s', async (name, status, failure) => {
    const refusing = answering(new IoTClient({ region: 'eu-west-1' }), Object.fromEntries(['ListThings', 'DescribeThing', 'ListThingPrincipals'].map((operation) => [operation, awsError(name, status)])));
    const lists = accountLists({ groupPrefix, tasksBucket: 'tasks', artifactsBucket: 'tasks', ruleNamePrefix: 'ours.' }, { iot: refusing.client });
    const details = accountDetails('tasks', { iot: refusing.client, s3: new S3Client({ region: 'eu-west-1' }) });

    await expect(findOrphans({ ...ports, lists: { ...ports.lists, things: lists.things } }, belongings, { minAgeMinutes: 0 })).rejects.toMatchObject({ name: failure });
    await expect(details.thingExists('edge-1')).rejects.toMatchObject({ name: failure });
    await expect(details.certificatesOf('edge-1')).rejects.toMatchObject({ name: failure });
  });

  it('means gone where the part is not found', async () => {
    const missing = awsError('ResourceNotFoundException', 404);
    const { client } = answering(new IoTClient({ region: 'eu-west-1' }), Object.fromEntries(['DescribeThing', 'ListThingPrincipals', 'ListPrincipalThings', 'ListAttachedPolicies', 'GetPolicy', 'DescribeThingGroup', 'ListTargetsForPolicy'].map((operation) => [operation, missing])));
    const details = accountDetails('tasks', { iot: client, s3: new S3Client({ region: 'eu-west-1' }) });
    const targets: unknown[] = [];
    for await (const page of details.targets('policy')) targets.push(page);

    expect(await details.thingExists('a')).toBe(false);
    expect([await details.certificatesOf('a'), await details.thingsOf('a'), await details.policiesOf('a'), targets]).toEqual([[], [], [], []]);
    expect([await details.policy('a'), await details.thingGroup('a')]).toEqual([undefined, undefined]);
  });
});
