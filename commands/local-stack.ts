/** The local stack as commands reach it: its API, its AWS endpoint, and the routes that no AWS service has. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { builtPages } from './pages.ts';

/** A local stack as `npm start` runs it. */
export interface LocalStack {
  readonly apiUrl: string;
  /** Endpoint of all AWS services. */
  readonly awsUrl: string;
  /**
   * Calls a control route of the runtime.
   *
   * @param path below `/_local`
   * @throws Error with the route's own message when it refuses, or with the cure where no stack answers
   */
  control<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
}

const main = join(import.meta.dirname, '..', 'local', 'main.ts');

/** Whether nobody listened; `fetch` and the SDK wrap that differently. */
const isRefused = (error: unknown): boolean => [error, (error as Error | undefined)?.cause].some((one) => (one as { code?: string } | undefined)?.code === 'ECONNREFUSED');

/** The error with the cure where no stack answers; any other as it is. */
export const withCure = (error: unknown, awsUrl: string): unknown =>
  isRefused(error) ? new Error(`no local stack answers on ${awsUrl}; run 'npm start' in another terminal, or name its port with --aws-port`, { cause: error }) : error;

/** @param apiUrl and `awsUrl` of a stack that runs, or should */
export const localStack = (apiUrl: string, awsUrl: string): LocalStack => ({
  apiUrl,
  awsUrl,
  control: async <Answer>(method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await fetch(`${awsUrl}/_local${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body) }).catch((error: unknown) => {
      throw withCure(error, awsUrl);
    });
    const answer = (await response.json()) as Answer & { message?: string };
    if (!response.ok) throw new Error(answer.message ?? `${method} /_local${path} answered ${response.status}`);
    return answer;
  },
});

/** What a stack says of itself once everything runs (`npm start -- --json`). */
export interface StackFacts {
  readonly apiUrl: string;
  readonly awsEndpoint: string;
  readonly region: string;
  readonly account: string;
  /** CloudFormation outputs by name. */
  readonly outputs: Readonly<Record<string, string>>;
  /** Id of the demo CA's certificate, the `caId` of requests. */
  readonly caId: string;
}

/** A stack of one's own. */
export interface OwnStack extends LocalStack, StackFacts {
  /** Its process. */
  readonly pid: number | undefined;
  /** What it printed to standard error so far. */
  complaints(): string;
  stop(): Promise<void>;
  /** Ends it as a crash would: nothing is said to it. */
  kill(): Promise<void>;
}

export interface OwnStackOptions {
  /** Directory of the synthesized application. */
  assembly: string;
  /** A free one without it. */
  apiPort?: number;
  awsPort?: number;
  /** Directory to keep state in; without it nothing is kept. */
  data?: string;
  /** Share of their time that pauses of state machines and timeouts of jobs take; all of it without. */
  pauseScale?: number;
}

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const firstLine = (output: Readable): Promise<string | undefined> =>
  new Promise((resolve) => {
    const lines = createInterface(output);
    lines.once('line', resolve);
    lines.once('close', () => resolve(undefined));
  });

/** Starts a stack as a process of its own, with nothing in it but what the application and the demo set up, and what was kept. */
export const startLocalStack = async ({ assembly, apiPort = 0, awsPort = 0, data, pauseScale = 1 }: OwnStackOptions): Promise<OwnStack> => {
  const keeping = data === undefined ? [] : ['--data', data];
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', main, '--assembly', assembly, '--pages', builtPages, '--port', String(apiPort), '--aws-port', String(awsPort), ...keeping, '--pause-scale', String(pauseScale), '--json'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let complaints = '';
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
  // Whoever ends without stopping its stack takes it along.
  const takeAlong = (): void => void child.kill('SIGKILL');
  process.once('exit', takeAlong);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    process.off('exit', takeAlong);
    if (ended(child)) return;
    child.kill(signal);
    await once(child, 'exit');
  };

  const line = await firstLine(child.stdout);
  if (line === undefined) throw new Error(`the local stack ended before it was up:\n${complaints}`);
  const facts = JSON.parse(line) as StackFacts;
  return {
    ...facts,
    ...localStack(facts.apiUrl, facts.awsEndpoint),
    pid: child.pid,
    complaints: () => complaints,
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
  };
};
