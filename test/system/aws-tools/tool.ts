/** Tools of AWS's own that people look into the stack with; a machine need not have them. */
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import type { StackFacts } from '../../../commands/local-stack.ts';

export interface Tool {
  /** Why tests that need it are skipped; undefined where it is installed. */
  readonly missing: string | undefined;
  /** Runs it against a stack, and reads what it prints as JSON. */
  json<Answer>(stack: StackFacts, ...args: string[]): Promise<Answer>;
}

const run = promisify(execFile);

/** Without the endpoint, which older versions know as an argument only. */
const environmentFor = ({ region }: StackFacts): NodeJS.ProcessEnv => ({
  ...process.env,
  AWS_DEFAULT_REGION: region, AWS_ACCESS_KEY_ID: 'SYSTEMTEST', AWS_SECRET_ACCESS_KEY: 'local', AWS_PAGER: '',
});

const tool = (name: string, command: string, trial: readonly string[]): Tool => ({
  missing: spawnSync(command, trial, { stdio: 'ignore' }).status === 0 ? undefined : `skipped: ${name} is not installed on this machine`,
  json: async <Answer>(stack: StackFacts, ...args: string[]): Promise<Answer> => {
    const { stdout } = await run(command, args, { env: environmentFor(stack), maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(stdout) as Answer;
  },
});

/** The AWS command line; arguments as people type them. */
export const awsCli = tool('aws', 'aws', ['--version']);

/** boto3; the first argument is a program that prints JSON. */
export const boto3 = tool('boto3', 'python3', ['-c', 'import boto3']);
