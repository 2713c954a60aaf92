import { DynamoDBClient, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { dynamodbService, type DynamoDbService } from '../../../local/dynamodb/service.ts';
import { createTableFromTemplate } from '../../../local/dynamodb/template.ts';
import { startWire, type Wire } from '../../../local/wire/server.ts';

export interface LocalDynamoDb {
  dynamodb: DynamoDBClient;
  service: DynamoDbService;
  wire: Wire;
  close(): Promise<void>;
}

/** A table as the stack declares it: generic keys, one index, an expiry. */
export const TableName = 'fleet';
const template = {
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

/** DynamoDB behind a real endpoint with that table in it, and a client. */
export const localDynamoDb = async (clock: () => Date = () => new Date()): Promise<LocalDynamoDb> => {
  const wire = await startWire({ port: 0, clock });
  const service = dynamodbService(wire);
  wire.register(service);
  for (const [route, handler] of Object.entries(service.control)) wire.control(route, handler);
  await createTableFromTemplate(service, template);
  const dynamodb = new DynamoDBClient({
    endpoint: wire.endpoint, region: wire.region, maxAttempts: 1, credentials: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'secret' },
  });
  return { dynamodb, service, wire, close: async () => { dynamodb.destroy(); service.close(); await wire.close(); } };
};

export const S = (value: string): AttributeValue => ({ S: value });
export const N = (value: number): AttributeValue => ({ N: String(value) });
export const keyOf = (pk: string, sk = 'core'): Record<string, AttributeValue> => ({ pk: S(pk), sk: S(sk) });
