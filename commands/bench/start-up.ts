/** How long it takes from the command until the API answers. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { timed } from './load.ts';
import type { StackFacts } from '../local-stack.ts';

const commands = join(import.meta.dirname, '..');

const firstAnswer = async (stdout: NodeJS.ReadableStream): Promise<void> => {
  for await (const line of createInterface(stdout)) {
    const { apiUrl } = JSON.parse(line) as StackFacts;
    const answer = await fetch(`${apiUrl}/cores`);
    if (answer.status !== 200) throw new Error(`GET /cores of a fresh stack answered ${answer.status}: ${await answer.text()}`);
    return;
  }
  throw new Error('npm start ended before its stack was up');
};

/**
 * Runs what `npm start` runs, in an installed clone whose application is synthesized, asks it one thing and ends it.
 *
 * @returns seconds until the answer was there
 */
export const startSeconds = async (): Promise<number> => {
  const child = spawn(process.execPath, [join(commands, 'launch.mjs'), 'commands/start.ts', '--port', '0', '--aws-port', '0', '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const { milliseconds } = await timed(() => firstAnswer(child.stdout));
    return milliseconds / 1000;
  } finally {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
};
