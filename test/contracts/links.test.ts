import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const root = new URL('../../', import.meta.url);
const documents = ['README.md', ...readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => `docs/${name.replaceAll('\\', '/')}`)];

const text = (document: string): string => readFileSync(new URL(document, root), 'utf8').replaceAll(/```[\s\S]*?```/g, '').replaceAll(/`[^`\n]*`/g, '');

/** Targets of inline links and of reference definitions, but for those with a scheme. */
const linksIn = (document: string): string[] =>
  [...text(document).matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)|^\[[^\]]+\]:\s+(\S+)/gm)].flatMap(([, inline, defined]) => inline ?? defined ?? []).filter((target) => !/^[a-z][a-z+.-]*:/i.test(target));

/** As GitHub makes the anchor of a heading. */
const anchorsOf = (file: URL): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));

describe('the documentation', () => {
  it('links at all', () => {
    expect(documents.flatMap(linksIn).length).toBeGreaterThan(10);
  });

  it.each(documents)('%s leads to files that exist, and to headings in them', (document) => {
    const broken = linksIn(document).filter((target) => {
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? new URL(document, root) : new URL(decodeURIComponent(path), new URL(document, root));
      return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
    });

    expect(broken).toEqual([]);
  });
});
