import type { NormalizedSchema } from '@smithy/core/schema';
import { runtimeError } from '../errors.ts';
import type { Json } from '../json.ts';

const pascal = (member: string): string => member.charAt(0).toUpperCase() + member.slice(1);

/** Parameters of a Task, PascalCase throughout, as the JavaScript SDK takes them. */
export const toSdkInput = (schema: NormalizedSchema, value: Json): unknown => {
  if (value === null || value === undefined) return value;
  if (schema.isListSchema() && Array.isArray(value)) return value.map((item) => toSdkInput(schema.getValueSchema(), item));
  if (schema.isMapSchema() && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toSdkInput(schema.getValueSchema(), item)]));
  }
  if (schema.isStructSchema() && typeof value === 'object') return structToSdk(schema, value as Record<string, Json>);
  if (schema.isTimestampSchema()) return new Date(typeof value === 'number' ? value * 1000 : String(value));
  if (schema.isBlobSchema()) return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  // Java's SDK takes a string only: JSON handed over as an object is written out, as Step Functions does.
  if (schema.isStringSchema() && typeof value === 'object') return JSON.stringify(value);
  return value;
};

const structToSdk = (schema: NormalizedSchema, value: Record<string, Json>): Record<string, unknown> => {
  const members = new Map<string, [string, NormalizedSchema]>();
  for (const [member, its] of schema.structIterator()) members.set(pascal(member), [member, its]);
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const known = members.get(key);
      if (!known) throw runtimeError(`The field "${key}" is not supported by Step Functions`);
      return [known[0], toSdkInput(known[1], item)];
    }),
  );
};

/** An SDK answer as a state's result: PascalCase members, dates as ISO strings, blobs as text, absent members left out. */
export const fromSdkOutput = (schema: NormalizedSchema, value: unknown): Json => {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (schema.isListSchema() && Array.isArray(value)) return value.map((item) => fromSdkOutput(schema.getValueSchema(), item));
  if (schema.isMapSchema() && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fromSdkOutput(schema.getValueSchema(), item)]));
  }
  if (schema.isStructSchema() && typeof value === 'object') {
    const members = Object.entries(value).filter(([key, item]) => item !== undefined && key !== '$metadata');
    const shapes = new Map(schema.structIterator());
    return Object.fromEntries(
      members.map(([key, item]) => {
        const shape = shapes.get(key);
        return [pascal(key), shape ? fromSdkOutput(shape, item) : (item as Json)];
      }),
    );
  }
  return value as Json;
};
