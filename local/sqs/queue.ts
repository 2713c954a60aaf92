import { createHash, randomUUID } from 'node:crypto';
import type { MessageAttributeValue } from '@aws-sdk/client-sqs';
import { amend } from '../data/data.ts';
import type { KeptMap } from '../data/data.ts';
import type { Redelivery } from './redelivery.ts';

export interface QueuedMessage {
  readonly id: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, MessageAttributeValue>>;
  readonly sentAt: number;
  /** ARN of the queue it came from, once it is a dead letter. */
  readonly deadLetterOf?: string;
  /** When it may be received (again), in milliseconds. */
  readonly visibleAt: number;
  readonly receiveCount: number;
  readonly firstReceivedAt?: number;
  /** Of the latest receive; an earlier one no longer deletes. */
  readonly receiptHandle?: string;
  /** Set while its deletion will not be heard. */
  readonly comesAgain?: boolean;
}

export interface QueueProperties {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: number;
  /** As `SetQueueAttributes` takes them: text. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Queue extends QueueProperties {
  readonly messages: KeptMap<QueuedMessage>;
  /** Wakes long polls when a message comes in. */
  readonly arrivals: Set<() => void>;
}

/** What a queue does when it is not told otherwise (API reference, CreateQueue). */
export const defaultAttributes: Readonly<Record<string, string>> = {
  VisibilityTimeout: '30', DelaySeconds: '0', ReceiveMessageWaitTimeSeconds: '0', MessageRetentionPeriod: '345600', MaximumMessageSize: '1048576',
};

export const numberAttribute = (queue: Queue, name: keyof typeof defaultAttributes & string): number =>
  Number(queue.attributes[name] ?? defaultAttributes[name]);

const md5 = (bytes: string | Buffer): string => createHash('md5').update(bytes).digest('hex');

export const bodyDigest = (body: string): string => md5(body);

const sized = (bytes: Buffer): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(bytes.length);
  return Buffer.concat([size, bytes]);
};

/** The digest SDKs check: names in order, each with type, kind of value and value, lengths before them (developer guide, "Calculating the MD5"). */
export const attributesDigest = (attributes: Readonly<Record<string, MessageAttributeValue>>): string =>
  md5(Buffer.concat(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([name, { DataType = '', StringValue, BinaryValue }]) => [
    sized(Buffer.from(name)), sized(Buffer.from(DataType)),
    Buffer.from([BinaryValue ? 2 : 1]), sized(BinaryValue ? Buffer.from(BinaryValue) : Buffer.from(StringValue ?? '')),
  ])));

/** Puts a message in; it is visible after the delay. */
export const enqueue = (
  queue: Queue,
  { body, attributes = {}, now, delaySeconds, deadLetterOf, sentAt = now }:
  { body: string; attributes?: Record<string, MessageAttributeValue>; now: number; delaySeconds: number; deadLetterOf?: string; sentAt?: number },
): QueuedMessage => {
  const message: QueuedMessage = {
    id: randomUUID(), body, attributes, sentAt, visibleAt: now + delaySeconds * 1000, receiveCount: 0, ...(deadLetterOf ? { deadLetterOf } : {}),
  };
  queue.messages.set(message.id, message);
  for (const wake of [...queue.arrivals]) wake();
  return message;
};

interface RedrivePolicy {
  deadLetterTargetArn: string;
  maxReceiveCount: number;
}

/** The queue's redrive policy, if it has one. */
export const redrivePolicy = (queue: Queue): RedrivePolicy | undefined => {
  const text = queue.attributes.RedrivePolicy;
  if (!text) return undefined;
  const { deadLetterTargetArn, maxReceiveCount } = JSON.parse(text) as { deadLetterTargetArn: string; maxReceiveCount: number | string };
  return { deadLetterTargetArn, maxReceiveCount: Number(maxReceiveCount) };
};

const forgetExpired = (queue: Queue, now: number): void => {
  const oldest = now - numberAttribute(queue, 'MessageRetentionPeriod') * 1000;
  for (const { id, sentAt } of queue.messages.values()) {
    if (sentAt >= oldest) return;
    queue.messages.delete(id);
  }
};

/** Moves a message that was received too often; false when there is nowhere to move it to. */
const moveToDeadLetters = (queue: Queue, message: QueuedMessage, { now, deadLetters }: { now: number; deadLetters: Queue | undefined }): boolean => {
  const { deadLetterTargetArn = '', maxReceiveCount = Infinity } = redrivePolicy(queue) ?? {};
  if (message.receiveCount < maxReceiveCount || !deadLetters || deadLetters.arn !== deadLetterTargetArn) return false;
  queue.messages.delete(message.id);
  enqueue(deadLetters, { body: message.body, attributes: message.attributes, now, delaySeconds: 0, deadLetterOf: queue.arn, sentAt: message.sentAt });
  return true;
};

/** Takes up to `limit` visible messages out of sight; oldest first. */
export const receive = (
  queue: Queue,
  { limit, visibilitySeconds, now, deadLetters, redelivery }: { limit: number; visibilitySeconds: number; now: number; deadLetters: Queue | undefined; redelivery?: () => Redelivery },
): QueuedMessage[] => {
  forgetExpired(queue, now);
  const received: QueuedMessage[] = [];
  for (const message of queue.messages.values()) {
    if (received.length === limit) break;
    if (message.visibleAt > now || moveToDeadLetters(queue, message, { now, deadLetters })) continue;
    const receiveCount = message.receiveCount + 1;
    const again = receiveCount === 1 ? redelivery?.() : undefined;
    received.push(amend(queue.messages, message.id, {
      receiveCount,
      firstReceivedAt: message.firstReceivedAt ?? now,
      visibleAt: again === 'meanwhile' ? now : now + visibilitySeconds * 1000,
      receiptHandle: Buffer.from(`${message.id} ${receiveCount} ${randomUUID()}`).toString('base64'),
      ...(again === 'afterwards' && { comesAgain: true }),
    }));
  }
  return received;
};

/** The message id a receipt handle names, or nothing for what is no receipt handle. */
export const messageIdOf = (receiptHandle: string): string | undefined =>
  /^([0-9a-f-]{36}) \d+ [0-9a-f-]{36}$/.exec(Buffer.from(receiptHandle, 'base64').toString())?.[1];

/** When the next message comes into sight, if one will. */
export const nextVisibleAt = (queue: Queue): number | undefined => {
  const times = [...queue.messages.values()].map(({ visibleAt }) => visibleAt);
  return times.length > 0 ? Math.min(...times) : undefined;
};

/** Resolves when a message arrives or becomes visible, or at the deadline. */
export const nextMessage = (queue: Queue, { now, deadline }: { now: number; deadline: number }): Promise<unknown> => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const wake = () => resolve(undefined);
  const until = Math.min(deadline, nextVisibleAt(queue) ?? deadline);
  const timer = setTimeout(wake, Math.max(0, until - now) + 1).unref();
  queue.arrivals.add(wake);
  return promise.finally(() => {
    clearTimeout(timer);
    queue.arrivals.delete(wake);
  });
};
