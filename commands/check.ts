/**
 * `npm test`: contracts, types, lint, import law and every kind of test. Arguments are passed to Jest and then only
 * the tests run, e.g. `npm test -- test/steps`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureLocalAssembly } from './assembly.ts';
import { ensurePages } from './pages.ts';

const usage = `Checks everything: contracts, types, lint, import law, and all tests.

  npm test                          all of it
  npm test -- --full                all of it, with every case where otherwise a sample is tried, and in full number;
                                    takes some minutes more; TEST_SEED=<number> npm test tries another sample
  npm test -- <path or jest option> only the tests, e.g. npm test -- test/steps, or npm test -- -t 'idempotency'
  npm test -- --help                print this
`;

interface Check {
  readonly name: string;
  readonly script: string;
  readonly arguments: readonly string[];
}

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  /** Files that failed before or between their tests, as one that does not parse. */
  readonly numRuntimeErrorTestSuites: number;
}

const root = join(import.meta.dirname, '..');
const jestReport = join(root, 'build', 'jest.json');

const checks: readonly Check[] = [
  { name: 'contracts', script: 'contracts/generate.ts', arguments: ['--check'] },
  { name: 'types', script: 'node_modules/typescript/bin/tsc', arguments: ['-p', 'tsconfig.json'] },
  { name: 'types of pages', script: 'node_modules/typescript/bin/tsc', arguments: ['-p', 'local/pages/tsconfig.json'] },
  { name: 'lint', script: 'node_modules/eslint/bin/eslint.js', arguments: ['--max-warnings', '0', '.'] },
  { name: 'import law', script: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', arguments: ['--config', '.dependency-cruiser.mjs', 'lib', 'lambdas', 'contracts', 'local', 'commands', 'test'] },
];

const run = (script: string, args: readonly string[]): Promise<{ code: number; output: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, script), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data.toString()));
    child.stderr.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code: code ?? 1, output }));
  });

const check = async ({ name, script, arguments: args }: Check): Promise<boolean> => {
  const started = performance.now();
  const { code, output } = await run(script, args);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (code !== 0) console.log(output);
  return code === 0;
};

/** One after the other: the tests run beside them. */
const checkAll = async (): Promise<boolean> => {
  let sound = true;
  for (const each of checks) sound = (await check(each)) && sound;
  return sound;
};

const jest = (args: readonly string[], { full }: { readonly full: boolean }): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', '--experimental-vm-modules', join(root, 'node_modules/jest/bin/jest.js'), '--json', `--outputFile=${jestReport}`, ...args],
      { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ...(full && { TEST_SIZE: 'full' }) } },
    );
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });

/** Of this run only: a run that dies writes no report. */
const tell = (): void => {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(jestReport, 'utf8')) as JestReport;
    const broken = numRuntimeErrorTestSuites > 0 ? `, test files that did not run: ${numRuntimeErrorTestSuites}` : '';
    console.log(`tests: ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped${broken}`);
  } catch {
    console.log('tests: Jest ran none, or ended before it could report');
  }
};

const checked = async (jestArguments: readonly string[], { full }: { readonly full: boolean }): Promise<number> => {
  mkdirSync(join(root, 'build'), { recursive: true });
  rmSync(jestReport, { force: true });
  await Promise.all([ensureLocalAssembly(), ensurePages()]);
  const [sound, jestCode] = await Promise.all([jestArguments.length > 0 || checkAll(), jest(jestArguments, { full })]);
  tell();
  if (!sound) console.log('a check beside the tests failed; see above');
  return sound && jestCode === 0 ? 0 : 1;
};

const fullOption = '--full';
const asked = process.argv.slice(2);
if (asked.includes('--help')) console.log(usage);
else process.exitCode = await checked(asked.filter((argument) => argument !== fullOption), { full: asked.includes(fullOption) });
