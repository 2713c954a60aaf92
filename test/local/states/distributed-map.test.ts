import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import {
  DescribeExecutionCommand, DescribeMapRunCommand, GetExecutionHistoryCommand, ListExecutionsCommand, ListMapRunsCommand, StartExecutionCommand, StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createFunction, createMachine, ended, invokes, run, startTestCloud } from '../fixtures/running.ts';
import type { TestCloud } from '../fixtures/running.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  createFunction(cloud, 'failOdd');
  createFunction(cloud, 'echo');
  await cloud.s3.send(new CreateBucketCommand({ Bucket: 'tasks' }));
});
afterAll(() => cloud.close());

const resultWriter = { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'tasks', 'Prefix.$': "States.Format('results/{}', $.task)" } };
const itemReader = { Resource: 'arn:aws:states:::s3:getObject', ReaderConfig: { InputType: 'JSONL' }, Parameters: { 'Bucket.$': '$.bucket', 'Key.$': '$.key' } };
const itemSelector = { 'number.$': '$$.Map.Item.Value.number', 'index.$': '$$.Map.Item.Index', 'task.$': '$.task', 'parent.$': '$$.Execution.Id' };

const map = (more: object, states: Record<string, object> = { Check: invokes('failOdd') }, ExecutionType = 'STANDARD'): Record<string, object> => ({
  Items: {
    Type: 'Map', Label: 'items', MaxConcurrency: 5, End: true,
    ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType }, StartAt: Object.keys(states)[0], States: states },
    ...more,
  },
});

const putLines = async (Key: string, numbers: readonly number[]): Promise<{ bucket: string; key: string }> => {
  const Body = numbers.map((number) => JSON.stringify({ number })).join('\n') + '\n';
  await cloud.s3.send(new PutObjectCommand({ Bucket: 'tasks', Key, Body }));
  return { bucket: 'tasks', key: Key };
};

const readJson = async (Key: string): Promise<unknown> => {
  const { Body } = await cloud.s3.send(new GetObjectCommand({ Bucket: 'tasks', Key }));
  return JSON.parse((await Body?.transformToString()) ?? '');
};

const onlyMapRun = async (executionArn: string | undefined) => {
  const { mapRuns = [] } = await cloud.sfn.send(new ListMapRunsCommand({ executionArn }));
  expect(mapRuns).toHaveLength(1);
  return cloud.sfn.send(new DescribeMapRunCommand({ mapRunArn: mapRuns[0]?.mapRunArn }));
};

describe('a distributed Map', () => {
  it('reads JSON Lines, runs one execution per item, and writes results by status', async () => {
    const input = await putLines('items/a.jsonl', [0, 1, 2, 3, 4]);
    const machine = await createMachine(cloud, map({ ItemReader: itemReader, ItemSelector: itemSelector, ToleratedFailurePercentage: 100, ResultWriter: resultWriter }));

    const { status, output, executionArn } = await run(cloud, machine, { ...input, task: 'a' });

    const run_ = await onlyMapRun(executionArn);
    const id = run_.mapRunArn?.split(':').at(-1);
    expect(status).toBe('SUCCEEDED');
    expect(run_.mapRunArn).toMatch(/^arn:aws:states:us-east-1:111122223333:mapRun:machine-\d+\/items:[0-9a-f-]{36}$/);
    expect(JSON.parse(output ?? '')).toEqual({ MapRunArn: run_.mapRunArn, ResultWriterDetails: { Bucket: 'tasks', Key: `results/a/${id}/manifest.json` } });
    expect(run_).toMatchObject({ status: 'SUCCEEDED', itemCounts: { total: 5, succeeded: 3, failed: 2, pending: 0, running: 0, resultsWritten: 5 }, executionCounts: { total: 5 } });

    const manifest = (await readJson(`results/a/${id}/manifest.json`)) as { ResultFiles: Record<string, Array<{ Key: string; Size: number }>> };
    expect(manifest).toMatchObject({
      DestinationBucket: 'tasks', MapRunArn: run_.mapRunArn,
      ResultFiles: { SUCCEEDED: [{ Key: `results/a/${id}/SUCCEEDED_0.json` }], FAILED: [{ Key: `results/a/${id}/FAILED_0.json` }], PENDING: [] },
    });
    const failed = (await readJson(`results/a/${id}/FAILED_0.json`)) as Array<Record<string, string>>;
    expect(failed.map(({ Status, Error, Input }) => ({ Status, Error, number: (JSON.parse(Input ?? '') as { number: number }).number }))).toEqual(
      expect.arrayContaining([{ Status: 'FAILED', Error: 'Odd', number: 1 }, { Status: 'FAILED', Error: 'Odd', number: 3 }]),
    );
    const succeeded = (await readJson(`results/a/${id}/SUCCEEDED_0.json`)) as Array<Record<string, string>>;
    expect(succeeded.map(({ Output }) => Output).sort()).toEqual(['{"number":0}', '{"number":2}', '{"number":4}']);
  });

  it('gives each child an execution of its own, which knows its ARN and its item', async () => {
    const input = await putLines('items/b.jsonl', [7]);
    const own = { Own: { Type: 'Pass', Parameters: { 'arn.$': '$$.Execution.Id', 'machine.$': '$$.StateMachine.Id', 'item.$': '$' }, End: true } };
    const machine = await createMachine(cloud, map({ ItemReader: itemReader, ItemSelector: itemSelector, ToleratedFailurePercentage: 100 }, own));

    const { output, executionArn } = await run(cloud, machine, { ...input, task: 'b' });

    const { mapRunArn } = await onlyMapRun(executionArn);
    const { executions = [] } = await cloud.sfn.send(new ListExecutionsCommand({ mapRunArn }));
    const child = await cloud.sfn.send(new DescribeExecutionCommand({ executionArn: executions[0]?.executionArn }));
    expect(JSON.parse(output ?? '')).toEqual([
      { arn: child.executionArn, machine: `${machine}/items`, item: { number: 7, index: 0, task: 'b', parent: executionArn } },
    ]);
    expect(child).toMatchObject({ mapRunArn, status: 'SUCCEEDED', stateMachineArn: `${machine}/items`, input: JSON.stringify({ number: 7, index: 0, task: 'b', parent: executionArn }) });
    expect(child.executionArn).toMatch(/:execution:machine-\d+\/items:[0-9a-f-]{36}$/);
  });

  it('without a reader takes an array, and keeps outputs in the items’ order', async () => {
    const machine = await createMachine(cloud, map({ ItemsPath: '$.list' }, { Only: invokes('echo') }));

    const { output } = await run(cloud, machine, { list: [3, 1, 2] });

    expect(output).toBe('[3,1,2]');
  });

  it('fails once more items failed than it tolerates; what had not begun is pending', async () => {
    const input = await putLines('items/c.jsonl', Array.from({ length: 30 }, (_, index) => index * 2 + 1));
    const machine = await createMachine(cloud, map({ MaxConcurrency: 1, ItemReader: itemReader, ItemSelector: itemSelector, ToleratedFailurePercentage: 10, ResultWriter: resultWriter }));

    const { status, error, executionArn } = await run(cloud, machine, { ...input, task: 'c' });

    const run_ = await onlyMapRun(executionArn);
    const id = run_.mapRunArn?.split(':').at(-1);
    expect({ status, error }).toEqual({ status: 'FAILED', error: 'States.ExceedToleratedFailureThreshold' });
    expect(run_).toMatchObject({ status: 'FAILED', itemCounts: { total: 30, failed: 4, pending: 26 } });
    await expect(readJson(`results/c/${id}/PENDING_0.json`)).resolves.toHaveLength(26);
  });

  it('fails catchably when its items cannot be read', async () => {
    const machine = await createMachine(cloud, {
      ...map({ ItemReader: itemReader, End: undefined, Next: 'Never', Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'Never' }, { ErrorEquals: ['States.ItemReaderFailed'], Next: 'Unread' }] }),
      Never: { Type: 'Fail' }, Unread: { Type: 'Pass', Result: 'unread', End: true },
    });
    await cloud.s3.send(new PutObjectCommand({ Bucket: 'tasks', Key: 'items/broken.jsonl', Body: '{"number":2}\n{oops\n' }));

    await expect(run(cloud, machine, { bucket: 'tasks', key: 'items/nowhere.jsonl' })).resolves.toMatchObject({ output: '"unread"' });
    await expect(run(cloud, machine, { bucket: 'tasks', key: 'items/broken.jsonl' })).resolves.toMatchObject({ output: '"unread"' });
  });

  it('fails as States.ResultWriterFailed when the bucket for results does not exist', async () => {
    const machine = await createMachine(cloud, map({ ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'no-such-bucket' } } }, { Only: { Type: 'Pass', End: true } }));

    await expect(run(cloud, machine, [1])).resolves.toMatchObject({ status: 'FAILED', error: 'States.ResultWriterFailed' });
  });

  it('takes its children along when the execution is stopped', async () => {
    const machine = await createMachine(cloud, map({ MaxConcurrency: 2 }, { Long: { Type: 'Wait', Seconds: 3600, End: true } }));
    const { executionArn = '' } = await cloud.sfn.send(new StartExecutionCommand({ stateMachineArn: machine, input: '[1,2,3]' }));
    const running = async () => {
      const [mapRun] = (await cloud.sfn.send(new ListMapRunsCommand({ executionArn }))).mapRuns ?? [];
      if (!mapRun) return 0;
      return (await cloud.sfn.send(new DescribeMapRunCommand({ mapRunArn: mapRun.mapRunArn }))).itemCounts?.running;
    };
    while ((await running()) !== 2);

    await cloud.sfn.send(new StopExecutionCommand({ executionArn }));
    await ended(cloud, executionArn);

    const settled = async () => (await onlyMapRun(executionArn)).status !== 'RUNNING';
    while (!(await settled()));
    await expect(onlyMapRun(executionArn)).resolves.toMatchObject({ status: 'ABORTED', itemCounts: { aborted: 2, pending: 1, running: 0 } });
  });

  it('never has more children under way than MaxConcurrencyPath says', async () => {
    const machine = await createMachine(cloud, map({ MaxConcurrency: undefined, MaxConcurrencyPath: '$.width', ItemsPath: '$.list' }, { Short: { Type: 'Wait', Seconds: 1, End: true } }));
    const { executionArn = '' } = await cloud.sfn.send(new StartExecutionCommand({ stateMachineArn: machine, input: '{"width":3,"list":[1,2,3,4,5]}' }));

    let most = 0;
    while ((await cloud.sfn.send(new DescribeExecutionCommand({ executionArn }))).status === 'RUNNING') {
      const [mapRun] = (await cloud.sfn.send(new ListMapRunsCommand({ executionArn }))).mapRuns ?? [];
      if (mapRun) most = Math.max(most, (await cloud.sfn.send(new DescribeMapRunCommand({ mapRunArn: mapRun.mapRunArn }))).itemCounts?.running ?? 0);
    }

    expect(most).toBe(3);
  });

  it('with EXPRESS children shows their counts but keeps no executions', async () => {
    const machine = await createMachine(cloud, map({ ToleratedFailureCount: 1 }, { Check: invokes('failOdd') }, 'EXPRESS'));

    const { executionArn, status } = await run(cloud, machine, [{ number: 1 }, { number: 2 }]);

    const { mapRunArn, itemCounts } = await onlyMapRun(executionArn);
    expect({ status, itemCounts }).toMatchObject({ status: 'SUCCEEDED', itemCounts: { succeeded: 1, failed: 1 } });
    await expect(cloud.sfn.send(new ListExecutionsCommand({ mapRunArn }))).resolves.toMatchObject({ executions: [] });
  });

  it('has a Map Run of its own for each arrival; ListMapRuns gives the latest first', async () => {
    const { Items: first } = map({ Label: 'first', End: undefined, Next: 'Second', ResultPath: null }, { Only: { Type: 'Pass', End: true } });
    const { Items: second } = map({ Label: 'second', ToleratedFailurePercentage: 100 }, { Check: invokes('failOdd') });
    const machine = await createMachine(cloud, { First: first as object, Second: second as object });

    const { executionArn } = await run(cloud, machine, [{ number: 1 }, { number: 2 }]);

    const { mapRuns = [] } = await cloud.sfn.send(new ListMapRunsCommand({ executionArn }));
    const described = await Promise.all(mapRuns.map(({ mapRunArn }) => cloud.sfn.send(new DescribeMapRunCommand({ mapRunArn }))));
    expect(mapRuns.map(({ stateMachineArn }) => stateMachineArn)).toEqual([`${machine}/second`, `${machine}/first`]);
    expect(mapRuns.map(({ mapRunArn }) => mapRunArn?.split(':').at(-2)?.split('/').at(-1))).toEqual(['second', 'first']);
    expect(described.map(({ itemCounts }) => [itemCounts?.succeeded, itemCounts?.failed])).toEqual([[1, 1], [2, 0]]);
  });

  it('keeps the histories of thousands of children readable', async () => {
    const machine = await createMachine(cloud, map({ MaxConcurrency: 50, ResultWriter: { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'tasks', Prefix: 'many' } } }, { Only: { Type: 'Pass', End: true } }));

    const { executionArn } = await run(cloud, machine, Array.from({ length: 2_500 }, (_, index) => index));

    const { mapRunArn } = await onlyMapRun(executionArn);
    const seen = new Set<string | undefined>();
    let oldest: string | undefined;
    let nextToken: string | undefined;
    do {
      const page = await cloud.sfn.send(new ListExecutionsCommand({ mapRunArn, maxResults: 1000, nextToken }));
      for (const { name, executionArn: arn } of page.executions ?? []) { seen.add(name); oldest = arn; }
      nextToken = page.nextToken;
    } while (nextToken);
    expect(seen.size).toBe(2_500);
    const { events = [] } = await cloud.sfn.send(new GetExecutionHistoryCommand({ executionArn: oldest }));
    expect(events[0]).toMatchObject({ type: 'ExecutionStarted', executionStartedEventDetails: { input: '0' } });
    const { KeyCount } = await cloud.s3.send(new ListObjectsV2Command({ Bucket: 'tasks', Prefix: 'many/' }));
    expect(KeyCount).toBe(2);
  });
});
