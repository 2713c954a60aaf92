import type {
  BatchResultErrorEntry, ChangeMessageVisibilityCommandInput, DeleteMessageBatchCommandInput, DeleteMessageCommandInput, Message, ReceiveMessageCommandInput,
  SendMessageBatchCommandInput, SendMessageCommandInput,
} from '@aws-sdk/client-sqs';
import { amend } from '../data/data.ts';
import { AwsError, type Operations } from '../wire/service.ts';
import { attributesDigest, bodyDigest, enqueue, messageIdOf, nextMessage, numberAttribute, receive, redrivePolicy } from './queue.ts';
import type { Queue, QueuedMessage } from './queue.ts';
import { queueNamed } from './queues.ts';
import type { Queues } from './queues.ts';
import type { Redeliveries } from './redelivery.ts';

/** API reference, SendMessageBatch and ReceiveMessage. */
const maxBatch = 10;
const maxWaitSeconds = 20;
const maxVisibilitySeconds = 43_200;
/** Characters an SQS message may carry: those of XML 1.0. */
const allowedText = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

const invalid = (message: string): AwsError => new AwsError('InvalidParameterValue', message);

type Sendable = Pick<SendMessageCommandInput, 'MessageBody' | 'MessageAttributes' | 'DelaySeconds'>;

const send = (queue: Queue, { MessageBody = '', MessageAttributes = {}, DelaySeconds }: Sendable, now: number) => {
  if (MessageBody === '') throw new AwsError('MissingParameter', 'The request must contain the parameter MessageBody.');
  if (!allowedText.test(MessageBody)) throw new AwsError('InvalidMessageContents', 'Invalid characters found in the message body.');
  const size = Buffer.byteLength(MessageBody) + Buffer.byteLength(JSON.stringify(MessageAttributes)) - 2;
  const limit = numberAttribute(queue, 'MaximumMessageSize');
  if (size > limit) throw invalid(`One or more parameters are invalid. Reason: Message must be shorter than ${limit} bytes.`);
  const delaySeconds = DelaySeconds ?? numberAttribute(queue, 'DelaySeconds');
  if (delaySeconds < 0 || delaySeconds > 900) throw invalid(`Value ${delaySeconds} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.`);

  const message = enqueue(queue, { body: MessageBody, attributes: MessageAttributes, now, delaySeconds });
  const hasAttributes = Object.keys(MessageAttributes).length > 0;
  return { MessageId: message.id, MD5OfMessageBody: bodyDigest(MessageBody), ...(hasAttributes ? { MD5OfMessageAttributes: attributesDigest(MessageAttributes) } : {}) };
};

const failed = (Id: string | undefined, error: unknown): BatchResultErrorEntry => {
  if (!(error instanceof AwsError)) throw error;
  return { Id, Code: error.name, Message: error.message, SenderFault: true };
};

/** Runs a batch entry by entry: each succeeds or fails on its own. */
const inBatch = <Entry extends { Id: string | undefined }>(entries: readonly Entry[] = [], work: (entry: Entry) => object) => {
  if (entries.length === 0) throw new AwsError('EmptyBatchRequest', 'There should be at least one entry in the request.');
  if (entries.length > maxBatch) throw new AwsError('TooManyEntriesInBatchRequest', `Maximum number of entries per request are ${maxBatch}. You have sent ${entries.length}.`);
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length) throw new AwsError('BatchEntryIdsNotDistinct', 'Two or more batch entries in the request have the same Id.');
  const Successful: object[] = [];
  const Failed: BatchResultErrorEntry[] = [];
  for (const entry of entries) {
    try {
      Successful.push({ Id: entry.Id, ...work(entry) });
    } catch (error) {
      Failed.push(failed(entry.Id, error));
    }
  }
  return { Successful, Failed };
};

const matchesName = (name: string, wanted: readonly string[]): boolean =>
  wanted.some((pattern) => pattern === 'All' || pattern === name || (pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -2))));

const shown = (message: QueuedMessage, input: ReceiveMessageCommandInput): Message => {
  const system: Record<string, string> = {
    SentTimestamp: String(message.sentAt), ApproximateReceiveCount: String(message.receiveCount),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? message.sentAt), ...(message.deadLetterOf ? { DeadLetterQueueSourceArn: message.deadLetterOf } : {}),
  };
  const systemNames: string[] = [...(input.MessageSystemAttributeNames ?? []), ...(input.AttributeNames ?? [])];
  const pick = <T>(all: Readonly<Record<string, T>>, wanted: readonly string[]) => Object.fromEntries(Object.entries(all).filter(([name]) => matchesName(name, wanted)));
  const [Attributes, MessageAttributes] = [pick(system, systemNames), pick(message.attributes, input.MessageAttributeNames ?? [])];
  return {
    MessageId: message.id, ReceiptHandle: message.receiptHandle, Body: message.body, MD5OfBody: bodyDigest(message.body),
    ...(Object.keys(Attributes).length > 0 ? { Attributes } : {}),
    ...(Object.keys(MessageAttributes).length > 0 ? { MessageAttributes, MD5OfMessageAttributes: attributesDigest(MessageAttributes) } : {}),
  };
};

const within = (name: string, value: number, [min, max]: readonly [number, number]): number => {
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw invalid(`Value ${value} for parameter ${name} is invalid. Reason: Must be between ${min} and ${max}, if provided.`);
};

const receiveMessages = (queues: Queues, clock: () => Date, redelivery: Redeliveries['next']) => async (input: ReceiveMessageCommandInput): Promise<{ Messages?: Message[] }> => {
  const asked = queueNamed(queues, input.QueueUrl);
  const limit = within('MaxNumberOfMessages', input.MaxNumberOfMessages ?? 1, [1, maxBatch]);
  const waitSeconds = within('WaitTimeSeconds', input.WaitTimeSeconds ?? numberAttribute(asked, 'ReceiveMessageWaitTimeSeconds'), [0, maxWaitSeconds]);
  const deadline = clock().getTime() + waitSeconds * 1000;

  // Its attributes may change while a poll waits.
  for (let queue: Queue | undefined = asked; queue; queue = queues.get(asked.name)) {
    const now = clock().getTime();
    const visibilitySeconds = within('VisibilityTimeout', input.VisibilityTimeout ?? numberAttribute(queue, 'VisibilityTimeout'), [0, maxVisibilitySeconds]);
    const deadLetters = queues.get(redrivePolicy(queue)?.deadLetterTargetArn.split(':').at(-1) ?? '');
    const messages = receive(queue, { limit, visibilitySeconds, now, deadLetters, redelivery });
    if (messages.length > 0) return { Messages: messages.map((message) => shown(message, input)) };
    if (now >= deadline) return {};
    await nextMessage(queue, { now, deadline });
  }
  return {};
};

/** The message a receipt handle is for; undefined when it is gone or was received again since. */
const heldBy = (queue: Queue, receiptHandle = ''): QueuedMessage | undefined => {
  const id = messageIdOf(receiptHandle);
  if (id === undefined) throw new AwsError('ReceiptHandleIsInvalid', `The input receipt handle "${receiptHandle}" is not a valid receipt handle.`);
  const message = queue.messages.get(id);
  return message?.receiptHandle === receiptHandle ? message : undefined;
};

const remove = (queue: Queue, receiptHandle: string | undefined, now: number): object => {
  const message = heldBy(queue, receiptHandle);
  if (message?.comesAgain) {
    amend(queue.messages, message.id, { visibleAt: now, comesAgain: undefined });
    for (const wake of [...queue.arrivals]) wake();
  } else if (message) {
    queue.messages.delete(message.id);
  }
  return {};
};

const changeVisibility = (queue: Queue, { ReceiptHandle, VisibilityTimeout = 0 }: Pick<ChangeMessageVisibilityCommandInput, 'ReceiptHandle' | 'VisibilityTimeout'>, now: number): object => {
  const seconds = within('VisibilityTimeout', VisibilityTimeout, [0, maxVisibilitySeconds]);
  const message = heldBy(queue, ReceiptHandle);
  if (!message || message.visibleAt <= now) throw new AwsError('MessageNotInflight', `Value ${ReceiptHandle} for parameter ReceiptHandle is invalid. Reason: Message does not exist or is not available for visibility timeout change.`);
  amend(queue.messages, message.id, { visibleAt: now + seconds * 1000 });
  for (const wake of [...queue.arrivals]) wake();
  return {};
};

/** Sending, receiving and deleting messages. */
export const messageOperations = (queues: Queues, clock: () => Date, redelivery: Redeliveries['next']): Operations => {
  const now = () => clock().getTime();
  return {
    SendMessage: async (input: SendMessageCommandInput) => send(queueNamed(queues, input.QueueUrl), input, now()),
    SendMessageBatch: async (input: SendMessageBatchCommandInput) => {
      const queue = queueNamed(queues, input.QueueUrl);
      return inBatch(input.Entries, (entry) => send(queue, entry, now()));
    },
    ReceiveMessage: receiveMessages(queues, clock, redelivery),
    DeleteMessage: async (input: DeleteMessageCommandInput) => remove(queueNamed(queues, input.QueueUrl), input.ReceiptHandle, now()),
    DeleteMessageBatch: async (input: DeleteMessageBatchCommandInput) => {
      const queue = queueNamed(queues, input.QueueUrl);
      return inBatch(input.Entries, ({ ReceiptHandle }) => remove(queue, ReceiptHandle, now()));
    },
    ChangeMessageVisibility: async (input: ChangeMessageVisibilityCommandInput) => changeVisibility(queueNamed(queues, input.QueueUrl), input, now()),
  };
};
