import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { DescribeMapRunCommand, ListExecutionsCommand, ListMapRunsCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createFunction, createMachine, invokes, run, startTestCloud } from '../fixtures/running.ts';
import type { TestCloud } from '../fixtures/running.ts';
import { startKeptCloud } from './kept-cloud.ts';
import { killableData } from './killable-data.ts';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startTestCloud();
  createFunction(cloud, 'failOdd');
  await cloud.s3.send(new CreateBucketCommand({ Bucket: 'tasks' }));
});
afterAll(() => cloud.close());

const pass = { Only: { Type: 'Pass', End: true } };
const resultWriter = { Resource: 'arn:aws:states:::s3:putObject', Parameters: { Bucket: 'tasks', Prefix: 'results' } };

const batched = (ItemBatcher: object, more: object = {}, states: Record<string, object> = pass): Record<string, object> => ({
  Items: {
    Type: 'Map', Label: 'items', MaxConcurrency: 5, ItemBatcher, End: true,
    ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, StartAt: Object.keys(states)[0], States: states },
    ...more,
  },
});

const onlyMapRun = async (executionArn: string | undefined) => {
  const { mapRuns = [] } = await cloud.sfn.send(new ListMapRunsCommand({ executionArn }));
  expect(mapRuns).toHaveLength(1);
  return cloud.sfn.send(new DescribeMapRunCommand({ mapRunArn: mapRuns[0]?.mapRunArn }));
};

const readJson = async (Key: string): Promise<unknown> => {
  const { Body } = await cloud.s3.send(new GetObjectCommand({ Bucket: 'tasks', Key }));
  return JSON.parse((await Body?.transformToString()) ?? '');
};

describe('an ItemBatcher', () => {
  it('gives each child the next items under Items, each as the ItemSelector makes it, and BatchInput beside them', async () => {
    const Body = ['a', 'b', 'c', 'd', 'e'].map((name) => `{"name":"${name}"}\n`).join('');
    await cloud.s3.send(new PutObjectCommand({ Bucket: 'tasks', Key: 'items.jsonl', Body }));
    const machine = await createMachine(cloud, batched({ MaxItemsPerBatch: 2, BatchInput: { 'task.$': '$.task', 'parent.$': '$$.Execution.Id' } }, {
      ItemReader: { Resource: 'arn:aws:states:::s3:getObject', ReaderConfig: { InputType: 'JSONL' }, Parameters: { Bucket: 'tasks', Key: 'items.jsonl' } },
      ItemSelector: { 'name.$': '$$.Map.Item.Value.name', 'index.$': '$$.Map.Item.Index' },
    }));

    const { output, executionArn } = await run(cloud, machine, { task: 'a' });

    const BatchInput = { task: 'a', parent: executionArn };
    expect(JSON.parse(output ?? '')).toEqual([
      { BatchInput, Items: [{ name: 'a', index: 0 }, { name: 'b', index: 1 }] },
      { BatchInput, Items: [{ name: 'c', index: 2 }, { name: 'd', index: 3 }] },
      { BatchInput, Items: [{ name: 'e', index: 4 }] },
    ]);
  });

  it('takes its size from a path, and wraps a single item too', async () => {
    const machine = await createMachine(cloud, batched({ MaxItemsPerBatchPath: '$.size' }, { ItemsPath: '$.list' }));

    await expect(run(cloud, machine, { size: 1, list: [7, 8] })).resolves.toMatchObject({ output: '[{"Items":[7]},{"Items":[8]}]' });
    await expect(run(cloud, machine, { size: 0, list: [7, 8] })).resolves.toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  it('counts items and children apart; the items of a failed child have failed', async () => {
    const states = { Check: invokes('failOdd', { Parameters: { FunctionName: 'failOdd', 'Payload.$': '$.Items[0]' } }) };
    const machine = await createMachine(cloud, batched({ MaxItemsPerBatch: 3 }, { ToleratedFailurePercentage: 100, ResultWriter: resultWriter }, states));

    const { executionArn } = await run(cloud, machine, [1, 2, 3, 4, 5, 6, 7].map((number) => ({ number })));

    const { mapRunArn, itemCounts, executionCounts } = await onlyMapRun(executionArn);
    expect(itemCounts).toMatchObject({ total: 7, succeeded: 3, failed: 4, pending: 0, running: 0, resultsWritten: 7, failuresNotRedrivable: 4 });
    expect(executionCounts).toMatchObject({ total: 3, succeeded: 1, failed: 2, pending: 0, running: 0, resultsWritten: 3, failuresNotRedrivable: 2 });
    const { executions = [] } = await cloud.sfn.send(new ListExecutionsCommand({ mapRunArn }));
    expect(executions.map(({ status, itemCount }) => `${status} ${itemCount}`).sort()).toEqual(['FAILED 1', 'FAILED 3', 'SUCCEEDED 3']);
    const failed = (await readJson(`results/${mapRunArn?.split(':').at(-1)}/FAILED_0.json`)) as Array<{ Input: string }>;
    expect(failed.map(({ Input }) => (JSON.parse(Input) as { Items: unknown[] }).Items.length).sort()).toEqual([1, 3]);
  });

  it('holds the tolerance against items; batches that were not begun are pending, with their input', async () => {
    const states = { Check: invokes('failOdd', { Parameters: { FunctionName: 'failOdd', 'Payload.$': '$.Items[0]' } }) };
    const machine = await createMachine(cloud, batched({ MaxItemsPerBatch: 2 }, { MaxConcurrency: 1, ToleratedFailureCount: 3, ResultWriter: resultWriter }, states));

    const { executionArn, error } = await run(cloud, machine, Array.from({ length: 9 }, () => ({ number: 1 })));

    const { mapRunArn, itemCounts, executionCounts } = await onlyMapRun(executionArn);
    expect(error).toBe('States.ExceedToleratedFailureThreshold');
    expect([itemCounts, executionCounts]).toMatchObject([{ total: 9, failed: 4, pending: 5 }, { total: 5, failed: 2, pending: 3 }]);
    const pending = (await readJson(`results/${mapRunArn?.split(':').at(-1)}/PENDING_0.json`)) as Array<{ Input: string }>;
    expect(pending.map(({ Input }) => (JSON.parse(Input) as { Items: unknown[] }).Items.length)).toEqual([2, 2, 1]);
  });

  it('lets MaxConcurrency count children', async () => {
    const data = killableData();
    const kept = await startKeptCloud({ data, functions: { work: 'slow' } });
    try {
      await kept.createMachine(batched({ MaxItemsPerBatch: 4 }, { MaxConcurrency: 2 }, { Work: { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:111122223333:function:work', End: true } }));
      const executionArn = await kept.start(Array.from({ length: 11 }, (_, index) => index));
      while (kept.invocations() < 2) await nextTurn();

      const [mapRun] = await kept.mapRuns(executionArn);

      expect(mapRun).toMatchObject({ itemCounts: { total: 11, running: 8, pending: 3 }, executionCounts: { total: 3, running: 2, pending: 1 } });
    } finally {
      await kept.close();
    }
  });

  it('that goes by bytes is refused when the machine is made', async () => {
    await expect(createMachine(cloud, batched({ MaxItemsPerBatch: 2, MaxInputBytesPerBatch: 100 }))).rejects.toMatchObject({ name: 'InvalidDefinition' });
    await expect(createMachine(cloud, batched({ MaxInputBytesPerBatchPath: '$.bytes' }))).rejects.toMatchObject({ name: 'InvalidDefinition' });
  });
});

it('after a kill batches that have not ended go on, and no other is run again', async () => {
  const choose = { Type: 'Choice', Choices: [{ Variable: '$.Items[0].hangs', BooleanEquals: true, Next: 'Hang' }], Default: 'Work' };
  const task = (name: string) => ({ Type: 'Task', Resource: `arn:aws:lambda:us-east-1:111122223333:function:${name}`, End: true });
  const states = batched({ MaxItemsPerBatch: 2 }, { MaxConcurrency: 1 }, { Choose: choose, Work: task('work'), Hang: task('hang') });
  const input = [0, 1, 2, 3, 4, 5, 6].map((number) => ({ number, hangs: number === 2 }));
  const data = killableData();
  const first = await startKeptCloud({ data, functions: { work: 'echo', hang: 'slow' } });
  await first.createMachine(states);
  const executionArn = await first.start(input);
  while (first.invocations() < 2) await nextTurn();
  const [before] = await first.mapRuns(executionArn);
  await nextTurn();
  const left = data.left();
  await first.close();

  const second = await startKeptCloud({ data: left, functions: { work: 'echo', hang: 'echo' } });
  try {
    await second.createMachine(states);
    const [between] = await second.mapRuns(executionArn);
    second.machines.resume();
    const { status, output } = await second.ended(executionArn);

    const [after] = await second.mapRuns(executionArn);
    expect([before, between]).toMatchObject(Array.from({ length: 2 }, () => ({ itemCounts: { total: 7, succeeded: 2, running: 2, pending: 3 }, executionCounts: { total: 4, succeeded: 1, running: 1, pending: 2 } })));
    expect(status).toBe('SUCCEEDED');
    expect((JSON.parse(output ?? '') as Array<{ Items: Array<{ number: number }> }>).map(({ Items }) => Items.map(({ number }) => number))).toEqual([[0, 1], [2, 3], [4, 5], [6]]);
    expect(after).toMatchObject({ mapRunArn: before?.mapRunArn, itemCounts: { total: 7, succeeded: 7 }, executionCounts: { total: 4, succeeded: 4 } });
    expect(second.invocations()).toBe(3);
  } finally {
    await second.close();
  }
});
