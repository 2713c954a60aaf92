/** Builds the pages that the local runtime serves beside the API, where anything they are made of has changed. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Where the finished pages lie, a folder each. */
export const builtPages = join(root, 'build', 'pages');

interface Page {
  readonly name: string;
  /** Files and folders that it is made of. */
  readonly inputs: readonly string[];
  build(into: string): Promise<void>;
}

/** What builds a page is loaded only when there is something to build: a start should not pay for it. */
const pages: readonly Page[] = [
  { name: 'console', inputs: ['local/pages/console', 'commands/console-page.ts', 'package-lock.json'], build: async (into) => (await import('./console-page.ts')).buildConsole(into) },
  { name: 'docs', inputs: ['local/pages/docs', 'commands/docs-page.ts', 'contracts', 'package-lock.json'], build: async (into) => (await import('./docs-page.ts')).buildDocsPage(into) },
];

const digest = (inputs: readonly string[]): string => {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    if (statSync(join(root, path)).isDirectory()) {
      for (const entry of readdirSync(join(root, path)).sort()) add(join(path, entry));
      return;
    }
    hash.update(path).update('\0').update(readFileSync(join(root, path)));
  };
  inputs.forEach(add);
  return hash.digest('hex');
};

/** Built beside its place and then moved there: nobody is served half a page. */
const ensurePage = async ({ name, inputs, build }: Page): Promise<void> => {
  const place = join(builtPages, name);
  const stamp = join(place, '.inputs');
  const wanted = digest(inputs);
  const isThere = (): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isThere()) return;
  const draft = `${place}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  try {
    await build(draft);
    writeFileSync(join(draft, '.inputs'), wanted);
    rmSync(place, { recursive: true, force: true });
    await rename(draft, place).catch((error: unknown) => {
      // another process may have been first with the same page
      if (!isThere()) throw error;
    });
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
};

/**
 * Builds what is out of date; takes less than a second, and next to nothing where all is as it should be.
 *
 * @returns {@link builtPages}
 * @throws Error with the messages of the build
 */
export const ensurePages = async (): Promise<string> => {
  await Promise.all(pages.map(ensurePage));
  return builtPages;
};
