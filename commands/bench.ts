/**
 * `npm run bench`: measures what provisioning and deploying take, of this machine and of AWS, in a fresh local stack of its own.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { localContext } from './assembly.ts';
import { comparisonOf, reportOf } from './bench/report.ts';
import { readResult, writeResult } from './bench/result.ts';
import type { CoresScenario, Kind, Scenario } from './bench/scenario.ts';
import { runCommand, UsageError } from './options.ts';

const usage = `Measures provisioning and deploying in a fresh local stack of its own: speed, memory, AWS calls, and what AWS would charge
for them. Exits with 1 if anything fails, a single core too, but not because something is slow.

  npm run bench -- cores <number>   provisions cores
  npm run bench -- deploy <number>  deploys a version of a template to cores that run none, and then the next version
  npm run bench -- start            clones what is committed, installs and starts it: minutes, and a network
  npm run bench -- --show <file>    prints a result that was written before

  --certificates <by>   cores: own-ca (default) or aws
  --concurrency <n>     cores of one task at a time (default ${localContext.provisioningConcurrency ?? ''}; deploy: ${localContext.deploymentConcurrency ?? ''})
  --json <file>         writes the result to a file too
  --compare <file>      compares with that result (default: docs/bench/<scenario>-<number>.json, where there is one)
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

const certificatesOf = (text: string): CoresScenario['certificates'] => {
  if (text === 'own-ca' || text === 'aws') return text;
  throw new UsageError(`--certificates is '${text}'; it must be own-ca or aws`);
};

const committedResult = ({ kind, cores }: Scenario): string | undefined => {
  const file = join('docs', 'bench', `${kind}-${cores}.json`);
  return existsSync(file) ? file : undefined;
};

const options = {
  certificates: { type: 'string' },
  concurrency: { type: 'string' },
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

type Values = ReturnType<typeof parsed>['values'];

const mostConcurrent = 10_000;

const scenarios: Readonly<Record<Kind, (cores: number, values: Values) => Scenario>> = {
  cores: (cores, { certificates = 'own-ca', concurrency = localContext.provisioningConcurrency }) => ({
    kind: 'cores', cores, certificates: certificatesOf(certificates), concurrency: wholeNumber('--concurrency', concurrency, mostConcurrent),
  }),
  deploy: (cores, { certificates, concurrency = localContext.deploymentConcurrency }) => {
    if (certificates !== undefined) throw new UsageError('--certificates is of cores, not of deploy');
    return { kind: 'deploy', cores, concurrency: wholeNumber('--concurrency', concurrency, mostConcurrent) };
  },
};

const isKind = (word: string): word is Kind => Object.hasOwn(scenarios, word);

const kindOf = (word: string | undefined): Kind => {
  if (word !== undefined && isKind(word)) return word;
  throw new UsageError(word === undefined ? 'say what to measure: cores <number>, deploy <number>, or start' : `'${word}' is not measured; cores, deploy and start are`);
};

const benchOf = ({ values, positionals: [what, number, ...rest] }: ReturnType<typeof parsed>): Bench => {
  if (what === 'start') throw new UsageError(`'start' takes no more words, but '${[number, ...rest].join(' ')}' was given`);
  const kind = kindOf(what);
  if (rest.length > 0) throw new UsageError(`'${rest.join(' ')}' is one word too many`);
  const scenario = scenarios[kind](wholeNumber('the number of cores', number, 100_000), values);
  return { scenario, json: values.json, compare: values.compare ?? committedResult(scenario) };
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

const runStart = async (): Promise<void> => {
  const { cloneStarts } = await import('./bench/start-up.ts');
  const { fresh, installed } = await cloneStarts((progress) => console.error(progress));
  console.log(`  git clone, npm start until the first answer  ${fresh.toFixed(1).padStart(5)}  s\n  npm start in it again                        ${installed.toFixed(1).padStart(5)}  s`);
};

const main = async (): Promise<number> => {
  const request = parsed(process.argv.slice(2));
  const { values: { help, show }, positionals } = request;
  if (help === true) console.log(usage);
  else if (show !== undefined) console.log(reportOf(readResult(show)));
  else if (positionals.length === 1 && positionals[0] === 'start') await runStart();
  else await run(benchOf(request));
  return 0;
};

await runCommand(usage, main);
