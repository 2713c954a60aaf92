/** `npm run synth`: writes the CloudFormation assembly that `cdk deploy` would send. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { synthesize } from './assembly.ts';
import { UsageError, runCommand } from './options.ts';

const usage = `Writes the CloudFormation assembly that cdk deploy would send, checked by cdk-nag.

Usage: npm run synth -- [options]

  -c, --context <key>=<value>   a setting, as often as needed (docs/configuration.md), e.g. -c environment=dev
  --output <dir>                where to write it (default cdk.out)
  --help                        print this

Settings can also stand in cdk.json under "context".
`;

const options = { context: { type: 'string', short: 'c', multiple: true }, output: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

const commandLine = (): { context: Record<string, string>; output: string; help: boolean } => {
  try {
    const { context = [], output = 'cdk.out', help = false } = parseArgs({ options }).values;
    const wrong = context.find((setting) => !/^[^=]+=/.test(setting));
    if (wrong !== undefined) throw new UsageError(`--context is '${wrong}'; it must be <key>=<value>`);
    return { context: Object.fromEntries(context.map((setting) => [setting.slice(0, setting.indexOf('=')), setting.slice(setting.indexOf('=') + 1)])), output, help };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message);
  }
};

const stackNames = (folder: string): string[] =>
  readdirSync(folder).flatMap((file) => (file.endsWith('.template.json') ? [file.slice(0, -'.template.json'.length)] : []));

await runCommand(usage, async () => {
  const { context, output, help } = commandLine();
  if (help) {
    console.log(usage);
    return 0;
  }
  const folder = resolve(import.meta.dirname, '..', output);
  const synthesis = await synthesize(folder, context);
  if (synthesis.output.trim() !== '') console.error(synthesis.output.trimEnd());
  if (synthesis.code === 0) console.log(`stack ${stackNames(folder).join(', ')} is in ${output}; cdk-nag found nothing that is not acknowledged with its reason`);
  return synthesis.code;
});
