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

/** A call whose answer never came: {@link isLate} where its time was over, else the connection broke. Its effect may have happened. */
export class NoAnswer extends AwsError {
  readonly isLate: boolean;

  constructor(isLate: boolean) {
    super('SdkClientException', isLate ? 'Unable to execute HTTP request: no answer came in time' : 'Unable to execute HTTP request: Connection reset', 500);
    this.isLate = isLate;
  }
}

/** A service that acts for one resource, as EventBridge does for a rule. */
export interface ActingService {
  readonly service: string;
  readonly sourceArn: string;
}

/** A session of a role; `takenBy` says whose it is where nobody has looked yet whether the role trusts them. */
export interface RoleCaller {
  readonly roleArn: string;
  readonly session: string;
  readonly takenBy?: ActingService;
}

/** Who calls in process in a name other than the runtime's own: a service by a role, or in its own name. */
export type Caller = RoleCaller | ActingService;

/** Who calls, and from where: `wire` = a signed HTTP request, `states` = a Step Functions integration, `local` = the runtime itself. */
export interface CallContext {
  region: string;
  account: string;
  requestId: string;
  accessKeyId?: string;
  caller?: Caller;
  /** Of a state of an execution. */
  executionArn?: string;
  source: 'wire' | 'states' | 'local';
}

/** A whole context for a call that gave only part of one. */
export const callContext = ({
  region = 'us-east-1', account = '111122223333', requestId = randomUUID(), source = 'local', accessKeyId, caller, executionArn,
}: Partial<CallContext> = {}): CallContext => ({ region, account, requestId, source, accessKeyId, caller, executionArn });

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
  /** Names of the operations it has, in no order. */
  readonly operations: readonly string[];
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

/** One call on its way to a service. */
export interface AuthorisedCall extends Pick<CallContext, 'accessKeyId' | 'caller'> {
  readonly scope: string;
  readonly operation: string;
  readonly input: unknown;
  /** Answer of an operation, uncounted and asked of nobody; undefined when it fails. */
  look(scope: string, operation: string, input: unknown): Promise<Readonly<Record<string, unknown>> | undefined>;
}

/** Says who may do what. */
export interface Authority {
  /**
   * Runs a call if its caller may make it.
   *
   * @throws AwsError the service's refusal
   */
  authorise<T>(call: AuthorisedCall, run: () => Promise<T>): Promise<T>;
  /**
   * Whether a caller may do what no operation here stands for: start its own children, write its log.
   *
   * @throws AwsError the service's refusal
   */
  demand(scope: string, caller: Caller, need: { readonly action: string; readonly resource: string }): void;
}

/** Lets everybody do everything. */
export const noAuthority: Authority = { authorise: (_call, run) => run(), demand: () => undefined };

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
  /** Of a request made in process. */
  caller?: Caller;
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
  /** As {@link Authority} says; every caller may do everything when not given. */
  demand?: Authority['demand'];
  /** Where services keep their state. */
  readonly data: Data;
}

/** An operation's input once the schema check has passed: what the service requires is there, what is optional may be absent. */
export type Checked<Input> = {
  [Member in keyof Input]: object extends Pick<Input, Member> ? Input[Member] : Exclude<Input[Member], undefined>;
};
