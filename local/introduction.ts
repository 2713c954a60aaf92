import type { RunningCloud } from './cloud.ts';
import { firstRequestLines } from './demo.ts';

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

/** Where everything is, and how to look at it. */
export const introduction = ({ apiUrl, awsEndpoint, cloud, stack, outputs }: RunningCloud, { caId }: Demonstration): Introduction => ({
  lines: [
    `${stack.name} runs on this machine. API authorisation is off; everything listens on 127.0.0.1 only.`,
    '',
    ...table([['API', apiUrl], ['AWS endpoint', awsEndpoint], ['Region', cloud.region], ['Account', cloud.account], ['Demo CA (caId)', caId]]),
    '',
    'Outputs of the stack:',
    ...table(Object.entries(outputs)),
    '',
    ...firstRequestLines({ apiUrl, awsEndpoint, caId, provisioningTemplates: outputs.ProvisioningTemplates }),
    '',
    'Look inside with the AWS CLI:',
    `  export AWS_ENDPOINT_URL=${awsEndpoint} AWS_REGION=${cloud.region} AWS_ACCESS_KEY_ID=local AWS_SECRET_ACCESS_KEY=local`,
    '  aws iot list-things',
    '  aws stepfunctions list-state-machines',
    `Logs of the functions: curl ${awsEndpoint}/_local/logs`,
    '',
    'Ctrl-C ends it; nothing is kept.',
  ],
  json: { apiUrl, awsEndpoint, region: cloud.region, account: cloud.account, stack: stack.name, outputs, caId },
});
