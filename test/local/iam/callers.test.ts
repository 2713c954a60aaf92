import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Iam } from '../../../local/iam/iam.ts';
import type { PolicyStatement } from '../../../local/iam/statements.ts';
import { createFunction, createMachine, invokes, roleArn as machineRoleArn, run, startTestCloud, type TestCloud } from '../fixtures/running.ts';
import { account, allow } from './policies.ts';

const functionRoleArn = `arn:aws:iam::${account}:role/function`;
const trustOf = (Service: string) => ({ Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service } } }) as const;

let iam: Iam;
let cloud: TestCloud;
let echo: string;
beforeEach(async () => {
  iam = new Iam({ region: 'us-east-1', account });
  iam.identities.addRole({ name: 'machine', arn: machineRoleArn, trust: trustOf('states.amazonaws.com') });
  iam.identities.addRole({ name: 'function', arn: functionRoleArn, trust: trustOf('lambda.amazonaws.com') });
  cloud = await startTestCloud({ authority: iam });
  echo = createFunction(cloud, 'echo', { roleArn: functionRoleArn });
});
afterEach(() => cloud.close());

const theMachineMay = (...statements: PolicyStatement[]): void => iam.identities.attach('machine', 'rights', { Statement: statements });

describe('a state machine', () => {
  it('calls functions by the rights of its role', async () => {
    theMachineMay(allow('lambda:InvokeFunction', echo));

    expect(await run(cloud, await createMachine(cloud, { Call: invokes(echo) }), { a: 1 })).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('fails at a function that its role may not call, and says so', async () => {
    const { status, error, cause } = await run(cloud, await createMachine(cloud, { Call: invokes(echo) }));

    expect([status, error]).toEqual(['FAILED', 'Lambda.AWSLambdaException']);
    expect(cause).toContain(`/machine/`);
    expect(cause).toContain(`is not authorized to perform: lambda:InvokeFunction on resource: ${echo}`);
  });

  const distributed = (reader: object) => ({
    Each: {
      Type: 'Map', End: true, Label: 'Each', ...reader,
      ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, StartAt: 'Done', States: { Done: { Type: 'Pass', End: true } } },
    },
  });

  it('starts no children without the right to start itself', async () => {
    const { error } = await run(cloud, await createMachine(cloud, distributed({})), [1, 2]);

    expect(error).toBe('States.Permissions');
  });

  it('reads the items of a Map by the rights of its role', async () => {
    await cloud.s3.send(new CreateBucketCommand({ Bucket: 'tasks' }));
    await cloud.s3.send(new PutObjectCommand({ Bucket: 'tasks', Key: 'items.json', Body: '[1,2]' }));
    theMachineMay(allow('states:StartExecution'));
    const reader = { ItemReader: { Resource: 'arn:aws:states:::s3:getObject', ReaderConfig: { InputType: 'JSON' }, Parameters: { Bucket: 'tasks', Key: 'items.json' } } };
    const machine = await createMachine(cloud, distributed(reader));

    const refused = await run(cloud, machine);
    theMachineMay(allow('s3:GetObject', 'arn:aws:s3:::tasks/*'));
    const allowed = await run(cloud, machine);

    expect([refused.error, allowed.status]).toEqual(['States.ItemReaderFailed', 'SUCCEEDED']);
    expect(refused.cause).toContain('is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::tasks/items.json');
  });
});

describe('EventBridge', () => {
  const ruleArn = 'arn:aws:events:us-east-1:111122223333:rule/hears';
  const putAnEvent = async (target: object = { Id: 'one', Arn: echo }): Promise<Array<{ errorCode: string; ruleArn: string }>> => {
    const events = cloud.wire.service('events');
    await events.call('PutRule', { Name: 'hears', EventPattern: JSON.stringify({ source: ['ours'] }) });
    await events.call('PutTargets', { Rule: 'hears', Targets: [target] });
    await events.call('PutEvents', { Entries: [{ Source: 'ours', DetailType: 'x', Detail: '{}' }] });
    await cloud.events.settled();
    const answer = await fetch(`${cloud.wire.endpoint}/_local/events/failures`);
    return (await answer.json()) as Array<{ errorCode: string; ruleArn: string }>;
  };

  it('cannot call a function whose policy does not let it in', async () => {
    expect(await putAnEvent()).toMatchObject([{ errorCode: 'AccessDeniedException', ruleArn }]);
  });

  it.each([
    ['starts a machine by a role that trusts it for the rule', ruleArn, []],
    ['cannot start one by a role that trusts it for another rule', `${ruleArn}-2`, [{ errorCode: 'AccessDeniedException', ruleArn }]],
  ])('%s', async (_what, trusted, failures) => {
    const roleArn = `arn:aws:iam::${account}:role/starts`;
    const { Statement } = trustOf('events.amazonaws.com');
    iam.identities.addRole({ name: 'starts', arn: roleArn, trust: { Statement: { ...Statement, Condition: { ArnEquals: { 'aws:SourceArn': trusted } } } } });
    iam.identities.attach('starts', 'rights', { Statement: allow('states:StartExecution') });
    const machine = await createMachine(cloud, { Done: { Type: 'Succeed' } });

    const told = await putAnEvent({ Id: 'one', Arn: machine, RoleArn: roleArn });

    expect(told).toHaveLength(failures.length);
    expect(told).toMatchObject(failures);
  });

  it('calls one that lets the rule in', async () => {
    iam.addResourcePolicy(echo, {
      Statement: { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: echo, Principal: { Service: 'events.amazonaws.com' }, Condition: { ArnLike: { 'aws:SourceArn': ruleArn } } },
    });

    expect(await putAnEvent()).toEqual([]);
    expect(cloud.wire.calls()).toMatchObject({ 'lambda.Invoke': 1 });
  });
});
