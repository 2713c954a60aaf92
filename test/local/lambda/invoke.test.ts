import { GetFunctionCommand, InvokeCommand, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFunction, functionsDirectory, roleArn, startTestCloud } from '../fixtures/running.ts';
import type { TestCloud } from '../fixtures/running.ts';

let cloud: TestCloud;
beforeAll(async () => { cloud = await startTestCloud(); });
afterAll(() => cloud.close());

const invoke = async (FunctionName: string, event: unknown = {}) => {
  const { Payload, FunctionError, StatusCode, ExecutedVersion } = await cloud.lambda.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }));
  return { payload: JSON.parse(Buffer.from(Payload ?? []).toString()) as unknown, FunctionError, StatusCode, ExecutedVersion };
};

describe('a function', () => {
  it('answers with what its handler returns, byte-true', async () => {
    createFunction(cloud, 'echo');
    const event = { text: 'quote " apostrophe \' newline \n ümläut 漢字 🐝 \u2028', list: [1, null, { a: false }] };

    const answer = await invoke('echo', event);

    expect(answer).toEqual({ payload: event, FunctionError: undefined, StatusCode: 200, ExecutedVersion: '$LATEST' });
  });

  it('sees its own environment, the runtime’s variables and its context', async () => {
    const arn = createFunction(cloud, 'environment', { environment: { GREETING: 'hello', AWS_REGION: 'elsewhere' }, memoryMb: 256, timeoutSeconds: 7 });

    const { payload } = await invoke(arn);

    expect(payload).toMatchObject({ name: 'environment', endpoint: cloud.wire.endpoint, own: 'hello', memory: '256', arn });
    const { remaining } = payload as { remaining: number };
    expect(remaining).toBeGreaterThan(0);
    expect(remaining).toBeLessThanOrEqual(7_000);
  });

  it('may be named by name, ARN, or either with a qualifier', async () => {
    const arn = createFunction(cloud, 'echo');

    const answers = await Promise.all(['echo', arn, 'echo:live', `${arn}:$LATEST`].map((name) => invoke(name, 1)));

    expect(answers.map(({ payload }) => payload)).toEqual([1, 1, 1, 1]);
  });

  it('that does not exist is ResourceNotFoundException', async () => {
    await expect(invoke('nobody')).rejects.toMatchObject({ name: 'ResourceNotFoundException', $metadata: { httpStatusCode: 404 } });
  });

  it('that throws answers with the error’s name, message and trace', async () => {
    createFunction(cloud, 'fail');

    const { payload, FunctionError, StatusCode } = await invoke('fail', { name: 'Conflict', message: 'taken' });

    expect({ FunctionError, StatusCode }).toEqual({ FunctionError: 'Unhandled', StatusCode: 200 });
    expect(payload).toMatchObject({ errorType: 'Conflict', errorMessage: 'taken', trace: expect.arrayContaining(['Conflict: taken']) });
  });

  it('that runs too long is Sandbox.Timedout, and the next invocation finds a fresh one', async () => {
    createFunction(cloud, 'slow', { timeoutSeconds: 0.2 });

    const first = await invoke('slow');
    const second = await invoke('slow');

    const timedOut = { errorType: 'Sandbox.Timedout', errorMessage: expect.stringMatching(/^RequestId: [0-9a-f-]{36} Error: Task timed out after 0.20 seconds$/) };
    expect(first.payload).toEqual(timedOut);
    expect(second.payload).toEqual(timedOut);
  });

  it('that exits is Runtime.ExitError', async () => {
    createFunction(cloud, 'crash');

    const { payload } = await invoke('crash');

    expect(payload).toMatchObject({ errorType: 'Runtime.ExitError', errorMessage: expect.stringMatching(/exit status 3$/) });
  });

  it('whose handler is missing is Runtime.HandlerNotFound at each invocation', async () => {
    createFunction(cloud, 'nothing');

    const answers = [await invoke('nothing'), await invoke('nothing')];

    expect(answers.map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ errorType: 'Runtime.HandlerNotFound' }), expect.objectContaining({ errorType: 'Runtime.HandlerNotFound' }),
    ]);
  });

  it('whose answer exceeds 6 MB is Function.ResponseSizeTooLarge', async () => {
    createFunction(cloud, 'big');

    const { payload } = await invoke('big', { bytes: 6 * 1024 * 1024 });

    expect(payload).toMatchObject({ errorType: 'Function.ResponseSizeTooLarge' });
  });

  it('refuses an event above 6 MB and one that is not JSON', async () => {
    createFunction(cloud, 'echo');
    const send = (Payload: string) => cloud.lambda.send(new InvokeCommand({ FunctionName: 'echo', Payload }));

    await expect(send(JSON.stringify('x'.repeat(6 * 1024 * 1024)))).rejects.toMatchObject({ name: 'RequestTooLargeException', $metadata: { httpStatusCode: 413 } });
    await expect(send('{oops')).rejects.toMatchObject({ name: 'InvalidRequestContentException' });
  });

  it('takes one event at a time in each of its environments', async () => {
    createFunction(cloud, 'echo', { name: 'busy' });

    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => invoke('busy', index)));

    expect(answers.map(({ payload }) => payload)).toEqual(Array.from({ length: 40 }, (_, index) => index));
  });

  it('leaves what it prints in the logs', async () => {
    createFunction(cloud, 'print');

    await invoke('print', { text: 'one\ntwo' });

    expect(cloud.functions.logs.read('print')).toEqual([{ function: 'print', lines: ['one', 'two'] }]);
  });
});

describe('an asynchronous invocation', () => {
  it('is accepted at once, tried three times, and handed to the failure destination', async () => {
    const { promise: record, resolve } = Promise.withResolvers<object>();
    createFunction(cloud, 'fail', { name: 'async', onFailure: async (given) => resolve(given) });

    const { StatusCode } = await cloud.lambda.send(new InvokeCommand({ FunctionName: 'async', InvocationType: 'Event', Payload: '{"name":"Broken"}' }));

    expect(StatusCode).toBe(202);
    await expect(record).resolves.toMatchObject({
      requestContext: { condition: 'RetriesExhausted', approximateInvokeCount: 3 },
      requestPayload: { name: 'Broken' },
      responsePayload: { errorType: 'Broken' },
    });
  });
});

describe('an asynchronous invocation that was under way when everything ended', () => {
  const interrupted = async (functionName: string) => {
    const earlier = await startTestCloud();
    createFunction(earlier, 'slow', { name: functionName });
    await earlier.lambda.send(new InvokeCommand({ FunctionName: functionName, InvocationType: 'Event', Payload: '{"name":"Broken"}' }));
    await earlier.close();
    return startTestCloud({ data: earlier.wire.data });
  };

  it('runs again once its function exists, as the attempt it was', async () => {
    const { promise: record, resolve } = Promise.withResolvers<object>();
    const later = await interrupted('interrupted');
    createFunction(later, 'fail', { name: 'interrupted', asyncRetries: 0, onFailure: async (given) => resolve(given) });

    later.functions.resume();

    await expect(record).resolves.toMatchObject({ requestContext: { approximateInvokeCount: 1 }, requestPayload: { name: 'Broken' } });
    await later.close();
  });

  it('is dropped when its function exists no longer, which its log tells', async () => {
    const later = await interrupted('removed');

    later.functions.resume();

    expect(later.functions.logs.read('removed')).toEqual([{ function: 'removed', lines: [expect.stringMatching(/^invocation [\w-]+ was dropped: the function exists no longer$/)] }]);
    expect(later.wire.data.map('lambda.asyncInvocations').size).toBe(0);
    await later.close();
  });
});

describe('the Lambda API', () => {
  it('lists and describes functions', async () => {
    createFunction(cloud, 'echo', { memoryMb: 512 });

    const { Functions = [] } = await cloud.lambda.send(new ListFunctionsCommand({}));
    const { Configuration, Code } = await cloud.lambda.send(new GetFunctionCommand({ FunctionName: 'echo' }));

    expect(Functions.map(({ FunctionName }) => FunctionName)).toContain('echo');
    expect(Configuration).toMatchObject({ FunctionName: 'echo', MemorySize: 512, Role: roleArn, Handler: 'index.echo', State: 'Active' });
    expect(Code?.Location).toBe(functionsDirectory);
  });
});
