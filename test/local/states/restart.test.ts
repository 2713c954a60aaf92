import { afterEach, describe, expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { killableData } from './killable-data.ts';
import type { KillableData } from './killable-data.ts';
import { machineArn, startKeptCloud } from './kept-cloud.ts';
import type { KeptCloud, KeptCloudOptions } from './kept-cloud.ts';

const open: KeptCloud[] = [];
afterEach(async () => {
  for (const cloud of open.splice(0)) await cloud.close();
});

const startCloud = async (data: KeptCloudOptions['data'], more: Partial<KeptCloudOptions> = {}): Promise<KeptCloud> => {
  const cloud = await startKeptCloud({ data, ...more });
  open.push(cloud);
  return cloud;
};

/** A promise that is not kept within this fails the test. */
const patience = 15_000;

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`it did not come to this within ${patience / 1000} s: ${holds}`);
    await nextTurn();
  }
};

const pass = { Type: 'Pass', End: true };
const waits = { Type: 'Wait', Seconds: 3600, End: true };
const callsQuick = { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:111122223333:function:quick', End: true };
const callsWork = { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:111122223333:function:work', End: true };

/** A first process on fresh state that is killed once `isThere`; what it left. */
const killed = async (states: Record<string, object>, { input = {}, functions, isThere }: { input?: unknown; functions?: Record<string, string>; isThere: (cloud: KeptCloud, executionArn: string) => Promise<boolean> }) => {
  const data: KillableData = killableData();
  const first = await startCloud(data, { functions });
  await first.createMachine(states);
  const executionArn = await first.start(input);
  await until(() => isThere(first, executionArn));
  return { left: data.left(), executionArn, first };
};

const entered = (name: string) => async (cloud: KeptCloud, executionArn: string) => (await cloud.history(executionArn)).some((event) => event.stateEnteredEventDetails?.name === name);
const lambdaStarted = async (cloud: KeptCloud, executionArn: string) => (await cloud.history(executionArn)).some(({ type }) => type === 'LambdaFunctionStarted');

describe('after a kill', () => {
  it('an execution goes on from the state that it was in, with that state’s input', async () => {
    const states = { First: { Type: 'Pass', Parameters: { 'name.$': '$.name', step: 1 }, Next: 'Call' }, Call: { ...callsWork, End: undefined, Next: 'Last' }, Last: { ...pass, Parameters: { 'got.$': '$', 'own.$': '$$.Execution.StartTime', 'asked.$': '$$.Execution.Input' } } };
    const { left, executionArn, first } = await killed(states, { input: { name: 'edge-1' }, functions: { work: 'slow' }, isThere: lambdaStarted });
    const before = await first.history(executionArn);
    const { startDate } = await first.describe(executionArn);

    const second = await startCloud(left, { functions: { work: 'echo' } });
    await second.createMachine(states);
    second.machines.resume();
    const { status, output } = await second.ended(executionArn);

    const after = await second.history(executionArn);
    expect({ status, output: JSON.parse(output ?? '') }).toEqual({ status: 'SUCCEEDED', output: { got: { name: 'edge-1', step: 1 }, own: startDate?.toISOString(), asked: { name: 'edge-1' } } });
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ id, previousEventId, type }) => `${id}<${previousEventId} ${type}`)).toEqual([
      '7<6 LambdaFunctionFailed', '8<7 LambdaFunctionScheduled', '9<8 LambdaFunctionStarted', '10<9 LambdaFunctionSucceeded', '11<10 TaskStateExited', '12<11 PassStateEntered', '13<12 PassStateExited', '14<13 ExecutionSucceeded',
    ]);
    expect(after[before.length]?.lambdaFunctionFailedEventDetails).toMatchObject({ error: 'Local.Restarted' });
  });

  it('a Map Run goes on: ended items are not run again, those under way and the rest are, and results are whole', async () => {
    const work = { ...callsWork, Resource: 'arn:aws:lambda:us-east-1:111122223333:function:work' };
    const hang = { ...callsWork, Resource: 'arn:aws:lambda:us-east-1:111122223333:function:hang' };
    const choose = { Type: 'Choice', Choices: [{ Variable: '$.hangs', BooleanEquals: true, Next: 'Hang' }], Default: 'Work' };
    const map = {
      Items: {
        Type: 'Map', Label: 'items', MaxConcurrency: 2, ToleratedFailurePercentage: 100, ItemsPath: '$.items', ItemSelector: { 'number.$': '$$.Map.Item.Value.number', 'hangs.$': '$$.Map.Item.Value.hangs' }, End: true,
        ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, StartAt: 'Choose', States: { Choose: choose, Work: work, Hang: hang } },
        ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'results', Prefix: 'run' } },
      },
    };
    const input = { items: [0, 1, 2, 3, 4, 5, 6].map((number) => ({ number, hangs: number === 3 || number === 4 })) };
    const functions = { work: 'failOdd', hang: 'slow' };
    const isThere = async (cloud: KeptCloud, executionArn: string) => {
      const [run] = await cloud.mapRuns(executionArn);
      if (run?.itemCounts?.running !== 2 || run.itemCounts.pending !== 2) return false;
      const running = (await cloud.children(run.mapRunArn)).filter(({ status }) => status === 'RUNNING');
      return (await Promise.all(running.map((child) => lambdaStarted(cloud, child.executionArn ?? '')))).every(Boolean);
    };
    const { left, executionArn, first } = await killed(map, { input, functions, isThere });
    const [runBefore] = await first.mapRuns(executionArn);
    const childrenBefore = await first.children(runBefore?.mapRunArn);

    const second = await startCloud(left, { functions: { work: 'failOdd', hang: 'failOdd' } });
    await second.wire.service('s3').call('CreateBucket', { Bucket: 'results' }).catch(() => undefined);
    await second.createMachine(map);
    const [runBetween] = await second.mapRuns(executionArn);
    second.machines.resume();
    const { status, output } = await second.ended(executionArn);

    const runs = await second.mapRuns(executionArn);
    const children = await second.children(runBefore?.mapRunArn);
    expect(runBetween).toEqual(runBefore);
    expect(status).toBe('SUCCEEDED');
    expect(runs).toEqual([{ ...runBefore, status: 'SUCCEEDED', stopDate: expect.any(Date), itemCounts: expect.objectContaining({ total: 7, succeeded: 4, failed: 3, running: 0, pending: 0, resultsWritten: 7 }), executionCounts: expect.anything() }]);
    expect(second.invocations()).toBe(4);
    expect(children).toHaveLength(7);
    expect(children.map(({ executionArn: its }) => its)).toEqual(expect.arrayContaining(childrenBefore.map(({ executionArn: its }) => its)));
    expect((await second.history(executionArn)).map(({ type }) => type)).toEqual(['ExecutionStarted', 'MapStateEntered', 'MapStateStarted', 'MapRunStarted', 'MapRunSucceeded', 'MapStateSucceeded', 'MapStateExited', 'ExecutionSucceeded']);

    const { Key } = (JSON.parse(output ?? '') as { ResultWriterDetails: { Key: string } }).ResultWriterDetails;
    const read = async (key: string) => JSON.parse(Buffer.from(((await second.wire.service('s3').call('GetObject', { Bucket: 'results', Key: key })) as { Body: Uint8Array }).Body).toString()) as never;
    const { ResultFiles } = (await read(Key)) as { ResultFiles: Record<string, Array<{ Key: string }>> };
    const numbers = async (group: string) => (await Promise.all((ResultFiles[group] ?? []).map(async (file) => (await read(file.Key)) as Array<{ Input: string }>))).flat().map(({ Input }) => (JSON.parse(Input) as { number: number }).number).sort();
    expect([await numbers('SUCCEEDED'), await numbers('FAILED'), await numbers('PENDING')]).toEqual([[0, 2, 4, 6], [1, 3, 5], []]);
  });

  it('a Map Run goes on that was killed before it had read its items, and once more among them', async () => {
    const map = { Items: { Type: 'Map', Label: 'items', MaxConcurrency: 2, End: true, ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, StartAt: 'Work', States: { Work: callsWork } } } };
    const input = [1, 2, 3];
    const data = killableData();
    const first = await startCloud(data, { functions: { work: 'slow' } });
    await first.createMachine(map);
    const executionArn = await first.start(input);
    const isUnderWay = async (cloud: KeptCloud) => (await cloud.mapRuns(executionArn))[0]?.itemCounts?.running === 2;
    await until(() => isUnderWay(first));
    const begun = Array.from({ length: data.commits() }, (_, commits) => data.left(commits)).find((left) => [...left.rows('states.mapRuns')].length > 0);

    const between = killableData(begun);
    const second = await startCloud(between, { functions: { work: 'slow' } });
    await second.createMachine(map);
    const [unread] = await second.mapRuns(executionArn);
    second.machines.resume();
    await until(() => isUnderWay(second));
    await nextTurn();

    const third = await startCloud(between.left(), { functions: { work: 'echo' } });
    await third.createMachine(map);
    const [read] = await third.mapRuns(executionArn);
    third.machines.resume();
    const { status, output, cause } = await third.ended(executionArn);

    expect([unread?.itemCounts?.running, read?.itemCounts]).toEqual([0, expect.objectContaining({ total: 3, running: 2, pending: 1 })]);
    expect({ status, cause, output }).toEqual({ status: 'SUCCEEDED', cause: undefined, output: JSON.stringify(input) });
    expect((await third.mapRuns(executionArn)).map(({ itemCounts }) => itemCounts)).toEqual([expect.objectContaining({ total: 3, succeeded: 3, running: 0, pending: 0 })]);
  });

  it('a Map Run of EXPRESS children keeps what ended, and starts those under way anew', async () => {
    const choose = { Type: 'Choice', Choices: [{ Variable: '$.hangs', BooleanEquals: true, Next: 'Hang' }], Default: 'Work' };
    const hang = { ...callsWork, Resource: 'arn:aws:lambda:us-east-1:111122223333:function:hang' };
    const map = {
      Items: {
        Type: 'Map', Label: 'items', MaxConcurrency: 1, End: true,
        ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' }, StartAt: 'Choose', States: { Choose: choose, Work: callsWork, Hang: hang } },
      },
    };
    const isThere = async (cloud: KeptCloud) => cloud.invocations() === 3;
    const input = [0, 1, 2, 3].map((number) => ({ number, hangs: number === 2 }));
    const { left, executionArn } = await killed(map, { input, functions: { work: 'echo', hang: 'slow' }, isThere });

    const second = await startCloud(left, { functions: { work: 'echo', hang: 'echo' } });
    await second.createMachine(map);
    second.machines.resume();
    const { status, output } = await second.ended(executionArn);

    expect({ status, output: JSON.parse(output ?? '') }).toEqual({ status: 'SUCCEEDED', output: input });
    expect(second.invocations()).toBe(2);
    const [run] = await second.mapRuns(executionArn);
    expect(run).toMatchObject({ status: 'SUCCEEDED', itemCounts: { total: 4, succeeded: 4, pending: 0, running: 0 } });
    expect(await second.children(run?.mapRunArn)).toEqual([]);
  });

  it('an execution goes on with the definition that it was started with, though the machine has another one by now', async () => {
    const states = { Call: { ...callsWork, End: undefined, Next: 'Old' }, Old: { ...pass, Result: 'old' } };
    const { left, executionArn, first } = await killed(states, { functions: { work: 'slow' }, isThere: lambdaStarted });
    const { creationDate } = await first.call<{ creationDate: Date }>('DescribeStateMachine', { stateMachineArn: machineArn });

    const second = await startCloud(left, { functions: { work: 'echo' } });
    await second.createMachine({ New: { ...pass, Result: 'new' } });
    second.machines.resume();

    await expect(second.ended(executionArn)).resolves.toMatchObject({ status: 'SUCCEEDED', output: '"old"' });
    const described = await second.call<{ definition: string }>('DescribeStateMachineForExecution', { executionArn });
    expect(JSON.parse(described.definition)).toMatchObject({ StartAt: 'Call' });
    await expect(second.ended(await second.start({}, 'task-2'))).resolves.toMatchObject({ output: '"new"' });
    await expect(second.call('DescribeStateMachine', { stateMachineArn: machineArn })).resolves.toMatchObject({ creationDate });
  });

  it('the time of an execution counts from its start', async () => {
    const data = killableData();
    const first = await startCloud(data, { clock: () => new Date(1_000_000) });
    await first.createMachine({ Long: waits }, { TimeoutSeconds: 60 });
    const executionArn = await first.start({});
    await until(() => entered('Long')(first, executionArn));

    const second = await startCloud(data.left(), { clock: () => new Date(1_000_000 + 61_000) });
    await second.createMachine({ Long: waits }, { TimeoutSeconds: 60 });
    second.machines.resume();

    await expect(second.describe(executionArn)).resolves.toMatchObject({ status: 'TIMED_OUT' });
    await until(async () => (await second.told()).includes('TIMED_OUT task-1'));
  });

  it.each([
    ['a Parallel', { Type: 'Parallel', Branches: [{ StartAt: 'Quick', States: { Quick: callsQuick } }, { StartAt: 'Call', States: { Call: callsWork } }] }, 'Parallel', { a: 1 }, [{ a: 1 }, { a: 1 }]],
    ['an inline Map', { Type: 'Map', MaxConcurrency: 2, ItemProcessor: { StartAt: 'Quick', States: { Quick: { ...callsQuick, End: undefined, Next: 'Call' }, Call: callsWork } } }, 'Map', [1, 2], [1, 2]],
  ] as const)('an execution inside of %s runs that state again from its input', async (...[, state, kind, input, output]) => {
    const states = { Both: { ...state, Next: 'Last' }, Last: pass };
    const isThere = async (cloud: KeptCloud, executionArn: string) => (await cloud.history(executionArn)).filter(({ type }) => type === 'LambdaFunctionStarted').length === (kind === 'Map' ? 4 : 2);
    const { left, executionArn } = await killed(states, { input, functions: { quick: 'echo', work: 'slow' }, isThere });

    const second = await startCloud(left, { functions: { quick: 'echo', work: 'echo' } });
    await second.createMachine(states);
    second.machines.resume();
    const ended = await second.ended(executionArn);

    expect({ status: ended.status, output: JSON.parse(ended.output ?? 'null') }).toEqual({ status: 'SUCCEEDED', output });
    const events = await second.history(executionArn);
    expect(events.map(({ id }) => id)).toEqual(events.map((_event, index) => index + 1));
    const outer = events.filter(({ type, stateEnteredEventDetails, stateExitedEventDetails }) =>
      type?.startsWith(`${kind}State`) || /^(Both|Last)$/.test(stateEnteredEventDetails?.name ?? stateExitedEventDetails?.name ?? ''));
    expect(outer.map(({ type }) => type)).toEqual([
      `${kind}StateEntered`, `${kind}StateStarted`, `${kind}StateFailed`, `${kind}StateStarted`, `${kind}StateSucceeded`, `${kind}StateExited`, 'PassStateEntered', 'PassStateExited',
    ]);
  });

  it('an execution of a machine that is gone ends as ABORTED and says why; EventBridge is told', async () => {
    const { left, executionArn } = await killed({ Long: waits }, { isThere: entered('Long') });

    const second = await startCloud(left);
    second.machines.resume();

    const { status, cause } = await second.describe(executionArn);
    expect({ status, cause }).toEqual({ status: 'ABORTED', cause: expect.stringMatching(/state machine.* is gone/) });
    const last = (await second.history(executionArn)).at(-1);
    expect(last).toMatchObject({ type: 'ExecutionAborted', previousEventId: 0, executionAbortedEventDetails: { cause } });
    await until(async () => (await second.told()).includes('ABORTED task-1'));
  });

  it('a Map Run whose items have changed fails, and takes the children of an earlier process along', async () => {
    const reader = { Resource: 'arn:aws:states:::s3:getObject', ReaderConfig: { InputType: 'JSONL' }, Parameters: { Bucket: 'items', Key: 'lines' } };
    const map = { Items: { Type: 'Map', Label: 'items', MaxConcurrency: 1, ItemReader: reader, End: true, ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, StartAt: 'Long', States: { Long: waits } } } };
    const put = async (cloud: KeptCloud, lines: string) => {
      await cloud.wire.service('s3').call('CreateBucket', { Bucket: 'items' }).catch(() => undefined);
      await cloud.wire.service('s3').call('PutObject', { Bucket: 'items', Key: 'lines', Body: Buffer.from(lines) });
    };
    const data = killableData();
    const first = await startCloud(data);
    await first.createMachine(map);
    await put(first, '1\n2\n');
    const executionArn = await first.start({});
    await until(async () => (await first.mapRuns(executionArn))[0]?.itemCounts?.running === 1);
    await nextTurn();

    const second = await startCloud(data.left());
    await second.createMachine(map);
    await put(second, '1\n3\n');
    second.machines.resume();

    await expect(second.ended(executionArn)).resolves.toMatchObject({ status: 'FAILED', error: 'States.ItemReaderFailed', cause: expect.stringContaining('changed') });
    const [run] = await second.mapRuns(executionArn);
    expect(run).toMatchObject({ status: 'FAILED', itemCounts: { total: 2, aborted: 1, pending: 1, running: 0 } });
    expect((await second.children(run?.mapRunArn)).map(({ status }) => status)).toEqual(['ABORTED']);
  });

  it('the ended are what they were, and their names are taken', async () => {
    const map = { Items: { Type: 'Map', Label: 'items', ToleratedFailurePercentage: 100, End: true, ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, StartAt: 'Stop', States: { Stop: { Type: 'Fail', Error: 'Broken', Cause: 'on purpose' } } } } };
    const data = killableData();
    const first = await startCloud(data);
    await first.createMachine(map);
    const executionArn = await first.start([1, 2]);
    await first.ended(executionArn);
    const seen = async (cloud: KeptCloud) => {
      const [run] = await cloud.mapRuns(executionArn);
      const children = await cloud.children(run?.mapRunArn);
      return { execution: await cloud.describe(executionArn), run, children, histories: await Promise.all([executionArn, ...children.map((child) => child.executionArn ?? '')].map(cloud.history)), machines: await cloud.call('ListStateMachines', {}) };
    };
    const before = await seen(first);
    await until(async () => (await first.told()).includes('SUCCEEDED task-1'));
    await nextTurn();

    const second = await startCloud(data.left());
    await second.createMachine(map);
    second.machines.resume();

    expect(await seen(second)).toEqual(before);
    await expect(second.start([1, 2])).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    expect(await second.told()).toEqual([]);
  });

  it('a machine that a caller made is there, one that the stack no longer has is not', async () => {
    const data = killableData();
    const first = await startCloud(data);
    await first.createMachine({ Only: pass });
    const definition = JSON.stringify({ StartAt: 'Only', States: { Only: pass } });
    await first.wire.service('states').call('CreateStateMachine', { name: 'by-hand', definition, roleArn: 'arn:aws:iam::111122223333:role/any' }, { source: 'wire' });
    const names = async (cloud: KeptCloud) => (await cloud.call<{ stateMachines: Array<{ name: string }> }>('ListStateMachines', {})).stateMachines.map(({ name }) => name);

    const second = await startCloud(data.left());
    second.machines.resume();
    const third = await startCloud(data.left());
    await third.createMachine({ Only: pass });
    third.machines.resume();

    expect([await names(first), await names(second), await names(third)]).toEqual([['by-hand', 'kept'], ['by-hand'], ['by-hand', 'kept']]);
  });
});

it('an orderly end is no end of what runs', async () => {
  const data = killableData();
  const first = await startCloud(data, { functions: { work: 'slow' } });
  await first.createMachine({ Call: callsWork });
  const executionArn = await first.start({ a: 1 });
  await until(() => lambdaStarted(first, executionArn));
  first.machines.close();
  await nextTurn();

  const second = await startCloud(data.left(), { functions: { work: 'echo' } });
  await second.createMachine({ Call: callsWork });
  second.machines.resume();

  await expect(second.ended(executionArn)).resolves.toMatchObject({ status: 'SUCCEEDED', output: '{"a":1}' });
  expect(await first.told()).not.toContain('ABORTED task-1');
});
