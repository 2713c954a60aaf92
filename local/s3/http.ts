import { AwsError, type WireRequest, type WireResponse } from '../wire/service.ts';
import { bindings } from './bindings.ts';
import type { Binding, BoundMember } from './bindings.ts';
import { decodeChunked } from './chunked.ts';
import { escapeXml, readXml, writeXml } from './xml.ts';

const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** A request with its body decoded and trailers among the headers. */
export interface DecodedRequest {
  method: string;
  bucket?: string;
  key?: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

const decodedPath = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new AwsError('InvalidURI', "Couldn't parse the specified URI.", 400, { URI: text });
  }
};

/** A presigned URL may carry as query parameters what would else be `x-amz-` headers. */
const headersOf = ({ headers, query }: WireRequest): Record<string, string> => {
  if (!query.has('X-Amz-Signature')) return { ...headers };
  const hoisted = [...query].filter(([name]) => /^x-amz-/i.test(name)).map(([name, value]) => [name.toLowerCase(), value]);
  return { ...Object.fromEntries(hoisted), ...headers };
};

/**
 * Takes a path-style request apart.
 *
 * @throws AwsError `InvalidURI`, `IncompleteBody`
 */
export const decodeRequest = (request: WireRequest): DecodedRequest => {
  const [, bucket = '', ...rest] = request.path.split('/');
  const key = decodedPath(rest.join('/'));
  const decoded = {
    method: request.method, query: request.query, headers: headersOf(request), body: request.body,
    ...(bucket === '' ? {} : { bucket: decodedPath(bucket) }),
    ...(key === '' ? {} : { key }),
  };
  const length = decoded.headers['x-amz-decoded-content-length'];
  if (length === undefined) return decoded;

  const { body, trailers } = decodeChunked(request.body, Number(length));
  const encodings = (decoded.headers['content-encoding'] ?? '').split(',').map((part) => part.trim());
  const encoding = encodings.filter((part) => part !== '' && part !== 'aws-chunked').join(',');
  return { ...decoded, body, headers: { ...decoded.headers, ...trailers, 'content-encoding': encoding } };
};

const levelOf = ({ bucket, key }: DecodedRequest): Binding['level'] => {
  if (bucket === undefined) return 'service';
  return key === undefined ? 'bucket' : 'object';
};

/** How many of its distinguishing marks the request carries; undefined when one is absent. */
const fit = ({ literals, input }: Binding, { query, headers }: DecodedRequest): number | undefined => {
  const marked = literals.every(([name, value]) => query.has(name) && (value === '' || query.get(name) === value));
  const required = input.filter((member) => member.required && (member.at === 'query' || member.at === 'header'));
  const present = required.every(({ at, wireName }) => (at === 'query' ? query.has(wireName) : headers[wireName] !== undefined));
  return marked && present ? literals.length + required.length : undefined;
};

/**
 * The operation a request means: the most specific one whose marks it carries.
 *
 * @throws AwsError `MethodNotAllowed`
 */
export const routeOf = (request: DecodedRequest): Binding => {
  let best: { binding: Binding; fit: number } | undefined;
  for (const binding of bindings) {
    if (binding.method !== request.method || binding.level !== levelOf(request)) continue;
    const found = fit(binding, request);
    if (found !== undefined && (!best || found > best.fit)) best = { binding, fit: found };
  }
  if (best) return best.binding;
  throw new AwsError('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405, { Method: request.method });
};

const readText = ({ schema, name }: BoundMember, text: string): unknown => {
  if (schema.isBooleanSchema()) return text === 'true';
  if (schema.isNumericSchema()) {
    if (text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
    throw new AwsError('InvalidArgument', `Provided ${name} not an integer or within integer range`, 400, { ArgumentName: name, ArgumentValue: text });
  }
  if (!schema.isTimestampSchema()) return text;
  const date = new Date(text);
  // HTTP: a date that cannot be read is as good as none
  return Number.isNaN(date.getTime()) ? undefined : date;
};

const prefixed = (headers: Readonly<Record<string, string>>, prefix: string): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith(prefix)).map(([name, value]) => [name.slice(prefix.length), value]));

const readPayload = ({ schema }: BoundMember, body: Buffer): unknown => {
  if (!schema.isStructSchema()) return body;
  return body.length === 0 ? undefined : readXml(schema, body.toString());
};

const readMember = (member: BoundMember, request: DecodedRequest): unknown => {
  switch (member.at) {
    case 'label': return member.name === 'Bucket' ? request.bucket : request.key;
    case 'prefixHeaders': return prefixed(request.headers, member.wireName);
    case 'payload': return readPayload(member, request.body);
    case 'element': return undefined;
    case 'header':
    case 'query': {
      const text = member.at === 'header' ? request.headers[member.wireName] : request.query.get(member.wireName);
      return text === undefined || text === null ? undefined : readText(member, text);
    }
  }
};

/** The operation's input in the SDK's shape. */
export const readInput = (binding: Binding, request: DecodedRequest): Record<string, unknown> => {
  const input: Record<string, unknown> = {};
  for (const member of binding.input) {
    const value = readMember(member, request);
    if (value !== undefined) input[member.name] = value;
  }
  return input;
};

const writeHeaders = ({ output }: Binding, answer: Record<string, unknown>): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (const { name, at, wireName } of output) {
    const value = answer[name];
    if (value === undefined) continue;
    if (at === 'header') headers[wireName] = value instanceof Date ? value.toUTCString() : String(value);
    if (at === 'prefixHeaders') for (const [key, text] of Object.entries(value as Record<string, string>)) headers[wireName + key] = text;
  }
  return headers;
};

const document = (xml: string): string => declaration + xml.replace(/^<([^\s/>]+)/, `<$1 xmlns="${namespace}"`);

const writeBody = ({ operation, output, outputTag }: Binding, answer: Record<string, unknown>): Buffer | string => {
  // the one answer whose root element is itself the value
  if (operation === 'GetBucketLocation') return document(`<LocationConstraint>${escapeXml(String(answer.LocationConstraint ?? ''))}</LocationConstraint>`);
  const payload = output.find(({ at }) => at === 'payload');
  if (payload) {
    const value = answer[payload.name];
    if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return value === undefined ? '' : document(writeXml(payload.wireName, payload.schema, value));
  }
  const elements = output.filter(({ at, name }) => at === 'element' && answer[name] !== undefined);
  if (!output.some(({ at }) => at === 'element')) return '';
  return document(`<${outputTag}>${elements.map(({ name, wireName, schema }) => writeXml(wireName, schema, answer[name])).join('')}</${outputTag}>`);
};

/** The operation's answer as HTTP. */
export const writeAnswer = (binding: Binding, answer: Record<string, unknown>, requestId: string): WireResponse => {
  const headers = writeHeaders(binding, answer);
  const body = binding.method === 'HEAD' ? '' : writeBody(binding, answer);
  const contentType = headers['content-type'] ?? (typeof body === 'string' && body !== '' ? 'application/xml' : undefined);
  return {
    status: answer.ContentRange === undefined ? binding.status : 206,
    headers: { ...headers, ...(contentType ? { 'content-type': contentType } : {}), server: 'AmazonS3', 'x-amz-request-id': requestId },
    body,
  };
};

/** An error as S3 says it: XML, or the status alone where HTTP forbids a body. */
export const writeError = ({ name, message, statusCode, members }: AwsError, { method, requestId }: WireRequest): WireResponse => {
  const headers = { server: 'AmazonS3', 'x-amz-request-id': requestId };
  if (method === 'HEAD' || statusCode === 304) return { status: statusCode, headers, body: '' };
  const extra = Object.entries(members).map(([tag, value]) => `<${tag}>${escapeXml(String(value))}</${tag}>`).join('');
  return {
    status: statusCode,
    headers: { ...headers, 'content-type': 'application/xml' },
    body: `${declaration}<Error><Code>${escapeXml(name)}</Code><Message>${escapeXml(message)}</Message>${extra}<RequestId>${requestId}</RequestId></Error>`,
  };
};
