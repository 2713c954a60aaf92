/**
 * `npm run bench`: measures what provisioning takes, of this machine and of AWS, in a fresh local stack of its own.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { localContext } from './assembly.ts';
import { comparisonOf, reportOf } from './bench/report.ts';
import { readResult, writeResult } from './bench/result.ts';
import type { Scenario } from './bench/scenario.ts';
import { runCommand, UsageError } from './options.ts';

const usage = `Measures provisioning in a fresh local stack of its own: speed, memory, AWS calls, and what AWS would charge for them.
Exits with 1 if anything fails, a single core too, but not because something is slow.

  npm run bench -- cores <number>
  npm run bench -- --show <file>    prints a result that was written before

  --certificates <by>   own-ca (default) or aws
  --concurrency <n>     cores of one task at a time (default ${localContext.provisioningConcurrency ?? ''})
  --json <file>         writes the result to a file too
  --compare <file>      compares with that result (default: docs/bench/cores-<number>.json, where there is one)
  --help`;

interface Bench {
  readonly scenario: Scenario;
  readonly json?: string | undefined;
  readonly compare?: string | undefined;
}

const wholeNumber = (what: string, text: string | undefined, most: number): number => {
  const value = Number(text);
  if (text !== undefined && /^\d+$/.test(text) && value >= 1 && value <= most) return value;
  throw new UsageError(`${what} is ${text === undefined ? 'missing' : `'${text}'`}; it must be a whole number from 1 to ${most}`);
};

const certificatesOf = (text: string): Scenario['certificates'] => {
  if (text === 'own-ca' || text === 'aws') return text;
  throw new UsageError(`--certificates is '${text}'; it must be own-ca or aws`);
};

const committedResult = (cores: number): string | undefined => {
  const file = join('docs', 'bench', `cores-${cores}.json`);
  return existsSync(file) ? file : undefined;
};

const options = {
  certificates: { type: 'string', default: 'own-ca' },
  concurrency: { type: 'string', default: localContext.provisioningConcurrency },
  json: { type: 'string' },
  compare: { type: 'string' },
  show: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const parsed = (args: string[]) => {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};

const benchOf = ({ values, positionals: [what, number, ...rest] }: ReturnType<typeof parsed>): Bench => {
  if (what !== 'cores') throw new UsageError(what === undefined ? 'say what to measure: cores <number>' : `'${what}' is not measured; cores are`);
  if (rest.length > 0) throw new UsageError(`'${rest.join(' ')}' is one word too many`);
  const cores = wholeNumber('the number of cores', number, 100_000);
  return {
    scenario: { cores, certificates: certificatesOf(values.certificates), concurrency: wholeNumber('--concurrency', values.concurrency, 10_000) },
    json: values.json,
    compare: values.compare ?? committedResult(cores),
  };
};

const run = async ({ scenario, json, compare }: Bench): Promise<void> => {
  // read first: a file that is not there should not be told after minutes
  const before = compare === undefined ? undefined : readResult(compare);
  // loaded last: help and refusals should not wait for the SDK
  const { runBench } = await import('./bench/run.ts');
  const result = await runBench(scenario, (progress) => console.error(progress));
  console.log(reportOf(result));
  if (before !== undefined) console.log(`\n${comparisonOf(before, result, compare ?? '')}`);
  if (json !== undefined) writeResult(json, result);
};

const main = async (): Promise<number> => {
  const request = parsed(process.argv.slice(2));
  const { help, show } = request.values;
  if (help === true) console.log(usage);
  else if (show !== undefined) console.log(reportOf(readResult(show)));
  else await run(benchOf(request));
  return 0;
};

await runCommand(usage, main);
