import { errorBody, statusOf, underEveryMediaType } from './api-failures.ts';
import type { GatewayFailure } from './api-failures.ts';
import { corsHeaders } from './api-cors.ts';

interface GatewayAnswer {
  readonly code: GatewayFailure;
  readonly problem: string;
  /** API Gateway's own words say more than `problem` can. */
  readonly explained?: boolean;
}

const notAuthenticated = { code: 'UNAUTHORIZED', problem: 'the request is not authenticated', explained: true } as const;
/** With AWS's own status, by which SDKs know what to do. */
const notSigned = { code: 'FORBIDDEN', problem: 'the request is not signed by a caller that is known', explained: true } as const;
const refused = { code: 'FORBIDDEN', problem: 'the caller may not send this request', explained: true } as const;
const misconfigured = { code: 'INTERNAL', problem: 'the request could not be passed on' } as const;
const unanswered = { code: 'UNAVAILABLE', problem: 'the request was not answered in time' } as const;
const tooMany = { code: 'TOO_MANY_REQUESTS', problem: 'there are too many requests' } as const;

/** Every type of answer that API Gateway gives without asking anything behind it (developer guide, gateway response types). */
const answers = (paths: readonly string[]): Readonly<Record<string, GatewayAnswer>> => ({
  ACCESS_DENIED: refused,
  API_CONFIGURATION_ERROR: misconfigured,
  AUTHORIZER_CONFIGURATION_ERROR: misconfigured,
  AUTHORIZER_FAILURE: misconfigured,
  BAD_REQUEST_BODY: { code: 'MALFORMED_JSON', problem: 'the request body cannot be read', explained: true },
  BAD_REQUEST_PARAMETERS: { code: 'VALIDATION_FAILED', problem: 'the request parameters do not fit', explained: true },
  DEFAULT_4XX: { code: 'VALIDATION_FAILED', problem: 'the request was refused', explained: true },
  DEFAULT_5XX: misconfigured,
  EXPIRED_TOKEN: notSigned,
  INTEGRATION_FAILURE: unanswered,
  INTEGRATION_TIMEOUT: unanswered,
  INVALID_API_KEY: notAuthenticated,
  INVALID_SIGNATURE: notSigned,
  MISSING_AUTHENTICATION_TOKEN: notSigned,
  QUOTA_EXCEEDED: tooMany,
  REQUEST_TOO_LARGE: { code: 'PAYLOAD_TOO_LARGE', problem: 'the request body is too large' },
  RESOURCE_NOT_FOUND: { code: 'ROUTE_NOT_FOUND', problem: `there is no such resource, there are ${paths.join(', ')}` },
  THROTTLED: tooMany,
  UNAUTHORIZED: notAuthenticated,
  UNSUPPORTED_MEDIA_TYPE: { code: 'UNSUPPORTED_MEDIA_TYPE', problem: 'the request body has a media type this API does not read' },
  WAF_FILTERED: refused,
});

/** Seconds after which a client may come again. */
const retryAfter = { 'Retry-After': '5' } as const;

/**
 * The `x-amazon-apigateway-gateway-responses` of the API: the error shape of its contract, with CORS headers where they are wanted.
 *
 * @param paths those the API has
 */
export const gatewayResponses = (paths: readonly string[], corsOrigin: string | undefined): Record<string, object> =>
  Object.fromEntries(
    Object.entries(answers(paths)).map(([type, { code, problem, explained }]) => {
      const headers = { ...corsHeaders(corsOrigin), ...(code === 'TOO_MANY_REQUESTS' || code === 'UNAVAILABLE' ? retryAfter : {}) };
      const responseParameters = Object.fromEntries(Object.entries(headers).map(([name, value]) => [`gatewayresponse.header.${name}`, `'${value}'`]));
      return [type, { statusCode: statusOf(code), responseParameters, responseTemplates: underEveryMediaType(errorBody(code, problem, { explained })) }];
    }),
  );
