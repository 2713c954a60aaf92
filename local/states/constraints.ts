import { apiError } from './errors.ts';
import { byteLength } from './json.ts';
import { limits } from './limits.ts';

/** What is asked of a member, in AWS's words, when a value does not meet it. */
export type Constraint = (value: unknown) => string | undefined;

export const length = (most: number, least = 1): Constraint => (value) => {
  const its = String(value).length;
  if (its > most) return `Member must have length less than or equal to ${most}`;
  return its < least ? `Member must have length greater than or equal to ${least}` : undefined;
};

export const bytes = (most: number): Constraint => (value) =>
  byteLength(String(value)) > most ? `Member must have length less than or equal to ${most}` : undefined;

const between = (least: number, most: number): Constraint => (value) => {
  if (Number(value) > most) return `Member must have value less than or equal to ${most}`;
  return Number(value) < least ? `Member must have value greater than or equal to ${least}` : undefined;
};

export const oneOf = (...values: string[]): Constraint => (value) =>
  values.includes(String(value)) ? undefined : `Member must satisfy enum value set: [${values.join(', ')}]`;

const shown = (value: unknown): string => String(value).slice(0, 256);

/**
 * Holds a request against the constraints of its members; absent members meet all.
 *
 * @throws AwsError `ValidationException` that names each one that is not met
 */
export const check = (request: object, constraints: Readonly<Record<string, Constraint>>): void => {
  const given = request as Readonly<Record<string, unknown>>;
  const problems = Object.entries(constraints).flatMap(([member, constraint]) => {
    const problem = given[member] === undefined ? undefined : constraint(given[member]);
    return problem === undefined ? [] : [`Value '${shown(given[member])}' at '${member}' failed to satisfy constraint: ${problem}`];
  });
  if (problems.length === 0) return;
  throw apiError.validation(`${problems.length} validation error${problems.length > 1 ? 's' : ''} detected: ${problems.join('; ')}`);
};

/** Constraints of every operation that pages; tokens of ListExecutions may be longer. */
export const pageConstraints = { maxResults: between(0, limits.pageSize), nextToken: length(1_024) } as const;
