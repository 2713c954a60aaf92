import type { ControlRoutes } from '../wire/control.ts';
import { AwsError, callContext, type CallContext, type Cloud, type Operations, type Service } from '../wire/service.ts';
import { bindings } from './bindings.ts';
import { bucketOperations } from './buckets.ts';
import { verifyChecksums } from './checksums.ts';
import { decodeRequest, readInput, routeOf, writeAnswer, writeError } from './http.ts';
import { lifecycleOf } from './lifecycle.ts';
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

export interface S3Service extends Service {
  /** `POST /_local/s3/expire`: removes what lifecycle rules let expire by the time `at`; now when not given. */
  readonly control: ControlRoutes;
}

const timeOf = (body: unknown): Date | undefined => {
  const { at } = (body ?? {}) as { at?: unknown };
  if (at === undefined) return undefined;
  const time = new Date(String(at));
  if (Number.isNaN(time.getTime())) throw new AwsError('ValidationException', `at is ${JSON.stringify(at)}: it must be a time such as 2026-12-01T00:00:00Z`);
  return time;
};

/**
 * S3 at the wire, path-style. Signatures are not checked, presigned expiry is.
 *
 * In process, a Body goes in as a string or Uint8Array and comes out as a Uint8Array, which is the stored one: not to be changed.
 */
export const s3Service = ({ clock, data }: Pick<Cloud, 'clock' | 'data'>): S3Service => {
  const buckets = keptBuckets(data);
  const lifecycle = lifecycleOf(buckets, clock);
  const operations: Operations = {
    ...bucketOperations(buckets, clock), ...objectOperations(buckets, clock), ...multipartOperations(buckets, clock), ListObjectsV2: listObjectsV2(buckets), ...lifecycle.operations,
  };
  return {
    scope: 's3',
    operations: Object.keys(operations),
    control: { 'POST /_local/s3/expire': async (body) => ({ expired: lifecycle.expire(timeOf(body) ?? clock()) }) },
    call: async (operation, input, context) => {
      lifecycle.keepUp();
      return run(operations, operation, input, callContext(context));
    },
    handle: async (request, guard = (_operation, _input, work) => work()) => {
      try {
        lifecycle.keepUp();
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
