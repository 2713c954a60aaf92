import type { ErrorObject } from 'ajv';
import type { Problem } from './answer.ts';
import type { Repetition } from './json-text.ts';

/** Characters of a client's own text repeated in an answer. */
const shownCharacters = 80;

/**
 * The patterns of `contracts/openapi.yaml` in words, by the pattern itself.
 * A pattern without words here is a failing test, not a regular expression in a client's face.
 */
export const patternsInWords: Readonly<Record<string, string>> = {
  '^[a-zA-Z0-9:_-]{1,128}$': 'must be 1 to 128 letters, digits, ":", "_" or "-"',
  '^[a-zA-Z0-9_.-]{1,128}$': 'must be 1 to 128 letters, digits, "_", "." or "-"',
  '^([2-9]|[1-9][0-9]{1,3})\\.[0-9]{1,4}\\.[0-9]{1,4}$': 'must be a nucleus version from 2.0.0 on, of three numbers such as 2.12.6',
  '^[a-fA-F0-9]{64}$': 'must be the id of a CA certificate in IoT: 64 hexadecimal digits',
  '^[A-Za-z0-9_-]{1,80}$': 'must be 1 to 80 letters, digits, "_" or "-"',
  '^[A-Za-z0-9_.-]{1,128}$': 'must be the name of a component: 1 to 128 letters, digits, "_", "." or "-"',
  '^(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})\\.(0|[1-9]\\d{0,5})(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$': 'must be a semantic version of three numbers such as 2.12.6',
  '^[A-Za-z]{2}$': 'must be a country code of two letters such as DE',
  '^[\\x21-\\x3f\\x41-\\x7e]+@[\\x21-\\x3f\\x41-\\x7e]+$': 'must be an e-mail address of ASCII characters',
};

/** The ways in which a value may be formed are told by the title of them all: what is wrong by each one helps nobody. */
const isOneOfSeveralWays = ({ schemaPath }: ErrorObject): boolean => /\/anyOf\/\d+\//.test(schemaPath);

/** Every error of the generated validator as a problem in our words, named by the field as a client writes it. */
export const schemaProblems = (errors: readonly ErrorObject[]): Problem[] =>
  errors.filter((error) => !isOneOfSeveralWays(error)).map((error) => ({ field: fieldOf(error), problem: wordsOf(error) }));

/** Fields given more than once, of which a parser would have taken the last and said nothing. */
export const repetitionProblems = (repetitions: readonly Repetition[]): Problem[] =>
  repetitions.map(({ path, line, column }) => ({
    field: fieldName(path),
    problem: `is given once more at line ${line}, column ${column}: an object may have a field once`,
  }));

/** A client's value as an answer may show it: typed, and cut when long. */
export const shown = (value: unknown): string => {
  if (Array.isArray(value)) return 'an array';
  if (value === null || typeof value !== 'object') return cut(JSON.stringify(value) ?? 'nothing');
  return 'an object';
};

/** A path of property names and array positions as a client writes it: `cores[3].provisioningParameters["a b"]`. */
export const fieldName = (segments: readonly string[]): string =>
  segments.reduce((path, segment) => {
    if (/^\d+$/.test(segment)) return `${path}[${segment}]`;
    if (!/^[A-Za-z_$][\w$]*$/.test(segment)) return `${path}[${cut(JSON.stringify(segment))}]`;
    return path === '' ? cut(segment) : `${path}.${cut(segment)}`;
  }, '');

const cut = (text: string): string => (text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text);

const fieldOf = ({ instancePath, params }: ErrorObject): string => {
  const segments = instancePath.split('/').slice(1).map(unescaped);
  const { missingProperty, additionalProperty } = params as { missingProperty?: string; additionalProperty?: string };
  return fieldName([...segments, ...[missingProperty, additionalProperty].filter((name) => name !== undefined)]);
};

/** JSON Pointer, RFC 6901 §4. */
const unescaped = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

const wordsOf = ({ keyword, params, data, parentSchema, message }: ErrorObject): string => {
  const { limit, pattern, allowedValues, type, missingProperty } = params as {
    limit?: number; pattern?: string; allowedValues?: readonly unknown[]; type?: string; missingProperty?: string;
  };
  switch (keyword) {
    case 'required':
      return `is missing${contentOf(parentSchema as ObjectSchema, missingProperty)}`;
    case 'additionalProperties':
      return `is not a known field; known are ${Object.keys((parentSchema as { properties?: object } | undefined)?.properties ?? {}).join(', ')}`;
    case 'type':
      return `must be ${articled(type ?? 'another type')}, not ${shown(data)}`;
    case 'enum':
      return `must be ${listed(allowedValues ?? [])}, not ${shown(data)}`;
    case 'pattern':
      return `${patternsInWords[pattern ?? ''] ?? `must match ${pattern}`}, not ${shown(data)}`;
    case 'minLength':
      return `must have at least ${counted(limit, 'character')}`;
    case 'maxLength':
      return `must have at most ${counted(limit, 'character')}, not ${[...String(data)].length}`;
    case 'minItems':
      return `must have at least ${counted(limit, 'entry', 'entries')}`;
    case 'minProperties':
      return mustHave(parentSchema as ObjectSchema);
    case 'maxItems':
      return `must have at most ${counted(limit, 'entry', 'entries')}, not ${(data as readonly unknown[]).length}`;
    case 'minimum':
      return `must be at least ${limit}, not ${shown(data)}`;
    case 'maximum':
      return `must be at most ${limit}, not ${shown(data)}`;
    case 'anyOf':
      return `must be ${(parentSchema as { readonly title: string }).title}, not ${shown(data)}`;
    default:
      return message ?? 'is wrong';
  }
};

interface ObjectSchema {
  readonly minProperties?: number;
  readonly properties?: Readonly<Record<string, ObjectSchema>>;
}

/** What an object must have that may not be empty. */
const mustHave = ({ properties = {} }: ObjectSchema): string => {
  const names = Object.keys(properties);
  return `must have ${names.length === 1 ? '' : 'at least one of '}${names.join(', ')}`;
};

/** What a missing object must have, so that nobody sends an empty one next. */
const contentOf = ({ properties = {} }: ObjectSchema, missing = ''): string => {
  const schema = properties[missing];
  return schema?.minProperties === undefined ? '' : `, and ${mustHave(schema)}`;
};

const articled = (type: string): string => (/^[aeio]/.test(type) ? `an ${type}` : `a ${type}`);
const counted = (count: number | undefined, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
const listed = (values: readonly unknown[]): string => (values.length === 1 ? String(values[0]) : `one of ${values.join(', ')}`);
