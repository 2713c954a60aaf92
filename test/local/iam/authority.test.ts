import { CreateTableCommand, DynamoDBServiceException, PutItemCommand, ScanCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { CreateDeploymentCommand, GetDeploymentCommand } from '@aws-sdk/client-greengrassv2';
import { CreateThingCommand, DescribeThingCommand, ListAttachedPoliciesCommand, RegisterThingCommand, SearchIndexCommand } from '@aws-sdk/client-iot';
import { CreateBucketCommand, GetObjectCommand, HeadObjectCommand, PutBucketEncryptionCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { PolicyStatement } from '../../../local/iam/statements.ts';
import { refusal } from '../wire/local-cloud.ts';
import { anAccount, type Account } from './an-account.ts';
import { allow, roleArn } from './policies.ts';

let made: Account | undefined;
afterEach(() => made?.close());

const withRights = async (...statements: PolicyStatement[]): Promise<Account> => (made = await anAccount(statements));

const principal = 'arn:aws:sts::111122223333:assumed-role/worker/job';
const iot = (resource: string): string => `arn:aws:iot:us-east-1:111122223333:${resource}`;
const denied = (action: string, resource: string) => `User: ${principal} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;

describe('the identity of a caller', () => {
  it('is the role of which it has the access key', async () => {
    const { worker, administrator } = await withRights();

    expect(await worker.sts.send(new GetCallerIdentityCommand({}))).toMatchObject({ Arn: principal });
    expect(await administrator.sts.send(new GetCallerIdentityCommand({}))).toMatchObject({ Arn: 'arn:aws:iam::111122223333:user/local' });
  });

  it('is the administrator by any other key, who may do everything', async () => {
    const { administrator } = await withRights();

    expect(await administrator.iot.send(new CreateThingCommand({ thingName: 'edge-1' }))).toMatchObject({ thingName: 'edge-1' });
  });

  it('is the same over the wire and in process', async () => {
    const { wire, caller } = await withRights(allow('iot:DescribeThing', iot('thing/edge-*')));
    await wire.service('iot').call('CreateThing', { thingName: 'edge-1' });

    await expect(wire.service('iot').call('DescribeThing', { thingName: 'edge-1' }, { caller })).resolves.toMatchObject({ thingName: 'edge-1' });
    await expect(wire.service('iot').call('DeleteThing', { thingName: 'edge-1' }, { caller })).rejects.toMatchObject({ name: 'AccessDeniedException', message: denied('iot:DeleteThing', iot('thing/edge-1')) });
  });

  it('cannot be taken on by a service that the role does not trust', async () => {
    const { iam } = await withRights();

    expect(() => iam.identities.assume(roleArn, 'x', { service: 'states.amazonaws.com' })).toThrow(`role ${roleArn} cannot be assumed by states.amazonaws.com: its trust policy does not let it in`);
  });

  it('cannot be a role that is not there', async () => {
    const { iam } = await withRights();

    expect(() => iam.identities.assume(`${roleArn}-2`, 'x', { service: 'lambda.amazonaws.com' })).toThrow(`role ${roleArn}-2 cannot be assumed by lambda.amazonaws.com: the stack has no such role`);
  });

  it('is nobody in process with a role that is not there', async () => {
    const { wire, iam } = await withRights();
    const call = wire.service('iot').call('CreateThing', { thingName: 'edge-1' }, { caller: { roleArn: `${roleArn}-2`, session: 'job' } });

    await expect(call).rejects.toMatchObject({ name: 'AccessDeniedException', message: `User: job is not authorized to perform: sts:AssumeRole on resource: ${roleArn}-2 because the stack has no such role` });
    expect(iam.denials()).toMatchObject([{ principal: 'job', action: 'sts:AssumeRole', resource: `${roleArn}-2` }]);
  });

  it('cannot be a role with a policy of which nothing is known', async () => {
    const { iam } = await withRights();
    iam.identities.attach('worker', 'arn:aws:iam::aws:policy/Unheard', undefined);

    expect(() => iam.identities.assume(roleArn, 'x', { service: 'lambda.amazonaws.com' })).toThrow(`role ${roleArn} cannot be assumed by lambda.amazonaws.com: it has the policy arn:aws:iam::aws:policy/Unheard, which local/iam/managed-policies.ts does not know`);
  });
});

describe('a call', () => {
  it('that no policy allows is refused by its service, naming who may not do what on what', async () => {
    const { worker, wire } = await withRights(allow('iot:DescribeThing', iot('thing/edge-1')));

    expect(await refusal(worker.iot.send(new DescribeThingCommand({ thingName: 'edge-2' })))).toMatchObject({
      name: 'AccessDeniedException', status: 403, message: denied('iot:DescribeThing', iot('thing/edge-2')),
    });
    expect(wire.calls()).toEqual({ 'iot.DescribeThing': 1 });
  });

  it('has no effect where it is refused', async () => {
    const { worker, administrator } = await withRights();

    await refusal(worker.iot.send(new CreateThingCommand({ thingName: 'edge-1' })));

    expect(await refusal(administrator.iot.send(new DescribeThingCommand({ thingName: 'edge-1' })))).toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('of an action without resources is allowed by a statement on all resources only', async () => {
    const target = iot('cert/a');
    const { worker } = await withRights(allow('iot:ListAttachedPolicies', iot('cert/*')));

    expect(await refusal(worker.iot.send(new ListAttachedPoliciesCommand({ target })))).toMatchObject({ message: denied('iot:ListAttachedPolicies', '*') });
  });

  it('of which nobody wrote down what it takes is told by name', async () => {
    const { worker } = await withRights(allow('*'));

    expect(await refusal(worker.iot.send(new SearchIndexCommand({ queryString: '*' })))).toMatchObject({
      name: 'NotImplementedLocally', message: 'what iot.SearchIndex takes is not known locally: local/iam/actions has no row for it',
    });
  });

  it('passes where denials are only reported, and is told once', async () => {
    const told: string[] = [];
    made = await anAccount([], { mode: 'report', onDenial: ({ action, resource }) => told.push(`${action} ${resource}`) });
    const create = () => made?.worker.iot.send(new CreateThingCommand({ thingName: 'edge-1' }));

    await create();
    await create();

    expect(told).toEqual([`iot:CreateThing ${iot('thing/edge-1')}`]);
    expect(made.iam.denials()).toMatchObject([{ principal, action: 'iot:CreateThing', times: 2 }]);
  });
});

describe('granted actions', () => {
  it('are unused until a call needs them', async () => {
    const { iam, worker } = await withRights(allow(['iot:CreateThing', 'iot:DeleteThing']), allow('iot:Describe*'));

    await worker.iot.send(new CreateThingCommand({ thingName: 'edge-1' }));

    expect(iam.usage.unusedOf(iam.identities.roles())).toEqual([
      { holder: 'job', role: 'worker', policy: 'rights', action: 'iot:DeleteThing' },
      { holder: 'job', role: 'worker', policy: 'rights', action: 'iot:Describe*' },
    ]);
  });
});

describe('DynamoDB', () => {
  const fleet = 'arn:aws:dynamodb:us-east-1:111122223333:table/fleet';
  const withTable = async (...statements: PolicyStatement[]): Promise<Account> => {
    const given = await withRights(...statements);
    await given.administrator.dynamodb.send(new CreateTableCommand({
      TableName: 'fleet', BillingMode: 'PAY_PER_REQUEST', AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }], KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    }));
    return given;
  };
  const Item = { pk: { S: 'core' } };

  it('asks of each item of a transaction what the plain operation takes', async () => {
    const { worker, administrator } = await withTable(allow('dynamodb:PutItem', fleet));
    const check = { TableName: 'fleet', Key: { pk: { S: 'task' } }, ConditionExpression: 'attribute_exists(pk)' };

    await worker.dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: 'fleet', Item } }] }));
    const refused = await refusal(worker.dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: 'fleet', Item: { pk: { S: 'other' } } } }, { ConditionCheck: check }] })));

    expect(refused).toMatchObject({ name: 'AccessDeniedException', status: 400, message: denied('dynamodb:ConditionCheckItem', fleet) });
    expect(await administrator.dynamodb.send(new ScanCommand({ TableName: 'fleet' }))).toMatchObject({ Count: 1 });
  });

  it('asks of an index by its own ARN', async () => {
    const { worker } = await withTable(allow(['dynamodb:Scan', 'dynamodb:PutItem'], fleet));

    await expect(worker.dynamodb.send(new PutItemCommand({ TableName: 'fleet', Item }))).resolves.toBeDefined();
    const refused: unknown = await worker.dynamodb.send(new ScanCommand({ TableName: 'fleet', IndexName: 'by-status' })).catch((error: unknown) => error);

    expect(refused).toBeInstanceOf(DynamoDBServiceException);
    expect(refused).toMatchObject({ message: denied('dynamodb:Scan', `${fleet}/index/by-status`) });
  });
});

describe('S3', () => {
  const bucket = 'arn:aws:s3:::keys';
  const key = 'arn:aws:kms:us-east-1:111122223333:key/00000000-0000-0000-0000-000000000001';
  const objects = (...actions: string[]): PolicyStatement => allow(actions, `${bucket}/*`);
  const Bucket = 'keys';
  const withBucket = async (...statements: PolicyStatement[]): Promise<Account> => {
    const given = await withRights(...statements);
    await given.administrator.s3.send(new CreateBucketCommand({ Bucket }));
    return given;
  };
  const encrypted = ({ administrator }: Account): Promise<unknown> => administrator.s3.send(new PutBucketEncryptionCommand({
    Bucket, ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key } }] },
  }));

  it('does not tell that an object is absent to one who may not list the bucket', async () => {
    const { worker } = await withBucket(objects('s3:GetObject'));

    expect(await refusal(worker.s3.send(new GetObjectCommand({ Bucket, Key: 'a' })))).toMatchObject({ name: 'AccessDenied', status: 403, message: denied('s3:ListBucket', bucket) });
    expect(await refusal(worker.s3.send(new HeadObjectCommand({ Bucket, Key: 'a' })))).toMatchObject({ status: 403 });
  });

  it('tells it to one who may', async () => {
    const { worker } = await withBucket(objects('s3:GetObject'), allow('s3:ListBucket', bucket));

    expect(await refusal(worker.s3.send(new GetObjectCommand({ Bucket, Key: 'a' })))).toMatchObject({ name: 'NoSuchKey' });
  });

  it('encrypts and decrypts in the name of the caller, and a look at the head takes no key', async () => {
    const given = await withBucket(objects('s3:GetObject', 's3:PutObject'));
    await encrypted(given);
    const { worker, administrator } = given;

    expect(await refusal(worker.s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'secret' })))).toMatchObject({ name: 'AccessDenied', message: denied('kms:GenerateDataKey', key) });
    await administrator.s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'secret' }));
    expect(await refusal(worker.s3.send(new GetObjectCommand({ Bucket, Key: 'a' })))).toMatchObject({ name: 'AccessDenied', message: denied('kms:Decrypt', key) });
    expect(await worker.s3.send(new HeadObjectCommand({ Bucket, Key: 'a' }))).toMatchObject({ SSEKMSKeyId: key });
  });

  it('takes the key with the right to it', async () => {
    const given = await withBucket(objects('s3:GetObject', 's3:PutObject'), allow(['kms:GenerateDataKey', 'kms:Decrypt'], key));
    await encrypted(given);

    await given.worker.s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'secret' }));

    expect(await (await given.worker.s3.send(new GetObjectCommand({ Bucket, Key: 'a' }))).Body?.transformToString()).toBe('secret');
  });
});

describe('dependent actions', () => {
  const templateBody = JSON.stringify({
    Parameters: { Name: { Type: 'String' } },
    Resources: {
      thing: { Type: 'AWS::IoT::Thing', Properties: { ThingName: { 'Fn::Join': ['', ['edge-', { Ref: 'Name' }]] }, ThingGroups: ['cores'] } },
    },
  });
  const registers = new RegisterThingCommand({ templateBody, parameters: { Name: '1' } });

  it('of RegisterThing are what the template declares', async () => {
    const { worker } = await withRights(allow('iot:RegisterThing'), allow(['iot:DescribeThing', 'iot:ListThingPrincipals', 'iot:CreateThing', 'iot:AddThingToThingGroup', 'iot:ListThingGroupsForThing'], iot('thing/edge-1')), allow('iot:DescribeThingGroup'));

    expect(await refusal(worker.iot.send(registers))).toMatchObject({ message: denied('iot:AddThingToThingGroup', iot('thinggroup/cores')) });
  });

  it('of a deployment are asked of its maker', async () => {
    const { worker } = await withRights(allow('greengrass:*'), allow(['iot:DescribeJob', 'iot:CancelJob', 'iot:UpdateJob', 'iot:*Shadow', 'iot:DescribeThing', 'iot:DescribeThingGroup']));

    expect(await refusal(worker.greengrass.send(new CreateDeploymentCommand({ targetArn: iot('thinggroup/cores') })))).toMatchObject({
      name: 'AccessDeniedException', status: 403, message: denied('iot:CreateJob', iot('job/*')),
    });
  });

  it('of a look at a deployment are asked of who looks', async () => {
    const { worker } = await withRights(allow('greengrass:GetDeployment', 'arn:aws:greengrass:us-east-1:111122223333:deployments:*'));

    expect(await refusal(worker.greengrass.send(new GetDeploymentCommand({ deploymentId: 'd' })))).toMatchObject({ message: denied('iot:DescribeJob', iot('job/*')) });
  });
});
