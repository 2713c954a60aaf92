import { createHash } from 'node:crypto';
import type { DescribeEndpointCommandInput } from '@aws-sdk/client-iot';
import type { Operations } from '../wire/service.ts';
import type { Iot } from './context.ts';
import { invalidRequest } from './errors.ts';

/** The account's own part of a host name: 14 characters, the first telling the kind, the same on every run. */
const identifier = (kind: string, account: string): string =>
  kind + BigInt(`0x${createHash('sha256').update(`${kind}${account}`).digest('hex')}`).toString(36).slice(0, 13);

const HOSTS: Readonly<Record<string, (iot: Iot) => string>> = {
  'iot:Data': ({ account, region }) => `${identifier('a', account)}.iot.${region}.amazonaws.com`,
  'iot:Data-ATS': ({ account, region }) => `${identifier('a', account)}-ats.iot.${region}.amazonaws.com`,
  'iot:CredentialProvider': ({ account, region }) => `${identifier('c', account)}.credentials.iot.${region}.amazonaws.com`,
  'iot:Jobs': ({ account, region }) => `${identifier('a', account)}.jobs.iot.${region}.amazonaws.com`,
};

/** Host names shaped like AWS's; nothing listens there. */
export const endpointOperations = (iot: Iot) => ({
  DescribeEndpoint: async ({ endpointType = 'iot:Data' }: DescribeEndpointCommandInput) => {
    const host = HOSTS[endpointType];
    if (!host) throw invalidRequest(`Endpoint type ${endpointType} not recognized; there are ${Object.keys(HOSTS).join(', ')}`);
    return { endpointAddress: host(iot) };
  },
}) satisfies Operations;
