import type { IncomingMessage } from 'node:http';
import { CONTROL_PREFIX } from './control.ts';
import type { WireResponse } from './service.ts';
import { signingScope } from './sigv4-scope.ts';

/**
 * Pages of this machine. AWS lets pages of every origin read its answers, because only a signature it can check gets one;
 * here any signature will do, so that pages from elsewhere must be kept out.
 */
const ownOrigin = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** What the endpoints of AWS let a page see beside the body. */
const exposed = 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date';

const listed = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value.join(', ') : value);

const queryOf = (url: string): URLSearchParams => new URLSearchParams(url.split(/\?(.*)/s)[1]);

/** A bucket answers pages only as its own CORS configuration says, which buckets do not have here. */
const isForBucket = ({ headers, url = '' }: IncomingMessage): boolean => signingScope(headers, queryOf(url))?.service === 's3';

/** Headers that let the page which asked read the answer; none where it may not. */
export const corsHeaders = (message: IncomingMessage): Record<string, string> => {
  const { origin } = message.headers;
  if (origin === undefined || message.url?.startsWith(CONTROL_PREFIX) || isForBucket(message)) return {};
  if (!ownOrigin.test(origin)) return { vary: 'Origin' };
  return { 'access-control-allow-origin': origin, 'access-control-expose-headers': exposed, vary: 'Origin' };
};

/** The answer to a browser that asks whether a page may send a request; undefined for every other request. */
export const preflightAnswer = (message: IncomingMessage): WireResponse | undefined => {
  const { headers, method } = message;
  const asked = listed(headers['access-control-request-method']);
  if (method !== 'OPTIONS' || asked === undefined || headers.origin === undefined) return undefined;
  if (corsHeaders(message)['access-control-allow-origin'] === undefined) return { status: 403, headers: {}, body: '' };
  const allowedHeaders = listed(headers['access-control-request-headers']);
  return {
    status: 200,
    headers: {
      'access-control-allow-methods': asked,
      ...(allowedHeaders !== undefined && { 'access-control-allow-headers': allowedHeaders }),
      'access-control-max-age': '172800',
    },
    body: '',
  };
};
