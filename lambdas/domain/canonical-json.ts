import { parseJson } from './requests/json-text.ts';

/**
 * One text for all spellings of a JSON document: members in order of their names, no white space. Text that is not
 * JSON stays as it is.
 */
export const canonicalJson = (text: string): string => {
  const json = parseJson(text);
  return 'value' in json ? JSON.stringify(sorted(json.value)) : text;
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, member]) => [name, sorted(member)]),
  );
};
