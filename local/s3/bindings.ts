import * as client from '@aws-sdk/client-s3';
import { NormalizedSchema } from '@smithy/core/schema';

/** Where a member travels: in the path, in a header or query parameter, as the whole body, or as an element of the XML body. */
export interface BoundMember {
  name: string;
  schema: NormalizedSchema;
  at: 'label' | 'header' | 'prefixHeaders' | 'query' | 'payload' | 'element';
  /** Header (lower case), query parameter or element name; the prefix for `prefixHeaders`. */
  wireName: string;
  required: boolean;
}

/** One operation of the S3 API as its SDK schema binds it to HTTP. */
export interface Binding {
  operation: string;
  method: string;
  level: 'service' | 'bucket' | 'object';
  /** Query parameters that tell this operation apart (`list-type=2`, `delete`). */
  literals: readonly (readonly [string, string])[];
  status: number;
  input: readonly BoundMember[];
  output: readonly BoundMember[];
  /** Root element of an answer whose members are elements. */
  outputTag: string;
}

const bindMember = (name: string, schema: NormalizedSchema, required: boolean): BoundMember => {
  const traits = schema.getMergedTraits();
  const bound = (at: BoundMember['at'], wireName: unknown): BoundMember => ({ name, schema, at, wireName: String(wireName), required });
  // GET answers the header as it was put; the SDK exposes it in both forms
  if (name === 'ExpiresString') return bound('header', 'expires');
  if (traits.httpLabel) return bound('label', name);
  if (traits.httpHeader) return bound('header', traits.httpHeader.toLowerCase());
  if (traits.httpPrefixHeaders) return bound('prefixHeaders', traits.httpPrefixHeaders.toLowerCase());
  if (traits.httpQuery) return bound('query', traits.httpQuery);
  return bound(traits.httpPayload ? 'payload' : 'element', traits.xmlName ?? (traits.httpPayload ? schema.getName() : name));
};

/** The first `n` members of a structure schema are required; `n` is its seventh element, which NormalizedSchema does not expose. */
const requiredCount = (schema: NormalizedSchema): number => Number((schema.getSchema() as readonly unknown[])[6] ?? 0);

const membersOf = (schema: NormalizedSchema): BoundMember[] => {
  if (!schema.isStructSchema()) return [];
  const required = requiredCount(schema);
  return [...schema.structIterator()].map(([name, member], index) => bindMember(name, member, index < required));
};

type OperationSchema = readonly [9, string, string, { http: readonly [string, string, number] }, unknown, unknown];

const levelOf = (path: string, members: readonly BoundMember[]): Binding['level'] => {
  if (path.startsWith('/{Key+}')) return 'object';
  return members.some(({ at }) => at === 'label') ? 'bucket' : 'service';
};

const bindOperation = ([, , operation, traits, input, output]: OperationSchema): Binding => {
  const [method, uri, status] = traits.http;
  const [path = '', query = ''] = uri.split('?');
  const members = membersOf(NormalizedSchema.of(input as never));
  const answer = NormalizedSchema.of(output as never);
  return {
    operation, method, status,
    level: levelOf(path, members),
    // the SDKs disagree about sending x-id, so it cannot tell anything apart
    literals: [...new URLSearchParams(query)].filter(([name]) => name !== 'x-id'),
    input: members,
    output: membersOf(answer).filter(({ name }) => name !== 'Expires'),
    outputTag: String(answer.getMergedTraits().xmlName ?? answer.getName()),
  };
};

/** Other endpoints than a bucket's: directory buckets and Object Lambda. */
const elsewhere = new Set(['ListDirectoryBuckets', 'WriteGetObjectResponse']);

/** All operations of the S3 API, implemented here or not. */
export const bindings: readonly Binding[] = Object.entries(client)
  .filter(([name, value]) => name.endsWith('$') && Array.isArray(value) && value[0] === 9)
  .map(([, schema]) => bindOperation(schema as unknown as OperationSchema))
  .filter(({ operation }) => !elsewhere.has(operation));
