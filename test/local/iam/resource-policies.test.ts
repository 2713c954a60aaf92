import { CreateBucketCommand, GetObjectCommand, PutBucketEncryptionCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { PolicyStatement } from '../../../local/iam/statements.ts';
import { refusal } from '../wire/local-cloud.ts';
import { anAccount, type Account } from './an-account.ts';
import { account, allow, deny, principal, roleArn } from './policies.ts';

let made: Account | undefined;
afterEach(() => made?.close());

const withRights = async (...statements: PolicyStatement[]): Promise<Account> => (made = await anAccount(statements));

const Bucket = 'keys';
const bucket = `arn:aws:s3:::${Bucket}`;
const worker = `arn:aws:sts::${account}:assumed-role/worker/job`;

describe("a bucket's policy", () => {
  const withBucket = async (policy: PolicyStatement, ...rights: PolicyStatement[]): Promise<Account> => {
    const given = await withRights(...rights);
    await given.administrator.s3.send(new CreateBucketCommand({ Bucket }));
    await given.administrator.s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'secret' }));
    given.iam.addResourcePolicy(bucket, { Statement: policy });
    return given;
  };
  const get = ({ worker: { s3 } }: Account) => s3.send(new GetObjectCommand({ Bucket, Key: 'a' }));

  it('keeps out who has every right of their own', async () => {
    const given = await withBucket(deny('s3:*', `${bucket}/*`, { ...principal('*'), Condition: { StringNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/other' } } }), allow('s3:*'));

    expect(await refusal(get(given))).toMatchObject({
      name: 'AccessDenied', status: 403, message: `User: ${worker} is not authorized to perform: s3:GetObject on resource: ${bucket}/a with an explicit deny in a resource-based policy`,
    });
  });

  it('lets in who has no right of their own, where it names them', async () => {
    const given = await withBucket(allow('s3:GetObject', `${bucket}/*`, principal(roleArn)));

    await expect(get(given)).resolves.toBeDefined();
  });

  it('is of this bucket alone', async () => {
    const given = await withBucket(allow('s3:GetObject', '*', principal(roleArn)));
    await given.administrator.s3.send(new CreateBucketCommand({ Bucket: 'others' }));
    await given.administrator.s3.send(new PutObjectCommand({ Bucket: 'others', Key: 'a', Body: 'secret' }));

    expect(await refusal(given.worker.s3.send(new GetObjectCommand({ Bucket: 'others', Key: 'a' })))).toMatchObject({ name: 'AccessDenied' });
  });
});

describe("a key's policy", () => {
  const key = `arn:aws:kms:us-east-1:${account}:key/00000000-0000-0000-0000-000000000001`;
  const written = async (policy: PolicyStatement): Promise<Account> => {
    const given = await withRights(allow(['s3:*', 'kms:*']));
    given.iam.addResourcePolicy(key, { Statement: policy });
    await given.administrator.s3.send(new CreateBucketCommand({ Bucket }));
    await given.administrator.s3.send(new PutBucketEncryptionCommand({
      Bucket, ServerSideEncryptionConfiguration: { Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key } }] },
    }));
    return given;
  };
  const put = ({ worker: { s3 } }: Account) => s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: 'secret' }));

  it('keeps out everyone whom it does not let in, whatever they may do', async () => {
    const refused = await refusal(put(await written(allow('kms:*', '*', principal('arn:aws:iam::111122223333:role/other')))));

    expect(refused.message).toBe(`User: ${worker} is not authorized to perform: kms:GenerateDataKey on resource: ${key} because no resource-based policy allows the kms:GenerateDataKey action`);
  });

  it('leaves it to the rights of who asks where it names the account', async () => {
    await expect(put(await written(allow('kms:*', '*', principal(`arn:aws:iam::${account}:root`))))).resolves.toBeDefined();
  });

  it('may be held to one service', async () => {
    const through = (service: string) => written(allow('kms:*', '*', { ...principal(`arn:aws:iam::${account}:root`), Condition: { StringEquals: { 'kms:ViaService': `${service}.us-east-1.amazonaws.com` } } }));

    expect((await refusal(put(await through('ssm')))).message).toContain('no resource-based policy allows');
    await made?.close();
    await expect(put(await through('s3'))).resolves.toBeDefined();
  });
});

describe('policies of buses, functions and queues', () => {
  const arn = (service: string, resource: string): string => `arn:aws:${service}:us-east-1:${account}:${resource}`;
  const events = { service: 'events.amazonaws.com', sourceArn: arn('events', 'rule/ours') };

  it.each([
    ['events', 'events:PutEvents', arn('events', 'event-bus/ours')],
    ['lambda', 'lambda:InvokeFunction', arn('lambda', 'function:sweep')],
    ['sqs', 'sqs:SendMessage', arn('sqs', 'dead-letters')],
  ])('of %s let a service in for what they name, and keep out all others', async (scope, action, resource) => {
    const { iam } = await withRights();
    iam.addResourcePolicy(resource, { Statement: allow(action, resource, { Principal: { Service: events.service }, Condition: { ArnLike: { 'aws:SourceArn': arn('events', 'rule/ours*') } } }) });

    expect(() => iam.demand(scope, events, { action, resource })).not.toThrow();
    expect(() => iam.demand(scope, { ...events, sourceArn: arn('events', 'rule/theirs') }, { action, resource })).toThrow(`is not authorized to perform: ${action} on resource: ${resource}`);
    expect(() => iam.demand(scope, { ...events, service: 's3.amazonaws.com' }, { action, resource })).toThrow('s3.amazonaws.com');
    expect(() => iam.demand(scope, events, { action, resource: `${resource}-2` })).toThrow(`${resource}-2`);
  });
});

describe('handing on a role', () => {
  it('to EventBridge takes the right to pass it, and to EventBridge', async () => {
    const passes = (service: string): PolicyStatement => allow('iam:PassRole', roleArn, { Condition: { StringEquals: { 'iam:PassedToService': service } } });
    const need = { action: 'iam:PassRole', resource: roleArn, context: { 'iam:passedtoservice': 'events.amazonaws.com' } };

    const { iam, caller } = await withRights(passes('events.amazonaws.com'));
    expect(() => iam.demand('events', caller, need)).not.toThrow();
    await made?.close();
    const other = await withRights(passes('lambda.amazonaws.com'));
    expect(() => other.iam.demand('events', other.caller, need)).toThrow(`iam:PassRole on resource: ${roleArn}`);
  });
});
