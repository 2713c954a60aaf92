/** How long it takes from the command until the API answers. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { timed } from './load.ts';
import type { StackFacts } from '../local-stack.ts';

const root = join(import.meta.dirname, '..', '..');

const firstAnswer = async (stdout: NodeJS.ReadableStream): Promise<void> => {
  for await (const line of createInterface(stdout)) {
    const { apiUrl } = JSON.parse(line) as StackFacts;
    const answer = await fetch(`${apiUrl}/cores`);
    if (answer.status !== 200) throw new Error(`GET /cores of a fresh stack answered ${answer.status}: ${await answer.text()}`);
    return;
  }
  throw new Error('npm start ended before its stack was up');
};

/** What npm tells its scripts, and what a launch tells its command, is of this clone: another one is started without it. */
const ofThisClone = /^(npm_(package|lifecycle|command|execpath|node_execpath)|npm_config_local_prefix|NODE_COMPILE_CACHE)/;
const environment = (): NodeJS.ProcessEnv => Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofThisClone.test(name)));

/**
 * Runs what `npm start` runs, asks it one thing and ends it.
 *
 * @param clone directory of the project
 * @returns seconds until the answer was there
 */
export const startSeconds = async (clone = root): Promise<number> => {
  const command = [join(clone, 'commands', 'launch.mjs'), 'commands/start.ts', '--port', '0', '--aws-port', '0', '--json'];
  const child = spawn(process.execPath, command, { cwd: clone, env: environment(), stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const { milliseconds } = await timed(() => firstAnswer(child.stdout));
    return milliseconds / 1000;
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
};

/** Seconds until a new clone of what is committed gave its first answer, `git clone` and all, and how long its second start took. */
export const cloneStarts = async (say: (progress: string) => void): Promise<{ fresh: number; installed: number }> => {
  const clone = await mkdtemp(join(tmpdir(), 'bench-clone-'));
  try {
    say('git clone, npm start …');
    const { value: start, milliseconds } = await timed(async () => {
      execFileSync('git', ['clone', '--quiet', root, clone]);
      return startSeconds(clone);
    });
    say(`npm start again … (the first one took ${start.toFixed(1)} s)`);
    return { fresh: milliseconds / 1000, installed: await startSeconds(clone) };
  } finally {
    await rm(clone, { recursive: true, force: true });
  }
};
