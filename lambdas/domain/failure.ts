import type { FailureCode } from '../../contracts/failures.ts';

/** What to do next: `InvalidInput NotFound Conflict` stop, `Throttled Unavailable` are retried by the state machine. */
export type FailureClass = 'InvalidInput' | 'NotFound' | 'Conflict' | 'Throttled' | 'Unavailable';

/**
 * The one error that crosses the Lambda → ASL border. Its `name` is the class and decides what the machine does;
 * `code` and `message` are for people. The message names the thing, the wrong value, what is allowed and the cure,
 * and never holds key material.
 */
export class StepFailure extends Error {
  readonly code: FailureCode;

  constructor(failureClass: FailureClass, code: FailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = failureClass;
    this.code = code;
  }
}
