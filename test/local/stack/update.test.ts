import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { iotService } from '../../../local/iot/service.ts';
import { kmsService } from '../../../local/kms/service.ts';
import { sqsService } from '../../../local/sqs/service.ts';
import { readAssembly } from '../../../local/stack/assembly.ts';
import { createStack } from '../../../local/stack/stack.ts';
import type { Stack } from '../../../local/stack/stack.ts';
import { byValueData } from '../data/by-value.ts';
import { functionResource, roleResource, writeAssembly } from '../fixtures/assembly.ts';
import { startTestCloud } from '../fixtures/running.ts';
import type { TestCloud } from '../fixtures/running.ts';

type Resources = Record<string, { Type: string; Properties?: object }>;

let cloud: TestCloud;
const cleanups: Array<() => void> = [];
const open = async (data = byValueData()): Promise<void> => {
  cloud = await startTestCloud({ data });
  for (const service of [sqsService, kmsService, iotService]) cloud.wire.register(service(cloud.wire));
};
beforeEach(() => open());
afterEach(async () => {
  cleanups.splice(0).forEach((cleanup) => cleanup());
  await cloud.close();
});

const boot = async (Resources: Resources): Promise<Stack> => {
  const { directory, remove } = writeAssembly({ Resources });
  cleanups.push(remove);
  const stack = await createStack({ cloud: cloud.wire, lambda: cloud.functions, assembly: readAssembly(directory) });
  cleanups.push(() => stack.close());
  return stack;
};

/** Boots a stack of the template over what the boots before left. */
const bootAgain = async (Resources: Resources): Promise<Stack> => {
  await cloud.close();
  await open(cloud.wire.data);
  return boot(Resources);
};

const call = <Answer>(service: string, operation: string, input: object = {}) => cloud.wire.service(service).call(operation, input) as Promise<Answer>;

const identities = ({ resources }: Stack) => Object.fromEntries([...resources].map(([id, { ref, attributes }]) => [id, { ref, attributes }]));

const document = (resource: string) => ({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'iot:Connect', Resource: resource }] });

const everything: Resources = {
  Files: { Type: 'AWS::S3::Bucket', Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] } } },
  Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: {} } },
  Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'inbox', VisibilityTimeout: 60 } },
  Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'bus' } },
  Rule: { Type: 'AWS::Events::Rule', Properties: { Name: 'sweep', ScheduleExpression: 'rate(5 minutes)', Targets: [{ Id: 'queue', Arn: { 'Fn::GetAtt': ['Queue', 'Arn'] } }] } },
  Parameter: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/a', Type: 'String', Value: 'one' } },
  Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'rows', AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }], KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }] } },
  Policy: { Type: 'AWS::IoT::Policy', Properties: { PolicyName: 'cores', PolicyDocument: document('*') } },
  Alias: { Type: 'AWS::IoT::RoleAlias', Properties: { RoleAlias: 'exchange', RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
  Group: { Type: 'AWS::IoT::ThingGroup', Properties: { ThingGroupName: 'fleet', ThingGroupProperties: { ThingGroupDescription: 'all' } } },
  Kind: { Type: 'AWS::IoT::ThingType', Properties: { ThingTypeName: 'core' } },
  Machine: { Type: 'AWS::StepFunctions::StateMachine', Properties: { StateMachineName: 'm', DefinitionString: '{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}', RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
  Role: roleResource as Resources[string],
};

const changed = (id: string, properties: object): Resources => ({ ...everything, [id]: { Type: everything[id]?.Type ?? '', Properties: { ...everything[id]?.Properties, ...properties } } });

describe('a stack over kept state', () => {
  it('adopts all that is there, under the same names and ids', async () => {
    const before = identities(await boot(everything));

    const after = identities(await bootAgain(everything));

    const { Queue: earlierQueue, ...earlier } = before;
    const { Queue: queue, ...now } = after;
    expect(now).toEqual(earlier);
    expect(queue?.attributes.Arn).toBe(earlierQueue?.attributes.Arn);
  });

  it('leaves alone what somebody changed, where the template says what it said', async () => {
    await boot(everything);
    await call('ssm', 'PutParameter', { Name: '/a', Value: 'mine', Overwrite: true });
    await call('iot', 'CreatePolicyVersion', { policyName: 'cores', policyDocument: JSON.stringify(document('mine')), setAsDefault: true });
    await call('events', 'DisableRule', { Name: 'sweep' });
    await call('events', 'PutTargets', { Rule: 'sweep', Targets: [{ Id: 'mine', Arn: 'arn:aws:sqs:us-east-1:111122223333:mine' }] });
    await call('iot', 'UpdateRoleAlias', { roleAlias: 'exchange', credentialDurationSeconds: 900 });

    await bootAgain(everything);

    expect(await call('ssm', 'GetParameter', { Name: '/a' })).toMatchObject({ Parameter: { Value: 'mine', Version: 2 } });
    expect(await call('iot', 'GetPolicy', { policyName: 'cores' })).toMatchObject({ policyDocument: JSON.stringify(document('mine')) });
    expect(await call('events', 'DescribeRule', { Name: 'sweep' })).toMatchObject({ State: 'DISABLED' });
    expect(await call('events', 'ListTargetsByRule', { Rule: 'sweep' })).toMatchObject({ Targets: [{ Id: 'queue' }, { Id: 'mine' }] });
    expect(await call('iot', 'DescribeRoleAlias', { roleAlias: 'exchange' })).toMatchObject({ roleAliasDescription: { credentialDurationSeconds: 900 } });
  });

  it.each<[string, string, object, [service: string, operation: string, input: object, answer: object]]>([
    ['a bucket', 'Files', { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] } },
      ['s3', 'GetBucketEncryption', { Bucket: 'Files' }, { ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] } }]],
    ['a queue', 'Queue', { VisibilityTimeout: 90 }, ['sqs', 'GetQueueAttributes', { QueueUrl: 'inbox', AttributeNames: ['All'] }, { Attributes: { VisibilityTimeout: '90' } }]],
    ['a rule', 'Rule', { ScheduleExpression: 'rate(1 day)', Targets: [{ Id: 'other', Arn: 'arn:aws:sqs:us-east-1:111122223333:other' }] },
      ['events', 'ListTargetsByRule', { Rule: 'sweep' }, { Targets: [{ Id: 'other' }] }]],
    ['a rule’s schedule', 'Rule', { ScheduleExpression: 'rate(1 day)' }, ['events', 'DescribeRule', { Name: 'sweep' }, { ScheduleExpression: 'rate(1 day)' }]],
    ['a parameter', 'Parameter', { Value: 'two' }, ['ssm', 'GetParameter', { Name: '/a' }, { Parameter: { Value: 'two', Version: 2 } }]],
    ['a policy', 'Policy', { PolicyDocument: document('new') }, ['iot', 'GetPolicy', { policyName: 'cores' }, { policyDocument: JSON.stringify(document('new')), defaultVersionId: '2' }]],
    ['a role alias', 'Alias', { CredentialDurationSeconds: 1800 }, ['iot', 'DescribeRoleAlias', { roleAlias: 'exchange' }, { roleAliasDescription: { credentialDurationSeconds: 1800 } }]],
    ['a thing group', 'Group', { ThingGroupProperties: { ThingGroupDescription: 'some' } }, ['iot', 'DescribeThingGroup', { thingGroupName: 'fleet' }, { thingGroupProperties: { thingGroupDescription: 'some' } }]],
    ['a machine', 'Machine', { DefinitionString: '{"StartAt":"B","States":{"B":{"Type":"Succeed"}}}' },
      ['states', 'DescribeStateMachine', { stateMachineArn: 'arn:aws:states:us-east-1:111122223333:stateMachine:m' }, { definition: expect.stringContaining('"B"') }]],
  ])('changes %s that the template changed', async (_what, id, properties, [service, operation, input, answer]) => {
    const first = await boot(everything);
    await bootAgain(changed(id, properties));

    const named = Object.fromEntries(Object.entries(input).map(([key, value]) => [key, value === 'Files' ? first.resources.get('Files')?.ref : (value as unknown)]));
    expect(await call(service, operation, named)).toMatchObject(answer);
  });

  it('makes room for a policy’s sixth document', async () => {
    await boot(everything);

    for (const resource of ['b', 'c', 'd', 'e', 'f']) await bootAgain(changed('Policy', { PolicyDocument: document(resource) }));

    const { policyVersions } = await call<{ policyVersions: { versionId: string }[] }>('iot', 'ListPolicyVersions', { policyName: 'cores' });
    expect(policyVersions.map(({ versionId }) => versionId)).toEqual(['2', '3', '4', '5', '6']);
    expect(await call('iot', 'GetPolicy', { policyName: 'cores' })).toMatchObject({ policyDocument: JSON.stringify(document('f')) });
  });

  it('makes again what somebody deleted', async () => {
    await boot(everything);
    await call('iot', 'DeletePolicy', { policyName: 'cores' });
    await call('ssm', 'DeleteParameter', { Name: '/a' });

    await bootAgain(everything);

    await expect(call('iot', 'GetPolicy', { policyName: 'cores' })).resolves.toMatchObject({ defaultVersionId: '1' });
    await expect(call('ssm', 'GetParameter', { Name: '/a' })).resolves.toMatchObject({ Parameter: { Value: 'one' } });
  });

  it('leaves what is no longer in the template, and tells of it once', async () => {
    await boot(everything);
    const rest = Object.fromEntries(Object.entries(everything).filter(([id]) => !['Queue', 'Rule', 'Group', 'Alias', 'Machine'].includes(id)));
    const fewer = { ...rest, Group: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/group', Value: '1', Type: 'String' } } };

    const first = await bootAgain(fewer);
    const second = await bootAgain(fewer);

    expect(first.left.map(({ logicalId, type }) => [logicalId, type])).toEqual([
      ['Queue', 'AWS::SQS::Queue'], ['Rule', 'AWS::Events::Rule'], ['Alias', 'AWS::IoT::RoleAlias'], ['Group', 'AWS::IoT::ThingGroup'],
    ]);
    expect(second.left).toEqual([]);
    await expect(call('sqs', 'GetQueueUrl', { QueueName: 'inbox' })).resolves.toBeDefined();
  });
});

describe('a custom resource over kept state', () => {
  const seeds = (handler: string, properties: object = {}): Resources => ({
    Role: roleResource as Resources[string],
    Handler: functionResource(handler, { FunctionName: 'seeds' }) as Resources[string],
    Seed: { Type: 'Custom::Seed', Properties: { ServiceToken: { 'Fn::GetAtt': ['Handler', 'Arn'] }, ...properties } },
  });
  const seed = ({ resources }: Stack) => resources.get('Seed');

  it('is not asked again when nothing changed', async () => {
    const before = seed(await boot(seeds('seed', { Count: 1 })));

    expect(seed(await bootAgain(seeds('refuseSeed', { Count: 1 })))).toEqual(before);
  });

  it('is updated with the properties before when they changed', async () => {
    await boot(seeds('seed', { Count: 1 }));

    const { attributes } = seed(await bootAgain(seeds('seed', { Count: 2 }))) ?? {};

    expect(attributes?.Request).toBe('Update');
    expect(JSON.parse(String(attributes?.Properties))).toMatchObject({ Count: '2' });
    expect(JSON.parse(String(attributes?.OldProperties))).toMatchObject({ Count: '1' });
  });

  it('that became another by its update is deleted under its earlier id', async () => {
    await boot(seeds('seedAnew', { Id: 'first' }));

    const stack = await bootAgain(seeds('seedAnew', { Id: 'second' }));

    expect(seed(stack)?.ref).toBe('second');
    expect(cloud.functions.logs.read('seeds')).toEqual([{ function: 'seeds', lines: ['Update first', 'Delete first'] }]);
  });
});
