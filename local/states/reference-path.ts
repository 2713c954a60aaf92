import { isObject } from './json.ts';
import type { Json } from './json.ts';

const plain = /^\$(\.[A-Za-z_]\w*)*$/;

/** Reads a path of nothing but field names (`$`, `$.task.items`); undefined for every other path. */
export const plainPath = (path: string): ((value: Json) => Json | undefined) | undefined => {
  if (!plain.test(path)) return undefined;
  const fields = path.split('.').slice(1);
  return (value) => fields.reduce<Json | undefined>((at, field) => (isObject(at) ? at[field] : undefined), value);
};
