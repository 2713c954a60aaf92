/** Holds answers of the API against contracts/openapi.yaml: status, headers, media type and body. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import * as validators from '../contracts/generated/openapi-validators.js';

interface Reference { $ref?: string }
interface ResponseObject extends Reference {
  headers?: Record<string, { required?: boolean; schema: Reference }>;
  content?: Record<string, { schema: Reference }>;
}
interface Contract {
  paths: Record<string, Record<string, { responses: Record<string, ResponseObject> }>>;
  components: { responses: Record<string, ResponseObject> };
}

/** An answer of the API as received. */
export interface Answer {
  method: string;
  /** With the query. */
  path: string;
  status: number;
  headers: Headers;
  /** Text as received. */
  text: string;
}

const contract = parse(readFileSync(join(import.meta.dirname, '..', 'contracts', 'openapi.yaml'), 'utf8')) as Contract;

const nameOf = ($ref: string): string => $ref.slice($ref.lastIndexOf('/') + 1);

const pathOf = (path: string): Contract['paths'][string] | undefined => {
  const segments = path.split('?')[0]?.split('/') ?? [];
  return Object.entries(contract.paths).find(([template]) => {
    const wanted = template.split('/');
    return wanted.length === segments.length && wanted.every((segment, index) => segment.startsWith('{') || segment === segments[index]);
  })?.[1];
};

const validatorOf = (schema: Reference): ValidateFunction => {
  const found = schema.$ref && (validators as unknown as Record<string, ValidateFunction>)[nameOf(schema.$ref)];
  if (!found) throw new Error(`no generated validator for ${JSON.stringify(schema)}`);
  return found;
};

const schemaProblems = (what: string, schema: Reference, value: unknown): string[] => {
  const validate = validatorOf(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${what}${instancePath} ${message} ${JSON.stringify(params)}`);
};

const errorResponse: ResponseObject = { $ref: '#/components/responses/Error' };

/** Unknown paths and methods stand in no contract, yet are answered in its error shape. */
const responseFor = ({ method, path, status }: Answer): ResponseObject | undefined => {
  const operation = pathOf(path)?.[method.toLowerCase()];
  if (!operation) return status === 404 || status === 405 ? errorResponse : undefined;
  return operation.responses[String(status)];
};

const headerProblems = (headers: Headers, { headers: declared = {} }: ResponseObject): string[] =>
  Object.entries(declared).flatMap(([name, { required, schema }]) => {
    const value = headers.get(name);
    if (value === null) return required ? [`header ${name} is missing`] : [];
    return schema.$ref ? schemaProblems(`header ${name}`, schema, value) : [];
  });

const bodyProblems = ({ headers, text }: Answer, { content }: ResponseObject): string[] => {
  if (!content) return text === '' ? [] : [`a body where the contract has none: ${text}`];
  const mediaType = headers.get('content-type')?.split(';')[0] ?? 'none';
  const schema = content[mediaType]?.schema;
  if (!schema) return [`media type ${mediaType}; the contract has ${Object.keys(content).join(', ')}`];
  try {
    return schemaProblems('body', schema, JSON.parse(text));
  } catch {
    return [`the body is no JSON: ${text}`];
  }
};

/** What deviates from the contract, in words. */
export const deviations = (answer: Answer): string[] => {
  const declared = responseFor(answer);
  if (!declared) return [`status ${answer.status} is not in the contract`];
  const response = declared.$ref ? contract.components.responses[nameOf(declared.$ref)] : declared;
  if (!response) return [`the contract has no ${declared.$ref}`];
  return [...headerProblems(answer.headers, response), ...bodyProblems(answer, response)];
};
