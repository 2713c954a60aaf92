/** `contracts/openapi.yaml` as data, for whoever needs more of it than its generated types and validators. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Reference {
  readonly $ref: string;
}

/** Examples by name. */
export type Examples = Readonly<Record<string, { readonly summary?: string; readonly value: unknown }>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: object;
  readonly examples?: Examples;
}

export interface MediaTypeContent {
  readonly schema: Reference;
  readonly examples?: Examples;
}

export interface RequestContent {
  /** A body that differs by its `type` has one of several. */
  readonly schema: Reference | { readonly oneOf: readonly Reference[] };
  readonly examples?: Examples;
}

export interface ResponseContract {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly required?: boolean; readonly schema: Partial<Reference>; readonly examples?: Examples }>>;
  readonly content?: Readonly<Record<string, MediaTypeContent>>;
}

export interface OperationContract {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly (Parameter | Reference)[];
  readonly requestBody?: { readonly content: Readonly<Record<string, RequestContent>> };
  readonly responses: Readonly<Record<string, ResponseContract | Reference>>;
}

export interface ApiContract {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationContract>>>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, ResponseContract>>;
    readonly schemas: Readonly<Record<string, object>>;
  };
}

// Counting aliases guards against documents of strangers, and takes longer than all else there is to read.
export const apiContract = parse(readFileSync(new URL('./openapi.yaml', import.meta.url), 'utf8'), { maxAliasCount: -1 }) as ApiContract;

/** Every operation; `path` with its parameters in braces. */
export const apiOperations = Object.entries(apiContract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);

/** Last segment of a reference: the name of a component. */
export const referredName = ({ $ref }: Reference): string => $ref.slice($ref.lastIndexOf('/') + 1);

/** Names of the schemas of which a body has one. */
export const schemaNames = ({ schema }: RequestContent): string[] => ('oneOf' in schema ? schema.oneOf.map(referredName) : [referredName(schema)]);

const isReference = (node: object): node is Reference => '$ref' in node;

const resolved = <Component extends object>(components: Readonly<Record<string, Component>>, node: Component | Reference): Component => {
  if (!isReference(node)) return node;
  const component = components[referredName(node)];
  if (component === undefined) throw new Error(`contracts/openapi.yaml has no ${node.$ref}`);
  return component;
};

/** @throws Error for a reference into nowhere, as all of these */
export const parametersOf = ({ parameters }: OperationContract): readonly Parameter[] => parameters.map((parameter) => resolved(apiContract.components.parameters, parameter));

/** Answers of an operation by status. */
export const responsesOf = ({ responses }: OperationContract): Readonly<Record<string, ResponseContract>> =>
  Object.fromEntries(Object.entries(responses).map(([status, response]) => [status, resolved(apiContract.components.responses, response)]));
