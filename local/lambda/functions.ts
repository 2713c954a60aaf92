import { AwsError } from '../wire/service.ts';
import type { Caller, Cloud } from '../wire/service.ts';
import { limits, sizing } from './limits.ts';
import type { FunctionLogs } from './logs.ts';
import { WorkerPool } from './worker-pool.ts';
import type { Outcome } from './worker-pool.ts';

/** A function as the template describes it, intrinsics resolved. */
export interface NewFunction {
  name: string;
  /** Absolute path of the unpacked asset. */
  codeDirectory: string;
  handler: string;
  runtime: string;
  environment?: Record<string, string>;
  timeoutSeconds?: number;
  memoryMb?: number;
  roleArn: string;
  /** Where its log goes; `/aws/lambda/<name>` when not given. */
  logGroup?: string;
  /** By which its calls are known as its role's; one of the administrator's when not given. */
  accessKeyId?: string;
  /** At most this many at a time; further invocations are throttled. */
  reservedConcurrency?: number;
  /** Retries of asynchronous invocations, 0-2. */
  asyncRetries?: number;
  /** Where an asynchronous invocation ends up that failed for good. */
  onFailure?: (record: object) => Promise<void>;
}

/** A function ready to run. */
export type LambdaFunction = NewFunction &
  Required<Pick<NewFunction, 'timeoutSeconds' | 'memoryMb' | 'environment'>> & {
    arn: string;
    pool: WorkerPool;
    active: number;
    changedAt: Date;
  };

const defaultLogGroup = (name: string): string => `/aws/lambda/${name}`;

/** The runtime's own variables, which the function's may not replace (Lambda guide, defined runtime environment variables). */
const environmentOf = (cloud: Cloud, { name, handler, codeDirectory, memoryMb, environment, accessKeyId = 'local', logGroup = defaultLogGroup(name) }: NewFunction & { memoryMb: number }): Record<string, string> => ({
  TZ: ':UTC',
  LANG: 'en_US.UTF-8',
  PATH: process.env.PATH ?? '',
  ...environment,
  _HANDLER: handler,
  AWS_REGION: cloud.region,
  AWS_DEFAULT_REGION: cloud.region,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: logGroup,
  AWS_LAMBDA_LOG_STREAM_NAME: `local/[$LATEST]${crypto.randomUUID().replaceAll('-', '')}`,
  AWS_ACCESS_KEY_ID: accessKeyId,
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_ENDPOINT_URL: cloud.endpoint,
  LAMBDA_TASK_ROOT: codeDirectory,
});

/** The functions of one cloud, by name. */
export class Functions {
  readonly #cloud: Cloud;
  readonly #logs: FunctionLogs;
  readonly #byName = new Map<string, LambdaFunction>();

  constructor(cloud: Cloud, logs: FunctionLogs) {
    this.#cloud = cloud;
    this.#logs = logs;
  }

  create(given: NewFunction): LambdaFunction {
    const { timeoutSeconds = limits.defaultTimeoutSeconds, memoryMb = limits.defaultMemoryMb, environment = {} } = given;
    const arn = `arn:aws:lambda:${this.#cloud.region}:${this.#cloud.account}:function:${given.name}`;
    const mayLog = this.#asksToLog(given);
    const pool = new WorkerPool({
      setup: { codeDirectory: given.codeDirectory, handler: given.handler, functionName: given.name, memoryMb },
      environment: environmentOf(this.#cloud, { ...given, memoryMb }),
      timeoutSeconds,
      cap: Math.min(sizing.workersPerFunction, given.reservedConcurrency ?? sizing.workersPerFunction),
      onLog: (text) => { if (mayLog()) this.#logs.write(given.name, text); },
    });
    const created: LambdaFunction = { ...given, timeoutSeconds, memoryMb, environment, arn, pool, active: 0, changedAt: this.#cloud.clock() };
    this.#byName.set(given.name, created);
    return created;
  }

  /** A function writes its log in its own name; where it may not, the log is lost, as on AWS. */
  #asksToLog({ name, roleArn, logGroup = defaultLogGroup(name) }: NewFunction): () => boolean {
    const { region, account } = this.#cloud;
    const resource = `arn:aws:logs:${region}:${account}:log-group:${logGroup}:log-stream:local`;
    let answer: boolean | undefined;
    return () => (answer ??= ['logs:CreateLogStream', 'logs:PutLogEvents'].every((action) => this.#may({ roleArn, session: name }, { action, resource })));
  }

  #may(caller: Caller, need: { action: string; resource: string }): boolean {
    try {
      this.#cloud.demand?.('logs', caller, need);
      return true;
    } catch (error) {
      if (error instanceof AwsError) return false;
      throw error;
    }
  }

  all(): LambdaFunction[] {
    return [...this.#byName.values()];
  }

  /**
   * @param nameOrArn name, ARN, or either with a qualifier
   * @throws AwsError `ResourceNotFoundException`
   */
  find(nameOrArn: string): LambdaFunction {
    const name = /^(?:arn:aws[\w-]*:lambda:[^:]*:\d*:function:)?(?:\d{12}:function:)?([\w-]+)(?::[\w$-]+)?$/.exec(nameOrArn)?.[1];
    const found = name === undefined ? undefined : this.#byName.get(name);
    if (found) return found;
    const { region, account } = this.#cloud;
    const arn = nameOrArn.startsWith('arn:') ? nameOrArn : `arn:aws:lambda:${region}:${account}:function:${nameOrArn}`;
    throw new AwsError('ResourceNotFoundException', `Function not found: ${arn}`, 404, { Type: 'User' });
  }

  /** @throws AwsError `TooManyRequestsException` when the reserved concurrency is used up */
  async run(target: LambdaFunction, event: string, requestId: string, clientContext?: string): Promise<Outcome> {
    if (target.reservedConcurrency !== undefined && target.active >= target.reservedConcurrency) {
      throw new AwsError('TooManyRequestsException', 'Rate Exceeded.', 429, { Reason: 'ReservedFunctionConcurrentInvocationLimitExceeded', Type: 'User' });
    }
    target.active += 1;
    try {
      return await target.pool.invoke({ requestId, event, clientContext, traceId: traceId(), invokedArn: target.arn });
    } finally {
      target.active -= 1;
    }
  }

  /** Ends the sandbox of the invocation that has this trace id, as a crash or its timeout does; false where there is none. */
  interrupt(traceId: string, how: 'crash' | 'timeout'): boolean {
    return this.all().some(({ pool }) => pool.interrupt(traceId, how));
  }

  /** Ends the idle sandboxes of a function, so that its next invocation begins from nothing. */
  chill(nameOrArn: string): void {
    this.find(nameOrArn).pool.chill();
  }

  async close(): Promise<void> {
    await Promise.all(this.all().map(({ pool }) => pool.close()));
  }
}

const traceId = (): string => {
  const id = crypto.randomUUID().replaceAll('-', '');
  return `Root=1-${Math.floor(Date.now() / 1000).toString(16)}-${id.slice(0, 24)};Parent=${id.slice(16)};Sampled=0`;
};
