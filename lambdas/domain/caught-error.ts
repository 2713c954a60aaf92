import { failures } from '../../contracts/failures.ts';
import type { FailureCode } from '../../contracts/failures.ts';
import type { components } from '../../contracts/generated/steps.ts';
import { parseJson } from './requests/json-text.ts';

type CaughtError = components['schemas']['CaughtError'];

/** A failure for people: a stable code, and what happened. */
export interface ExplainedFailure {
  readonly code: FailureCode;
  readonly message: string;
}

/** Longest message that is stored and published: errors of foreign generators may be of any length. */
const messageLimit = 1000;

/** Names by which Lambda and Step Functions report that a function did not end in time. */
const timeouts: readonly string[] = ['States.Timeout', 'Sandbox.Timedout', 'Lambda.ClientExecutionTimeoutException'];
const codesByError: Readonly<Record<string, FailureCode>> = {
  'Lambda.TooManyRequestsException': 'AWS_THROTTLED',
  'Lambda.ServiceException': 'AWS_UNAVAILABLE',
  'Lambda.AWSLambdaException': 'AWS_UNAVAILABLE',
  'Lambda.SdkClientException': 'AWS_UNAVAILABLE',
  'Lambda.Unknown': 'AWS_UNAVAILABLE',
};

/** What a Catch around a step of this system left, explained. Whatever is none of its own failures is a defect. */
export const explained = (caught: CaughtError): ExplainedFailure => {
  const said = errorMessage(caught);
  const code = codesByError[caught.Error];
  if (timeouts.includes(caught.Error)) return { code: 'STEP_TIMED_OUT', message: cut(`a step did not end in time: ${said}`) };
  if (code !== undefined) return { code, message: cut(`a step could not be run: ${caught.Error}: ${said}`) };
  return ownFailure(said) ?? { code: 'STEP_DEFECT', message: cut(`${caught.Error}: ${said}`) };
};

/** What a Catch around an installer config generator left, explained; the generator's own message is kept. */
export const explainedGenerator = (caught: CaughtError, alias: string): ExplainedFailure => {
  const said = errorMessage(caught);
  const who = `installer config generator ${JSON.stringify(alias)}`;
  if (timeouts.includes(caught.Error)) return { code: 'STEP_TIMED_OUT', message: cut(`${who} did not end in time: ${said}`) };
  return ownFailure(said) ?? { code: 'CONFIG_GENERATOR_FAILED', message: cut(`${who} failed: ${said}`) };
};

/** The cause of a failed Lambda is its error as JSON, that of any other state is text. */
const errorMessage = ({ Error: name, Cause: cause = '' }: CaughtError): string => {
  const { errorMessage: message } = members(cause);
  return typeof message === 'string' ? message : cause || name;
};

/** A StepFailure carries its code and message as JSON; see `runtime/failure-mapping.ts`. */
const ownFailure = (said: string): ExplainedFailure | undefined => {
  const { code, message } = members(said);
  return isFailureCode(code) && typeof message === 'string' ? { code, message: cut(message) } : undefined;
};

const isFailureCode = (code: unknown): code is FailureCode => typeof code === 'string' && Object.hasOwn(failures, code);

const members = (text: string): Readonly<Record<string, unknown>> => {
  const json = parseJson(text);
  return 'value' in json && typeof json.value === 'object' && json.value !== null ? (json.value as Record<string, unknown>) : {};
};

const cut = (message: string): string => (message.length > messageLimit ? `${message.slice(0, messageLimit)}…` : message);
