/** Builds the console: one script, one style sheet, one document, which load nothing else. */
import { build } from 'esbuild';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';

const source = join(import.meta.dirname, '..', 'local', 'pages', 'console');

/**
 * @param into folder of the finished page
 * @throws Error with esbuild's own messages
 */
export const buildConsole = async (into: string): Promise<void> => {
  await build({
    entryPoints: { console: join(source, 'main.tsx'), 'console-style': join(source, 'console.css') },
    outdir: into,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'linked',
    logLevel: 'error',
  });
  await copyFile(join(source, 'index.html'), join(into, 'index.html'));
};
