import { AwsError } from '../wire/service.ts';
import type { ApiAnswer } from './answer.ts';
import { backendCaller } from './backend-caller.ts';
import type { FailureType } from './gateway-responses.ts';
import type { Call } from './integrations.ts';
import { acceptedTypes, header, mediaType, multiValues, singleValues } from './request.ts';
import type { ApiRequest } from './request.ts';

const functionOf = (uri: string): string => /functions\/(.+)\/invocations$/.exec(uri)?.[1] ?? uri;

const matchesAny = (types: readonly string[], given: string | undefined): boolean =>
  given !== undefined && types.some((type) => type === '*/*' || mediaType(type) === mediaType(given));

const orNull = <T extends object>(value: T): T | null => (Object.keys(value).length === 0 ? null : value);

/** Headers that the front of API Gateway adds to a client's. */
const forwarded = (request: ApiRequest): ApiRequest['headers'] => [
  ...request.headers,
  ['X-Forwarded-For', request.sourceIp],
  ['X-Forwarded-Port', '443'],
  ['X-Forwarded-Proto', 'https'],
];

/** The event of a REST API's Lambda proxy integration (payload format 1.0). */
const proxyEvent = ({ api, rendering }: Call): object => {
  const { request, context, pathParameters } = rendering;
  const isBase64Encoded = request.body.length > 0 && matchesAny(api.binaryMediaTypes, header(request, 'content-type'));
  const headers = forwarded(request);
  return {
    resource: context.resourcePath,
    path: request.path,
    httpMethod: request.method,
    headers: singleValues(headers),
    multiValueHeaders: multiValues(headers),
    queryStringParameters: orNull(singleValues(request.query)),
    multiValueQueryStringParameters: orNull(multiValues(request.query)),
    pathParameters: orNull({ ...pathParameters }),
    stageVariables: null,
    requestContext: { ...context, path: `/${context.stage}${request.path}` },
    body: request.body.length === 0 ? null : request.body.toString(isBase64Encoded ? 'base64' : 'utf8'),
    isBase64Encoded,
  };
};

interface ProxyAnswer {
  statusCode: number | string;
  headers?: Record<string, string | number | boolean>;
  multiValueHeaders?: Record<string, Array<string | number | boolean>>;
  body?: string;
  isBase64Encoded?: boolean;
}

const isScalarMap = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value) && Object.values(value).every((item) => typeof item !== 'object'));

const isListMap = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'object' && Object.values(value).every(Array.isArray));

const isProxyAnswer = (value: unknown): value is ProxyAnswer => {
  if (typeof value !== 'object' || value === null) return false;
  const { statusCode, headers, multiValueHeaders, body } = value as Record<string, unknown>;
  const status = Number(statusCode);
  return (
    statusCode !== undefined && Number.isInteger(status) && status >= 100 && status <= 599 &&
    isScalarMap(headers) && isListMap(multiValueHeaders) && (body === undefined || body === null || typeof body === 'string')
  );
};

const headersOf = ({ headers, multiValueHeaders }: ProxyAnswer): Array<[string, string]> => {
  const multi = Object.entries(multiValueHeaders ?? {}).flatMap(([name, values]) => values.map((value): [string, string] => [name, String(value)]));
  const taken = new Set(multi.map(([name]) => name.toLowerCase()));
  const single = Object.entries(headers ?? {}).filter(([name]) => !taken.has(name.toLowerCase())).map(([name, value]): [string, string] => [name, String(value)]);
  return [...single, ...multi];
};

const toAnswer = (answer: ProxyAnswer, binary: readonly string[], request: ApiRequest): ApiAnswer => {
  const headers = headersOf(answer);
  if (!headers.some(([name]) => name.toLowerCase() === 'content-type')) headers.push(['content-type', 'application/json']);
  const body = answer.body ?? '';
  const decoded = answer.isBase64Encoded === true && matchesAny(binary, acceptedTypes(request)[0]);
  return { status: Number(answer.statusCode), headers, body: decoded ? Buffer.from(body, 'base64') : body };
};

/** Invokes the function of a proxy integration; whatever is not a proxy answer is a bad gateway. */
export const invokeProxy = async (call: Call): Promise<ApiAnswer | FailureType> => {
  const { cloud, api, integration, rendering } = call;
  const input = { FunctionName: functionOf(integration.uri), Payload: Buffer.from(JSON.stringify(proxyEvent(call))) };
  try {
    const { FunctionError, Payload } = (await cloud.service('lambda').call('Invoke', input, { caller: backendCaller(call) })) as { FunctionError?: string; Payload: Uint8Array };
    if (FunctionError) return 'MALFORMED_PROXY_ANSWER';
    const answer: unknown = JSON.parse(Buffer.from(Payload).toString('utf8'));
    return isProxyAnswer(answer) ? toAnswer(answer, api.binaryMediaTypes, rendering.request) : 'MALFORMED_PROXY_ANSWER';
  } catch (error) {
    if (error instanceof AwsError) return 'API_CONFIGURATION_ERROR';
    throw error;
  }
};
