import { failures } from '../../../contracts/failures.ts';
import type { FailureCode } from '../../../contracts/failures.ts';
import type { components } from '../../../contracts/generated/openapi.ts';

/** One thing wrong with a request; `field` as a client writes it: `cores[3].name`, or a header's or parameter's name. */
export type Problem = components['schemas']['Error']['details'][number];
/** Body of every answer that is not a success. */
export type ErrorBody = components['schemas']['Error'];

/** Codes that can answer a request. */
export type AnswerCode = { [C in FailureCode]: (typeof failures)[C] extends { status: number } ? C : never }[FailureCode];

/** Reason phrases; API Gateway answers with the same. */
const statusWords: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Payload Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Problems listed in one answer: an answer travels through Step Functions state, which holds 256 KiB. */
const listedProblems = 100;

/** A request that is answered with an error. It ends at the door: it never reaches a state machine as an error. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: AnswerCode;
  readonly details: readonly Problem[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: AnswerCode, message: string, { details = [], headers = {} }: { details?: readonly Problem[]; headers?: Record<string, string> } = {}) {
    super(message);
    this.code = code;
    this.details = details;
    this.headers = headers;
  }

  /** The HTTP status that goes with the code. */
  get status(): number {
    return failures[this.code].status;
  }
}

/** What becomes of nothing where a request is refused. */
type Undone = 'made' | 'deleted' | 'changed';

/** @param type as the client sent it */
export const undoneBy = (type: unknown): Undone => (type === 'Delete' ? 'deleted' : 'made');

/** Refuses a request for the problems found in it; without any it does nothing. */
export const refuseFor = (problems: readonly Problem[], undone: Undone = 'made'): void => {
  if (problems.length === 0) return;
  const count = problems.length === 1 ? 'one problem' : `${problems.length} problems`;
  throw new Refusal('VALIDATION_FAILED', `the request has ${count} and nothing was ${undone}`, { details: problems });
};

/** The error body of a refusal: what is wrong, then the cure that the failure registry knows. */
export const errorBody = ({ code, message, details, status }: Refusal, requestId: string): ErrorBody => ({
  error: statusWords[status] ?? String(status),
  code,
  message: `${message}; ${failures[code].hint}`,
  details: capped(details),
  requestId,
});

const capped = (details: readonly Problem[]): Problem[] => {
  const unlisted = details.length - listedProblems;
  if (unlisted <= 0) return [...details];
  return [...details.slice(0, listedProblems), { field: 'body', problem: `${unlisted} more problems are not listed` }];
};
