import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { reportOf } from '../../commands/bench/report.ts';
import { readResult } from '../../commands/bench/result.ts';
import { runsOf } from '../../commands/bench/scenario.ts';

const root = join(import.meta.dirname, '..', '..');
const files = readdirSync(join(root, 'docs', 'bench'));
const shown = [...readFileSync(join(root, 'docs', 'performance.md'), 'utf8').matchAll(/<!-- npm run bench -- --show docs\/bench\/(\S+);.*-->\n```\n([\s\S]*?)\n```/g)];

describe.each(files)('the committed result %s', (name) => {
  const file = join(root, 'docs', 'bench', name);

  it('is what docs/performance.md shows', () => {
    expect(shown.filter(([, shownName]) => shownName === name).map(([, , block]) => block)).toEqual([reportOf(readResult(file))]);
  });

  it('is of what its name says, and says nothing of where it was taken', () => {
    const { scenario: { kind, cores } } = readResult(file);

    expect(name).toBe(`${kind}-${cores}.json`);
    expect(readFileSync(file, 'utf8')).not.toMatch(/"(?!https?:)[^"]*[\\/]{1,2}(home|work|tmp|Users|root|var)\b/);
  });
});

it('every scenario has a committed result', () => {
  expect(new Set(files.map((name) => name.replace(/-\d+\.json$/, '')))).toEqual(new Set(Object.keys(runsOf)));
});
