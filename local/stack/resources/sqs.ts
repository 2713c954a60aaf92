import { jsonText, physicalName, recorded, text } from '../resource.ts';
import type { Creators } from '../resource.ts';

const modelled = [
  'DelaySeconds', 'MaximumMessageSize', 'MessageRetentionPeriod', 'ReceiveMessageWaitTimeSeconds', 'VisibilityTimeout', 'FifoQueue',
  'ContentBasedDeduplication', 'KmsMasterKeyId', 'SqsManagedSseEnabled', 'RedrivePolicy',
];

export const sqs: Creators = {
  'AWS::SQS::Queue': async ({ logicalId, properties }, site) => {
    const name = text(properties.QueueName) ?? physicalName(site, logicalId, 80);
    const Attributes = Object.fromEntries(
      modelled.filter((key) => properties[key] !== undefined).map((key) => [key, jsonText(properties[key])]),
    );
    const { QueueUrl } = (await site.cloud.service('sqs').call('CreateQueue', { QueueName: name, Attributes })) as { QueueUrl: string };
    const Arn = `arn:aws:sqs:${site.cloud.region}:${site.cloud.account}:${name}`;
    return { ref: QueueUrl, attributes: { Arn, QueueName: name, QueueUrl } };
  },
  'AWS::SQS::QueuePolicy': ({ logicalId }) => recorded(logicalId),
};
