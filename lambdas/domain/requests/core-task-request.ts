import { CoreTaskRequest as isCoreTaskRequest } from '../../../contracts/generated/openapi-validators.js';
import type { components } from '../../../contracts/generated/openapi.ts';
import type { Problem } from './answer.ts';
import { repeatedNames } from './json-text.ts';
import { isObject, jsonObject } from './request-body.ts';
import { repetitionProblems, schemaProblems } from './request-problems.ts';

export type CoreTaskRequest = components['schemas']['CoreTaskRequest'];
export type CoreToCreate = components['schemas']['CoreToCreate'];

/** A core of a request at its position there, as it was sent: a flawed field may hold anything. */
export interface RequestedCore {
  readonly index: number;
  readonly core: CoreToCreate;
  /** Whether the field at a path inside the core (`cdfProvisioningParameters.caId`), or one around it, has a problem of form. */
  flawed(path: string): boolean;
}

/** A request as far as its form goes, so that what is wrong beyond the form can be told in the same answer. */
export interface ReadRequest {
  readonly request: CoreTaskRequest;
  readonly problems: readonly Problem[];
  /** Entries that are objects. */
  readonly cores: readonly RequestedCore[];
  /** Absent where it is not well-formed. */
  readonly coreVersion?: string;
}

/**
 * Reads the body of `createCoreTask` and holds it against its schema.
 *
 * @throws Refusal where it is too large or not a JSON object, so that no field can be named
 */
export const readCoreTaskRequest = (body: string): ReadRequest => {
  const request = jsonObject(body);
  const problems = [...repetitionProblems(repeatedNames(body)), ...(isCoreTaskRequest(request) ? [] : schemaProblems(isCoreTaskRequest.errors ?? []))];
  const { cores, coreVersion } = request;
  const flawsOf = flawsByCore(problems);
  return {
    request: request as unknown as CoreTaskRequest,
    problems,
    cores: (Array.isArray(cores) ? (cores as unknown[]) : []).flatMap((core, index) =>
      isObject(core) ? [{ index, core: core as unknown as CoreToCreate, flawed: flawedBy(flawsOf.get(index) ?? []) }] : [],
    ),
    ...(typeof coreVersion === 'string' && !problems.some(({ field }) => field === 'coreVersion') && { coreVersion }),
  };
};

/** Paths inside a core that have problems, by the core's position. */
const flawsByCore = (problems: readonly Problem[]): ReadonlyMap<number, readonly string[]> => {
  const flaws = new Map<number, string[]>();
  for (const { field } of problems) {
    const [, index, path] = /^cores\[(\d+)\]\.?(.*)$/.exec(field) ?? [];
    if (index === undefined || path === undefined) continue;
    const known = flaws.get(Number(index));
    if (known) known.push(path);
    else flaws.set(Number(index), [path]);
  }
  return flaws;
};

const within = (path: string, outer: string): boolean => path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);

const flawedBy =
  (flaws: readonly string[]): RequestedCore['flawed'] =>
  (path) =>
    flaws.some((flaw) => within(flaw, path) || within(path, flaw));
