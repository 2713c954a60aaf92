import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const results = join(import.meta.dirname, '..', '..', 'docs', 'bench');

const bench = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, '..', '..', 'commands', 'bench.ts'), ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
};

describe('npm run bench', () => {
  it('tells how to use it', () => {
    const { status, stdout } = bench('--help');

    expect(status).toBe(0);
    expect(stdout).toMatch(/npm run bench -- cores <number>[\s\S]*npm run bench -- deploy <number>[\s\S]*--json <file>[\s\S]*--compare <file>/);
  });

  it.each([
    [[], 'say what to measure: cores <number>, deploy <number>, or start'],
    [['devices', '10'], "'devices' is not measured; cores, deploy and start are"],
    [['cores'], 'the number of cores is missing; it must be a whole number from 1 to 100000'],
    [['cores', 'many'], "the number of cores is 'many'"],
    [['start', 'twice'], "'start' takes no more words, but 'twice' was given"],
    [['cores', '10', '20'], "'20' is one word too many"],
    [['cores', '10', '--concurrency', '0'], "--concurrency is '0'; it must be a whole number from 1 to 10000"],
    [['cores', '10', '--certificates', 'self'], "--certificates is 'self'; it must be own-ca or aws"],
    [['deploy', '0'], "the number of cores is '0'"],
    [['deploy', '10', '--certificates', 'aws'], '--certificates is of cores, not of deploy'],
    [['cores', '10', '--fast'], "Unknown option '--fast'"],
  ])('refuses %j in words, with its usage', (args, message) => {
    const { status, stderr } = bench(...args);

    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).toContain('--help');
  });

  it.each(readdirSync(results))('shows result %s, which was written before', (name) => {
    const { status, stdout } = bench('--show', join(results, name));

    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d+ cores, [\s\S]*together(?: +\$0\.\d{4})+\n$/);
  });

  it('refuses a file to compare with that holds no result, before it measures anything', () => {
    const { status, stderr } = bench('cores', '10', '--compare', 'package.json');

    expect(status).toBe(1);
    expect(stderr).toContain('package.json does not hold the result of a bench');
  });
});
