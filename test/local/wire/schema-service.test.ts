import * as eventBridge from '@aws-sdk/client-eventbridge';
import * as iot from '@aws-sdk/client-iot';
import * as lambda from '@aws-sdk/client-lambda';
import * as sfn from '@aws-sdk/client-sfn';
import * as sqs from '@aws-sdk/client-sqs';
import * as ssm from '@aws-sdk/client-ssm';
import { afterEach, describe, expect, it } from '@jest/globals';
import { schemaService } from '../../../local/wire/schema-service.ts';
import { AwsError } from '../../../local/wire/service.ts';
import type { Operations } from '../../../local/wire/service.ts';
import type { Wire } from '../../../local/wire/server.ts';
import { aWire, reaching, refusal } from './local-cloud.ts';

let wire: Wire;
afterEach(() => wire.close());

const iotWith = async (operations: Operations) => {
  wire = await aWire(() => schemaService({ scope: 'iot', client: iot, protocol: 'restJson1', operations }));
  return new iot.IoTClient(reaching(wire));
};

/** An operation that gives back what it was given. */
const recording = () => {
  const seen: unknown[] = [];
  return { seen, operation: async (input: unknown) => { seen.push(input); return {}; } };
};

describe('a restJson1 service', () => {
  it('reads members from path, query, header and body', async () => {
    const [attach, register, list] = [recording(), recording(), recording()];
    const client = await iotWith({ AttachThingPrincipal: attach.operation, RegisterThing: register.operation, ListThings: list.operation });

    await client.send(new iot.AttachThingPrincipalCommand({ thingName: 'a:b c/ü', principal: 'arn:p', thingPrincipalType: 'EXCLUSIVE_THING' }));
    await client.send(new iot.RegisterThingCommand({ templateBody: '{}', parameters: { a: 'ü "quoted"' } }));
    await client.send(new iot.ListThingsCommand({ maxResults: 7, usePrefixAttributeValue: true }));

    expect(attach.seen).toEqual([{ thingName: 'a:b c/ü', principal: 'arn:p', thingPrincipalType: 'EXCLUSIVE_THING' }]);
    expect(register.seen).toEqual([{ templateBody: '{}', parameters: { a: 'ü "quoted"' } }]);
    expect(list.seen).toEqual([{ maxResults: 7, usePrefixAttributeValue: true }]);
  });

  it('prefers a fixed path segment to a label', async () => {
    const [add, group] = [recording(), recording()];
    const client = await iotWith({ AddThingToThingGroup: add.operation, CreateThingGroup: group.operation });

    await client.send(new iot.AddThingToThingGroupCommand({ thingName: 't', thingGroupName: 'g' }));
    await client.send(new iot.CreateThingGroupCommand({ thingGroupName: 'g' }));

    expect([add.seen.length, group.seen.length]).toEqual([1, 1]);
  });

  it('gives dates, lists and numbers back as the SDK types them', async () => {
    const creationDate = new Date('2026-11-23T09:30:00.250Z');
    const client = await iotWith({
      DescribeCertificate: async () => ({ certificateDescription: { certificateId: 'x', creationDate, customerVersion: 3 } }),
    });

    const { certificateDescription } = await client.send(new iot.DescribeCertificateCommand({ certificateId: 'x' }));

    expect(certificateDescription).toEqual({ certificateId: 'x', creationDate, customerVersion: 3 });
  });

  it('answers an operation without output with an empty body', async () => {
    const client = await iotWith({ AttachPolicy: async () => undefined });

    const answer = await client.send(new iot.AttachPolicyCommand({ policyName: 'p', target: 't' }));

    expect(answer.$metadata.httpStatusCode).toBe(200);
  });

  it('carries payloads as bytes, and headers and status beside them', async () => {
    wire = await aWire(() => schemaService({
      scope: 'lambda', client: lambda, protocol: 'restJson1',
      operations: {
        Invoke: async ({ Payload, InvocationType, FunctionName }: lambda.InvokeCommandInput) =>
          ({ StatusCode: 202, FunctionError: 'Unhandled', ExecutedVersion: `${FunctionName}/${InvocationType}`, Payload }),
      },
    }));
    const client = new lambda.LambdaClient(reaching(wire));
    const bytes = new Uint8Array([0, 1, 255, 123]);

    const answer = await client.send(new lambda.InvokeCommand({ FunctionName: 'arn:aws:lambda:us-east-1:1:function:f', InvocationType: 'Event', Payload: bytes }));

    expect(answer).toMatchObject({ StatusCode: 202, FunctionError: 'Unhandled', ExecutedVersion: 'arn:aws:lambda:us-east-1:1:function:f/Event' });
    expect([...(answer.Payload ?? [])]).toEqual([...bytes]);
  });
});

describe('an awsJson service', () => {
  it('serves version 1.0 with dates both ways', async () => {
    const startDate = new Date('2026-11-23T09:30:00.125Z');
    wire = await aWire(() => schemaService({
      scope: 'states', client: sfn, protocol: 'awsJson1_0', operations: { StartExecution: async () => ({ executionArn: 'arn:e', startDate }) },
    }));
    const client = new sfn.SFNClient(reaching(wire));

    const answer = await client.send(new sfn.StartExecutionCommand({ stateMachineArn: 'arn:m', input: '{}' }));

    expect(answer).toMatchObject({ executionArn: 'arn:e', startDate });
  });

  it('serves version 1.1 with nested lists and dates', async () => {
    const put = recording();
    wire = await aWire(() => schemaService({ scope: 'events', client: eventBridge, protocol: 'awsJson1_1', operations: { PutEvents: put.operation } }));
    const client = new eventBridge.EventBridgeClient(reaching(wire));
    const entry = { Source: 's', DetailType: 'd', Detail: '{}', Time: new Date('2026-11-23T09:30:00Z') };

    await client.send(new eventBridge.PutEventsCommand({ Entries: [entry] }));

    expect(put.seen).toEqual([{ Entries: [entry] }]);
  });

  it('tells a client that once spoke the query protocol the name its callers know', async () => {
    wire = await aWire(() => schemaService({
      scope: 'sqs', client: sqs, protocol: 'awsJson1_0',
      operations: { GetQueueUrl: async () => { throw new AwsError('QueueDoesNotExist', 'no such queue'); } },
    }));
    const client = new sqs.SQSClient(reaching(wire));

    const error = await refusal(client.send(new sqs.GetQueueUrlCommand({ QueueName: 'q' })));

    expect(error).toMatchObject({ name: 'QueueDoesNotExist', message: 'no such queue', Code: 'AWS.SimpleQueueService.NonExistentQueue' });
  });

  it('refuses a request that names no operation or an unknown one', async () => {
    wire = await aWire(() => schemaService({ scope: 'ssm', client: ssm, protocol: 'awsJson1_1', operations: {} }));
    const ask = (target: Record<string, string>) => fetch(wire.endpoint, {
      method: 'POST', body: '{}', headers: { authorization: 'AWS4-HMAC-SHA256 Credential=k/20261123/us-east-1/ssm/aws4_request', ...target },
    }).then(async (answer) => ({ status: answer.status, ...(await answer.json() as object) }));

    expect(await ask({})).toMatchObject({ status: 400, __type: 'UnknownOperationException' });
    expect(await ask({ 'x-amz-target': 'AmazonSSM.NoSuch' })).toMatchObject({ status: 400, __type: 'UnknownOperationException', message: "unknown operation 'AmazonSSM.NoSuch'" });
  });
});

describe('a service made from schemas', () => {
  it('names an operation it does not implement, in an answer no SDK retries', async () => {
    wire = await aWire(() => schemaService({ scope: 'iot', client: iot, protocol: 'restJson1', operations: {} }));
    const client = new iot.IoTClient({ ...reaching(wire), maxAttempts: 3 });

    const error = await refusal(client.send(new iot.CreateJobCommand({ jobId: 'j', targets: ['t'] })));

    expect(error).toMatchObject({ name: 'NotImplementedLocally', message: 'CreateJob of iot is not implemented locally', status: 400 });
    expect(wire.calls()).toEqual({ 'iot.CreateJob': 1 });
  });

  it('cannot be made with an implementation of an operation that does not exist', () => {
    const make = () => schemaService({ scope: 'iot', client: iot, protocol: 'restJson1', operations: { RegisterThingy: async () => ({}) } });

    expect(make).toThrow('iot has no operation RegisterThingy');
    wire = { close: async () => undefined } as Wire;
  });

  it.each([
    ['a required member is missing', {}, 'ValidationException', "'templateBody'"],
    ['a member has the wrong type', { templateBody: 5 }, 'SerializationException', 'templateBody: expected a string, got a number'],
    ['a map holds a wrong value', { templateBody: '', parameters: { a: [] } }, 'SerializationException', 'parameters.a: expected a string, got a list'],
    ['a map is a list', { templateBody: '', parameters: [] }, 'SerializationException', 'parameters: expected an object, got a list'],
  ])('refuses input in which %s, naming the member', async (_, input, name, message) => {
    const register = recording();
    const client = await iotWith({ RegisterThing: register.operation });

    const error = await refusal(client.send(new iot.RegisterThingCommand(input as unknown as iot.RegisterThingCommandInput)));

    expect(error).toMatchObject({ name, status: 400 });
    expect(error.message).toContain(message);
    expect(register.seen).toEqual([]);
  });

  it.each([
    ['a body that is not JSON', 'POST /things', '{', 'SerializationException'],
    ['a body that is no object', 'POST /things', '[]', 'SerializationException'],
    ['a query value of the wrong type', 'GET /things?maxResults=many', undefined, 'SerializationException'],
    ['a path that is not percent-encoded', 'GET /things/%zz', undefined, 'SerializationException'],
    ['a path of no operation', 'GET /nowhere', undefined, 'UnknownOperationException'],
  ])('refuses %s', async (_, line, body, name) => {
    const [method, path = ''] = line.split(' ');
    await iotWith({ ListThings: async () => ({}), RegisterThing: async () => ({}), DescribeThing: async () => ({}) });

    const answer = await fetch(wire.endpoint + path, {
      method, body, headers: { authorization: 'AWS4-HMAC-SHA256 Credential=k/20261123/us-east-1/iot/aws4_request' },
    });

    expect(answer.headers.get('x-amzn-errortype')).toBe(name);
    expect(await answer.json()).toMatchObject({ __type: name });
  });

  it('treats null as absent and drops members it does not know', async () => {
    const register = recording();
    await iotWith({ RegisterThing: register.operation });

    await fetch(`${wire.endpoint}/things`, {
      method: 'POST',
      body: JSON.stringify({ templateBody: 't', parameters: null, other: 1 }),
      headers: { authorization: 'AWS4-HMAC-SHA256 Credential=k/20261123/us-east-1/iot/aws4_request' },
    });

    expect(register.seen).toEqual([{ templateBody: 't' }]);
  });

  it('gives modelled errors with their members and status', async () => {
    const client = await iotWith({
      CreateThing: async () => { throw new AwsError('ResourceAlreadyExistsException', 'there is one', 409, { resourceId: 'i', resourceArn: 'a' }); },
    });

    const work = client.send(new iot.CreateThingCommand({ thingName: 't' }));

    await expect(work).rejects.toBeInstanceOf(iot.ResourceAlreadyExistsException);
    expect(await refusal(work)).toMatchObject({ message: 'there is one', resourceId: 'i', resourceArn: 'a', status: 409 });
  });

  it('gives the message to errors that spell it Message', async () => {
    wire = await aWire(() => schemaService({
      scope: 'lambda', client: lambda, protocol: 'restJson1',
      operations: { GetFunction: async () => { throw new AwsError('ResourceNotFoundException', 'no function', 404); } },
    }));

    const error = await refusal(new lambda.LambdaClient(reaching(wire)).send(new lambda.GetFunctionCommand({ FunctionName: 'f' })));

    expect(error).toMatchObject({ name: 'ResourceNotFoundException', message: 'no function' });
  });

  it('answers a failure of its own as 500 and says where', async () => {
    const client = await iotWith({ DescribeThing: async () => { throw new TypeError('oops'); } });

    const error = await refusal(client.send(new iot.DescribeThingCommand({ thingName: 't' })));

    expect(error).toMatchObject({ name: 'InternalFailure', status: 500 });
    expect(error.message).toContain('iot.DescribeThing failed inside the local runtime: TypeError: oops');
  });

  it('checks in-process input the same way, and takes the SDK shapes as they are', async () => {
    const put = recording();
    wire = await aWire(() => schemaService({ scope: 'events', client: eventBridge, protocol: 'awsJson1_1', operations: { PutEvents: put.operation } }));
    const events = wire.service('events');
    const input = { Entries: [{ Source: 's', Time: new Date() }] };

    await events.call('PutEvents', input);

    expect(put.seen).toEqual([input]);
    await expect(events.call('PutEvents', {})).rejects.toMatchObject({ name: 'ValidationException', message: expect.stringContaining("'Entries'") });
    await expect(events.call('PutEvents', { Entries: 'x' })).rejects.toMatchObject({ name: 'SerializationException' });
    await expect(events.call('PutOmens', {})).rejects.toMatchObject({ name: 'UnknownOperationException' });
  });

  it('tells an operation who calls', async () => {
    const contexts: unknown[] = [];
    const client = await iotWith({ DescribeThing: async (_input, context) => { contexts.push(context); return {}; } });

    const { $metadata } = await client.send(new iot.DescribeThingCommand({ thingName: 't' }));
    await wire.service('iot').call('DescribeThing', { thingName: 't' }, { source: 'states' });

    expect(contexts).toEqual([
      { region: 'us-east-1', account: '111122223333', accessKeyId: 'AKIDLOCAL', source: 'wire', requestId: $metadata.requestId },
      { region: 'us-east-1', account: '111122223333', accessKeyId: undefined, source: 'states', requestId: expect.any(String) },
    ]);
  });
});
