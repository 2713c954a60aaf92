/**
 * `npm run recount`: holds the counters of the fleet, of which GET /fleet/summary tells, against a count of all cores.
 */
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { localContext } from './assembly.ts';
import { parseCommandLine, runCommand, UsageError } from './options.ts';
import { differenceLines, type Recount } from './recount/difference-lines.ts';

const usage = `Counts all cores of an environment anew, and tells every counter that says otherwise. Safe at any time: nothing is judged, or
mended, that changes meanwhile. Exits with 1 if a counter is wrong and stays so, or cannot be judged.

  npm run recount                                    in the local stack that 'npm start' runs
  npm run recount -- --aws --environment <name>      of that environment in AWS, with the credentials and the region that the
                                                     AWS CLI would take (AWS_PROFILE, AWS_REGION …)

  --fix               mends what is wrong
  --aws-port <port>   port of the local AWS services
  --help`;

const invoke = async (client: LambdaClient, FunctionName: string, request: { readonly fix: boolean }): Promise<Recount> => {
  const { Payload, FunctionError } = await client.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify(request) }));
  const text = Buffer.from(Payload ?? []).toString();
  if (FunctionError !== undefined) throw new Error(`function ${FunctionName} failed: ${text}`);
  return JSON.parse(text) as Recount;
};

/** Counting takes as long as reading the table: the answer is waited for, and the request is sent once. */
const clientOf = (isAws: boolean, awsPort: number): LambdaClient => {
  const settings = { maxAttempts: 1, requestHandler: { requestTimeout: 900_000 } };
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new LambdaClient(isAws ? settings : { ...settings, endpoint: `http://127.0.0.1:${awsPort}`, region: 'us-east-1', credentials });
};

const recount = async (args: readonly string[]): Promise<number> => {
  const { flags, values, awsPort, help } = parseCommandLine(args, ['fix', 'aws'], undefined, ['environment']);
  if (help) {
    console.log(usage);
    return 0;
  }
  const environment = values.environment ?? (flags.aws ? undefined : localContext['environment']);
  if (environment === undefined) throw new UsageError('--aws is given without --environment; name the environment whose cores are to be counted');
  const client = clientOf(flags.aws, awsPort);
  const found = await invoke(client, `greengrass2-provisioning-${environment}-RecountFleet`, { fix: flags.fix }).finally(() => client.destroy());
  for (const line of differenceLines(found)) console.log(line);
  return found.differences.length > found.mended || found.busyShards.length > 0 ? 1 : 0;
};

await runCommand(usage, () => recount(process.argv.slice(2)));
