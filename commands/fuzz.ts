/**
 * `npm run fuzz`: sends requests that are right, nearly right, and absurd to a fresh local stack, and looks at what becomes of them.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ensureLocalAssembly } from './assembly.ts';
import { reportLines } from './fuzz/report-lines.ts';
import { fuzz, isClean } from './fuzz/run.ts';
import { startLocalStack } from './local-stack.ts';
import { runCommand, UsageError } from './options.ts';

const usual = { requests: 10_000, templates: 300, seed: 1 } as const;

const usage = `Sends requests made from contracts/openapi.yaml to a fresh local stack of its own: right ones, ones that are wrong at one
place, and absurd ones; bytes that no client sends; provisioning templates in S3 that are wrong. Every answer must come in time, be in the contract and no 5xx, a 400 must name the field; what was
refused must leave nothing behind, and every task must end. Exits with 1 where one of that does not hold, and prints the
request, made small, as a curl command.

  npm run fuzz
  npm run fuzz -- --operation createCoreTask --requests 2000

  --requests <n>      about so many requests (default ${usual.requests})
  --templates <n>     so many provisioning templates in S3 that are wrong (default ${usual.templates})
  --seed <n>          others of them (default ${usual.seed})
  --operation <id>    of this operation only; may be given more than once
  --path <path>       begins with a failure that was told before
  --json <file>       writes the report to a file too
  --help`;

const wholeNumber = (option: string, text: string | undefined, otherwise: number): number => {
  if (text === undefined) return otherwise;
  if (!/^-?\d{1,10}$/.test(text)) throw new UsageError(`--${option} is '${text}'; it must be a whole number`);
  return Number(text);
};

const options = {
  requests: { type: 'string' }, templates: { type: 'string' }, seed: { type: 'string' }, operation: { type: 'string', multiple: true }, path: { type: 'string' }, json: { type: 'string' }, help: { type: 'boolean', short: 'h' },
} as const;

const parsed = (args: string[]) => {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};

const run = async (args: string[]): Promise<number> => {
  const { requests, templates, seed, operation, path, json, help } = parsed(args);
  if (help) {
    console.log(usage);
    return 0;
  }
  const plan = { requests: wholeNumber('requests', requests, usual.requests), seed: wholeNumber('seed', seed, usual.seed), ...(operation ? { operations: operation } : { beside: { templates: wholeNumber('templates', templates, usual.templates) } }), path };
  const stack = await startLocalStack({ assembly: await ensureLocalAssembly(), pauseScale: 0.1 });
  try {
    const report = await fuzz(stack, plan);
    for (const line of reportLines(stack.apiUrl, report)) console.log(line);
    if (stack.complaints() !== '') console.log(`the stack complained:\n${stack.complaints()}`);
    if (json !== undefined) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
    return isClean(report) && stack.complaints() === '' ? 0 : 1;
  } finally {
    await stack.stop();
  }
};

await runCommand(usage, () => run(process.argv.slice(2)));
