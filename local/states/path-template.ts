import { template } from './interpreter.ts';
import type { Template } from './interpreter.ts';
import { isObject } from './json.ts';
import type { Json } from './json.ts';

const unwrap =
  (wrapped: Template): Template =>
  async (input, context) => {
    const filled = await wrapped(input, context);
    return isObject(filled) ? (filled.value ?? null) : null;
  };

/** Compiles a field that a state has as a path (`MaxItemsPath`) or as a constant (`MaxItems`); undefined where it has neither. */
export const pathTemplate = (path: Json | undefined, constant: Json | undefined): Template | undefined => {
  if (typeof path === 'string') return unwrap(template({ 'value.$': path }));
  if (constant !== undefined) return unwrap(template({ value: constant }));
  return undefined;
};
