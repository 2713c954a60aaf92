import { FromStringShapeDeserializer } from '@smithy/core/protocols';
import type { NormalizedSchema } from '@smithy/core/schema';
import type { DocumentType } from '@smithy/types';
import { jsonCodec, parseJsonObject, TIMESTAMP_FORMAT } from './protocol.ts';
import { bindingsOf } from './rest-bindings.ts';
import type { BoundMember } from './rest-bindings.ts';
import type { RouteMatch } from './rest-routes.ts';
import { AwsError } from './service.ts';
import type { WireRequest } from './service.ts';

const textReader = new FromStringShapeDeserializer({ timestampFormat: TIMESTAMP_FORMAT, httpBindings: true });
const { reader: bodyReader } = jsonCodec(true);

/** Text of a header, query or label → a value of the member's type. @throws AwsError `SerializationException` */
const fromText = ({ name, schema }: BoundMember, text: string): unknown => {
  const refuse = (expected: string) => new AwsError('SerializationException', `${name}: expected ${expected}, got '${text}'`);
  if (schema.isNumericSchema() && (text.trim() === '' || Number.isNaN(Number(text)))) throw refuse('a number');
  if (schema.isBooleanSchema() && !/^(true|false)$/i.test(text)) throw refuse('true or false');
  try {
    return textReader.read(schema, text);
  } catch {
    throw refuse(schema.isTimestampSchema() ? 'a date' : 'another form');
  }
};

const queryValue = (member: BoundMember & { key: string }, query: URLSearchParams): unknown => {
  const { name, schema, key } = member;
  if (!schema.isListSchema()) return fromText(member, query.get(key) ?? '');
  return query.getAll(key).map((text) => fromText({ name, schema: schema.getValueSchema() }, text));
};

const prefixed = (headers: Record<string, string>, prefix: string): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([h]) => h.startsWith(prefix)).map(([h, v]) => [h.slice(prefix.length), v]));

const payloadValue = ({ schema }: BoundMember, body: Buffer): unknown => {
  if (schema.isBlobSchema()) return body.toString('base64');
  return schema.isStringSchema() ? body.toString() : parseJsonObject(body);
};

/**
 * Gathers an operation's input from everywhere in a request. What came as text has its type already; the rest is as JSON gave it.
 *
 * @throws AwsError `SerializationException`
 */
export const gatherInput = ({ headers, query, body }: WireRequest, { operation, labels }: RouteMatch): Record<string, unknown> => {
  if (operation.input.isUnitSchema()) return {};
  const bindings = bindingsOf(operation.input);
  const input: Record<string, unknown> = bindings.body.length > 0 ? parseJsonObject(body) : {};
  for (const member of bindings.labels) input[member.name] = fromText(member, labels[member.name] ?? '');
  for (const member of bindings.queries) if (query.has(member.key)) input[member.name] = queryValue(member, query);
  for (const member of bindings.headers) {
    const text = headers[member.header];
    if (text !== undefined) input[member.name] = fromText(member, text);
  }
  if (bindings.queryMap !== undefined) input[bindings.queryMap] = Object.fromEntries(query);
  for (const { name, prefix } of bindings.headerMaps) input[name] = prefixed(headers, prefix);
  if (bindings.payload && body.length > 0) input[bindings.payload.name] = payloadValue(bindings.payload, body);
  return input;
};

/** A checked input in the SDK's shapes. Text members are converted already; the JSON reader would convert them a second time. */
export const toSdkShapes = (schema: NormalizedSchema, input: Record<string, unknown>): object => {
  if (schema.isUnitSchema()) return {};
  const { labels, queries, headers } = bindingsOf(schema);
  const converted = new Set([...labels, ...queries, ...headers].map(({ name }) => name));
  const [done, rest]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const [name, value] of Object.entries(input)) (converted.has(name) ? done : rest)[name] = value;
  return Object.assign(done, bodyReader.readObject(schema, rest as DocumentType));
};
