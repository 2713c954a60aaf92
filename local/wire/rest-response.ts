import { ToStringShapeSerializer } from '@smithy/core/protocols';
import type { NormalizedSchema } from '@smithy/core/schema';
import type { OperationShape } from './operation-schemas.ts';
import { jsonCodec, TIMESTAMP_FORMAT, writtenBytes } from './protocol.ts';
import { bindingsOf } from './rest-bindings.ts';
import type { Bindings } from './rest-bindings.ts';
import type { WireResponse } from './service.ts';

const textWriter = new ToStringShapeSerializer({ timestampFormat: TIMESTAMP_FORMAT, httpBindings: true });
const { writer: bodyWriter } = jsonCodec(true);

const writeBody = (schema: NormalizedSchema, value: unknown): Buffer => {
  if (value === undefined || value === null) return Buffer.alloc(0);
  if (schema.isBlobSchema()) return Buffer.from(value as Uint8Array);
  if (schema.isStringSchema()) return Buffer.from(String(value));
  bodyWriter.write(schema, value);
  return writtenBytes(bodyWriter.flush());
};

const writeHeaders = ({ headers, headerMaps }: Bindings, output: Record<string, unknown>): Record<string, string> => {
  const written: Record<string, string> = {};
  for (const { name, header, schema } of headers) {
    if (output[name] === undefined || output[name] === null) continue;
    textWriter.write(schema, output[name]);
    written[header] = textWriter.flush();
  }
  for (const { name, prefix } of headerMaps) {
    for (const [key, value] of Object.entries((output[name] ?? {}) as Record<string, string>)) written[prefix + key] = value;
  }
  return written;
};

/** An operation's output as the answer that carries it. */
export const renderOutput = ({ output: schema, successStatus }: OperationShape, result: unknown, contentType: string): WireResponse => {
  if (schema.isUnitSchema()) return { status: successStatus, headers: {}, body: '' };
  const output = (result ?? {}) as Record<string, unknown>;
  const bindings = bindingsOf(schema);
  const { payload } = bindings;
  return {
    status: bindings.status === undefined ? successStatus : Number(output[bindings.status] ?? successStatus),
    headers: { 'content-type': contentType, ...writeHeaders(bindings, output) },
    body: payload
      ? writeBody(payload.schema, output[payload.name])
      : writeBody(schema, Object.fromEntries(bindings.body.map((name) => [name, output[name]]))),
  };
};
