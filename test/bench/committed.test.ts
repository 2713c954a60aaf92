import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { reportOf } from '../../commands/bench/report.ts';
import { readResult } from '../../commands/bench/result.ts';

const root = join(import.meta.dirname, '..', '..');
const file = join(root, 'docs', 'bench', 'cores-1000.json');

describe('the committed result', () => {
  it('is what docs/performance.md shows', () => {
    const shown = /```\n(\d+ cores, [\s\S]*?)\n```/.exec(readFileSync(join(root, 'docs', 'performance.md'), 'utf8'))?.[1];

    expect(shown).toBe(reportOf(readResult(file)));
  });

  it('is of 1,000 cores, and says nothing of where it was taken', () => {
    const text = readFileSync(file, 'utf8');

    expect(readResult(file).scenario.cores).toBe(1000);
    expect(text).not.toMatch(/"(?!https?:)[^"]*[\\/]{1,2}(home|work|tmp|Users|root|var)\b/);
  });
});
