import { parseArgs } from 'node:util';
import { startCloud } from './cloud.ts';
import type { RunningCloud } from './cloud.ts';
import { registerDemoCa } from './demo.ts';
import { introduction } from './introduction.ts';

const usage = `Runs the synthesized app on this machine, without an AWS account.

Usage: npm start -- [options]

  --port <port>       port of the API (default 3014; 0 = any free port)
  --aws-port <port>   port of the AWS endpoint (default 4510; 0 = any free port)
  --assembly <dir>    synthesized app (default cdk.out, made by: npm run synth)
  --json              print one line of JSON instead of text once everything runs
  --verbose           print what functions log, to standard error
  --help              print this
`;

interface Settings {
  apiPort: number;
  awsPort: number;
  assembly: string;
  json: boolean;
  verbose: boolean;
  help: boolean;
}

const portOf = (flag: string, value: string): number => {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new Error(`${flag} '${value}' is not a port; give a number from 0 to 65535`);
  return port;
};

const settingsFrom = (args: string[]): Settings => {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '3014' },
      'aws-port': { type: 'string', default: '4510' },
      assembly: { type: 'string', default: 'cdk.out' },
      json: { type: 'boolean', default: false },
      verbose: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { assembly, json, verbose, help } = values;
  return { apiPort: portOf('--port', values.port), awsPort: portOf('--aws-port', values['aws-port']), assembly, json, verbose, help };
};

const toStderr = (source: string, text: string): void => {
  process.stderr.write(text.replace(/^(?=.)/gm, `[${source}] `));
};

/** Longest that an orderly end may take before the process ends anyway. */
const patienceMilliseconds = 1_500;

const endOnSignal = (running: RunningCloud): void => {
  const end = (): void => {
    setTimeout(() => process.exit(0), patienceMilliseconds).unref();
    void running.close().then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
};

const run = async (settings: Settings): Promise<void> => {
  const running = await startCloud({ ...settings, onLog: settings.verbose ? toStderr : undefined });
  endOnSignal(running);
  const caId = await registerDemoCa(running.cloud);
  const facts = introduction(running, { caId });
  process.stdout.write(settings.json ? `${JSON.stringify(facts.json)}\n` : `${facts.lines.join('\n')}\n`);
};

try {
  const settings = settingsFrom(process.argv.slice(2));
  if (settings.help) process.stdout.write(usage);
  else await run(settings);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
