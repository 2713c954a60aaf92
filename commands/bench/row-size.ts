/** Size of a row as DynamoDB counts it. */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';

const textBytes = (text: string): number => Buffer.byteLength(text);
/** Lists and maps cost three bytes, and one more for each entry. */
const [collectionBytes, entryBytes] = [3, 1];

/** A number takes a byte for each two significant digits and one more. */
const numberBytes = (text: string): number => Math.ceil(text.replace(/^-|\.|[eE].*$/g, '').replace(/^0+|0+$/g, '').length / 2) + 1;

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);

const attributeBytes = (value: AttributeValue): number => {
  if (value.S !== undefined) return textBytes(value.S);
  if (value.N !== undefined) return numberBytes(value.N);
  if (value.L !== undefined) return collectionBytes + sum(value.L.map((entry) => attributeBytes(entry) + entryBytes));
  if (value.M !== undefined) return collectionBytes + sum(Object.entries(value.M).map(([name, entry]) => textBytes(name) + attributeBytes(entry) + entryBytes));
  return 1;
};

/**
 * Names and values of all attributes, in bytes.
 *
 * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
 */
export const rowBytes = (row: Readonly<Record<string, AttributeValue>>): number => sum(Object.entries(row).map(([name, value]) => textBytes(name) + attributeBytes(value)));
