/** Functions of the stack that operators invoke, locally and in AWS. */
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { localContext } from './assembly.ts';
import { withCure } from './local-stack.ts';
import { UsageError, type CommandLine } from './options.ts';

/** Where a command line says that the stack is: `--aws`, `--environment` and `--aws-port`. */
type Place = Pick<CommandLine<'aws', 'environment'>, 'flags' | 'values' | 'awsPort'>;

/** How the two places are said in a command's usage; the name of the script goes ahead. */
export const placesUsage = (script: string): string => `  npm run ${script.padEnd(38)} in the local stack that 'npm start' runs
  npm run ${`${script} -- --aws --environment <name>`.padEnd(38)} of that environment in AWS, with the credentials and the region that the
                                                 AWS CLI would take (AWS_PROFILE, AWS_REGION …)`;

/** The work takes as long as reading the table: the answer is waited for, and the request is sent once. */
const clientOf = (isAws: boolean, awsPort: number): LambdaClient => {
  const settings = { maxAttempts: 1, requestHandler: { requestTimeout: 900_000 } };
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new LambdaClient(isAws ? settings : { ...settings, endpoint: `http://127.0.0.1:${awsPort}`, region: 'us-east-1', credentials });
};

/**
 * Invokes a function of an environment and waits for its answer.
 *
 * @param noun last part of the function's name
 * @throws UsageError where the environment in AWS is not named; Error with the function's own words where it fails
 */
export const functionCall = async <Answer>({ flags, values, awsPort }: Place, noun: string, request: object): Promise<Answer> => {
  const environment = values.environment ?? (flags.aws ? undefined : localContext['environment']);
  if (environment === undefined) throw new UsageError('--aws is given without --environment; name the environment that is to be looked at');
  const client = clientOf(flags.aws, awsPort);
  try {
    const FunctionName = `greengrass2-provisioning-${environment}-${noun}`;
    const { Payload, FunctionError } = await client.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify(request) })).catch((error: unknown) => {
      throw flags.aws ? error : withCure(error, `http://127.0.0.1:${awsPort}`);
    });
    const text = Buffer.from(Payload ?? []).toString();
    if (FunctionError !== undefined) throw new Error(`function ${FunctionName} failed: ${text}`);
    return JSON.parse(text) as Answer;
  } finally {
    client.destroy();
  }
};
