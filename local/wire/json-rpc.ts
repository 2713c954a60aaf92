import type { DocumentType } from '@smithy/types';
import type { ServiceShape } from './operation-schemas.ts';
import { jsonCodec, parseJsonObject, writtenBytes } from './protocol.ts';
import type { Protocol } from './protocol.ts';
import { AwsError } from './service.ts';

/** awsJson1_0 and awsJson1_1: every operation is `POST /`, named by `x-amz-target: <service>.<operation>`. */
export const jsonRpc = (shape: ServiceShape, version: '1.0' | '1.1'): Protocol => {
  const { reader, writer } = jsonCodec(false);
  const contentType = `application/x-amz-json-${version}`;

  return {
    contentType,
    parse: ({ headers, body }) => {
      const target = headers['x-amz-target'];
      if (!target) throw new AwsError('UnknownOperationException', 'the header x-amz-target, which names the operation, is missing');
      const operation = shape.operations.get(target.slice(target.lastIndexOf('.') + 1));
      if (!operation) throw new AwsError('UnknownOperationException', `unknown operation '${target}'`);
      return { operation, input: parseJsonObject(body) };
    },
    read: ({ input: schema }, input) => (schema.isUnitSchema() ? {} : reader.readObject(schema, input as DocumentType)),
    render: ({ output: schema }, output) => {
      if (schema.isUnitSchema()) return { status: 200, headers: { 'content-type': contentType }, body: '' };
      writer.write(schema, output ?? {});
      return { status: 200, headers: { 'content-type': contentType }, body: writtenBytes(writer.flush()) };
    },
  };
};
