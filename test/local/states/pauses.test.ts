import { DescribeExecutionCommand, GetExecutionHistoryCommand, StartExecutionCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../local/states/json.ts';
import { withPauses } from '../../../local/states/pauses.ts';
import { createFunction, createMachine, invokes, run, startTestCloud } from '../fixtures/running.ts';
import type { TestCloud } from '../fixtures/running.ts';

const waits = { Type: 'Wait', Seconds: 40, End: true };
const tries = (retrier: JsonObject) => ({ Type: 'Task', Resource: 'call', Retry: [{ ErrorEquals: ['Throttled'], BackoffRate: 2, ...retrier }], End: true });

describe('the pauses of a definition', () => {
  it('take the share of their time that is asked for, at every depth', () => {
    const machine = (wait: JsonObject, first: JsonObject, second: JsonObject) => ({
      StartAt: 'Wait',
      States: {
        Wait: wait,
        Each: { Type: 'Map', ItemProcessor: { StartAt: 'Try', States: { Try: tries(first) } }, End: true },
        Both: { Type: 'Parallel', Branches: [{ StartAt: 'Try', States: { Try: tries(second) } }], End: true },
      },
    });

    const scaled = withPauses(machine(waits, { IntervalSeconds: 2, MaxDelaySeconds: 30 }, { IntervalSeconds: 10 }), 0.5);

    expect(scaled).toEqual(machine({ ...waits, Seconds: 20 }, { IntervalSeconds: 1, MaxDelaySeconds: 15 }, { IntervalSeconds: 5 }));
  });

  it('are scaled too where they are left to their default', () => {
    expect(withPauses({ StartAt: 'Try', States: { Try: tries({}) } }, 0.5)).toEqual({ StartAt: 'Try', States: { Try: tries({ IntervalSeconds: 0.5 }) } });
  });

  it('stay as they are where the clock tells them', () => {
    const machine = { StartAt: 'Wait', States: { Wait: { Type: 'Wait', TimestampPath: '$.at', End: true } } };

    expect(withPauses(machine, 0.5)).toEqual(machine);
  });

  it('leave a payload alone that looks like them', () => {
    const machine = { StartAt: 'Pass', States: { Pass: { Type: 'Pass', Result: { Type: 'Wait', Seconds: 40 }, End: true } } };

    expect(withPauses(machine, 0.5)).toEqual(machine);
  });
});

describe('a cloud whose pauses are short', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startTestCloud({ pauseScale: 0.001 });
    createFunction(cloud, 'failUntil');
  });
  afterAll(() => cloud.close());

  it('waits and tries again as often as ever, within the time of a test', async () => {
    const call = invokes('failUntil', { Parameters: { FunctionName: 'failUntil', Payload: { times: 3 } }, Retry: [{ ErrorEquals: ['Throttled'], IntervalSeconds: 60, MaxAttempts: 5 }] });
    const machine = await createMachine(cloud, { Wait: { Type: 'Wait', Seconds: 600, Next: 'Call' }, Call: call });

    const { status, executionArn } = await run(cloud, machine);

    const { events = [] } = await cloud.sfn.send(new GetExecutionHistoryCommand({ executionArn }));
    expect(status).toBe('SUCCEEDED');
    expect(events.filter(({ type }) => type === 'TaskFailed')).toHaveLength(3);
  });

  it('ends what runs of a machine, and of no other, as if its time were over, when it is told so', async () => {
    const [long, other] = [await createMachine(cloud, { Wait: { Type: 'Wait', Seconds: 3_600_000, End: true } }), await createMachine(cloud, { Wait: { Type: 'Wait', Seconds: 3_600_000, End: true } })];
    const [executionArn, left] = await Promise.all([long, other].map(async (stateMachineArn) => (await cloud.sfn.send(new StartExecutionCommand({ stateMachineArn }))).executionArn ?? ''));
    const timeOut = async (stateMachine: unknown) => (await fetch(`${cloud.wire.endpoint}/_local/executions/time-out`, { method: 'POST', body: JSON.stringify({ stateMachine }) })).json() as Promise<unknown>;

    expect(await timeOut(long.split(':').at(-1))).toEqual({ executions: [executionArn] });

    const statuses = await Promise.all([executionArn, left].map(async (arn) => (await cloud.sfn.send(new DescribeExecutionCommand({ executionArn: arn }))).status));
    expect(statuses).toEqual(['TIMED_OUT', 'RUNNING']);
    expect(await timeOut(undefined)).toMatchObject({ message: expect.stringContaining('stateMachine is undefined') as unknown });
    await cloud.sfn.send(new StopExecutionCommand({ executionArn: left }));
  });

  const wait = (change: JsonObject = {}) => createMachine(cloud, { Wait: { Type: 'Wait', SecondsPath: '$.seconds', End: true, ...change } });
  const events = async (executionArn: string | undefined) =>
    ((await cloud.sfn.send(new GetExecutionHistoryCommand({ executionArn }))).events ?? []).map(({ type }) => type);

  it('waits its share of what the input asks for, and goes on with that input', async () => {
    const machine = await wait();

    const { status, output = '', executionArn } = await run(cloud, machine, { seconds: 600, other: 'kept' });

    expect([status, JSON.parse(output)]).toEqual(['SUCCEEDED', { seconds: 600, other: 'kept' }]);
    expect(await events(executionArn)).toEqual(['ExecutionStarted', 'WaitStateEntered', 'WaitStateExited', 'ExecutionSucceeded']);
  });

  it('reads what it waits for by InputPath, context and OutputPath as any state does', async () => {
    const byInput = await run(cloud, await wait({ InputPath: '$.pause', OutputPath: '$.then' }), { pause: { seconds: 1, then: 'next' } });
    const byContext = await run(cloud, await wait({ SecondsPath: '$$.Execution.Input.seconds' }), { seconds: 0 });

    expect([byInput.output, byContext.output]).toEqual(['"next"', '{"seconds":0}']);
  });

  it.each([[-1], ['60'], [1.5], [null], [100_000_000]])('fails by States.Runtime where the path leads to %j', async (seconds) => {
    expect(await run(cloud, await wait(), { seconds })).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  it('ends a wait when its execution is stopped', async () => {
    const machine = await wait();
    const { executionArn } = await cloud.sfn.send(new StartExecutionCommand({ stateMachineArn: machine, input: '{"seconds": 99999999}' }));

    await cloud.sfn.send(new StopExecutionCommand({ executionArn }));

    expect((await cloud.sfn.send(new DescribeExecutionCommand({ executionArn }))).status).toBe('ABORTED');
  });
});
