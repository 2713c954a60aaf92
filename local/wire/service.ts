import { randomUUID } from 'node:crypto';
import type { Data } from '../data/data.ts';

/**
 * An AWS error, as it goes over the wire and as an in-process call throws it.
 *
 * `name` is the service's own error name without a namespace (`ResourceNotFoundException`);
 * `members` are the modelled members of that error beside its message (`resourceId`, `retryAfterSeconds` …).
 */
export class AwsError extends Error {
  readonly statusCode: number;
  readonly members: Record<string, unknown>;

  constructor(name: string, message: string, statusCode = 400, members: Record<string, unknown> = {}) {
    super(message);
    this.name = name;
    this.statusCode = statusCode;
    this.members = members;
  }
}

/** Who calls, and from where: `wire` = a signed HTTP request, `states` = a Step Functions integration, `local` = the runtime itself. */
export interface CallContext {
  region: string;
  account: string;
  requestId: string;
  accessKeyId?: string;
  source: 'wire' | 'states' | 'local';
}

/** A whole context for a call that gave only part of one. */
export const callContext = ({
  region = 'us-east-1', account = '111122223333', requestId = randomUUID(), source = 'local', accessKeyId,
}: Partial<CallContext> = {}): CallContext => ({ region, account, requestId, source, accessKeyId });

/**
 * One operation. Input and output are the SDK's own JavaScript shapes: dates are `Date`, blobs `Uint8Array`, absent members absent.
 * An implementation types `input` with the client's `…CommandInput`; it fails by throwing {@link AwsError}.
 */
export type Operation = (input: never, context: CallContext) => Promise<unknown>;

/** Implemented operations by name (`RegisterThing`). */
export type Operations = Readonly<Record<string, Operation>>;

/** One AWS service, reachable over HTTP and in process. */
export interface Service {
  /** SigV4 service name: iot, greengrass, dynamodb, s3, states, lambda, events, ssm, sqs, sts, kms … */
  readonly scope: string;
  /**
   * Answers an HTTP request; never rejects for an AWS error, which is an answer too.
   *
   * @param guard runs the operation once it is known; without it the call is neither counted nor subject to faults
   */
  handle(request: WireRequest, guard?: Guard): Promise<WireResponse>;
  /**
   * In-process call: Step Functions SDK integrations, EventBridge targets, devices.
   *
   * @param operation PascalCase operation name
   * @throws AwsError as the wire would answer it
   */
  call(operation: string, input: unknown, context?: Partial<CallContext>): Promise<unknown>;
}

/**
 * Runs one operation of a service: counts it, and applies the faults that are armed for it (an {@link AwsError} thrown
 * before the run, or after it in place of its result). The wire makes it; a service passes what it parsed:
 * `guard('PutObject', input, () => putObject(input))`, inside the `try` that turns an AwsError into an answer.
 */
export type Guard = <T>(operation: string, input: unknown, run: () => Promise<T>) => Promise<T>;

/** An HTTP request told apart by its SigV4 credential scope. */
export interface WireRequest {
  method: string;
  /** Raw and undecoded, without the query. */
  path: string;
  query: URLSearchParams;
  /** Names in lower case; a repeated header's values joined by `, `. */
  headers: Record<string, string>;
  body: Buffer;
  /** Service of the credential scope, after aliases (`execute-api` of old SDKs means iot). */
  service: string;
  region: string;
  account: string;
  accessKeyId?: string;
  requestId: string;
}

export interface WireResponse {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** What services get to know of each other. */
export interface Cloud {
  readonly region: string;
  /** Twelve digits. */
  readonly account: string;
  /** `http://127.0.0.1:<aws-port>` */
  readonly endpoint: string;
  /** @throws Error when no service of that scope is registered */
  service(scope: string): Service;
  clock(): Date;
  /** Where services keep their state. */
  readonly data: Data;
}

/** An operation's input once the schema check has passed: what the service requires is there, what is optional may be absent. */
export type Checked<Input> = {
  [Member in keyof Input]: object extends Pick<Input, Member> ? Input[Member] : Exclude<Input[Member], undefined>;
};
