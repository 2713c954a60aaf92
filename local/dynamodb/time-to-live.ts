import type { KeptMap } from '../data/data.ts';
import { AwsError } from '../wire/service.ts';
import { parse, perform, tableNamed } from './engine.ts';
import type { Json } from './engine.ts';
import { writeItem } from './writes.ts';
import type { Writer } from './writes.ts';

/** DynamoDB developer guide, "How it works: TTL": items that expired longer ago are left alone. */
const oldestExpirySeconds = 5 * 365 * 24 * 3600;

/** Which attribute says when an item of a table expires. */
export interface TimeToLive {
  /** UpdateTimeToLive */
  update(input: Json): Promise<Json>;
  /** DescribeTimeToLive */
  describe(input: Json): Promise<Json>;
  forget(table: string): void;
  /** Deletes what has expired in all tables and returns how many items that were. */
  expire(): Promise<number>;
}

interface Specification {
  AttributeName: string;
  Enabled: boolean;
}

const specificationOf = (input: Json): Specification => {
  const { AttributeName, Enabled } = (input.TimeToLiveSpecification ?? {}) as Partial<Specification>;
  if (typeof AttributeName === 'string' && AttributeName !== '' && typeof Enabled === 'boolean') return { AttributeName, Enabled };
  throw new AwsError('ValidationException', 'TimeToLiveSpecification needs AttributeName and Enabled');
};

const isChanged = (error: unknown): boolean => error instanceof AwsError && error.name === 'ConditionalCheckFailedException';

/**
 * Expiry as DynamoDB has it, only sooner: AWS deletes within a few days, so reads must filter on the attribute there too.
 *
 * @param attributes by table
 */
export const timeToLive = (writer: Writer, attributes: KeptMap<string>, clock: () => Date): TimeToLive => {
  const { store } = writer;

  const expiredIn = async (table: DynaliteTable, attribute: string): Promise<DynaliteItem[]> => {
    const now = Math.floor(clock().getTime() / 1000);
    const items: DynaliteItem[] = [];
    let start: unknown;
    do {
      const page = await perform(store, 'Scan', parse(store, 'Scan', {
        TableName: table.TableName,
        FilterExpression: '#ttl BETWEEN :oldest AND :now',
        ExpressionAttributeNames: { '#ttl': attribute },
        ExpressionAttributeValues: { ':oldest': { N: String(now - oldestExpirySeconds) }, ':now': { N: String(now) } },
        ...(start ? { ExclusiveStartKey: start } : {}),
      }));
      items.push(...(page.Items as DynaliteItem[]));
      start = page.LastEvaluatedKey;
    } while (start);
    return items;
  };

  /** An item that got a new expiry since the scan stays. */
  const remove = async (table: DynaliteTable, attribute: string, item: DynaliteItem): Promise<number> => {
    const Key = Object.fromEntries(table.KeySchema.map(({ AttributeName }) => [AttributeName, item[AttributeName]]));
    const condition = {
      ConditionExpression: '#ttl = :ttl', ExpressionAttributeNames: { '#ttl': attribute }, ExpressionAttributeValues: { ':ttl': item[attribute] },
    };
    return writeItem(writer, 'DeleteItem', { TableName: table.TableName, Key, ...condition }).then(() => 1, (error: unknown) => {
      if (isChanged(error)) return 0;
      throw error;
    });
  };

  return {
    update: async (input) => {
      const { TableName } = await tableNamed(store, String(input.TableName));
      const specification = specificationOf(input);
      const enabled = attributes.has(TableName);
      if (specification.Enabled === enabled) throw new AwsError('ValidationException', `TimeToLive is already ${enabled ? 'enabled' : 'disabled'}`);
      if (specification.Enabled) attributes.set(TableName, specification.AttributeName);
      else attributes.delete(TableName);
      return { TimeToLiveSpecification: specification };
    },
    describe: async (input) => {
      const { TableName } = await tableNamed(store, String(input.TableName));
      const AttributeName = attributes.get(TableName);
      const status = AttributeName === undefined ? { TimeToLiveStatus: 'DISABLED' } : { TimeToLiveStatus: 'ENABLED', AttributeName };
      return { TimeToLiveDescription: status };
    },
    forget: (table) => { attributes.delete(table); },
    expire: async () => {
      let count = 0;
      for (const [name, attribute] of attributes) {
        const table = await tableNamed(store, name);
        for (const item of await expiredIn(table, attribute)) count += await remove(table, attribute, item);
      }
      return count;
    },
  };
};
