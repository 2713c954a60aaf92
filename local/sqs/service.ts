import * as client from '@aws-sdk/client-sqs';
import { schemaService } from '../wire/schema-service.ts';
import type { Cloud, Service } from '../wire/service.ts';
import { messageOperations } from './messages.ts';
import { keptQueues, queueOperations } from './queues.ts';
import { redeliveries } from './redelivery.ts';
import type { Redeliveries } from './redelivery.ts';

/** SQS, and how messages of it come twice. */
export interface SqsService extends Service, Pick<Redeliveries, 'control'> {}

/** SQS standard queues: visibility, delays, long polls, redrive to a dead-letter queue. */
export const sqsService = (cloud: Cloud): SqsService => {
  const queues = keptQueues(cloud.data);
  const twice = redeliveries();
  const service = schemaService({
    scope: 'sqs', client, protocol: 'awsJson1_0',
    operations: { ...queueOperations(queues, cloud), ...messageOperations(queues, cloud.clock, twice.next) },
  });
  return { ...service, control: twice.control };
};
