import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readAssembly } from '../../../local/stack/assembly.ts';
import { createStack } from '../../../local/stack/stack.ts';
import { sqsService } from '../../../local/sqs/service.ts';
import { functionResource, roleResource, writeAssembly } from '../fixtures/assembly.ts';
import { startTestCloud } from '../fixtures/running.ts';
import type { TestCloud } from '../fixtures/running.ts';

let cloud: TestCloud;
const cleanups: Array<() => void> = [];
beforeEach(async () => {
  cloud = await startTestCloud();
  cloud.wire.register(sqsService(cloud.wire));
});
afterEach(async () => {
  cleanups.splice(0).forEach((cleanup) => cleanup());
  await cloud.close();
});

const arn = (queue: string) => ({ 'Fn::GetAtt': [queue, 'Arn'] });

/** A queue whose messages get a function, at most twice, and then lie in another queue. */
const create = async (mapping: object = { FunctionResponseTypes: ['ReportBatchItemFailures'] }, source: object = arn('Queue')) => {
  const { directory, remove } = writeAssembly({
    Resources: {
      Role: roleResource,
      Consumer: functionResource('takeBatch'),
      Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'dead' } },
      Queue: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'queue', VisibilityTimeout: 1, RedrivePolicy: { deadLetterTargetArn: arn('Dead'), maxReceiveCount: 2 } } },
      Mapping: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { EventSourceArn: source, FunctionName: { Ref: 'Consumer' }, ...mapping } },
    },
  });
  cleanups.push(remove);
  const stack = await createStack({ cloud: cloud.wire, lambda: cloud.functions, assembly: readAssembly(directory) });
  cleanups.push(() => stack.close());
};

const sqs = <Answer>(operation: string, input: object) => cloud.wire.service('sqs').call(operation, input) as Promise<Answer>;
const url = (queue: string) => `${cloud.wire.endpoint}/${cloud.wire.account}/${queue}`;
const send = (...bodies: string[]) => sqs('SendMessageBatch', { QueueUrl: url('queue'), Entries: bodies.map((MessageBody, index) => ({ Id: String(index), MessageBody })) });
const left = async (queue: string): Promise<number> => {
  const { Attributes } = await sqs<{ Attributes: Record<string, string> }>('GetQueueAttributes', { QueueUrl: url(queue), AttributeNames: ['All'] });
  return Number(Attributes.ApproximateNumberOfMessages) + Number(Attributes.ApproximateNumberOfMessagesNotVisible);
};
const until = async (queue: string, count: number): Promise<void> => {
  for (const end = Date.now() + 15_000; (await left(queue)) !== count; ) {
    if (Date.now() > end) throw new Error(`queue ${queue} has ${await left(queue)} messages, not ${count}`);
    await delay(20);
  }
};
const deadBodies = async (): Promise<string[]> => {
  const { Messages = [] } = await sqs<{ Messages?: { Body: string }[] }>('ReceiveMessage', { QueueUrl: url('dead'), MaxNumberOfMessages: 10 });
  return Messages.map(({ Body }) => Body).sort();
};

describe('a queue with a function', () => {
  it('hands its messages over once the stack is there, and forgets those that were not failed on', async () => {
    await create();
    await send('good', 'bad', 'fine');
    expect(await left('queue')).toBe(3);

    cloud.functions.resume();
    await until('dead', 1);

    expect(await left('queue')).toBe(0);
    expect(await deadBodies()).toEqual(['bad']);
  }, 30_000);

  it('keeps a whole batch that its function failed on', async () => {
    await create();
    cloud.functions.resume();

    await send('worse', 'good');
    await until('dead', 2);

    expect(await deadBodies()).toEqual(['good', 'worse']);
  }, 30_000);

  it('takes no word of single messages unless it was told so', async () => {
    await create({});
    cloud.functions.resume();

    await send('bad');
    await until('queue', 0);

    expect(await left('dead')).toBe(0);
  }, 30_000);

  it('is refused where its source is no queue', async () => {
    await expect(create({}, 'arn:aws:kinesis:us-east-1:111122223333:stream/s' as never)).rejects.toThrow(/event source mapping Mapping has source/);
  });
});
