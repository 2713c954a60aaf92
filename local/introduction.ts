import type { RunningCloud } from './cloud.ts';
import { firstRequestLines } from './demo.ts';
import { administrator } from './iam/identities.ts';

/** What was set up beyond the stack itself, for a first request. */
export interface Demonstration {
  /** Id of a registered CA whose key provisioning can use. */
  caId: string;
}

/** What `npm start` says once everything runs, for people and for programs. */
export interface Introduction {
  lines: string[];
  json: Record<string, unknown>;
}

const table = (rows: ReadonlyArray<readonly [string, string]>): string[] => {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
};

const keeping = (data: string | undefined): string[] => {
  if (data === undefined) return ['Ctrl-C ends it; nothing is kept.'];
  return [`State is kept in ${data}: Ctrl-C ends it, and the same command goes on from there. Simulated cores are off until they are powered on again.`];
};

/** What curl signs a request with. */
const signingOptions = (region: string): string => `--aws-sigv4 aws:amz:${region}:execute-api --user ${administrator.accessKeyId}:${administrator.secretAccessKey}`;

/** Where everything is, and how to look at it. */
export const introduction = ({ apiUrl, isSigned, consoleUrl, awsEndpoint, cloud, data, stack, outputs }: RunningCloud, { caId }: Demonstration): Introduction => ({
  lines: [
    `${stack.name} runs on this machine. ${isSigned ? 'The API takes signed requests only' : 'API authorisation is off'}; everything listens on 127.0.0.1 only.`,
    '',
    ...table([['API', apiUrl], ...(consoleUrl === undefined ? [] : [['Console', consoleUrl], ['API, described', `${apiUrl}/docs/`]] as const), ['AWS endpoint', awsEndpoint], ['Region', cloud.region], ['Account', cloud.account], ['Demo CA (caId)', caId]]),
    '',
    'Outputs of the stack:',
    ...table(Object.entries(outputs)),
    '',
    ...firstRequestLines({ apiUrl, awsEndpoint, caId, provisioningTemplates: outputs.ProvisioningTemplates, ...(isSigned && { signing: signingOptions(cloud.region) }) }),
    '',
    'Look inside with the AWS CLI:',
    `  export AWS_ENDPOINT_URL=${awsEndpoint} AWS_REGION=${cloud.region} AWS_DEFAULT_REGION=${cloud.region}`,
    // without the last, SDKs send StartSyncExecution to the host sync-127.0.0.1
    `  export AWS_ACCESS_KEY_ID=${administrator.accessKeyId} AWS_SECRET_ACCESS_KEY=${administrator.secretAccessKey} AWS_DISABLE_HOST_PREFIX_INJECTION=true`,
    '  aws iot list-things',
    '  aws stepfunctions list-state-machines',
    `Logs of the functions: curl ${awsEndpoint}/_local/logs`,
    '',
    ...keeping(data),
  ],
  json: { apiUrl, authorization: isSigned ? 'IAM' : 'NONE', consoleUrl, awsEndpoint, region: cloud.region, account: cloud.account, stack: stack.name, outputs, caId, data },
});
