import { isDeepStrictEqual } from 'node:util';
import { AwsError } from '../wire/service.ts';
import type { Service } from '../wire/service.ts';

type DynamoDb = Pick<Service, 'call'>;

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

interface Index {
  IndexName?: string;
  KeySchema?: unknown;
  Projection?: unknown;
}

interface Described {
  Table: {
    TableName: string;
    TableArn: string;
    AttributeDefinitions: readonly Definition[];
    KeySchema: readonly object[];
    LocalSecondaryIndexes?: readonly Index[];
    GlobalSecondaryIndexes?: readonly Index[];
  };
}

interface Definition {
  AttributeName?: string;
  AttributeType?: string;
}

type Table = Pick<TableProperties, 'AttributeDefinitions' | 'KeySchema' | 'LocalSecondaryIndexes' | 'GlobalSecondaryIndexes'>;

const indexOf = ({ IndexName, KeySchema, Projection }: Index) => ({ IndexName, KeySchema, Projection });

const indexesOf = (indexes: readonly Index[] = []) => new Map(indexes.map((index) => [index.IndexName ?? '', indexOf(index)]));

/** A key with the types of its attributes. */
const keyOf = (KeySchema: unknown, { AttributeDefinitions }: Table): unknown[] => {
  const types = new Map((AttributeDefinitions as readonly Definition[]).map(({ AttributeName, AttributeType }) => [AttributeName, AttributeType]));
  return (KeySchema as readonly (Definition & { KeyType?: string })[]).map(({ AttributeName, KeyType }) => [AttributeName, KeyType, types.get(AttributeName)]);
};

const isSame = (index: Index, table: Table, other: Index, otherTable: Table): boolean =>
  isDeepStrictEqual([keyOf(index.KeySchema, table), index.Projection], [keyOf(other.KeySchema, otherTable), other.Projection]);

/** The parts that are made with a table and stay: a change of them would be another table. */
const fixedParts = (table: Table): unknown[] => [
  keyOf(table.KeySchema, table),
  [...indexesOf(table.LocalSecondaryIndexes).values()].map((index) => [index.IndexName, keyOf(index.KeySchema, table), index.Projection]),
];

const create = async (dynamodb: DynamoDb, properties: TableProperties): Promise<void> => {
  const { TableName, AttributeDefinitions, KeySchema, LocalSecondaryIndexes, GlobalSecondaryIndexes } = properties;
  await dynamodb.call('CreateTable', {
    TableName, AttributeDefinitions, KeySchema, BillingMode: 'PAY_PER_REQUEST',
    ...(LocalSecondaryIndexes?.length ? { LocalSecondaryIndexes: LocalSecondaryIndexes.map(indexOf) } : {}),
    ...(GlobalSecondaryIndexes?.length ? { GlobalSecondaryIndexes: GlobalSecondaryIndexes.map(indexOf) } : {}),
  });
};

/** Indexes that are no longer wanted as they are go, then the missing ones come: one at a time, as DynamoDB has it. */
const updateIndexes = async (dynamodb: DynamoDb, table: Described['Table'], properties: TableProperties): Promise<void> => {
  const [known, wanted] = [indexesOf(table.GlobalSecondaryIndexes), indexesOf(properties.GlobalSecondaryIndexes)];
  const { TableName, AttributeDefinitions } = properties;
  const change = (update: object): Promise<unknown> => dynamodb.call('UpdateTable', { TableName, AttributeDefinitions, GlobalSecondaryIndexUpdates: [update] });
  const stays = (name: string): boolean => {
    const [before, after] = [known.get(name), wanted.get(name)];
    return before !== undefined && after !== undefined && isSame(before, table, after, properties);
  };
  for (const IndexName of known.keys()) if (!stays(IndexName)) await change({ Delete: { IndexName } });
  for (const [name, index] of wanted) if (!stays(name)) await change({ Create: index });
};

const updateTimeToLive = async (dynamodb: DynamoDb, { TableName, TimeToLiveSpecification: wanted }: TableProperties): Promise<void> => {
  const { TimeToLiveDescription: known } = (await dynamodb.call('DescribeTimeToLive', { TableName })) as { TimeToLiveDescription: { AttributeName?: string } };
  const attribute = String(wanted?.Enabled) === 'true' ? wanted?.AttributeName : undefined;
  if (known.AttributeName === attribute) return;
  const specify = (AttributeName: string, Enabled: boolean): Promise<unknown> =>
    dynamodb.call('UpdateTimeToLive', { TableName, TimeToLiveSpecification: { AttributeName, Enabled } });
  if (known.AttributeName !== undefined) await specify(known.AttributeName, false);
  if (attribute !== undefined) await specify(attribute, true);
};

const describe = async (dynamodb: DynamoDb, TableName: string): Promise<Described['Table']> =>
  ((await dynamodb.call('DescribeTable', { TableName })) as Described).Table;

/**
 * Makes the table of a template resource, or gives the one of that name the template's indexes and expiry. Tables are on
 * demand whatever the template says: capacity is not modelled.
 *
 * @throws Error when the table's keys are others than the template's
 */
export const ensureTableFromTemplate = async (dynamodb: DynamoDb, properties: TableProperties): Promise<Described['Table']> => {
  const { TableName } = properties;
  const isThere = (error: unknown): void => {
    if (!(error instanceof AwsError) || error.name !== 'ResourceInUseException') throw error;
  };
  await create(dynamodb, properties).catch(isThere);
  const table = await describe(dynamodb, TableName);
  if (!isDeepStrictEqual(fixedParts(table), fixedParts(properties))) {
    throw new Error(`table ${TableName} is there with other keys or local indexes than the template's; delete it, or keep state in another directory`);
  }
  await updateIndexes(dynamodb, table, properties);
  await updateTimeToLive(dynamodb, properties);
  return describe(dynamodb, TableName);
};
