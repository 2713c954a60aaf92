/** Values as schemas of contracts/openapi.yaml allow them. */
import fc from 'fast-check';
import { apiContract, referredName } from '../../contracts/api-contract.ts';
import type { Json } from './json-places.ts';

/** The keywords that schemas of requests use. */
export interface ValueSchema {
  readonly $ref?: string;
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'array';
  readonly nullable?: boolean;
  readonly enum?: readonly Json[];
  readonly oneOf?: readonly ValueSchema[];
  readonly anyOf?: readonly ValueSchema[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: ValueSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly additionalProperties?: boolean | ValueSchema;
}

/** Values that mean something, by the name of a schema or of a member; a schema alone does not say which names there are. */
export type Sense = Readonly<Record<string, fc.Arbitrary<Json>>>;

/** Lists are kept short, except where a long one is what is tried. */
const usualItems = 3;

const text = ({ pattern, minLength = 0, maxLength = 40 }: ValueSchema): fc.Arbitrary<string> => {
  const any = pattern === undefined ? fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 40) }) : fc.stringMatching(new RegExp(pattern), { size: '-1' });
  return any.filter(({ length }) => length >= minLength && length <= maxLength);
};

const wholeNumber = ({ minimum = 0, maximum = 2_147_483_647 }: ValueSchema): fc.Arbitrary<number> => fc.oneof(fc.integer({ min: minimum, max: maximum }), fc.constantFrom(minimum, maximum));

const decimal = ({ minimum = 0, maximum = 1_000 }: ValueSchema): fc.Arbitrary<number> => fc.double({ min: minimum, max: maximum, noNaN: true }).map((value) => Math.min(maximum, Math.max(minimum, Math.round(value * 100) / 100)));

const scalars = { string: text, integer: wholeNumber, number: decimal, boolean: () => fc.boolean() } as const;

/** Items of a list of things are each there once, by name or by key. */
const identity = (item: Json): string => {
  const { name, key } = (typeof item === 'object' && item !== null ? item : {}) as { name?: string; key?: string };
  return name ?? key ?? JSON.stringify(item);
};

/** Makes arbitraries of schemas. */
export const valuesOf = (sense: Sense) => {
  const list = ({ items = {}, minItems = 0, maxItems = usualItems }: ValueSchema): fc.Arbitrary<Json> =>
    fc.uniqueArray(value(items), { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, usualItems)), selector: identity });

  const object = ({ properties = {}, required = [], minProperties = 0, additionalProperties }: ValueSchema): fc.Arbitrary<Json> => {
    const declared = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, sense[name] ?? value(schema)]));
    const record = fc.record(declared, { requiredKeys: [...required] }).filter((made) => Object.keys(made).length >= minProperties) as fc.Arbitrary<Record<string, Json>>;
    if (Object.keys(properties).length > 0 || additionalProperties === undefined || additionalProperties === false) return record;
    return fc.dictionary(fc.string({ minLength: 1, maxLength: 12 }), additionalProperties === true ? (fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>) : value(additionalProperties), { maxKeys: 3 });
  };

  const made = (schema: ValueSchema): fc.Arbitrary<Json> => {
    const { enum: allowed, oneOf, anyOf, type = 'string' } = schema;
    if (allowed !== undefined) return fc.constantFrom(...allowed);
    const alternatives = oneOf ?? anyOf;
    if (alternatives !== undefined) return fc.oneof(...alternatives.map((alternative) => value(alternative)));
    if (type === 'object') return object(schema);
    return type === 'array' ? list(schema) : scalars[type](schema);
  };

  const value = (schema: ValueSchema): fc.Arbitrary<Json> => {
    if (schema.$ref === undefined) return schema.nullable === true ? fc.option(made(schema)) : made(schema);
    const name = referredName({ $ref: schema.$ref });
    return sense[name] ?? value((apiContract.components.schemas[name] ?? {}) as ValueSchema);
  };
  return value;
};
