import type { NormalizedSchema } from '@smithy/core/schema';
import { requiredMembers } from './operation-schemas.ts';

/** Where values come from: parsed JSON (dates are numbers or text, blobs base64 text) or the SDK's own JavaScript shapes. */
export type ValueForm = 'json' | 'native';

/** What is wrong with an input. Paths are `certInfo.name`, `tags[0].Key`. */
export interface InputProblems {
  /** Required members that are absent. */
  readonly missing: readonly string[];
  /** Members of the wrong type, in words: `maxResults: expected a number, got a string`. */
  readonly mistyped: readonly string[];
}

const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Date) return 'a date';
  if (value instanceof Uint8Array) return 'bytes';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  kindOf(value) === 'an object';

const SPECIAL_NUMBERS: readonly unknown[] = ['NaN', 'Infinity', '-Infinity'];

const expectedScalar = (schema: NormalizedSchema, value: unknown, form: ValueForm): string | undefined => {
  const type = typeof value;
  if (schema.isStringSchema()) return type === 'string' ? undefined : 'a string';
  if (schema.isBooleanSchema()) return type === 'boolean' ? undefined : 'a boolean';
  if (schema.isNumericSchema()) return type === 'number' || SPECIAL_NUMBERS.includes(value) ? undefined : 'a number';
  if (schema.isTimestampSchema()) {
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'a date' : undefined;
    return type === 'number' || (type === 'string' && !Number.isNaN(Date.parse(value as string))) ? undefined : 'a date';
  }
  if (schema.isBlobSchema()) {
    return type === 'string' || (form === 'native' && value instanceof Uint8Array) ? undefined : 'base64 text';
  }
  return undefined;
};

/** Walks a value beside its schema, and notes what does not fit. */
class Inspection implements InputProblems {
  readonly missing: string[] = [];
  readonly mistyped: string[] = [];
  readonly #form: ValueForm;

  constructor(form: ValueForm) {
    this.#form = form;
  }

  structure(schema: NormalizedSchema, value: unknown, path: string): void {
    if (!isPlainObject(value)) return this.#wrong(path, 'an object', value);
    const required = requiredMembers(schema);
    let present = 0;
    for (const [name, member] of schema.structIterator()) {
      const at = path ? `${path}.${name}` : name;
      const given = value[this.#form === 'json' ? (member.getMergedTraits().jsonName ?? name) : name];
      if (given !== undefined && given !== null) {
        present += 1;
        this.#member(member, given, at);
      } else if (required.includes(name)) this.missing.push(at);
    }
    if (schema.isUnionSchema() && present !== 1) this.#wrong(path, 'exactly one of its members', value);
  }

  #member(schema: NormalizedSchema, value: unknown, path: string): void {
    if (schema.isStructSchema()) this.structure(schema, value, path);
    else if (schema.isListSchema()) this.#list(schema.getValueSchema(), value, path);
    else if (schema.isMapSchema()) this.#map(schema.getValueSchema(), value, path);
    else {
      const expected = expectedScalar(schema, value, this.#form);
      if (expected !== undefined) this.#wrong(path, expected, value);
    }
  }

  #list(element: NormalizedSchema, value: unknown, path: string): void {
    if (!Array.isArray(value)) return this.#wrong(path, 'a list', value);
    value.forEach((item, index) => this.#member(element, item, `${path}[${index}]`));
  }

  #map(element: NormalizedSchema, value: unknown, path: string): void {
    if (!isPlainObject(value)) return this.#wrong(path, 'an object', value);
    for (const [key, item] of Object.entries(value)) this.#member(element, item, `${path}.${key}`);
  }

  #wrong(path: string, expected: string, value: unknown): void {
    this.mistyped.push(`${path || 'input'}: expected ${expected}, got ${kindOf(value)}`);
  }
}

/**
 * Compares a value with its schema; the SDK's deserializer trusts what it is given, so nothing may reach it unchecked.
 * Unknown members are ignored, as AWS does; absent and `null` are the same.
 */
export const checkInput = (schema: NormalizedSchema, input: unknown, form: ValueForm): InputProblems => {
  const inspection = new Inspection(form);
  if (!schema.isUnitSchema()) inspection.structure(schema, input, '');
  return inspection;
};
