import { AwsError } from '../wire/service.ts';
import { exactly, isScalar, operatorTest, PatternError } from './operators.ts';
import type { ValueTest } from './operators.ts';

/** Decides whether an event (its JSON) matches a pattern. */
export type EventTest = (event: unknown) => boolean;

type Json = Record<string, unknown>;

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Alternatives of the leaf values of a field; an object is no leaf, an empty array holds none. */
const leavesOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  return value === undefined || isRecord(value) ? [] : [value];
};

/** Objects a nested pattern may match: the value itself, or each object in an array. */
const branchesOf = (value: unknown): Json[] => {
  if (Array.isArray(value)) return value.flatMap(branchesOf);
  return isRecord(value) ? [value] : [];
};

const existence = (operand: unknown): ((leaves: unknown[]) => boolean) => {
  if (typeof operand !== 'boolean') throw new PatternError('exists match pattern must be either true or false.');
  return (leaves) => leaves.length > 0 === operand;
};

const fieldTest = (name: string, alternatives: unknown[]): ((leaves: unknown[]) => boolean) => {
  if (alternatives.length === 0) throw new PatternError('Empty arrays are not allowed');
  const tests = alternatives.map((alternative): ((leaves: unknown[]) => boolean) => {
    if (isScalar(alternative)) return someLeaf(exactly(alternative));
    if (!isRecord(alternative)) throw new PatternError(`"${name}" may not contain an array in its list of alternatives`);
    return 'exists' in alternative ? existence(alternative.exists) : someLeaf(operatorTest(alternative));
  });
  return (leaves) => tests.some((test) => test(leaves));
};

const someLeaf = (test: ValueTest) => (leaves: unknown[]): boolean => leaves.some(test);

const memberTest = (name: string, pattern: unknown): ((parent: Json) => boolean) => {
  if (name === '$or' && Array.isArray(pattern) && pattern.length > 1 && pattern.every(isRecord)) {
    const tests = pattern.map(objectTest);
    return (parent) => tests.some((test) => test(parent));
  }
  if (Array.isArray(pattern)) {
    const test = fieldTest(name, pattern);
    return (parent) => test(leavesOf(parent[name]));
  }
  if (!isRecord(pattern)) throw new PatternError(`"${name}" must be an object or an array`);
  const test = objectTest(pattern);
  return (parent) => {
    const branches = branchesOf(parent[name]);
    // below an absent parent nothing exists, which is what `exists: false` may ask for
    return branches.length === 0 ? test({}) : branches.some(test);
  };
};

const objectTest = (pattern: Json): ((event: Json) => boolean) => {
  const members = Object.entries(pattern);
  if (members.length === 0) throw new PatternError('Empty objects are not allowed');
  const tests = members.map(([name, member]) => memberTest(name, member));
  return (event) => tests.every((test) => test(event));
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new PatternError('Filter is not an object');
  }
};

/**
 * Compiles an event pattern (JSON text). Matching is array-consistent: the conditions under one object
 * must all hold in the same element of an array.
 *
 * @throws AwsError `InvalidEventPatternException` saying what is wrong
 * @see https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export const compilePattern = (text: string): EventTest => {
  try {
    const pattern = parse(text);
    if (!isRecord(pattern)) throw new PatternError('Filter is not an object');
    const test = objectTest(pattern);
    return (event) => isRecord(event) && test(event);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    throw new AwsError('InvalidEventPatternException', `Event pattern is not valid. Reason: ${error.message}`);
  }
};
