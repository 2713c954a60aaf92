import { AwsError, callContext, type CallContext, type Cloud, type Operations, type Service } from '../wire/service.ts';
import { bindings } from './bindings.ts';
import { bucketOperations } from './buckets.ts';
import { verifyChecksums } from './checksums.ts';
import { decodeRequest, readInput, routeOf, writeAnswer, writeError } from './http.ts';
import { listObjectsV2 } from './listing.ts';
import { multipartOperations } from './multipart.ts';
import { objectOperations } from './objects.ts';
import { checkExpiry } from './presign.ts';
import { keptBuckets } from './store.ts';
import { refuseUnsupported } from './unsupported.ts';

const known = new Set(bindings.map(({ operation }) => operation));

const run = async (operations: Operations, operation: string, input: unknown, context: CallContext): Promise<Record<string, unknown>> => {
  const implementation = operations[operation];
  if (!implementation) {
    const which = known.has(operation) ? 'is not implemented locally' : 'is not an operation of S3';
    throw new AwsError('NotImplemented', `${operation} ${which}; there are ${Object.keys(operations).sort().join(', ')}`, 501);
  }
  refuseUnsupported(operation, input as Record<string, unknown>, context);
  return (await implementation(input as never, context)) as Record<string, unknown>;
};

/**
 * S3 at the wire, path-style. Signatures are not checked, presigned expiry is.
 *
 * In process, a Body goes in as a string or Uint8Array and comes out as a Uint8Array, which is the stored one: not to be changed.
 */
export const s3Service = ({ clock, data }: Pick<Cloud, 'clock' | 'data'>): Service => {
  const buckets = keptBuckets(data);
  const operations: Operations = {
    ...bucketOperations(buckets, clock), ...objectOperations(buckets, clock), ...multipartOperations(buckets, clock), ListObjectsV2: listObjectsV2(buckets),
  };
  return {
    scope: 's3',
    call: async (operation, input, context) => run(operations, operation, input, callContext(context)),
    handle: async (request, guard = (_operation, _input, work) => work()) => {
      try {
        checkExpiry(request.query, clock());
        const decoded = decodeRequest(request);
        const binding = routeOf(decoded);
        verifyChecksums(decoded.body, decoded.headers);
        const input = readInput(binding, decoded);
        const { region, account, accessKeyId, requestId } = request;
        const context = callContext({ region, account, accessKeyId, requestId, source: 'wire' });
        const answer = await guard(binding.operation, input, () => run(operations, binding.operation, input, context));
        return writeAnswer(binding, answer, request.requestId);
      } catch (error) {
        if (error instanceof AwsError) return writeError(error, request);
        throw error;
      }
    },
  };
};
