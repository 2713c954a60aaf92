import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** Plain data as rows hold it. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [name: string]: Plain };

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

/** Plain data as DynamoDB stores it; absent members stay absent. */
export const toAttribute = (value: Exclude<Plain, undefined>): AttributeValue => {
  if (value === null) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (isList(value)) return { L: value.map((entry) => toAttribute(entry ?? null)) };
  return { M: toAttributes(value) };
};

/** A whole row, or a part of one. */
export const toAttributes = (row: { readonly [name: string]: Plain }): Record<string, AttributeValue> =>
  Object.fromEntries(Object.entries(row).flatMap(([name, value]) => (value === undefined ? [] : [[name, toAttribute(value)]])));

/**
 * The other way round.
 *
 * @throws Error for sets and binary values, which no row holds
 */
export const fromAttribute = (attribute: AttributeValue): Plain => {
  if (attribute.S !== undefined) return attribute.S;
  if (attribute.N !== undefined) return Number(attribute.N);
  if (attribute.BOOL !== undefined) return attribute.BOOL;
  if (attribute.NULL !== undefined) return null;
  if (attribute.L !== undefined) return attribute.L.map(fromAttribute);
  if (attribute.M !== undefined) return fromAttributes(attribute.M);
  throw new Error(`a row holds an attribute of type ${Object.keys(attribute).join()}, which rows do not have`);
};

/** A whole row, or a part of one. */
export const fromAttributes = (attributes: Record<string, AttributeValue>): Record<string, Plain> =>
  Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, fromAttribute(attribute)]));
