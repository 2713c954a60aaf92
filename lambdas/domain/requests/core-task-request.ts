import { CoreTaskRequest as isCoreTaskRequest } from '../../../contracts/generated/openapi-validators.js';
import type { components } from '../../../contracts/generated/openapi.ts';
import { Refusal } from './answer.ts';
import type { Problem } from './answer.ts';
import { parseJson } from './json-text.ts';
import { schemaProblems, shown } from './request-problems.ts';

export type CoreTaskRequest = components['schemas']['CoreTaskRequest'];
export type CoreToCreate = components['schemas']['CoreToCreate'];

/** A core of a request at its position there. */
export interface RequestedCore {
  readonly index: number;
  readonly core: CoreToCreate;
}

/**
 * A request as far as its form goes. Where the form has problems, `cores` still holds those that have none of their
 * own, so that the rules beyond the form can be told in the same answer.
 */
export interface ReadRequest {
  readonly request: CoreTaskRequest;
  readonly problems: readonly Problem[];
  readonly cores: readonly RequestedCore[];
  /** Absent where it is not well-formed. */
  readonly coreVersion?: string;
}

/** Bytes a request body may have: what fits into the input of an execution. */
const bodyBytes = 256 * 1024;

/**
 * Reads the body of `createCoreTask` and holds it against its schema.
 *
 * @throws Refusal where it is too large or not a JSON object, so that no field can be named
 */
export const readCoreTaskRequest = (body: string): ReadRequest => {
  const request = jsonObject(body);
  const problems = isCoreTaskRequest(request) ? [] : schemaProblems(isCoreTaskRequest.errors ?? []);
  const { cores, coreVersion } = request;
  const flawed = (field: string): boolean => problems.some((problem) => problem.field === field || problem.field.startsWith(`${field}.`) || problem.field.startsWith(`${field}[`));
  const entries: readonly unknown[] = Array.isArray(cores) ? cores : [];
  return {
    request: request as unknown as CoreTaskRequest,
    problems,
    cores: entries.flatMap((core, index) => (flawed(`cores[${index}]`) ? [] : [{ index, core: core as CoreToCreate }])),
    ...(typeof coreVersion === 'string' && !flawed('coreVersion') && { coreVersion }),
  };
};

const jsonObject = (body: string): Record<string, unknown> => {
  const size = Buffer.byteLength(body);
  if (size > bodyBytes) throw new Refusal('PAYLOAD_TOO_LARGE', `the request body has ${size} bytes, ${bodyBytes} are allowed`);
  if (body.trim() === '') throw new Refusal('MALFORMED_JSON', 'the request body is empty');
  const parsed = parseJson(body);
  if ('flaw' in parsed) {
    const { line, column, problem } = parsed.flaw;
    throw new Refusal('MALFORMED_JSON', `the request body is not JSON: ${problem}`, { details: [{ field: 'body', problem: `line ${line}, column ${column}: ${problem}` }] });
  }
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Refusal('MALFORMED_JSON', `the request body must be a JSON object, not ${shown(value)}`);
  return value as Record<string, unknown>;
};
