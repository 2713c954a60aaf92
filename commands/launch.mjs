/**
 * Runs a TypeScript file of this project as the first command in a fresh clone: installs what the lockfile names, then
 * starts the file under Node 24, whatever Node runs this. Plain JavaScript for Node 20 without dependencies.
 *
 *   node commands/launch.mjs <file.ts> [arguments]
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.installed-lockfile');

/** npm started us with its own path in the environment; without npm the one on the PATH serves. Standard output is the command's. */
const npm = (args) => {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: ['ignore', 2, 2], shell: command === 'npm' && process.platform === 'win32' });
};

const installIfNeeded = () => {
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('installing the packages of package-lock.json (once, 700 MB, about a minute) …');
  const { status, error } = npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    console.error(`npm ci failed${error ? `: ${error.message}` : ''}; check the connection to the npm registry and run the command again`);
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
};

const packagedNode = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** Before the install, so that nobody waits for what cannot run. */
const refuseWithoutNode24 = () => {
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (Object.hasOwn(optionalDependencies, packagedNode)) return;
  console.error(`this project runs on Node 24, this is ${process.versions.node}, and there is no packaged Node for ${process.platform} ${process.arch}: install Node 24 or newer and run the command again`);
  process.exit(1);
};

const node24 = () => {
  const packaged = join(modules, packagedNode, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return existsSync(packaged) ? packaged : process.execPath;
};

refuseWithoutNode24();
installIfNeeded();
const node = node24();
const [file, ...args] = process.argv.slice(2);
const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, file), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    // what was compiled once: the local stack starts with a fifth less work
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, 'build', 'compile-cache'),
    PATH: [dirname(node), join(modules, '.bin'), process.env.PATH].join(delimiter),
  },
});
// A terminal's Ctrl-C reaches the child too; this process only waits for it to end.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(signal === 'SIGINT' ? 130 : signal ? 143 : (code ?? 1)));
