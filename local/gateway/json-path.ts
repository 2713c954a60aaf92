/**
 * The part of a JSON document that a path names: `$`, `$.a.b`, `$['a'][0]`. Undefined when there is none.
 *
 * @throws Error for wildcards, filters and recursive descent, which mapping templates here do without
 */
export const at = (document: unknown, path: string): unknown => {
  let rest = path.trim();
  if (rest.startsWith('$')) rest = rest.slice(1);
  else rest = `.${rest}`;
  let value = document;
  while (rest !== '') {
    const step = /^\.([\w-]+)|^\[(\d+)\]|^\[(?:'([^']*)'|"([^"]*)")\]/.exec(rest);
    if (!step) throw new Error(`JSON path '${path}' is not supported locally; fields and indexes are`);
    const key = step[1] ?? step[2] ?? step[3] ?? step[4] ?? '';
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
    rest = rest.slice(step[0].length);
  }
  return value;
};
