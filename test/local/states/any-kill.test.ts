import { describe, expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Data } from '../../../local/data/data.ts';
import { byValueData } from '../data/by-value.ts';
import { killableData } from './killable-data.ts';
import { startKeptCloud } from './kept-cloud.ts';
import type { KeptCloud } from './kept-cloud.ts';

const tells = (detail: object, more: object) => ({
  Type: 'Task', Resource: 'arn:aws:states:::events:putEvents', Parameters: { Entries: [{ Source: 'test', DetailType: 'step', Detail: detail }] }, TimeoutSeconds: 9, ResultPath: null, ...more,
});
const states = {
  Begin: { Type: 'Pass', Parameters: { 'items.$': '$.items', 'task.$': '$.task' }, Next: 'Tell' },
  Tell: tells({ 'task.$': '$.task' }, { Next: 'Items' }),
  Items: {
    Type: 'Map', Label: 'items', MaxConcurrency: 2, ItemsPath: '$.items', ResultPath: '$.results', Next: 'Decide',
    ItemProcessor: {
      ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, StartAt: 'Double',
      States: { Double: { Type: 'Pass', Parameters: { 'value.$': 'States.MathAdd($, $)' }, Next: 'TellItem' }, TellItem: tells({ 'value.$': '$.value' }, { End: true }) },
    },
  },
  Decide: { Type: 'Choice', Choices: [{ Variable: '$.results[2]', IsPresent: true, Next: 'Done' }], Default: 'Incomplete' },
  Done: { Type: 'Succeed' },
  Incomplete: { Type: 'Fail' },
};
const input = { task: 'a', items: [1, 2, 3] };
const output = { task: 'a', items: [1, 2, 3], results: [{ value: 2 }, { value: 4 }, { value: 6 }] };

const executionArn = 'arn:aws:states:us-east-1:111122223333:execution:kept:task-1';

const running = async <Seen>(data: Data, look: (cloud: KeptCloud) => Promise<Seen>): Promise<Seen> => {
  const cloud = await startKeptCloud({ data, turns: 5 });
  try {
    await cloud.createMachine(states);
    cloud.machines.resume();
    return await look(cloud);
  } finally {
    await cloud.close();
  }
};

/** Everything that must be so of an execution that has come to its end, however often its process was killed. */
const expectWhole = async (cloud: KeptCloud): Promise<void> => {
  const { status, output: its } = await cloud.ended(executionArn);
  expect({ status, output: JSON.parse(its ?? 'null') }).toEqual({ status: 'SUCCEEDED', output });
  const runs = await cloud.mapRuns(executionArn);
  expect(runs.map(({ status: of, itemCounts }) => ({ of, total: itemCounts?.total, succeeded: itemCounts?.succeeded, written: itemCounts?.resultsWritten }))).toEqual([{ of: 'SUCCEEDED', total: 3, succeeded: 3, written: 3 }]);
  const children = await cloud.children(runs[0]?.mapRunArn);
  expect(children.map((child) => child.status)).toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
  for (const arn of [executionArn, ...children.map((child) => child.executionArn ?? '')]) {
    const events = await cloud.history(arn);
    expect(events.map(({ id }) => id)).toEqual(events.map((_event, index) => index + 1));
    expect(events.filter(({ type }) => /^Execution(Started|Succeeded)$/.test(type ?? '')).map(({ type }) => type)).toEqual(['ExecutionStarted', 'ExecutionSucceeded']);
    const names = (member: 'stateEnteredEventDetails' | 'stateExitedEventDetails') => events.flatMap((event) => event[member]?.name ?? []);
    expect(names('stateExitedEventDetails')).toEqual(names('stateEnteredEventDetails'));
  }
};

describe('a process that is killed', () => {
  it('at any moment loses nothing that it has answered, and leaves nothing that another one could not bring to its end', async () => {
    const data = killableData();
    const answered = await running(data, async (cloud) => {
      await cloud.start(input);
      const commits = data.commits();
      await expectWhole(cloud);
      while (data.map('states.untold').size > 0) await nextTurn();
      return commits;
    });

    expect(data.commits()).toBeGreaterThan(20);
    for (let commits = 0; commits <= data.commits(); commits += 1) {
      const left = data.left(commits);
      const mustTell = [...left.rows<{ arn: string; status: string }>('states.executions')].some(([arn, { status }]) => arn === executionArn && status === 'RUNNING') || left.map('states.untold').size > 0;
      await running(left, async (cloud) => {
        const isThere = await cloud.describe(executionArn).then(() => true, () => false);
        expect({ commits, isThere: isThere || commits < answered }).toEqual({ commits, isThere: true });
        if (!isThere) return;
        await expectWhole(cloud);
        while (mustTell && !(await cloud.told()).includes('SUCCEEDED task-1')) await nextTurn();
      });
    }
  }, 60_000);

  it.each([3, 6, 9])('at any moment, and its successor %i commits later, is no different', async (later) => {
    const data = killableData();
    await running(data, async (cloud) => {
      await cloud.start(input);
      await cloud.ended(executionArn);
    });
    for (let commits = 0; commits <= data.commits(); commits += 1) {
      const between = killableData(data.left(commits));
      await running(between, async (cloud) => {
        const enough = between.commits() + later;
        if (commits === 0) await cloud.start(input);
        while (between.commits() < enough && (await cloud.describe(executionArn).catch(() => undefined))?.status === 'RUNNING') await nextTurn();
      });
      await running(between.left(), async (cloud) => {
        if (await cloud.describe(executionArn).catch(() => undefined)) await expectWhole(cloud);
      });
    }
  }, 60_000);

  it('again and again comes to the end all the same', async () => {
    let left: Data = byValueData();
    let lives = 0;
    for (let hasEnded = false; !hasEnded; lives += 1) {
      const data = killableData(left);
      hasEnded = await running(data, async (cloud) => {
        await cloud.start(input);
        const enough = data.commits() + 1 + (lives % 4);
        while (data.commits() < enough && (await cloud.describe(executionArn)).status === 'RUNNING') await nextTurn();
        left = data.left();
        return (await cloud.describe(executionArn)).status !== 'RUNNING';
      });
      expect(lives).toBeLessThan(100);
    }

    expect(lives).toBeGreaterThan(3);
    await running(left, expectWhole);
  }, 60_000);
});
