import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { differenceLines } from '../../commands/recount/difference-lines.ts';
import { borrowStack } from './stack.ts';

const recount = { cores: 1200, counters: 33, differences: [], mended: 0, busyShards: [] };
const difference = { shard: 7, template: { name: 'press', version: 2 }, counted: { desired: 4, SUCCEEDED: 4 }, recounted: { desired: 4, SUCCEEDED: 3, FAILED: 1 } };

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

  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '..', '..', 'commands', 'recount.ts'), ...args], { encoding: 'utf8' });
    return { status, output: stdout + stderr };
  };

  it('asks the running stack', async () => {
    const stack = await borrowStack();
    const { status, output } = run('--aws-port', new URL(stack.awsEndpoint).port);
    await stack.giveBack();

    expect([status, output]).toEqual([0, expect.stringMatching(/^[\d,]+ cores? counted against \d+ rows? of counters: all of them right\.\n$/)]);
  }, 60_000);

  it('tells how it is used', () => {
    expect(run('--help')).toMatchObject({ status: 0, output: expect.stringContaining('npm run recount') as unknown });
  });

  it('asks for the environment in AWS', () => {
    expect(run('--aws')).toMatchObject({ status: 2, output: expect.stringContaining('--environment') as unknown });
  });
});
