import { AwsError } from '../wire/service.ts';
import { dispatch, queueUrlOf } from './targets.ts';
import type { Neighbours, Parcel } from './targets.ts';

/** API reference, RetryPolicy: what holds when a target says nothing. */
const defaultRetry = { attempts: 185, ageSeconds: 86_400 };
/** Longest pause between two attempts. */
const maxPauseMs = 60_000;

/** A parcel that no attempt could deliver. */
export interface Undelivered {
  eventId: string;
  ruleArn: string;
  targetArn: string;
  errorCode: string;
  errorMessage: string;
  retryAttempts: number;
  /** Whether the target's dead-letter queue has it. */
  deadLettered: boolean;
}

export interface DeliveryOptions {
  /** Pause before the first retry; doubles with each, with full jitter. 1000 when not given. */
  retryBaseMs?: number;
  undelivered(failure: Undelivered): void;
}

export interface Deliveries {
  /** Delivers at least once, some time after this returns. */
  send(parcel: Parcel & { ruleArn: string }): void;
  /** Resolves when nothing is under way, retries included. */
  settled(): Promise<void>;
  close(): void;
}

type Sent = Parcel & { ruleArn: string };

const throttles = new Set(['ThrottlingException', 'TooManyRequestsException', 'RequestLimitExceeded', 'ServiceUnavailable', 'Throttling']);

/** A target that is missing or refuses stays so: straight to the dead-letter queue, as on AWS. */
const mayPass = (error: unknown): boolean =>
  error instanceof AwsError && (error.statusCode >= 500 || error.statusCode === 429 || throttles.has(error.name));

const attribute = (value: string | number) =>
  ({ DataType: typeof value === 'number' ? 'Number' : 'String', StringValue: String(value) });

const toDeadLetters = async ({ target, input, ruleArn }: Sent, failure: Undelivered, exhausted: string | undefined, { cloud }: Neighbours): Promise<boolean> => {
  const queue = target.DeadLetterConfig?.Arn;
  if (!queue) return false;
  const MessageAttributes = {
    RULE_ARN: attribute(ruleArn), TARGET_ARN: attribute(failure.targetArn), RETRY_ATTEMPTS: attribute(failure.retryAttempts),
    ERROR_CODE: attribute(failure.errorCode), ERROR_MESSAGE: attribute(failure.errorMessage || failure.errorCode),
    ...(exhausted ? { EXHAUSTED_RETRY_CONDITION: attribute(exhausted) } : {}),
  };
  return cloud.service('sqs').call('SendMessage', { QueueUrl: queueUrlOf(cloud.endpoint, queue), MessageBody: input, MessageAttributes })
    .then(() => true, () => false);
};

/** Which limit of the retry policy is reached, if one is. */
const exhaustedBy = ({ target }: Sent, retries: number, ageSeconds: number): string | undefined => {
  const { MaximumRetryAttempts = defaultRetry.attempts, MaximumEventAgeInSeconds = defaultRetry.ageSeconds } = target.RetryPolicy ?? {};
  if (retries >= MaximumRetryAttempts) return 'MaximumRetryAttempts';
  return ageSeconds >= MaximumEventAgeInSeconds ? 'MaximumEventAgeInSeconds' : undefined;
};

/** Asynchronous delivery with each target's retry policy and dead-letter queue. */
export const deliveries = (neighbours: Neighbours, { retryBaseMs = 1000, undelivered }: DeliveryOptions): Deliveries => {
  let underWay = 0;
  let waiting: (() => void)[] = [];
  const stopping = new AbortController();

  const pause = (retries: number): Promise<unknown> => {
    const ms = Math.random() * Math.min(maxPauseMs, retryBaseMs * 2 ** retries);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const timer = setTimeout(() => resolve(undefined), ms).unref();
    stopping.signal.addEventListener('abort', () => { clearTimeout(timer); resolve(undefined); }, { once: true });
    return promise;
  };

  const giveUp = async (parcel: Sent, error: unknown, retryAttempts: number, exhausted?: string): Promise<void> => {
    const { name, message } = error instanceof Error ? error : { name: 'INTERNAL_ERROR', message: String(error) };
    const failure: Undelivered = {
      eventId: parcel.event.id, ruleArn: parcel.ruleArn, targetArn: parcel.target.Arn ?? '',
      errorCode: name, errorMessage: message, retryAttempts, deadLettered: false,
    };
    undelivered({ ...failure, deadLettered: await toDeadLetters(parcel, failure, exhausted, neighbours) });
  };

  const deliver = async (parcel: Sent): Promise<void> => {
    const started = neighbours.clock().getTime();
    for (let retries = 0; !stopping.signal.aborted; retries += 1) {
      try {
        await dispatch(parcel, neighbours);
        return;
      } catch (error) {
        if (!mayPass(error)) return giveUp(parcel, error, retries);
        const exhausted = exhaustedBy(parcel, retries, (neighbours.clock().getTime() - started) / 1000);
        if (exhausted) return giveUp(parcel, error, retries, exhausted);
      }
      await pause(retries);
    }
  };

  const done = (): void => {
    underWay -= 1;
    if (underWay > 0) return;
    const resolvers = waiting;
    waiting = [];
    for (const resolve of resolvers) resolve();
  };

  return {
    send: (parcel) => {
      underWay += 1;
      // not in the caller's turn: PutEvents has answered before a target runs
      setImmediate(() => { deliver(parcel).finally(done).catch(() => undefined); });
    },
    settled: () => (underWay === 0 ? Promise.resolve() : new Promise((resolve) => { waiting.push(resolve); })),
    close: () => stopping.abort(),
  };
};
