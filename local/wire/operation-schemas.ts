import { NormalizedSchema } from '@smithy/core/schema';
import type { OperationSchema } from '@smithy/types';

/** One operation as its client's schema tells it. */
export interface OperationShape {
  name: string;
  method: string;
  /** `/things/{thingName}`, possibly with a fixed query and a greedy `{label+}`. */
  path: string;
  successStatus: number;
  input: NormalizedSchema;
  output: NormalizedSchema;
}

/** A modelled error: its HTTP status, members, and the name old query-protocol clients know it by. */
export interface ErrorShape {
  name: string;
  statusCode: number;
  members: readonly string[];
  queryError?: { code: string; status: number };
}

/** Everything a client package says about its service. */
export interface ServiceShape {
  operations: ReadonlyMap<string, OperationShape>;
  errors: ReadonlyMap<string, ErrorShape>;
}

// Marks of @smithy/types' StaticOperationSchema and StaticErrorSchema; the package exports them as types only.
const OPERATION = 9;
const ERROR = -3;

const operationShape = (schema: readonly unknown[]): OperationShape => {
  const [, , name, traits, input, output] = schema as [number, string, string, { http?: [string, string, number] }, OperationSchema['input'], OperationSchema['output']];
  // awsJson operations are modelled without a path
  const [method, path, successStatus] = traits.http ?? ['POST', '/', 200];
  return { name, method, path, successStatus, input: NormalizedSchema.of(input), output: NormalizedSchema.of(output) };
};

const errorShape = (schema: readonly unknown[]): ErrorShape => {
  const [, , name, traits, members] = schema as [number, string, string, { error: string; httpError?: number; awsQueryError?: [string, number] }, string[]];
  const query = traits.awsQueryError;
  return {
    name,
    statusCode: traits.httpError ?? (traits.error === 'server' ? 500 : 400),
    members,
    ...(query && { queryError: { code: query[0], status: query[1] } }),
  };
};

/**
 * Reads the operations and errors of a service from the schemas its SDK client exports (`RegisterThing$` …).
 *
 * @param client namespace import of an `@aws-sdk/client-*` package
 */
export const readShapes = (client: object): ServiceShape => {
  const operations = new Map<string, OperationShape>();
  const errors = new Map<string, ErrorShape>();
  for (const [exported, schema] of Object.entries(client)) {
    if (!exported.endsWith('$') || !Array.isArray(schema)) continue;
    if (schema[0] === OPERATION) operations.set(String(schema[2]), operationShape(schema));
    if (schema[0] === ERROR) errors.set(String(schema[2]), errorShape(schema));
  }
  return { operations, errors };
};

/** Names of a structure's required members: a structure schema lists them first and says how many they are. */
export const requiredMembers = (structure: NormalizedSchema): readonly string[] => {
  const schema = structure.getSchema();
  if (!Array.isArray(schema)) return [];
  const [, , , , names, , required] = schema as unknown as [number, string, string, unknown, string[], unknown, number?];
  return structure.isUnionSchema() ? [] : names.slice(0, required ?? 0);
};
