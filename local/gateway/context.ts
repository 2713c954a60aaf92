import type { Api } from './api.ts';
import type { ApiRequest } from './request.ts';
import { header } from './request.ts';

/** `$context`, as templates, parameter mappings and proxy events see it. */
export interface RequestContext {
  accountId: string;
  apiId: string;
  deploymentId: string;
  domainName: string;
  domainPrefix: string;
  extendedRequestId: string;
  httpMethod: string;
  identity: Record<string, string | null>;
  path: string;
  protocol: string;
  requestId: string;
  requestTime: string;
  requestTimeEpoch: number;
  resourceId: string;
  resourcePath: string;
  stage: string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Common log format, e.g. `23/Nov/2026:09:14:05 +0000`. */
const logTime = (date: Date): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${two(date.getUTCDate())}/${months[date.getUTCMonth()] ?? ''}/${date.getUTCFullYear()}`;
  return `${day}:${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} +0000`;
};

const noCaller = {
  accessKey: null, accountId: null, apiKey: null, apiKeyId: null, caller: null, cognitoAuthenticationProvider: null,
  cognitoAuthenticationType: null, cognitoIdentityId: null, cognitoIdentityPoolId: null, principalOrgId: null, user: null, userArn: null,
};

export const requestContext = (api: Api, account: string, request: Omit<ApiRequest, 'body'>, resourcePath: string): RequestContext => {
  const host = header(request, 'host') ?? '127.0.0.1';
  return {
    accountId: account,
    apiId: api.id,
    deploymentId: 'local',
    domainName: host,
    domainPrefix: host.split(/[.:]/)[0] ?? host,
    extendedRequestId: request.extendedRequestId,
    httpMethod: request.method,
    identity: { ...noCaller, sourceIp: request.sourceIp, userAgent: header(request, 'user-agent') ?? null },
    path: request.path,
    protocol: 'HTTP/1.1',
    requestId: request.requestId,
    requestTime: logTime(request.receivedAt),
    requestTimeEpoch: request.receivedAt.getTime(),
    resourceId: Buffer.from(resourcePath).toString('hex').slice(-6),
    resourcePath,
    stage: api.stage,
  };
};
