import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { GetExecutionHistoryCommand, StartExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import type { GetExecutionHistoryCommandInput, HistoryEvent } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFunction, createMachine, ended, invokes, run, startTestCloud } from '../fixtures/running.ts';
import type { TestCloud } from '../fixtures/running.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  for (const handler of ['echo', 'fail', 'failUntil', 'failOdd', 'slow']) createFunction(cloud, handler);
  await cloud.s3.send(new CreateBucketCommand({ Bucket: 'items' }));
});
afterAll(() => cloud.close());

const pass = { Type: 'Pass', End: true };
const waits = { Type: 'Wait', Seconds: 3600, End: true };

const eventsOf = async (executionArn: string | undefined, request: Partial<GetExecutionHistoryCommandInput> = {}): Promise<HistoryEvent[]> => {
  const { events = [] } = await cloud.sfn.send(new GetExecutionHistoryCommand({ executionArn, maxResults: 1000, ...request }));
  return events;
};

/** `4<3 PassStateExited Greet`: id, predecessor, type, and the state or iteration that it is about. */
const line = (event: HistoryEvent): string => {
  const { id, previousEventId, type, stateEnteredEventDetails: entered, stateExitedEventDetails: exited } = event;
  const iteration = event.mapIterationStartedEventDetails ?? event.mapIterationSucceededEventDetails ?? event.mapIterationFailedEventDetails ?? event.mapIterationAbortedEventDetails;
  const subject = entered?.name ?? exited?.name ?? iteration?.index;
  return `${id}<${previousEventId} ${type}${subject === undefined ? '' : ` ${subject}`}`;
};

const history = async (states: Record<string, object>, input: unknown = {}, top = {}): Promise<string[]> => {
  const { executionArn } = await run(cloud, await createMachine(cloud, states, top), input);
  return (await eventsOf(executionArn)).map(line);
};

const mapOver = (states: Record<string, object>, more: object = {}): object => ({
  Type: 'Map', ItemsPath: '$.items', MaxConcurrency: 1, End: true, ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, StartAt: Object.keys(states)[0], States: states }, ...more,
});

describe('a history', () => {
  it('chains the events of one state after another; nothing follows the start of the execution', async () => {
    expect(await history({ First: { ...pass, End: undefined, Next: 'Call' }, Call: invokes('echo') })).toEqual([
      '1<0 ExecutionStarted', '2<0 PassStateEntered First', '3<2 PassStateExited First', '4<3 TaskStateEntered Call', '5<4 TaskScheduled', '6<5 TaskStarted',
      '7<6 TaskSucceeded', '8<7 TaskStateExited Call', '9<8 ExecutionSucceeded',
    ]);
  });

  it('shows each attempt at a Task, and leaves it after the failure that a catcher took', async () => {
    const call = invokes('fail', {
      End: undefined, Next: 'Never', Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 1, IntervalSeconds: 1 }], Catch: [{ ErrorEquals: ['Busy'], Next: 'Caught' }],
    });

    expect(await history({ Call: call, Never: pass, Caught: pass }, { name: 'Busy', message: 'later' })).toEqual([
      '1<0 ExecutionStarted', '2<0 TaskStateEntered Call', '3<2 TaskScheduled', '4<3 TaskStarted', '5<4 TaskFailed', '6<5 TaskScheduled', '7<6 TaskStarted', '8<7 TaskFailed',
      '9<8 TaskStateExited Call', '10<9 PassStateEntered Caught', '11<10 PassStateExited Caught', '12<11 ExecutionSucceeded',
    ]);
  });

  it('ends with the failure of a function called by its ARN, in that function’s event types', async () => {
    const machine = await createMachine(cloud, { Call: { Type: 'Task', Resource: createFunction(cloud, 'fail', { name: 'failing' }), TimeoutSeconds: 9, End: true } });

    const { executionArn } = await run(cloud, machine, { name: 'Conflict', message: 'taken' });

    const events = await eventsOf(executionArn);
    expect(events.map(line)).toEqual([
      '1<0 ExecutionStarted', '2<0 TaskStateEntered Call', '3<2 LambdaFunctionScheduled', '4<3 LambdaFunctionStarted', '5<4 LambdaFunctionFailed', '6<5 ExecutionFailed',
    ]);
    expect(events[2]?.lambdaFunctionScheduledEventDetails).toEqual({
      resource: 'arn:aws:lambda:us-east-1:111122223333:function:failing', input: '{"name":"Conflict","message":"taken"}', inputDetails: { truncated: false }, timeoutInSeconds: 9,
    });
    expect(events[4]?.lambdaFunctionFailedEventDetails).toMatchObject({ error: 'Conflict' });
    expect(events[5]?.executionFailedEventDetails).toEqual(events[4]?.lambdaFunctionFailedEventDetails);
  });

  it.each([
    ['Task', { Slow: invokes('slow', { TimeoutSeconds: 1 }) }, {}, ['5<4 TaskTimedOut', '6<5 ExecutionFailed']],
    ['execution', { Long: waits }, { TimeoutSeconds: 1 }, ['2<0 WaitStateEntered Long', '3<0 ExecutionTimedOut']],
  ])('ends so when the time of the %s is over', async (_whose, states, top, last) => {
    expect((await history(states, {}, top)).slice(-2)).toEqual(last);
  });

  it('ends with a Fail state that was entered and never left', async () => {
    expect(await history({ Stop: { Type: 'Fail', Error: 'Broken' } })).toEqual(['1<0 ExecutionStarted', '2<0 FailStateEntered Stop', '3<2 ExecutionFailed']);
  });

  it('ends with an abort that follows nothing', async () => {
    const { executionArn } = await cloud.sfn.send(new StartExecutionCommand({ stateMachineArn: await createMachine(cloud, { Long: waits }) }));
    while ((await eventsOf(executionArn)).length < 2);
    await cloud.sfn.send(new StopExecutionCommand({ executionArn }));

    const events = await eventsOf(executionArn);
    expect(events.map(line)).toEqual(['1<0 ExecutionStarted', '2<0 WaitStateEntered Long', '3<0 ExecutionAborted']);
    expect(events[2]?.executionAbortedEventDetails).toEqual({});
  });
});

describe('the history of an inline Map', () => {
  it('is a chain per iteration; the first follows the start of the state, each other one the iteration before', async () => {
    expect(await history({ Each: mapOver({ Item: pass }, { End: undefined, Next: 'Done' }), Done: { Type: 'Succeed' } }, { items: ['a', 'b'] })).toEqual([
      '1<0 ExecutionStarted', '2<0 MapStateEntered Each', '3<2 MapStateStarted',
      '4<3 MapIterationStarted 0', '5<4 PassStateEntered Item', '6<5 PassStateExited Item', '7<6 MapIterationSucceeded 0',
      '8<6 MapIterationStarted 1', '9<8 PassStateEntered Item', '10<9 PassStateExited Item', '11<10 MapIterationSucceeded 1',
      '12<11 MapStateSucceeded', '13<11 MapStateExited Each', '14<13 SucceedStateEntered Done', '15<14 SucceedStateExited Done', '16<15 ExecutionSucceeded',
    ]);
  });

  it('says how many items there are', async () => {
    const { executionArn } = await run(cloud, await createMachine(cloud, { Each: mapOver({ Item: pass }) }), { items: [1, 2, 3] });

    expect((await eventsOf(executionArn))[2]?.mapStateStartedEventDetails).toEqual({ length: 3 });
  });

  it('keeps the tasks of concurrent iterations apart', async () => {
    const lines = await history({ Each: mapOver({ Call: invokes('echo') }, { MaxConcurrency: 2 }) }, { items: [1, 2] });

    const started = lines.filter((text) => text.includes('MapIterationStarted'));
    expect(started).toEqual(['4<3 MapIterationStarted 0', expect.stringMatching(/^\d+<3 MapIterationStarted 1$/)]);
    for (const first of started) {
      let id = first.split('<', 1)[0];
      for (const type of ['TaskStateEntered Call', 'TaskScheduled', 'TaskStarted', 'TaskSucceeded', 'TaskStateExited Call', 'MapIterationSucceeded']) {
        const next = lines.find((text) => text.includes(`<${id} ${type}`));
        expect({ after: id, type, next }).toEqual({ after: id, type, next: expect.any(String) });
        id = next?.split('<', 1)[0];
      }
    }
  });

  it('shows a failed iteration, the state that failed with it, and the catcher’s way out', async () => {
    const each = mapOver({ Stop: { Type: 'Fail', Error: 'Broken' } }, { End: undefined, Next: 'Never', Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }] });

    expect(await history({ Each: each, Never: pass, Caught: { Type: 'Succeed' } }, { items: [1] })).toEqual([
      '1<0 ExecutionStarted', '2<0 MapStateEntered Each', '3<2 MapStateStarted', '4<3 MapIterationStarted 0', '5<4 FailStateEntered Stop', '6<5 MapIterationFailed 0',
      '7<5 MapStateFailed', '8<7 MapStateExited Each', '9<8 SucceedStateEntered Caught', '10<9 SucceedStateExited Caught', '11<10 ExecutionSucceeded',
    ]);
  });

  it('starts again in a retry', async () => {
    const each = mapOver({ Stop: { Type: 'Fail', Error: 'Broken' } }, { Retry: [{ ErrorEquals: ['Broken'], MaxAttempts: 1, IntervalSeconds: 1 }] });

    expect(await history({ Each: each }, { items: [1] })).toEqual([
      '1<0 ExecutionStarted', '2<0 MapStateEntered Each', '3<2 MapStateStarted', '4<3 MapIterationStarted 0', '5<4 FailStateEntered Stop', '6<5 MapIterationFailed 0',
      '7<5 MapStateStarted', '8<7 MapIterationStarted 0', '9<8 FailStateEntered Stop', '10<9 MapIterationFailed 0', '11<9 MapStateFailed', '12<11 ExecutionFailed',
    ]);
  });

  it('aborts what ran beside the iteration that failed', async () => {
    const choose = { Type: 'Choice', Choices: [{ Variable: '$', NumericEquals: 1, Next: 'Long' }], Default: 'Stop' };

    const lines = await history({ Each: mapOver({ Choose: choose, Long: waits, Stop: { Type: 'Fail' } }, { MaxConcurrency: 2 }) }, { items: [1, 2] });

    const failed = /<(\d+) MapIterationFailed 1/.exec(lines.join('\n'))?.[1];
    expect(lines.slice(-5).map((text) => text.replace(/^\d+/, ''))).toEqual([
      `<${failed} MapIterationFailed 1`, `<${failed} MapIterationAborted 0`, `<${failed} WaitStateAborted`, `<${failed} MapStateFailed`, expect.stringContaining('ExecutionFailed'),
    ]);
  });
});

describe('the history of a Parallel state', () => {
  const branches = (...states: object[]) => states.map((state, index) => ({ StartAt: `Branch${index}`, States: { [`Branch${index}`]: state } }));

  it('is a chain per branch, each from the start of the state; what comes after follows the branch that ended last', async () => {
    const lines = await history({ Both: { Type: 'Parallel', Branches: branches(pass, invokes('echo')), End: true } });

    expect(lines.slice(0, 3)).toEqual(['1<0 ExecutionStarted', '2<0 ParallelStateEntered Both', '3<2 ParallelStateStarted']);
    expect(lines).toEqual(expect.arrayContaining([expect.stringContaining('<3 PassStateEntered Branch0'), expect.stringContaining('<3 TaskStateEntered Branch1')]));
    const last = /(\d+)<\d+ TaskStateExited Branch1/.exec(lines.join('\n'))?.[1];
    expect(lines.slice(-3)).toEqual([
      `${Number(last) + 1}<${last} ParallelStateSucceeded`, `${Number(last) + 2}<${last} ParallelStateExited Both`, `${Number(last) + 3}<${Number(last) + 2} ExecutionSucceeded`,
    ]);
  });

  it('shows which states were aborted when a branch failed', async () => {
    const lines = await history({ Both: { Type: 'Parallel', Branches: branches(waits, { Type: 'Fail' }), End: true } });

    expect(lines.slice(3)).toEqual([
      '4<3 WaitStateEntered Branch0', '5<3 FailStateEntered Branch1', '6<5 WaitStateAborted', '7<5 ParallelStateFailed', '8<7 ExecutionFailed',
    ]);
  });
});

describe('the history of a distributed Map', () => {
  const map = (more: object, states: Record<string, object> = { Only: pass }) => ({
    Items: { Type: 'Map', Label: 'items', MaxConcurrency: 5, End: true, ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, StartAt: Object.keys(states)[0], States: states }, ...more },
  });
  const reader = { ItemReader: { Resource: 'arn:aws:states:::s3:getObject', ReaderConfig: { InputType: 'JSONL' }, Parameters: { Bucket: 'items', Key: 'nowhere' } } };

  it('tells of its Map Run', async () => {
    const { executionArn } = await run(cloud, await createMachine(cloud, map({})), [1, 2]);

    const events = await eventsOf(executionArn);
    expect(events.map(line)).toEqual([
      '1<0 ExecutionStarted', '2<0 MapStateEntered Items', '3<2 MapStateStarted', '4<3 MapRunStarted', '5<4 MapRunSucceeded', '6<5 MapStateSucceeded', '7<5 MapStateExited Items',
      '8<7 ExecutionSucceeded',
    ]);
    expect(events[2]?.mapStateStartedEventDetails).toEqual({ length: 2 });
    expect(events[3]?.mapRunStartedEventDetails?.mapRunArn).toMatch(/:mapRun:machine-\d+\/items:[0-9a-f-]{36}$/);
  });

  it.each([
    ['its items cannot be read', map(reader), 'States.ItemReaderFailed', 0],
    ['too many items failed', map({}, { Stop: { Type: 'Fail' } }), 'States.ExceedToleratedFailureThreshold', 1],
  ] as const)('tells why it failed: %s', async (...[, states, error, length]) => {
    const { executionArn } = await run(cloud, await createMachine(cloud, states), [1]);

    const events = await eventsOf(executionArn);
    expect(events.map(line)).toEqual([
      '1<0 ExecutionStarted', '2<0 MapStateEntered Items', '3<2 MapStateStarted', '4<3 MapRunStarted', '5<4 MapRunFailed', '6<5 MapStateFailed', '7<6 ExecutionFailed',
    ]);
    expect(events[2]?.mapStateStartedEventDetails).toEqual({ length });
    expect(events[4]?.mapRunFailedEventDetails).toMatchObject({ error });
  });

  it('ends with the abort of the execution, after that of its Map Run', async () => {
    const { executionArn } = await cloud.sfn.send(new StartExecutionCommand({ stateMachineArn: await createMachine(cloud, map({}, { Long: waits })), input: '[1]' }));
    while ((await eventsOf(executionArn)).length < 4);
    await cloud.sfn.send(new StopExecutionCommand({ executionArn }));
    await ended(cloud, executionArn ?? '');
    // the Map Run itself is closed a moment later
    await run(cloud, await createMachine(cloud, { Only: pass }));

    expect((await eventsOf(executionArn)).map(line).slice(3)).toEqual(['4<3 MapRunStarted', '5<4 MapRunAborted', '6<0 ExecutionAborted']);
  });
});

describe('GetExecutionHistory', () => {
  it('leaves inputs, outputs and parameters out when asked to', async () => {
    const { executionArn } = await run(cloud, await createMachine(cloud, { Call: invokes('echo') }), { secret: 'abc' });

    const [withData, without] = [await eventsOf(executionArn), await eventsOf(executionArn, { includeExecutionData: false })];

    expect(without.map(line)).toEqual(withData.map(line));
    expect(JSON.stringify(withData)).toContain('abc');
    expect(JSON.stringify(without)).not.toContain('abc');
    expect(without[1]?.stateEnteredEventDetails).toEqual({ name: 'Call' });
  });

  it.each([[false, [1, 2, 3, 4]], [true, [4, 3, 2, 1]]])('pages (reverseOrder %s) without a gap or an overlap', async (reverseOrder, ids) => {
    const { executionArn } = await run(cloud, await createMachine(cloud, { Only: pass }));

    const seen: Array<number | undefined> = [];
    let nextToken: string | undefined;
    do {
      const page = await cloud.sfn.send(new GetExecutionHistoryCommand({ executionArn, reverseOrder, maxResults: 3, nextToken }));
      seen.push(...(page.events ?? []).map(({ id }) => id));
      nextToken = page.nextToken;
    } while (nextToken);

    expect(seen).toEqual(ids);
  });

  it('pages backward from where it began, however the history grows meanwhile', async () => {
    const { executionArn } = await cloud.sfn.send(new StartExecutionCommand({ stateMachineArn: await createMachine(cloud, { Long: waits }) }));
    while ((await eventsOf(executionArn)).length < 2);

    const first = await cloud.sfn.send(new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: 1 }));
    await cloud.sfn.send(new StopExecutionCommand({ executionArn }));
    const second = await cloud.sfn.send(new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: 1, nextToken: first.nextToken }));

    expect([first, second].map(({ events }) => events?.[0]?.id)).toEqual([2, 1]);
  });
});
