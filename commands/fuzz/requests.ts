/** Requests of one operation: as the contract wants them, wrong at one place, or wrong altogether. */
import fc from 'fast-check';
import { apiContract, parametersOf } from '../../contracts/api-contract.ts';
import type { OperationContract, Parameter } from '../../contracts/api-contract.ts';
import { absurdBody, absurdHeader, absurdText, absurdValue } from './absurd-values.ts';
import { valuesOf, type Sense, type ValueSchema } from './contract-values.ts';
import { changedAt, fieldOf, placesOf, withAnother, type Json } from './json-places.ts';
import type { Seeded } from './seeded.ts';

export interface FuzzRequest {
  readonly operationId: string;
  readonly method: string;
  /** Percent-encoded, with the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** The one place of a body that is not as the contract wants it, or may not be. */
  readonly changed?: string | undefined;
}

/** An operation of the contract. */
export interface Operation {
  /** With its parameters in braces. */
  readonly path: string;
  readonly method: string;
  readonly operation: OperationContract;
}

type Pairs = readonly (readonly [string, string])[];

/** Parts of a request; each is one of the three ways by itself. */
interface Parts {
  readonly path: fc.Arbitrary<Record<string, string>>;
  readonly query: fc.Arbitrary<Pairs>;
  readonly headers: fc.Arbitrary<Record<string, string>>;
  readonly body: fc.Arbitrary<{ readonly text?: string; readonly changed?: string }>;
}

const mediaType = 'application/vnd.aws-cdf-v1.0+json';

const text = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** Half surrogates have no bytes. */
const encoded = (value: string): string => encodeURIComponent(value.toWellFormed());

/** Written in a path as they are, whatever they mean there. */
const rawSegments = ['%', '%zz', '%00', '%2F', '%2e%2e', '%252e', '..', '.', '%F0%9F', '%c0%af', ';a=b', 'a;b', '*', ':', '@', '!', '$input', "'", '(', '~'];

const bodySchemaOf = ({ requestBody }: OperationContract): ValueSchema | undefined => Object.values(requestBody?.content ?? {})[0]?.schema as ValueSchema | undefined;

/** A value that was right, changed at one place; the place as the API would name it. */
export const nearly = (value: fc.Arbitrary<Json>): fc.Arbitrary<{ text: string; changed: string }> =>
  fc.tuple(value, fc.nat(), fc.constantFrom('replace', 'remove', 'add', 'wrap', 'twice'), absurdValue, absurdText).map(([right, where, how, wrong, name]) => {
    const places = placesOf(right);
    const place = places[where % places.length] ?? [];
    const change = { replace: () => wrong, remove: () => undefined, add: (member: Json) => withAnother(member, name, wrong), wrap: (member: Json) => [member], twice: (member: Json) => (Array.isArray(member) ? [...(member as Json[]), ...(member as Json[])] : [member, member]) }[how];
    const changed = changedAt(right, place, change);
    return { text: changed === undefined ? '' : JSON.stringify(changed), changed: fieldOf(place) };
  });

/** A text that was right, with characters lost, doubled or put in. */
export const damaged = (value: fc.Arbitrary<Json>): fc.Arbitrary<{ text: string }> =>
  fc.tuple(value, fc.nat(), fc.nat({ max: 3 }), fc.string({ unit: 'binary', maxLength: 3 })).map(([right, where, lost, put]) => {
    const whole = JSON.stringify(right);
    const at = where % (whole.length + 1);
    return { text: whole.slice(0, at) + put + whole.slice(at + lost) };
  });

const bodies = (schema: ValueSchema | undefined, sense: Sense): Parts['body'] => {
  if (schema === undefined) return fc.oneof({ weight: 6, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: absurdBody.map((body) => ({ text: body })) });
  const right = valuesOf(sense)(schema);
  return fc.oneof(
    { weight: 3, arbitrary: right.map((value) => ({ text: JSON.stringify(value) })) },
    { weight: 6, arbitrary: nearly(right) },
    { weight: 2, arbitrary: absurdBody.map((body) => ({ text: body })) },
    { weight: 1, arbitrary: damaged(right) },
  );
};

/** Names in paths: of what there is, of nothing, or no names at all. */
const pathParameter = ({ name, schema }: Parameter, path: string, seeded: Seeded, sense: Sense): fc.Arbitrary<string> => {
  const taskIds: Readonly<Record<string, string>> = { coreTasks: seeded.coreTaskId, deviceTasks: seeded.deviceTaskId, deploymentTasks: seeded.deploymentTaskId };
  const there: Readonly<Record<string, string>> = { ...seeded, taskId: taskIds[path.split('/')[1] ?? ''] ?? seeded.coreTaskId, version: '1' };
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(encoded(there[name] ?? '-')) },
    { weight: 2, arbitrary: valuesOf(sense)(schema as ValueSchema).map((value) => encoded(text(value)) || '-') },
    { weight: 2, arbitrary: absurdText.map((value) => encoded(value.slice(0, 2_000)) || '-') },
    { weight: 1, arbitrary: fc.constantFrom(...rawSegments) },
  );
};

const queries = (parameters: readonly Parameter[], sense: Sense): Parts['query'] => {
  const pair = fc.oneof(
    ...parameters.map(({ name, schema }) => valuesOf(sense)(schema as ValueSchema).map((value) => [name, text(value)] as const)),
    ...parameters.map(({ name }) => absurdText.map((value) => [name, value.slice(0, 3_000)] as const)),
    fc.tuple(absurdText.map((name) => name.slice(0, 100)), absurdText.map((value) => value.slice(0, 300))),
  );
  return fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: fc.array(pair, { maxLength: 4 }) });
};

const headersOf = (hasBody: boolean, hasKey: boolean): Parts['headers'] => {
  const usual = { accept: mediaType, ...(hasBody && { 'content-type': mediaType }) };
  const strange = fc.record({
    accept: fc.oneof(fc.constantFrom(mediaType, 'application/json'), absurdHeader),
    ...(hasBody && { 'content-type': fc.oneof(fc.constantFrom(mediaType, 'application/json', 'application/json; charset=utf-8'), absurdHeader) }),
    ...(hasKey && { 'idempotency-key': fc.oneof(fc.constantFrom('key-1', '', ' '), absurdHeader) }),
    'x-amzn-requestid': absurdHeader,
    'x-http-method-override': fc.constantFrom('DELETE', 'PUT'),
    'content-encoding': fc.constantFrom('gzip', 'identity', 'br'),
    'x-forwarded-for': absurdHeader,
    expect: fc.constant('x-nothing'),
  }, { requiredKeys: hasBody ? ['accept', 'content-type'] : ['accept'] }) as fc.Arbitrary<Record<string, string>>;
  return fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: strange.map(({ expect: _expect, ...headers }) => headers) });
};

const partsOf = ({ path, operation }: Operation, seeded: Seeded, sense: Sense): Parts => {
  const parameters = parametersOf(operation);
  const within = (place: Parameter['in']) => parameters.filter((parameter) => parameter.in === place);
  const schema = bodySchemaOf(operation);
  return {
    path: fc.record(Object.fromEntries(within('path').map((parameter) => [parameter.name, pathParameter(parameter, path, seeded, sense)]))),
    query: queries(within('query'), sense),
    headers: headersOf(schema !== undefined, within('header').length > 0),
    body: bodies(schema, sense),
  };
};

/** Longest URL of an edge-optimized API (API Gateway quotas); what is longer, the front of API Gateway refuses. */
const longestPath = 8_192;

const queryText = (pairs: Pairs): string => (pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')}`);

/** Requests of an operation. */
export const requestsOf = (declared: Operation, seeded: Seeded, sense: Sense): fc.Arbitrary<FuzzRequest> => {
  const { path, method, operation } = declared;
  return fc.record({ ...partsOf(declared, seeded, sense) }).map(({ path: values, query, headers, body }) => ({
    operationId: operation.operationId,
    method,
    path: (path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '-') + queryText(query)).slice(0, longestPath),
    headers,
    body: body.text,
    changed: body.changed,
  }));
};

/** Every operation that a stack without authorisation serves. */
export const operations: readonly Operation[] = Object.entries(apiContract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })));
