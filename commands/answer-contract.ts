/** Holds answers of the API against contracts/openapi.yaml: status, headers, media type and body. */
import type { ValidateFunction } from 'ajv';
import { apiContract, referredName, responsesOf } from '../contracts/api-contract.ts';
import type { OperationContract, ResponseContract } from '../contracts/api-contract.ts';
import * as validators from '../contracts/generated/openapi-validators.js';
import { mediaTypes } from '../contracts/media-types.ts';

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

const operationsAt = (path: string): Readonly<Record<string, OperationContract>> | undefined => {
  const segments = path.split('?')[0]?.split('/') ?? [];
  return Object.entries(apiContract.paths).find(([template]) => {
    const wanted = template.split('/');
    return wanted.length === segments.length && wanted.every((segment, index) => segment.startsWith('{') || segment === segments[index]);
  })?.[1];
};

interface Schema {
  readonly $ref?: string;
}

const validatorOf = (schema: Schema): ValidateFunction => {
  const found = schema.$ref !== undefined && (validators as unknown as Record<string, ValidateFunction>)[referredName({ $ref: schema.$ref })];
  if (!found) throw new Error(`no generated validator for ${JSON.stringify(schema)}`);
  return found;
};

const schemaProblems = (what: string, schema: Schema, value: unknown): string[] => {
  const validate = validatorOf(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message, params }) => `${what}${instancePath} ${message} ${JSON.stringify(params)}`);
};

const errorResponse: ResponseContract = {
  description: 'Answers that belong to no operation.',
  content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: { $ref: '#/components/schemas/Error' } }])),
};

/** Unknown paths and methods stand in no contract, yet are answered in its error shape. */
const responseFor = ({ method, path, status }: Answer): ResponseContract | undefined => {
  const operation = operationsAt(path)?.[method.toLowerCase()];
  if (!operation) return status === 404 || status === 405 ? errorResponse : undefined;
  return responsesOf(operation)[String(status)];
};

const headerProblems = (headers: Headers, { headers: declared = {} }: ResponseContract): string[] =>
  Object.entries(declared).flatMap(([name, { required, schema }]) => {
    const value = headers.get(name);
    if (value === null) return required ? [`header ${name} is missing`] : [];
    return schema.$ref ? schemaProblems(`header ${name}`, schema, value) : [];
  });

const bodyProblems = ({ headers, text }: Answer, { content }: ResponseContract): string[] => {
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
  const response = responseFor(answer);
  if (!response) return [`status ${answer.status} is not in the contract`];
  return [...headerProblems(answer.headers, response), ...bodyProblems(answer, response)];
};
