import { STATUS_CODES } from 'node:http';
import { failures } from '../contracts/failures.ts';
import { mediaTypes } from '../contracts/media-types.ts';

/** Codes with which API Gateway itself answers. */
export type GatewayFailure =
  | 'MALFORMED_JSON' | 'VALIDATION_FAILED' | 'ROUTE_NOT_FOUND' | 'PAYLOAD_TOO_LARGE' | 'UNSUPPORTED_MEDIA_TYPE' | 'UNAUTHORIZED' | 'FORBIDDEN'
  | 'TOO_MANY_REQUESTS' | 'INTERNAL' | 'UNAVAILABLE';

/** The same template whichever media type is chosen. */
export const underEveryMediaType = (template: string): Record<string, string> => Object.fromEntries(mediaTypes.map((type) => [type, template]));

/** The code's HTTP status. */
export const statusOf = (code: GatewayFailure): number => failures[code].status;

/**
 * An error body as API Gateway writes it, in mapping templates and gateway responses alike: the request id is filled in.
 *
 * @param explained adds what API Gateway says of the request; in gateway responses only
 */
export const errorBody = (code: GatewayFailure, problem: string, { explained = false } = {}): string => {
  const { status, hint } = failures[code];
  const text = { error: STATUS_CODES[status], code, message: `${problem}; ${hint}` };
  // $context.error.messageString comes in quotes.
  const details = explained ? '[{"field":"request","problem":$context.error.messageString}]' : '[]';
  return `${JSON.stringify(text).slice(0, -1)},"details":${details},"requestId":"$context.requestId"}`;
};
