import type { NormalizedSchema } from '@smithy/core/schema';
import type { ValueForm } from './input-check.ts';

/** What a member must be like: lengths count characters of texts, items of lists and maps; numbers are bounded themselves. */
export interface Constraint {
  readonly pattern?: RegExp;
  readonly least?: number;
  readonly most?: number;
}

/**
 * By the name of the member, wherever in an input it is. `name[]` is an item of a list, `name{key}` and `name{value}` those of a map.
 */
export type Constraints = Readonly<Record<string, Constraint>>;

const sizeOf = (value: unknown): { size: number; isNumber: boolean } | undefined => {
  if (typeof value === 'number') return { size: value, isNumber: true };
  if (typeof value === 'string') return { size: [...value].length, isNumber: false };
  if (Array.isArray(value)) return { size: value.length, isNumber: false };
  if (value instanceof Uint8Array || value instanceof Date || typeof value !== 'object' || value === null) return undefined;
  return { size: Object.keys(value).length, isNumber: false };
};

/** As AWS words what its models do not allow. */
const unmet = ({ pattern, least, most }: Constraint, value: unknown): string[] => {
  const sized = sizeOf(value);
  if (sized === undefined) return [];
  const what = sized.isNumber ? 'value' : 'length';
  return [
    ...(pattern && typeof value === 'string' && !pattern.test(value) ? [`Member must satisfy regular expression pattern: ${pattern.source.replace(/^\^(?:\(\?:)?|\)?\$$/g, '').replaceAll('\\/', '/')}`] : []),
    ...(least !== undefined && sized.size < least ? [`Member must have ${what} greater than or equal to ${least}`] : []),
    ...(most !== undefined && sized.size > most ? [`Member must have ${what} less than or equal to ${most}`] : []),
  ];
};

/** Longest value that a message repeats. */
const shownCharacters = 256;

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, shownCharacters);

interface Visit {
  readonly schema: NormalizedSchema;
  readonly value: unknown;
  /** Name under which the constraints have it. */
  readonly name: string;
  /** Where it is: `tags[0].Key`. */
  readonly path: string;
}

/** What an input has inside, each with its name; values are of the types that their schemas want. */
const inside = ({ schema, value, name, path }: Visit, form: ValueForm): Visit[] => {
  if (schema.isStructSchema()) {
    const members = value as Readonly<Record<string, unknown>>;
    return [...schema.structIterator()].map(([member, of]) => ({ schema: of, value: members[form === 'json' ? (of.getMergedTraits().jsonName ?? member) : member], name: member, path: path ? `${path}.${member}` : member }));
  }
  if (schema.isListSchema()) return (value as readonly unknown[]).map((item, index) => ({ schema: schema.getValueSchema(), value: item, name: `${name}[]`, path: `${path}[${index}]` }));
  if (!schema.isMapSchema()) return [];
  return Object.entries(value as object).flatMap(([key, item]: [string, unknown]) => [
    { schema: schema.getKeySchema(), value: key, name: `${name}{key}`, path: `${path} (key)` },
    { schema: schema.getValueSchema(), value: item, name: `${name}{value}`, path: `${path}.${key}` },
  ]);
};

/** What a service would not take of an input. */
export interface Violation {
  readonly path: string;
  /** In AWS's words. */
  readonly problem: string;
}

/** What of an input its service would not take; its types have been checked. */
export const violations = (schema: NormalizedSchema, input: unknown, form: ValueForm, constraints: Constraints): Violation[] => {
  if (schema.isUnitSchema()) return [];
  const found: Violation[] = [];
  const visits: Visit[] = [{ schema, value: input, name: '', path: '' }];
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const { value, name, path } = visit;
    if (value === undefined || value === null) continue;
    const constraint = Object.hasOwn(constraints, name) ? constraints[name] : undefined;
    if (constraint) for (const words of unmet(constraint, value)) found.push({ path, problem: `Value '${shown(value)}' at '${path}' failed to satisfy constraint: ${words}` });
    visits.push(...inside(visit, form));
  }
  return found;
};
