/** Places in a JSON value, and values with one place changed. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Names of members and positions in lists, from the outside in. */
export type Place = readonly (string | number)[];

const isObject = (value: Json): value is Readonly<Record<string, Json>> => typeof value === 'object' && value !== null && !Array.isArray(value);

const inside = (value: Json): readonly (readonly [string | number, Json])[] => {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item, index) => [index, item] as const);
  return isObject(value) ? Object.entries(value) : [];
};

/** Every place, the value itself first. */
export const placesOf = (value: Json, at: Place = []): Place[] => [at, ...inside(value).flatMap(([key, member]) => placesOf(member, [...at, key]))];

/** As the API writes a place: `cores[0].name`; nothing for the whole. */
export const fieldOf = (place: Place): string =>
  place.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${key}`)).join('');

/** Built from entries: assigning would take `__proto__` for the prototype. */
const objectOf = (entries: readonly (readonly [string, Json])[]): Json => Object.fromEntries(entries);

/** What becomes of the value at a place; `undefined` takes it away. */
type Change = (value: Json) => Json | undefined;

/** The value with one place changed; without the place it is as it was. */
export const changedAt = (value: Json, [key, ...rest]: Place, change: Change): Json | undefined => {
  if (key === undefined) return change(value);
  const changed = inside(value).flatMap(([name, member]) => {
    const next = name === key ? changedAt(member, rest, change) : member;
    return next === undefined ? [] : [[name, next] as const];
  });
  if (Array.isArray(value)) return changed.map(([, member]) => member);
  return isObject(value) ? objectOf(changed.map(([name, member]) => [String(name), member] as const)) : value;
};

/** An object with one more member, a list with one more item, any other value inside a list. */
export const withAnother = (value: Json, name: string, member: Json): Json => {
  if (Array.isArray(value)) return [...(value as readonly Json[]), member];
  return isObject(value) ? objectOf([...Object.entries(value), [name, member]]) : [value, member];
};
