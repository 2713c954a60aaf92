import { parseArgs } from 'node:util';
import type { RunningCloud } from './cloud.ts';
import { DataError } from './data/data-error.ts';
import type { IamMode } from './iam/iam.ts';
import { ensureDemoCa } from './demo.ts';
import { introduction } from './introduction.ts';

const usage = `Runs the synthesized app on this machine, without an AWS account.

Usage: npm start -- [options]

  --port <port>       port of the API (default 3014; 0 = any free port)
  --aws-port <port>   port of the AWS endpoint (default 4510; 0 = any free port)
  --assembly <dir>    synthesized app to run (default: this application, synthesized
                      by npm start with the settings of a local environment)
  --auth <kind>       who may call the API: none (no signature asked, the default) or iam
                      (whoever signs as AWS asks); an assembly given must be of the kind
  --pages <dir>       built pages to serve beside the API (npm start builds them; default: none)
  --iam <mode>        what becomes of calls that the caller's role may not make:
                      enforce (refused, the default) or report (told on standard error)
  --data <dir>        keep state in this directory over a restart (default: nothing is kept)
  --pause-scale <n>   share of their time, over 0 up to 1, that retries and Wait states
                      of state machines and timeouts of jobs take (default 1)
  --json              print one line of JSON instead of text once everything runs
  --verbose           print what functions log, to standard error
  -h, --help          print this
`;

/** Who may call the API. */
type Authorisation = 'none' | 'iam';

/** The command line could not be understood; the message says how to mend it. */
class UsageError extends Error {}

interface Settings {
  apiPort: number;
  awsPort: number;
  assembly: string;
  pages?: string;
  data?: string;
  auth?: Authorisation;
  iam: IamMode;
  pauseScale: number;
  json: boolean;
  verbose: boolean;
  help: boolean;
}

const portOf = (flag: string, value: string): number => {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new UsageError(`${flag} '${value}' is not a port; give a number from 0 to 65535`);
  return port;
};

const scaleOf = (value: string): number => {
  const scale = Number(value);
  if (!/^\d*\.?\d+$/.test(value) || scale <= 0 || scale > 1) throw new UsageError(`--pause-scale '${value}' is not a share; give a number over 0 up to 1, e.g. 0.1`);
  return scale;
};

const iamModeOf = (value: string): IamMode => {
  if (value !== 'enforce' && value !== 'report') throw new UsageError(`--iam '${value}' is not a mode; give enforce or report`);
  return value;
};

const authorisationOf = (value: string): Authorisation => {
  if (value !== 'none' && value !== 'iam') throw new UsageError(`--auth '${value}' is no way to call the API; give none or iam`);
  return value;
};

const parsed = (args: string[]) => {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string', default: '3014' },
        'aws-port': { type: 'string', default: '4510' },
        assembly: { type: 'string', default: 'cdk.out' },
        pages: { type: 'string' },
        data: { type: 'string' },
        auth: { type: 'string' },
        iam: { type: 'string', default: 'enforce' },
        'pause-scale': { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};

const settingsFrom = (args: string[]): Settings => {
  const { port, 'aws-port': awsPort, 'pause-scale': pauseScale, auth, iam, ...rest } = parsed(args);
  return { ...rest, auth: auth === undefined ? undefined : authorisationOf(auth), iam: iamModeOf(iam), pauseScale: scaleOf(pauseScale), apiPort: portOf('--port', port), awsPort: portOf('--aws-port', awsPort) };
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

/** State that can no longer be kept is said in one line; anything else is a defect. */
const endOnFault = (error: Error): void => {
  process.stderr.write(`${error instanceof DataError ? error.message : (error.stack ?? error.message)}\n`);
  process.exit(1);
};

const tellWhatIsLeft = ({ left }: RunningCloud['stack']): void => {
  for (const { logicalId, type, ref } of left) process.stderr.write(`${logicalId} (${type}) is no longer in the template; ${ref} is left as it is\n`);
};

/** Nobody should believe an API closed that is open. */
const refuseOtherThan = (wanted: Authorisation, isSigned: boolean): void => {
  const actual = isSigned ? 'iam' : 'none';
  if (wanted !== actual) throw new UsageError(`--auth is ${wanted}, but the API of the assembly was synthesized for ${actual}; leave --assembly out, or synthesize it with -c authorization=${wanted.toUpperCase()}`);
};

const run = async (settings: Settings): Promise<void> => {
  // a second's worth of code, which nobody needs who only asks how to use this
  const { startCloud, takesSignedOnly } = await import('./cloud.ts');
  if (settings.auth !== undefined) refuseOtherThan(settings.auth, takesSignedOnly(settings.assembly));
  const running = await startCloud({ ...settings, onLog: settings.verbose ? toStderr : undefined });
  endOnSignal(running);
  tellWhatIsLeft(running.stack);
  const caId = await ensureDemoCa(running.cloud);
  const facts = introduction(running, { caId });
  process.stdout.write(settings.json ? `${JSON.stringify(facts.json)}\n` : `${facts.lines.join('\n')}\n`);
};

process.once('uncaughtException', endOnFault);
try {
  const settings = settingsFrom(process.argv.slice(2));
  if (settings.help) process.stdout.write(usage);
  else await run(settings);
} catch (error) {
  const isUsage = error instanceof UsageError;
  process.stderr.write(`${(error as Error).message}\n${isUsage ? `\n${usage}` : ''}`);
  process.exit(isUsage ? 2 : 1);
}
