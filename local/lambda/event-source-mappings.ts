import type { Message, ReceiveMessageCommandOutput } from '@aws-sdk/client-sqs';
import type { Caller, Cloud } from '../wire/service.ts';
import type { Functions, LambdaFunction } from './functions.ts';
import { sizing } from './limits.ts';

/** A queue whose messages a function gets. */
export interface EventSourceMapping {
  readonly functionName: string;
  readonly queueArn: string;
  /** Messages of one invocation, 1 to 10 here. */
  readonly batchSize: number;
  /** Whether the function names the messages it failed on; else a batch counts as a whole. */
  readonly reportsFailures: boolean;
}

/** The record of a message as a function gets it (developer guide, "Using Lambda with Amazon SQS"). */
const recordOf = ({ MessageId, ReceiptHandle, Body, Attributes = {}, MD5OfBody }: Message, { queueArn }: EventSourceMapping, awsRegion: string) => ({
  messageId: MessageId, receiptHandle: ReceiptHandle, body: Body, attributes: Attributes, messageAttributes: {}, md5OfBody: MD5OfBody,
  eventSource: 'aws:sqs', eventSourceARN: queueArn, awsRegion,
});

/**
 * Ids that an answer names as failed; undefined for an answer that is none, which fails the whole batch. So does an id that is
 * not of the batch.
 */
const namedFailures = (text: string, ids: readonly (string | undefined)[]): ReadonlySet<string> | undefined => {
  const answer: unknown = text === '' ? null : JSON.parse(text);
  const { batchItemFailures = null } = (typeof answer === 'object' && answer !== null ? answer : {}) as { batchItemFailures?: unknown };
  if (batchItemFailures === null) return new Set();
  const named = Array.isArray(batchItemFailures) ? batchItemFailures.map((failure: { itemIdentifier?: unknown } | null) => failure?.itemIdentifier) : [undefined];
  return named.every((id): id is string => typeof id === 'string' && ids.includes(id)) ? new Set(named) : undefined;
};

/** Lambda polls in the name of the function. */
const callerOf = ({ roleArn, name }: LambdaFunction): Caller => ({ roleArn, session: name });

/** Polls queues and hands their messages to functions; what a function did not fail on is deleted. */
export class EventSourceMappings {
  readonly #cloud: Pick<Cloud, 'service' | 'region' | 'endpoint' | 'demand'>;
  readonly #functions: Functions;
  readonly #mappings: EventSourceMapping[] = [];
  #isPolling = false;
  #isClosed = false;

  constructor(cloud: Pick<Cloud, 'service' | 'region' | 'endpoint' | 'demand'>, functions: Functions) {
    this.#cloud = cloud;
    this.#functions = functions;
  }

  add(mapping: EventSourceMapping): void {
    this.#mappings.push(mapping);
    if (this.#isPolling) this.#start(mapping);
  }

  /** Messages wait until then: what a function needs may be created after its mapping. */
  resume(): void {
    this.#isPolling = true;
    this.#mappings.forEach((mapping) => this.#start(mapping));
  }

  close(): void {
    this.#isClosed = true;
  }

  #start(mapping: EventSourceMapping): void {
    const target = this.#functions.find(mapping.functionName);
    this.#cloud.demand?.('sqs', callerOf(target), { action: 'sqs:GetQueueAttributes', resource: mapping.queueArn });
    for (let poller = 0; poller < sizing.pollersPerQueue; poller += 1) void this.#poll(mapping, target);
  }

  async #poll(mapping: EventSourceMapping, target: LambdaFunction): Promise<void> {
    const [, , , , account = '', name = ''] = mapping.queueArn.split(':');
    const QueueUrl = `${this.#cloud.endpoint}/${account}/${name}`;
    while (!this.#isClosed) {
      // A fault on the way to the queue, or a test that clears everything away: the next poll tries anew.
      await this.#next(mapping, target, QueueUrl).catch(() => new Promise((resolve) => setTimeout(resolve, sizing.pollPauseMilliseconds).unref()));
    }
  }

  async #next(mapping: EventSourceMapping, target: LambdaFunction, QueueUrl: string): Promise<void> {
    const sqs = this.#cloud.service('sqs');
    const request = { QueueUrl, MaxNumberOfMessages: mapping.batchSize, WaitTimeSeconds: 20, MessageSystemAttributeNames: ['All'] };
    const { Messages = [] } = (await sqs.call('ReceiveMessage', request, { caller: callerOf(target) })) as ReceiveMessageCommandOutput;
    if (Messages.length === 0 || this.#isClosed) return;
    const Records = Messages.map((message) => recordOf(message, mapping, this.#cloud.region));
    const outcome = await this.#functions.run(target, JSON.stringify({ Records }), crypto.randomUUID());
    if ('error' in outcome) return;
    const failed = mapping.reportsFailures ? namedFailures(outcome.text, Messages.map(({ MessageId }) => MessageId)) : new Set<string>();
    const Entries = failed === undefined ? [] : Messages.flatMap(({ MessageId: Id, ReceiptHandle }) => (Id === undefined || failed.has(Id) ? [] : [{ Id, ReceiptHandle }]));
    if (Entries.length > 0) await sqs.call('DeleteMessageBatch', { QueueUrl, Entries }, { caller: callerOf(target) });
  }
}
