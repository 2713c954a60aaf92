import { NoAnswer } from '../wire/service.ts';
import type { Cloud, WireRequest } from '../wire/service.ts';
import type { ApiAnswer } from './answer.ts';
import type { Api, Integration } from './api.ts';
import { backendCaller } from './backend-caller.ts';
import type { FailureType } from './gateway-responses.ts';
import { mapAnswer, requestTemplate } from './mapping.ts';
import { invokeProxy } from './proxy.ts';
import { BodyNotJson, render } from './templates.ts';
import type { Rendering } from './templates.ts';

/** One request on its way to an integration. */
export interface Call {
  cloud: Cloud;
  api: Api;
  integration: Integration;
  rendering: Rendering;
}

/** Prefix of `X-Amz-Target` by the service in `arn:aws:apigateway:<region>:<service>:action/<Action>`. */
const targets: Readonly<Record<string, { prefix: string; version: string }>> = {
  dynamodb: { prefix: 'DynamoDB_20120810', version: '1.0' },
  events: { prefix: 'AWSEvents', version: '1.1' },
  states: { prefix: 'AWSStepFunctions', version: '1.0' },
};

interface Action {
  service: string;
  action: string;
}

const actionOf = (uri: string): Action | undefined => {
  const [, service, action] = /^arn:aws[\w-]*:apigateway:[^:]*:([\w-]+):action\/(\w+)/.exec(uri) ?? [];
  return service && action ? { service, action } : undefined;
};

/** @throws Error naming the integration that the local gateway does not have; called once, when the API is built */
export const checkIntegration = (where: string, { type, uri }: Integration): void => {
  if (type === 'mock') return;
  const isProxy = type === 'aws_proxy' && uri.includes(':lambda:path/');
  const action = type === 'aws' ? actionOf(uri) : undefined;
  if (isProxy || (action && targets[action.service])) return;
  throw new Error(
    `${where} integrates with '${uri}' (${type}); the local gateway has Lambda proxies and actions of ${Object.keys(targets).join(', ')}`,
  );
};

const wireRequest = (call: Call, { service, action }: Action, body: string): WireRequest => {
  const { cloud, rendering } = call;
  const { prefix = '', version = '1.0' } = targets[service] ?? {};
  return {
    method: 'POST', path: '/', query: new URLSearchParams(),
    headers: { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': `${prefix}.${action}` },
    body: Buffer.from(body), service, region: cloud.region, account: cloud.account, requestId: rendering.context.requestId, caller: backendCaller(call),
  };
};

const callAction = async (call: Call, action: Action): Promise<ApiAnswer | FailureType> => {
  const body = requestBody(call);
  if (body === undefined) return 'UNSUPPORTED_MEDIA_TYPE';
  const answer = await call.cloud.service(action.service).handle(wireRequest(call, action, body));
  const backend = { status: answer.status, headers: answer.headers, body: answer.body.toString() };
  return mapAnswer(call.integration, backend, call.rendering) ?? 'API_CONFIGURATION_ERROR';
};

const mock = (call: Call): ApiAnswer | FailureType => {
  const body = requestBody(call);
  if (body === undefined) return 'UNSUPPORTED_MEDIA_TYPE';
  const { statusCode } = JSON.parse(body || '{}') as { statusCode?: number };
  if (statusCode === undefined) return 'API_CONFIGURATION_ERROR';
  return mapAnswer(call.integration, { status: statusCode, headers: {}, body: '' }, call.rendering) ?? 'API_CONFIGURATION_ERROR';
};

const requestBody = ({ integration, rendering }: Call): string | undefined => {
  const template = requestTemplate(integration, rendering.request);
  if (template === 'unsupported') return undefined;
  return template === 'passthrough' ? rendering.body : render(template, rendering).text;
};

/** Runs the integration of a method; a failure of the gateway itself comes back by its type. */
export const integrate = async (call: Call): Promise<ApiAnswer | FailureType> => {
  const { type, uri } = call.integration;
  try {
    if (type === 'mock') return mock(call);
    if (type === 'aws_proxy') return await invokeProxy(call);
    const action = actionOf(uri);
    return action ? await callAction(call, action) : 'API_CONFIGURATION_ERROR';
  } catch (error) {
    if (error instanceof BodyNotJson) return 'BAD_REQUEST_BODY';
    if (error instanceof NoAnswer) return error.isLate ? 'INTEGRATION_TIMEOUT' : 'INTEGRATION_FAILURE';
    throw error;
  }
};
