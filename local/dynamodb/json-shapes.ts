import type { Json } from './engine.ts';

const isOnly = (value: Json, name: string): boolean => name in value && Object.keys(value).length === 1;

/** The SDK's shapes as the wire's JSON: a copy, with blobs in base64 and absent members left out. */
export const toJson = (value: unknown): unknown => {
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined).map(([name, member]) => [name, toJson(member)]));
};

const blob = (base64: unknown): Uint8Array => new Uint8Array(Buffer.from(String(base64), 'base64'));

/**
 * The wire's JSON as the SDK's shapes: blobs are bytes, times are dates.
 *
 * No schema is needed: `B` and `BS` beside nothing else are attribute values (names of attributes have objects, not strings,
 * under them), and numbers under `…DateTime` are times.
 */
export const fromJson = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return value;
  const json = value as Json;
  if (isOnly(json, 'B') && typeof json.B === 'string') return { B: blob(json.B) };
  if (isOnly(json, 'BS') && Array.isArray(json.BS)) return { BS: json.BS.map(blob) };
  return Object.fromEntries(Object.entries(json).map(([name, member]) =>
    [name, typeof member === 'number' && name.endsWith('DateTime') ? new Date(member * 1000) : fromJson(member)]));
};
