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
const distributed = (label: string, of: object, more: object) => ({
  Type: 'Map', Label: label, MaxConcurrency: 2, ItemsPath: '$.items', ...more,
  ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' }, StartAt: Object.keys(of)[0], States: of },
});
const double = { Double: { Type: 'Pass', Parameters: { 'value.$': 'States.MathAdd($, $)' }, Next: 'TellItem' }, TellItem: tells({ 'value.$': '$.value' }, { End: true }) };
const inline = (of: object, more: object) => ({ Type: 'Map', MaxConcurrency: 1, ItemProcessor: { StartAt: Object.keys(of)[0], States: of }, ...more });
const begin = { Type: 'Pass', Parameters: { 'items.$': '$.items', 'task.$': '$.task' } };

interface Case {
  states: Record<string, object>;
  output: unknown;
  /** Of each Map Run, the oldest first: its label, items and children. */
  runs: ReadonlyArray<{ label: string; items: number; children: number }>;
}

const oneMap: Case = {
  states: {
    Begin: { ...begin, Next: 'Tell' },
    Tell: tells({ 'task.$': '$.task' }, { Next: 'Items' }),
    Items: distributed('items', double, { ResultPath: '$.results', Next: 'Decide' }),
    Decide: { Type: 'Choice', Choices: [{ Variable: '$.results[2]', IsPresent: true, Next: 'Done' }], Default: 'Incomplete' },
    Done: { Type: 'Succeed' },
    Incomplete: { Type: 'Fail' },
  },
  output: { task: 'a', items: [1, 2, 3], results: [{ value: 2 }, { value: 4 }, { value: 6 }] },
  runs: [{ label: 'items', items: 3, children: 3 }],
};

const twoMaps: Case = {
  states: {
    Begin: { ...begin, Next: 'Each' },
    Each: distributed('each', double, { ResultPath: '$.each', Next: 'Together' }),
    Together: distributed('together', { TellBatch: inline({ TellOne: tells({ 'item.$': '$' }, { End: true }) }, { ItemsPath: '$.Items', ResultPath: null, Next: 'Join' }), Join: { Type: 'Pass', OutputPath: '$.Items', End: true } }, { ItemBatcher: { MaxItemsPerBatch: 2 }, ResultPath: '$.together', End: true }),
  },
  output: { task: 'a', items: [1, 2, 3], each: [{ value: 2 }, { value: 4 }, { value: 6 }], together: [[1, 2], [3]] },
  runs: [{ label: 'each', items: 3, children: 3 }, { label: 'together', items: 3, children: 2 }],
};

const input = { task: 'a', items: [1, 2, 3] };

const executionArn = 'arn:aws:states:us-east-1:111122223333:execution:kept:task-1';

const running = async <Seen>({ states }: Case, data: Data, look: (cloud: KeptCloud) => Promise<Seen>): Promise<Seen> => {
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
const expectWhole = async ({ output, runs }: Case, cloud: KeptCloud): Promise<void> => {
  const { status, output: its } = await cloud.ended(executionArn);
  expect({ status, output: JSON.parse(its ?? 'null') }).toEqual({ status: 'SUCCEEDED', output });
  const mapRuns = (await cloud.mapRuns(executionArn)).reverse();
  expect(mapRuns).toMatchObject(runs.map(({ label, items, children: its }) => ({
    mapRunArn: expect.stringContaining(`/${label}:`), status: 'SUCCEEDED',
    itemCounts: { total: items, succeeded: items, resultsWritten: items }, executionCounts: { total: its, succeeded: its, resultsWritten: its },
  })));
  const children = (await Promise.all(mapRuns.map(({ mapRunArn }) => cloud.children(mapRunArn)))).flat();
  expect(children.map((child) => child.status)).toEqual(runs.flatMap(({ children: its }) => Array.from({ length: its }, () => 'SUCCEEDED')));
  for (const arn of [executionArn, ...children.map((child) => child.executionArn ?? '')]) {
    const events = await cloud.history(arn);
    expect(events.map(({ id }) => id)).toEqual(events.map((_event, index) => index + 1));
    expect(events.filter(({ type }) => /^Execution(Started|Succeeded)$/.test(type ?? '')).map(({ type }) => type)).toEqual(['ExecutionStarted', 'ExecutionSucceeded']);
    // what was under way inside of an inline Map was not left
    const names = (member: 'stateEnteredEventDetails' | 'stateExitedEventDetails') => events.flatMap((event) => event[member]?.name ?? []).filter((name) => name !== 'TellOne');
    expect(names('stateExitedEventDetails')).toEqual(names('stateEnteredEventDetails'));
  }
};

describe.each([['one Map', oneMap], ['two Maps, the second one in batches', twoMaps]])('a process that is killed in a machine with %s', (_name, machine) => {
  it('at any moment loses nothing that it has answered, and leaves nothing that another one could not bring to its end', async () => {
    const data = killableData();
    const answered = await running(machine, data, async (cloud) => {
      await cloud.start(input);
      const commits = data.commits();
      await expectWhole(machine, cloud);
      while (data.map('states.untold').size > 0) await nextTurn();
      return commits;
    });

    expect(data.commits()).toBeGreaterThan(20);
    for (let commits = 0; commits <= data.commits(); commits += 1) {
      const left = data.left(commits);
      const mustTell = [...left.rows<{ arn: string; status: string }>('states.executions')].some(([arn, { status }]) => arn === executionArn && status === 'RUNNING') || left.map('states.untold').size > 0;
      await running(machine, left, async (cloud) => {
        const isThere = await cloud.describe(executionArn).then(() => true, () => false);
        expect({ commits, isThere: isThere || commits < answered }).toEqual({ commits, isThere: true });
        if (!isThere) return;
        await expectWhole(machine, cloud);
        while (mustTell && !(await cloud.told()).includes('SUCCEEDED task-1')) await nextTurn();
      });
    }
  }, 60_000);

  it.each([3, 6, 9])('at any moment, and its successor %i commits later, is no different', async (later) => {
    const data = killableData();
    await running(machine, data, async (cloud) => {
      await cloud.start(input);
      await cloud.ended(executionArn);
    });
    for (let commits = 0; commits <= data.commits(); commits += 1) {
      const between = killableData(data.left(commits));
      await running(machine, between, async (cloud) => {
        const enough = between.commits() + later;
        if (commits === 0) await cloud.start(input);
        while (between.commits() < enough && (await cloud.describe(executionArn).catch(() => undefined))?.status === 'RUNNING') await nextTurn();
      });
      await running(machine, between.left(), async (cloud) => {
        if (await cloud.describe(executionArn).catch(() => undefined)) await expectWhole(machine, cloud);
      });
    }
  }, 60_000);

  it('again and again comes to the end all the same', async () => {
    let left: Data = byValueData();
    let lives = 0;
    for (let hasEnded = false; !hasEnded; lives += 1) {
      const data = killableData(left);
      hasEnded = await running(machine, data, async (cloud) => {
        await cloud.start(input);
        const enough = data.commits() + 1 + (lives % 4);
        while (data.commits() < enough && (await cloud.describe(executionArn)).status === 'RUNNING') await nextTurn();
        left = data.left();
        return (await cloud.describe(executionArn)).status !== 'RUNNING';
      });
      expect(lives).toBeLessThan(100);
    }

    expect(lives).toBeGreaterThan(3);
    await running(machine, left, (cloud) => expectWhole(machine, cloud));
  }, 60_000);
});
