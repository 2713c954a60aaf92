import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { functions } from './function-contracts.ts';
import type { FunctionName } from './function-contracts.ts';

const root = join(import.meta.dirname, '..');

/** Bundled CommonJS packages call `require`, which an ES module does not have. */
const banner = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

/**
 * Bundles every function of `contracts/functions.ts` in one pass into `build/lambdas/<name>/index.mjs`.
 * The same sources give the same bytes, so an unchanged function is not deployed again.
 *
 * @returns the folder of each function
 * @throws Error of esbuild naming the file and line that does not build
 */
export const bundleLambdas = (): ((name: FunctionName) => string) => {
  const entries = Object.entries(functions).map(([name, { entry }]) => [`${name}/index`, join(root, 'lambdas', entry)]);
  const { outputFiles } = buildSync({
    entryPoints: Object.fromEntries(entries) as Record<string, string>,
    outdir: join(root, 'build/lambdas'),
    outExtension: { '.js': '.mjs' },
    absWorkingDir: root,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: banner },
    legalComments: 'none',
    write: false,
  });
  for (const { path, contents } of outputFiles) writeWhereItDiffers(path, contents);
  return (name) => join(root, 'build/lambdas', name);
};

/** Two syntheses may run at once: neither may meet half a bundle, or the other's draft beside one. */
const writeWhereItDiffers = (path: string, contents: Uint8Array): void => {
  if (readOrEmpty(path).equals(contents)) return;
  mkdirSync(dirname(path), { recursive: true });
  const draft = join(root, 'build', `${basename(dirname(path))}.${process.pid}.draft`);
  writeFileSync(draft, contents);
  renameSync(draft, path);
};

const readOrEmpty = (path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
};
