import type { PolicyDocument } from '../../iam/statements.ts';
import { isNew } from '../adoption.ts';
import { isUnchanged, jsonText, physicalName, recorded, text } from '../resource.ts';
import type { Creators } from '../resource.ts';

const modelled = [
  'DelaySeconds', 'MaximumMessageSize', 'MessageRetentionPeriod', 'ReceiveMessageWaitTimeSeconds', 'VisibilityTimeout', 'FifoQueue',
  'ContentBasedDeduplication', 'KmsMasterKeyId', 'SqsManagedSseEnabled', 'RedrivePolicy',
];

export const sqs: Creators = {
  'AWS::SQS::Queue': async (resource, site) => {
    const { logicalId, properties } = resource;
    const name = text(properties.QueueName) ?? physicalName(site, logicalId, 80);
    const Attributes = Object.fromEntries(
      modelled.filter((key) => properties[key] !== undefined).map((key) => [key, jsonText(properties[key])]),
    );
    const sqs = site.cloud.service('sqs');
    const made = await isNew(sqs.call('CreateQueue', { QueueName: name, Attributes }), 'QueueNameExists');
    const { QueueUrl } = (await sqs.call('GetQueueUrl', { QueueName: name })) as { QueueUrl: string };
    if (!made && !isUnchanged(resource)) await sqs.call('SetQueueAttributes', { QueueUrl, Attributes });
    const Arn = `arn:aws:sqs:${site.cloud.region}:${site.cloud.account}:${name}`;
    return { ref: QueueUrl, attributes: { Arn, QueueName: name, QueueUrl } };
  },
  'AWS::SQS::QueuePolicy': ({ logicalId, properties }, site) => {
    for (const url of (properties.Queues ?? []) as unknown[]) {
      const arn = `arn:aws:sqs:${site.cloud.region}:${site.cloud.account}:${String(url).split('/').at(-1) ?? ''}`;
      site.iam.addResourcePolicy(arn, properties.PolicyDocument as PolicyDocument);
    }
    return recorded(logicalId);
  },
};
