/** What may go wrong with one call, as the local runtime's fault layer takes it. */

/** A call that a run makes: the n-th of its operation by its caller. */
export interface Point {
  /** A function (`CreateCertificate`), a state machine (`create-cores`) or API Gateway (`api`). */
  readonly caller: string;
  readonly service: string;
  readonly operation: string;
  /** From 1. */
  readonly nth: number;
  /** Whether only a function makes it that starts from nothing: what it then reads, it remembers. */
  readonly cold: boolean;
}

interface FaultError {
  readonly name: string;
  readonly statusCode: number;
}

/** A fault without the call that it is for. */
interface FaultOutcome {
  readonly error?: FaultError;
  readonly break?: 'reset' | 'timeout' | 'kill' | 'stop';
  readonly when?: 'before' | 'after';
  readonly times?: number;
}

type CallerKind = 'function' | 'machine' | 'api';

interface Kind {
  readonly of: readonly CallerKind[];
  outcome(service: string): FaultOutcome;
}

const throttles: Readonly<Record<string, FaultError>> = {
  dynamodb: { name: 'ProvisionedThroughputExceededException', statusCode: 400 },
  s3: { name: 'SlowDown', statusCode: 503 },
  lambda: { name: 'TooManyRequestsException', statusCode: 429 },
};
const internal: Readonly<Record<string, string>> = {
  dynamodb: 'InternalServerError', s3: 'InternalError', lambda: 'ServiceException', iot: 'InternalFailureException', greengrass: 'InternalServerException',
  events: 'InternalException', kms: 'KMSInternalException',
};
const throttle = (service: string): FaultError => throttles[service] ?? { name: 'ThrottlingException', statusCode: 400 };
const internalError = (service: string): FaultError => ({ name: internal[service] ?? 'InternalServerError', statusCode: 500 });
const denial = (service: string): FaultError => ({ name: service === 's3' ? 'AccessDenied' : 'AccessDeniedException', statusCode: 403 });

/** As many calls as the SDK makes of one. */
const sdkAttempts = 3;
/** More calls than a task makes. */
const always = 100_000;
const everybody: readonly CallerKind[] = ['function', 'machine', 'api'];

/**
 * - `throttle`, `error`: once; an SDK would try again
 * - `outage`: as often as an SDK tries
 * - `denied`: from this call on, until the task has ended
 * - `reset`, `lost`: the connection breaks before the effect, or after it
 * - `timeout`: the effect happens, and no answer comes until the caller's time is over
 * - `kill-before`, `kill-after`: the function's sandbox crashes
 * - `stop-before`, `stop-after`: the execution is stopped
 */
export const kinds = {
  throttle: { of: everybody, outcome: (service) => ({ error: throttle(service) }) },
  error: { of: everybody, outcome: (service) => ({ error: internalError(service) }) },
  outage: { of: ['function'], outcome: (service) => ({ error: internalError(service), times: sdkAttempts }) },
  denied: { of: ['function', 'machine'], outcome: (service) => ({ error: denial(service), times: always }) },
  reset: { of: everybody, outcome: () => ({ break: 'reset' }) },
  lost: { of: everybody, outcome: () => ({ break: 'reset', when: 'after' }) },
  timeout: { of: ['function', 'machine'], outcome: () => ({ break: 'timeout', when: 'after' }) },
  'kill-before': { of: ['function'], outcome: () => ({ break: 'kill' }) },
  'kill-after': { of: ['function'], outcome: () => ({ break: 'kill', when: 'after' }) },
  'stop-before': { of: ['machine'], outcome: () => ({ break: 'stop' }) },
  'stop-after': { of: ['machine'], outcome: () => ({ break: 'stop', when: 'after' }) },
} satisfies Record<string, Kind>;

export type FaultKind = keyof typeof kinds;
export const faultKinds = Object.keys(kinds) as readonly FaultKind[];

const callerKind = (caller: string): CallerKind => (caller === 'api' ? 'api' : /^[A-Z]/.test(caller) ? 'function' : 'machine');

/** Whether this can happen to the call. */
export const canBefall = (kind: FaultKind, { caller }: Point): boolean => (kinds[kind].of as readonly CallerKind[]).includes(callerKind(caller));

/** The fault to arm, as `POST /_local/faults` takes it. */
export const faultOf = (kind: FaultKind, { service, operation, nth }: Point, callerName: string): object => ({
  service, operation, caller: callerName, skip: nth - 1, ...(kinds[kind] as Kind).outcome(service),
});
