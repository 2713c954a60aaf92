import {
  ChangeMessageVisibilityCommand, CreateQueueCommand, DeleteMessageBatchCommand, DeleteMessageCommand, GetQueueAttributesCommand, GetQueueUrlCommand,
  ReceiveMessageCommand, SendMessageBatchCommand, SendMessageCommand, SetQueueAttributesCommand, SQSClient, type QueueAttributeName, type ReceiveMessageCommandInput,
} from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Data } from '../../../local/data/data.ts';
import { sqsService } from '../../../local/sqs/service.ts';
import { startWire, type Wire } from '../../../local/wire/server.ts';
import { byValueData } from '../data/by-value.ts';

let wire: Wire;
let sqs: SQSClient;
let now = new Date('2026-11-23T12:00:00Z');
let queues = 0;
let QueueUrl = '';

const start = async (data: Data) => {
  wire = await startWire({ port: 0, clock: () => now, data });
  const service = sqsService(wire);
  wire.register(service);
  for (const [route, handler] of Object.entries(service.control)) wire.control(route, handler);
  sqs = new SQSClient({ endpoint: wire.endpoint, region: wire.region, maxAttempts: 1, credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' } });
};
const stop = async () => {
  sqs.destroy();
  await wire.close();
};

beforeAll(() => start(byValueData()));
afterAll(stop);
beforeEach(async () => { QueueUrl = await create(`queue-${(queues += 1)}`); });

const create = async (QueueName: string, Attributes: Partial<Record<QueueAttributeName, string>> = {}) =>
  (await sqs.send(new CreateQueueCommand({ QueueName, Attributes }))).QueueUrl ?? '';
const send = (MessageBody: string, url = QueueUrl) => sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody }));
const receive = async (more: Partial<ReceiveMessageCommandInput> = {}) =>
  (await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, ...more }))).Messages ?? [];
const remove = (ReceiptHandle: string | undefined) => sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
const later = (seconds: number) => { now = new Date(now.getTime() + seconds * 1000); };
const attributes = async (url = QueueUrl) => (await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }))).Attributes ?? {};

describe('a message', () => {
  it('is received with its attributes, until it is deleted', async () => {
    const MessageAttributes = { CODE: { DataType: 'String', StringValue: 'x' }, BYTES: { DataType: 'Binary', BinaryValue: new Uint8Array([1, 2]) } };
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'Größe', MessageAttributes }));

    const [message] = await receive({ MessageAttributeNames: ['All'], MessageSystemAttributeNames: ['ApproximateReceiveCount'] });
    await remove(message?.ReceiptHandle);
    later(60);

    expect(message).toMatchObject({ Body: 'Größe', MessageAttributes, Attributes: { ApproximateReceiveCount: '1' } });
    expect(await receive()).toEqual([]);
  });

  it('is out of sight while it is being worked on, then comes again', async () => {
    await send('again');

    const first = await receive();
    const hidden = await receive();
    later(31);
    const second = await receive({ MessageSystemAttributeNames: ['ApproximateReceiveCount'] });

    expect([first.length, hidden.length, second.length]).toEqual([1, 0, 1]);
    expect(second[0]?.Attributes?.ApproximateReceiveCount).toBe('2');
  });

  it('and its receipt outlive a restart', async () => {
    await send('held');
    await send('waiting');
    const [held] = await receive({ MaxNumberOfMessages: 1 });

    await stop();
    await start(wire.data);
    QueueUrl = (await sqs.send(new GetQueueUrlCommand({ QueueName: `queue-${queues}` }))).QueueUrl ?? '';
    const waiting = await receive();
    await remove(held?.ReceiptHandle);
    later(60);

    expect([held?.Body, waiting.map(({ Body }) => Body)]).toEqual(['held', ['waiting']]);
    expect((await receive()).map(({ Body }) => Body)).toEqual(['waiting']);
  });

  it('that was received again is not deleted by the earlier receipt', async () => {
    await send('slow');
    const [first] = await receive();
    later(31);
    const [second] = await receive();

    await remove(first?.ReceiptHandle);
    later(31);
    const third = await receive();
    await remove(second?.ReceiptHandle);

    expect(third).toHaveLength(1);
    await remove(third[0]?.ReceiptHandle);
    later(31);
    expect(await receive()).toEqual([]);
  });

  it('is visible at once when its visibility timeout is set to zero', async () => {
    await send('released');
    const [message] = await receive();

    await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: message?.ReceiptHandle, VisibilityTimeout: 0 }));

    expect(await receive()).toHaveLength(1);
  });

  it('ends a long poll when it arrives', async () => {
    const polling = receive({ WaitTimeSeconds: 20 });
    await send('awaited');

    expect((await polling).map(({ Body }) => Body)).toEqual(['awaited']);
  });

  it('is hidden for as long as the queue says when it comes, also from a poll that waited before', async () => {
    const polling = receive({ WaitTimeSeconds: 20 });
    await sqs.send(new SetQueueAttributesCommand({ QueueUrl, Attributes: { VisibilityTimeout: '5' } }));
    await send('awaited');
    await polling;
    later(6);

    expect((await receive()).map(({ Body }) => Body)).toEqual(['awaited']);
  });

  it('moves to the dead-letter queue when it was received too often', async () => {
    const dead = await create(`dead-${queues}`);
    QueueUrl = await create(`source-${queues}`, { RedrivePolicy: JSON.stringify({ deadLetterTargetArn: (await attributes(dead)).QueueArn, maxReceiveCount: 2 }) });
    await send('poison');

    const receipts: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      receipts.push((await receive()).length);
      later(31);
    }

    expect(receipts).toEqual([1, 1, 0]);
    expect((await receive({ QueueUrl: dead })).map(({ Body }) => Body)).toEqual(['poison']);
    expect(await attributes()).toMatchObject({ ApproximateNumberOfMessages: '0' });
  });

  it.each([['too long', 'x'.repeat(1_048_577), 'InvalidParameterValue'], ['with a control character', 'a\u0001', 'InvalidMessageContents']])('%s is refused', async (_case, body, name) => {
    await expect(send(body)).rejects.toMatchObject({ name });
  });
});

describe('a batch', () => {
  it('succeeds and fails entry by entry', async () => {
    const sent = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries: [{ Id: 'good', MessageBody: 'x' }, { Id: 'bad', MessageBody: '\u0001' }] }));
    const messages = await receive();
    const Entries = [{ Id: 'held', ReceiptHandle: messages[0]?.ReceiptHandle }, { Id: 'wrong', ReceiptHandle: 'wrong' }];
    const deleted = await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));

    expect([sent.Successful?.map(({ Id }) => Id), sent.Failed?.map(({ Id, Code }) => [Id, Code])]).toEqual([['good'], [['bad', 'InvalidMessageContents']]]);
    expect([deleted.Successful?.map(({ Id }) => Id), deleted.Failed?.map(({ Id, Code }) => [Id, Code])]).toEqual([['held'], [['wrong', 'ReceiptHandleIsInvalid']]]);
    expect(await attributes()).toMatchObject({ ApproximateNumberOfMessages: '0', ApproximateNumberOfMessagesNotVisible: '0' });
  });
});

describe('a queue', () => {
  it('is made once under its name, and refuses other attributes', async () => {
    const url = await create('settled', { VisibilityTimeout: '10' });

    expect(await create('settled', { VisibilityTimeout: '10' })).toBe(url);
    await expect(create('settled', { VisibilityTimeout: '20' })).rejects.toMatchObject({ name: 'QueueNameExists' });
    expect((await sqs.send(new GetQueueUrlCommand({ QueueName: 'settled' }))).QueueUrl).toBe(url);
    await expect(sqs.send(new GetQueueUrlCommand({ QueueName: 'absent' }))).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
  });

  it('that would be FIFO is refused by name', async () => {
    await expect(create('orders', { FifoQueue: 'true' })).rejects.toMatchObject({ name: 'NotImplementedLocally' });
  });
});

describe('messages that come twice', () => {
  const redeliver = async (method: string, body?: object) =>
    (await fetch(`${wire.endpoint}/_local/sqs/redeliver`, { method, ...(body && { body: JSON.stringify(body) }) })).json() as Promise<unknown>;
  afterEach(() => redeliver('DELETE'));

  it('are handed out while somebody has them, or though they were deleted, but not a third time', async () => {
    await redeliver('POST', { share: 1, seed: 3 });
    const bodies = Array.from({ length: 8 }, (_, n) => `message-${n}`);
    for (const body of bodies) await send(body);

    const first = await receive();
    const meanwhile = await receive();
    for (const { ReceiptHandle } of first) await remove(ReceiptHandle);
    const afterwards = await receive();
    for (const { ReceiptHandle } of [...meanwhile, ...afterwards]) await remove(ReceiptHandle);
    later(60);

    const names = (messages: readonly { Body?: string }[]) => messages.map(({ Body = '' }) => Body);
    expect(names(first)).toEqual(bodies);
    expect(meanwhile.length * afterwards.length).toBeGreaterThan(0);
    expect([...names(meanwhile), ...names(afterwards)].sort()).toEqual(bodies);
    expect(await receive()).toEqual([]);
  });

  it.each<[object, string]>([[{ share: 2 }, 'share is 2'], [{ seed: 'x' }, 'seed is "x"'], [{ twice: true }, "there is no 'twice'"]])('are not %j', async (body, message) => {
    expect(await redeliver('POST', body)).toMatchObject({ message: expect.stringContaining(message) as unknown });
  });
});
