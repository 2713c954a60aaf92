import { randomUUID } from 'node:crypto';
import type { KeptMap } from '../data/data.ts';
import { AwsError } from '../wire/service.ts';
import type { Course, Disorders } from './disorder.ts';
import { overtaking } from './overtaking.ts';
import { dispatch, eventBridge, queueUrlOf } from './targets.ts';
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

/** A parcel that is neither delivered nor given up. */
export interface Pending {
  parcel: Parcel;
  /** When it was sent, in milliseconds. */
  since: number;
  /** Attempts that failed. */
  retries: number;
}

export interface DeliveryOptions {
  /** Parcels on their way, of an earlier run too. */
  pending: KeptMap<Pending>;
  /** Pause before the first retry; doubles with each, with full jitter. 1000 when not given. */
  retryBaseMs?: number;
  /** How deliveries go; at once and in their order when not given. */
  disorders?: Pick<Disorders, 'courses'>;
  undelivered(failure: Undelivered): void;
}

export interface Deliveries {
  /** Delivers at least once, some time after this returns. */
  send(parcel: Parcel): void;
  /** Goes on with what an earlier run had not delivered. */
  resume(): void;
  /** Resolves when nothing is under way, retries included. */
  settled(): Promise<void>;
  close(): void;
}

const throttles = new Set(['ThrottlingException', 'TooManyRequestsException', 'RequestLimitExceeded', 'ServiceUnavailable', 'Throttling']);

/** A target that is missing or refuses stays so: straight to the dead-letter queue, as on AWS. */
const mayPass = (error: unknown): boolean =>
  error instanceof AwsError && (error.statusCode >= 500 || error.statusCode === 429 || throttles.has(error.name));

const attribute = (value: string | number) =>
  ({ DataType: typeof value === 'number' ? 'Number' : 'String', StringValue: String(value) });

const toDeadLetters = async ({ target, input, ruleArn }: Parcel, failure: Undelivered, exhausted: string | undefined, { cloud }: Neighbours): Promise<boolean> => {
  const queue = target.DeadLetterConfig?.Arn;
  if (!queue) return false;
  const MessageAttributes = {
    RULE_ARN: attribute(ruleArn), TARGET_ARN: attribute(failure.targetArn), RETRY_ATTEMPTS: attribute(failure.retryAttempts),
    ERROR_CODE: attribute(failure.errorCode), ERROR_MESSAGE: attribute(failure.errorMessage || failure.errorCode),
    ...(exhausted ? { EXHAUSTED_RETRY_CONDITION: attribute(exhausted) } : {}),
  };
  return cloud.service('sqs').call('SendMessage', { QueueUrl: queueUrlOf(cloud.endpoint, queue), MessageBody: input, MessageAttributes }, { caller: eventBridge(ruleArn) })
    .then(() => true, () => false);
};

/** Which limit of the retry policy is reached, if one is. */
const exhaustedBy = ({ target }: Parcel, retries: number, ageSeconds: number): string | undefined => {
  const { MaximumRetryAttempts = defaultRetry.attempts, MaximumEventAgeInSeconds = defaultRetry.ageSeconds } = target.RetryPolicy ?? {};
  if (retries >= MaximumRetryAttempts) return 'MaximumRetryAttempts';
  return ageSeconds >= MaximumEventAgeInSeconds ? 'MaximumEventAgeInSeconds' : undefined;
};

/** Asynchronous delivery with each target's retry policy and dead-letter queue. */
export const deliveries = (neighbours: Neighbours, { pending, retryBaseMs = 1000, disorders, undelivered }: DeliveryOptions): Deliveries => {
  const ofEarlierRun = [...pending.keys()];
  let [underWay, sent] = [0, 0];
  let waiting: (() => void)[] = [];
  const stopping = new AbortController();
  const order = overtaking(stopping.signal);

  const waited = (ms: number): Promise<unknown> => {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    const timer = setTimeout(() => resolve(undefined), ms).unref();
    stopping.signal.addEventListener('abort', () => { clearTimeout(timer); resolve(undefined); }, { once: true });
    return promise;
  };
  const pause = (retries: number): Promise<unknown> => waited(Math.random() * Math.min(maxPauseMs, retryBaseMs * 2 ** retries));

  const giveUp = async (parcel: Parcel, error: unknown, retryAttempts: number, exhausted?: string): Promise<void> => {
    const { name, message } = error instanceof Error ? error : { name: 'INTERNAL_ERROR', message: String(error) };
    const failure: Undelivered = {
      eventId: parcel.event.id, ruleArn: parcel.ruleArn, targetArn: parcel.target.Arn ?? '',
      errorCode: name, errorMessage: message, retryAttempts, deadLettered: false,
    };
    undelivered({ ...failure, deadLettered: await toDeadLetters(parcel, failure, exhausted, neighbours) });
  };

  /** Whether the parcel is done with: delivered or given up. */
  const attempt = async ({ parcel, since, retries }: Pending): Promise<boolean> => {
    try {
      await dispatch(parcel, neighbours);
    } catch (error) {
      // Others are closing too, which says nothing of the target: the next run tries again.
      if (stopping.signal.aborted) return false;
      const exhausted = mayPass(error) ? exhaustedBy(parcel, retries, (neighbours.clock().getTime() - since) / 1000) : undefined;
      if (mayPass(error) && !exhausted) return false;
      await giveUp(parcel, error, retries, exhausted);
    }
    return true;
  };

  const deliver = async (id: string, from: Pending): Promise<void> => {
    for (let { retries } = from; !stopping.signal.aborted; retries += 1) {
      if (await attempt({ ...from, retries })) return void pending.delete(id);
      if (stopping.signal.aborted) return;
      pending.set(id, { ...from, retries: retries + 1 });
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

  const followed = async ({ delayMs, isBehind }: Course, number: number): Promise<void> => {
    if (delayMs > 0) await waited(delayMs);
    if (isBehind) await order.overtaken(number);
  };

  const begin = (id: string, from: Pending, course?: Course): void => {
    const number = (sent += 1);
    underWay += 1;
    const whole = async (): Promise<void> => {
      if (course) await followed(course, number);
      await deliver(id, from);
      order.arrived(number);
    };
    // not in the caller's turn: PutEvents has answered before a target runs
    setImmediate(() => { whole().finally(done).catch(() => undefined); });
  };

  return {
    send: (parcel) => {
      const from = { parcel, since: neighbours.clock().getTime(), retries: 0 };
      for (const course of disorders?.courses() ?? [undefined]) {
        const id = randomUUID();
        pending.set(id, from);
        begin(id, from, course);
      }
    },
    resume: () => {
      for (const id of ofEarlierRun.splice(0)) {
        const from = pending.get(id);
        if (from) begin(id, from);
      }
    },
    settled: () => (underWay === 0 ? Promise.resolve() : new Promise((resolve) => { waiting.push(resolve); })),
    close: () => stopping.abort(),
  };
};
