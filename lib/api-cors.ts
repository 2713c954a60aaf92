import { exposedHeaders } from '../contracts/exposed-headers.ts';
import { underEveryMediaType } from './api-failures.ts';

/** Headers of every answer to a browser: who may read it, and which headers of it. None where CORS is off. */
export const corsHeaders = (origin: string | undefined): Readonly<Record<string, string>> =>
  origin === undefined ? {} : { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': exposedHeaders.join(',') };

/** What a page may send: the headers of the contract, and those with which the SDKs sign. */
const allowedHeaders = [
  'Accept', 'Content-Type', 'Idempotency-Key', 'X-Api-Key',
  'Authorization', 'X-Amz-Content-Sha256', 'X-Amz-Date', 'X-Amz-Security-Token', 'X-Amz-User-Agent',
];

const preflightHeaders = (origin: string): Readonly<Record<string, string>> => ({
  'Access-Control-Allow-Origin': origin,
  'Access-Control-Allow-Methods': 'GET,POST,PUT,DELETE,OPTIONS',
  'Access-Control-Allow-Headers': allowedHeaders.join(','),
  'Access-Control-Max-Age': '600',
});

/** Header parameters of an integration's answer. */
export const responseParameters = (headers: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [`method.response.header.${name}`, `'${value}'`]));

/** Headers declared by a method's answer. */
export const declaredHeaders = (names: readonly string[]): Record<string, object> =>
  Object.fromEntries(names.map((name) => [name, { schema: { type: 'string' } }]));

/**
 * Answers a browser's preflight request, which carries no credentials, without asking anything behind the API. The status
 * comes from the template of the request's media type: a body without one would be taken for it, and answered with 500.
 */
export const preflight = (origin: string): object => {
  const headers = preflightHeaders(origin);
  return {
    'x-amazon-apigateway-auth': { type: 'NONE' },
    responses: { '204': { description: 'What browsers may send.', headers: declaredHeaders(Object.keys(headers)) } },
    'x-amazon-apigateway-integration': {
      type: 'mock',
      passthroughBehavior: 'never',
      requestTemplates: underEveryMediaType('{"statusCode":204}'),
      responses: { default: { statusCode: '204', responseParameters: responseParameters(headers) } },
    },
  };
};
