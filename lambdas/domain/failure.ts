import type { FailureCode } from '../../contracts/failures.ts';

/**
 * What to do next: `InvalidInput NotFound Conflict` stop, `Throttled Unavailable` are retried by the state machine. `Canceled`
 * ends what has not begun, and nothing is recorded of it: the closing of the task settles it.
 */
export type FailureClass = 'InvalidInput' | 'NotFound' | 'Conflict' | 'Throttled' | 'Unavailable' | 'Canceled';

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
