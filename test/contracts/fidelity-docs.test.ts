import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { localContext } from '../../commands/assembly.ts';
import { recordedOnly } from '../../local/stack/resources/recorded.ts';

const root = new URL('../../', import.meta.url);
const document = readFileSync(new URL('docs/fidelity.md', root), 'utf8');

const sections = [...document.matchAll(/^## .+$/gm)].flatMap(([heading]) => [...heading.matchAll(/`local\/(\w+)`/g)].map(([, folder]) => folder));
const folders = readdirSync(new URL('local/', root), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

describe('docs/fidelity.md', () => {
  it('has a section for every part of the local runtime, and for none that is gone', () => {
    expect(sections.sort()).toEqual(folders.sort());
  });

  it('tells in what the configuration of the local runtime differs', () => {
    const rows = [...document.matchAll(/^\| `(\w+)=(\S+)` \|/gm)].map(([, key, value]) => [key, value]);

    expect(Object.fromEntries(rows)).toEqual(localContext);
  });

  it('names every type of resource that is recorded and has no effect', () => {
    const unnamed = Object.keys(recordedOnly).filter((type) => !document.includes(`\`${type}\``));

    expect(unnamed).toEqual([]);
  });
});
