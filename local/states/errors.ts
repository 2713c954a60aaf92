import { AwsError } from '../wire/service.ts';

/**
 * An error inside an execution: `name` is what Retry and Catch match (`States.Timeout`, `Iot.ThrottlingException`),
 * `message` is the Cause. The two flags are read by the interpreter.
 */
export class StatesError extends Error {
  readonly isRetryable: boolean;
  readonly isCatchable: boolean;

  constructor(name: string, cause: string, { retryable = true, catchable = true } = {}) {
    super(cause);
    this.name = name;
    this.isRetryable = retryable;
    this.isCatchable = catchable;
  }
}

/** A fault of the definition or its data: `States.ALL` does not match it, the execution ends. */
export const runtimeError = (cause: string): StatesError =>
  new StatesError('States.Runtime', cause, { retryable: false, catchable: false });

/** What a Task that starts after its execution has ended is told: neither Retry nor Catch may bring it back. */
export const executionEnded = (): StatesError =>
  new StatesError('States.Runtime', 'the execution has already ended', { retryable: false, catchable: false });

/** Payload of a state above 262,144 bytes. Only a retrier or catcher that names it may match, `States.ALL` does not. */
export const dataLimitExceeded = (stateName: string, what: string, named: { retried: boolean; caught: boolean }): StatesError =>
  new StatesError(
    'States.DataLimitExceeded',
    `The state/task '${stateName}' returned a result with a size exceeding the maximum number of bytes service limit (${what}).`,
    { retryable: named.retried, catchable: named.caught },
  );

/** API errors of Step Functions, with the messages of the service. */
export const apiError = {
  invalidArn: (problem: string): AwsError => new AwsError('InvalidArn', `Invalid Arn: '${problem}'`),
  invalidName: (name: string): AwsError => new AwsError('InvalidName', `Invalid Name: '${name}'`),
  invalidInput: (problem: string): AwsError => new AwsError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${problem}'`),
  invalidToken: (): AwsError => new AwsError('InvalidToken', "Invalid Token: 'the page token is not one this service made'"),
  invalidDefinition: (problem: string): AwsError => new AwsError('InvalidDefinition', `Invalid State Machine Definition: '${problem}'`),
  validation: (message: string): AwsError => new AwsError('ValidationException', message),
  noMachine: (arn: string): AwsError => new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`),
  noExecution: (arn: string): AwsError => new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`),
  noResource: (arn: string): AwsError => new AwsError('ResourceNotFound', `Resource not found: '${arn}'`, 400, { resourceName: arn }),
  executionExists: (arn: string): AwsError => new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`),
  machineExists: (arn: string): AwsError => new AwsError('StateMachineAlreadyExists', `State Machine Already Exists: '${arn}'`),
  notLocal: (what: string): AwsError => new AwsError('NotImplementedLocally', `${what} is not implemented locally`),
  typeNotSupported: (): AwsError =>
    new AwsError('StateMachineTypeNotSupported', 'This operation is not supported by this type of state machine'),
} as const;
