import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readAssembly } from '../../../local/stack/assembly.ts';
import { createStack } from '../../../local/stack/stack.ts';
import type { Stack } from '../../../local/stack/stack.ts';
import { sqsService } from '../../../local/sqs/service.ts';
import { kmsService } from '../../../local/kms/service.ts';
import { functionResource, roleResource, writeAssembly } from '../fixtures/assembly.ts';
import { run, startTestCloud } from '../fixtures/running.ts';
import type { TestCloud } from '../fixtures/running.ts';

let cloud: TestCloud;
const cleanups: Array<() => void> = [];
beforeEach(async () => {
  cloud = await startTestCloud();
  cloud.wire.register(sqsService(cloud.wire));
  cloud.wire.register(kmsService(cloud.wire));
});
afterEach(async () => {
  cleanups.splice(0).forEach((cleanup) => cleanup());
  await cloud.close();
});

const create = async (template: object): Promise<Stack> => {
  const { directory, remove } = writeAssembly(template);
  cleanups.push(remove);
  const stack = await createStack({ cloud: cloud.wire, lambda: cloud.functions, assembly: readAssembly(directory) });
  cleanups.push(() => stack.close());
  return stack;
};

const customResource = (handler: string, properties: object = {}, more: object = {}) => ({
  Role: roleResource,
  Handler: functionResource(handler),
  Seed: { Type: 'Custom::Seed', Properties: { ServiceToken: { 'Fn::GetAtt': ['Handler', 'Arn'] }, ...properties } },
  ...more,
});

describe('a stack', () => {
  it('runs what it describes: a machine from an asset calls a function that knows the table', async () => {
    const stack = await create({
      Resources: {
        Machine: {
          Type: 'AWS::StepFunctions::StateMachine',
          Properties: { DefinitionS3Location: { Bucket: 'assets', Key: 'machine.json' }, DefinitionSubstitutions: { EchoArn: { 'Fn::GetAtt': ['Environment', 'Arn'] } }, RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] } },
        },
        Environment: functionResource('environment', { FunctionName: 'environment', Environment: { Variables: { GREETING: { Ref: 'Table' } } } }),
        Table: { Type: 'AWS::DynamoDB::GlobalTable', Properties: { TableName: 'rows', BillingMode: 'PAY_PER_REQUEST', AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }], KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], Replicas: [{ Region: { Ref: 'AWS::Region' } }] } },
        Role: roleResource,
      },
      Outputs: { Machine: { Value: { Ref: 'Machine' } }, Table: { Value: { 'Fn::GetAtt': ['Table', 'Arn'] } } },
    });

    const { output } = await run(cloud, stack.outputs.Machine ?? '');

    expect(JSON.parse(output ?? '')).toMatchObject({ name: 'environment', own: 'rows' });
    expect(stack.outputs.Table).toBe('arn:aws:dynamodb:us-east-1:111122223333:table/rows');
  });

  it('makes every kind of resource it has a stand-in for, under names made up as CloudFormation does', async () => {
    const stack = await create({
      Resources: {
        Files: { Type: 'AWS::S3::Bucket', Properties: { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: { 'Fn::GetAtt': ['Key', 'Arn'] } } }] } } },
        FilesPolicy: { Type: 'AWS::S3::BucketPolicy', Properties: { Bucket: { Ref: 'Files' }, PolicyDocument: {} } },
        Key: { Type: 'AWS::KMS::Key', Properties: { KeyPolicy: {} } },
        Queue: { Type: 'AWS::SQS::Queue' },
        Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'bus' } },
        Rule: { Type: 'AWS::Events::Rule', Properties: { EventBusName: { Ref: 'Bus' }, EventPattern: { source: ['shop'] }, Targets: [{ Id: 'Queue', Arn: { 'Fn::GetAtt': ['Queue', 'Arn'] } }] } },
        Parameter: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/a/b', Type: 'String', Value: { Ref: 'Files' } } },
        Copy: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/a/c', Type: 'String', Value: '{{resolve:ssm:/a/b}}' }, DependsOn: 'Parameter' },
        Policy: { Type: 'AWS::IAM::Policy', Properties: { PolicyDocument: { Statement: [] }, PolicyName: 'p', Roles: [{ Ref: 'Role' }] } },
        Role: roleResource,
        Logs: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 30 } },
        Absent: { Type: 'AWS::Nothing::AtAll', Condition: 'Never' },
      },
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
      Outputs: { Copy: { Value: { 'Fn::GetAtt': ['Copy', 'Value'] } } },
    });

    const bucket = stack.resources.get('Files')?.ref;
    expect(bucket).toMatch(/^fixture-files-[0-9a-f]{12}$/);
    expect(stack.outputs.Copy).toBe(bucket);
    expect(stack.resources.get('Policy')).toMatchObject({ type: 'AWS::IAM::Policy', properties: { Roles: [stack.resources.get('Role')?.ref] } });
    expect(stack.resources.has('Absent')).toBe(false);
  });

  it('stops before anything is made at a type without a stand-in, naming resource and type', async () => {
    const template = { Resources: { Table: { Type: 'AWS::SSM::Parameter', Properties: { Name: '/made', Value: '1' } }, Cluster: { Type: 'AWS::ECS::Cluster' } } };

    await expect(create(template)).rejects.toThrow(/resource Cluster is of type AWS::ECS::Cluster, for which there is no local stand-in/);
    await expect(cloud.wire.service('ssm').call('GetParameter', { Name: '/made' })).rejects.toMatchObject({ name: 'ParameterNotFound' });
  });

  it('names the resource that a service refuses', async () => {
    const template = { Resources: { Bad: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'Not_A_Name' } } } };

    await expect(create(template)).rejects.toThrow(/^resource Bad \(AWS::S3::Bucket\): InvalidBucketName/);
  });
});

describe('a custom resource', () => {
  it('is created by its function, and gives what that answered', async () => {
    const stack = await create({ Resources: customResource('seed', { Count: 3, On: true }), Outputs: { Ref: { Value: { Ref: 'Seed' } }, Request: { Value: { 'Fn::GetAtt': ['Seed', 'Request'] } }, Given: { Value: { 'Fn::GetAtt': ['Seed', 'Properties'] } } } });

    expect(stack.outputs).toMatchObject({ Ref: 'seed-1', Request: 'Create' });
    expect(JSON.parse(stack.outputs.Given ?? '')).toMatchObject({ Count: '3', On: 'true', ServiceToken: stack.resources.get('Handler')?.attributes.Arn });
  });

  it('takes an answer that is sent by HTTPS without a port, as CDK’s own handlers send it', async () => {
    const stack = await create({ Resources: customResource('seedByHttps') });

    expect(stack.resources.get('Seed')?.ref).toBe('seed-2');
  });

  it.each([
    ['refuseSeed', /custom resource Seed \(Custom::Seed\) failed: there is nothing to sow/],
    ['fail', /custom resource Seed \(Custom::Seed\) failed: its handler failed: .*"errorMessage":"no"/],
  ])('stops the boot with the reason of %s', async (handler, message) => {
    await expect(create({ Resources: customResource(handler) })).rejects.toThrow(message);
  });
});

describe('a cloud assembly', () => {
  it('that is missing is said to be made by npm run synth', () => {
    expect(() => readAssembly('/no/such/directory')).toThrow(/no synthesized app in '\/no\/such\/directory'.*npm run synth/);
  });
});
