import type { ApiRequest } from './request.ts';
import { acceptedTypes, header } from './request.ts';
import type { ApiAnswer } from './answer.ts';

/** How one type of failure of the gateway itself is answered. */
export interface GatewayResponse {
  statusCode?: number;
  /** `gatewayresponse.header.<name>` → `'static'`, `context.…` or `method.request.header.…` */
  responseParameters: Readonly<Record<string, string>>;
  responseTemplates: Readonly<Record<string, string>>;
}

export type GatewayResponses = Map<string, GatewayResponse>;

/** The failures that this gateway can have, with AWS's own status, message and error type. */
const failures = {
  MISSING_AUTHENTICATION_TOKEN: { status: 403, message: 'Missing Authentication Token', errorType: 'MissingAuthenticationTokenException' },
  INVALID_SIGNATURE: { status: 403, message: 'The request signature is invalid', errorType: 'InvalidSignatureException' },
  ACCESS_DENIED: { status: 403, message: 'Access denied', errorType: 'AccessDeniedException' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: 'Unsupported Media Type', errorType: 'BadRequestException' },
  REQUEST_TOO_LARGE: { status: 413, message: 'Request Too Long', errorType: 'RequestTooLongException' },
  HEADERS_TOO_LARGE: { status: 431, message: 'Request header fields too large', errorType: 'BadRequestException' },
  BAD_REQUEST_BODY: { status: 400, message: 'Invalid request body', errorType: 'BadRequestException' },
  API_CONFIGURATION_ERROR: { status: 500, message: 'Internal server error', errorType: 'InternalServerErrorException' },
  INTEGRATION_FAILURE: { status: 504, message: 'Internal server error', errorType: 'InternalServerErrorException' },
  INTEGRATION_TIMEOUT: { status: 504, message: 'Endpoint request timed out', errorType: 'InternalServerErrorException' },
  /** A Lambda that failed or did not answer as a proxy must; on AWS it has no type of its own either. */
  MALFORMED_PROXY_ANSWER: { status: 502, message: 'Internal server error', errorType: 'InternalServerErrorException' },
} as const;

export type FailureType = keyof typeof failures;

/** What one failure says where not every failure of its type says the same. */
export interface FailureWords {
  readonly message: string;
  readonly errorType: string;
}

type Raw = Readonly<Record<string, unknown>>;

const strings = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries((value ?? {}) as Raw).map(([key, text]) => [key, String(text)]));

/** One customised response, from the OpenAPI extension or an `AWS::ApiGateway::GatewayResponse`. */
export const gatewayResponse = (given: { statusCode?: unknown; responseParameters?: unknown; responseTemplates?: unknown }): GatewayResponse => ({
  statusCode: given.statusCode === undefined || given.statusCode === null ? undefined : Number(given.statusCode),
  responseParameters: strings(given.responseParameters),
  responseTemplates: strings(given.responseTemplates),
});

export const parseGatewayResponses = (extension: unknown): GatewayResponses =>
  new Map(Object.entries((extension ?? {}) as Raw).map(([type, given]) => [type, gatewayResponse(given as Raw)]));

const valueAt = (values: Raw, path: string): string => {
  let value: unknown = values;
  for (const step of path.split('.')) value = typeof value === 'object' && value !== null ? (value as Raw)[step] : undefined;
  return value === undefined || value === null ? '' : String(value);
};

/** Gateway responses know no template language: `$context.…` is replaced, nothing else (API Gateway guide, gateway responses). */
const substitute = (text: string, context: Raw): string =>
  text
    .replace(/\$context\.([\w.]*\w)|\$\{context\.([\w.]*\w)\}/g, (_whole, bare?: string, braced?: string) => valueAt(context, bare ?? braced ?? ''))
    .replace(/\$stageVariables\.\w+|\$\{stageVariables\.\w+\}/g, '');

const mapped = (source: string, context: Raw, request: Pick<ApiRequest, 'headers'>): string | undefined => {
  const [, fixed] = /^'(.*)'$/s.exec(source) ?? [];
  if (fixed !== undefined) return fixed;
  if (source.startsWith('context.')) return valueAt(context, source.slice('context.'.length));
  if (source.startsWith('method.request.header.')) return header(request, source.slice('method.request.header.'.length));
  return undefined;
};

/** The gateway's own answer to a request that it cannot or may not pass on. */
export const failureAnswer = (
  responses: GatewayResponses,
  type: FailureType,
  { context, request, words }: { context: Raw; request: Pick<ApiRequest, 'headers'>; words?: FailureWords },
): ApiAnswer => {
  const { status, message, errorType } = { ...failures[type], ...words };
  const chosen = responses.get(type) ?? responses.get(status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX');
  const error = { message, messageString: JSON.stringify(message), responseType: type, validationErrorString: message };
  const known = { ...context, error };
  const templates = { 'application/json': '{"message":$context.error.messageString}', ...chosen?.responseTemplates };
  const contentType = acceptedTypes(request).find((accepted) => Object.hasOwn(templates, accepted)) ?? 'application/json';
  const headers: Array<[string, string]> = [['content-type', contentType], ['x-amzn-errortype', errorType]];
  for (const [target, source] of Object.entries(chosen?.responseParameters ?? {})) {
    const value = mapped(source, known, request);
    if (value !== undefined) headers.push([target.replace('gatewayresponse.header.', ''), value]);
  }
  const body = substitute((templates as Record<string, string>)[contentType] ?? '', known);
  return { status: chosen?.statusCode ?? status, headers, body };
};
