import type { Service } from '../wire/service.ts';

/** Properties of `AWS::DynamoDB::Table` and `AWS::DynamoDB::GlobalTable` that are used, intrinsics resolved and a name given. */
export interface TableProperties {
  TableName: string;
  AttributeDefinitions: readonly object[];
  KeySchema: readonly object[];
  BillingMode?: string;
  ProvisionedThroughput?: object;
  LocalSecondaryIndexes?: readonly object[];
  GlobalSecondaryIndexes?: readonly object[];
  TimeToLiveSpecification?: { AttributeName?: string; Enabled?: boolean | string };
}

interface TemplateIndex {
  IndexName?: string;
  KeySchema?: unknown;
  Projection?: unknown;
}

interface Described {
  Table: { TableName: string; TableArn: string };
}

const indexOf = ({ IndexName, KeySchema, Projection }: TemplateIndex) => ({ IndexName, KeySchema, Projection });

/**
 * Creates the table of a template resource. Tables are on demand whatever the template says: capacity is not modelled.
 *
 * @throws AwsError `ResourceInUseException` when the table exists
 */
export const createTableFromTemplate = async (dynamodb: Pick<Service, 'call'>, properties: TableProperties): Promise<Described['Table']> => {
  const { TableName, AttributeDefinitions, KeySchema, LocalSecondaryIndexes, GlobalSecondaryIndexes, TimeToLiveSpecification: ttl } = properties;
  await dynamodb.call('CreateTable', {
    TableName, AttributeDefinitions, KeySchema, BillingMode: 'PAY_PER_REQUEST',
    ...(LocalSecondaryIndexes?.length ? { LocalSecondaryIndexes: LocalSecondaryIndexes.map(indexOf) } : {}),
    ...(GlobalSecondaryIndexes?.length ? { GlobalSecondaryIndexes: GlobalSecondaryIndexes.map(indexOf) } : {}),
  });
  if (ttl?.AttributeName && String(ttl.Enabled) === 'true') {
    await dynamodb.call('UpdateTimeToLive', { TableName, TimeToLiveSpecification: { AttributeName: ttl.AttributeName, Enabled: true } });
  }
  return ((await dynamodb.call('DescribeTable', { TableName })) as Described).Table;
};
