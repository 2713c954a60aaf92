import type {
  CreateQueueCommandInput, DeleteQueueCommandInput, GetQueueAttributesCommandInput, GetQueueUrlCommandInput, ListQueuesCommandInput,
  PurgeQueueCommandInput, SetQueueAttributesCommandInput,
} from '@aws-sdk/client-sqs';
import type { Data } from '../data/data.ts';
import { AwsError, type CallContext, type Cloud, type Operations } from '../wire/service.ts';
import { defaultAttributes } from './queue.ts';
import type { Queue, QueueProperties } from './queue.ts';

/** All queues of the account. */
export interface Queues {
  get(name: string): Queue | undefined;
  names(): string[];
  /** Makes a queue, or gives one other properties. */
  put(properties: QueueProperties): void;
  /** With its messages. */
  delete(name: string): void;
}

export const keptQueues = (data: Data): Queues => {
  const kept = data.map<QueueProperties>('sqs.queues');
  const queues = new Map<string, Queue>();
  const add = (properties: QueueProperties): void => {
    const { name } = properties;
    const known = queues.get(name);
    queues.set(name, {
      ...properties, messages: known?.messages ?? data.map(`sqs.messages.${name}`), arrivals: known?.arrivals ?? new Set(),
    });
  };
  for (const properties of kept.values()) add(properties);
  return {
    get: (name) => queues.get(name),
    names: () => [...queues.keys()],
    put: (properties) => {
      kept.set(properties.name, properties);
      add(properties);
    },
    delete: (name) => {
      queues.get(name)?.messages.clear();
      kept.delete(name);
      queues.delete(name);
    },
  };
};

/** A queue by its URL or ARN, whose last part is its name. */
export const queueNamed = (queues: Queues, urlOrArn: string | undefined): Queue => {
  const queue = queues.get((urlOrArn ?? '').split(/[/:]/).at(-1) ?? '');
  if (!queue) throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
  return queue;
};

const settable = new Set([...Object.keys(defaultAttributes), 'RedrivePolicy', 'RedriveAllowPolicy', 'Policy', 'KmsMasterKeyId', 'KmsDataKeyReusePeriodSeconds', 'SqsManagedSseEnabled']);

const checkRedrive = (text: string | undefined): void => {
  if (!text) return;
  let policy: { deadLetterTargetArn?: unknown; maxReceiveCount?: unknown } = {};
  try {
    policy = JSON.parse(text) as typeof policy;
  } catch { /* reported with the other faults of the policy */ }
  const count = Number(policy.maxReceiveCount);
  if (typeof policy.deadLetterTargetArn === 'string' && Number.isInteger(count) && count >= 1 && count <= 1000) return;
  throw new AwsError('InvalidAttributeValue', `Value ${text} for parameter RedrivePolicy is invalid. Reason: it needs a deadLetterTargetArn and a maxReceiveCount from 1 to 1000.`);
};

const checkAttributes = (attributes: Partial<Record<string, string>>): Record<string, string> => {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  for (const [name, value] of given) {
    if (name === 'FifoQueue' && value === 'true') throw new AwsError('NotImplementedLocally', 'FIFO queues are not implemented locally');
    if (name !== 'FifoQueue' && !settable.has(name)) throw new AwsError('InvalidAttributeName', `Unknown Attribute ${name}.`);
    if (name in defaultAttributes && !/^\d+$/.test(value)) throw new AwsError('InvalidAttributeValue', `Invalid value for the parameter ${name}.`);
  }
  checkRedrive(attributes.RedrivePolicy);
  return Object.fromEntries(given.filter(([name]) => name !== 'FifoQueue'));
};

const urlOf = ({ endpoint, account }: Pick<Cloud, 'endpoint' | 'account'>, name: string): string => `${endpoint}/${account}/${name}`;

const createQueue = (queues: Queues, cloud: Cloud) => async ({ QueueName = '', Attributes = {} }: CreateQueueCommandInput, { region, account }: CallContext) => {
  if (!/^[\w-]{1,80}$/.test(QueueName)) {
    throw new AwsError('InvalidParameterValue', 'Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length');
  }
  const attributes = checkAttributes(Attributes);
  const present = queues.get(QueueName);
  const differs = present && Object.entries(attributes).some(([name, value]) => (present.attributes[name] ?? defaultAttributes[name]) !== value);
  if (differs) throw new AwsError('QueueNameExists', `A queue already exists with the same name and a different value for attribute(s) ${Object.keys(attributes).join(', ')}`);
  if (!present) {
    const arn = `arn:aws:sqs:${region}:${account}:${QueueName}`;
    queues.put({ name: QueueName, arn, createdAt: cloud.clock().getTime(), attributes });
  }
  return { QueueUrl: urlOf(cloud, QueueName) };
};

const counts = (queue: Queue, now: number) => {
  let [visible, inFlight, delayed] = [0, 0, 0];
  for (const { visibleAt, receiveCount } of queue.messages.values()) {
    if (visibleAt <= now) visible += 1;
    else if (receiveCount > 0) inFlight += 1;
    else delayed += 1;
  }
  return { ApproximateNumberOfMessages: visible, ApproximateNumberOfMessagesNotVisible: inFlight, ApproximateNumberOfMessagesDelayed: delayed };
};

const attributesOf = (queues: Queues, clock: () => Date) => async ({ QueueUrl, AttributeNames = [] }: GetQueueAttributesCommandInput) => {
  const queue = queueNamed(queues, QueueUrl);
  const created = String(Math.floor(queue.createdAt / 1000));
  const counted = Object.entries(counts(queue, clock().getTime())).map(([name, count]) => [name, String(count)]);
  const all: Record<string, string> = {
    QueueArn: queue.arn, CreatedTimestamp: created, LastModifiedTimestamp: created, ...defaultAttributes, ...queue.attributes, ...Object.fromEntries(counted),
  };
  const wanted = AttributeNames.includes('All') ? Object.keys(all) : AttributeNames;
  return { Attributes: Object.fromEntries(wanted.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]]))) };
};

/** Making, finding and configuring queues. */
export const queueOperations = (queues: Queues, cloud: Cloud): Operations => ({
  CreateQueue: createQueue(queues, cloud),
  DeleteQueue: async ({ QueueUrl }: DeleteQueueCommandInput) => {
    queues.delete(queueNamed(queues, QueueUrl).name);
    return {};
  },
  GetQueueUrl: async ({ QueueName }: GetQueueUrlCommandInput) => ({ QueueUrl: urlOf(cloud, queueNamed(queues, QueueName).name) }),
  ListQueues: async ({ QueueNamePrefix = '' }: ListQueuesCommandInput) => {
    const names = queues.names().filter((name) => name.startsWith(QueueNamePrefix)).sort();
    return names.length > 0 ? { QueueUrls: names.map((name) => urlOf(cloud, name)) } : {};
  },
  PurgeQueue: async ({ QueueUrl }: PurgeQueueCommandInput) => {
    queueNamed(queues, QueueUrl).messages.clear();
    return {};
  },
  GetQueueAttributes: attributesOf(queues, cloud.clock),
  SetQueueAttributes: async ({ QueueUrl, Attributes = {} }: SetQueueAttributesCommandInput) => {
    const { name, arn, createdAt, attributes } = queueNamed(queues, QueueUrl);
    queues.put({ name, arn, createdAt, attributes: { ...attributes, ...checkAttributes(Attributes) } });
    return {};
  },
});
