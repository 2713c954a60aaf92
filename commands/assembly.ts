/**
 * Synthesizes the application, the same way `cdk deploy` does, with the CDK CLI.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Where the assembly for the local runtime is written; `npm run synth` writes the one to deploy to `cdk.out`. */
export const localAssembly = join(root, 'build', 'local-assembly');

/** What the local environment differs in from a deployed one; all of it is configuration that a deployment could have too. */
export const localContext: Readonly<Record<string, string>> = {
  environment: 'local',
  authorization: 'NONE',
  provisioningConcurrency: '40',
  deploymentConcurrency: '40',
  corsOrigin: '*',
  executionLinkPrefix: '/console/#/executions/',
};

const inputs = ['lib', 'lambdas', 'contracts', 'statemachines', 'cdk.json', 'package-lock.json', 'commands/assembly.ts'];

const digest = (): string => {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    if (statSync(path).isDirectory()) {
      for (const entry of readdirSync(path).sort()) add(join(path, entry));
      return;
    }
    hash.update(path).update('\0').update(readFileSync(path));
  };
  for (const input of inputs) add(join(root, input));
  return hash.digest('hex');
};

/** How `cdk synth` ended. */
export interface Synthesis {
  /** The CLI's exit code; 1 too where cdk-nag finds something. */
  readonly code: number;
  /** What it said. */
  readonly output: string;
}

/** Runs `cdk synth`; nothing is printed. */
export const synthesize = (output: string, context: Readonly<Record<string, string>>, cliArguments: readonly string[] = []): Promise<Synthesis> => {
  const cdk = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk');
  const settings = Object.entries(context).flatMap(([key, value]) => ['--context', `${key}=${value}`]);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cdk, 'synth', '--quiet', '--output', output, ...settings, ...cliArguments], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: 'true', CDK_DISABLE_VERSION_CHECK: '1' },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (said += data.toString()));
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code: code ?? 1, output: said }));
  });
};

/** Who may call the API of a local stack: everybody who can reach it, or whoever signs as AWS asks. */
export type LocalAuthorization = 'NONE' | 'IAM';

/** Synthesizes the assembly for the local runtime if anything it is made of has changed since. */
export const ensureLocalAssembly = async (authorization: LocalAuthorization = 'NONE'): Promise<string> => {
  const assembly = authorization === 'NONE' ? localAssembly : `${localAssembly}-${authorization.toLowerCase()}`;
  const stamp = join(assembly, '.inputs');
  const wanted = digest();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return assembly;
  console.error('synthesizing the application …');
  // Its warnings are of what the local environment asks for on purpose.
  const { code, output } = await synthesize(assembly, { ...localContext, authorization });
  if (code !== 0) throw new Error(`cdk synth failed:\n${output}`);
  writeFileSync(stamp, wanted);
  return assembly;
};
