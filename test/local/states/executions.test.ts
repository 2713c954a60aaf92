import { DescribeExecutionCommand, GetExecutionHistoryCommand, StartExecutionCommand, StartSyncExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFunction, createMachine, ended, invokes, run, startTestCloud } from '../fixtures/running.ts';
import type { TestCloud } from '../fixtures/running.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  for (const handler of ['echo', 'fail', 'failUntil', 'slow', 'crash', 'big']) createFunction(cloud, handler);
});
afterAll(() => cloud.close());

const pass = { Type: 'Pass', End: true };
const waits = { Type: 'Wait', Seconds: 3600, End: true };

describe('an execution', () => {
  it('passes its input through the states and ends with the last output', async () => {
    const machine = await createMachine(cloud, {
      Greet: { Type: 'Pass', Parameters: { 'text.$': "States.Format('hello {}', $.name)" }, ResultPath: '$.greeting', Next: 'Call' },
      Call: invokes('echo'),
    });

    const { status, output } = await run(cloud, machine, { name: 'edge-1' });

    expect({ status, output: JSON.parse(output ?? '') }).toEqual({ status: 'SUCCEEDED', output: { name: 'edge-1', greeting: { text: 'hello edge-1' } } });
  });

  it('knows itself by the context object, inside an inline Map too', async () => {
    const execution = { 'id.$': '$$.Execution.Id', 'name.$': '$$.Execution.Name', 'input.$': '$$.Execution.Input', 'machine.$': '$$.StateMachine.Id' };
    const machine = await createMachine(cloud, {
      Each: {
        Type: 'Map', ItemsPath: '$.items', MaxConcurrency: 2, End: true,
        ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, StartAt: 'Own', States: { Own: { Type: 'Pass', Parameters: execution, End: true } } },
      },
    });

    const { executionArn, output, name } = await run(cloud, machine, { items: [1, 2] });

    const own = { id: executionArn, name, input: { items: [1, 2] }, machine };
    expect(JSON.parse(output ?? '')).toEqual([own, own]);
  });

  it.each([
    ['null', null], ['zero', 0], ['false', false], ['the empty string', ''],
  ])('gives on %s as the result of a Pass state', async (_what, Result) => {
    const machine = await createMachine(cloud, { Only: { ...pass, Result } });

    const { output } = await run(cloud, machine);

    expect(output).toBe(JSON.stringify(Result));
  });

  it('takes a Choice that asks for absence', async () => {
    const machine = await createMachine(cloud, {
      Decide: { Type: 'Choice', Choices: [{ And: [{ Variable: '$.gone', IsPresent: false }, { Variable: '$.here', IsPresent: true }], Next: 'Absent' }], Default: 'Present' },
      Absent: { ...pass, Result: 'absent' },
      Present: { ...pass, Result: 'present' },
    });

    const outputs = [await run(cloud, machine, { here: 1 }), await run(cloud, machine, { here: 1, gone: 1 })].map(({ output }) => output);

    expect(outputs).toEqual(['"absent"', '"present"']);
  });

  it('fails with the error and cause that a Fail state computes', async () => {
    const machine = await createMachine(cloud, { Stop: { Type: 'Fail', ErrorPath: '$.code', CausePath: "States.Format('no {}', $.name)" } });

    const { status, error, cause } = await run(cloud, machine, { code: 'TAKEN', name: 'edge-1' });

    expect({ status, error, cause }).toEqual({ status: 'FAILED', error: 'TAKEN', cause: 'no edge-1' });
  });

  it('ends TIMED_OUT when the machine’s time is over', async () => {
    const machine = await createMachine(cloud, { Long: waits }, { TimeoutSeconds: 1 });

    const { status, error } = await run(cloud, machine);

    expect({ status, error }).toEqual({ status: 'TIMED_OUT', error: undefined });
  });

  it('is ABORTED by StopExecution, with what the caller says', async () => {
    const machine = await createMachine(cloud, { Long: waits });
    const { executionArn = '' } = await cloud.sfn.send(new StartExecutionCommand({ stateMachineArn: machine }));

    await cloud.sfn.send(new StopExecutionCommand({ executionArn, error: 'Enough', cause: 'changed my mind' }));

    await expect(ended(cloud, executionArn)).resolves.toMatchObject({ status: 'ABORTED', error: 'Enough', cause: 'changed my mind' });
  });

  it('makes no further attempt once it was stopped while waiting for a retry', async () => {
    const machine = await createMachine(cloud, { Try: invokes('failUntil', { Parameters: { FunctionName: 'failUntil', Payload: { times: 100 } }, Retry: [{ ErrorEquals: ['Throttled'], IntervalSeconds: 3000, MaxAttempts: 5 }] }) });
    const { executionArn = '' } = await cloud.sfn.send(new StartExecutionCommand({ stateMachineArn: machine }));
    const attempts = async () => (await history(executionArn)).filter((type) => type === 'TaskFailed').length;
    while ((await attempts()) === 0);
    const before = cloud.wire.calls()['lambda.Invoke'];

    await cloud.sfn.send(new StopExecutionCommand({ executionArn }));
    await cloud.sfn.send(new DescribeExecutionCommand({ executionArn }));

    expect(cloud.wire.calls()['lambda.Invoke']).toBe(before);
  });
});

const history = async (executionArn: string | undefined): Promise<string[]> => {
  const { events = [] } = await cloud.sfn.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }));
  return events.map(({ type }) => type ?? '');
};

describe('a Task', () => {
  it('is retried on the error named and goes on once it succeeds', async () => {
    const machine = await createMachine(cloud, {
      Try: invokes('failUntil', { Retry: [{ ErrorEquals: ['Throttled'], IntervalSeconds: 1, MaxAttempts: 1 }] }),
    });
    createFunction(cloud, 'failUntil', { name: 'failUntil' });

    const { executionArn, status } = await run(cloud, machine, { times: 1 });

    expect(status).toBe('SUCCEEDED');
    expect(await history(executionArn)).toEqual([
      'ExecutionStarted', 'TaskStateEntered', 'TaskScheduled', 'TaskStarted', 'TaskFailed', 'TaskScheduled', 'TaskStarted', 'TaskSucceeded',
      'TaskStateExited', 'ExecutionSucceeded',
    ]);
  });

  it('that is a function’s ARN hands over payloads bare and has its own event types', async () => {
    const machine = await createMachine(cloud, { Call: { Type: 'Task', Resource: createFunction(cloud, 'echo'), End: true } });

    const { executionArn, output } = await run(cloud, machine, { a: 1 });

    expect(output).toBe('{"a":1}');
    expect(await history(executionArn)).toEqual(expect.arrayContaining(['LambdaFunctionScheduled', 'LambdaFunctionStarted', 'LambdaFunctionSucceeded']));
  });

  it('catches a function’s error by its name, with the whole payload as cause', async () => {
    const machine = await createMachine(cloud, {
      Try: invokes('fail', { Catch: [{ ErrorEquals: ['Conflict'], ResultPath: '$.failure', Next: 'Caught' }] }),
      Caught: pass,
    });

    const { output } = await run(cloud, machine, { name: 'Conflict', message: 'taken' });

    const { name, failure } = JSON.parse(output ?? '') as { name: string; failure: { Error: string; Cause: string } };
    expect({ name, error: failure.Error }).toEqual({ name: 'Conflict', error: 'Conflict' });
    expect(JSON.parse(failure.Cause)).toMatchObject({ errorType: 'Conflict', errorMessage: 'taken' });
  });

  it.each([
    ['a crash of the sandbox', 'crash', {}, 'Runtime.ExitError'],
    ['a function that does not exist', 'nobody', {}, 'Lambda.ResourceNotFoundException'],
    ['an answer above 256 KiB', 'big', { bytes: 262_143 }, 'States.DataLimitExceeded'],
  ])('fails by %s', async (_what, functionName, input, error) => {
    const machine = await createMachine(cloud, { Call: invokes(functionName, { Catch: [{ ErrorEquals: ['Other'], Next: 'Never' }] }), Never: pass });

    await expect(run(cloud, machine, input)).resolves.toMatchObject({ status: 'FAILED', error });
  });

  it('times out as States.Timeout, which States.TaskFailed does not catch', async () => {
    const machine = await createMachine(cloud, {
      Slow: invokes('slow', { TimeoutSeconds: 1, Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'Never' }, { ErrorEquals: ['States.Timeout'], Next: 'Late' }] }),
      Never: { ...pass, Result: 'never' },
      Late: { ...pass, Result: 'late' },
    });

    const { output, executionArn } = await run(cloud, machine);

    expect(output).toBe('"late"');
    expect(await history(executionArn)).toContain('TaskTimedOut');
  });

  it('does not let States.ALL catch a payload above 256 KiB, but a catcher that names it', async () => {
    const catching = (error: string) => createMachine(cloud, { Call: invokes('big', { Catch: [{ ErrorEquals: [error], Next: 'Caught' }] }), Caught: { ...pass, Result: 'caught' } });

    const [all, named] = [await catching('States.ALL'), await catching('States.DataLimitExceeded')];

    await expect(run(cloud, all, { bytes: 262_143 })).resolves.toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
    await expect(run(cloud, named, { bytes: 262_143 })).resolves.toMatchObject({ status: 'SUCCEEDED', output: '"caught"' });
  });
});

describe('a state', () => {
  it('whose output exceeds 256 KiB ends the execution', async () => {
    const machine = await createMachine(cloud, { Double: { ...pass, Parameters: { 'a.$': '$', 'b.$': '$' }, End: undefined, Next: 'After' }, After: pass });

    const { status, error } = await run(cloud, machine, 'x'.repeat(150_000));

    expect({ status, error }).toEqual({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });

  it('that never ends is stopped at 25,000 history events', async () => {
    const machine = await createMachine(cloud, {
      Again: { Type: 'Choice', Choices: [{ Variable: '$.stop', BooleanEquals: true, Next: 'Done' }], Default: 'Turn' }, Turn: { Type: 'Pass', Next: 'Again' }, Done: pass,
    });

    const { status, error, cause } = await run(cloud, machine, { stop: false });

    expect({ status, error }).toEqual({ status: 'FAILED', error: 'States.Runtime' });
    expect(cause).toContain('25000');
  });
});

describe('StartExecution', () => {
  it('answers the same for the same name and input while it runs, and refuses the name otherwise', async () => {
    const stateMachineArn = await createMachine(cloud, { Long: waits });
    const start = (input: string) => cloud.sfn.send(new StartExecutionCommand({ stateMachineArn, name: 'task-1', input }));

    const first = await start('{"a":1}');
    const again = await start('{"a":1}');

    expect(again).toMatchObject({ executionArn: first.executionArn, startDate: first.startDate });
    await expect(start('{"a":2}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await cloud.sfn.send(new StopExecutionCommand({ executionArn: first.executionArn }));
    await expect(start('{"a":1}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  it.each([
    ['a name with a colon', { name: 'a:b' }, 'InvalidName'],
    ['a name of 81 characters', { name: 'x'.repeat(81) }, 'ValidationException'],
    ['an input that is not JSON', { input: '{oops' }, 'InvalidExecutionInput'],
    ['an empty input', { input: '' }, 'InvalidExecutionInput'],
    ['what is not an ARN', { stateMachineArn: 'machine-1' }, 'InvalidArn'],
    ['a Map state’s ARN', { stateMachineArn: 'arn:aws:states:us-east-1:111122223333:stateMachine:any/items' }, 'ValidationException'],
    ['an input above 262,144 bytes', { input: JSON.stringify('ü'.repeat(131_072)) }, 'ValidationException'],
    ['a machine that does not exist', { stateMachineArn: 'arn:aws:states:us-east-1:111122223333:stateMachine:nobody' }, 'StateMachineDoesNotExist'],
  ])('refuses %s', async (_what, given, name) => {
    const stateMachineArn = await createMachine(cloud, { Only: pass });

    await expect(cloud.sfn.send(new StartExecutionCommand({ stateMachineArn, ...given }))).rejects.toMatchObject({ name });
  });

  it('takes an input of exactly 262,144 bytes', async () => {
    const machine = await createMachine(cloud, { Only: { ...pass, Result: 1 } });

    await expect(run(cloud, machine, 'x'.repeat(262_142))).resolves.toMatchObject({ status: 'SUCCEEDED' });
  });
});

describe('StartSyncExecution', () => {
  it('answers with the output of an EXPRESS machine', async () => {
    const stateMachineArn = await createMachine(cloud, { Call: invokes('echo') }, { type: 'EXPRESS' });

    const answer = await cloud.sfn.send(new StartSyncExecutionCommand({ stateMachineArn, input: '{"a":[1]}' }));

    expect(answer).toMatchObject({ status: 'SUCCEEDED', output: '{"a":[1]}', input: '{"a":[1]}', billingDetails: { billedMemoryUsedInMB: 64 } });
    expect(answer.executionArn).toMatch(/:express:machine-\d+:/);
  });

  it('answers 200 with the error of one that fails or times out', async () => {
    const failing = await createMachine(cloud, { Stop: { Type: 'Fail', Error: 'Broken', Cause: 'on purpose' } }, { type: 'EXPRESS' });
    const endless = await createMachine(cloud, { Long: waits }, { type: 'EXPRESS', TimeoutSeconds: 1 });
    const start = (stateMachineArn: string) => cloud.sfn.send(new StartSyncExecutionCommand({ stateMachineArn }));

    await expect(start(failing)).resolves.toMatchObject({ status: 'FAILED', error: 'Broken', cause: 'on purpose' });
    await expect(start(endless)).resolves.toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
  });

  it('is refused for a STANDARD machine', async () => {
    const stateMachineArn = await createMachine(cloud, { Only: pass });

    await expect(cloud.sfn.send(new StartSyncExecutionCommand({ stateMachineArn }))).rejects.toMatchObject({ name: 'StateMachineTypeNotSupported' });
  });
});
