import * as client from '@aws-sdk/client-sqs';
import { schemaService } from '../wire/schema-service.ts';
import type { Cloud, Service } from '../wire/service.ts';
import { messageOperations } from './messages.ts';
import { keptQueues, queueOperations } from './queues.ts';

/** SQS standard queues: visibility, delays, long polls, redrive to a dead-letter queue. */
export const sqsService = (cloud: Cloud): Service => {
  const queues = keptQueues(cloud.data);
  return schemaService({
    scope: 'sqs', client, protocol: 'awsJson1_0',
    operations: { ...queueOperations(queues, cloud), ...messageOperations(queues, cloud.clock) },
  });
};
