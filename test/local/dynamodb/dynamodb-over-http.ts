import { DynamoDBClient, type AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Data } from '../../../local/data/data.ts';
import { dynamodbService, type DynamoDbService } from '../../../local/dynamodb/service.ts';
import { ensureTableFromTemplate } from '../../../local/dynamodb/template.ts';
import { startWire, type Wire } from '../../../local/wire/server.ts';
import { byValueData } from '../data/by-value.ts';

export interface LocalDynamoDb {
  dynamodb: DynamoDBClient;
  service: DynamoDbService;
  wire: Wire;
  close(): Promise<void>;
}

/** A table as the stack declares it: generic keys, one index, an expiry. */
export const TableName = 'fleet';
export const template = {
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }],
  GlobalSecondaryIndexes: [{
    IndexName: 'gsi1',
    KeySchema: [{ AttributeName: 'gsi1pk', KeyType: 'HASH' }, { AttributeName: 'gsi1sk', KeyType: 'RANGE' }],
    Projection: { ProjectionType: 'ALL' },
  }],
  TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
};

/**
 * DynamoDB behind a real endpoint with that table in it, and a client.
 *
 * @param data of an earlier one
 */
export const localDynamoDb = async (clock: () => Date = () => new Date(), data: Data = byValueData()): Promise<LocalDynamoDb> => {
  const wire = await startWire({ port: 0, clock, data });
  const service = dynamodbService(wire);
  wire.register(service);
  for (const [route, handler] of Object.entries(service.control)) wire.control(route, handler);
  await ensureTableFromTemplate(service, template);
  const dynamodb = new DynamoDBClient({
    endpoint: wire.endpoint, region: wire.region, maxAttempts: 1, credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' },
  });
  return { dynamodb, service, wire, close: async () => { dynamodb.destroy(); service.close(); await wire.close(); } };
};

export const S = (value: string): AttributeValue => ({ S: value });
export const N = (value: number): AttributeValue => ({ N: String(value) });
export const keyOf = (pk: string, sk = 'core'): Record<string, AttributeValue> => ({ pk: S(pk), sk: S(sk) });
