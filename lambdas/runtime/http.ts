import middy from '@middy/core';
import { exposedHeaders } from '../../contracts/exposed-headers.ts';
import { defaultMediaType, mediaTypes } from '../../contracts/media-types.ts';
import { Refusal, errorBody } from '../domain/requests/answer.ts';
import { StepFailure } from '../domain/failure.ts';
import { acceptedMediaType } from '../domain/requests/media-type.ts';
import { decodedParameter } from '../domain/requests/path-parameter.ts';
import type { RequestOrigin } from '../domain/requests/request-origin.ts';
import { logContext } from './log-context.ts';
import { asError, logger } from './logger.ts';
import { requestOrigin } from './request-origin.ts';
import type { GatewayContext } from './request-origin.ts';

/** What API Gateway's REST proxy integration sends, as far as it is read. Absent maps come as null. */
export interface ProxyEvent {
  /** Path of the matched resource as the API declares it, `/cores/{coreName}`. */
  readonly resource: string;
  readonly httpMethod: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>> | null;
  readonly pathParameters: Readonly<Record<string, string | undefined>> | null;
  readonly multiValueQueryStringParameters: Readonly<Record<string, readonly string[] | undefined>> | null;
  readonly body?: string | null;
  readonly isBase64Encoded?: boolean;
  readonly requestContext: GatewayContext;
}

export interface ProxyAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request as the API's routes see it. */
export interface ApiRequest {
  readonly path: Readonly<Record<string, string>>;
  /** Every value sent, in order. */
  readonly query: Readonly<Record<string, readonly string[]>>;
  /** Of a POST or PUT as text; empty where none was sent. */
  readonly body: string;
  readonly origin: RequestOrigin;
}

/** A success of which more is told than a body: by another status than 200, or by headers. */
export class Reply {
  readonly status: 200 | 201 | 204;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object | undefined;

  constructor(status: 200 | 201 | 204, headers: Readonly<Record<string, string>> = {}, body?: object) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
}

/** Answers a request with the body of a 200 or with a Reply; throws a Refusal for an error. */
export type Route = (request: ApiRequest) => Promise<object>;

/** Routes of each resource by method. `elsewhere`: the method exists, and API Gateway sends it to something else. */
export type Resources = Readonly<Record<string, Readonly<Record<string, Route | 'elsewhere'>>>>;

/** Seconds after which a client may try again what AWS did not answer. */
const retryAfterSeconds = '5';

/**
 * The one chain around the API's Lambdas: logger context → errors as answers → media type → routing → work.
 *
 * @param corsOrigin value of `access-control-allow-origin`; empty: no CORS
 */
export const http = (resources: Resources, { corsOrigin }: { readonly corsOrigin: string }) => {
  const cors = corsHeaders(corsOrigin);
  return middy<ProxyEvent, ProxyAnswer>({ timeoutEarlyInMillis: 0 })
    .use(logContext<ProxyEvent, ProxyAnswer>(({ requestContext }) => ({ apiRequestId: requestContext.requestId })))
    .use({
      onError: (request) => {
        request.response = errorAnswer(request.event, request.error, cors);
      },
    })
    .handler(async (event) => {
      const mediaType = acceptedMediaType(header(event, 'accept'));
      if (mediaType === undefined) throw new Refusal('UNSUPPORTED_MEDIA_TYPE', `no answer can be given as ${JSON.stringify(header(event, 'accept'))}`);
      const answer = await routeOf(resources, event)(apiRequest(event));
      const headers = { 'content-type': mediaType, ...cors };
      if (answer instanceof Reply) return { statusCode: answer.status, headers: { ...answer.headers, ...headers }, body: answer.body === undefined ? '' : JSON.stringify(answer.body) };
      return { statusCode: 200, headers, body: JSON.stringify(answer) };
    });
};

const header = ({ headers }: ProxyEvent, name: string): string => Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1] ?? '';

const routeOf = (resources: Resources, { resource, httpMethod, path }: ProxyEvent): Route => {
  const routes = Object.hasOwn(resources, resource) ? resources[resource] : undefined;
  if (routes === undefined) {
    throw new Refusal('ROUTE_NOT_FOUND', `there is no resource ${JSON.stringify(path)}, there are ${Object.keys(resources).join(', ')}`);
  }
  const route = Object.hasOwn(routes, httpMethod) ? routes[httpMethod] : undefined;
  if (typeof route === 'function') return route;
  const allow = Object.keys(routes).join(', ');
  throw new Refusal('METHOD_NOT_ALLOWED', `${httpMethod} is not a method of ${resource}, which has ${allow}`, { headers: { allow } });
};

const apiRequest = (event: ProxyEvent): ApiRequest => ({
  path: Object.fromEntries(Object.entries(event.pathParameters ?? {}).map(([name, value]) => [name, decodedParameter(value ?? '')])),
  query: Object.fromEntries(Object.entries(event.multiValueQueryStringParameters ?? {}).map(([name, values]) => [name, values ?? []])),
  body: ['POST', 'PUT'].includes(event.httpMethod) ? bodyOf(event) : '',
  origin: requestOrigin(event.requestContext),
});

/** API Gateway takes a body without a media type for JSON; one of another type it passes on. */
const bodyOf = (event: ProxyEvent): string => {
  const { body, isBase64Encoded = false } = event;
  if (body === undefined || body === null || body === '') return '';
  const type = header(event, 'content-type').split(';')[0]?.trim().toLowerCase() ?? '';
  if (type !== '' && !(mediaTypes as readonly string[]).includes(type)) throw new Refusal('UNSUPPORTED_MEDIA_TYPE', `the request body has media type ${JSON.stringify(type)}`);
  return isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
};

const errorAnswer = (event: ProxyEvent, error: unknown, cors: Readonly<Record<string, string>>): ProxyAnswer => {
  const refusal = refusalOf(error);
  if (refusal.status >= 500) logger.error('a request was not answered', { error: asError(error) });
  return {
    statusCode: refusal.status,
    headers: { 'content-type': acceptedMediaType(header(event, 'accept')) ?? defaultMediaType, ...refusal.headers, ...cors },
    body: JSON.stringify(errorBody(refusal, event.requestContext.requestId)),
  };
};

/** What an error tells the client: nothing of its cause where that is ours. */
const refusalOf = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error;
  if (error instanceof StepFailure && (error.name === 'Throttled' || error.name === 'Unavailable')) {
    return new Refusal('UNAVAILABLE', 'a service behind this API did not answer', { headers: { 'retry-after': retryAfterSeconds } });
  }
  return new Refusal('INTERNAL', 'the request could not be answered');
};

const corsHeaders = (origin: string): Readonly<Record<string, string>> =>
  origin === '' ? {} : { 'access-control-allow-origin': origin, 'access-control-expose-headers': exposedHeaders.join(',') };
