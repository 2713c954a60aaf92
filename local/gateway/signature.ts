import type { FailureType } from './gateway-responses.ts';
import { header } from './request.ts';
import type { ApiRequest } from './request.ts';
import { amzDate, isSignedBy, signingDate } from './sigv4.ts';
import type { Authorization, SignedParts } from './sigv4.ts';

/** Why the gateway does not take a request, in AWS's own words. */
export interface Refused {
  readonly type: FailureType;
  readonly message: string;
  readonly errorType: string;
}

export interface SignatureCheck {
  readonly region: string;
  /** Undefined for an access key that nobody has. */
  secretOf(accessKeyId: string): string | undefined;
  readonly now: Date;
}

const skewMinutes = 5;

const refused = (errorType: string, message: string): Refused => ({ type: 'INVALID_SIGNATURE', message, errorType });
const incomplete = (message: string): Refused => refused('IncompleteSignatureException', message);
const invalid = (message: string): Refused => refused('InvalidSignatureException', message);

const missing: Refused = { type: 'MISSING_AUTHENTICATION_TOKEN', message: 'Missing Authentication Token', errorType: 'MissingAuthenticationTokenException' };
const unknownKey = refused('UnrecognizedClientException', 'The security token included in the request is invalid.');
const mismatch = invalid(
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
);

const isRefused = (value: object): value is Refused => 'errorType' in value;

/** @param text of the `Authorization` header */
const authorizationOf = (text: string): Authorization | Refused => {
  const [algorithm = '', rest = ''] = text.split(/\s+(.*)/s);
  if (algorithm !== 'AWS4-HMAC-SHA256') return incomplete(`'${algorithm}' not a valid key=value pair (missing equal-sign) in Authorization header: '${text}'.`);
  const values = new Map(rest.split(',').map((part) => { const [name = '', value = ''] = part.trim().split(/=(.*)/s); return [name, value] as const; }));
  const lacking = ['Credential', 'Signature', 'SignedHeaders'].filter((name) => (values.get(name) ?? '') === '');
  if (lacking.length > 0) return incomplete(`${lacking.map((name) => `Authorization header requires '${name}' parameter.`).join(' ')} Authorization=${algorithm}`);
  const [accessKeyId = '', day = '', region = '', service = '', end] = (values.get('Credential') ?? '').split('/');
  if (end !== 'aws4_request') return incomplete(`Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${values.get('Credential')}'`);
  return { accessKeyId, day, region, service, signedHeaders: (values.get('SignedHeaders') ?? '').split(';'), signature: values.get('Signature') ?? '' };
};

const scopeFault = ({ region, service }: Authorization, wanted: string): Refused | undefined => {
  if (region !== wanted) return invalid(`Credential should be scoped to a valid region, not '${region}'. `);
  if (service !== 'execute-api') return invalid("Credential should be scoped to correct service: 'execute-api'. ");
  return undefined;
};

const dateFault = (date: Date, { day }: Authorization, now: Date): Refused | undefined => {
  if (!amzDate(date).startsWith(`${day}T`)) return invalid(`Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${day}' != '${amzDate(date).slice(0, 8)}', from '${amzDate(date)}'.`);
  const [earliest, latest] = [-skewMinutes, skewMinutes].map((minutes) => new Date(now.getTime() + minutes * 60_000)) as [Date, Date];
  if (date < earliest) return invalid(`Signature expired: ${amzDate(date)} is now earlier than ${amzDate(earliest)} (${amzDate(now)} - ${skewMinutes} min.)`);
  if (date > latest) return invalid(`Signature not yet current: ${amzDate(date)} is still later than ${amzDate(latest)} (${amzDate(now)} + ${skewMinutes} min.)`);
  return undefined;
};

const partsOf = (request: ApiRequest): SignedParts => {
  const headers: Record<string, string> = {};
  for (const [name, value] of request.headers) {
    const lower = name.toLowerCase();
    headers[lower] = headers[lower] === undefined ? value : `${headers[lower]},${value}`;
  }
  return { method: request.method, path: request.path, query: request.query, headers, body: request.body };
};

/**
 * Whose signature a request has (IAM guide, "Signature Version 4"): the access key, or why it is refused. A signature in the query
 * is none here.
 */
export const signerOfRequest = async (request: ApiRequest, { region, secretOf, now }: SignatureCheck): Promise<{ readonly accessKeyId: string } | Refused> => {
  const text = header(request, 'authorization');
  if (text === undefined || text === '') return missing;
  const authorization = authorizationOf(text);
  if (isRefused(authorization)) return authorization;
  const parts = partsOf(request);
  const date = signingDate(parts.headers['x-amz-date'] ?? '');
  if (date === undefined) return incomplete("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=AWS4-HMAC-SHA256");
  const { accessKeyId } = authorization;
  const secretAccessKey = secretOf(accessKeyId);
  if (secretAccessKey === undefined) return unknownKey;
  const fault = scopeFault(authorization, region) ?? dateFault(date, authorization, now);
  if (fault) return fault;
  if (!authorization.signedHeaders.includes('host')) return invalid("'Host' must be a 'SignedHeader' in the AWS Authorization.");
  return (await isSignedBy(parts, authorization, { credentials: { accessKeyId, secretAccessKey }, date })) ? { accessKeyId } : mismatch;
};
