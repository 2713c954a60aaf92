import type { Operation, Operations } from '../wire/service.ts';
import { iotError } from './errors.ts';
import { REQUESTS_PER_SECOND } from './limits.ts';

/** Request quotas: one token bucket per operation, holding one second's requests. */
export interface Quotas {
  /** @throws AwsError `ThrottlingException` */
  spend(operation: string): void;
}

/** Quotas nobody enforces. */
export const NO_QUOTAS: Quotas = { spend: () => undefined };

/**
 * @param perSecond requests per second by operation; what it does not name is not limited
 */
export const tokenBuckets = (now: () => Date, perSecond: Readonly<Record<string, number>> = REQUESTS_PER_SECOND): Quotas => {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    spend: (operation) => {
      const rate = perSecond[operation];
      if (rate === undefined) return;
      const at = now().getTime();
      const { tokens: left, at: then } = buckets.get(operation) ?? { tokens: rate, at };
      const tokens = Math.min(rate, left + ((at - then) / 1000) * rate);
      buckets.set(operation, { tokens: tokens < 1 ? tokens : tokens - 1, at });
      if (tokens < 1) throw iotError('ThrottlingException', `Rate exceeded: ${operation} is limited to ${rate} requests per second`);
    },
  };
};

/** The operations, each spending its own quota first. */
export const metered = (operations: Operations, quotas: Quotas): Operations =>
  Object.fromEntries(Object.entries(operations).map(([name, operation]): [string, Operation] => [
    name,
    async (input, context) => {
      quotas.spend(name);
      return operation(input, context);
    },
  ]));
