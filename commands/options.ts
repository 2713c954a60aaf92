/** What all commands take, and how they say what they take. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** Ports of the local stack; `npm start` takes the same ones. */
export const defaultPorts = { api: 3014, aws: 4510 } as const;

const portOptions = {
  port: { type: 'string' },
  'aws-port': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsOptionsConfig;

/** The command line could not be understood; the message says how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const portOf = (option: string, text: string | undefined, usual: number): number => {
  if (text === undefined) return usual;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UsageError(`--${option} is '${text}'; it must be a port from 0 to 65535`);
  return port;
};

/** A parsed command line. */
export interface CommandLine<Flag extends string, Value extends string = never> {
  readonly positionals: readonly string[];
  readonly flags: Readonly<Record<Flag, boolean>>;
  /** Of options that take a value, where they were given. */
  readonly values: Readonly<Partial<Record<Value, string>>>;
  /** As given, or the usual ones. */
  readonly apiPort: number;
  readonly awsPort: number;
  readonly help: boolean;
}

const optionsOf = (names: readonly string[], type: 'boolean' | 'string'): ParseArgsOptionsConfig => Object.fromEntries(names.map((name) => [name, { type }]));

/**
 * Parses a command line with the two ports, `--help` and the command's own options.
 *
 * @param valued options that take a value
 * @throws UsageError
 */
export const parseCommandLine = <Flag extends string, Value extends string = never>(
  args: readonly string[], flags: readonly Flag[], ports: { api: number; aws: number } = defaultPorts, valued: readonly Value[] = [],
): CommandLine<Flag, Value> => {
  const own = { ...optionsOf(flags, 'boolean'), ...optionsOf(valued, 'string') };
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { ...portOptions, ...own }, allowPositionals: true });
    const given = values as Readonly<Record<string, string | boolean | undefined>>;
    const text = (option: string): string | undefined => given[option] as string | undefined;
    return {
      positionals,
      flags: Object.fromEntries(flags.map((flag) => [flag, given[flag] === true])) as Record<Flag, boolean>,
      values: Object.fromEntries(valued.flatMap((name) => (given[name] === undefined ? [] : [[name, given[name]]]))) as Partial<Record<Value, string>>,
      apiPort: portOf('port', text('port'), ports.api),
      awsPort: portOf('aws-port', text('aws-port'), ports.aws),
      help: given.help === true,
    };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message);
  }
};

/**
 * Runs a command to its exit code: an error becomes its message, without a stack trace where the cure lies with the caller.
 *
 * @param usage printed for `--help` and after a command line that could not be understood
 */
export const runCommand = async (usage: string, command: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) console.error(`\n${usage}`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
};
