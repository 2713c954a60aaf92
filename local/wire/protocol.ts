import { JsonShapeDeserializer2, JsonShapeSerializer2 } from '@smithy/core/protocols';
import type { OperationShape } from './operation-schemas.ts';
import { AwsError } from './service.ts';
import type { WireRequest, WireResponse } from './service.ts';

/** How one AWS protocol puts operations on HTTP. */
export interface Protocol {
  readonly contentType: string;
  /**
   * Finds the operation and its raw input: parsed JSON under wire names, not yet checked.
   *
   * @throws AwsError `UnknownOperationException`, `SerializationException`
   */
  parse(request: WireRequest): { operation: OperationShape; input: Record<string, unknown> };
  /** Checked raw input → the SDK's JavaScript shapes. */
  read(operation: OperationShape, input: Record<string, unknown>): unknown;
  render(operation: OperationShape, output: unknown): WireResponse;
}

/** Timestamps without a format of their own travel as epoch seconds, as in the SDK's protocols. */
export const TIMESTAMP_FORMAT = { useTrait: true, default: 7 } as const;

/**
 * The reader and writer the SDK's own protocols use, so both ends agree on dates, blobs and member names.
 *
 * @param jsonName whether a member's `jsonName` is its name on the wire (restJson1 only)
 */
export const jsonCodec = (jsonName: boolean) => {
  const settings = { timestampFormat: TIMESTAMP_FORMAT, jsonName };
  return { reader: new JsonShapeDeserializer2(settings), writer: new JsonShapeSerializer2(settings) };
};

/** What a serializer wrote, as a plain view: its own byte class warns when it is treated as text. */
export const writtenBytes = (written: string | Uint8Array): Buffer =>
  typeof written === 'string' ? Buffer.from(written) : Buffer.from(written.buffer, written.byteOffset, written.byteLength);

/** @throws AwsError `SerializationException` when the body is not a JSON object; an empty body is an empty object */
export const parseJsonObject = (body: Buffer): Record<string, unknown> => {
  if (body.length === 0) return {};
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    throw new AwsError('SerializationException', 'the request body is not valid JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new AwsError('SerializationException', 'the request body is not a JSON object');
  }
  return value as Record<string, unknown>;
};
