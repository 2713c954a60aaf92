import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledgements.ts';
import { ownName } from './names.ts';

/** Keeps, for two weeks, the events that no function took and those that a function failed on to the last. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { environmentName }: { readonly environmentName: string }) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      queueName: ownName(environmentName, 'dead-letters'),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const reason = 'the DeadLetters queue is the dead-letter queue itself';
    acknowledge(this.queue, 'AwsSolutions-SQS3', reason);
    acknowledge(this.queue, 'Serverless-SQSRedrivePolicy', reason);
  }
}
