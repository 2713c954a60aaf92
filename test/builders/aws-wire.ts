import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { IoTClient } from '@aws-sdk/client-iot';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { SSMClient } from '@aws-sdk/client-ssm';
import { table as keys } from '../../contracts/table.ts';
import { table } from '../../lambdas/adapters/table.ts';
import type { Table } from '../../lambdas/adapters/table.ts';
import { dynamodbService } from '../../local/dynamodb/service.ts';
import { ensureTableFromTemplate } from '../../local/dynamodb/template.ts';
import { iotService } from '../../local/iot/service.ts';
import { s3Service } from '../../local/s3/service.ts';
import { ssmService } from '../../local/ssm/service.ts';
import { startWire } from '../../local/wire/server.ts';
import type { Wire } from '../../local/wire/server.ts';

/** The services that provision a core, at a real endpoint, and clients of them that repeat no call by themselves. */
export interface AwsWire {
  readonly wire: Wire;
  readonly dynamodb: DynamoDBClient;
  readonly iot: IoTClient;
  readonly s3: S3Client;
  readonly ssm: SSMClient;
  readonly rows: Table;
  /** A client that repeats calls, as the ones of a deployed function do. */
  readonly repeatingS3: S3Client;
  /** Lets the next call of an operation fail before its effect or after it. */
  fail(service: string, operation: string, error?: { name: string; statusCode?: number }, when?: 'before' | 'after'): void;
  close(): Promise<void>;
}

/** Buckets `tasks` and `artifacts`, the table `provisioning`. */
export const awsWire = async (clock: () => Date = () => new Date()): Promise<AwsWire> => {
  const wire = await startWire({ port: 0, clock });
  const engine = dynamodbService(wire);
  for (const service of [engine, s3Service(wire), iotService(wire), ssmService(wire)]) wire.register(service);
  await ensureTableFromTemplate(engine, {
    TableName: 'provisioning',
    AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [{ AttributeName: keys.partitionKey, KeyType: 'HASH' }, { AttributeName: keys.sortKey, KeyType: 'RANGE' }],
  });
  const settings = { endpoint: wire.endpoint, region: wire.region, maxAttempts: 1, credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' } };
  const clients = {
    dynamodb: new DynamoDBClient(settings),
    iot: new IoTClient(settings),
    s3: new S3Client({ ...settings, forcePathStyle: true }),
    ssm: new SSMClient(settings),
    repeatingS3: new S3Client({ ...settings, forcePathStyle: true, maxAttempts: 3 }),
  };
  for (const Bucket of ['tasks', 'artifacts']) await clients.s3.send(new CreateBucketCommand({ Bucket }));
  return {
    wire,
    ...clients,
    rows: table('provisioning', clients.dynamodb),
    fail: (service, operation, error = { name: 'InternalFailureException', statusCode: 500 }, when = 'before') => wire.fault({ service, operation, error, when }),
    close: async () => {
      for (const client of Object.values(clients)) client.destroy();
      engine.close();
      await wire.close();
    },
  };
};
