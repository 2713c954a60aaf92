import { CreateTableCommand, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { DescribeExecutionCommand, StartSyncExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFunction, createMachine, ended, invokes, run, startTestCloud } from '../fixtures/running.ts';
import type { TestCloud } from '../fixtures/running.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  createFunction(cloud, 'echo');
  await cloud.s3.send(new CreateBucketCommand({ Bucket: 'files' }));
  await cloud.dynamodb.send(new CreateTableCommand({
    TableName: 'rows', BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }], KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  }));
});
afterAll(() => cloud.close());

const task = (Resource: string, Parameters: object, more: object = {}) => ({ Type: 'Task', Resource: `arn:aws:states:::${Resource}`, Parameters, TimeoutSeconds: 20, End: true, ...more });

const single = async (state: object, input: unknown = {}) => {
  const { status, output, error, cause, executionArn, stateMachineArn } = await run(cloud, await createMachine(cloud, { Call: state }), input);
  return { status, error, cause, executionArn, stateMachineArn, output: output === undefined ? undefined : (JSON.parse(output) as Record<string, unknown>) };
};

interface BusEvent { source: string; 'detail-type': string; detail: Record<string, unknown>; resources: string[] }

const busEvents = async (): Promise<BusEvent[]> => (await fetch(`${cloud.wire.endpoint}/_local/events`)).json() as Promise<BusEvent[]>;

describe('lambda:invoke', () => {
  it('wraps the answer as the Invoke API does', async () => {
    const { output } = await single(invokes('echo', { OutputPath: '$' }), { a: 'quote " and \n 漢字' });

    expect(output).toMatchObject({ ExecutedVersion: '$LATEST', Payload: { a: 'quote " and \n 漢字' }, StatusCode: 200, SdkHttpMetadata: { HttpStatusCode: 200 } });
  });

  it.each([
    ['TooManyRequestsException', 429, 'Lambda.TooManyRequestsException'],
    ['ServiceException', 500, 'Lambda.ServiceException'],
  ])('names %s of the service as AWS does', async (name, statusCode, error) => {
    cloud.wire.fault({ service: 'lambda', operation: 'Invoke', error: { name, statusCode, message: 'not now' } });

    const failure = await single(invokes('echo'));

    expect(failure.error).toBe(error);
    expect(failure.cause).toMatch(/^not now \(Service: AWSLambda; Status Code: \d+; Error Code: /);
  });
});

describe('dynamodb', () => {
  it('puts, updates and gets items with paths in attribute values', async () => {
    await single(task('dynamodb:putItem', { TableName: 'rows', Item: { pk: { 'S.$': '$.id' }, n: { N: '1' } } }), { id: 'one' });
    await single(task('dynamodb:updateItem', { TableName: 'rows', Key: { pk: { S: 'one' } }, UpdateExpression: 'SET n = n + :one', ExpressionAttributeValues: { ':one': { N: '1' } } }));

    const { output } = await single(task('dynamodb:getItem', { TableName: 'rows', Key: { pk: { S: 'one' } } }));

    expect(output).toMatchObject({ Item: { pk: { S: 'one' }, n: { N: '2' } }, SdkHttpMetadata: {} });
    await expect(cloud.dynamodb.send(new GetItemCommand({ TableName: 'rows', Key: { pk: { S: 'one' } } }))).resolves.toMatchObject({ Item: { n: { N: '2' } } });
  });

  it.each([
    ['dynamodb:putItem', 'DynamoDB.ConditionalCheckFailedException'],
    ['aws-sdk:dynamodb:putItem', 'DynamoDb.ConditionalCheckFailedException'],
  ])('%s names a failed condition %s', async (resource, error) => {
    const put = task(resource, { TableName: 'rows', Item: { pk: { S: resource } }, ConditionExpression: 'attribute_not_exists(pk)' });
    await single(put);

    const failure = await single(put);

    expect(failure).toMatchObject({ status: 'FAILED', error });
  });
});

describe('aws-sdk', () => {
  it('takes PascalCase parameters and gives a PascalCase answer', async () => {
    const written = await single(task('aws-sdk:s3:putObject', { Bucket: 'files', Key: 'a.json', 'Body.$': '$' }), { a: 1 });
    const { output } = await single(task('aws-sdk:s3:getObject', { Bucket: 'files', Key: 'a.json' }));

    expect(written.status).toBe('SUCCEEDED');
    expect(output).toMatchObject({ Body: '{"a":1}', ContentLength: 7 });
  });

  it('reads camelCase services in PascalCase', async () => {
    const machine = await createMachine(cloud, { Only: { Type: 'Succeed' } });

    const { output } = await single(task('aws-sdk:sfn:describeStateMachine', { StateMachineArn: machine }));

    expect(output).toMatchObject({ StateMachineArn: machine, Type: 'STANDARD', LoggingConfiguration: { Level: 'OFF' } });
    expect(output?.CreationDate).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it.each([
    ['aws-sdk:sfn:describeExecution', { ExecutionArn: 'arn:aws:states:us-east-1:111122223333:execution:a:b' }, 'Sfn.ExecutionDoesNotExistException'],
    ['aws-sdk:s3:getObject', { Bucket: 'files', Key: 'nowhere' }, 'S3.NoSuchKeyException'],
    ['aws-sdk:ssm:getParameter', { Name: 'nowhere' }, 'Ssm.ParameterNotFoundException'],
    ['aws-sdk:s3:getObject', { Bucket: 'files', Kee: 'a' }, 'States.Runtime'],
  ])('%s with %j fails as %s', async (resource, parameters, error) => {
    await expect(single(task(resource, parameters))).resolves.toMatchObject({ status: 'FAILED', error });
  });
});

describe('states:startExecution', () => {
  it('starts the other machine with an object as its input and does not wait', async () => {
    const other = await createMachine(cloud, { Long: { Type: 'Wait', Seconds: 3600, End: true } });

    const { output } = await single(task('states:startExecution', { StateMachineArn: other, Name: 'task-1', 'Input.$': '$' }), { a: 1 });

    const executionArn = String(output?.ExecutionArn);
    await expect(cloud.sfn.send(new DescribeExecutionCommand({ executionArn }))).resolves.toMatchObject({ name: 'task-1', status: 'RUNNING', input: '{"a":1}' });
    await expect(single(task('states:startExecution', { StateMachineArn: other, Name: 'task-1', Input: '{"a":2}' }))).resolves.toMatchObject({ error: 'StepFunctions.ExecutionAlreadyExistsException' });
    await cloud.sfn.send(new StopExecutionCommand({ executionArn }));
  });

  it('from an EXPRESS machine starts one that outlives it; the same again is the same execution, until that has ended', async () => {
    const other = await createMachine(cloud, { Long: { Type: 'Wait', Seconds: 3600, End: true } });
    const existing = { ErrorEquals: ['StepFunctions.ExecutionAlreadyExistsException'], Next: 'Known', ResultPath: '$.refusal' };
    const starter = await createMachine(cloud, {
      Start: { ...task('states:startExecution', { StateMachineArn: other, 'Name.$': '$.task', Input: { 'task.$': '$.task' } }), Catch: [existing] },
      Known: { Type: 'Pass', OutputPath: '$.refusal', End: true },
    }, { type: 'EXPRESS' });
    const start = async (): Promise<Record<string, string>> =>
      JSON.parse((await cloud.sfn.send(new StartSyncExecutionCommand({ stateMachineArn: starter, input: '{"task":"task-1"}' }))).output ?? '') as Record<string, string>;

    const first = await start();
    const second = await start();
    await cloud.sfn.send(new StopExecutionCommand({ executionArn: first.ExecutionArn }));
    const third = await start();

    expect(second.ExecutionArn).toBe(first.ExecutionArn);
    await expect(ended(cloud, first.ExecutionArn ?? '')).resolves.toMatchObject({ name: 'task-1', input: '{"task":"task-1"}' });
    expect(third).toEqual({ Error: 'StepFunctions.ExecutionAlreadyExistsException', Cause: expect.stringMatching(/^Execution Already Exists: '.*:task-1' \(Service: AWSStepFunctions; Status Code: 400; Error Code: ExecutionAlreadyExists; /) });
  });
});

describe('events:putEvents', () => {
  it('puts object details as text, and adds the execution and its machine to the resources', async () => {
    const { executionArn, stateMachineArn, output } = await single(task('events:putEvents', { Entries: [{ Source: 'shop', DetailType: 'Sold', 'Detail.$': '$', Resources: ['arn:own'] }] }), { what: '漢字 "x"' });

    const sold = (await busEvents()).find((event) => event['detail-type'] === 'Sold');
    expect(output).toMatchObject({ FailedEntryCount: 0, Entries: [{ EventId: expect.any(String) }] });
    expect(sold).toMatchObject({ source: 'shop', detail: { what: '漢字 "x"' }, resources: ['arn:own', executionArn, stateMachineArn] });
  });

  it('takes lists of entries that an earlier state made, with details as text or as objects, inside of an inline Map', async () => {
    const entry = (number: number, Detail: unknown) => ({ Source: 'shop', DetailType: 'Listed', Detail, Resources: [`item-${number}`] });
    const lists = [[entry(1, '{"what":"text \\"1\\""}'), entry(2, { what: 'object' })], [entry(3, '{"what":"漢字"}')]];
    const putList = task('events:putEvents', { 'Entries.$': '$.entries' });
    const each = { Type: 'Map', ItemsPath: '$.lists', ItemSelector: { 'entries.$': '$$.Map.Item.Value' }, MaxConcurrency: 2, ItemProcessor: { StartAt: 'Put', States: { Put: putList } }, End: true };

    const { status, executionArn } = await single(each, { lists });

    const listed = (await busEvents()).filter((event) => event['detail-type'] === 'Listed');
    expect(status).toBe('SUCCEEDED');
    expect(new Map(listed.map(({ resources, detail }) => [resources[0], detail.what]))).toEqual(new Map([['item-1', 'text "1"'], ['item-2', 'object'], ['item-3', '漢字']]));
    expect(listed.every(({ resources }) => resources[1] === executionArn)).toBe(true);
  });

  it.each([['an array', '[1]'], ['no JSON', 'oops']])('fails for a detail that is %s', async (_what, Detail) => {
    await expect(single(task('events:putEvents', { Entries: [{ Source: 'shop', DetailType: 'Bad', Detail }] }))).resolves.toMatchObject({ error: 'EventBridge.FailedEntry', cause: expect.stringContaining('MalformedDetail') });
  });

  it('fails when an entry is refused', async () => {
    const { error, cause } = await single(task('events:putEvents', { Entries: [{ Source: 'aws.forged', DetailType: 'Sold', Detail: {} }] }));

    expect(error).toBe('EventBridge.FailedEntry');
    expect(JSON.parse(cause ?? '')).toMatchObject({ FailedEntryCount: 1 });
  });
});

describe('a STANDARD execution', () => {
  it('tells the default bus that it runs and how it ended', async () => {
    const machine = await createMachine(cloud, { Stop: { Type: 'Fail', Error: 'Broken', Cause: 'on purpose' } });

    const { executionArn, name } = await run(cloud, machine, { a: 1 });

    const changes = async () => (await busEvents()).filter(({ resources }) => resources.length === 1 && resources[0] === executionArn);
    while ((await changes()).length < 2);
    const told = (await changes()).sort((left) => (left.detail.status === 'RUNNING' ? -1 : 1));
    expect(told).toMatchObject([
      { source: 'aws.states', 'detail-type': 'Step Functions Execution Status Change', detail: { executionArn, stateMachineArn: machine, name, status: 'RUNNING', input: '{"a":1}', stopDate: null, output: null } },
      { source: 'aws.states', detail: { status: 'FAILED', error: 'Broken', cause: 'on purpose', startDate: expect.any(Number), stopDate: expect.any(Number) } },
    ]);
  });

  it('ends although the bus does not take its events', async () => {
    cloud.wire.fault({ service: 'events', operation: 'PutEvents', error: { name: 'InternalException', statusCode: 500, message: 'down' } });
    const machine = await createMachine(cloud, { Only: { Type: 'Succeed' } });

    const { executionArn = '' } = await run(cloud, machine);

    await expect(ended(cloud, executionArn)).resolves.toMatchObject({ status: 'SUCCEEDED' });
  });
});
