import { StepFailure } from '../domain/failure.ts';

/** Names by which the services used here say "too fast". Hard quotas (`LimitExceededException`) are not among them. */
const throttles: readonly string[] = [
  'ThrottlingException', 'Throttling', 'ThrottledException', 'TooManyRequestsException', 'RequestLimitExceeded',
  'ProvisionedThroughputExceededException', 'RequestThrottled', 'RequestThrottledException', 'SlowDown', 'TransactionConflictException',
];
/** Failures that pass by themselves beside those of status 5xx: races inside a service, and answers that never came. */
const passing: readonly string[] = [
  'ConflictingResourceUpdateException', 'OperationAborted', 'ConditionalRequestConflict', 'RequestTimeout', 'TimeoutError', 'ExpiredToken', 'ExpiredTokenException',
  'CredentialsProviderError', 'TransactionInProgressException',
];
const denials: readonly string[] = ['AccessDeniedException', 'AccessDenied', 'UnauthorizedException', 'UnauthorizedOperation'];
const connectionCodes: readonly string[] = ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

interface SdkError extends Error {
  readonly code?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $retryable?: { readonly throttling?: boolean };
}

/**
 * What an SDK error means to the state machine: a throttle, an outage and a denial become a StepFailure that names the
 * action, such as `iot:RegisterThing`. Any other error is given back as it is.
 */
export const awsFailure = (action: string, error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  const { name, message, code, $metadata, $retryable } = error as SdkError;
  const status = $metadata?.httpStatusCode ?? 0;
  if (throttles.includes(name) || $retryable?.throttling === true || status === 429) {
    return new StepFailure('Throttled', 'AWS_THROTTLED', `${action} was throttled: ${message}`, { cause: error });
  }
  if (status >= 500 || passing.includes(name) || (code !== undefined && connectionCodes.includes(code))) {
    return new StepFailure('Unavailable', 'AWS_UNAVAILABLE', `${action} did not answer as it should: ${name}: ${message}`, { cause: error });
  }
  if (denials.includes(name) || status === 403) {
    return new StepFailure('InvalidInput', 'AWS_ACCESS_DENIED', `${action} was denied: ${message}`, { cause: error });
  }
  return error;
};

/** Answers to errors that a call expects, by the error's name: a value, or a throw of the domain's own failure. */
export type ExpectedErrors<Result> = Readonly<Record<string, (error: Error) => Result>>;

/**
 * Makes one AWS call. Only an error that the caller names in `expected` means something in the domain, so that
 * not-found is the only thing that ever means absent.
 *
 * @param action IAM action, such as `iot:DescribeThing`
 * @throws StepFailure for throttles, outages and denials; any error that is neither those nor expected as it is
 */
export const awsCall = async <Output, Result = never>(action: string, call: () => Promise<Output>, expected: ExpectedErrors<Result> = {}): Promise<Output | Result> => {
  try {
    return await call();
  } catch (error) {
    const answer = error instanceof Error && Object.hasOwn(expected, error.name) ? expected[error.name] : undefined;
    if (answer !== undefined) return answer(error as Error);
    throw awsFailure(action, error);
  }
};
