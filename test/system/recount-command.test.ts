import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DeleteItemCommand, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { differenceLines } from '../../commands/recount/difference-lines.ts';
import { succeeded } from '../../contracts/client.ts';
import { noTemplate } from '../../contracts/core-rows.ts';
import { counterShardOf, fleetCounterKey } from '../../contracts/table.ts';
import { borrowStack, type SystemStack } from './stack.ts';

const recount = { cores: 1200, counters: 33, differences: [], mended: 0, busyShards: [] };
const difference = { shard: 7, template: { name: 'press', version: 2 }, counted: { desired: 4, SUCCEEDED: 4 }, recounted: { desired: 4, SUCCEEDED: 3, FAILED: 1 } };

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '..', '..', 'commands', 'recount.ts'), ...args], { encoding: 'utf8' });
  return { status, output: stdout + stderr };
};

describe('npm run recount', () => {
  it('says that every counter is right', () => {
    expect(differenceLines(recount)).toEqual(['1,200 cores counted against 33 rows of counters: all of them right.']);
  });

  it('tells each number that is wrong, and how to mend it', () => {
    expect(differenceLines({ ...recount, differences: [difference] })).toEqual([
      'press version 2, FAILED: counted 0, there are 1 (shard 7)',
      'press version 2, SUCCEEDED: counted 4, there are 3 (shard 7)',
      '1,200 cores counted against 33 rows of counters: 1 row of them wrong; mend them with --fix.',
    ]);
  });

  it('says what it mended, and what it could not judge', () => {
    expect(differenceLines({ ...recount, differences: [difference, difference], mended: 1, busyShards: [3] }).slice(-3)).toEqual([
      '1,200 cores counted against 33 rows of counters: 2 rows of them wrong, 1 mended.',
      'What was not mended has changed meanwhile: run the command again.',
      '1 shard could not be judged, since cores kept changing: run the command again.',
    ]);
  });

  it('tells how it is used', () => {
    expect(run('--help')).toMatchObject({ status: 0, output: expect.stringContaining('npm run recount') as unknown });
  });

  it('asks for the environment in AWS', () => {
    expect(run('--aws')).toMatchObject({ status: 2, output: expect.stringContaining('--environment') as unknown });
  });
});

describe('npm run recount, of a stack that runs', () => {
  let stack: SystemStack;
  let shards: number[];
  const recounted = (...args: string[]) => run('--aws-port', new URL(stack.awsEndpoint).port, ...args);
  const right = /^[\d,]+ cores? counted against \d+ rows? of counters: all of them right\.\n$/;
  const summary = async () => (await succeeded(stack.api.GET('/fleet/summary'))).templates;
  const counter = (shard: number) => {
    const { pk, sk } = fleetCounterKey(shard, noTemplate);
    return { TableName: stack.names.table, Key: { pk: { S: pk }, sk: { S: sk } } };
  };

  beforeAll(async () => {
    stack = await borrowStack();
    const { cores } = await stack.api.provision(Array.from({ length: 8 }, () => stack.anAwsCore()));
    shards = [...new Set(cores.map(({ name }) => counterShardOf(name)))];
  }, 60_000);
  afterAll(() => stack.giveBack());

  it('finds all counters right', () => {
    expect(recounted()).toEqual({ status: 0, output: expect.stringMatching(right) as unknown });
  }, 60_000);

  it('finds the numbers that somebody falsified, leaves them alone, and mends them when told to', async () => {
    const [falsified = 0, missing = 0] = shards;
    const before = await summary();
    await stack.dynamodb.send(new UpdateItemCommand({ ...counter(falsified), UpdateExpression: 'ADD desired :two, FAILED :one', ExpressionAttributeValues: { ':two': { N: '2' }, ':one': { N: '1' } } }));
    await stack.dynamodb.send(new DeleteItemCommand(counter(missing)));

    const found = recounted();
    const wrong = await summary();
    const mended = recounted('--fix');

    expect(missing).not.toBe(falsified);
    expect(found.status).toBe(1);
    expect(found.output).toMatch(new RegExp(`^None version 0, FAILED: counted 1, there are 0 \\(shard ${falsified}\\)$`, 'm'));
    expect(found.output).toMatch(new RegExp(`^None version 0, desired: counted 0, there are [1-9]\\d* \\(shard ${missing}\\)$`, 'm'));
    expect(found.output).toMatch(/: 2 rows of them wrong; mend them with --fix\.\n$/);
    expect(wrong).not.toEqual(before);
    expect(mended).toEqual({ status: 0, output: expect.stringMatching(/: 2 rows of them wrong, 2 mended\.\n$/) as unknown });
    expect(await summary()).toEqual(before);
    expect(recounted()).toEqual({ status: 0, output: expect.stringMatching(right) as unknown });
  }, 60_000);

  it('counts on rightly from counters that were mended', async () => {
    const { Item: { desired } = {} } = await stack.dynamodb.send(new GetItemCommand(counter(shards[1] ?? 0)));
    await stack.api.provision(Array.from({ length: 8 }, () => stack.anAwsCore()));

    expect(Number(desired?.N)).toBeGreaterThan(0);
    expect(recounted()).toEqual({ status: 0, output: expect.stringMatching(right) as unknown });
  }, 60_000);
});
