/** A JSON value, as states pass it on. */
export type Json = null | boolean | number | string | Json[] | JsonObject;

export interface JsonObject {
  [key: string]: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object with one member less. */
export const without = (object: JsonObject, member: string): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== member));

/** Bytes of a string in UTF-8, which is how every Step Functions limit counts. */
export const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8');
