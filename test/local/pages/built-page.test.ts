import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildConsole } from '../../../commands/console-page.ts';

describe('the built console', () => {
  const directory = mkdtempSync(join(tmpdir(), 'console-'));
  beforeAll(() => buildConsole(directory));
  afterAll(() => rmSync(directory, { recursive: true }));

  it('is a document, a script and a style sheet, with the notices of what is in them', () => {
    expect(readdirSync(directory).sort()).toEqual(['console-style.css', 'console.js', 'console.js.LEGAL.txt', 'index.html']);
  });

  it('refers to files beside it only, so that it can be served under any path', () => {
    const references = [...readFileSync(join(directory, 'index.html'), 'utf8').matchAll(/(?:href|src)="([^"]*)"/g)].map(([, reference = '']) => reference);

    expect(references.filter((reference) => !reference.startsWith('data:'))).toEqual(['console-style.css', 'console.js']);
    expect(readFileSync(join(directory, 'console-style.css'), 'utf8')).not.toMatch(/url\(|@import/);
  });

  it('is small: most of it is the AWS SDK', () => {
    expect(statSync(join(directory, 'console.js')).size).toBeLessThan(320_000);
  });
});
