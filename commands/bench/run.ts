/** One bench from the first phase to its result. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureLocalAssembly, localContext, synthesize } from '../assembly.ts';
import { startLocalStack } from '../local-stack.ts';
import { benchStack } from './bench-stack.ts';
import type { BenchStack } from './bench-stack.ts';
import { measureDeploying } from './deploying.ts';
import { rounded, roundedFigures } from './figures.ts';
import type { Figures } from './figures.ts';
import { timed } from './load.ts';
import type { Say } from './phases.ts';
import { priceDate, priceRegion } from './prices.ts';
import { measureProvisioning } from './provisioning.ts';
import type { BenchResult } from './result.ts';
import type { Kind, Scenario } from './scenario.ts';
import { startSeconds } from './start-up.ts';

/** Short hash of what is checked out; nothing without git. */
const commit = (): string | undefined => {
  const git = (...args: string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' });
    return status === 0 ? stdout.trim() : undefined;
  };
  const hash = git('rev-parse', '--short', 'HEAD');
  return hash && `${hash}${git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+'}`;
};

const measure: Readonly<Record<Kind, (bench: BenchStack, cores: number, say: Say) => Promise<Pick<BenchResult, 'figures' | 'runs'>>>> = {
  cores: measureProvisioning,
  deploy: measureDeploying,
};

const concurrencySettings: Readonly<Record<Kind, string>> = { cores: 'provisioningConcurrency', deploy: 'deploymentConcurrency' };

/** Synthesizes the application into a directory, as the scenario wants it. @returns seconds that it took */
const synthesized = async (assembly: string, { kind, concurrency }: Scenario): Promise<number> => {
  const { value: { code, output }, milliseconds } = await timed(() => synthesize(assembly, { ...localContext, [concurrencySettings[kind]]: String(concurrency) }));
  if (code !== 0) throw new Error(`cdk synth failed:\n${output}`);
  return milliseconds / 1000;
};

const startFigures = async (say: Say): Promise<(synthesisSeconds: number) => Figures> => {
  await ensureLocalAssembly();
  say('npm start …');
  const start = await startSeconds();
  return (synthesisSeconds) => ({ startSeconds: start, freshStartSeconds: start + synthesisSeconds });
};

/**
 * Runs a bench in a fresh stack of its own.
 *
 * @throws Error where anything failed, a single core too
 */
export const runBench = async (scenario: Scenario, say: Say): Promise<BenchResult> => {
  const loadBefore = rounded(loadavg()[0] ?? 0);
  const started = scenario.kind === 'cores' ? await startFigures(say) : () => ({});
  say('the application, synthesized anew …');
  const assembly = await mkdtemp(join(tmpdir(), 'bench-assembly-'));
  try {
    const start = started(await synthesized(assembly, scenario));
    const stack = await startLocalStack({ assembly });
    const bench = benchStack(stack, scenario.kind === 'cores' ? scenario : { certificates: 'own-ca' });
    try {
      const { figures, runs } = await measure[scenario.kind](bench, scenario.cores, say);
      return {
        scenario,
        date: new Date().toISOString().slice(0, 10),
        commit: commit(),
        node: process.versions.node,
        cpus: availableParallelism(),
        loadBefore,
        prices: { date: priceDate, region: priceRegion },
        figures: roundedFigures({ ...start, ...figures }),
        runs,
      };
    } finally {
      bench.close();
      await stack.stop();
    }
  } finally {
    await rm(assembly, { recursive: true, force: true });
  }
};
