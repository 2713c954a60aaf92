import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { functions } from '../../lib/function-contracts.ts';
import type { FunctionName } from '../../lib/function-contracts.ts';
import { bundleLambdas } from '../../lib/lambda-bundles.ts';

const folderOf = bundleLambdas();
const names = Object.keys(functions) as FunctionName[];

describe('a bundle', () => {
  it.each(names)('of %s is one module with a handler', (name) => {
    expect(readdirSync(folderOf(name))).toEqual(['index.mjs']);
    expect(readFileSync(join(folderOf(name), 'index.mjs'), 'utf8')).toMatch(/export\{[^}]* as handler[,}]/);
  });

  it('is written again only when it has changed: an unchanged function is not deployed again', () => {
    const written = () => names.map((name) => statSync(join(folderOf(name), 'index.mjs')).mtimeMs);
    const before = written();

    bundleLambdas();

    expect(written()).toEqual(before);
  });

  it('tells nothing of the machine it was made on', () => {
    for (const name of names) expect(readFileSync(join(folderOf(name), 'index.mjs'), 'utf8')).not.toContain(import.meta.dirname.replace('/test/infra', ''));
  });
});
