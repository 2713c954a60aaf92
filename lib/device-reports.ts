import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledgements.ts';
import { ownName } from './names.ts';

export interface DeviceReportsProps {
  readonly environmentName: string;
  readonly consumer: IFunction;
  readonly deadLetters: IQueue;
}

/** The consumer may read it, and is made before it. */
export const deviceReportsQueueName = (environmentName: string): string => ownName(environmentName, 'device-reports');

/** What Greengrass says of cores, from the account's default bus to the function that takes it in. */
export class DeviceReports extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { environmentName, consumer, deadLetters }: DeviceReportsProps) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      queueName: deviceReportsQueueName(environmentName),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Six times what the function may run, as the Lambda developer guide asks; longer than a claim of an announcement.
      visibilityTimeout: Duration.seconds(180),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
    });
    new Rule(this, 'Rule', {
      ruleName: ownName(environmentName, 'device-reports'),
      description: 'Ends of deployments, and broken components, on any core device of the account',
      eventPattern: {
        source: ['aws.greengrass'],
        detailType: ['Greengrass V2 Effective Deployment Status Change', 'Greengrass V2 Installed Component Status Change'],
      },
      targets: [new SqsQueue(this.queue, { deadLetterQueue: deadLetters })],
    });
    // More consumers would mostly meet each other on the counters.
    const mapping = new EventSourceMapping(this, 'Consumption', {
      target: consumer, eventSourceArn: this.queue.queueArn, batchSize: 10, maxConcurrency: 5, reportBatchItemFailures: true,
    });
    acknowledge(mapping, 'Serverless-LambdaEventSourceMappingDestination', 'the Consumption of a queue has no destination of its own: the queue moves what fails to the dead letters');
  }
}
